import pg from 'pg';
import { startInstallation, type Installation } from '../../tests/support/installation';
import { highest, openLoop, settled } from './open-loop';
import type { Report } from './figures';
import { toBeEnded } from './leftovers';
import { SECRET, type BenchGame } from './prepare';
import { cpuMs, prepared, pssMb } from './servers';
import { Table } from './table';

const RATE = 40;
const SECONDS = 5;

/**
 * What one node and two nodes carry over one PostgreSQL and one Redis, behind nginx: decisions a second, and what each
 * costs the nodes and the database. All of it shares this computer with the load, so two nodes have no more processors
 * than one: what is seen is the cost of being two, not the gain.
 */
export async function nodes(report: Report, { quick }: { quick: boolean }): Promise<void> {
  const size = { games: quick ? 3 : 10, clients: 30 };
  for (const count of [1, 2]) {
    const starting = startInstallation(count, { NEXTAUTH_SECRET: SECRET, SIGNING_KEY: SECRET, HOST: '127.0.0.1', RATE_LIMITS: 'off' });
    const ended = toBeEnded(() => starting.then(({ close }) => close()));
    const site = await starting.catch((error: unknown) => {
      ended();
      throw error;
    });
    try {
      const tables = await openBehind(site, await prepared(site.databaseUrl, [size]));
      const words = `${count} ${count === 1 ? 'node' : 'nodes'}, ${size.games} × ${size.clients} clients`;
      await openLoop(tables, RATE, SECONDS);
      await settled(tables);
      const [cpu, database] = [nodesCpu(site), await counted(site)];
      await openLoop(tables, RATE, SECONDS);
      const spent = await counted(site);
      const decisions = RATE * SECONDS;
      report({ part: 'nodes', figure: `processor time a decision of all nodes, ${words}`, value: (nodesCpu(site) - cpu) / decisions, unit: 'ms' });
      report({ part: 'nodes', figure: `transactions of the database a decision, ${words}`, value: (spent.transactions - database.transactions) / decisions, unit: '' });
      report({ part: 'nodes', figure: `rows read by the database a decision, ${words}`, value: (spent.read - database.read) / decisions, unit: '' });
      const best = await highest(tables, quick ? { seconds: 1, halvings: 2 } : { seconds: 3, halvings: 3 }, 50);
      report({ part: 'nodes', figure: `most decisions a second, ${words}, p99 < 100 ms`, value: best.rate, unit: '/s', p50: best.p50, p99: best.p99 });
      report({ part: 'nodes', figure: `memory of a node, ${words}`, value: Math.max(...site.nodes.map(({ pid }) => pssMb(pid() ?? 0))), unit: 'MB', lines: tables.reduce((sum, { sockets }) => sum + sockets.length, 0) });
      for (const table of tables) table.close();
    } finally {
      await site.close();
      ended();
    }
  }
}

async function openBehind(site: Installation, games: readonly BenchGame[]): Promise<Table[]> {
  const tables: Table[] = [];
  for (const game of games) tables.push(await Table.open({ name: 'plan-b', port: Number(new URL(site.url).port) }, game));
  return tables;
}

const nodesCpu = ({ nodes }: Installation): number => nodes.reduce((sum, { pid }) => sum + cpuMs(pid() ?? 0), 0);

/** What the database has done so far. Its own numbers come up to a second late. */
async function counted({ databaseUrl }: Installation): Promise<{ transactions: number; read: number }> {
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ transactions: string; read: string }>('SELECT xact_commit AS transactions, tup_fetched AS read FROM pg_stat_database WHERE datname = current_database()');
  await client.end();
  return { transactions: Number(rows[0]?.transactions), read: Number(rows[0]?.read) };
}
