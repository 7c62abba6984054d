'use client';

import { useGame } from '@/lib/client/game-line';
import type { Game } from '@/lib/client/game';
import type { TeamFacts } from '@/lib/game/events';
import type { SeatState, TurnState } from '@/lib/game/state';
import { currentTurn } from '@/lib/game/whereabouts';

/** What the wall shows: only what all may know. */
export interface Wall {
  game: Game;
  teams: readonly TeamFacts[];
  turn: TurnState | null;
  seated: (team: string) => SeatState[];
  nameOf: (seat: SeatState) => string;
}

/** The game as the wall's components need it. */
export function useWall(): Wall {
  const game = useGame();
  const { state, people } = game;
  const teams = state.game?.teams ?? [];
  return {
    game,
    teams,
    turn: currentTurn(state),
    seated: (team) => Object.values(state.seats).filter((seat) => seat.kind === 'player' && seat.status === 'seated' && seat.team === team),
    nameOf: (seat) => people.names[seat.id] ?? teams.find(({ id }) => id === seat.team)?.roles.find(({ id }) => id === seat.role)?.office ?? '',
  };
}
