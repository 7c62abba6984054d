import type { ByHttp } from '../../tests/support/by-http';
import { diceFor, type Dice } from './dice';
import { type FuzzedKind, fuzzedKinds } from './kinds';
import type { Ledger } from './ledger';
import type { RawLine } from './raw-line';
import { sayings, type Outcome, type Saying } from './say-anything';
import { layTable, type Table } from './table';
import { Tally } from './tally';

export interface EventsReport {
  events: number;
  cases: number;
  /** How often each answer came. */
  outcomes: Record<string, number>;
  internal: number;
  unanswered: number;
  /** Facts in the record that no accepted command accounts for, and refused messages after which the record or the drafts were others. */
  recordChangedByRefusals: number;
  /** Of each kind at least so many were sent before the time was over. */
  perEventReached: number;
  /** Messages that were held against the record and the drafts one by one. */
  heldSingly: number;
  /** How long the answers to these took, in milliseconds. */
  answerMs: { p50: number; p99: number; max: number; count: number };
  /** Kinds of which no message at all was carried out. */
  neverCarriedOut: string[];
}

interface Wishes {
  url: string;
  facilitator: ByHttp;
  ledger: Ledger;
  perEvent: number;
  seed: number;
  kinds?: readonly FuzzedKind[];
  /** When it is to be over, whatever was reached (performance.now()). */
  until?: number;
  tell(what: string): void;
}

/** Sent together before the answers are waited for. */
const BATCH = 100;
/** Of each kind so many are sent one by one, each held against the record. */
const ONE_BY_ONE = 25;

const REST_MS = 20;

/** Each kind has its turn with so many, in another phase of the game each time; the first is short, so that every kind has had one soon. */
const ROUNDS = { first: 100, later: 1_000 };

/** Says everything that can be said over the line, rightly and wrongly, from every kind of seat, and holds the record against the answers. */
export async function fuzzEvents({ url, facilitator, ledger, perEvent, seed, kinds = fuzzedKinds(), until = Infinity, tell }: Wishes): Promise<EventsReport> {
  const outcomes: Record<string, number> = {};
  const carriedOut = new Set<string>();
  let cases = 0;
  let recordChangedByRefusals = 0;
  let table = await layTable(url, facilitator);
  const answers = new Tally();
  let [reached, heldSingly] = [0, 0];
  for (let from = 0; from < perEvent && performance.now() < until; from = reached) {
    const count = Math.min(from === 0 ? ROUNDS.first : ROUNDS.later, perEvent - from);
    for (const [at, kind] of kinds.entries()) {
      if (performance.now() >= until) break;
      const dice = diceFor(seed + from, kind.name);
      const next = sayings(kind, table.words, seed + from + at, count, dice);
      for (let done = 0; done < count; ) {
        const size = done < Math.min(ONE_BY_ONE, count / 2) ? 1 : Math.min(BATCH, count - done);
        const before = ledger.state(table.game);
        const found = await together(table, next, size, dice, size === 1 ? answers : null);
        if (size === 1 && found.some((outcome) => outcome === 'unasked' || outcome === 'closed')) await atRest(ledger, table.game);
        heldSingly += size === 1 ? 1 : 0;
        for (const outcome of found) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
        if (found.includes('ok')) carriedOut.add(kind.name);
        recordChangedByRefusals += changed(ledger, table.game, before, found);
        done += size;
      }
      cases += count;
      if (!(await table.goOn())) {
        table.leave();
        table = await layTable(url, facilitator);
      }
    }
    if (performance.now() < until) reached = from + count;
    tell(`${cases} messages of ${kinds.length} kinds, ${reached} of each at least`);
    await table.goOn();
  }
  table.leave();
  const neverCarriedOut = kinds.map(({ name }) => name).filter((name) => !carriedOut.has(name));
  return { events: kinds.length, cases, perEventReached: reached, heldSingly, answerMs: answers.figures(), outcomes, internal: outcomes.internal ?? 0, unanswered: outcomes.unanswered ?? 0, recordChangedByRefusals, neverCarriedOut };
}

/** The first so many callers sit at the table; the others only watch. */
const SEATED = 6;

async function together(table: Table, next: () => Saying, size: number, dice: Dice, answers: Tally | null): Promise<Outcome[]> {
  const sent = new Set<RawLine>();
  const outcomes = await Promise.all(
    Array.from({ length: size }, async () => {
      const saying = next();
      const line = await table.line(dice.below(dice.below(4) === 0 ? table.callers.length : SEATED), saying.breaks);
      if (!line) return 'not-let-in';
      sent.add(line);
      const asked = performance.now();
      const outcome = await saying.say(line);
      if (!saying.breaks) answers?.note(performance.now() - asked);
      return outcome;
    }),
  );
  // What asked for no answer has been dealt with once a later question is answered.
  await Promise.all([...sent].map((line) => line.ask('clock', '{}')));
  return outcomes;
}

/** Waits for what asked for no answer: it may still be on its way to the disk when a later question is answered, and would be laid to the next message. */
async function atRest(ledger: Ledger, game: string): Promise<void> {
  for (let before = ''; before !== ledger.state(game); ) {
    before = ledger.state(game);
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
  }
}

function changed(ledger: Ledger, game: string, before: string, outcomes: readonly Outcome[]): number {
  if (ledger.state(game) === before) return 0;
  const mayHave = outcomes.some((outcome) => ['ok', 'unasked', 'closed'].includes(outcome));
  return (mayHave ? 0 : 1) + ledger.unaccountedFor(game, Number(before.split(' ')[0]));
}
