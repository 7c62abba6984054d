import type { Annotation } from '../../annotations/annotation';
import { namedStep } from '../../hotwash/named-step';
import { authorName } from '../added';
import { answersTold } from '../hot-wash-part';
import type { Material, Voice } from '../material';
import { stepWords } from '../step-words';
import { sheetOf } from './make-sheet';
import type { Sheet } from './sheet';

/** One row for each thing that was said in the hot wash and kept for others. */
export function answersSheet(material: Material, voice: Voice): Sheet {
  const { say, stamp } = voice;
  return sheetOf<Annotation<'answer'>>('answers', [
    ['step', ({ anchor }) => anchor.step],
    ['stage', ({ anchor }) => namedStep(anchor.step, material.scenario.teaching)?.stage ?? null],
    ['question', ({ anchor }) => stepWords(anchor.step, material, say)],
    ['team', ({ anchor }) => anchor.team],
    ['text', ({ content }) => content.text],
    ['number', ({ content }) => content.number],
    ['readers', ({ content }) => content.share],
    ['by', ({ author }) => authorName(author, material, voice)],
    ['at', ({ since }) => stamp(since)],
  ], answersTold(material), say);
}
