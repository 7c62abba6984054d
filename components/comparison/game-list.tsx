import { useTranslations } from 'next-intl';
import { PageLink } from '@/components/ui/page-link';
import type { GameSummary } from '@/lib/review/comparison/game-summary';

/** The games that are compared, under their labels. */
export function GameList({ games, formNames }: { games: readonly (GameSummary & { href: string | null })[]; formNames: Readonly<Record<string, string>> }) {
  const t = useTranslations('comparison.games');
  return (
    <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={t('title')}>
      <table className="text-sm">
        <thead className="border-b text-xs text-muted">
          <tr>{(['label', 'cohort', 'form', 'state'] as const).map((column) => <th key={column} scope="col" className="py-1 pr-8 text-left font-medium">{t(column)}</th>)}</tr>
        </thead>
        <tbody>
          {games.map(({ label, cohort, form, ended, rehearsed, href }) => (
            <tr key={label} className="border-b">
              <th scope="row" className="py-1 pr-8 text-left font-semibold">{href === null ? label : <PageLink href={href} aria-label={t('read', { label })} className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4">{label}</PageLink>}</th>
              <td className="py-1 pr-8">{cohort}</td>
              <td className="py-1 pr-8">{formNames[form] ?? form}</td>
              <td className="py-1 pr-8">{ended ? t('ended') : t('running')}{rehearsed && <span className="text-muted">, {t('rehearsed')}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
