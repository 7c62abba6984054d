import { useTranslations } from 'next-intl';
import type { Effect, Indicator } from '@/lib/game/scenario';
import { signed } from '@/components/review/signed';

/** The effects of a choice, a meeting of choices or an inject under all three readings, each with its reason. */
export function EffectsTable({ caption, effects, indicators }: { caption: string; effects: readonly Effect[]; indicators: readonly Indicator[] }) {
  const t = useTranslations('shelf');
  if (effects.length === 0) return <p className="font-sans text-sm text-muted">{t('noEffects')}</p>;
  return (
    <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={caption}>
      <table className="mt-2 w-full min-w-120 text-left text-base">
        <caption className="sr-only">{caption}</caption>
        <thead className="border-b font-sans text-xs text-muted">
          <tr>
            <th scope="col" className="w-52 py-1 pr-3 font-medium">{t('effect')}</th>
            <th scope="col" className="w-14 px-1 py-1 text-right font-medium">{t('default')}</th>
            <th scope="col" className="w-14 px-1 py-1 text-right font-medium">{t('paper')}</th>
            <th scope="col" className="w-14 px-1 py-1 text-right font-medium">{t('rival')}</th>
            <th scope="col" className="py-1 pl-4 font-medium">{t('why')}</th>
          </tr>
        </thead>
        <tbody>
          {effects.map((effect, index) => (
            <tr key={index} className="border-b align-top last:border-b-0">
              <th scope="row" className="py-1.5 pr-3 font-sans text-sm font-normal">{indicators.find(({ id }) => id === effect.indicator)?.name ?? effect.indicator}</th>
              <Change value={effect.change} strong />
              <Change value={effect.contested?.paper ?? effect.change} strong={effect.contested?.paper !== undefined} />
              <Change value={effect.contested?.rival ?? effect.change} strong={effect.contested?.rival !== undefined} />
              <td className="py-1 pl-4">
                {effect.why}
                {effect.contested && <span className="block font-sans text-xs text-muted">{t('claimsAtIssue', { claims: effect.contested.claims.join(', ') })}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A reading that differs is strong, one that agrees with the default is quiet. */
function Change({ value, strong }: { value: number; strong: boolean }) {
  return <td className={`px-1 py-1.5 text-right font-sans text-sm tabular-nums ${strong ? 'font-semibold' : 'text-muted'}`}>{signed(value)}</td>;
}
