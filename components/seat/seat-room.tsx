'use client';

import type { FollowAnswer } from '@/lib/contract';
import { GameLine } from '@/lib/client/game-line';
import type { TeamId } from '@/lib/game/ids';
import { AtTheSeat, type AtTheSeatProps } from './at-the-seat';

interface SeatRoomProps extends Omit<AtTheSeatProps, 'coach'> {
  /** What the page was sent with, so that it reads before the line is up. */
  initial: FollowAnswer;
  /** The team that Control or an observer looks on as. */
  as?: TeamId;
}

/** A player's page: the dossier in the hand, and one clear next step. */
export function SeatRoom({ initial, as, ...kept }: SeatRoomProps) {
  return (
    <GameLine initial={initial} {...(as === undefined ? {} : { as })}>
      <AtTheSeat {...kept} />
    </GameLine>
  );
}
