import type { RecordedEvent } from '../../game/events';
import type { GameId } from '../../game/ids';
import type { Scenario } from '../../game/scenario';
import type { Drafts, Play } from '../house';
import { withoutWords } from '../log';
import type { RecordStore } from '../record/store';
import { carryOut, readOn, type Means } from './carry-out';
import { engine as gameEngine, type Engine } from './engine';
import { exportLines } from './export-lines';
import { LiveGames } from './live-games';
import type { Log } from './log';
import { wellFormed } from './well-formed';

export interface PlayParts {
  store: RecordStore;
  drafts: Pick<Drafts, 'decisions'>;
  /** The scenario that a game plays; null: there is no such game. */
  scenarioOf: (game: GameId) => Promise<Scenario | null>;
  log: Log;
  /** Milliseconds since 1970; tests set their own. */
  clock?: () => number;
  engine?: Engine;
  /** How many games are kept in memory. */
  mostLive?: number;
}

/** What a process has beyond `Play` when others write to the same store: the bell that tells it to look. */
export type SharedPlay = Play & { readOn(game: GameId): Promise<void> };

export function makePlay({ store, drafts, scenarioOf, log, clock = Date.now, engine = gameEngine, mostLive }: PlayParts): SharedPlay {
  const games = new LiveGames(store, scenarioOf, engine, mostLive);
  const listeners = new Set<(game: GameId, events: RecordedEvent[]) => void>();

  const means: Means = {
    store, drafts, engine, clock, log,
    tell(game, events) {
      for (const listener of listeners) {
        try {
          listener(game, events);
        } catch (error) {
          log.error({ game, ...withoutWords(error) }, 'a listener to the record threw');
        }
      }
    },
  };

  return {
    async submit(game, actor, commandId, command) {
      try {
        return await games.submit(game, { actor, commandId, command: wellFormed(command) }, (live, requests) => carryOut(live, requests, means));
      } catch (error) {
        log.error({ game, command: command.type, ...withoutWords(error) }, 'a game could not be loaded');
        return { ok: false, error: { code: 'unavailable', about: {} } };
      }
    },

    state: (game) => games.look(game, ({ game: { state } }) => state),

    catchUp: (game, seat, have) => games.look(game, ({ views }) => views.catchUp(seat, have)),

    record: async (game) => (await games.look(game, (table) => [...table.game.record])) ?? [],

    async *exportLines(game) {
      const live = await games.look(game, (table) => table.game);
      if (live) yield* exportLines(live, store);
    },

    onRecorded(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },

    async readOn(game) {
      await games.inTurn(game, (table) => readOn(table.game, means));
    },
  };
}
