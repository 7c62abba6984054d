import { useFormatter, useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** Which games are shown, and what there is to choose from. */
export interface Filtered {
  action: string;
  cohort: string | null;
  form: string | null;
  rehearsals: boolean;
  /** Each cohort by itself. */
  split: boolean;
  /** Also games of other versions that ask the same. */
  versions: boolean;
  cohorts: readonly string[];
  forms: readonly { id: string; name: string }[];
  /** The newest version, and of which others there are games. */
  version: string;
  others: { alike: readonly { version: string; games: number }[]; otherwise: number };
}

/** Which games: a plain form, so that every view has an address. */
export function GameFilter({ action, cohort, form, rehearsals, split, versions, cohorts, forms, version, others }: Filtered) {
  const t = useTranslations('comparison.filter');
  const format = useFormatter();
  const named = format.list(others.alike.map((other) => t('versionGames', other)));
  return (
    <>
      <form method="get" action={action} aria-label={t('label')} className="no-print flex flex-wrap items-end gap-3">
        <label className="text-sm">
          <span className="block text-muted">{t('cohort')}</span>
          <select name="cohort" defaultValue={cohort ?? '*'} className="box w-auto">
            <option value="*">{t('anyCohort')}</option>
            {cohorts.map((name) => <option key={name} value={name}>{name === '' ? t('noCohort') : name}</option>)}
          </select>
        </label>
        <label className="text-sm">
          <span className="block text-muted">{t('form')}</span>
          <select name="form" defaultValue={form ?? '*'} className="box w-auto">
            <option value="*">{t('anyForm')}</option>
            {forms.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </select>
        </label>
        <label className="flex min-h-11 items-center gap-2 text-sm">
          <input type="checkbox" name="rehearsals" value="yes" defaultChecked={rehearsals} className="size-4" />
          {t('rehearsals')}
        </label>
        {cohorts.length > 1 && (
          <label className="flex min-h-11 items-center gap-2 text-sm">
            <input type="checkbox" name="split" value="cohort" defaultChecked={split} className="size-4" />
            {t('split')}
          </label>
        )}
        {others.alike.length > 0 && (
          <label className="flex min-h-11 items-center gap-2 text-sm">
            <input type="checkbox" name="versions" value="alike" defaultChecked={versions} className="size-4" />
            {t('versions', { versions: named })}
          </label>
        )}
        <button type="submit" className={buttonClass('secondary')}>{t('apply')}</button>
      </form>
      {versions && others.alike.length > 0 && <Notice title={t('merged', { version, versions: named })} className="mt-4 max-w-prose">{t('mergedText')}</Notice>}
      {others.otherwise > 0 && <p className="mt-2 text-sm text-muted">{t('otherwise', { count: others.otherwise })}</p>}
    </>
  );
}
