import { inControl, reading, refuse } from '@/app/_door';
import { gameIdOf, seatsHere } from '@/app/_who';
import type { GameId } from '@/lib/game/ids';
import { house } from '@/lib/server/compose';

/** The whole record as JSON Lines: for Control at any time, for the game's other seats once it is open. */
export const GET = reading(async ({ params }) => {
  const game = gameIdOf(params.game ?? '');
  if (!(await mayRead(game, params))) return refuse('no-game', 404);
  const row = await house().games.byId(game);
  const name = `${(row?.title ?? 'record').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60) || 'record'}.jsonl`;
  const lines = house().play.exportLines(game)[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(stream) {
      const { done, value } = await lines.next();
      if (done) stream.close();
      else stream.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return?.();
    },
  });
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'content-disposition': `attachment; filename="${name}"` } });
});

async function mayRead(game: GameId, params: Record<string, string>): Promise<boolean> {
  if (!((await inControl(params)) instanceof Response)) return true;
  const state = await house().play.state(game);
  return state !== null && state.recordOpenedAt !== null && (await seatsHere()).some((here) => here.game === game);
}
