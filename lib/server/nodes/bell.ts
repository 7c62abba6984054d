import type { GameId } from '../../game/ids';
import { withoutWords, type Logger } from '../log';
import type { SharedPlay } from '../play/play';
import type { RecordStore } from '../record/store';
import type { Bus } from './bus';

/** How often the database is asked whether a bell was missed. */
const SWEEP_MS = 2_000;

interface Parts {
  play: SharedPlay;
  store: Pick<RecordStore, 'heads'>;
  bus: Bus;
  /** The games that somebody follows over this node's lines. */
  attended(): GameId[];
  log: Logger;
}

/**
 * Keeps the games of this node as new as the record: after each commit it tells the other nodes how far the record goes,
 * and reads on when another tells it so. A bell that nobody hears costs two seconds: then the database is asked, once for
 * all games that are followed here. Returns the way to stop.
 */
export function ringBells({ play, store, bus, attended, log }: Parts): () => void {
  let troubled = false;

  const readTo = (game: GameId, position: number): Promise<void> =>
    play.readTo(game, position).catch((error: unknown) => log.error({ game, ...withoutWords(error) }, 'what another node recorded could not be read; it is tried again'));

  async function sweep(): Promise<void> {
    try {
      const games = attended();
      const heads = games.length > 0 ? await store.heads(games) : new Map<GameId, number>();
      troubled = false;
      await Promise.all([...heads].map(([game, position]) => readTo(game, position)));
    } catch (error) {
      if (!troubled) log.error(withoutWords(error), 'the database does not say what other nodes have recorded; it is asked again');
      troubled = true;
    }
  }

  let timer: NodeJS.Timeout;
  const again = () => {
    timer = setTimeout(() => void sweep().finally(again), SWEEP_MS).unref();
  };
  again();
  const stops = [
    play.onRecorded((game, events, by) => {
      const position = events.at(-1)?.position;
      if (by === 'us' && position !== undefined) bus.say({ kind: 'recorded', game, position });
    }),
    bus.hear('recorded', ({ game, position }) => void readTo(game, position)),
    () => clearTimeout(timer),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
