import { useTranslations } from 'next-intl';
import { signedMinutes, sinceStart } from '@/components/control/plan-minutes';
import { Disclosure } from '@/components/ui/disclosure';
import { Empty } from '@/components/ui/notice';
import type { TeamFacts } from '@/lib/game/events';
import type { MselRow } from '@/lib/review/msel/msel-row';
import { departuresOf } from '@/lib/review/msel/off-plan';
import type { SeatLabels } from '../seat-name';
import { MselChart } from './msel-chart';
import { MselLine } from './msel-line';

interface PartProps {
  rows: readonly MselRow[];
  turns: readonly { number: number; at: number }[];
  teams: readonly TeamFacts[];
  labels: SeatLabels;
  /** Whether the reader may know what was planned. */
  whole: boolean;
  logHref: string;
}

/** The MSEL planned against actual: drawn, as a table, and line by line with everything that is known of it. */
export function MselPart({ rows, turns, teams, labels, whole, logHref }: PartProps) {
  const t = useTranslations('decided.msel');
  if (rows.length === 0) return <Empty>{t('none')}</Empty>;
  const time = (ms: number | null): string => (ms === null ? '–' : sinceStart(ms));
  const timed = rows.filter(({ planned, actual }) => planned !== null || actual !== null);
  return (
    <>
      <p className="mb-4 max-w-measure text-sm text-muted">{t(whole ? 'caption' : 'ownCaption')}</p>
      {timed.length > 0 && (
        <figure className="mb-5 max-w-4xl">
          <MselChart rows={timed} turns={turns} words={{ turn: (number) => t('turnShort', { number }), describe: t('describe', { values: timed.map(({ title, planned, actual }) => t('times', { title, planned: time(planned), actual: time(actual) })).join('; ') }) }} />
        </figure>
      )}
      <div className="overflow-x-auto print:overflow-visible" tabIndex={0} role="group" aria-label={t('table')}>
        <table className="w-full min-w-[44rem] text-left text-sm print:min-w-0 print:text-xs">
          <thead className="border-b text-xs text-muted">
            <tr>
              {(['number', 'title', 'turn', 'planned', 'actual', 'drift', 'status', 'reason'] as const).map((column) => (
                <th key={column} scope="col" className={`py-1 pr-4 font-medium ${FIGURES.has(column) ? 'text-right' : ''}`}>{t(`columns.${column}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const departures = departuresOf(row);
              return (
                <tr key={row.number} className="border-b align-baseline">
                  <td className="py-1.5 pr-4 text-right tabular-nums">{row.number}</td>
                  <th scope="row" className="py-1.5 pr-4 font-semibold">{row.title}</th>
                  <td className="py-1.5 pr-4 whitespace-nowrap">{row.turn ? t('turnShort', { number: row.turn.number }) : '–'}</td>
                  <td className="py-1.5 pr-4 text-right tabular-nums">{time(row.planned)}</td>
                  <td className="py-1.5 pr-4 text-right tabular-nums">{time(row.actual)}</td>
                  <td className="py-1.5 pr-4 text-right tabular-nums">{row.drift === null ? '–' : signedMinutes(row.drift)}</td>
                  <td className="py-1.5 pr-4">{[t(`status.${row.status}`), ...departures.filter((departure) => departure !== row.status).map((departure) => t(`departure.${departure}`))].join(', ')}</td>
                  <td className="py-1.5">{row.reason ?? (departures.length > 0 ? <span className="text-muted italic">{t('noReason')}</span> : '–')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <h3 className="mt-8 mb-1 text-sm font-semibold">{t('lines')}</h3>
      <p className="mb-2 text-sm text-muted">{t('blanks')}</p>
      <div className="border-t">
        {rows.map((row) => (
          <Disclosure key={row.number} title={<>{row.number}. {row.title} <span className="font-normal text-muted">{t(`status.${row.status}`)}</span></>}>
            <MselLine row={row} teams={teams} labels={labels} logHref={logHref} />
          </Disclosure>
        ))}
      </div>
    </>
  );
}

const FIGURES: ReadonlySet<string> = new Set(['number', 'planned', 'actual', 'drift']);
