import type { GameState, SeatState } from '@/lib/game/state';

/** Somebody who only looks on, as Control tells them apart: they have no names, so they are counted, each kind (and each team's mirrors) for itself. */
export interface LookerOn {
  seat: SeatState;
  number: number;
}

/** Mirrors and observers, mirrors first, team by team, in the order in which they came; also those whom Control took out. */
export function lookersOn({ seats, game }: GameState): LookerOn[] {
  const all = Object.values(seats).filter(({ kind }) => kind === 'mirror' || kind === 'observer');
  const groups = [...(game?.teams.map(({ id }) => id) ?? []), null];
  return groups.flatMap((team) => all.filter((seat) => seat.team === team).map((seat, index) => ({ seat, number: index + 1 })));
}
