import type { SeatId, TeamId } from './ids';
import type { Seat } from './seat';

/**
 * To whom an event is addressed. The audience is a string because it is also the name
 * of the stream that numbers its events and of the room that hears them.
 *
 * - `all`: every seat, the wall screen included
 * - `control`: the white cell (and observers, who see what it sees)
 * - `team:tokyo`: the seats of one team
 * - `teams:seoul+tokyo`: the seats of two or more teams, ids sorted
 * - `seat:s_…`: one seat
 *
 * Control and observers see every audience: Control's fold is the full state.
 */
export type Audience = 'all' | 'control' | `team:${TeamId}` | `teams:${string}` | `seat:${SeatId}`;

/** The audience of one team, or of several (order and repeats do not matter). */
export function teamsAudience(teams: readonly TeamId[]): Audience {
  const sorted = [...new Set(teams)].sort();
  const [only] = sorted;
  return sorted.length === 1 && only !== undefined ? `team:${only}` : `teams:${sorted.join('+')}`;
}

/** The teams an audience names; none for `all`, `control` and a single seat. */
export function teamsOf(audience: Audience): TeamId[] {
  if (audience.startsWith('team:')) return [audience.slice('team:'.length)];
  if (audience.startsWith('teams:')) return audience.slice('teams:'.length).split('+');
  return [];
}

/** Whether a seat may ever receive events of this audience. A seat's sight never changes: a person who moves gets a new seat. */
export function sees(seat: Seat, audience: Audience): boolean {
  switch (seat.kind) {
    case 'control':
    case 'observer':
      return true;
    case 'screen':
      return audience === 'all';
    case 'player':
    case 'mirror':
      return audience === 'all' || audience === `seat:${seat.id}` || teamsOf(audience).includes(seat.team);
  }
}
