'use client';

import { useCallback } from 'react';
import type { Game } from '@/lib/client/game';
import { useGamePart } from '@/lib/client/use-game-part';
import type { SeatId } from '@/lib/game/ids';
import { quietSeats } from './quiet';
import { useNow } from './use-now';
import type { TeamDrafts } from './use-team-drafts';

/** The seats of which nothing has been heard for a while, as a list that changes only when they do. */
export function useQuiet(drafts: TeamDrafts | null): readonly SeatId[] {
  const now = useNow(15_000);
  return useGamePart(useCallback(({ state }: Game) => [...quietSeats(state, drafts, now)].sort(), [drafts, now]));
}
