import { useTranslations } from 'next-intl';
import { Button, ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { Erasable } from '@/lib/review/annotations/erased';
import { AddedLine, type AddedNames } from './added-line';

interface EraseFormProps {
  /** undefined: there is no such thing, or not any more. */
  added: Erasable | undefined;
  names: AddedNames;
  /** Whether it was sent without the tick. */
  unsure: boolean;
  action: string;
  back: string;
}

/** The last look at something that was added, what erasing it means, and that this is for good. A plain form. */
export function EraseForm({ added, names, unsure, action, back }: EraseFormProps) {
  const t = useTranslations('withhold');
  if (!added) return <Notice tone="problem" title={t('added.gone')} className="mt-6">{t('added.goneText')} <a href={back}>{t('toList')}</a></Notice>;
  return (
    <form method="post" action={action} className="mt-6 grid gap-6">
      <Section title={t('form.goes')}>
        <div className="border-l-2 border-danger pl-4"><AddedLine added={added} names={names} whole /></div>
      </Section>
      <Section title={t('form.means')} className="-mb-6">
        <ul className="prose list-disc space-y-1 pl-5">
          {(['forGood', 'trace', 'copies'] as const).map((what) => <li key={what}>{t(`added.means.${what}`)}</li>)}
        </ul>
      </Section>
      <label className="flex min-h-11 items-center gap-3">
        <input type="checkbox" name="sure" value="yes" required aria-describedby={unsure ? 'sure-error' : undefined} className="size-5 accent-accent" />
        <span>{t('added.sure')}</span>
      </label>
      {unsure && <p id="sure-error" role="alert" className="-mt-4 text-sm font-semibold text-danger">{t('form.sureMissing')}</p>}
      <div className="flex flex-wrap gap-3">
        <Button kind="danger" type="submit">{t('added.do')}</Button>
        <ButtonLink href={back}>{t('form.cancel')}</ButtonLink>
      </div>
    </form>
  );
}
