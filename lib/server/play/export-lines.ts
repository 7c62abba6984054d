import { setImmediate } from 'node:timers/promises';
import type { GameId } from '../../game/ids';
import { digestOf } from '../../record/chain';
import { FORMAT, VERSION, writeLine } from '../../record/line';
import { signedText } from '../../record/signature';
import type { RecordStore } from '../record/store';
import { sha256 } from '../sha256';
import type { Signer } from '../signing/signer';

/** So many events are read and written out at once, a millisecond's work: between two pages the games have their turn. */
const PAGE = 50;

/** What the first and the last lines say of a game. */
interface Exported {
  id: GameId;
  /** The hash of the last event. */
  head: string | null;
  record: { readonly length: number };
  /** `game` is null until it was opened. */
  state: { game: { title: string; scenario: { id: string; version: string; hash: string }; form: { id: string } } | null };
}

/** The record as docs/record-format.md has it, signed where there is a signer, each line with its line break; nothing for a game that was never opened. */
export async function* exportLines(game: Exported, store: RecordStore, signer: Signer | null): AsyncGenerator<string> {
  const { state, head, id } = game;
  const count = game.record.length;
  if (state.game === null || head === null) return;
  const { title, scenario, form } = state.game;
  const { id: scenarioId, version, hash } = scenario;
  yield `${writeLine({ format: FORMAT, version: VERSION, game: id, title, scenario: { id: scenarioId, version, hash }, form: form.id, events: count })}\n`;
  yield* events(id, count, store);
  yield `${writeLine({ head: { position: count, hash: head } })}\n`;
  if (signer) yield `${writeLine({ signature: signer.sign(signedText(id, count, head)) })}\n`;
}

async function* events(game: GameId, count: number, store: RecordStore): AsyncGenerator<string> {
  for (let position = 0; position < count; position += PAGE) {
    const page = await store.readAfter(game, position, Math.min(PAGE, count - position));
    yield page
      .map(({ event: { audience, number, at, type, data, position }, text, salt, digest, hash }) =>
        writeLine({ position, audience, number, at, type, ...(salt === null ? { data: null, salt, digest: digest ?? '' } : { data: { ...data }, salt, digest: digestOf(salt, text, sha256) }), hash }),
      )
      .join('\n') + '\n';
    // A database in this process answers without ever letting go of the thread.
    await setImmediate();
  }
}
