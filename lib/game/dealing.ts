import type { Circumstances } from './circumstances';
import type { NewEvent } from './events';
import type { GameState } from './state';

/** Deals each team its secret objectives, without repeats within a team. */
export function dealtObjectives(state: GameState, { scenario, dice }: Circumstances): NewEvent[] {
  const each = state.game?.settings.objectivesPerTeam ?? 0;
  return scenario.teams.flatMap((team) => {
    const left = [...team.objectives];
    return Array.from({ length: Math.min(each, left.length) }).flatMap(() =>
      left.splice(Math.floor(dice() * left.length), 1).map(({ id, label, text }): NewEvent => {
        return { audience: `team:${team.id}`, type: 'ObjectiveDealt', data: { team: team.id, objective: { id, label, text } } };
      }),
    );
  });
}
