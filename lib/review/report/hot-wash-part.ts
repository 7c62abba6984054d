import { ofKind, type Annotation } from '../annotations/annotation';
import { namedStep } from '../hotwash/named-step';
import { STAGES } from '../hotwash/steps';
import { authorName } from './added';
import { heading, paragraph, table, type Block, type Part } from './block';
import { teamName, type Material, type Voice } from './material';
import { stepWords } from './step-words';

/** What was said in the hot wash, stage by stage and question by question. What somebody wrote for nobody else is in no report, not in their own either. */
export function hotWash(material: Material, voice: Voice): Part {
  const { say } = voice;
  const said = answersTold(material);
  const steps = [...new Set(said.map(({ anchor }) => anchor.step))];
  const stageOf = (step: string) => namedStep(step, material.scenario.teaching)?.stage ?? null;
  return {
    id: 'hot-wash',
    title: say('report.hotWash.title'),
    blocks: [
      paragraph(say(said.length === 0 ? 'report.hotWash.none' : 'report.hotWash.how')),
      ...[...STAGES, null].flatMap((stage): Block[] => {
        const asked = steps.filter((step) => stageOf(step) === stage);
        if (asked.length === 0) return [];
        return [heading(2, stage === null ? say('report.hotWash.otherStage') : say(`hotwash.stage.${stage}`)), ...asked.flatMap((step) => question(step, said.filter(({ anchor }) => anchor.step === step), material, voice))];
      }),
    ],
  };
}

/** The answers of the hot wash that a file may hold: those that stand and were meant for others. */
export function answersTold({ added }: Pick<Material, 'added'>): Annotation<'answer'>[] {
  return ofKind(added, 'answer').filter(({ withdrawnAt, content }) => withdrawnAt === null && content.share !== 'private');
}

function question(step: string, answers: readonly Annotation<'answer'>[], material: Material, voice: Voice): Block[] {
  const { say, moment } = voice;
  const words = stepWords(step, material, say);
  const columns = ['whose', 'said', 'number', 'by', 'at'].map((column) => say(`report.hotWash.${column}`));
  const rows = answers.map(({ anchor: { team }, content: { text, number }, author, since }) => [
    team === null ? say('report.hotWash.room') : teamName(team, material),
    text,
    number === null ? '' : String(number),
    authorName(author, material, voice),
    moment(since),
  ]);
  return [heading(3, words), ...table(words, columns, rows)];
}
