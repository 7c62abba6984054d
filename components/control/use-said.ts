'use client';

import { useCallback, useMemo } from 'react';
import type { Game } from '@/lib/client/game';
import { useGamePart } from '@/lib/client/use-game-part';
import type { Exchange } from '@/lib/game/state';

/** Everything of one kind that was said in the game so far, the lobby first. The same list until there is more of it. */
export function useSaid<K extends keyof Exchange>(kind: K): Exchange[K] {
  const parts = useGamePart(useCallback(({ state }: Game) => [state.lobby[kind], ...state.order.flatMap((id) => { const turn = state.turns[id]; return turn ? [turn[kind]] : []; })], [kind]));
  return useMemo(() => parts.flatMap((part): Exchange[K][number][] => part) as Exchange[K], [parts]);
}
