import { unknownTeam } from '../addressees';
import { applyEffects } from '../applying';
import { accepted, refused } from '../decided';
import type { EventData, NewEvent } from '../events';
import { trendOf } from '../indicators';
import type { ControlRule } from '../rule';
import { get } from '../table';
import { whileAdjudicating } from '../whereabouts';

/** Control applies the effects as they stand and tells what happened; the turn is then closed. */
export const publishAdjudication: ControlRule<'publishAdjudication'> = ({ turn, narrative, teamNarratives }, state, seat, c) =>
  whileAdjudicating(state, turn, ({ adjudication }) => {
    if (!adjudication) return refused('not-adjudicating');
    const told = Object.entries(teamNarratives);
    const team = unknownTeam(state, told.map(([id]) => id));
    if (team !== undefined) return refused('unknown-team', { team });
    const { applied, before, after } = applyEffects(adjudication, state, c);
    const discloses = state.game?.disclosure === 'values';
    const indicators = c.scenario.indicators.map(({ id }): EventData['IndicatorsPublished']['indicators'][number] => {
      const value = get(after, id) ?? 0;
      return { id, trend: trendOf(get(before, id) ?? value, value), value: discloses ? value : null };
    });
    return accepted(
      { audience: 'control', type: 'EffectsApplied', data: { turn, reading: adjudication.reading, applied, before, after, seat } },
      { audience: 'all', type: 'IndicatorsPublished', data: { turn, indicators } },
      { audience: 'all', type: 'NarrativePublished', data: { turn, text: narrative } },
      ...told.map(([id, text]): NewEvent => ({ audience: `team:${id}`, type: 'NarrativeDelivered', data: { turn, team: id, text } })),
      { audience: 'all', type: 'TurnClosed', data: { turn, head: c.head } },
    );
  });
