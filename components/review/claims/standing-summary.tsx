import { useTranslations } from 'next-intl';
import type { LedgerEntry, Standing } from '@/lib/review/claims/ledger';

const STANDINGS: readonly Standing[] = ['for', 'against', 'both', 'untested'];

/** How many claims of each origin this game speaks for, against, both ways, or leaves untested. */
export function StandingSummary({ ledger, origins }: { ledger: readonly LedgerEntry[]; origins: readonly LedgerEntry['claim']['origin'][] }) {
  const t = useTranslations('claims');
  const cell = 'border-b px-1 py-2 text-right tabular-nums sm:px-2';
  return (
    <table className="mt-6 w-full max-w-3xl text-xs sm:text-sm">
      <caption className="eyebrow pb-2 text-left">{t('summary')}</caption>
      <thead>
        <tr className="text-muted">
          <th scope="col" className="border-b py-2 text-left font-normal">{t('columns.origin')}</th>
          {STANDINGS.map((standing) => <th key={standing} scope="col" className={`${cell} font-normal`}>{t(`columns.${standing}`)}</th>)}
          <th scope="col" className={`${cell} font-normal`}>{t('columns.all')}</th>
        </tr>
      </thead>
      <tbody>
        {origins.map((origin) => {
          const own = ledger.filter(({ claim }) => claim.origin === origin);
          return (
            <tr key={origin}>
              <th scope="row" className="border-b py-2 text-left font-normal"><a href={`#origin-${origin}`} className="underline decoration-line underline-offset-4">{t(`origin.${origin}`)}</a></th>
              {STANDINGS.map((standing) => <td key={standing} className={cell}>{own.filter((entry) => entry.standing === standing).length}</td>)}
              <td className={cell}>{own.length}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
