import type { GameId, SeatId } from '../../game/ids';
import type { GameState } from '../../game/state';
import type { Identity, Play } from '../house';
import type { Holders } from './holders.prisma';

/** A person's name, taken off on request: what was done from the seat stays, under the seat. */
export function erasure(play: Pick<Play, 'state'>, holders: Holders): Pick<Identity, 'eraseName' | 'onErased'> {
  const listeners = new Set<(game: GameId) => void>();
  return {
    async eraseName(game, seat) {
      const holder = await holders.of(seat);
      const state = holder?.game === game ? await play.state(game) : null;
      if (!state) return [];
      const theirs = seatsOfPerson(state, seat);
      await holders.eraseNames(game, theirs);
      for (const listener of listeners) listener(game);
      return theirs;
    },
    onErased(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Every seat that somebody had, as Control moved them from one to the next. */
function seatsOfPerson(state: GameState, seat: SeatId): SeatId[] {
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
