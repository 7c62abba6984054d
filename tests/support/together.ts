import fc from 'fast-check';
import type { Answer, CommandDone } from '@/lib/contract';
import { command as commandSchema } from '@/lib/game/commands';
import { decide } from '@/lib/game/decide';
import type { RecordedEvent } from '@/lib/game/events';
import { evolve } from '@/lib/game/evolve';
import type { GameId, SeatId } from '@/lib/game/ids';
import { countersAfter, number } from '@/lib/game/record';
import { chainOn } from '@/lib/server/play/chain-on';
import { makePlay } from '@/lib/server/play/play';
import { MemoryRecordStore } from '@/lib/server/record/memory';
import { RecordUnavailable, type RecordStore } from '@/lib/server/record/store';
import { AGame, aGame, CONTROL, type Asked } from './a-game';
import { tinyScenario } from './tiny-scenario';

export const GAME: GameId = 'g_together';
/** The second facilitator. */
export const BEN: SeatId = 's_control-ben';

/** One thing that one hand asks for; a hand asks for the next only when it was answered. */
export interface Press {
  hand: number;
  seat: SeatId;
  id: string;
  asked: Asked;
  /** Which of two processes it reaches. */
  node: 0 | 1;
}

/** A press with its answer, and when it was sent and answered, in steps. */
export interface Pressed extends Press {
  sent: number;
  answered: number;
  answer: Answer<CommandDone>;
}

/** What the store does with one append: as it should; it writes, and nobody hears of it; it cannot write. */
export type Luck = 'well' | 'unheard' | 'unwritten';

/** A game in which two facilitators sit and two of each team may commit, some steps on. */
export function gameForTwo(steps: number): AGame {
  const game = aGame().do({ type: 'seatArrives', seat: BEN, kind: 'control' }, 'system');
  for (const team of ['red', 'blue']) game.do({ type: 'giveCommitRight', seat: `s_${team}-aide` });
  const on: (() => unknown)[] = [() => game.start(), () => game.next(), () => game.commit('red', 'r1a'), () => game.next(), () => game.next(), () => game.publish(), () => game.next()];
  for (const step of on.slice(0, steps)) step();
  return game;
}

/** The store's every answer comes when the scheduler lets it, before the work and after it. */
function scheduled(store: RecordStore, scheduler: fc.Scheduler, luck: readonly Luck[]): RecordStore {
  let appends = 0;
  const later = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    await scheduler.schedule(Promise.resolve(), `${what} begins`);
    const result = await work();
    await scheduler.schedule(Promise.resolve(), `${what} is answered`);
    return result;
  };
  return {
    load: (game) => later('load', () => store.load(game)),
    readAfter: (...asked) => later('readAfter', () => store.readAfter(...asked)),
    receipt: (...asked) => later('receipt', () => store.receipt(...asked)),
    activeSince: (since) => store.activeSince(since),
    heads: (...asked) => later('heads', () => store.heads(...asked)),
    append: (...asked) =>
      later('append', async () => {
        const mine = luck[appends++] ?? 'well';
        if (mine === 'unwritten') throw new RecordUnavailable('this store was told not to write');
        const outcome = await store.append(...asked);
        if (mine === 'unheard' && outcome === 'ok') throw new RecordUnavailable('this store was told not to say that it wrote');
        return outcome;
      }),
  };
}

export interface Together {
  presses: readonly Press[];
  luck: readonly Luck[];
  scheduler: fc.Scheduler;
  /** The store that is written to; tests put a worse one in its place. */
  store?: MemoryRecordStore;
  /** One process has the store for itself, and all reach that one. */
  alone?: boolean;
}

/** All hands press at once on two processes over one store, or on one, and the scheduler deals who is quicker where. */
export async function pressTogether(before: AGame, { presses, luck, scheduler, store = new MemoryRecordStore(), alone = false }: Together): Promise<{ pressed: Pressed[]; record: RecordedEvent[] }> {
  await store.append(GAME, 0, chainOn(GAME, null, before.record), []);
  const around = scheduled(store, scheduler, luck);
  const drafts = { decisions: () => Promise.resolve({}), forget: () => Promise.resolve() };
  const sharing = alone ? undefined : { attended: () => true };
  const nodes = (alone ? [0] : [0, 1]).map(() => makePlay({ store: around, drafts, scenarioOf: () => Promise.resolve(tinyScenario), log: { error: () => undefined }, clock: () => before.now, sharing }));
  let step = 0;
  const pressed: Pressed[] = [];
  const hand = async (mine: readonly Press[]): Promise<void> => {
    for (const press of mine) {
      const sent = (step += 1);
      let answer: Answer<CommandDone>;
      // As a browser does: what could not be kept is asked again, under the same id.
      do answer = (await nodes[alone ? 0 : press.node]?.submit(GAME, press.seat, press.id, commandSchema.parse(press.asked))) ?? { ok: false, error: { code: 'unavailable', about: {} } };
      while (!answer.ok && answer.error.code === 'unavailable');
      pressed.push({ ...press, sent, answered: (step += 1), answer });
    }
  };
  const hands = [...new Set(presses.map((press) => press.hand))].map((one) => hand(presses.filter((press) => press.hand === one)));
  await scheduler.waitFor(Promise.all(hands));
  const { events } = await store.load(GAME);
  return { pressed, record: events.map(({ event }) => event) };
}

