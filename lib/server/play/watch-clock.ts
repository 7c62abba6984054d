import { randomUUID } from 'node:crypto';
import type { GameId } from '../../game/ids';
import { lastEnd } from '../../game/clock';
import type { Command } from '../../game/commands';
import { nextScheduled } from '../../game/scheduled';
import type { GameState } from '../../game/state';
import { withoutWords } from '../log';
import type { RecordStore } from '../record/store';
import type { Log } from './log';
import type { SharedPlay } from './play';

/** A timer cannot wait longer; it looks again when it wakes. */
const LONGEST_WAIT = 2 ** 31 - 1;
/** A game without an event for so long is not being played; its next event arms its clock again. */
const WEEK = 7 * 24 * 3_600_000;
/** Where the store could not be written to, for want of room perhaps, it is asked again. */
const AGAIN_MS = 2_000;

/**
 * Does what the clock is to do by itself: locks the phase of a game whose time has run out, where the game's settings
 * say so, and releases the injects that Control scheduled. One timer for each game that waits for such a moment, set
 * anew at every event, and at the start for the games of the last days. Returns the way to stop.
 */
export async function watchClock(play: Pick<SharedPlay, 'state' | 'submit' | 'onRecorded' | 'onLoaded'>, store: RecordStore, log: Log, clock: () => number = Date.now): Promise<() => void> {
  const timers = new Map<GameId, NodeJS.Timeout>();
  let stopped = false;

  const arm = async (game: GameId): Promise<void> => {
    clearTimeout(timers.get(game));
    timers.delete(game);
    const state = await play.state(game);
    const next = state && nextDeed(state);
    if (!next || stopped) return;
    const wait = Math.min(Math.max(0, next.dueAt - clock()), LONGEST_WAIT);
    clearTimeout(timers.get(game));
    timers.set(game, setTimeout(() => void ring(game), wait).unref());
  };

  const ring = async (game: GameId): Promise<void> => {
    try {
      const state = await play.state(game);
      const next = state && nextDeed(state);
      if (!next) return;
      if (next.dueAt > clock()) return await arm(game);
      // A new id each time: a phase that was given more time runs out again, perhaps at the very same moment. The rules see to it that it counts once.
      const answer = await play.submit(game, 'system', `clock-${randomUUID()}`, next.command);
      if (!answer.ok && answer.error.code === 'unavailable' && !stopped) timers.set(game, setTimeout(() => void ring(game), AGAIN_MS).unref());
    } catch (error) {
      log.error({ game, ...withoutWords(error) }, 'a clock could not be watched');
    }
  };

  const watch = (game: GameId): Promise<void> =>
    arm(game).catch((error: unknown) => log.error({ game, ...withoutWords(error) }, 'a clock could not be set'));
  // Loaded may also mean: another node, which watched it, is gone, and its people have come here.
  const stops = [play.onRecorded((game) => void watch(game)), play.onLoaded((game) => void watch(game))];

  /** One after the other: each game must be loaded, and the doors are open already. */
  const watchAll = async (games: readonly GameId[]): Promise<void> => {
    for (const game of games) if (!stopped) await watch(game);
  };
  void watchAll(await store.activeSince(clock() - WEEK));

  return () => {
    stopped = true;
    for (const stop of stops) stop();
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
  };
}

/** What the clock is to do next, and when. Of two at one moment the inject comes first: it belongs to the time that ends. */
function nextDeed(state: GameState): { dueAt: number; command: Command } | null {
  const turn = state.order.at(-1);
  const due = locksAt(state);
  const lock = due === null || turn === undefined || state.phase === null ? null : { dueAt: due, command: { type: 'expirePhase', turn, phase: state.phase } as const };
  const scheduled = nextScheduled(state);
  if (!scheduled || (lock && lock.dueAt < scheduled.dueAt)) return lock;
  return { dueAt: scheduled.dueAt, command: { type: 'releaseScheduled', inject: scheduled.inject } };
}

/** When the current phase locks by itself: never in a game that counts overtime, nor while paused. */
function locksAt({ game, stage, phase, clock }: GameState): number | null {
  const locks = game?.settings.onExpiry === 'lock' && stage === 'running' && phase === 'deliberate' && clock.pausedAt === null && !clock.expired;
  return locks ? lastEnd(clock) : null;
}
