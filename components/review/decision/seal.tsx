import { useTranslations } from 'next-intl';
import type { DecisionRecord } from '@/lib/review/decision-record';
import { ClockTime } from '../clock-time';
import { Nothing, Section } from './section';

/** The seal, what it was made of, and whether it holds. */
export function Seal({ record }: { record: DecisionRecord }) {
  const t = useTranslations('review.seal');
  const { seal } = record;
  const broken = record.seals.filter((one) => one.broken !== null);
  return (
    <Section id="seal" title={t('title')}>
      <p className={record.check === 'broken' ? 'font-semibold text-danger' : ''}>{t(`check.${record.check}`)}</p>
      {record.reasonsHold !== null && record.check === 'holds' && <p>{record.reasonsHold ? t('reasonsHold') : t('reasonsBroken')}</p>}
      {record.withheld !== null && <p>{t('reasonsWithheld')}</p>}
      {seal === null ? (
        record.check === 'none' && <Nothing>{t('nothing')}</Nothing>
      ) : (
        <dl className="mt-3 space-y-2 font-sans text-sm">
          <Value name={t('number')} value={String(seal.number)} />
          <Value name={t('hash')} value={seal.hash} />
          <Value name={t('salt')} value={seal.salt ?? t('untilReveal')} />
          {seal.reasonsDigest !== null && <Value name={t('reasonsDigest')} value={seal.reasonsDigest} />}
          {seal.reasonsSalt !== null && <Value name={t('reasonsSalt')} value={seal.reasonsSalt} />}
        </dl>
      )}
      {broken.map((one) => (
        <p key={one.position} className="mt-2 font-sans text-sm text-muted">
          {t('brokenSeal', { number: one.number, hash: one.seal.slice(0, 12) })} <ClockTime at={one.broken?.at ?? one.at} />
        </p>
      ))}
      <p className="mt-3 font-sans text-sm text-muted">{t('how')}</p>
    </Section>
  );
}

function Value({ name, value }: { name: string; value: string }) {
  return (
    <div className="sm:grid sm:grid-cols-[9rem_1fr]">
      <dt className="text-muted">{name}</dt>
      <dd className="break-all font-mono text-xs leading-5">{value}</dd>
    </div>
  );
}
