'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { timeLeft } from '../game/clock';
import type { TeamId } from '../game/ids';
import { initialState, type Clock } from '../game/state';
import { useLine } from './game-line';

/** A clock's reading: milliseconds left (negative is overtime, null without a clock), and whether it stands still. */
export interface ClockReading {
  left: number | null;
  paused: boolean;
}

const SECOND = 1_000;

/** The clock as a team sees it now (null: a team without extra time); draws again as each second begins. */
export function useClock(clock: Clock, team: TeamId | null): ClockReading {
  const line = useLine();
  const left = useCallback((now: number) => timeLeft({ ...initialState, clock }, team, now), [clock, team]);

  const everySecond = useCallback(
    (tick: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const arm = () => {
        const ms = left(line.game().now());
        if (ms === null || clock.pausedAt !== null) return;
        // A timer may ring a moment early; then the second is not over, and it is set again for the rest.
        const rest = ((ms % SECOND) + SECOND) % SECOND || SECOND;
        timer = setTimeout(() => {
          tick();
          arm();
        }, Math.ceil(rest));
      };
      arm();
      return () => clearTimeout(timer);
    },
    [line, left, clock.pausedAt],
  );

  return {
    left: useSyncExternalStore(
      everySecond,
      () => toSecond(left(line.game().now())),
      () => toSecond(left(line.openedAt)),
    ),
    paused: clock.pausedAt !== null,
  };
}

/** Rounded up while time is left and down in overtime, so that a clock of one minute begins with 1:00 and ends at 0:00. */
function toSecond(ms: number | null): number | null {
  return ms === null ? null : Math.ceil(ms / SECOND) * SECOND;
}
