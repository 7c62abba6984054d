import type { Answer, CommandDone } from '../contract';
import type { WireCommand } from '../game/commands';
import type { SeatId } from '../game/ids';
import { commandId } from './command-id';
import { outbox, type Posted } from './outbox';
import type { Wire } from './wire';

/** The largest message the server takes is 64 KiB; it hangs up on a larger one. */
const MOST_BYTES = 60 * 1024;
const RETRY_MS = 2_000;

/** The commands of a seat: given one after the other, each until it is answered. */
export interface Commands {
  give(command: WireCommand): Promise<Answer<CommandDone>>;
  /** Not answered yet, oldest first. */
  waiting(): readonly WireCommand[];
  /** Takes up what an earlier page left unanswered. */
  recover(): void;
  /** The line is there again. */
  resume(): void;
}

/**
 * Keeps each command on this device until it is answered and sends it with the same id as often as
 * that takes: through a bad line, a restart of the server, a reload of the page. `changed` is called
 * when the list of those waiting has changed.
 */
export function commands(seat: SeatId, wire: Wire, changed: () => void): Commands {
  const kept = outbox(seat);
  let queue: Posted[] = [];
  let list: readonly WireCommand[] = [];
  const answered = new Map<string, (answer: Answer<CommandDone>) => void>();
  let sending = false;

  function setQueue(next: Posted[]): void {
    queue = next;
    list = queue.map(({ command }) => command);
    changed();
  }

  async function sendAll(): Promise<void> {
    if (sending) return;
    sending = true;
    for (let first = queue[0]; first && wire.isOpen(); first = queue[0]) {
      const answer = await wire.ask('command', { id: first.id, command: first.command });
      if (answer === null) continue;
      const wait = timeToWait(answer);
      if (wait !== null) await new Promise((resolve) => setTimeout(resolve, wait));
      else finish(first, answer);
    }
    sending = false;
  }

  function finish({ id }: Posted, answer: Answer<CommandDone>): void {
    kept.drop(id);
    setQueue(queue.filter((posted) => posted.id !== id));
    answered.get(id)?.(answer);
    answered.delete(id);
  }

  return {
    give(command) {
      if (new TextEncoder().encode(JSON.stringify(command)).length > MOST_BYTES) {
        return Promise.resolve({ ok: false, error: { code: 'too-large', about: { max: MOST_BYTES } } });
      }
      const posted: Posted = { id: commandId(), command, at: Date.now() };
      kept.put(posted);
      setQueue([...queue, posted]);
      const answer = new Promise<Answer<CommandDone>>((resolve) => answered.set(posted.id, resolve));
      void sendAll();
      return answer;
    },
    waiting: () => list,
    recover() {
      const known = new Set(queue.map(({ id }) => id));
      const left = kept.leftover(Date.now()).filter(({ id }) => !known.has(id));
      if (left.length > 0) setQueue([...left, ...queue]);
    },
    resume: () => void sendAll(),
  };
}

/** Of a seat that only reads. */
export const noCommands: Commands = {
  give: () => Promise.resolve({ ok: false, error: { code: 'not-yours-to-do', about: { needs: 'player' } } }),
  waiting: () => [],
  recover: () => undefined,
  resume: () => undefined,
};

/** Milliseconds until it makes sense to ask the same again; null when this is the answer. */
function timeToWait(answer: Answer<CommandDone>): number | null {
  if (answer.ok) return null;
  if (answer.error.code === 'too-many') return Number(answer.error.about.seconds ?? 1) * 1000;
  return answer.error.code === 'unavailable' ? RETRY_MS : null;
}
