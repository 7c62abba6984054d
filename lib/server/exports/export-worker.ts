import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { BEHIND_THE_GAMES } from './priority';
import { writeExport, type Order } from './write-export';

/** What the thread is told: the order, then the record piece by piece, then that it is all there. */
export type ToExportWorker = { order: Order } | { piece: string } | { end: true };
/** What it says: where it is, and at last the file. */
export type FromExportWorker = { ready: true } | { step: 'checking' | 'writing' } | { made: Uint8Array };

const say = (message: FromExportWorker): void => parentPort?.postMessage(message);
const pieces: string[] = [];
let order: Order | undefined;

// The games come first. On Linux this is about the calling thread alone; elsewhere it would slow the whole program.
if (process.platform === 'linux') setPriority(BEHIND_THE_GAMES);

// Started by `makeInThread`. What is thrown here reaches it as the thread's own error.
parentPort?.on('message', (message: ToExportWorker) => {
  if ('order' in message) order = message.order;
  else if ('piece' in message) pieces.push(message.piece);
  else void finish();
});
say({ ready: true });

async function finish(): Promise<void> {
  if (order === undefined) throw new Error('a file was asked for before it was said which');
  say({ made: await writeExport(pieces.join(''), order, (step) => say({ step })) });
}
