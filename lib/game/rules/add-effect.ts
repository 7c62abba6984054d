import { accepted, refused } from '../decided';
import type { EffectRow } from '../events';
import { rowName } from '../proposing';
import type { ControlRule } from '../rule';
import { whileAdjudicating } from '../whereabouts';

/** Control adds an effect of its own, the same under every reading. */
export const addEffect: ControlRule<'addEffect'> = ({ turn, indicator, change, why }, state, seat, { scenario, freshId }) =>
  whileAdjudicating(state, turn, ({ adjudication }) => {
    if (!scenario.indicators.some(({ id }) => id === indicator)) return refused('unknown-indicator', { indicator });
    const row: EffectRow = {
      row: rowName((adjudication?.rows.length ?? 0) + 1),
      source: { kind: 'control', id: freshId() },
      indicator,
      change: { default: change, paper: change, rival: change },
      contested: false,
      why,
      claims: [],
    };
    return accepted({ audience: 'control', type: 'EffectAdded', data: { turn, row, seat } });
  });
