import { useTranslations } from 'next-intl';
import { PageLink } from '@/components/ui/page-link';
import { agreement } from '@/lib/review/claims/agreement';
import type { Coding } from '@/lib/review/claims/judged';
import type { SeatLabels } from '../seat-name';
import { AuthorName } from '../notes/author-name';

interface AgreementTableProps {
  codings: readonly Coding[];
  codes: readonly string[];
  labels: SeatLabels;
  visitors: readonly string[];
  codeHref: string;
}

/** How far any two who coded the reasons agree, code by code. */
export function AgreementTable({ codings, codes, labels, visitors, codeHref }: AgreementTableProps) {
  const t = useTranslations('claims.agreement');
  const coders = [...new Set(codings.map(({ coder }) => coder))];
  const pairs = coders.flatMap((one, index) => coders.slice(index + 1).map((other) => [one, other] as const));
  return (
    <>
      <p className="mb-3 max-w-prose text-sm">{t('about', { coders: coders.length })} <PageLink href={codeHref} className="no-print underline underline-offset-4">{t('code')}</PageLink></p>
      {pairs.map(([one, other]) => (
        <table key={`${one} ${other}`} className="mb-5 text-sm">
          <caption className="pb-1 text-left"><AuthorName author={one} mine={false} labels={labels} visitors={visitors} /> {t('and')} <AuthorName author={other} mine={false} labels={labels} visitors={visitors} /></caption>
          <thead className="border-b text-xs text-muted">
            <tr>
              <th scope="col" className="py-1 pr-8 text-left font-medium">{t('codeColumn')}</th>
              {(['n', 'observed', 'kappa'] as const).map((column) => <th key={column} scope="col" className="min-w-20 py-1 text-right font-medium">{t(column)}</th>)}
            </tr>
          </thead>
          <tbody>
            {agreement(codings, one, other, codes).map(({ code, n, observed, kappa }) => (
              <tr key={code} className="border-b">
                <th scope="row" className="py-1 pr-8 text-left font-normal">{code}</th>
                <td className="py-1 text-right tabular-nums">{n}</td>
                <td className="py-1 text-right tabular-nums">{observed === null ? '–' : t('percent', { share: Math.round(observed * 100) })}</td>
                <td className="py-1 text-right tabular-nums">{kappa === null ? t('noKappa') : kappa.toFixed(2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </>
  );
}
