import type { z } from 'zod';
import type { Answer, ClientToServer, LineError } from '../../contract';
import { readAs } from '../read-as';
import { isUnavailable } from '../trouble';
import type { Asker, LineSocket } from './asker';
import { type Limit, perMinute, UNLIMITED } from './limits';
import { type Kind, type Message, MESSAGES, type Request } from './messages';

type AnswerTo<M extends Message> = Parameters<Parameters<ClientToServer[M]>[1]>[0];

export type Handlers = { readonly [M in Message]: (asker: Asker, request: Request<M>) => Promise<AnswerTo<M>> };

/** What is done with one kind of message. */
interface Handling {
  schema: z.ZodType;
  limit: Limit;
  handler(asker: Asker, request: unknown): Promise<Answer<unknown>>;
}

interface Desk {
  /** How the sender stands right now; null: the seat is no longer theirs. */
  authorise(socket: LineSocket): Promise<Asker | null>;
  /** Something threw: a bug, or a store that cannot be used. */
  report(event: string, error: unknown): void;
  /** Hears of every message that was answered, and after how many seconds. */
  answered?: ((message: string, answer: Answer<unknown>, seconds: number) => void) | undefined;
}

const MOST_UNKNOWN = 10;
const QUIET_MS = 60_000;

/**
 * All that comes in over the socket. A row in MESSAGES is the only way to add something: each message is
 * counted, parsed, authorised and answered, and whatever it throws ends here.
 */
export class Incoming {
  private readonly handlings = new Map<string, Handling>();
  private quietUntil = 0;
  private underWay = 0;
  /** Called when nothing is under way any more, once the line is to end; null: it goes on. */
  private ended: (() => void) | null = null;

  constructor(private readonly desk: Desk) {}

  /** `limited`: whether it counts how often a seat sends them. */
  registerAll(handlers: Handlers, limited: boolean): void {
    for (const message of Object.keys(MESSAGES) as Message[]) this.register(message, MESSAGES[message], handlers[message], limited);
  }

  private register<M extends Message>(message: M, { schema, perMinute: points, burst }: Kind<M>, handler: Handlers[M], limited: boolean): void {
    const limit = limited ? perMinute(points, burst) : UNLIMITED;
    // The schema makes the request what the handler takes.
    this.handlings.set(message, { schema, limit, handler: handler as Handling['handler'] });
  }

  /** What comes from now on is not taken: its sender tries again elsewhere. Ends when all that came before is answered. */
  async drain(): Promise<void> {
    await new Promise<void>((ended) => {
      this.ended = ended;
      if (this.underWay === 0) ended();
    });
  }

  attach(socket: LineSocket): void {
    let unknown = 0;
    socket.onAny((event: string, ...rest: unknown[]) => {
      const reply = ackOf(rest);
      if (this.answer(socket, event, rest[0], reply)) return;
      unknown += 1;
      reply(lineError('unknown-event'));
      if (unknown >= MOST_UNKNOWN) socket.disconnect(true);
    });
  }

  /** Answers one message, however it came; false: there is no such message. */
  answer(socket: LineSocket, message: string, request: unknown, reply: (answer: Answer<never>) => void): boolean {
    const handling = this.handlings.get(message);
    if (!handling) return false;
    // What a message brings back is settled by the contract, not by the register.
    void this.timed(message, this.carryOut(socket, message, handling, request)).then((answer) => reply(answer as Answer<never>)).catch((error: unknown) => this.desk.report(message, error));
    return true;
  }

  private async timed(message: string, answering: Promise<Answer<unknown>>): Promise<Answer<unknown>> {
    const { answered } = this.desk;
    if (!answered) return answering;
    const began = performance.now();
    const answer = await answering;
    answered(message, answer, (performance.now() - began) / 1000);
    return answer;
  }

  private async carryOut(socket: LineSocket, event: string, { schema, limit, handler }: Handling, request: unknown): Promise<Answer<unknown>> {
    if (this.ended) return lineError('unavailable');
    this.underWay += 1;
    try {
      const seconds = await limit.take(socket.data.seat);
      if (seconds > 0) return lineError('too-many', { seconds });
      const parsed = readAs(schema, request);
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
      if (performance.now() > this.quietUntil) this.desk.report(event, error);
      this.quietUntil = performance.now() + QUIET_MS;
      return lineError('unavailable');
    } finally {
      this.underWay -= 1;
      // After the answer has gone out.
      if (this.ended && this.underWay === 0) setImmediate(this.ended);
    }
  }
}

/** What answers a message: nothing, when the sender asked for no answer or sent something else in its place. */
function ackOf(args: unknown[]): (answer: Answer<never>) => void {
  const ack = args.at(-1);
  return typeof ack === 'function' ? (answer) => void (ack as (answer: Answer<unknown>) => unknown)(answer) : () => undefined;
}

export function lineError(code: LineError, about: Record<string, string | number> = {}): Answer<never> & { ok: false } {
  return { ok: false, error: { code, about } };
}

function badForm({ issues }: Pick<z.ZodError, 'issues'>): Answer<never> {
  const long = issues.find((issue) => issue.code === 'too_big' && issue.origin === 'string');
  if (long?.code === 'too_big') return lineError('too-large', { max: Number(long.maximum) });
  return lineError('malformed', { where: issues[0]?.path.join('.').slice(0, 100) ?? '' });
}
