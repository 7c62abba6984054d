import type { DecisionOrigin } from '../../game/events';
import { meanHit } from '../forecasts';
import { indicatorHistory } from '../indicator-history';
import { ofType } from '../select';
import { heading, list, paragraph, quote, table, type Block, type Part } from './block';
import type { Material, Voice } from './material';
import { signed } from './signed';

const ORIGINS = ['committed', 'paper', 'draft', 'straw', 'none'] as const satisfies readonly DecisionOrigin[];

/** Part two: what happened, counted; what it means is for a person to say. */
export function summary(material: Material, voice: Voice): Part {
  const { say } = voice;
  const blank: Block = { kind: 'blank', text: say('report.blank') };
  return {
    id: 'summary',
    title: say('report.summary.title'),
    blocks: [
      ...list(counted(material, voice)),
      ...ending(material, voice),
      ...indicators(material, voice),
      heading(2, say('report.summary.strengths')),
      blank,
      heading(2, say('report.summary.improvements')),
      blank,
      heading(2, say('report.summary.overall')),
      blank,
    ],
  };
}

function counted({ game, facts, records }: Material, { say }: Voice): string[] {
  const decided = records.filter(({ revealed }) => revealed);
  const of = (origin: DecisionOrigin): number => decided.filter((record) => record.origin === origin).length;
  const hit = meanHit(decided.flatMap(({ forecasts }) => forecasts));
  const forecasts = decided.flatMap(({ forecasts }) => forecasts).filter(({ hit }) => hit !== null).length;
  return [
    say('report.summary.turns', { played: ofType(facts, 'TurnClosed').length, planned: game.form.turns, teams: game.teams.length, seats: ofType(facts, 'SeatAdmitted').filter(({ data }) => data.kind === 'player').length }),
    say('report.summary.decisions', { count: decided.length }),
    ...ORIGINS.filter((origin) => of(origin) > 0).map((origin) => say(`report.summary.origin.${origin}`, { count: of(origin) })),
    say('report.summary.dissents', { count: records.reduce((sum, { dissents }) => sum + dissents.length, 0) }),
    hit === null ? say('report.summary.noForecasts') : say('report.summary.forecasts', { count: forecasts, share: Math.round(hit * 100) }),
    say('report.summary.overrides', { count: ofType(facts, 'EffectOverridden').length }),
    say('report.summary.injects', { count: ofType(facts, 'InjectReleased').length }),
  ];
}

function ending({ facts }: Material, { say }: Voice): Block[] {
  const ended = ofType(facts, 'ExerciseEnded')[0];
  if (!ended) return [paragraph(say('report.summary.notEnded', { position: facts.at(-1)?.position ?? 0 }))];
  const { ending: how } = ended.data;
  return how === null ? [paragraph(say('report.summary.noEnding'))] : [paragraph(say('report.summary.ending', { name: how.name })), quote(how.text)];
}

/** Where each indicator began and where it stands; a direction alone is no value. */
function indicators({ facts }: Material, { say }: Voice): Block[] {
  const rows = indicatorHistory(facts).map(({ indicator, points }) => {
    const last = points.findLast(({ value }) => value !== null)?.value ?? indicator.start;
    return [indicator.name, String(indicator.start), String(last), signed(last - indicator.start), `${indicator.min}–${indicator.max}`];
  });
  const columns = ['indicator', 'start', 'end', 'change', 'range'].map((column) => say(`report.summary.${column}`));
  return table(say('report.summary.indicators'), columns, rows);
}
