import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button';
import type { AnnotationKind } from '@/lib/review/annotations/annotation';

/** The kinds that the page can list. Survey answers are counted with the claims. */
export const LISTED = ['note', 'observation', 'code', 'answer'] as const satisfies readonly AnnotationKind[];

/** Those it lists unasked: a second coder is not to meet the codes of the first. */
export const LISTED_UNASKED = LISTED.filter((kind) => kind !== 'code');

/** What an address of the notes asks for. */
export interface NotesQuery {
  kind: (typeof LISTED)[number] | null;
  withdrawn: boolean;
  /** The moment that a new note is to be about. */
  at: number | null;
}

/** Reads the wishes of an address; what makes no sense is left out. */
export function readNotesQuery(raw: Record<string, string | string[] | undefined>): NotesQuery {
  const at = Number(raw.at ?? Number.NaN);
  return { kind: LISTED.find((kind) => kind === raw.kind) ?? null, withdrawn: raw.withdrawn === '1', at: Number.isInteger(at) && at > 0 ? at : null };
}

/** Which kind, and whether what was taken back too: a plain form, so that every view has an address. */
export function NotesFilter({ query, base }: { query: NotesQuery; base: string }) {
  const t = useTranslations('notes');
  return (
    <form method="get" action={base} aria-label={t('filter.label')} className="no-print flex flex-wrap items-end gap-3">
      <label className="text-sm">
        <span className="block text-muted">{t('filter.kind')}</span>
        <select name="kind" defaultValue={query.kind ?? ''} className="box w-auto">
          <option value="">{t('filter.all')}</option>
          {LISTED.map((kind) => <option key={kind} value={kind}>{t(`filter.${kind}`)}</option>)}
        </select>
      </label>
      <label className="flex min-h-11 items-center gap-2 text-sm">
        <input type="checkbox" name="withdrawn" value="1" defaultChecked={query.withdrawn} className="size-5 accent-accent" />
        {t('filter.withdrawn')}
      </label>
      <button type="submit" className={buttonClass('secondary')}>{t('filter.show')}</button>
    </form>
  );
}
