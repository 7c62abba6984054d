'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useGame } from '@/lib/client/game-line';
import { RoomTime } from '@/components/ui/room-time';
import type { SeatId } from '@/lib/game/ids';
import type { PlayerCommandType } from '@/lib/game/player-command';
import { useSeat } from './use-seat';

/** Gives the words "entered by Control" for what was done in a seat's place, and nothing for what the seat did itself. One command's facts bear one time. */
export function useByControl(): (seat: SeatId | null, what: PlayerCommandType, at: number) => ReactNode {
  const t = useTranslations('seat');
  const { turns } = useGame().state;
  const done = Object.values(turns).flatMap(({ actedFor }) => actedFor);
  function byControl(seat: SeatId | null, what: PlayerCommandType, at: number) {
    const entered = done.some((one) => one.seat === seat && one.what === what && one.at === at);
    return entered ? <span className="text-xs text-muted italic">{t('enteredByControl')}</span> : null;
  }
  return byControl;
}

/** What Control did of one kind in seats' places this turn, the last for each seat. */
export function ByControl({ what }: { what: 'castStraw' | 'withdrawDecision' }) {
  const t = useTranslations('seat.byControl');
  const { turn, teamId, nameOf } = useSeat();
  const done = new Map((turn?.actedFor ?? []).filter((one) => one.team === teamId && one.what === what).map((one) => [one.seat, one]));
  if (done.size === 0) return null;
  return (
    <ul className="mt-2 text-sm text-muted">
      {[...done.values()].map(({ seat, at }) => (
        <li key={seat}>{t.rich(what, { name: nameOf(seat), time: () => <RoomTime at={at} to="minutes" /> })}</li>
      ))}
    </ul>
  );
}
