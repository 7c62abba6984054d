import { useTranslations } from 'next-intl';
import type { DecisionField } from '@/lib/review/annotations/fields';

/** What a text of a decision is called. */
export function useFieldName(): (field: DecisionField) => string {
  const t = useTranslations('notes.fields');
  return (field) => {
    const [kind = field] = field.split(':');
    return t.has(kind) ? t(kind) : field;
  };
}
