import type { OptionId, TeamId } from './ids';
import type { TurnState } from './state';
import { get } from './table';

/** The options a team was offered in a turn. */
export function optionsOffered(turn: TurnState, team: TeamId): OptionId[] {
  return get(turn.briefs, team)?.options.map(({ id }) => id) ?? [];
}
