import { useTranslations } from 'next-intl';
import { PageLink } from '@/components/ui/page-link';
import type { Finding } from '@/lib/preflight/finding';
import { VerdictMark } from './verdict-mark';

/** What was found, the gravest first, each with the way to its place in the scenario. */
export function Findings({ label, findings, dossier }: { label: string; findings: readonly Finding[]; dossier: string }) {
  const t = useTranslations('preflight');
  if (findings.length === 0) return null;
  const sorted = findings.toSorted((a, b) => Number(b.verdict === 'mend') - Number(a.verdict === 'mend'));
  return (
    <ul aria-label={label} className="mb-6 border-t">
      {sorted.map((finding, index) => {
        const said = t(`findings.${finding.kind}`, finding.about);
        return (
          <li key={index} className="grid items-baseline gap-x-4 border-b py-2 sm:grid-cols-[8.5rem_1fr_auto]">
            <VerdictMark verdict={finding.verdict} />
            <span className="max-w-measure">{said}</span>
            <PageLink href={`${dossier}#${finding.anchor}`} aria-label={`${t('inDossier')}: ${said}`} className="no-print inline-flex min-h-8 items-center text-sm text-muted underline decoration-line underline-offset-4 hover:decoration-current">{t('inDossier')}</PageLink>
          </li>
        );
      })}
    </ul>
  );
}
