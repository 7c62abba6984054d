import { refused, type Decided } from './decided';
import type { RoleId, SeatId, TeamId } from './ids';
import type { Player } from './rule';
import type { GameState } from './state';
import { get } from './table';
import { handOf } from './whereabouts';

/** The refusal for a team or role that this game does not have; null when it has both. */
export function unknownPlace(state: GameState, teamId: TeamId, role: RoleId): (Decided & { ok: false }) | null {
  const team = state.game?.teams.find(({ id }) => id === teamId);
  if (!team) return { ok: false, refusal: { code: 'unknown-team', about: { team: teamId } } };
  if (!team.roles.some(({ id }) => id === role)) return { ok: false, refusal: { code: 'unknown-role', about: { role } } };
  return null;
}

/** Goes on with a player who sits at a table; a mirror only looks on. */
export function seatedPlayer(state: GameState, seat: SeatId, then: (player: Player) => Decided): Decided {
  const found = get(state.seats, seat);
  if (!found || found.team === null || found.role === null) return refused('unknown-seat', { seat });
  if (found.status !== 'seated') return refused('seat-gone', { seat, ...handOf(found.by) });
  return then({ id: seat, team: found.team, role: found.role });
}