/**
 * Whether some order of the presses, one after the other in the game's own rules, explains every answer and the
 * record; in it nothing comes before what had been answered when it was sent.
 */
export function explained(before: AGame, pressed: readonly Pressed[], record: readonly RecordedEvent[]): boolean {
  return search(before, pressed, record, new Map());
}

function search(game: AGame, left: readonly Pressed[], record: readonly RecordedEvent[], known: ReadonlyMap<string, Answer<CommandDone>>): boolean {
  if (left.length === 0) return game.record.map(factOf).join('\n') === record.map(factOf).join('\n');
  return left.some((press) => {
    if (left.some((other) => other.answered < press.sent)) return false;
    const key = `${press.seat} ${press.id}`;
    const again = known.get(key);
    const rest = left.filter((other) => other !== press);
    if (again) return JSON.stringify(again) === JSON.stringify(press.answer) && search(game, rest, record, known);
    const decided = decide(commandSchema.parse(press.asked), game.state, press.seat, game.circumstances());
    if (!decided.ok) return sameRefusal(press.answer, decided.refusal) && search(game, rest, record, known);
    if (!press.answer.ok) return false;
    const next = Object.assign(new AGame(game.scenario), { now: game.now, head: game.head });
    const events = number(decided.events, countersAfter(game.record), game.record.length, game.now);
    next.record.push(...game.record, ...events);
    next.state = events.reduce(evolve, game.state);
    return search(next, rest, record, new Map([...known, [key, press.answer]]));
  });
}

function sameRefusal(answer: Answer<CommandDone>, refusal: { code: string; about: object }): boolean {
  return !answer.ok && answer.error.code === refusal.code && JSON.stringify(answer.error.about) === JSON.stringify(refusal.about);
}

/** An event without what chance gave it. */
function factOf({ position, audience, number: n, type, data }: RecordedEvent): string {
  const { by, seat, option, text } = data as Partial<Record<string, unknown>>;
  return JSON.stringify([position, audience, n, type, by, seat, option, text]);
}

/** What hands may press: what two facilitators do at one moment, two scribes of one team, and one student in two tabs. */
export function presses(before: AGame): fc.Arbitrary<Press[]> {
  const { order, phase } = before.state;
  const turn = order.at(-1) ?? 't1';
  const from = { turn: order.at(-1) ?? null, phase };
  const seal = (option: string): Asked => ({ type: 'commitDecision', turn, decision: { option, rationale: `Because ${option}.` } });
  const control: Asked[] = [
    { type: 'openNext', from }, { type: 'openNext', from }, { type: 'pause' }, { type: 'resume' }, { type: 'startExercise' }, { type: 'endExercise' }, { type: 'openRecord' },
    { type: 'publishAdjudication', turn, narrative: 'It happened.' }, { type: 'adjustClock', deltaMs: 60_000, seen: { turn, phase: phase ?? 'brief', bends: before.state.clock.bends.length } }, { type: 'announce', to: 'all', text: 'Listen.' },
  ];
  const scribe: Asked[] = [{ type: 'takePen', turn }, seal('r1a'), seal('r1b'), { type: 'withdrawDecision', turn }, { type: 'castStraw', turn, option: 'r1b' }, { type: 'say', text: 'Wait.' }];
  const ask = (seat: SeatId, of: Asked[]) => fc.record({ seat: fc.constant(seat), asked: fc.constantFrom(...of) });
  const one = fc.oneof({ weight: 3, arbitrary: ask(CONTROL, control) }, { weight: 3, arbitrary: ask(BEN, control) }, ask('s_red-head', scribe), ask('s_red-aide', scribe));
  const hand = fc.array(fc.record({ press: one, node: fc.constantFrom<0 | 1>(0, 1), twice: fc.boolean() }), { minLength: 1, maxLength: 2 });
  return fc.array(hand, { minLength: 2, maxLength: 3 }).map((hands) =>
    hands.flatMap((mine, at) =>
      mine.flatMap(({ press, node, twice }, index): Press[] => {
        const id = `press-${at}-${index}`;
        const first: Press = { ...press, hand: at, id, node };
        // The same frame once more, in another tab, to the other process.
        return twice && index === 0 ? [first, { ...first, hand: at + 10, node: node === 0 ? 1 : 0 }] : [first];
      }),
    ),
  );
}

