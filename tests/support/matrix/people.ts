import { encode } from 'next-auth/jwt';
import { hashOf } from '@/lib/server/identity/tokens';
import { aFacilitator, SECRET, sessionCookie, type Browser, type OpenLine } from '../a-line';
import type { Facilitator } from '@/lib/server/house';
import type { Scene } from './scene';

/** Those who have a line to the game, and how they get it. `team`: whose things are their own. */
export interface Person {
  browser: Browser;
  as?: string;
  team: string;
  rival: string;
}

/** Facilitators are made once for all games: their passwords take a while. */
export interface Staff {
  ana: Facilitator;
  bea: Facilitator;
  eve: Facilitator;
}

export async function makeStaff(line: OpenLine): Promise<Staff> {
  return { ana: await aFacilitator(line.house), bea: await aFacilitator(line.house), eve: await aFacilitator(line.house) };
}

const OF_RED = { team: 'red', rival: 'blue' };
const seated = (scene: Scene, place: string): Browser => {
  const browser = scene.seats[place];
  if (!browser) throw new Error(`nobody sits as ${place}`);
  return browser;
};

/** Everybody who may open a line to a game, by name. Each is called when they are needed. */
export const WITH_A_LINE: Readonly<Record<string, (scene: Scene, line: OpenLine, staff: Staff) => Promise<Person>>> = {
  facilitator: async (scene, { house }, { ana }) => ({ ...OF_RED, browser: { seat: scene.control, cookie: await sessionCookie(house, ana) } }),
  'co-facilitator': async (scene, { house }, { bea }) => ({ ...OF_RED, browser: { seat: await house.games.addFacilitator(scene.game, bea.id), cookie: await sessionCookie(house, bea) } }),
  'facilitator looking on': async (scene, { house }, { ana }) => ({ ...OF_RED, browser: { seat: scene.control, cookie: await sessionCookie(house, ana) }, as: 'red' }),
  'head with pen': (scene) => Promise.resolve({ ...OF_RED, browser: seated(scene, 'red head') }),
  'aide without pen': (scene) => Promise.resolve({ ...OF_RED, browser: seated(scene, 'red aide') }),
  'rival head without pen': (scene) => Promise.resolve({ browser: seated(scene, 'blue head'), team: 'blue', rival: 'red' }),
  waiting: (scene) => Promise.resolve({ ...OF_RED, browser: seated(scene, 'waiting red') }),
  observer: async (scene) => ({ ...OF_RED, browser: await scene.byLink('observer') }),
  'observer looking on': async (scene) => ({ ...OF_RED, browser: await scene.byLink('observer'), as: 'red' }),
  mirror: async (scene) => ({ ...OF_RED, browser: await scene.byLink({ kind: 'mirror', team: 'red' }) }),
  wall: async (scene) => ({ ...OF_RED, browser: await scene.byLink('screen') }),
};

/** Everybody with a cookie that opens no line to the game. */
export async function withoutALine(scene: Scene, other: Scene, { house }: OpenLine, { ana, eve }: Staff): Promise<Record<string, string>> {
  const session = async (claims: Record<string, unknown>, maxAge?: number) => `next-auth.session-token=${await encode({ token: claims, secret: SECRET, ...(maxAge === undefined ? {} : { maxAge }) })}`;
  const claims = { sub: ana.id, email: ana.email, name: ana.name, epoch: await house.identity.epochOf(ana.id) };
  const review = await house.identity.enterReview((await house.identity.openReviewLink(scene.game, 'names')).replace('/link/', ''), () => undefined);
  const control = scene.control;
  return {
    anonymous: '',
    'removed player': seated(scene, 'gone').cookie,
    'expired session': await session(claims, -60),
    'ended session': await session({ ...claims, epoch: -1 }),
    'session of another house': `next-auth.session-token=${await encode({ token: claims, secret: 'another secret that is long enough' })}`,
    'facilitator of another game': await sessionCookie(house, eve),
    'player of another game': seated(other, 'red head').cookie,
    'review-link reader': `planbreader_${scene.game}=${review?.pass ?? ''}`,
    'forger': `planb_${control}=${hashOf(control)}; planb_${control}=; next-auth.session-token=garbage`,
  };
}
