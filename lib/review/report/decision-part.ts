import type { DecisionRecord } from '../decision-record';
import { factRows, heading, list, paragraph, quote, table, type Block, type Cell, type Part } from './block';
import { knowledge } from './knowledge';
import { seatName, teamName, type Material, type Voice } from './material';
import { outcome } from './outcome';
import { sentItems, type SentItem } from './sent-items';

/** Each decision with what a stranger needs to judge it without hindsight. */
export function decisionPages(material: Material, voice: Voice): Part {
  const { say } = voice;
  const { records } = material;
  const sent = sentItems(records);
  return {
    id: 'decisions',
    title: say('report.decisions.title'),
    blocks: [paragraph(say('report.decisions.count', { count: records.length })), ...records.flatMap((record) => decision(record, sent, material, voice))],
  };
}

function decision(record: DecisionRecord, sent: ReadonlyMap<number, SentItem>, material: Material, voice: Voice): Block[] {
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
    ...knowledge(record, sent, material, voice),
    ...outcome(record, material, voice),
  ];
}

function outline(record: DecisionRecord, material: Material, voice: Voice): [string, Cell][] {
  const { say } = voice;
  const { choice, postures, origin, lock, actedFor } = record;
  const none = say('report.none');
  return [
    [say('review.choice.title'), choice === null ? say('review.choice.none', { policy: record.missedDecision }) : `${choice.label}\n${choice.text}`],
    [say('report.columns.posture'), postures.length === 0 ? none : postures.join(', ')],
    [say('report.columns.origin'), origin === null ? none : say(`report.origins.${origin}`)],
    [say('report.columns.committedBy'), record.committedBy === null ? none : seatName(record.committedBy, material, say)],
    ...(record.slip === null ? [] : [[say('report.columns.witness'), seatName(record.slip.witness, material, say)] satisfies [string, Cell]]),
    ...(record.scripted ? [[say('report.decisions.rehearsal'), say('review.choice.scripted')] satisfies [string, Cell]] : []),
    ...(actedFor.length === 0 ? [] : [[say('report.columns.actedFor'), actedFor.map((act) => actedLine(act, material, voice)).join('\n')] satisfies [string, Cell]]),
    ...times(record, material, voice),
    [say('report.columns.lock'), lock === null ? none : say(`review.choice.lock.${lock}`)],
    [say('review.seal.title'), `${say(`review.seal.check.${record.check}`)}${record.seal === null ? '' : `\n${record.seal.hash}`}`],
  ];
}

function actedLine({ seat, what, by, at }: DecisionRecord['actedFor'][number], material: Material, { say, time }: Voice): string {
  return `${seatName(by, material, say)} ${say('review.choice.actedFor', { what })} ${seatName(seat, material, say)}, ${time(at)}`;
}

/** When what happened, as the decision page has it; the first time with its date. */
function times({ times: { promptDelivered, deliberationOpened, firstDraft, withdrawn, sealed, revealed }, seals }: DecisionRecord, material: Material, { say, moment, time }: Voice): [string, Cell][] {
  const none = say('review.times.none');
  return [
    [say('review.times.prompt'), promptDelivered === null ? none : moment(promptDelivered)],
    [say('review.times.deliberation'), deliberationOpened === null ? none : time(deliberationOpened)],
    [say('review.times.firstDraft'), firstDraft === null ? none : time(firstDraft)],
    ...withdrawn.map(({ at, seat }): [string, Cell] => [say('review.times.takenBack'), `${time(at)}, ${seatName(seat, material, say)}`]),
    [say(`review.times.${seals.length > 1 ? 'resealed' : 'sealed'}`), sealed === null ? say('review.times.neverSealed') : time(sealed)],
    [say('review.times.revealed'), revealed === null ? none : time(revealed)],
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
