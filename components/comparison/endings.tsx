import { useTranslations } from 'next-intl';
import type { Comparison } from '@/lib/review/comparison/compare';
import { ShareBar } from './share-bar';

/** How often each ending came about, also those that never did. */
export function Endings({ endings }: { endings: Comparison['endings'] }) {
  const t = useTranslations('comparison.endings');
  const choices = useTranslations('comparison.choices');
  const n = endings.reduce((sum, { games }) => sum + games, 0);
  return (
    <table className="text-sm">
      <thead className="sr-only"><tr><th scope="col">{t('ending')}</th><th scope="col">{choices('games')}</th></tr></thead>
      <tbody>
        {endings.map(({ id, name, games }) => (
          <tr key={id ?? ''} className="border-b">
            <th scope="row" className={`py-1 pr-6 text-left font-normal ${games === 0 ? 'text-muted' : ''}`}>{name ?? t('none')}</th>
            <td className="py-1 text-right whitespace-nowrap tabular-nums"><span className="inline-flex items-center gap-2"><ShareBar part={games} whole={n} />{choices('of', { games, n })}</span></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
