import type { GameState } from '@/lib/game/state';
import { emptyPlaces, MOST_PLAYERS } from '@/lib/rehearsal/casting';

/** What there is for scripts to do in a game, and who of them is there. */
export interface AtWork {
  /** Offices in which nobody sits. */
  empty: number;
  /** How many of these scripted players could take. */
  room: number;
  players: number;
  control: boolean;
}

export function atWork(state: GameState): AtWork {
  const scripted = Object.values(state.seats).filter((seat) => seat.scripted && seat.status === 'seated');
  const players = scripted.filter(({ kind }) => kind === 'player').length;
  const empty = emptyPlaces(state).length;
  return { empty, room: Math.min(empty, MOST_PLAYERS - players), players, control: scripted.length > players };
}
