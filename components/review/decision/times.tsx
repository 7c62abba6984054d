import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { DecisionRecord } from '@/lib/review/decision-record';
import { ClockTime } from '../clock-time';
import { SeatName, type SeatLabels } from '../seat-name';
import { Section } from './section';

/** When what happened, on the server's clock. */
export function Times({ record, labels }: { record: DecisionRecord; labels: SeatLabels }) {
  const t = useTranslations('review.times');
  const { times } = record;
  return (
    <Section id="times" title={t('title')}>
      <dl className="grid max-w-md grid-cols-[1fr_auto] gap-x-6 gap-y-1">
        <Row name={t('prompt')} at={times.promptDelivered} none={t('none')} />
        <Row name={t('deliberation')} at={times.deliberationOpened} none={t('none')} />
        <Row name={t('firstDraft')} at={times.firstDraft} none={t('none')} />
        {times.withdrawn.map(({ at, seat }) => (
          <Row key={at} name={<>{t('withdrawn')} <SeatName seat={seat} labels={labels} /></>} at={at} none="" />
        ))}
        <Row name={record.seals.length > 1 ? t('resealed') : t('sealed')} at={times.sealed} none={t('neverSealed')} />
        <Row name={t('revealed')} at={times.revealed} none={t('none')} />
      </dl>
    </Section>
  );
}

function Row({ name, at, none }: { name: ReactNode; at: number | null; none: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="text-right font-sans text-sm leading-7">{at === null ? <span className="text-muted">{none}</span> : <ClockTime at={at} />}</dd>
    </>
  );
}
