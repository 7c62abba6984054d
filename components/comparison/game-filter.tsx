import { useTranslations } from 'next-intl';
import { buttonClass } from '@/components/ui/button';

/** Which games are shown, and what there is to choose from. */
export interface Filtered {
  action: string;
  cohort: string | null;
  form: string | null;
  rehearsals: boolean;
  cohorts: readonly string[];
  forms: readonly { id: string; name: string }[];
}

/** Which games: a plain form, so that every view has an address. */
export function GameFilter({ action, cohort, form, rehearsals, cohorts, forms }: Filtered) {
  const t = useTranslations('comparison.filter');
  return (
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
      <button type="submit" className={buttonClass('secondary')}>{t('apply')}</button>
    </form>
  );
}
