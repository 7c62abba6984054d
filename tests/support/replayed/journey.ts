import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { Company } from '../matrix/cast';
import { inTheReview, lastThings, readByALink } from './journey-after';
import { atTheDesk, atTheDoor, atTheLobby, atTheSeat, followingAMove, lookingOn } from './journey-during';
import type { Places } from './places';
import type { Recorder } from './recorder';
import { Traveller } from './traveller';

/** What everybody does with a browser while a game is decided and after its record is open: the pages of the program, in the order of a day. */
export async function travel(browser: Browser, url: string, recorder: Recorder, company: Company, during: Places, after: Places): Promise<void> {
  const somebody = (name: string, cookie = '') => Traveller.with(browser, url, recorder, name, cookie);
  const cookies = (who: string) => [during, after].map(({ cast }) => cast.visitors.find((visitor) => visitor.who === who)?.cookie ?? assert.fail(who)).join('; ');
  const [control, player, aide, visitor] = await Promise.all([somebody('the facilitator', cookies('facilitator')), somebody('the head of red', cookies('head with pen')), somebody('the aide of red', cookies('aide without pen')), somebody('a visitor')]);
  await atTheDoor(visitor, during);
  await atTheLobby(control, company, during);
  await atTheSeat(player, during);
  await atTheDesk(control, during);
  await lookingOn(somebody, during);
  await followingAMove(aide, control, during);
  await inTheReview(control, player, after);
  await readByALink(await somebody('a reader'), after);
  await lastThings(control, after);
  await Promise.all([control, player, aide, visitor].map((one) => one.leaves()));
}
