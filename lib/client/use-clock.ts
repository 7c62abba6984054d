'use client';

import { useSyncExternalStore } from 'react';
import { timeLeft } from '../game/clock';
import type { TeamId } from '../game/ids';
import { initialState, type Clock } from '../game/state';
import { useLine } from './game-line';

/** A clock's reading: milliseconds left (negative is overtime, null without a clock), and whether it stands still. */
export interface ClockReading {
  left: number | null;
  paused: boolean;
}

const TICK_MS = 200;

/** The clock as a team sees it now (null: a team without extra time); draws again with each second. */
export function useClock(clock: Clock, team: TeamId | null): ClockReading {
  const line = useLine();
  const left = (now: number) => timeLeft({ ...initialState, clock }, team, now);
  /** Rounded up while time is left and down in overtime, so that a clock of one minute begins with 1:00 and ends at 0:00. */
  const toSecond = (ms: number | null) => (ms === null ? null : Math.ceil(ms / 1000) * 1000);
  return {
    left: useSyncExternalStore(
      everyTick,
      () => toSecond(left(line.game().now())),
      () => toSecond(left(line.openedAt)),
    ),
    paused: clock.pausedAt !== null,
  };
}

function everyTick(tick: () => void): () => void {
  const timer = setInterval(tick, TICK_MS);
  return () => clearInterval(timer);
}
