import { follow } from '../follow';
import type { House } from '../house';
import type { DraftTeller } from './draft-teller';
import type { Attendance } from './presence';
import { type Handlers, lineError } from './register';
import { roomsFor } from './rooms';
import { saveDraft } from './save-draft';

interface Parts {
  house: House;
  here: Attendance;
  teller: DraftTeller;
}

/** What is done with each message, once it is parsed and its sender known. */
export function handlers({ house, here, teller }: Parts): Handlers {
  return {
    clock: () => Promise.resolve({ ok: true, value: { now: house.clock() } }),

    async follow({ game, seat, as, socket, standing }, { have }) {
      // The rooms first, the reading second: else the last event falls between. The client holds what comes before the answer.
      for (const room of socket.rooms) if (room !== socket.id) void socket.leave(room);
      await socket.join(roomsFor(game, standing));
      const answer = await follow(house, game, seat, { have, as });
      return answer ? { ok: true, value: answer } : lineError('not-your-seat');
    },

    command({ game, seat, standing }, { id, command }) {
      here.stirs(game, seat);
      // Who looks on has hands of its own, on its own line.
      if (standing.lookingOn) return Promise.resolve({ ok: false, error: { code: 'not-yours-to-do', about: { needs: 'player' } } });
      return house.play.submit(game, seat, id, command);
    },

    saveDraft(asker, request) {
      here.stirs(asker.game, asker.seat);
      return saveDraft({ drafts: house.drafts, teller, clock: house.clock }, asker, request);
    },

    stir({ game, seat }) {
      here.stirs(game, seat);
      return Promise.resolve({ ok: true, value: {} });
    },
  };
}
