import { ofKind, type Annotation } from '../../annotations/annotation';
import { seatName, type Material, type Voice } from '../material';
import { sheetOf } from './make-sheet';
import type { Sheet } from './sheet';

/** One row for each seat's answer to an item of the survey, before or after. */
export function surveySheet(material: Material, { say, stamp }: Voice): Sheet {
  const { scenario, labels } = material;
  const given = ofKind(material.added, 'survey').flatMap((answer) => (answer.withdrawnAt === null && answer.author.startsWith('s_') ? [{ ...answer, seat: answer.author as `s_${string}` }] : []));
  return sheetOf<Annotation<'survey'> & { seat: `s_${string}` }>('survey', [
    ['team', ({ seat }) => labels[seat]?.team ?? null],
    ['seat', ({ seat }) => seatName(seat, material, say)],
    ['item', ({ anchor }) => anchor.item],
    ['statement', ({ anchor }) => scenario.teaching.survey?.items.find(({ id }) => id === anchor.item)?.text ?? null],
    ['when', ({ anchor }) => anchor.when],
    ['value', ({ content }) => content.value],
    ['at', ({ since }) => stamp(since)],
  ], given, say);
}
