import type { Answer, CommandDone } from '../../contract';
import type { Command } from '../../game/commands';
import type { RecordedEvent } from '../../game/events';
import type { GameId, SeatId } from '../../game/ids';
import { canonical } from '../../record/canonical';
import type { Drafts } from '../house';
import { withoutWords } from '../log';
import { receiptKey } from '../record/receipt-key';
import { goneWith } from '../redaction/gone';
import type { RecordStore } from '../record/store';
import { Ahead } from './ahead';
import type { Engine } from './engine';
import type { KnownAnswer, LiveGame } from './live-game';
import type { Log } from './log';
import { sha256 } from '../sha256';
import { surroundings } from './surroundings';

export interface Request {
  actor: SeatId | 'system';
  commandId: string;
  command: Command;
}

/** What carrying out a command needs besides the game. */
export interface Means {
  store: RecordStore;
  drafts: Pick<Drafts, 'decisions' | 'forget'>;
  engine: Engine;
  clock: () => number;
  log: Log;
  /** Tells what stands in the store now, and who wrote it: this process, or one that was heard of. */
  tell: (game: GameId, events: RecordedEvent[], by: 'us' | 'others') => void;
}

/** How often somebody else may be quicker before the commands are given back. */
const ATTEMPTS = 6;

/**
 * Carries out commands on a game that nobody else changes meanwhile in this process: answers known ids, decides one
 * after the other, records all in one append, and only then takes the facts over and tells them. Does not throw.
 */
export async function carryOut(game: LiveGame, requests: readonly Request[], means: Means): Promise<Answer<CommandDone>[]> {
  const told = game.unsure;
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (game.unsure || attempt > 0) await catchUpWithStore(game, requests, means);
      const ahead = new Ahead(game);
      const answers: Answer<CommandDone>[] = [];
      for (const request of requests) answers.push(await answerTo(request, game, ahead, means));
      // What is refused here may be right where others have brought the game meanwhile.
      if (game.shared && attempt === 0 && answers.some(({ ok }) => !ok) && (await readOn(game, means))) continue;
      if (await written(game, ahead, means)) return answers;
    }
  } catch (error) {
    // Once, however often everybody tries again until there is room.
    if (!told) means.log.error({ game: game.id, commands: requests.map(({ command }) => command.type), ...withoutWords(error) }, 'nothing can be recorded; what was answered is safe, and the rest is tried again');
    // Should one of them be the reason, the others must not suffer for it.
    if (requests.length > 1) return oneByOne(game, requests, means);
  }
  return requests.map(() => refuse('unavailable'));
}

async function oneByOne(game: LiveGame, requests: readonly Request[], means: Means): Promise<Answer<CommandDone>[]> {
  const answers: Answer<CommandDone>[] = [];
  for (const request of requests) answers.push(...(await carryOut(game, [request], means)));
  return answers;
}

/** Takes over what others wrote, and what this process wrote without having heard of its success. Whether there was anything. */
export async function readOn(game: LiveGame, { store, tell }: Pick<Means, 'store' | 'tell'>): Promise<boolean> {
  const news = await store.readAfter(game.id, game.record.length);
  game.unsure = false;
  if (news.length === 0) return false;
  game.shared = true;
  game.take(news);
  tell(game.id, news.map(({ event }) => event), 'others');
  return true;
}

/** Writes, takes over, tells: in this order. False when somebody else was quicker. */
async function written(game: LiveGame, { kept, receipts, answers, state }: Ahead, { store, drafts, tell }: Means): Promise<boolean> {
  if (kept.length > 0) {
    const gone = goneWith(game.record, kept);
    // Drafts first: should this be cut short, asking again does the rest.
    if (gone) await drafts.forget(game.id, gone);
    game.unsure = true; // until the store has answered, it may know more than memory does
    if ((await store.append(game.id, game.record.length, kept, receipts)) === 'conflict') return false;
    game.unsure = false;
    game.take(kept, state);
  }
  for (const [key, answer] of answers) game.answers.set(key, answer);
  if (kept.length > 0) tell(game.id, kept.map(({ event }) => event), 'us');
  return true;
}

async function answerTo(request: Request, game: LiveGame, ahead: Ahead, means: Means): Promise<Answer<CommandDone>> {
  const { actor, commandId, command } = request;
  const body = sha256(canonical(command));
  const known = ahead.known(keyOf(request));
  if (known) return repeated(known, body);

  const { circumstances, items } = await surroundings(ahead, command, means.drafts, means.clock);
  const decided = reasonOut(game, request, means, () => {
    const outcome = means.engine.decide(command, ahead.state, actor, circumstances);
    if (outcome.ok) ahead.add(outcome.events, circumstances.now);
    return outcome;
  });
  if (decided === 'bug') return refuse('internal');
  if (!decided.ok) return (await answeredElsewhere(game, request, body, means)) ?? { ok: false, error: decided.refusal };

  const answer: Answer<CommandDone> = { ok: true, value: { at: circumstances.now, items } };
  // That there is nothing left to do may be this very command's doing as well; then it is answered as it was there.
  if (decided.events.length === 0) {
    const before = await answeredElsewhere(game, request, body, means);
    if (before) return before;
  }
  ahead.note({ seat: actor, commandId, body }, answer, decided.events.length > 0);
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

async function catchUpWithStore(game: LiveGame, requests: readonly Request[], means: Means): Promise<void> {
  await readOn(game, means);
  for (const request of requests) await learnReceipt(game, request, means);
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
