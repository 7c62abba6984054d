import { parentPort } from 'node:worker_threads';
import BetterSqlite3 from 'better-sqlite3';
import { PRAGMAS } from '../sqlite-pragmas';
import { writingRows, type AppendRows, type WriteRows } from './append-rows';

/** First the file, then groups to commit. */
export type ToCommitThread = { file: string } | { group: readonly AppendRows[] };

/** It can be given groups; what came of one, and how many milliseconds that took. */
export type FromCommitThread = { ready: true } | { written: number; ms: number } | { failed: { message: string; code: string | undefined } };

const tell = (message: FromCommitThread): void => parentPort?.postMessage(message);

let write: WriteRows | null = null;

parentPort?.on('message', (message: ToCommitThread) => {
  try {
    if ('file' in message) {
      write = opened(message.file);
      return tell({ ready: true });
    }
    if (!write) throw new Error('no file was named');
    const began = performance.now();
    const written = write(message.group);
    tell({ written, ms: performance.now() - began });
  } catch (error) {
    const { message, code } = error as { message: string; code?: string };
    tell({ failed: { message, code } });
  }
});

function opened(file: string): WriteRows {
  const client = new BetterSqlite3(file);
  client.exec(PRAGMAS);
  const rows = writingRows(client);
  const transaction = client.transaction((group: readonly AppendRows[]) => rows(group));
  return (group) => transaction.immediate(group);
}
