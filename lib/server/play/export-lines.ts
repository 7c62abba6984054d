import type { GameId } from '../../game/ids';
import { digestOf } from '../../record/chain';
import { FORMAT, VERSION, writeLine } from '../../record/line';
import type { RecordStore } from '../record/store';
import type { LiveGame } from './live-game';
import { sha256 } from '../sha256';

/** So many events are in memory at once, however long the record is. */
const PAGE = 500;

/** The record as docs/record-format.md has it, each line with its line break; nothing for a game that was never opened. */
export async function* exportLines(game: LiveGame, store: RecordStore): AsyncGenerator<string> {
  const { state, head, id } = game;
  const count = game.record.length;
  if (state.game === null || head === null) return;
  const { title, scenario, form } = state.game;
  const { id: scenarioId, version, hash } = scenario;
  yield `${writeLine({ format: FORMAT, version: VERSION, game: id, title, scenario: { id: scenarioId, version, hash }, form: form.id, events: count })}\n`;
  yield* events(id, count, store);
  yield `${writeLine({ head: { position: count, hash: head } })}\n`;
}

async function* events(game: GameId, count: number, store: RecordStore): AsyncGenerator<string> {
  for (let position = 0; position < count; position += PAGE) {
    const page = await store.readAfter(game, position, Math.min(PAGE, count - position));
    yield page
      .map(({ event: { audience, number, at, type, data, position }, text, salt, hash }) =>
        writeLine({ position, audience, number, at, type, data: { ...data }, salt, digest: digestOf(salt, text, sha256), hash }),
      )
      .join('\n') + '\n';
  }
}
