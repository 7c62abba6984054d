import { reading, refuse } from '@/app/_door';
import { house } from '@/lib/server/compose';
import { attachment } from '@/lib/server/exports/attachment';
import { wholeRecord } from '../_whole';

/** The whole record as JSON Lines, for whoever may read it all. */
export const GET = reading(async ({ params }) => {
  const row = await wholeRecord(params);
  if (!row) return refuse('no-game', 404);
  const lines = house().play.exportLines(row.id)[Symbol.asyncIterator]();
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
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'content-disposition': attachment(row.title, 'jsonl') } });
});
