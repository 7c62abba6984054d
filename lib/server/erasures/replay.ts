import type { GameId } from '../../game/ids';
import { eraseAnnotations } from '../annotations/erase.prisma';
import type { Database } from '../db';
import type { Play } from '../house';
import type { RecordStore } from '../record/store';
import type { Erasure } from './list';
import { eraseNames } from './made.prisma';

const WHY = 'Withheld again, after an older copy was put back.';

export interface Replayed {
  names: number;
  texts: number;
  /** Games whose text could not be taken out yet: what a team has chosen is needed until it is revealed. */
  waiting: GameId[];
}

/** Takes away again what a list names, as far as it stands in this database. Doing it twice does nothing more. */
export async function replayErasures(list: readonly Erasure[], { db, store, play }: { db: Database; store: Pick<RecordStore, 'readAfter'>; play: Pick<Play, 'state' | 'submit'> }): Promise<Replayed> {
  const done: Replayed = { names: 0, texts: 0, waiting: [] };
  for (const game of new Set(list.map((each) => each.game))) {
    const seats = list.flatMap((each) => (each.game === game && each.what === 'name' ? [each.seat] : []));
    done.names += await eraseNames(db, game, seats);
    const ids = list.flatMap((each) => (each.game === game && each.what === 'annotation' ? [each.id] : []));
    done.texts += await eraseAnnotations(db, game, ids, Date.now());
    const texts = list.flatMap((each) => (each.game === game && each.what === 'text' ? [each] : []));
    for (const { position, hash } of texts) {
      // Each is looked up anew: taking one out takes out what repeats it.
      const [kept] = await store.readAfter(game, position - 1, 1);
      if (!kept || kept.hash !== hash || kept.digest !== null) continue;
      const state = await play.state(game);
      const control = Object.values(state?.seats ?? {}).find(({ kind }) => kind === 'control');
      const answer = control && (await play.submit(game, control.id, `again-${hash.slice(0, 40)}`, { type: 'withhold', positions: [position], why: WHY }));
      if (answer?.ok) done.texts += 1;
      else if (!done.waiting.includes(game)) done.waiting.push(game);
    }
  }
  return done;
}
