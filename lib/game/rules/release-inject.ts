import { addressed, unknownTeam } from '../addressees';
import { accepted, refused } from '../decided';
import { effectRows } from '../proposing';
import type { ControlRule } from '../rule';
import type { GameState } from '../state';
import { whereabouts, whileRunning } from '../whereabouts';

/**
 * Control releases an inject of the scenario, to its own addressees or to others. Its effects join
 * this turn's, so it is too late for that once they are proposed.
 */
export const releaseInject: ControlRule<'releaseInject'> = ({ inject: id, to, text }, state, seat, { scenario }) =>
  whileRunning(state, (turn) => {
    const inject = scenario.injects.find((planned) => planned.id === id);
    if (!inject) return refused('unknown-inject', { inject: id });
    if (wasReleased(state, id)) return refused('inject-already-released', { inject: id });
    if (state.phase === 'adjudicate') return refused('wrong-phase', whereabouts(state));
    const team = unknownTeam(state, to ?? inject.to);
    if (team !== undefined) return refused('unknown-team', { team });
    const audience = addressed(to ?? inject.to);
    const { kind, from = null, title } = inject;
    const rows = effectRows(inject.effects, { kind: 'inject', id });
    return accepted(
      { audience, type: 'InjectReleased', data: { turn: turn.id, inject: id, kind, from, title, text: text ?? inject.text } },
      { audience: 'control', type: 'InjectRecorded', data: { turn: turn.id, inject: id, planned: id, to: audience, seat, rows } },
    );
  });

function wasReleased(state: GameState, id: string): boolean {
  return Object.values(state.turns).some((turn) => turn.injectRecords.some(({ planned }) => planned === id));
}
