import { randomUUID } from 'node:crypto';
import type { GameId, SeatId } from '../../game/ids';
import { planOf } from '../../game/plan';
import type { PlannedTurn } from '../../game/scenario/play';
import type { GameState, SeatState } from '../../game/state';
import { cast, emptyPlaces, MOST_PLAYERS } from '../../rehearsal/casting';
import type { House, Rehearsals } from '../house';
import { withoutWords, type Logger } from '../log';
import type { Bus } from '../nodes/bus';
import type { Leases } from '../nodes/leases';
import { nameOf } from './name';
import { keepNote, readNote, type Note } from './note';
import { controlScript, playerScript } from './scripts';
import { ownStage, sharedStage } from './stage';
import { Troupe, type Member } from './troupe';

/** So many scripted players may be at work in one process. */
const MOST_AT_ONCE = 240;

interface Parts extends Pick<House, 'play' | 'drafts' | 'identity' | 'scenarios'> {
  log: Logger;
  clock(): number;
  /** Games that may still be played, to go on with after a restart. */
  recentGames(): Promise<GameId[]>;
  /** Where this is one of several nodes. */
  nodes?: { bus: Bus; leases: Leases } | undefined;
}

/** The troupes of this process. They come in by the house's own door once it is open, each seat on a line of its own. */
export function makeRehearsals({ play, drafts, identity, scenarios, log, clock, recentGames, nodes }: Parts): Rehearsals {
  const troupes = new Map<GameId, Troupe>();
  const queues = new Map<GameId, Promise<unknown>>();
  let origin: string | null = null;

  /** One after the other for each game: of two presses of one button each office is filled once. */
  function inTurn<T>(game: GameId, work: () => Promise<T>): Promise<T> {
    const done = (queues.get(game) ?? Promise.resolve()).then(work, work);
    const settled: Promise<unknown> = done.then(forget, forget);
    function forget() {
      if (queues.get(game) === settled) queues.delete(game);
    }
    queues.set(game, settled);
    return done;
  }

  function troupeOf(game: GameId, from: string): Troupe {
    const known = troupes.get(game);
    if (known) return known;
    const moved = (seat: SeatId, { note }: Member) => {
      keepNote(drafts, game, seat, note).catch((error: unknown) => log.error({ game, ...withoutWords(error) }, 'a scripted seat could not be noted'));
    };
    const troupe = new Troupe({ game, origin: from, token: identity.scriptedToken(game), clock, moved });
    troupes.set(game, troupe);
    return troupe;
  }

  async function planFor({ game }: GameState): Promise<readonly PlannedTurn[]> {
    const scenario = game && (await scenarios.byHash(game.scenario.hash));
    return (scenario && planOf(scenario, game.form.id)?.turns) ?? [];
  }

  function memberOf(note: Note, plan: readonly PlannedTurn[]): Member {
    const { temperament } = note;
    return { note, scriptAt: (seat) => (temperament === null ? controlScript(seat, plan, note.pace) : playerScript(seat, { ...note, temperament })) };
  }

  /** Seats one more, notes who it is, and lets it come in. */
  async function seat(game: GameId, from: string, place: { team: string; role: string } | 'control', note: Note, plan: readonly PlannedTurn[]): Promise<boolean> {
    const seated = await identity.seatScripted(game, nameOf(note.temperament), place);
    if (!seated.ok) return false;
    await keepNote(drafts, game, seated.seat, note);
    if (stage.isOurs) troupeOf(game, from).enter(seated.seat, memberOf(note, plan));
    return true;
  }

  /** Lets those who were seated before come in again. */
  async function goOn(game: GameId, from: string): Promise<void> {
    if (!stage.isOurs) return stage.call(game);
    const state = await play.state(game);
    const away = state && state.stage !== 'ended' ? scripted(state).filter(({ id }) => !troupes.get(game)?.has(id)) : [];
    if (!state || away.length === 0) return;
    const plan = await planFor(state);
    for (const { id, kind } of away) {
      const note = (await readNote(drafts, game, id)) ?? { temperament: kind === 'control' ? null : 'steady', seed: 1, pace: 'normal' };
      troupeOf(game, from).enter(id, memberOf(note, plan));
    }
  }

  async function goOnWithAll(): Promise<void> {
    const from = origin;
    if (from === null) return;
    const games = await recentGames().catch((error: unknown) => {
      log.error(withoutWords(error), 'rehearsals could not go on');
      return [];
    });
    for (const game of games) await goOnWith(game, from);
  }

  function goOnWith(game: GameId, from: string): Promise<void> {
    return inTurn(game, () => goOn(game, from)).catch((error: unknown) => log.error({ game, ...withoutWords(error) }, 'a rehearsal could not go on'));
  }

  function leaveAll(): void {
    for (const troupe of troupes.values()) troupe.leave();
  }

  const stage = nodes
    ? sharedStage({
        ...nodes,
        reports: () => Object.fromEntries([...troupes].map(([game, troupe]) => [game, troupe.report()])),
        enter: goOnWithAll,
        called: async (game) => void (origin !== null && (await goOnWith(game, origin))),
        leave: leaveAll,
      })
    : ownStage({ enter: goOnWithAll });

  const atWork = () => [...troupes.values()].reduce((sum, { seats }) => sum + seats.length, 0);

  return {
    fill: (game, { temperaments, pace, seed, control }) =>
      inTurn(game, async () => {
        const from = origin;
        const state = await play.state(game);
        if (from === null || !state) return { ok: false, code: 'unavailable' };
        if (state.stage === 'ended') return { ok: false, code: 'ended' };
        await goOn(game, from);
        const plan = await planFor(state);
        const sitting = scripted(state);
        const places = emptyPlaces(state);
        const room = Math.min(MOST_PLAYERS - sitting.filter(({ kind }) => kind === 'player').length, MOST_AT_ONCE - atWork());
        if (room <= 0 && places.length > 0) return { ok: false, code: 'too-many-scripted' };
        let seated = 0;
        for (const { team, role, temperament } of cast(places, temperaments, seed).slice(0, room)) {
          if (await seat(game, from, { team, role }, { temperament, seed, pace }, plan)) seated += 1;
        }
        if (control && !sitting.some(({ kind }) => kind === 'control')) await seat(game, from, 'control', { temperament: null, seed, pace }, plan);
        if (!stage.isOurs) stage.call(game);
        return { ok: true, seated, left: places.length - seated };
      }),

    dismiss: (game, by) =>
      inTurn(game, async () => {
        troupes.get(game)?.leave();
        const state = await play.state(game);
        if (!state || state.stage === 'ended') return;
        for (const { id } of scripted(state)) await play.submit(game, by, `dismiss-${randomUUID()}`, { type: 'removeSeat', seat: id });
      }),

    of: (game) => stage.elsewhere(game) ?? troupes.get(game)?.report() ?? { players: 0, control: false, refused: 0, reconnects: 0 },

    async open(address) {
      origin = address;
      await stage.open();
    },

    stop() {
      origin = null;
      stage.close();
      leaveAll();
    },
  };
}

function scripted({ seats }: GameState): SeatState[] {
  return Object.values(seats).filter((seat) => seat.scripted && seat.status === 'seated');
}
