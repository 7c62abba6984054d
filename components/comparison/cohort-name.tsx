import { useTranslations } from 'next-intl';

/** The heading of one cohort among several, with how many it stands on. */
export function CohortName({ name, n, className = '' }: { name: string; n: number; className?: string }) {
  const t = useTranslations('comparison');
  return <>{name === '' ? t('filter.noCohort') : name} <span className={`text-xs font-normal text-muted ${className}`}>{t('games.n', { n })}</span></>;
}
