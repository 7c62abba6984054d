import type { RecordedEvent } from '../../lib/game/events';
import type { Receipt } from '../../lib/server/record/store';
import { broken } from './checks/whole';
import { gapsInRecord } from './checks/gaps';
import { lostDrafts } from './checks/drafts';
import { Expected } from './checks/views';
import { once, type Once } from './checks/once';
import { pause } from './pause';
import { readStore, type Site } from './site';
import type { ChaosTable } from './table';

const LOOK_MS = 20;

/** What all knew once a fault was mended, and how long that took. */
export interface Convergence {
  /** Until every line was back, nothing was under way, and all knew the same. */
  recoveredMs: number;
  diverged: string[];
  draftsLost: string[];
}

/** Waits until everybody at the tables is back and knows the fold of what they may see; who does not by `deadline` (performance.now()) has diverged. */
export async function converge(site: Site, tables: readonly ChaosTable[], mended: number, deadline: number): Promise<Convergence> {
  const clients = tables.flatMap((table) => table.clients);
  const back = () => clients.every(({ rests, line }) => rests && line.live);
  while (!back() && performance.now() < deadline) await pause(LOOK_MS);
  let recoveredMs = performance.now() - mended;
  const diverged = clients.filter(({ rests, line }) => !rests || !line.live).map(({ way, line, rests }) => `${way.seat}: ${line.live ? (rests ? '' : 'something is still under way') : 'not back'}`);
  const draftsLost: string[] = [];
  for (const table of tables) {
    const { record } = await recordOf(site, table);
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
      const afresh = await client.line.lookAfresh();
      const cold = afresh && expected.difference(who, afresh.state);
      if (cold !== null) diverged.push(`${who.id}, asked afresh: ${cold}`);
      if (afresh) draftsLost.push(...lostDrafts(client.savings, afresh.drafts));
    }
  }
  return { recoveredMs, diverged, draftsLost };
}

/** What the record of one game says of all that was asked in it. */
export interface Verdict extends Once {
  gaps: string[];
  broken: string[];
  events: number;
}

/** Holds a table's whole history against its record. Its clients must rest. */
export async function judge(site: Site, table: ChaosTable): Promise<Verdict> {
  const { record, receipts } = await recordOf(site, table);
  const { findings } = await chainOf(site, table, record);
  const operations = table.clients.flatMap((client) => client.operations);
  return {
    ...once({ operations, record, receipts }),
    gaps: [...gapsInRecord(record), ...table.clients.flatMap(({ line }) => line.gaps)],
    broken: findings,
    events: record.length,
  };
}

/** Takes the record out by the program's own route and checks that it is whole and goes on from the head known before. */
export async function chainOf(site: Site, table: ChaosTable, record: readonly RecordedEvent[]): Promise<{ findings: string[] }> {
  const response = await site.facilitator.get(`/api/games/${table.game}/record`);
  if (!response.ok) return { findings: [`the record of ${table.game} was refused: ${response.status}`] };
  const { findings, head } = broken(await response.text(), record, table.head);
  table.head = head ?? table.head;
  return { findings };
}

async function recordOf(site: Site, { game }: ChaosTable): Promise<{ record: RecordedEvent[]; receipts: Receipt[] }> {
  return readStore(site, async (store) => {
    const { events, receipts } = await store.load(game);
    return { record: events.map(({ event }) => event), receipts };
  });
}
