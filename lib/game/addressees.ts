import type { Audience } from './audience';
import { teamsAudience, teamsOf } from './audience';
import type { TeamId } from './ids';
import type { GameState } from './state';

/** Whether every seat of a team hears this audience. */
export function reachesTeam(audience: Audience, team: TeamId): boolean {
  return audience === 'all' || teamsOf(audience).includes(team);
}

/** Whether the game has this team. */
export function isTeam(state: GameState, team: TeamId): boolean {
  return state.game?.teams.some((t) => t.id === team) ?? false;
}

/** The audience for `all` or some teams. */
export function addressed(to: 'all' | readonly TeamId[]): Audience {
  return to === 'all' ? 'all' : teamsAudience(to);
}

/** The first of the teams that this game does not have. */
export function unknownTeam(state: GameState, to: 'all' | readonly TeamId[]): TeamId | undefined {
  return to === 'all' ? undefined : to.find((team) => !isTeam(state, team));
}
