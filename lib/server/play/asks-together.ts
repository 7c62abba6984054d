import type { GameId } from '../../game/ids';
import type { RecordStore } from '../record/store';

/**
 * Asks how long a record is. All who ask while a question is under way share the next one, so that however many ask,
 * there is one at a time; the answer is never older than the asking.
 */
export function asksTogether(store: Pick<RecordStore, 'heads'>): (game: GameId) => Promise<number> {
  let asked = new Set<GameId>();
  let next: Promise<Map<GameId, number>> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function ask(): Promise<Map<GameId, number>> {
    const games = [...asked];
    asked = new Set();
    next = null;
    return store.heads(games);
  }

  return async (game) => {
    asked.add(game);
    next ??= last.then(ask, ask);
    last = next;
    return (await next).get(game) ?? 0;
  };
}
