import type { EffectSource } from '../../game/events';
import type { DecisionRecord } from '../decision-record';
import type { Exposure } from '../exposure';
import { factRows, heading, list, paragraph, quote, table, type Block, type Cell, type Part } from './block';
import { indicatorName, seatName, teamName, type Material, type Voice } from './material';
import { signed } from './signed';

/** Each decision with what a stranger needs to judge it without hindsight. */
export function decisionPages(material: Material, voice: Voice): Part {
  const { say } = voice;
  const { records } = material;
  return {
    id: 'decisions',
    title: say('report.decisions.title'),
    blocks: [paragraph(say('report.decisions.count', { count: records.length })), ...records.flatMap((record) => decision(record, material, voice))],
  };
}

function decision(record: DecisionRecord, material: Material, voice: Voice): Block[] {
  const { say } = voice;
  const { turn, team, choice, rationale, withheld } = record;
  const reasons = withheld ? say('review.seal.reasonsWithheld') : rationale === '' ? say('review.choice.noRationale') : say('report.decisions.noReasons');
  return [
    heading(2, say('review.decision.title', { team: team.name, number: turn.number, turn: turn.title })),
    factRows(outline(record, material, voice)),
    heading(3, say('report.decisions.rationale')),
    ...(rationale && !withheld ? [quote(rationale)] : choice ? [paragraph(reasons)] : [paragraph(say('review.choice.origin.none'))]),
    heading(3, say('review.question.title')),
    quote(record.offer.prompt),
    ...list(record.offer.options.map((option) => optionLine(option, voice))),
    ...expectations(record, material, voice),
    ...atTheTable(record, material, voice),
    ...knowledge(record, material, voice),
    ...outcome(record, material, voice),
  ];
}

function outline(record: DecisionRecord, material: Material, { say, moment, time }: Voice): [string, Cell][] {
  const { choice, times, postures, origin, lock } = record;
  const none = say('report.none');
  return [
    [say('review.choice.title'), choice === null ? say('review.choice.none', { policy: record.missedDecision }) : `${choice.label}\n${choice.text}`],
    [say('report.columns.posture'), postures.length === 0 ? none : postures.join(', ')],
    [say('report.columns.origin'), origin === null ? none : say(`report.origins.${origin}`)],
    [say('report.columns.committedBy'), record.committedBy === null ? none : seatName(record.committedBy, material, say)],
    ...(record.slip === null ? [] : [[say('report.columns.witness'), seatName(record.slip.witness, material, say)] satisfies [string, Cell]]),
    ...(record.scripted ? [[say('report.decisions.rehearsal'), say('review.choice.scripted')] satisfies [string, Cell]] : []),
    [say('review.times.sealed'), times.sealed === null ? say('review.times.neverSealed') : moment(times.sealed)],
    [say('review.times.revealed'), times.revealed === null ? say('review.times.none') : time(times.revealed)],
    [say('report.columns.lock'), lock === null ? none : say(`review.choice.lock.${lock}`)],
    [say('review.seal.title'), `${say(`review.seal.check.${record.check}`)}${record.seal === null ? '' : `\n${record.seal.hash}`}`],
  ];
}

function optionLine(option: DecisionRecord['offer']['options'][number], { say }: Voice): string {
  const marks = [
    ...(option.chosen ? [say('review.question.chosen')] : []),
    ...(option.unlockedBy === null ? [] : [say('review.question.unlocked', { branch: option.unlockedBy })]),
    ...(option.modifiedBy === null ? [] : [say('review.question.modified', { branch: option.modifiedBy })]),
    ...(option.fell === null ? [] : [`${say('review.question.fell')} ${option.fell}`]),
  ];
  return [`${option.label}: ${option.text}`, ...marks].join('\n');
}

function expectations(record: DecisionRecord, material: Material, { say }: Voice): Block[] {
  const columns = ['of', 'chips', 'sure', 'came', 'onWhatCame'].map((column) => say(`report.forecast.${column}`));
  const rows = record.forecasts.map(({ of, lines, confidence, fact, hit }) => [
    teamName(of, material),
    lines.map(({ posture, chips }) => `${posture} ${chips}`).join(', '),
    say('report.share', { share: Math.round(confidence * 100) }),
    fact === null ? say('report.none') : `${fact.option.label} (${fact.leading})`,
    hit === null ? say('report.none') : say('report.forecast.ofTen', { chips: Math.round(hit * 10) }),
  ]);
  return [heading(3, say('review.forecast.title')), ...(rows.length === 0 ? [paragraph(say('review.forecast.none'))] : table(say('report.forecast.caption'), columns, rows))];
}

