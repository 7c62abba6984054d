import type { FollowAnswer, FollowRequest } from '../contract';
import type { GameId, SeatId } from '../game/ids';
import type { House } from './house';
import { peopleForAll, seesEverything, standing, type Standing } from './standing';

/**
 * All that a seat may know beyond what it has: the answer to `follow`, and what a page is first drawn
 * with. null: the seat is gone.
 */
export async function follow(house: House, game: GameId, seat: SeatId, have: FollowRequest['have'] = {}): Promise<FollowAnswer | null> {
  const state = await house.play.state(game);
  const here = state && standing(state, seat);
  if (!here) return null;
  const [catchUp, names, drafts] = await Promise.all([
    house.play.catchUp(game, here.sight, have),
    house.identity.people(game),
    house.drafts.of(game, draftOwners(here)),
  ]);
  if (!catchUp) return null;
  const people = { names, online: house.presence.online(game) };
  return {
    seat: here.seat,
    now: Date.now(),
    catchUp,
    people: seesEverything(here.sight) ? people : peopleForAll(state, people),
    drafts,
  };
}

/** Whose drafts a seat may read: its own, and its team's or Control's. */
function draftOwners({ seat, waiting }: Standing): string[] {
  const own = `seat:${seat.id}`;
  if (waiting || seat.kind === 'screen') return [own];
  return seat.kind === 'player' ? [own, `team:${seat.team}`] : [own, 'control'];
}

