import { useTranslations } from 'next-intl';
import type { DecisionRecord } from '@/lib/review/decision-record';
import { ClockTime } from './clock-time';
import { SeatName, type SeatLabels } from './seat-name';

/** In the place of reasons that were withheld on request: when, and by whom of Control. */
export function ReasonsWithheld({ withheld, labels }: { withheld: NonNullable<DecisionRecord['withheld']>; labels: SeatLabels }) {
  const t = useTranslations('review.choice');
  return (
    <p className="border-l-2 border-edge pl-4">
      {t('withheld')} <ClockTime at={withheld.at} date />, {t('withheldBy')} <SeatName seat={withheld.by} labels={labels} />.
    </p>
  );
}
