import type { Worker } from 'node:worker_threads';
import { ownThread } from '../own-thread';
import { type FileProblem, type ParsedScenario, MAX_BYTES } from './parse';

/** How long a file may take to read. Plan B takes a quarter of a second on a slow machine. */
export const MAX_MILLISECONDS = 2_000;

/** How long the thread may take to start, which loads the parser. */
const START_MILLISECONDS = 15_000;

const MAX_MEGABYTES = 256;

type FromWorker = { ready: true } | { answer: ParsedScenario };

/**
 * Reads a scenario file from outside, in a thread of its own that is ended when it takes too long:
 * a map with fifty thousand keys would otherwise hold up every game for half a minute.
 */
export async function parseScenarioSafely(text: string): Promise<ParsedScenario> {
  if (text.length > MAX_BYTES) return refused(`the file is larger than ${MAX_BYTES / 1024} KiB; shorten the texts or split the scenario`);
  const worker = ownThread('lib/server/scenarios/parse-worker.ts', { maxOldGenerationSizeMb: MAX_MEGABYTES });
  try {
    return await answerOf(worker, text);
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker, text: string): Promise<ParsedScenario> {
  return new Promise((resolve, reject) => {
    let timer = setTimeout(() => reject(new Error('the thread that reads scenarios did not start')), START_MILLISECONDS);
    const end = (settle: () => void) => {
      clearTimeout(timer);
      settle();
    };
    worker.on('message', (message: FromWorker) => {
      if ('answer' in message) return end(() => resolve(message.answer));
      clearTimeout(timer);
      const tooLong = `the file took longer than ${MAX_MILLISECONDS / 1000} seconds to read and was put aside; look for a list or group that is far too long`;
      timer = setTimeout(() => resolve(refused(tooLong)), MAX_MILLISECONDS);
      worker.postMessage(text);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const full = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      end(() => (full ? resolve(refused('the file takes too much memory to read; shorten it')) : reject(error)));
    });
  });
}

function refused(message: string): ParsedScenario {
  const problem: FileProblem = { line: 1, column: 1, path: '', message };
  return { ok: false, problems: [problem] };
}
