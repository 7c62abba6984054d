import { parentPort } from 'node:worker_threads';
import type { FromCommitThread, ToCommitThread } from '@/lib/server/record/commit-thread';

// A thread that ends as soon as it is given something to commit.
parentPort?.on('message', (message: ToCommitThread) => {
  if ('group' in message) process.exit(1);
  const ready: FromCommitThread = { ready: true };
  parentPort?.postMessage(ready);
});
