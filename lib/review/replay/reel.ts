import { evolve } from '../../game/evolve';
import { initialState, type GameState } from '../../game/state';
import type { Facts } from '../select';

/** A state is kept of every so many events: to go anywhere costs at most so many steps of the fold. */
const EVERY = 64;
/** So many states are prepared at a time: a few milliseconds' work. */
const AHEAD = 4;

/** A game as one reader was told it, to be gone through in any order. Frame n is what was known after the first n events. */
export interface Reel {
  readonly facts: Facts;
  /** The last frame: as many as there are events. */
  readonly end: number;
  stateAt(frame: number): GameState;
  /** Folds some way on ahead of who will go there; false once there is nothing left to fold. */
  prepare(): boolean;
  /** The frame at a position of the record: what the reader had been told by then. */
  frameAt(position: number): number;
}

/** Folds as far as it is asked to, each event once; later it goes on from the nearest state it kept. */
export function makeReel(facts: Facts): Reel {
  const kept: GameState[] = [initialState];
  let last = { frame: 0, state: initialState };

  function keepUpTo(checkpoint: number): void {
    for (let n = kept.length; n <= checkpoint; n += 1) kept.push(onward(kept[n - 1] ?? initialState, (n - 1) * EVERY, n * EVERY));
  }

  function onward(from: GameState, start: number, end: number): GameState {
    return facts.slice(start, end).reduce<GameState>(evolve, from);
  }

  return {
    facts,
    end: facts.length,
    stateAt(wanted) {
      const frame = Math.max(0, Math.min(facts.length, wanted));
      const checkpoint = Math.floor(frame / EVERY);
      keepUpTo(checkpoint);
      const near = last.frame <= frame && last.frame >= checkpoint * EVERY ? last : { frame: checkpoint * EVERY, state: kept[checkpoint] ?? initialState };
      // The same frame is the same object, so that what is drawn from it need not be drawn again.
      if (near.frame !== frame || near !== last) last = { frame, state: onward(near.state, near.frame, frame) };
      return last.state;
    },
    prepare() {
      keepUpTo(Math.min(kept.length + AHEAD, Math.floor(facts.length / EVERY)));
      return kept.length <= Math.floor(facts.length / EVERY);
    },
    frameAt(position) {
      let [low, high] = [0, facts.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((facts[middle]?.position ?? Infinity) <= position) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}
