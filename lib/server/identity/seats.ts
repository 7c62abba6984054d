import { randomUUID } from 'node:crypto';
import type { Command } from '../../game/commands';
import type { GameId, SeatId } from '../../game/ids';
import type { GameState } from '../../game/state';
import { get } from '../../game/table';
import type { Games, Identity, Play, Sender } from '../house';
import { isJoinCode } from '../join-code';
import { standing } from '../standing';
import type { DoorFailures } from './failures';
import type { Holders } from './holders.prisma';
import { personName } from './person-name';
import { derivedToken, equal, freshSeatId, freshToken, hasHash, hashOf, meantCode, personalCode } from './tokens';

type Seats = Pick<Identity, 'join' | 'seatScripted' | 'scriptedToken' | 'comeBack' | 'seatOf' | 'followMove' | 'returnCode' | 'move' | 'people' | 'onReplaced' | 'gameAtDoor'>;

interface Parts {
  play: Play;
  games: Games;
  holders: Holders;
  failures: DoorFailures;
  secret: string;
}

/** People without an account: by code and name to a seat, and back to it. */
export function seats({ play, games, holders, failures, secret }: Parts): Seats {
  const replacedListeners = new Set<(seat: SeatId) => void>();

  /** The game of a code, unless this browser or address has guessed too often. Every wrong guess counts; what cannot be a code is none. */
  async function gameAtDoor(code: string, from: Sender): ReturnType<Identity['gameAtDoor']> {
    const seconds = await failures.wait(from);
    if (seconds > 0) return { ok: false, code: 'too-many', seconds };
    const meant = meantCode(code);
    const row = isJoinCode(meant) ? await games.byCode(meant) : null;
    if (row) return { ok: true, row };
    if (isJoinCode(meant)) await failures.count(from);
    return { ok: false, code: 'unknown-code' };
  }

  const scriptedToken = (game: GameId) => derivedToken(secret, `scripted ${game}`);

  return {
    gameAtDoor,
    scriptedToken,

    async seatScripted(game, name, place) {
      const seat = freshSeatId();
      await holders.add({ seat, game, name, tokenHash: hashOf(scriptedToken(game)) });
      const arrival: Command = place === 'control' ? { type: 'seatArrives', seat, kind: 'control', scripted: true } : { type: 'playerArrives', seat, ...place, scripted: true };
      const answer = await play.submit(game, 'system', `arrive-${seat}`, arrival);
      if (answer.ok) return { ok: true, seat };
      await holders.drop(seat);
      return { ok: false, code: answer.error.code };
    },

    async join({ code, name, team, role, ...from }) {
      const door = await gameAtDoor(code, from);
      if (!door.ok) return door;
      const game = door.row.id;
      const person = personName(name);
      if (!person.ok) return person;
      if ((await play.state(game))?.stage === 'ended') return { ok: false, code: 'ended' };
      const [seat, token] = [freshSeatId(), freshToken()];
      // The person first: a seat of nobody could never be opened again.
      await holders.add({ seat, game, name: person.name, tokenHash: hashOf(token) });
      const answer = await play.submit(game, 'system', `arrive-${seat}`, { type: 'playerArrives', seat, team, role });
      if (answer.ok) return { ok: true, seat, token };
      await holders.drop(seat);
      return { ok: false, code: answer.error.code };
    },

    async comeBack({ code, returnCode, ...from }) {
      const door = await gameAtDoor(code, from);
      if (!door.ok) return door;
      const state = await play.state(door.row.id);
      const typed = meantCode(returnCode);
      const mine = (await holders.inGame(door.row.id)).filter(({ seat, returnGeneration }) => equal(personalCode(secret, seat, returnGeneration), typed)).at(0);
      if (!mine) {
        await failures.count(from);
        return { ok: false, code: 'wrong-return-code' };
      }
      const seat = state && whereNow(state, mine.seat);
      if (!seat) return { ok: false, code: 'seat-gone' };
      const token = freshToken();
      await holders.setToken(seat, hashOf(token));
      for (const listener of replacedListeners) listener(seat);
      return { ok: true, seat, token };
    },

    async seatOf(seat, token) {
      const holder = await holders.of(seat);
      if (!holder || !hasHash(token, holder.tokenHash)) return null;
      const state = await play.state(holder.game);
      return state && standing(state, seat) ? { game: holder.game, seat } : null;
    },

    async followMove(from, token) {
      const old = await holders.of(from);
      const state = old && hasHash(token, old.tokenHash) ? await play.state(old.game) : null;
      const seat = state && whereNow(state, from);
      const holder = seat && (await holders.of(seat));
      return holder && hasHash(token, holder.tokenHash) ? { seat, token } : null;
    },

    async returnCode(seat) {
      const holder = await holders.of(seat);
      const state = holder && (await play.state(holder.game));
      // No person is to come back to a seat that the record calls scripted.
      if (state && get(state.seats, seat)?.scripted) return null;
      return holder && personalCode(secret, seat, holder.returnGeneration);
    },

    async move(game, by, seat, { team, role }) {
      const holder = await holders.of(seat);
      if (holder?.game !== game) return { ok: false, error: { code: 'unknown-seat', about: { seat } } };
      const to = freshSeatId();
      await holders.add({ ...holder, seat: to });
      const answer = await play.submit(game, by, `move-${randomUUID()}`, { type: 'moveSeat', seat, to, team, role });
      await (answer.ok ? holders.left(seat) : holders.drop(to));
      return answer;
    },

    async people(game) {
      const [sitting, control] = await Promise.all([holders.inGame(game), holders.controlNames(game)]);
      return { ...Object.fromEntries(sitting.filter(({ name }) => name !== '').map(({ seat, name }) => [seat, name])), ...control };
    },

    onReplaced(listener) {
      replacedListeners.add(listener);
      return () => void replacedListeners.delete(listener);
    },
  };
}

/** The seat that a person of this seat has now, however often they were moved; null: none. */
function whereNow(state: GameState, from: SeatId): SeatId | null {
  let seat = from;
  for (let to = get(state.seats, seat)?.movedTo ?? null; to !== null; to = get(state.seats, seat)?.movedTo ?? null) seat = to;
  return standing(state, seat) ? seat : null;
}
