import { accepted, refused } from '../decided';
import { trendOf, valueNow } from '../indicators';
import type { ControlRule } from '../rule';
import { get } from '../table';
import { whileRunning } from '../whereabouts';

/**
 * Control puts right what the board shows now, as the turn published last left it: Control keeps what was, what is,
 * and why; all hear what the board shows. What follows from values, such as branches and the ending, follows from the
 * corrected ones; what has already followed stands. At ENDEX the last values are told for good.
 */
export const correctIndicator: ControlRule<'correctIndicator'> = ({ indicator, value, why }, state, seat, { scenario }) =>
  whileRunning(state, () => {
    const known = scenario.indicators.find(({ id }) => id === indicator);
    if (!known) return refused('unknown-indicator', { indicator });
    const turn = state.order.flatMap((id) => get(state.turns, id) ?? []).findLast(({ published }) => published !== null);
    if (!turn) return refused('adjudication-unpublished', { turn: state.order.at(-1) ?? '' });
    const { min, max } = known;
    if (value < min || value > max) return refused('out-of-bounds', { min, max });
    const was = valueNow(state, indicator) ?? known.start;
    if (value === was) return accepted();
    const before = get(turn.adjudication?.before ?? {}, indicator) ?? was;
    return accepted(
      { audience: 'control', type: 'IndicatorCorrected', data: { turn: turn.id, indicator, was, now: value, why, seat } },
      { audience: 'all', type: 'CorrectionPublished', data: { turn: turn.id, indicator, trend: trendOf(before, value), value: state.game?.disclosure === 'values' ? value : null } },
    );
  });
