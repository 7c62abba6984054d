import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { signedMinutes, sinceStart } from '@/components/control/plan-minutes';
import { PageLink } from '@/components/ui/page-link';
import type { TeamFacts } from '@/lib/game/events';
import type { Addressees, MselRow } from '@/lib/review/msel/msel-row';
import { ClockTime } from '../clock-time';
import { SeatName, type SeatLabels } from '../seat-name';
import { TeamName } from '../team-name';

/** One line of the MSEL with every column; a dash where neither scenario nor record says anything. */
export function MselLine({ row, teams, labels, logHref }: { row: MselRow; teams: readonly TeamFacts[]; labels: SeatLabels; logHref: string }) {
  const t = useTranslations('decided.msel');
  const phases = useTranslations('common.phases');
  const kinds = useTranslations('shelf.kinds');
  const to = (whom: Addressees): string => (whom === 'all' ? t('all') : whom.map((id) => teams.find((team) => team.id === id)?.name ?? id).join(', '));
  const readdressed = row.plannedTo !== null && to(row.plannedTo) !== to(row.to);
  const cells: [Parameters<typeof t>[0], ReactNode][] = [
    ['columns.turn', row.turn && t('turn', { number: row.turn.number, title: row.turn.title })],
    ['columns.group', row.group && phases(row.group)],
    ['columns.planned', row.planned !== null && sinceStart(row.planned)],
    ['columns.actual', row.actual !== null && <>{sinceStart(row.actual)}{row.drift !== null && t('driftOf', { minutes: signedMinutes(row.drift) })}</>],
    ['columns.month', row.month !== null && t('month', { month: row.month })],
    ['columns.kind', kinds(row.kind)],
    ['columns.from', row.from],
    ['columns.to', <>{to(row.to)}{readdressed && row.plannedTo !== null && <span className="text-muted"> {t('plannedTo', { to: to(row.plannedTo) })}</span>}</>],
    ['columns.method', row.method && t(`method.${row.method}`)],
    ['columns.message', <>{row.message}{row.reworded && <span className="block text-sm text-muted">{t('reworded')}</span>}</>],
    ['columns.expected', row.expected],
    ['columns.objectives', row.objectives.length > 0 && row.objectives.join(', ')],
    ['columns.source', row.source && t(`source.${row.source}`)],
    ['columns.note', row.note],
    ['columns.status', t(`status.${row.status}`)],
    ['columns.releasedBy', row.releasedBy && (row.releasedBy === 'clock' ? t('clock') : <SeatName seat={row.releasedBy} labels={labels} />)],
    ['columns.reason', row.reason],
    ['columns.steps', row.steps.length > 0 && <Steps row={row} labels={labels} />],
    ['columns.decisions', row.decisions.length > 0 && <Decisions row={row} teams={teams} logHref={logHref} />],
  ];
  return (
    <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[9rem_1fr]">
      {cells.map(([name, value]) => (
        <div key={name} className="grid gap-x-6 sm:contents">
          <dt className="text-sm text-muted">{t(name)}</dt>
          <dd className="mb-1 sm:mb-0">{value || '–'}</dd>
        </div>
      ))}
    </dl>
  );
}

function Steps({ row, labels }: { row: MselRow; labels: SeatLabels }) {
  const t = useTranslations('decided.msel');
  return (
    <ol>
      {row.steps.map(({ did, seat, why, at, position }) => (
        <li key={position}>
          {t(`did.${did}`)} {seat === null ? t('clock') : <SeatName seat={seat} labels={labels} />}, <ClockTime at={at} />
          {why !== null && <span className="text-muted"> {t('why', { why })}</span>}
        </li>
      ))}
    </ol>
  );
}

function Decisions({ row, teams, logHref }: { row: MselRow; teams: readonly TeamFacts[]; logHref: string }) {
  return (
    <ul className="flex flex-wrap gap-x-5">
      {row.decisions.map(({ turn, team }) => (
        <li key={`${turn} ${team}`}><PageLink href={`${logHref}/${turn}/${team}`} className="underline decoration-line underline-offset-4"><TeamName id={team} teams={teams} /></PageLink></li>
      ))}
    </ul>
  );
}
