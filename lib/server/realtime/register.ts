import type { z } from 'zod';
import type { Answer, ClientToServer, LineError } from '../../contract';
import { isUnavailable } from '../trouble';
import type { Asker, LineSocket } from './asker';
import type { Limit } from './limits';

type Event = keyof ClientToServer;
type Request<E extends Event> = Parameters<ClientToServer[E]>[0];
type AnswerTo<E extends Event> = Parameters<Parameters<ClientToServer[E]>[1]>[0];

/** What is done with one kind of message. */
export interface Handling<E extends Event> {
  schema: z.ZodType<Request<E>>;
  limit: Limit;
  handler(asker: Asker, request: Request<E>): Promise<AnswerTo<E>>;
}

interface Desk {
  /** How the sender stands right now; null: the seat is no longer theirs. */
  authorise(socket: LineSocket): Promise<Asker | null>;
  /** Something threw: a bug, or a store that cannot be used. */
  report(event: string, error: unknown): void;
}

const MOST_UNKNOWN = 10;
const QUIET_MS = 60_000;

/**
 * All that may come in over the socket. `register` is the only way to add an event: each message is
 * parsed, counted, authorised and answered, and whatever it throws ends here.
 */
export class Incoming {
  private readonly handlings = new Map<string, Handling<Event>>();
  private quietUntil = 0;

  constructor(private readonly desk: Desk) {}

  register<E extends Event>(event: E, handling: Handling<E>): void {
    this.handlings.set(event, handling as unknown as Handling<Event>);
  }

  attach(socket: LineSocket): void {
    let unknown = 0;
    socket.onAny((event: string, ...rest: unknown[]) => {
      const reply = ackOf(rest);
      const handling = this.handlings.get(event);
      if (handling) {
        void this.carryOut(socket, event, handling, rest[0]).then(reply);
        return;
      }
      unknown += 1;
      reply(lineError('unknown-event'));
      if (unknown >= MOST_UNKNOWN) socket.disconnect(true);
    });
  }

  private async carryOut(socket: LineSocket, event: string, { schema, limit, handler }: Handling<Event>, request: unknown): Promise<Answer<unknown>> {
    try {
      const seconds = await limit.take(socket.data.seat);
      if (seconds > 0) return lineError('too-many', { seconds });
      const parsed = schema.safeParse(request);
      if (!parsed.success) return badForm(parsed.error);
      const asker = await this.desk.authorise(socket);
      if (!asker) return lineError('not-your-seat');
      return await handler(asker, parsed.data);
    } catch (error) {
      if (!isUnavailable(error)) {
        this.desk.report(event, error);
        return lineError('internal');
      }
      // Once in a while, however many try again until there is room.
      if (Date.now() > this.quietUntil) this.desk.report(event, error);
      this.quietUntil = Date.now() + QUIET_MS;
      return lineError('unavailable');
    }
  }
}

/** What answers a message: nothing, when the sender asked for no answer or sent something else in its place. */
function ackOf(args: unknown[]): (answer: Answer<unknown>) => void {
  const ack = args.at(-1);
  return typeof ack === 'function' ? (answer) => void (ack as (answer: Answer<unknown>) => unknown)(answer) : () => undefined;
}

export function lineError(code: LineError, about: Record<string, string | number> = {}): Answer<never> & { ok: false } {
  return { ok: false, error: { code, about } };
}

function badForm({ issues }: z.ZodError): Answer<never> {
  const long = issues.find((issue) => issue.code === 'too_big' && issue.origin === 'string');
  if (long?.code === 'too_big') return lineError('too-large', { max: Number(long.maximum) });
  return lineError('malformed', { where: issues[0]?.path.join('.').slice(0, 100) ?? '' });
}
