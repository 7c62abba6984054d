import { useTranslations } from 'next-intl';
import { Button, ButtonLink } from '@/components/ui/button';
import { TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { LIMITS } from '@/lib/game/commands';
import type { WrittenText } from '@/lib/review/withholding/written-texts';
import { WrittenLine, type Names } from './written-line';

interface WithholdFormProps extends Names {
  /** The text and all that goes with it. */
  going: readonly WrittenText[];
  position: number;
  problem: string | null;
  /** Of this form: sent twice, it counts once. */
  id: string;
  action: string;
  back: string;
}

/** The last look at a text, why it goes, and that this is for good. A plain form. */
export function WithholdForm({ going, position, problem, id, action, back, ...names }: WithholdFormProps) {
  const t = useTranslations('withhold');
  const refusals = useTranslations('refusals');
  const refused = problem !== null && problem !== 'why' && problem !== 'sure';
  const words = refused && refusals.has(problem) ? refusals(problem) : null;
  const first = going.find((written) => written.position === position);
  if (!first) return <Notice tone="problem" title={t('gone')} className="mt-6">{words ?? t('goneText')} <a href={back}>{t('toList')}</a></Notice>;
  const others = going.filter((written) => written !== first);
  return (
    <form method="post" action={action} className="mt-6 grid gap-6">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="position" value={position} />
      {words !== null && <Notice tone="problem" title={t('notDone')}>{words}</Notice>}
      <Section title={t('form.goes')}>
        <div className="border-l-2 border-danger pl-4"><WrittenLine written={first} names={names} whole /></div>
        {others.length > 0 && (
          <>
            <p className="mt-5 text-sm">{t('form.others', { count: others.length })}</p>
            <ul className="mt-2 space-y-3">
              {others.map((written) => <li key={written.position} className="border-l-2 border-edge pl-4"><WrittenLine written={written} names={names} whole /></li>)}
            </ul>
          </>
        )}
      </Section>
      <Section title={t('form.means')} className="-mb-6">
        <ul className="prose list-disc space-y-1 pl-5">
          {(['forGood', 'chain', 'copies', 'forks', 'seals'] as const).map((what) => <li key={what}>{t(`form.${what}`)}</li>)}
        </ul>
      </Section>
      <TextArea id="why" name="why" label={t('form.why')} hint={t('form.whyHint')} error={problem === 'why' ? t('form.whyMissing') : undefined} required maxLength={LIMITS.why} rows={2} />
      <label className="flex min-h-11 items-center gap-3">
        <input type="checkbox" name="sure" value="yes" required aria-describedby={problem === 'sure' ? 'sure-error' : undefined} className="size-5 accent-accent" />
        <span>{t('form.sure')}</span>
      </label>
      {problem === 'sure' && <p id="sure-error" role="alert" className="-mt-4 text-sm font-semibold text-danger">{t('form.sureMissing')}</p>}
      <div className="flex flex-wrap gap-3">
        <Button kind="danger" type="submit">{t('form.do')}</Button>
        <ButtonLink href={back}>{t('form.cancel')}</ButtonLink>
      </div>
    </form>
  );
}
