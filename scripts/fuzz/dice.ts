import { chanceFor } from '../../lib/rehearsal/chance';

/** Chance that the same seed and purpose repeat. */
export interface Dice {
  /** A whole number from 0 up to, not including, `sides`. */
  below(sides: number): number;
  /** One of several, of which there must be one. */
  pick<T>(from: readonly T[]): T;
}

export function diceFor(seed: number, purpose: string): Dice {
  const chance = chanceFor(seed, purpose);
  const below = (sides: number): number => Math.floor(chance() * sides);
  return {
    below,
    pick<T>(from: readonly T[]): T {
      if (from.length === 0) throw new Error(`there is nothing to pick from: ${purpose}`);
      return from[below(from.length)] as T;
    },
  };
}
