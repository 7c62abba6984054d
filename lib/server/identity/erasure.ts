import type { GameId } from '../../game/ids';
import type { Identity, Play } from '../house';
import type { Holders } from './holders.prisma';
import { seatsOfPerson } from './seats-of-person';

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
