import { useTranslations } from 'next-intl';

/** What is missing from the figures above, by reason; or that nothing is. */
export function LeftOut({ reasons }: { reasons: readonly string[] }) {
  const t = useTranslations('expectations');
  return reasons.length === 0 ? t('nothingLeftOut') : t('leftOut', { reasons: reasons.join(', ') });
}
