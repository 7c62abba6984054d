import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { Flight } from './use-preflight';

/** How far it is; told to the ear when it ends, not at every step. */
export function FlightProgress({ flight }: { flight: Flight }) {
  const t = useTranslations('preflight.progress');
  return (
    <div className="mt-6 mb-8 min-h-14 max-w-3xl">
      {flight.state === 'flying' && (
        <>
          <progress value={flight.done} max={flight.total} aria-label={t('label')} className="block h-1.5 w-full appearance-none overflow-hidden rounded-full border-0 bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent" />
          <p className="mt-1.5 text-sm text-muted tabular-nums">{t(flight.stage, { done: flight.done, total: flight.total })}</p>
        </>
      )}
      <div role="status">
        {flight.state === 'done' && <p className="text-sm text-muted tabular-nums">{t('done', { games: flight.report.games.played, readings: flight.report.readings.length, steered: flight.report.steered, seconds: flight.seconds })}</p>}
        {flight.state === 'stopped' && <p className="text-sm text-muted">{t('stopped', { games: flight.report?.games.played ?? 0 })}</p>}
      </div>
      {flight.state === 'failed' && <Notice tone="problem">{t('failed', { why: flight.why })}</Notice>}
    </div>
  );
}