function atTheTable({ straws, dissents, offer, pens }: DecisionRecord, material: Material, { say, time }: Voice): Block[] {
  const label = (id: string | null): string => offer.options.find((option) => option.id === id)?.label ?? say('review.table.takenBack');
  return [
    heading(3, say('review.table.title')),
    ...(straws.length === 0
      ? [paragraph(say('review.table.noStraws'))]
      : table(say('review.table.straws'), [say('report.columns.seat'), say('report.columns.vote'), say('report.columns.votes')], straws.map(({ seat, option, votes }) => [seatName(seat, material, say), label(option), String(votes.length)]))),
    ...(dissents.length === 0 ? [paragraph(say('review.table.noDissents'))] : []),
    ...dissents.flatMap(({ seat, option, text, at }) => [
      paragraph(say('report.decisions.dissent', { seat: seatName(seat, material, say), about: option === null ? say('report.decisions.noOption') : label(option), time: time(at) })),
      quote(text),
    ]),
    paragraph(pens.length === 0 ? say('review.table.noPens') : say('report.decisions.pens', { pens: pens.map(({ seat, at }) => `${seatName(seat, material, say)} ${time(at)}`).join(', ') })),
  ];
}

/** The turn's own items one by one; of earlier turns their number, since each stands on its own turn's page. */
function knowledge({ exposure, turn, team, times }: DecisionRecord, material: Material, { say, time }: Voice): Block[] {
  const now = exposure.filter((item) => item.turn === turn.id);
  const earlier = exposure.filter((item) => item.turn !== turn.id);
  const opened = (items: readonly Exposure[]): number => items.filter(({ openedBy }) => openedBy.length > 0).length;
  const title = (item: Exposure): string => {
    const kind = say(`review.knowledge.kind.${item.kind}`, { from: item.from === null ? '' : teamName(item.from, material) });
    return item.title === null ? kind : `${kind}: ${item.title}`;
  };
  const columns = [say('review.knowledge.item'), say('review.knowledge.sent'), say('review.knowledge.opened')];
  const rows = now.map((item) => [
    title(item),
    time(item.sentAt),
    item.openedBy.length > 0 ? item.openedBy.map(({ seat }) => seatName(seat, material, say)).join(', ') : say(`review.knowledge.${item.kind === 'cable-sent' ? 'written' : item.key === null ? 'toldInTheRoom' : 'unopened'}`),
  ]);
  return [
    heading(3, say('review.knowledge.title', { team: team.name })),
    paragraph(say(times.sealed === null ? 'review.knowledge.untilReveal' : 'review.knowledge.untilSeal')),
    ...(rows.length === 0 ? [paragraph(say('review.knowledge.nothing'))] : table(say('review.knowledge.thisTurn', { count: rows.length }), columns, rows)),
    ...(earlier.length === 0 ? [] : [paragraph(say('report.decisions.earlier', { count: earlier.length, opened: opened(earlier) }))]),
  ];
}

function outcome({ settlement, narrative, teamNarrative, team, revealed }: DecisionRecord, material: Material, { say, time }: Voice): Block[] {
  const told = (title: string, text: string | null): Block[] => (text === null || text === '' ? [] : [paragraph(title), quote(text)]);
  const columns = ['indicator', 'from', 'proposed', 'applied', 'why'].map((column) => say(`report.effects.${column}`));
  const rows = (settlement?.rows ?? []).map((row) => [indicatorName(row.indicator, material), source(row.source, material, say), signed(row.proposed), row.applied === null ? say('report.none') : signed(row.applied), row.why]);
  const overrides = (settlement?.rows ?? []).flatMap((row) =>
    row.overrides.map(({ was, now, why, seat, at }) =>
      say('report.effects.override', { indicator: indicatorName(row.indicator, material), was: signed(was), now: now === null ? say('report.effects.reading') : signed(now), why, seat: seatName(seat, material, say), time: time(at) })),
  );
  return [
    heading(3, say('review.outcome.title')),
    ...(settlement === null
      ? [paragraph(say(revealed ? 'review.outcome.hidden' : 'review.outcome.notYet'))]
      : [paragraph(say('review.outcome.reading', { reading: say(`review.outcome.readings.${settlement.reading}`) })), ...(rows.length === 0 ? [paragraph(say('review.outcome.noRows'))] : table(say('report.effects.caption'), columns, rows)), ...list(overrides)]),
    ...told(say('review.outcome.narrative'), narrative),
    ...told(say('review.outcome.teamNarrative', { team: team.name }), teamNarrative),
  ];
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
