import { useTranslations } from 'next-intl';
import type { Cohort } from '@/lib/review/comparison/cohorts';
import { CohortName } from './cohort-name';
import { ShareBar } from './share-bar';

/** How often each ending came about, also those that never did; for each cohort one table. */
export function Endings({ cohorts }: { cohorts: readonly Cohort[] }) {
  return (
    <div className="flex flex-wrap gap-x-12 gap-y-6">
      {cohorts.map((cohort) => <Came key={cohort.name} cohort={cohort} />)}
    </div>
  );
}

function Came({ cohort: { name, comparison: { endings } } }: { cohort: Cohort }) {
  const t = useTranslations('comparison.endings');
  const choices = useTranslations('comparison.choices');
  const n = endings.reduce((sum, { games }) => sum + games, 0);
  return (
    <table className="self-start text-sm">
      {name !== null && <caption className="pb-1 text-left font-semibold"><CohortName name={name} n={n} /></caption>}
      <thead className="sr-only"><tr><th scope="col">{t('ending')}</th><th scope="col">{choices('games')}</th></tr></thead>
      <tbody>
        {endings.map(({ id, name: ending, games }) => (
          <tr key={id ?? ''} className="border-b">
            <th scope="row" className={`py-1 pr-6 text-left font-normal ${games === 0 ? 'text-muted' : ''}`}>{ending ?? t('none')}</th>
            <td className="py-1 text-right whitespace-nowrap tabular-nums"><span className="inline-flex items-center gap-2"><ShareBar part={games} whole={n} />{choices('of', { games, n })}</span></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
