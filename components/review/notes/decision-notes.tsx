import { useTranslations } from 'next-intl';
import type { Annotation } from '@/lib/review/annotations/annotation';
import { fieldTexts, sentencesOf } from '@/lib/review/annotations/fields';
import type { DecisionRecord } from '@/lib/review/decision-record';
import type { AnchorGroup } from './anchor-choice';
import { visitorsAmong } from './author-name';
import { useFieldName } from './field-name';
import { NoteComposer } from './note-composer';
import { NoteEntry, type NoteContext } from './note-entry';

interface DecisionNotesProps {
  record: DecisionRecord;
  annotations: readonly Annotation[];
  context: Omit<NoteContext, 'visitors'>;
  /** Who will read a note that is written now. */
  readers: 'some' | 'all';
}

/** The margin of a decision page: what was noted about it later, and a place to add to it. */
export function DecisionNotes({ record, annotations, context, readers }: DecisionNotesProps) {
  const t = useTranslations('notes');
  const field = useFieldName();
  const decision = { turn: record.turn.id, team: record.team.id };
  const about = annotations.filter(({ anchor }) => 'turn' in anchor && anchor.turn === decision.turn && anchor.team === decision.team);
  const texts = fieldTexts(record);
  const groups: AnchorGroup[] = [
    { label: null, choices: [{ label: t('wholeDecision'), at: null, anchor: { to: 'decision', ...decision } }] },
    ...texts.map(({ field: of, text }) => ({ label: field(of), choices: sentencesOf(text).map((quote) => ({ label: quote, at: null, anchor: { to: 'sentence' as const, ...decision, field: of, quote } })) })),
  ];
  const all = { ...context, visitors: visitorsAmong(annotations) };
  return (
    <aside aria-labelledby="margin" className={about.length === 0 ? 'no-print' : undefined}>
      <h2 id="margin" className="eyebrow">{t('margin')}</h2>
      <p className="mt-1 text-sm text-muted">{about.length === 0 ? t('marginNone') : t('marginAbout')}</p>
      <ul className="mt-4 flex flex-col gap-5">
        {about.map((annotation) => <NoteEntry key={annotation.id} annotation={annotation} context={all} here />)}
      </ul>
      <div className="mt-6 border-t pt-4">
        <NoteComposer gameId={context.gameId} groups={groups} first={0} draft={`${decision.turn} ${decision.team}`} texts={texts.map(({ field: of, text }) => ({ about: { to: 'sentence', ...decision, field: of }, text }))} readers={t(`readers.${readers}`)} />
      </div>
    </aside>
  );
}
