'use client';

import type { TeamId } from '../game/ids';
import type { Clock } from '../game/state';
import { timeLeft } from '../game/clock';
import { initialState } from '../game/state';
import { useGame } from './game-line';

/** A clock's reading: milliseconds left (negative is overtime, null without a clock), and whether it stands still. */
export interface ClockReading {
  left: number | null;
  paused: boolean;
}

/** The clock as a team sees it now (null: a team without extra time); draws again with each second. */
export function useClock(clock: Clock, team: TeamId | null): ClockReading {
  const { now } = useGame();
  return { left: timeLeft({ ...initialState, clock }, team, now()), paused: clock.pausedAt !== null };
}
