import { countedInWords } from '../claims/in-words';
import { claimsLedger, type EvidenceLine, type LedgerEntry } from '../claims/ledger';
import { judgedFrom } from '../claims/from-annotations';
import { ofType } from '../select';
import { factRows, heading, list, paragraph, table, type Block, type Part } from './block';
import { teamName, type Material, type Voice } from './material';
import { observed } from './observed';

/** Part three: each learning objective with what the record holds on it and evaluators saw, and room for strengths and areas for improvement. */
export function analysis(material: Material, voice: Voice): Part {
  const { say } = voice;
  const { facts, scenario } = material;
  const objectives = scenario.teaching.learning_objectives;
  const ledger = claimsLedger(scenario, facts, judgedFrom(material.added, scenario.teaching.claims));
  return {
    id: 'analysis',
    title: say('report.analysis.title'),
    blocks:
      objectives.length === 0
        ? [paragraph(say('report.analysis.noObjectives')), heading(2, say('report.analysis.unnamed')), { kind: 'blank', text: say('report.blank') }, ...judgement(voice), ...observed(null, material, voice)]
        : [
            paragraph(say('report.analysis.how')),
            ...objectives.flatMap(({ id, text, claims }): Block[] => [
              heading(2, say('report.analysis.objective', { id, text })),
              ...onRecord(ledger.filter(({ claim }) => claims.includes(claim.id)), material, voice),
              ...observed(id, material, voice),
              ...judgement(voice),
            ]),
            ...observed(null, material, voice),
          ],
  };
}

/** The claims that an objective is about, and the moments of this game that count for or against them. */
function onRecord(entries: readonly LedgerEntry[], material: Material, { say }: Voice): Block[] {
  if (entries.length === 0) return [paragraph(say('report.analysis.noClaims'))];
  const columns = ['claimIds', 'side', 'evidence', 'moments'].map((column) => say(`report.columns.${column}`));
  const rows = entries.flatMap(({ claim, for: on, against: off }) =>
    ([['for', on], ['against', off]] as const).flatMap(([side, lines]) =>
      lines.filter(({ findings }) => findings.length > 0).map((line) => [claim.id, say(`report.analysis.sides.${side}`), `${line.text}\n${countedInWords(line.rule, material.scenario, (key, values) => say(`claims.counted.${key}`, values))}`, momentsOf(line, material, say)])),
  );
  return [
    paragraph(say('report.analysis.claims')),
    ...list(entries.map(({ claim: { id, text }, standing }) => say('report.analysis.claim', { id, text, standing: say(`report.analysis.standings.${standing}`) }))),
    ...(rows.length === 0 ? [paragraph(say('report.analysis.noMoments'))] : table(say('report.analysis.moments'), columns, rows)),
  ];
}

/** What a line of evidence rests on: decisions, each named as its own page is, and how many answers. */
function momentsOf({ findings }: EvidenceLine, material: Material, say: Voice['say']): string {
  const numbers = new Map(ofType(material.facts, 'TurnOpened').map(({ data }) => [data.turn, data.number]));
  const named = findings.flatMap((finding) => ('decisions' in finding ? finding.decisions : [])).map(({ turn, team }) => say('report.analysis.moment', { team: teamName(team, material), number: numbers.get(turn) ?? 0 }));
  const answers = findings.filter(({ kind }) => kind === 'survey').length;
  const debrief = findings.flatMap((finding) => (finding.kind === 'debrief' ? finding.numbers : [])).map(({ team, number }) => say('report.analysis.number', { team: teamName(team, material), number }));
  const shares = findings.flatMap((finding) => (finding.kind === 'shares' ? [say('report.analysis.shares', { after: finding.after.did, afterOf: finding.after.of, otherwise: finding.otherwise.did, otherwiseOf: finding.otherwise.of })] : []));
  return [...shares, ...new Set(named), ...(answers > 0 ? [say('report.analysis.answers', { count: answers })] : []), ...debrief].join('\n');
}

/** The record cannot say what was a strength: that is judged by whoever was there. */
function judgement({ say }: Voice): Block[] {
  const blank = { blank: say('report.blank') };
  const one = (kind: 'strength' | 'improvement'): Block =>
    factRows([
      [say(`report.analysis.${kind}`, { number: 1 }), blank],
      [say('report.analysis.reference'), { blank: say('report.blankReference') }],
      [say('report.analysis.analysis'), blank],
    ]);
  return [heading(3, say('report.analysis.strengths')), one('strength'), heading(3, say('report.analysis.improvements')), one('improvement')];
}
