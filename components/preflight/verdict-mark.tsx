import { Check, Eye, Wrench } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Verdict } from '@/lib/preflight/finding';

const ICONS = { fine: Check, look: Eye, mend: Wrench };
const TONES = { fine: 'text-muted', look: 'text-accent', mend: 'text-danger' };

/** A verdict as a sign and a word, never by colour alone. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const t = useTranslations('preflight.verdict');
  const Icon = ICONS[verdict];
  return (
    <span className={`inline-flex items-center gap-1.5 text-sm font-semibold whitespace-nowrap ${TONES[verdict]}`}>
      <Icon aria-hidden="true" strokeWidth={1.5} className="size-4 shrink-0" />
      {t(verdict)}
    </span>
  );
}
