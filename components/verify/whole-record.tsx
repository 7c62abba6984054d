import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ClockTime } from '@/components/review/clock-time';
import { Disclosure } from '@/components/ui/disclosure';
import { SealHash } from '@/components/ui/seal-hash';
import type { Whole } from './check';

/** What a whole record says of itself, and what this check does not show. */
export function WholeRecord({ record, ownKey }: { record: Whole; ownKey: string }) {
  const t = useTranslations('verify');
  const { header, head, from, to, streams, withheld, seals, known, signature } = record;
  return (
    <>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[9rem_minmax(0,1fr)]">
        <Fact name={t('game')}>{header.title} <span className="text-sm text-muted">{t('scenario', { id: header.scenario.id, version: header.scenario.version, form: header.form })}</span></Fact>
        <Fact name={t('played')}><ClockTime at={from} date /> – <ClockTime at={to} date /></Fact>
        <Fact name={t('endsIn')}><SealHash hash={head} className="font-semibold" /><span className="block font-mono text-xs break-all text-muted">{head}</span></Fact>
        <Fact name={t('known')}>{known ? <>{t('knownAt', { position: known.position, events: header.events })} <ClockTime at={known.at} date />. {known.position < header.events ? t('knownBefore') : t('knownEnd')}</> : t('knownNone')}</Fact>
        <Fact name={t('seals')}>{t('sealsKept', { kept: seals.kept })} {seals.unchecked > 0 && t('sealsUnchecked', { count: seals.unchecked })}</Fact>
        <Fact name={t('withheld')}>
          {withheld.length === 0 ? t('withheldNone') : t('withheldSome', { count: withheld.length })}
          {withheld.length > 0 && (
            <ul className="mt-1 text-sm text-muted">
              {withheld.map(({ position, at, why }) => <li key={position}>{t('withheldAt', { position, line: position + 1 })} {at !== null && <ClockTime at={at} date />}{why !== null && <>: “{why}”</>}</li>)}
            </ul>
          )}
        </Fact>
        <Fact name={t('signature')}>
          {signature === null ? t('unsigned') : signature.is === 'unchecked' ? t('uncheckable') : signature.key === ownKey ? t('ours') : t('theirs')}
          {signature !== null && <span className="block font-mono text-xs break-all text-muted">{signature.key}</span>}
        </Fact>
      </dl>
      <Disclosure title={t('streams', { count: streams.length })} className="border-t">
        <table className="text-sm">
          <thead><tr><th scope="col" className="pr-6 text-left font-semibold">{t('audience')}</th><th scope="col" className="text-right font-semibold">{t('events')}</th></tr></thead>
          <tbody>
            {streams.map(([audience, events]) => (
              <tr key={audience}><td className="pr-6 font-mono break-all">{audience}</td><td className="text-right tabular-nums">{events}</td></tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-sm text-muted sm:pt-0.5">{name}</dt>
      <dd className="-mt-2 min-w-0 sm:mt-0">{children}</dd>
    </div>
  );
}
