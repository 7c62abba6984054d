'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { TeamName } from '@/components/review/team-name';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Game } from '@/lib/client/game';
import { useGameWhen } from '@/lib/client/use-game-part';
import type { SeatState } from '@/lib/game/state';
import { useAct } from './use-act';

const watch = ({ state, people }: Game) => [state.game, state.seats, people.names];

/** Those who wait to be let in. Stands on the desk too: latecomers come while a turn is played. Nothing when nobody waits. */
export function WaitingAtTheDoor({ className }: { className?: string }) {
  const t = useTranslations('control.door');
  const { state } = useGameWhen(watch);
  const { act, busy, problem } = useAct();
  const waiting = Object.values(state.seats).filter(({ status }) => status === 'waiting');
  if (waiting.length === 0) return <div role="status" />;
  return (
    <div role="status" className={clsx('border-l-2 border-accent pl-3', className)}>
      <p className="font-semibold">{t('waiting', { count: waiting.length })}</p>
      <ul>
        {waiting.map((seat) => (
          <li key={seat.id} className="flex flex-wrap items-center gap-2 py-1">
            <Person seat={seat} />
            <Button className="text-sm" disabled={busy} onClick={() => void act({ type: 'admitSeat', seat: seat.id })}>{t('admit')}</Button>
            <Button kind="quiet" className="text-sm" disabled={busy} onClick={() => void act({ type: 'refuseSeat', seat: seat.id })}>{t('refuse')}</Button>
          </li>
        ))}
      </ul>
      {problem !== null && <Notice tone="problem">{problem}</Notice>}
    </div>
  );
}

/** Those who were turned away or taken off their seat, and the way to take that back. Nothing when there are none. */
export function TurnedAway() {
  const t = useTranslations('control.door');
  const { state } = useGameWhen(watch);
  const { act, busy, problem } = useAct();
  const gone = Object.values(state.seats).filter(({ kind, status, movedTo, scripted }) => kind === 'player' && !scripted && movedTo === null && (status === 'removed' || status === 'refused'));
  if (gone.length === 0) return null;
  return (
    <div className="mt-3 border-l-2 pl-3">
      <p className="text-sm font-semibold">{t('gone')}</p>
      <ul>
        {gone.map((seat) => (
          <li key={seat.id} className="flex flex-wrap items-center gap-2 py-1">
            <Person seat={seat} />
            <Button className="text-sm" disabled={busy} onClick={() => void act({ type: 'admitSeat', seat: seat.id })}>{t('readmit')}</Button>
          </li>
        ))}
      </ul>
      <p className="text-xs text-muted">{t('readmitHint')}</p>
      {problem !== null && <Notice tone="problem">{problem}</Notice>}
    </div>
  );
}

function Person({ seat }: { seat: SeatState }) {
  const { state, people } = useGameWhen(watch);
  const teams = state.game?.teams ?? [];
  const role = teams.find(({ id }) => id === seat.team)?.roles.find(({ id }) => id === seat.role);
  return (
    <>
      <span className="font-semibold [overflow-wrap:anywhere]">{people.names[seat.id]}</span>
      {seat.team !== null && <TeamName id={seat.team} teams={teams} long={false} />}
      <span className="text-sm text-muted">{role?.office}</span>
    </>
  );
}
