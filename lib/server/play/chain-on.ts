import type { RecordedEvent } from '../../game/events';
import type { GameId } from '../../game/ids';
import { canonical } from '../../record/canonical';
import { digestOf, GENESIS, hashOf } from '../../record/chain';
import type { KeptEvent } from '../record/store';
import { freshSalt } from '../fresh-salt';
import { sha256 } from '../sha256';

/** Links new events to a record that ends with `head`, each with a fresh salt. */
export function chainOn(game: GameId, head: string | null, events: readonly RecordedEvent[]): KeptEvent[] {
  let prev = head ?? GENESIS;
  return events.map((event) => {
    const text = canonical(event.data);
    const salt = freshSalt();
    prev = hashOf({ ...event, game, prev, digest: digestOf(salt, text, sha256) }, sha256);
    return { event, text, salt, digest: null, hash: prev };
  });
}
