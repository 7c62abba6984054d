import { useTranslations } from 'next-intl';
import { Button, ButtonLink } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/field';
import { Empty } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { WrittenText } from '@/lib/review/withholding/written-texts';
import type { WithholdQuery } from './withhold-query';
import { WrittenLine, type Names } from './written-line';

/** So many fit on a page one still reads; the search finds the rest. */
const MOST = 100;

/** What people wrote, to choose from. */
export function TextList({ texts, query, here, ...names }: Names & { texts: readonly WrittenText[]; query: WithholdQuery; here: string }) {
  const t = useTranslations('withhold');
  return (
    <Section title={t('list.title')} aside={t('list.count', { count: texts.length })} className="mt-8">
      <form method="get" action={here} className="mb-4 grid items-end gap-3 sm:grid-cols-[2fr_1fr_1fr_auto]">
        <TextField id="words" name="words" label={t('list.words')} defaultValue={query.words} />
        <SelectField id="turn" name="turn" label={t('list.turn')} defaultValue={query.turn ?? ''}>
          <option value="">{t('list.all')}</option>
          {names.turns.map(({ turn, number }) => <option key={turn} value={turn}>{t('turn', { number })}</option>)}
        </SelectField>
        <SelectField id="team" name="team" label={t('list.team')} defaultValue={query.team ?? ''}>
          <option value="">{t('list.all')}</option>
          {names.teams.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </SelectField>
        <Button type="submit">{t('list.show')}</Button>
      </form>
      {texts.length === 0 && <Empty>{t('list.none')}</Empty>}
      <ul className="border-t">
        {texts.slice(0, MOST).map((written) => (
          <li key={written.position} className="flex flex-wrap items-start justify-between gap-3 border-b py-3">
            <div className="min-w-0 flex-1 basis-64"><WrittenLine written={written} names={names} /></div>
            <ButtonLink href={`${here}?position=${written.position}`} aria-label={t('list.withholdOne', { position: written.position })}>{t('list.withhold')}</ButtonLink>
          </li>
        ))}
      </ul>
      {texts.length > MOST && <p className="mt-3 text-sm text-muted">{t('list.more', { count: texts.length - MOST })}</p>}
    </Section>
  );
}
