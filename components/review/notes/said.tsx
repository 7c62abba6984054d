import { useTranslations } from 'next-intl';
import type { Annotation } from '@/lib/review/annotations/annotation';

/** What an annotation says, kind by kind. */
export function Said({ annotation }: { annotation: Annotation }) {
  const t = useTranslations('notes');
  switch (annotation.kind) {
    case 'note':
      return <p className="font-serif whitespace-pre-line [overflow-wrap:anywhere]">{annotation.content.text}</p>;
    case 'observation':
      return (
        <>
          <p className="text-sm font-semibold">{t('rated', { rating: annotation.content.rating, word: t(`ratings.${annotation.content.rating}`) })}</p>
          <p className="font-serif whitespace-pre-line [overflow-wrap:anywhere]">{annotation.content.text}</p>
        </>
      );
    case 'code':
      return <p>{annotation.content.codes.length === 0 ? t('noCodes') : t('codes', { codes: annotation.content.codes.join(', ') })}</p>;
    case 'survey':
      return <p>{t('surveyValue', { value: annotation.content.value })}</p>;
    case 'answer':
      return (
        <p className="font-serif whitespace-pre-line [overflow-wrap:anywhere]">
          {annotation.content.text}
          {annotation.content.number !== null && <span className="ml-2 font-sans text-sm font-semibold tabular-nums">{annotation.content.number}</span>}
        </p>
      );
  }
}
