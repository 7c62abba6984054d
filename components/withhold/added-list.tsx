import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Empty, Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { Erasable } from '@/lib/review/annotations/erased';
import { AddedLine, type AddedNames } from './added-line';

/** What people added beside the record, to choose from. `erased`: one was just erased. */
export function AddedList({ added, erased, here, names }: { added: readonly Erasable[]; erased: boolean; here: string; names: AddedNames }) {
  const t = useTranslations('withhold.added');
  return (
    <div id="added" className="scroll-mt-4">
      <Section title={t('title')} aside={t('count', { count: added.length })} className="mt-10">
        <p className="prose mb-3">{t('text')}</p>
        {erased && <Notice tone="wait" title={t('done')} className="mb-3">{t('doneText')}</Notice>}
        {added.length === 0 && <Empty>{t('none')}</Empty>}
        <ul className="border-t">
          {added.map((one) => (
            <li key={one.id} className="flex flex-wrap items-start justify-between gap-3 border-b py-3">
              <div className="min-w-0 flex-1 basis-64"><AddedLine added={one} names={names} /></div>
              <ButtonLink href={`${here}?added=${one.id}`}>{t('erase')}</ButtonLink>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
