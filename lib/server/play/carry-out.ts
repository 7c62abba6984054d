import type { Answer, CommandDone } from '../../contract';
import type { Command } from '../../game/commands';
import type { RecordedEvent } from '../../game/events';
import type { GameId, SeatId } from '../../game/ids';
import { number } from '../../game/record';
import { canonical } from '../../record/canonical';
import type { Drafts } from '../house';
import { receiptKey } from '../record/receipt-key';
import type { RecordStore } from '../record/store';
import { chainOn } from './chain-on';
import type { Engine } from './engine';
import type { KnownAnswer, LiveGame } from './live-game';
import { withoutWords, type Log } from './log';
import { sha256 } from './sha256';
import { surroundings } from './surroundings';

export interface Request {
  actor: SeatId | 'system';
  commandId: string;
  command: Command;
}

/** What carrying out a command needs besides the game. */
export interface Means {
  store: RecordStore;
  drafts: Pick<Drafts, 'decisions'>;
  engine: Engine;
  clock: () => number;
  log: Log;
  /** Tells what stands in the store now. */
  tell: (game: GameId, events: RecordedEvent[]) => void;
}

/** How often somebody else may be quicker before the command is given back. */
const ATTEMPTS = 6;

/**
 * Carries out one command on a game nobody else changes meanwhile in this process: answers a known id, decides,
 * records, and only then takes the facts over and tells them. Does not throw.
 */
export async function carryOut(game: LiveGame, request: Request, means: Means): Promise<Answer<CommandDone>> {
  const body = sha256(canonical(request.command));
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (game.unsure || attempt > 0) await catchUpWithStore(game, request, means);
      const known = game.answers.get(keyOf(request));
      if (known) return repeated(known, body);
      const answer = await decideAndRecord(game, request, body, means);
      if (answer !== 'conflict') return answer;
    }
  } catch (error) {
    means.log.error({ game: game.id, command: request.command.type, ...withoutWords(error) }, 'the store cannot be used');
  }
  return refuse('unavailable');
}

/** Takes over what others wrote, and what this process wrote without having heard of its success. */
export async function readOn(game: LiveGame, { store, tell }: Pick<Means, 'store' | 'tell'>): Promise<void> {
  const news = await store.readAfter(game.id, game.record.length);
  game.unsure = false;
  if (news.length === 0) return;
  game.shared = true;
  game.take(news);
  tell(game.id, news.map(({ event }) => event));
}

async function decideAndRecord(game: LiveGame, request: Request, body: string, means: Means): Promise<Answer<CommandDone> | 'conflict'> {
  const { circumstances, items } = await surroundings(game, request.command, means.drafts, means.clock);
  const decided = reasonOut(game, request, means, () => {
    const outcome = means.engine.decide(request.command, game.state, request.actor, circumstances);
    if (!outcome.ok) return outcome;
    const events = number(outcome.events, game.counters, game.record.length, circumstances.now);
    return { ok: true as const, kept: chainOn(game.id, game.head, events), state: game.after(events) };
  });
  if (decided === 'bug') return refuse('internal');
  if (!decided.ok) return (await answeredElsewhere(game, request, body, means)) ?? { ok: false, error: decided.refusal };

  const answer: Answer<CommandDone> = { ok: true, value: { at: circumstances.now, items } };
  const { kept, state } = decided;
  if (kept.length > 0) {
    const receipt = { seat: request.actor, commandId: request.commandId, body, answer: JSON.stringify(answer), at: circumstances.now };
    game.unsure = true; // until the store has answered, it may know more than memory does
    if ((await means.store.append(game.id, game.record.length, kept, receipt)) === 'conflict') return 'conflict';
    game.unsure = false;
    game.take(kept, state);
  }
  game.answers.set(keyOf(request), { body, answer });
  if (kept.length > 0) means.tell(game.id, kept.map(({ event }) => event));
  return answer;
}

/** A throw in the rules is a bug: it is told to the operator and changes nothing. */
function reasonOut<T>(game: LiveGame, { command }: Request, { log }: Means, work: () => T): T | 'bug' {
  try {
    return work();
  } catch (error) {
    log.error({ game: game.id, command: command.type, ...withoutWords(error) }, 'a rule threw');
    return 'bug';
  }
}

/** Where others write too, a refusal may be the echo of this very command, carried out there before. */
async function answeredElsewhere(game: LiveGame, request: Request, body: string, means: Means): Promise<Answer<CommandDone> | null> {
  if (!game.shared) return null;
  await learnReceipt(game, request, means);
  const known = game.answers.get(keyOf(request));
  return known ? repeated(known, body) : null;
}

async function catchUpWithStore(game: LiveGame, request: Request, means: Means): Promise<void> {
  await readOn(game, means);
  await learnReceipt(game, request, means);
}

async function learnReceipt(game: LiveGame, request: Request, { store }: Means): Promise<void> {
  const receipt = await store.receipt(game.id, request.actor, request.commandId);
  if (receipt) game.answers.set(keyOf(request), { body: receipt.body, answer: JSON.parse(receipt.answer) as Answer<CommandDone> });
}

function keyOf({ actor, commandId }: Request): string {
  return receiptKey(actor, commandId);
}

function repeated(known: KnownAnswer, body: string): Answer<CommandDone> {
  return known.body === body ? known.answer : refuse('id-reused');
}

function refuse(code: 'unavailable' | 'internal' | 'id-reused'): { ok: false; error: { code: typeof code; about: Record<string, never> } } {
  return { ok: false, error: { code, about: {} } };
}
