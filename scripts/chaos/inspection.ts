import type { RecordedEvent } from '../../lib/game/events';
import type { Books } from './books';
import { broken } from './checks/whole';
import { gapsInRecord } from './checks/gaps';
import { lostDrafts } from './checks/drafts';
import { Expected } from './checks/views';
import { once, type Once } from './checks/once';
import { pause } from './pause';
import type { ChaosTable } from './table';

const LOOK_MS = 20;
/** Between two tries to be told everything afresh. */
const AGAIN_MS = 500;

/** What all knew once a fault was mended, and how long that took. */
export interface Convergence {
  /** Until every line was back, nothing was under way, and all knew the same. */
  recoveredMs: number;
  diverged: string[];
  draftsLost: string[];
  /** Records that are not whole, or do not go on from what was known of them after the fault before. */
  broken: string[];
}

/** Waits until everybody at the tables is back and knows the fold of what they may see; who does not by `deadline` (performance.now()) has diverged. */
export async function converge(books: Books, tables: readonly ChaosTable[], mended: number, deadline: number): Promise<Convergence> {
  const clients = tables.flatMap((table) => table.clients);
  const back = () => clients.every(({ rests, line }) => rests && line.live);
  while (!back() && performance.now() < deadline) await pause(LOOK_MS);
  let recoveredMs = performance.now() - mended;
  const diverged = clients.filter(({ rests, line }) => !rests || !line.live).map(({ way, line, rests }) => `${way.seat}: ${line.live ? (rests ? '' : 'something is still under way') : 'not back'}`);
  const [draftsLost, notWhole]: [string[], string[]] = [[], []];
  for (const table of tables) {
    const { record } = await books.rows(table.game);
    const expected = new Expected(record);
    for (const client of table.clients) {
      const { who } = client.line;
      if (!who || !client.line.live || !client.rests) continue;
      const difference = () => expected.difference(who, client.line.view);
      while (difference() !== null && performance.now() < deadline) {
        await pause(LOOK_MS);
        recoveredMs = performance.now() - mended;
      }
      const left = difference();
      if (left !== null) diverged.push(`${who.id}: ${left}`);
      const afresh = await askedAfresh(client, deadline);
      const cold = afresh ? expected.difference(who, afresh.state) : 'no answer came';
      if (cold !== null) diverged.push(`${who.id}, asked afresh: ${cold}`);
      if (afresh) draftsLost.push(...lostDrafts(client.savings, afresh.drafts));
    }
    notWhole.push(...(await chainOf(books, table, record)));
  }
  return { recoveredMs, diverged, draftsLost, broken: notWhole };
}

/** What the record of one game says of all that was asked in it. */
export interface Verdict extends Once {
  gaps: string[];
  broken: string[];
  events: number;
}

/** Holds a table's whole history against its record. Its clients must rest. */
export async function judge(books: Books, table: ChaosTable): Promise<Verdict> {
  const { record, receipts } = await books.rows(table.game);
  const operations = table.clients.flatMap((client) => client.operations);
  return {
    ...once({ operations, record, receipts }),
    gaps: [...gapsInRecord(record), ...table.clients.flatMap(({ line }) => line.gaps)],
    broken: await chainOf(books, table, record),
    events: record.length,
  };
}

/** All that a seat may know, told from the beginning; null: it got no answer by the deadline. It is asked once at least. */
async function askedAfresh({ line }: ChaosTable['clients'][number], deadline: number): ReturnType<typeof line.lookAfresh> {
  for (;;) {
    const told = await line.lookAfresh();
    if (told !== null || performance.now() >= deadline) return told;
    await pause(AGAIN_MS);
  }
}

/** Takes the record out by the program's own route, checks that it is whole and goes on from the head known before, and remembers its head. */
async function chainOf(books: Books, table: ChaosTable, record: readonly RecordedEvent[]): Promise<string[]> {
  const exported = await books.exported(table.game);
  if (typeof exported === 'number') return [`the record of ${table.game} was refused: ${exported}`];
  const { findings, head } = broken(exported, record, table.head);
  table.head = head ?? table.head;
  return findings;
}
