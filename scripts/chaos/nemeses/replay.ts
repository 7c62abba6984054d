import { io } from 'socket.io-client';
import type { Answer, CommandDone } from '../../../lib/contract';
import type { WireCommand } from '../../../lib/game/commands';
import { oneOf, shuffled } from '../../../lib/rehearsal/chance';
import type { Client } from '../client';
import type { Operation, Outcome } from '../operation';
import { pause } from '../pause';
import type { Nemesis } from './nemesis';

type Acked = Operation & { outcome: Outcome & { kind: 'ok' } };

/** So many old frames are sent again in one strike. */
const FRAMES = 24;
const MOST_COPIES = 9;

/**
 * What was sent is sent again: many times at once, late and out of order, with another body, over another seat's line,
 * and by somebody who names a seat that their cookie does not open: RELIABILITY F11, F12.
 */
export function replay(): Nemesis {
  return {
    harm: 'frames sent again, by their sender and by others',
    within: 5_000,
    async strike(chance, clients) {
      await pause(1_000);
      const frames = shuffled(clients.flatMap((client) => client.operations.filter(isAcked).map((operation) => ({ client, operation }))), chance).slice(0, FRAMES);
      const findings = await Promise.all(frames.map(({ client, operation }) => again(client, operation, clients, chance)));
      return { anew: false, findings: [...findings.flat(), ...(await intrude(clients, chance))] };
    },
  };
}

async function again(client: Client, { id, command, outcome, seat }: Acked, clients: readonly Client[], chance: () => number): Promise<string[]> {
  const copies = 2 + Math.floor(chance() * MOST_COPIES);
  const stranger = oneOf(clients.filter((one) => one.game === client.game && sideOf(one) !== sideOf(client)), chance);
  const [repeats, altered, foreign] = await Promise.all([
    Promise.all(Array.from({ length: copies }, () => client.repeat({ id, command }))),
    client.repeat({ id, command: { type: 'say', text: 'something else' } }),
    anyone(command) ? null : (stranger?.repeat({ id, command }) ?? null),
  ]);
  const first = JSON.stringify({ ok: true, value: outcome.value });
  const found = repeats.filter(isTelling).filter((answer) => JSON.stringify(answer) !== first).map((answer) => `${command.type} of ${seat} (${id}) was answered ${first}, and when it came again ${JSON.stringify(answer)}`);
  if (isTelling(altered) && (altered.ok || altered.error.code !== 'id-reused')) found.push(`${id} of ${seat} was taken with another body: ${JSON.stringify(altered)}`);
  if (isTelling(foreign) && foreign.ok) found.push(`${command.type} of ${seat} (${id}) was taken from ${stranger?.way.seat}`);
  return found;
}

/** Names another's seat, with a cookie that opens only one's own. */
async function intrude(clients: readonly Client[], chance: () => number): Promise<string[]> {
  const [one, other] = shuffled(clients.filter(({ line }) => line.who?.kind === 'player'), chance);
  if (!one || !other) return [];
  const socket = io(one.way.url, { transports: ['websocket'], auth: { seat: other.way.seat }, forceNew: true, reconnection: false, extraHeaders: { cookie: one.way.cookie, origin: one.way.url } });
  const letIn = await new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true));
    socket.once('connect_error', () => resolve(false));
  });
  socket.disconnect();
  return letIn ? [`${other.way.seat} was opened with the cookie of ${one.way.seat}`] : [];
}

function isAcked(operation: Operation): operation is Acked {
  return operation.outcome?.kind === 'ok';
}

/** Whether an answer says anything: none came, or it was one too many. */
function isTelling(answer: Answer<CommandDone> | null): answer is Answer<CommandDone> {
  return answer !== null && (answer.ok || !['too-many', 'unavailable'].includes(answer.error.code));
}

/** A team, or Control. */
function sideOf({ line }: Client): string {
  return line.who && 'team' in line.who ? line.who.team : 'control';
}

/** What a player of another team may do as well, in their own name; a frame says nothing of who sent it. */
function anyone(command: WireCommand): boolean {
  if (command.type === 'castStraw') return command.option === null;
  return ['say', 'confirmPresence', 'takePen', 'askControl', 'sendCable', 'recordDissent'].includes(command.type);
}
