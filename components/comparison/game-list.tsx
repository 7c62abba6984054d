import { useTranslations } from 'next-intl';
import { PageLink } from '@/components/ui/page-link';
import type { VersionedGame } from '@/lib/review/comparison/sheets';

interface GameListProps {
  games: readonly (VersionedGame & { href: string | null })[];
  formNames: Readonly<Record<string, string>>;
  /** Whether games of several versions are among them. */
  versions: boolean;
}

/** The games that are compared, under their labels. */
export function GameList({ games, formNames, versions }: GameListProps) {
  const t = useTranslations('comparison.games');
  const columns = (['label', 'cohort', 'form', 'version', 'state'] as const).filter((column) => versions || column !== 'version');
  return (
    <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={t('title')}>
      <table className="text-sm">
        <thead className="border-b text-xs text-muted">
          <tr>{columns.map((column) => <th key={column} scope="col" className="py-1 pr-8 text-left font-medium">{t(column)}</th>)}</tr>
        </thead>
        <tbody>
          {games.map(({ label, cohort, form, version, ended, rehearsed, href }) => (
            <tr key={label} className="border-b">
              <th scope="row" className="py-1 pr-8 text-left font-semibold">{href === null ? label : <PageLink href={href} aria-label={t('read', { label })} className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4">{label}</PageLink>}</th>
              <td className="py-1 pr-8">{cohort}</td>
              <td className="py-1 pr-8">{formNames[form] ?? form}</td>
              {versions && <td className="py-1 pr-8">{version}</td>}
              <td className="py-1 pr-8">{ended ? t('ended') : t('running')}{rehearsed && <span className="text-muted">, {t('rehearsed')}</span>}{href === null && <span className="text-muted">, {t('brought')}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
