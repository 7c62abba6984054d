import path from 'node:path';
import type { TestContext } from 'node:test';
import { type Ledger, openLedger } from '../../../scripts/fuzz/ledger';
import { anOpenLine, SECRET } from '../a-line';
import { aCompany, type Company } from '../matrix/cast';
import { aShelf } from '../matrix/shelf';
import { type RunningServer, startServer } from '../server';
import { temporaryFolder } from '../temporary-folder';
import type { Whose } from './known-ids';
import { type Places, thePlaces } from './places';

/** The built program over three games at two moments: while they are decided, and with their records open. */
export interface HouseOfThree {
  server: RunningServer;
  ledger: Ledger;
  company: Company;
  during: Places;
  after: Places;
}

/** Makes the games in this process, and then starts the program over them. */
export async function aHouseOfThree(t: TestContext): Promise<HouseOfThree> {
  const folder = temporaryFolder(t);
  const line = await anOpenLine(t, { databaseUrl: `file:${path.join(folder, 'plan-b.db')}`, shelf: aShelf(t) });
  // What is tried is who may do what, not what survives a power cut.
  await line.db.$executeRawUnsafe('PRAGMA synchronous = OFF');
  const company = await aCompany(line);
  const row = await line.db.importedRecord.findUniqueOrThrow({ where: { id: company.record } });
  // The first is taken away on the way, the second stays.
  const records = new Map<Whose, string[]>([['ours', [row.id]], ['theirs', []]]);
  for (const [whose, id, number, facilitatorId] of [['ours', 'brought-in-second', 2, row.facilitatorId], ['theirs', 'brought-in-by-another', 1, company.staff.eve.id], ['theirs', 'brought-in-by-another-too', 2, company.staff.eve.id]] as const) {
    await line.db.importedRecord.create({ data: { ...row, id, number, facilitatorId, game: `g_${id}` } });
    records.get(whose)?.push(id);
  }
  const [during, after] = [await thePlaces(company, 'deliberate', records), await thePlaces(company, 'opened', records)];
  await line.close();
  const server = await startServer({ DATA_DIR: folder, HOST: '127.0.0.1', NEXTAUTH_SECRET: SECRET, RATE_LIMITS: 'off' });
  t.after(() => server.close());
  const ledger = openLedger(folder);
  t.after(() => ledger.close());
  return { server, ledger, company, during, after };
}
