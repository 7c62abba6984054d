import { LARGEST_IMPORT } from '../../review/comparison/largest-import';
import { ownThread } from '../own-thread';
import type { CheckedRecord, Unfit, Wanted } from './check-record';
import type { FromImportWorker, ToImportWorker } from './import-worker';

/** The longest line of ours, a brief with its options, has some thirty thousand characters. */
const LONGEST_LINE = 512 * 1024;
const LONGEST_MS = 20_000;
const MAX_MEGABYTES = 384;
const THREAD = 'lib/server/imports/import-worker.ts';

/** Why a file was put aside while it came in, or took too much to check. */
export type PutAside = { ok: false; code: 'too-large' | 'not-text' | 'too-heavy' } | { ok: false; code: 'line-too-long'; line: number };

/**
 * Checks a record while it comes in, in a thread of its own, so that no game waits for it; and gives back its text.
 * What is too large, too long in a line or no text is put aside at that very byte.
 */
export async function checkInThread(file: AsyncIterable<Uint8Array>, wanted: Wanted): Promise<{ checked: CheckedRecord; text: string } | Unfit | PutAside> {
  const worker = ownThread(THREAD, { maxOldGenerationSizeMb: MAX_MEGABYTES });
  const tell = (message: ToImportWorker): void => worker.postMessage(message);
  try {
    const answer = new Promise<FromImportWorker | PutAside>((resolve, reject) => {
      worker.on('message', (message: FromImportWorker) => resolve(message));
      worker.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve({ ok: false, code: 'too-heavy' }) : reject(error)));
      worker.on('exit', () => reject(new Error('the thread that checks records ended without a word')));
    });
    // Whoever waits for it hears of it below; until then nobody does.
    answer.catch(() => undefined);
    tell({ wanted });
    const text = await readAll(file, (piece) => tell({ piece }));
    if (typeof text !== 'string') return text;
    tell({ end: true });
    const checked = await Promise.race([answer, tooLate()]);
    return checked.ok ? { checked, text } : checked;
  } finally {
    await worker.terminate();
  }
}

/** The file as text, handed on piece by piece; or why it was put aside. */
async function readAll(file: AsyncIterable<Uint8Array>, handOn: (piece: string) => void): Promise<string | PutAside> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const pieces: string[] = [];
  let [bytes, line, inLine] = [0, 1, 0];
  const take = (piece: string): PutAside | null => {
    for (const [index, part] of piece.split('\n').entries()) {
      if (index > 0) [line, inLine] = [line + 1, 0];
      inLine += part.length;
      if (inLine > LONGEST_LINE) return { ok: false, code: 'line-too-long', line };
    }
    pieces.push(piece);
    handOn(piece);
    return null;
  };
  try {
    for await (const chunk of file) {
      bytes += chunk.byteLength;
      if (bytes > LARGEST_IMPORT) return { ok: false, code: 'too-large' };
      const aside = take(decoder.decode(chunk, { stream: true }));
      if (aside) return aside;
    }
    return take(decoder.decode()) ?? pieces.join('');
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return { ok: false, code: 'not-text' };
    throw error;
  }
}

function tooLate(): Promise<PutAside> {
  return new Promise((resolve) => setTimeout(() => resolve({ ok: false, code: 'too-heavy' }), LONGEST_MS).unref());
}
