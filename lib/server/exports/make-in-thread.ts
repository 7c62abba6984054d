import type { Worker } from 'node:worker_threads';
import { ownThread } from '../own-thread';
import type { FromExportWorker, ToExportWorker } from './export-worker';
import type { Order } from './write-export';

const MAX_MEGABYTES = 1024;
const THREAD = 'lib/server/exports/export-worker.ts';

/** Where a file on its way is. */
export type Step = { step: 'waiting' } | { step: 'reading'; done: number; total: number } | { step: 'checking' | 'writing' | 'printing' };

/**
 * Makes a file from a record in a thread of its own, so that no game waits for it. The record is handed over as it is
 * read, in pieces of whole lines. Ends the thread whatever happens, also when `signal` says so.
 */
export async function makeInThread(record: AsyncIterable<string>, order: Order, step: (at: Step) => void, signal: AbortSignal): Promise<Uint8Array> {
  const worker = ownThread(THREAD, { maxOldGenerationSizeMb: MAX_MEGABYTES });
  try {
    const made = answerOf(worker, step, signal);
    // Whoever waits for it hears of it below; until then nobody does.
    made.catch(() => undefined);
    await Promise.race([handOver(record, order, worker, step, signal), made]);
    return await made;
  } finally {
    await worker.terminate();
  }
}

async function handOver(record: AsyncIterable<string>, order: Order, worker: Worker, step: (at: Step) => void, signal: AbortSignal): Promise<void> {
  const tell = (message: ToExportWorker): void => worker.postMessage(message);
  tell({ order });
  let total = 0;
  let done = 0;
  for await (const piece of record) {
    signal.throwIfAborted();
    if (total === 0) total = (JSON.parse(piece.slice(0, piece.indexOf('\n'))) as { events: number }).events;
    else done = Math.min(total, done + piece.split('\n').length - 1);
    step({ step: 'reading', done, total });
    tell({ piece });
  }
  tell({ end: true });
}

function answerOf(worker: Worker, step: (at: Step) => void, signal: AbortSignal): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
    worker.on('message', (message: FromExportWorker) => {
      if ('step' in message) step({ step: message.step });
      if ('made' in message) resolve(message.made);
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      signal.removeEventListener('abort', stop);
      reject(new Error('the thread that makes files ended without one'));
    });
  });
}
