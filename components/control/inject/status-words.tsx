'use client';

import { useTranslations } from 'next-intl';
import { RoomTime } from '@/components/ui/room-time';
import { useGamePart } from '@/lib/client/use-game-part';
import type { Game } from '@/lib/client/game';
import type { SeatId } from '@/lib/game/ids';
import { addressedBy, type InjectStatus } from './inject-status';

const known = ({ state, people }: Game) => ({ names: people.names, teams: state.game?.teams ?? NONE });
const NONE: never[] = [];

/** How an inject stands, in a few words: by whom, to whom, until when, and why where it is off its plan. */
export function StatusWords({ status, turn }: { status: InjectStatus; /** The number of the turn to come for which it is scheduled; null for the current one. */ turn: number | null }) {
  const t = useTranslations('control.inject.status');
  const phases = useTranslations('common.phases');
  const { names, teams } = useGamePart(known);
  const why = 'why' in status ? status.why : null;
  const who = (seat: SeatId | null) => (seat === null ? t('clock') : (names[seat] ?? t('control')));
  const to = 'to' in status ? addressedBy(status.to) : 'all';
  const whom = to === 'all' ? t('all') : teams.filter(({ id }) => to.includes(id)).map(({ name }) => name).join(', ');
  return (
    <>
      {status.status === 'due' ? <span className="font-semibold text-accent">{t('due')}</span> : status.status === 'planned' ? t('planned') : null}
      {status.status === 'missed' && <span className="font-semibold text-accent">{t('missed')}</span>}
      {status.status === 'scheduled' && <>{t(turn === null ? 'scheduled' : 'scheduledLater', { turn: turn ?? 0, minute: Math.round(status.minute * 10) / 10, phase: phases(status.phase) })}{status.dueAt !== null && <> (<RoomTime at={status.dueAt} />)</>}, {t('to', { whom })}</>}
      {(status.status === 'held' || status.status === 'skipped') && t(status.status, { who: who(status.by) })}
      {status.status === 'released' && <>{t('released', { who: who(status.by) })} <RoomTime at={status.at} to="minutes" />, {t('to', { whom })}</>}
      {why !== null && <span className="block">{t('because', { why })}</span>}
    </>
  );
}
