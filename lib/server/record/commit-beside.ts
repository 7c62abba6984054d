import type { Worker } from 'node:worker_threads';
import { ownThread } from '../own-thread';
import type { AppendRows } from './append-rows';
import type { FromCommitThread, ToCommitThread } from './commit-thread';

const THREAD = 'lib/server/record/commit-thread.ts';
const MAX_MEGABYTES = 256;

export interface Committed {
  written: number;
  /** So many milliseconds the database took over it. */
  ms: number;
}

interface Pending {
  done: (committed: Committed) => void;
  failed: (error: Error) => void;
}

/** A thread with a connection of its own, which commits while the event loop goes on. The caller sees to it that nobody else writes meanwhile. */
export class CommitBeside {
  private readonly worker: Worker;
  private pending: Pending | null = null;
  /** The end of what it is at. */
  private idle: Promise<unknown> = Promise.resolve();
  private state: 'starting' | 'ready' | 'ended' = 'starting';

  /** Fulfilled when it is ready, or will never be. */
  readonly begun: Promise<void>;
  private begins: () => void = () => undefined;

  constructor(file: string, thread = THREAD) {
    this.begun = new Promise((begins) => (this.begins = begins));
    this.worker = ownThread(thread, { maxOldGenerationSizeMb: MAX_MEGABYTES });
    this.worker.unref();
    this.worker.on('message', (message: FromCommitThread) => this.heard(message));
    this.worker.on('error', (error) => this.end(error));
    this.worker.on('exit', () => this.end(new Error('the thread that writes the record ended')));
    this.tell({ file });
  }

  get isReady(): boolean {
    return this.state === 'ready' && this.pending === null;
  }

  /** Commits a group in one transaction. Rejects when nothing of it was written, or when that is unknown. */
  commit(group: readonly AppendRows[]): Promise<Committed> {
    const committed = new Promise<Committed>((done, failed) => {
      this.pending = { done, failed };
      // A program that has nothing else to do waits for it.
      this.worker.ref();
      this.tell({ group });
    });
    this.idle = committed.catch(() => undefined);
    return committed;
  }

  /** Ends the thread after what it is at: one that is ended while the database refuses it something takes the whole program with it. */
  async close(): Promise<void> {
    this.worker.ref();
    await this.begun;
    await this.idle;
    await this.worker.terminate();
  }

  private tell(message: ToCommitThread): void {
    this.worker.postMessage(message);
  }

  private heard(message: FromCommitThread): void {
    if ('ready' in message) {
      this.state = 'ready';
      return this.begins();
    }
    const { pending } = this;
    if (!pending) {
      void this.worker.terminate();
      return this.end(new Error('the thread that writes the record could not begin'));
    }
    this.pending = null;
    this.worker.unref();
    if ('written' in message) pending.done(message);
    else pending.failed(Object.assign(new Error(message.failed.message), { code: message.failed.code }));
  }

  private end(error: Error): void {
    this.state = 'ended';
    this.begins();
    this.pending?.failed(error);
    this.pending = null;
  }
}
