import type { Exchange, GameState } from '@/lib/game/state';

/** Everything of one kind that was said in the game so far, the lobby first. */
export function allSaid<K extends keyof Exchange>(state: GameState, kind: K): Exchange[K] {
  const parts: Exchange[] = [state.lobby, ...state.order.flatMap((id) => state.turns[id] ?? [])];
  return parts.flatMap((part): Exchange[K][number][] => part[kind]) as Exchange[K];
}
