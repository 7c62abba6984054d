import type { SeatId } from '../../game/ids';
import type { GameState } from '../../game/state';

/** Every seat that somebody had, as Control moved them from one to the next. */
export function seatsOfPerson(state: GameState, seat: SeatId): SeatId[] {
  const found = new Set([seat]);
  for (let before = 0; found.size > before; ) {
    before = found.size;
    for (const { id, movedTo } of Object.values(state.seats)) {
      if (movedTo === null || found.has(id) === found.has(movedTo)) continue;
      found.add(id).add(movedTo);
    }
  }
  return [...found];
}
