import type { FollowAnswer, FollowRequest } from '../contract';
import type { GameId, SeatId, TeamId } from '../game/ids';
import type { House } from './house';
import { peopleForAll, seesEverything, standingAs, type Standing } from './standing';

/**
 * All that a seat may know beyond what it has: the answer to `follow`, and what a page is first drawn
 * with. null: the seat is gone. With `as`, what a team knows, for Control or an observer who looks on.
 */
export async function follow(house: House, game: GameId, seat: SeatId, { have = {}, as = null }: { have?: FollowRequest['have']; as?: TeamId | null } = {}): Promise<FollowAnswer | null> {
  const state = await house.play.state(game);
  const here = state && standingAs(state, seat, as);
  if (!here) return null;
  const [catchUp, names, drafts] = await Promise.all([
    house.play.catchUp(game, here.sight, have),
    house.identity.people(game),
    house.drafts.of(game, draftOwners(here)),
  ]);
  if (!catchUp) return null;
  const people = { names, ...house.presence.of(game) };
  return {
    seat: here.seat,
    now: house.clock(),
    catchUp,
    people: seesEverything(here.sight) ? people : peopleForAll(state, people),
    drafts,
  };
}

/** Whose drafts a seat may read: its own, and its team's or Control's. A mirror has none of its own. */
function draftOwners({ seat, waiting }: Standing): string[] {
  const own = `seat:${seat.id}`;
  if (waiting || seat.kind === 'screen') return [own];
  if (seat.kind === 'mirror') return [`team:${seat.team}`];
  return seat.kind === 'player' ? [own, `team:${seat.team}`] : [own, 'control'];
}

