import { mselRows } from '../msel/msel-rows';
import { outcomesOf, type Outcomes } from '../outcomes/outcomes';
import { totalOf } from '../outcomes/shares';
import { heading, list, paragraph, table, type Block, type Part } from './block';
import { indicatorName, seatName, type Material, type Voice } from './material';
import { signed } from './signed';
import { sinceStart } from './since-start';

/** Appendix C: what decided the outcomes, and how the run of show went against its plan. */
export function outcomes(material: Material, voice: Voice): Part {
  const found = outcomesOf(material.facts);
  return {
    id: 'outcomes',
    title: voice.say('report.outcomes.title'),
    blocks: [...shares(found, voice), ...words(found, material, voice), ...runOfShow(material, voice)],
  };
}

function shares({ shares: all, turns }: Outcomes, { say }: Voice): Block[] {
  const total = totalOf(all);
  const percent = (part: number, whole: number): string => (whole === 0 ? say('report.none') : say('report.share', { share: Math.round((part / whole) * 100) }));
  const columns = ['by', 'effects', 'ofEffects', 'steps', 'ofSteps'].map((column) => say(`report.outcomes.${column}`));
  const rows = all.map(({ by, effects, steps }) => [say(`report.outcomes.deciders.${by}`), String(effects), percent(effects, total.effects), String(steps), percent(steps, total.steps)]);
  const readings = turns.map(({ number, reading, contested }) => say('report.outcomes.reading', { number, reading: say(`review.outcome.readings.${reading}`), contested }));
  return [heading(2, say('report.outcomes.shares')), ...(turns.length === 0 ? [paragraph(say('report.outcomes.nothing'))] : [...table(say('report.outcomes.sharesCaption', { turns: turns.length }), columns, rows), ...list(readings)])];
}

/** What Control put in the place of a rule, or beside it, each with its reason. */
function words({ overrides, added, corrections, revisions }: Outcomes, material: Material, { say, time }: Voice): Block[] {
  const name = (indicator: string): string => indicatorName(indicator, material);
  const by = (line: { seat: Parameters<typeof seatName>[0]; at: number; why: string; number: number }) => ({ seat: seatName(line.seat, material, say), time: time(line.at), why: line.why, number: line.number });
  const lines = (title: string, none: string, found: string[]): Block[] => [heading(2, say(title)), ...(found.length === 0 ? [paragraph(say(none))] : list(found))];
  return [
    ...lines('report.outcomes.overrides', 'report.outcomes.noOverrides', overrides.map((line) =>
      say('report.outcomes.override', { ...by(line), indicator: name(line.indicator), was: signed(line.was), now: line.now === null ? say('report.effects.reading') : signed(line.now) }))),
    ...lines('report.outcomes.added', 'report.outcomes.noAdded', added.map((line) => say('report.outcomes.addition', { ...by(line), indicator: name(line.indicator), change: signed(line.change) }))),
    ...lines('report.outcomes.corrections', 'report.outcomes.noCorrections', [
      ...corrections.map((line) => say('report.outcomes.correction', { ...by(line), indicator: name(line.indicator), was: line.was, now: line.now })),
      ...revisions.map((line) => say('report.outcomes.revision', by(line))),
    ]),
  ];
}

function runOfShow({ facts, scenario }: Material, { say }: Voice): Block[] {
  const columns = ['number', 'planned', 'actual', 'title', 'status', 'reason'].map((column) => say(`report.msel.${column}`));
  const rows = mselRows(facts, scenario).map(({ number, planned, actual, title, status, reason }) => [
    String(number),
    sinceStart(planned),
    sinceStart(actual),
    title,
    say(`report.statuses.${status}`),
    reason ?? '',
  ]);
  return [heading(2, say('report.outcomes.runOfShow')), ...(rows.length === 0 ? [paragraph(say('report.outcomes.noInjects'))] : table(say('report.outcomes.planned'), columns, rows))];
}
