import { useTranslations } from 'next-intl';
import type { IndicatorFacts, TeamFacts } from '@/lib/game/events';
import type { SettledRow, Settlement } from '@/lib/review/adjudication';
import { ClockTime } from './clock-time';
import { SeatName, type SeatLabels } from './seat-name';
import { signed } from './signed';
import { SourceName } from './source-name';

interface Named {
  labels: SeatLabels;
  teams: readonly TeamFacts[];
  indicators: readonly IndicatorFacts[];
}

/** By which reading a turn was adjudicated and who chose it, and the effects in which a decision had a part, each override with its reason. */
export function Effects({ settlement, ...named }: Named & { settlement: Settlement }) {
  const t = useTranslations('review.outcome');
  return (
    <>
      <p>{t('reading', { reading: t(`readings.${settlement.reading}`) })}</p>
      <ReadingsChosen readings={settlement.readings} labels={named.labels} />
      <ul className="mt-4 divide-y divide-line border-y border-line">
        {settlement.rows.map((row) => <Effect key={row.row} row={row} {...named} />)}
      </ul>
      {settlement.rows.length === 0 && <p className="text-muted italic">{t('noRows')}</p>}
    </>
  );
}

/** How the reading came about, where Control chose another than the game began with. */
function ReadingsChosen({ readings: [first, ...chosen], labels }: Pick<Settlement, 'readings'> & Pick<Named, 'labels'>) {
  const t = useTranslations('review.outcome');
  if (first === undefined || chosen.length === 0) return null;
  return (
    <ul className="mt-2 font-sans text-sm text-muted">
      <li>{t('readingProposed', { reading: t(`readings.${first.reading}`) })} <ClockTime at={first.at} /></li>
      {chosen.map(({ position, reading, seat, at }) => (
        <li key={position}>{t('readingChosen', { reading: t(`readings.${reading}`) })} <SeatName seat={seat} labels={labels} />, <ClockTime at={at} /></li>
      ))}
    </ul>
  );
}

function Effect({ row, labels, teams, indicators }: Named & { row: SettledRow }) {
  const t = useTranslations('review.outcome');
  return (
    <li className="py-2.5 print:break-inside-avoid">
      <div className="flex justify-between gap-4">
        <p>
          <span className="font-semibold">{indicators.find(({ id }) => id === row.indicator)?.name ?? row.indicator}</span> <span className="font-sans text-sm text-muted"><SourceName source={row.source} teams={teams} /></span>
        </p>
        <p className="font-sans font-semibold tabular-nums">{signed(row.applied ?? row.proposed)}</p>
      </div>
      <p>{row.why}</p>
      {row.contested && <p className="font-sans text-sm text-muted">{t('contested', { standard: signed(row.change.default), paper: signed(row.change.paper), rival: signed(row.change.rival), claims: row.claims.join(', ') })}</p>}
      {row.overrides.map((override) => (
        <p key={override.position} className="mt-1 border-l-2 border-ink pl-3">
          <span className="font-sans text-sm font-semibold">{override.now === null ? t('overrideBack') : t('override', { was: signed(override.was), now: signed(override.now) })}</span> {override.why}{' '}
          <span className="font-sans text-sm text-muted">
            <SeatName seat={override.seat} labels={labels} />, <ClockTime at={override.at} />
          </span>
        </p>
      ))}
    </li>
  );
}
