import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { withheldSoFar } from '@/lib/review/withholding/written-texts';
import { ClockTime } from '../review/clock-time';
import { SeatName, type SeatLabels } from '../review/seat-name';

/** What was taken out so far: when, by whom and why. */
export function WithheldSoFar({ cuts, done, labels }: { cuts: ReturnType<typeof withheldSoFar>; done: number | null; labels: SeatLabels }) {
  const t = useTranslations('withhold');
  if (cuts.length === 0) return null;
  const gone = done !== null && cuts.some(({ positions }) => positions.includes(done));
  return (
    <>
      {gone && <Notice tone="wait" title={t('done')} className="mt-5">{t('doneText')}</Notice>}
      <Section title={t('soFar')} className="mt-8">
        <ul className="space-y-3">
          {cuts.map(({ positions, at, by, why, types }) => (
            <li key={positions.join()} className="text-sm">
              <p><ClockTime at={at} date />, <SeatName seat={by} labels={labels} />: {[...new Set(types)].map((type) => (t.has(`kind.${type}`) ? t(`kind.${type}`) : type)).join(', ')} <span className="text-muted">({t('events', { positions: positions.join(', ') })})</span></p>
              <p className="font-serif">{why}</p>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
