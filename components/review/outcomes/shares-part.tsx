import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { DECIDERS } from '@/lib/review/outcomes/decided-by';
import type { Outcomes } from '@/lib/review/outcomes/outcomes';
import { totalOf, type Share } from '@/lib/review/outcomes/shares';
import { ShareBars } from './share-bars';

/** The share of each decider, over the game and turn by turn; and the same as a table. */
export function SharesPart({ shares, turns }: Pick<Outcomes, 'shares' | 'turns'>) {
  const t = useTranslations('decided.shares');
  const by = useTranslations('decided.by');
  const readings = useTranslations('review.readings');
  const inWords = (own: readonly Share[], measure: 'effects' | 'steps'): string => own.map((share) => `${by(`${share.by}.short`)} ${share[measure]}`).join(', ');
  const total = totalOf(shares);
  return (
    <>
      <dl className="mb-5 grid max-w-measure gap-x-4 gap-y-1 text-sm sm:grid-cols-[max-content_1fr]">
        {DECIDERS.map((decider) => (
          <div key={decider} className="contents">
            <dt className="font-semibold">{by(`${decider}.short`)}</dt>
            <dd className="text-muted">{by(`${decider}.long`)}</dd>
          </div>
        ))}
      </dl>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(19rem,100%),1fr))] gap-x-8 gap-y-6 items-end print:grid-cols-2">
        {(['effects', 'steps'] as const).map((measure) => (
          <figure key={measure} className="print:break-inside-avoid">
            <figcaption className="text-sm"><span className="font-semibold">{t(`${measure}.title`)}</span> <span className="text-muted">{t(`${measure}.all`, { count: total[measure] })}</span></figcaption>
            <ShareBars shares={shares} measure={measure} describe={t('describe', { what: t(`${measure}.title`), values: inWords(shares, measure) })} />
          </figure>
        ))}
      </div>
      <h3 className="mt-8 mb-3 text-sm font-semibold print:break-after-avoid">{t('byTurn')}</h3>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(19rem,100%),1fr))] gap-x-8 gap-y-6 items-end print:grid-cols-2">
        {turns.map(({ turn, number, title, reading, contested, shares: own }) => (
          <figure key={turn} className="print:break-inside-avoid">
            <figcaption className="text-sm">
              <span className="font-semibold">{t('turn', { number, title })}</span> <span className="text-muted">{t('reading', { reading: readings(reading), contested })}</span>
            </figcaption>
            <ShareBars shares={own} measure="effects" describe={t('describe', { what: t('turn', { number, title }), values: inWords(own, 'effects') })} />
          </figure>
        ))}
      </div>
      <Disclosure title={t('table')} className="mt-5 border-t [&:not([open])]:print:hidden">
        <div className="overflow-x-auto" tabIndex={0} role="group" aria-label={t('table')}>
          <table className="text-sm">
            <thead className="border-b text-xs text-muted">
              <tr>
                <th scope="col" className="py-1 pr-5 text-left font-medium">{t('column')}</th>
                {DECIDERS.map((decider) => <th key={decider} scope="col" className="py-1 pr-5 text-right font-medium">{by(`${decider}.short`)}</th>)}
                <th scope="col" className="py-1 text-right font-medium">{t('sum')}</th>
              </tr>
            </thead>
            <tbody>
              {turns.map(({ turn, number, title, shares: own }) => <Row key={turn} name={t('turn', { number, title })} shares={own} />)}
              <Row name={t('game')} shares={shares} />
            </tbody>
          </table>
        </div>
        <p className="mt-2 text-sm text-muted">{t('cells')}</p>
      </Disclosure>
    </>
  );
}

function Row({ name, shares }: { name: string; shares: readonly Share[] }) {
  return (
    <tr className="border-b">
      <th scope="row" className="py-1 pr-5 text-left font-normal">{name}</th>
      {[...shares, { by: 'sum' as const, ...totalOf(shares) }].map(({ by, effects, steps }) => (
        <td key={by} className={`py-1 text-right tabular-nums ${by === 'sum' ? 'font-semibold' : 'pr-5'}`}>{effects} <span className="font-normal text-muted">({steps})</span></td>
      ))}
    </tr>
  );
}
