import type { MapFacts } from '@/lib/game/events';
import type { GameState } from '@/lib/game/state';

/** How a relation stands, as far as all were told. */
export interface Standing {
  start: number;
  /** null: the game tells directions only, and is not over. */
  value: number | null;
  /** Which way it went, turn by turn; a turn that held steady is left out. */
  moves: ('up' | 'down')[];
  min: number;
  max: number;
  /** From 0 at the bottom of the track to 1 at its top; with directions only, each published move counts as one step, the least it can have been. */
  share: number;
}

/** In how many turns it went one way. */
export function countOf(moves: Standing['moves'], way: Standing['moves'][number]): number {
  return moves.filter((move) => move === way).length;
}

/** Reads a relation's indicator from what was published to all, and from nothing else: also on a page that knows more. */
export function standingOf(state: GameState, relation: MapFacts['relations'][number]): Standing | null {
  const facts = state.game?.indicators.find(({ id }) => id === relation.indicator);
  if (!facts) return null;
  const { start, min, max } = facts;
  const told = state.order.flatMap((id) => state.turns[id]?.published?.indicators.find((one) => one.id === facts.id) ?? []);
  const moves = told.flatMap(({ trend }) => (trend === 'steady' ? [] : [trend]));
  const last = told.findLast((one) => one.value !== null)?.value ?? null;
  const end = state.outcome?.indicators.find(({ id }) => id === facts.id)?.value;
  const value = end ?? (state.game?.disclosure === 'values' ? (last ?? start) : null);
  const share = ((value ?? start + countOf(moves, 'up') - countOf(moves, 'down')) - min) / (max - min);
  return { start, value, moves, min, max, share: Math.min(1, Math.max(0, share)) };
}
