import type { EffectSource } from '../../game/events';
import type { SettledRow, Settlement } from '../adjudication';
import type { DecisionRecord } from '../decision-record';
import { heading, list, paragraph, quote, table, type Block } from './block';
import { indicatorName, seatName, teamName, type Material, type Voice } from './material';
import { signed } from './signed';

/** What came of a decision: the reading and who chose it, its effects, the indicators, what was put right, and what was told. */
export function outcome(record: DecisionRecord, material: Material, voice: Voice): Block[] {
  const { say } = voice;
  const { settlement, narrative, teamNarrative, team, revealed } = record;
  return [
    heading(3, say('review.outcome.title')),
    ...(settlement === null ? [paragraph(say(revealed ? 'review.outcome.hidden' : 'review.outcome.notYet'))] : settled(settlement, material, voice)),
    ...corrected(record, material, voice),
    ...told(say('review.outcome.narrative'), narrative),
    ...told(say('review.outcome.teamNarrative', { team: team.name }), teamNarrative),
    ...revised(record, material, voice),
  ];
}

function settled(settlement: Settlement, material: Material, voice: Voice): Block[] {
  const { say } = voice;
  const columns = ['indicator', 'from', 'proposed', 'applied', 'why'].map((column) => say(`report.effects.${column}`));
  const rows = settlement.rows.map((row) => [indicatorName(row.indicator, material), source(row.source, material, say), proposed(row, voice), row.applied === null ? say('report.none') : signed(row.applied), row.why]);
  return [
    paragraph(say('review.outcome.reading', { reading: readingName(settlement.reading, voice) })),
    ...list(readings(settlement, material, voice)),
    ...(rows.length === 0 ? [paragraph(say('review.outcome.noRows'))] : table(say('report.effects.caption'), columns, rows)),
    ...list(overrides(settlement, material, voice)),
    ...indicators(settlement, material, voice),
  ];
}

const readingName = (reading: Settlement['reading'], { say }: Voice): string => say(`review.outcome.readings.${reading}`);

/** Nothing where the reading is the one that the game began with. */
function readings({ readings: [first, ...chosen] }: Settlement, material: Material, voice: Voice): string[] {
  const { say, time } = voice;
  if (first === undefined || chosen.length === 0) return [];
  return [
    `${say('review.outcome.readingProposed', { reading: readingName(first.reading, voice) })} ${time(first.at)}`,
    ...chosen.map(({ reading, seat, at }) => `${say('review.outcome.readingChosen', { reading: readingName(reading, voice) })} ${seatName(seat, material, say)}, ${time(at)}`),
  ];
}

/** What the reading in force says of a row, and what each of the others would, where they differ. */
function proposed({ proposed: by, contested, change, claims }: SettledRow, { say }: Voice): string {
  const others = say('review.outcome.contested', { standard: signed(change.default), paper: signed(change.paper), rival: signed(change.rival), claims: claims.join(', ') });
  return contested ? `${signed(by)}\n${others}` : signed(by);
}

function overrides({ rows }: Settlement, material: Material, { say, time }: Voice): string[] {
  return rows.flatMap((row) =>
    row.overrides.map(({ was, now, why, seat, at }) =>
      say('report.effects.override', { indicator: indicatorName(row.indicator, material), was: signed(was), now: now === null ? say('report.effects.reading') : signed(now), why, seat: seatName(seat, material, say), time: time(at) })),
  );
}

function indicators({ before, after }: Settlement, material: Material, { say }: Voice): Block[] {
  if (!before || !after) return [];
  const columns = ['indicator', 'before', 'after'].map((column) => say(`review.outcome.${column}`));
  return table(say('review.outcome.indicators'), columns, material.game.indicators.map(({ id, name }) => [name, String(before[id] ?? ''), String(after[id] ?? '')]));
}

function corrected({ corrections }: DecisionRecord, material: Material, { say, time }: Voice): Block[] {
  return list(corrections.map(({ indicator, was, now, why, seat, at }) => `${say('review.outcome.corrected', { indicator: indicatorName(indicator, material), was, now })} ${why} (${seatName(seat, material, say)}, ${time(at)})`));
}

function revised({ revisions }: DecisionRecord, material: Material, { say, time }: Voice): Block[] {
  return revisions.flatMap(({ was, why, seat, at }) => [
    paragraph(`${why} (${seatName(seat, material, say)}, ${time(at)})\n${say('review.outcome.revised')}`),
    quote(was === '' ? say('review.outcome.nothingBefore') : was),
  ]);
}

function told(title: string, text: string | null): Block[] {
  return text === null || text === '' ? [] : [paragraph(title), quote(text)];
}

function source(from: EffectSource, material: Material, say: Voice['say']): string {
  switch (from.kind) {
    case 'option':
      return say('review.source.option', { team: teamName(from.team, material) });
    case 'pair':
    case 'branch':
    case 'inject':
      return say(`review.source.${from.kind}`, { id: from.id });
    case 'control':
      return say('review.source.control');
  }
}
