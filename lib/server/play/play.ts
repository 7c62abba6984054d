import type { RecordedEvent } from '../../game/events';
import type { GameId } from '../../game/ids';
import type { Scenario } from '../../game/scenario';
import type { Drafts, Play } from '../house';
import { withoutWords } from '../log';
import type { RecordStore } from '../record/store';
import type { Signer } from '../signing/signer';
import { carryOut, readOn, type Means } from './carry-out';
import { engine as gameEngine, type Engine } from './engine';
import { exportLines } from './export-lines';
import { forkFrom } from './fork';
import { LiveGames, type Sharing } from './live-games';
import type { Log } from './log';
import { wellFormed } from './well-formed';

export interface PlayParts {
  store: RecordStore;
  drafts: Pick<Drafts, 'decisions' | 'forget'>;
  /** The scenario that a game plays; null: there is no such game. */
  scenarioOf: (game: GameId) => Promise<Scenario | null>;
  log: Log;
  /** Signs the records that are taken out; without one they bear no signature. */
  signer?: Signer;
  /** Milliseconds since 1970; tests set their own. */
  clock?: () => number;
  engine?: Engine;
  /** How many games are kept in memory. */
  mostLive?: number;
  /** Absent: no other process writes to the same store. */
  sharing?: Sharing | undefined;
}

/** What a process has beyond `Play` when others write to the same store. */
export interface SharedPlay extends Play {
  /** The bell that tells it to look: takes over what others wrote to a game in memory, where its record is known to reach `position`. */
  readTo(game: GameId, position: number): Promise<void>;
  /** How many games are in memory. */
  live(): number;
  /** Calls back when a game has come into memory. */
  onLoaded(listener: (game: GameId) => void): () => void;
}

export function makePlay({ store, drafts, scenarioOf, log, signer, clock = Date.now, engine = gameEngine, mostLive, sharing }: PlayParts): SharedPlay {
  const listeners = new Set<(game: GameId, events: RecordedEvent[], by: 'us' | 'others') => void>();
  const loaded = new Set<(game: GameId) => void>();

  const means: Means = {
    store, drafts, engine, clock, log,
    tell(game, events, by) {
      for (const listener of listeners) {
        try {
          listener(game, events, by);
        } catch (error) {
          log.error({ game, ...withoutWords(error) }, 'a listener to the record threw');
        }
      }
    },
  };

  const games = new LiveGames(store, scenarioOf, engine, {
    most: mostLive,
    sharing,
    readOn: (game) => readOn(game, means),
    loaded(game) {
      for (const listener of loaded) listener(game);
    },
  });

  return {
    async submit(game, actor, commandId, command) {
      try {
        return await games.submit(game, { actor, commandId, command: wellFormed(command) }, (live, requests) => carryOut(live, requests, means));
      } catch (error) {
        log.error({ game, command: command.type, ...withoutWords(error) }, 'a game could not be loaded');
        return { ok: false, error: { code: 'unavailable', about: {} } };
      }
    },

    async fork(game, fork) {
      try {
        const source = await games.look(game, (table) => table.game);
        return source ? await forkFrom(source, fork, means) : { ok: false, error: { code: 'no-game', about: {} } };
      } catch (error) {
        log.error({ game, ...withoutWords(error) }, 'a game could not be forked');
        return { ok: false, error: { code: 'unavailable', about: {} } };
      }
    },

    live: () => games.size,

    state: (game) => games.look(game, ({ game: { state } }) => state),

    catchUp: (game, seat, have) => games.look(game, ({ views }) => views.catchUp(seat, have)),

    record: async (game) => (await games.look(game, (table) => [...table.game.record])) ?? [],

    async *exportLines(game) {
      const live = await games.look(game, (table) => table.game);
      if (live) yield* exportLines(live, store, signer ?? null);
    },

    onRecorded(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },

    readTo: (game, position) => games.readTo(game, position),

    onLoaded(listener) {
      loaded.add(listener);
      return () => void loaded.delete(listener);
    },
  };
}
