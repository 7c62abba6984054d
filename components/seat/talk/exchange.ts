import type { Exchange, GameState } from '@/lib/game/state';

/** Everything of one kind that was said so far, lobby and turns together, oldest first. */
export function allSaid<K extends keyof Exchange>(state: GameState, kind: K): Exchange[K][number][] {
  const turns = state.order.flatMap((id) => state.turns[id] ?? []);
  return [state.lobby, ...turns].flatMap((exchange): Exchange[K][number][] => exchange[kind]);
}
