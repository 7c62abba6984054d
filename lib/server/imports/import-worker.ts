import { parentPort } from 'node:worker_threads';
import { linesOf } from '../../record/verify';
import { checkRecord, type CheckedRecord, type Unfit, type Wanted } from './check-record';

/** What the thread is told: against what, then the file piece by piece, then that it is all there. */
export type ToImportWorker = { wanted: Wanted } | { piece: string } | { end: true };
export type FromImportWorker = CheckedRecord | Unfit;

const pieces: string[] = [];
let wanted: Wanted | undefined;

// Started by `checkInThread`. What is thrown here reaches it as the thread's own error.
parentPort?.on('message', (message: ToImportWorker) => {
  if ('wanted' in message) wanted = message.wanted;
  else if ('piece' in message) pieces.push(message.piece);
  else if (wanted === undefined) throw new Error('a record was to be checked before it was said against what');
  else parentPort?.postMessage(checkRecord(linesOf(pieces.join('')), wanted) satisfies FromImportWorker);
});
