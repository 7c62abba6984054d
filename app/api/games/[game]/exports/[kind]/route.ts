import { reading, refuse } from '@/app/_door';
import { ownOrigin } from '@/app/_origin';
import { ANNOTATION_KINDS } from '@/lib/review/annotations/annotation';
import { house } from '@/lib/server/compose';
import { attachment } from '@/lib/server/exports/attachment';
import { zoneOf } from '@/lib/server/exports/clock';
import type { ExportWishes } from '@/lib/server/exports/exports';
import { EXPORTS, isExportKind, type ExportKind } from '@/lib/server/exports/kind';
import { makeLog, withoutWords } from '@/lib/server/log';
import { wholeReader } from '../../_whole';

/**
 * A file made from the record: for Control and observers at any time, for the others once the record is open. A plain
 * GET makes it and waits. With `?steps` the answer is a line of JSON for each step, the last with the id under which
 * `?made=` then fetches the file.
 */
export const GET = reading(async ({ request, params }) => {
  const reader = await wholeReader(params);
  const { annotations, exports, identity } = house();
  const kind = params.kind ?? '';
  if (!reader || !isExportKind(kind) || !exports.kinds().includes(kind)) return refuse('no-game', 404);
  const { row, who, named } = reader;
  const asked = new URL(request.url).searchParams;
  const id = asked.get('made');
  if (id !== null) {
    const bytes = exports.take(row.id, kind, id);
    return bytes === null ? refuse('no-file', 404) : fileOf(bytes, row.title, kind);
  }
  const beside = { annotations: await annotations.list(row.id, { kinds: ANNOTATION_KINDS }, who), names: named ? await identity.people(row.id) : {} };
  const wishes: ExportWishes = { game: row.id, kind, zone: zoneOf(asked.get('zone')), origin: (await ownOrigin()).origin, beside };
  if (asked.has('steps')) return stepsOf(wishes, request.signal);
  try {
    return fileOf((await exports.make(wishes, () => undefined, request.signal)).bytes, row.title, kind);
  } catch (error) {
    if ((error as { code?: unknown }).code === 'busy') return refuse('busy', 503);
    throw error;
  }
});

function fileOf(bytes: Uint8Array, title: string, kind: ExportKind): Response {
  const { extension, mediaType } = EXPORTS[kind];
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': mediaType, 'content-length': String(bytes.length), 'content-disposition': attachment(title, extension), 'x-content-type-options': 'nosniff' } });
}

const log = makeLog(process.env.LOG_LEVEL || 'info');

/** Each step as it is come to. Whoever goes away takes the work with them. */
function stepsOf(wishes: ExportWishes, gone: AbortSignal): Response {
  const encoder = new TextEncoder();
  const left = new AbortController();
  const body = new ReadableStream<Uint8Array>({
    async start(stream) {
      const tell = (line: object): void => {
        if (!left.signal.aborted && !gone.aborted) stream.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      try {
        const { id, bytes } = await house().exports.make(wishes, tell, AbortSignal.any([left.signal, gone]));
        tell({ step: 'ready', id, bytes: bytes.length });
      } catch (error) {
        const busy = (error as { code?: unknown }).code === 'busy';
        if (!busy && !left.signal.aborted && !gone.aborted) log.error({ kind: wishes.kind, ...withoutWords(error) }, 'a file could not be made');
        tell({ step: busy ? 'busy' : 'failed' });
      }
      if (!left.signal.aborted && !gone.aborted) stream.close();
    },
    cancel() {
      left.abort();
    },
  });
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'x-accel-buffering': 'no' } });
}
