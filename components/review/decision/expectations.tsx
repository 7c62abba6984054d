import { useFormatter, useTranslations } from 'next-intl';
import type { TeamFacts } from '@/lib/game/events';
import type { DecisionRecord } from '@/lib/review/decision-record';
import type { ForecastRecord } from '@/lib/review/forecasts';
import { CountedChips } from '../counted-chips';
import { TeamName } from '../team-name';
import { Nothing, Section } from './section';

/** What the team expected of the others before anyone revealed, beside what came. */
export function Expectations({ record, teams }: { record: DecisionRecord; teams: readonly TeamFacts[] }) {
  const t = useTranslations('review.forecast');
  return (
    <Section id="forecast" title={t('title')}>
      {record.forecasts.length === 0 ? (
        <Nothing>{record.revealed ? t('none') : t('hidden')}</Nothing>
      ) : (
        <div className="grid gap-8 sm:grid-cols-2">
          {record.forecasts.map((forecast) => (
            <OneForecast key={forecast.of} forecast={forecast} teams={teams} />
          ))}
        </div>
      )}
      {record.forecastBy.length > 0 && (
        <ul className="mt-5 font-sans text-sm text-muted">
          {record.forecastBy.map(({ team, forecast }) => (
            <li key={team}>{t('ofThisTeam', { team: teams.find(({ id }) => id === team)?.name ?? team, posture: forecast.mostLikely.join(', '), hit: Math.round((forecast.hit ?? 0) * 10) })}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function OneForecast({ forecast, teams }: { forecast: ForecastRecord; teams: readonly TeamFacts[] }) {
  const t = useTranslations('review.forecast');
  const format = useFormatter();
  return (
    <table className="w-full self-start text-left print:break-inside-avoid">
      <caption className="pb-2 text-left font-sans text-sm"><TeamName id={forecast.of} teams={teams} /></caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('posture')}</th>
          <th scope="col">{t('chips')}</th>
        </tr>
      </thead>
      <tbody>
        {forecast.lines.map(({ posture, chips }) => (
          <tr key={posture}>
            <th scope="row" className={`py-1 pr-3 whitespace-nowrap ${posture === forecast.fact?.leading ? 'font-semibold' : 'font-normal'}`}>
              {posture}
              {posture === forecast.fact?.leading && <span className="sr-only"> {t('cameTrue')}</span>}
            </th>
            <td className="py-1 text-right font-sans text-sm">
              <CountedChips count={chips} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot className="font-sans text-sm text-muted">
        <tr>
          <td colSpan={2} className="pt-2">
            {t('confidence', { share: format.number(forecast.confidence, { style: 'percent' }) })}{' '}
            {forecast.fact ? t('fact', { option: forecast.fact.option.label, posture: forecast.fact.leading, hit: Math.round((forecast.hit ?? 0) * 10) }) : t('noFact')}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
