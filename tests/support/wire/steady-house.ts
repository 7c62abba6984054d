import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { mock, type TestContext } from 'node:test';
import type nextServer from 'next';
import { decide, type Decided } from '@/lib/game/decide';
import { evolve } from '@/lib/game/evolve';
import { canonical } from '@/lib/record/canonical';
import { meet } from '@/lib/server/boot/front-door';
import { shareHouse } from '@/lib/server/compose';
import { openDatabase, type Database } from '@/lib/server/db';
import type { House } from '@/lib/server/house';
import { makeLog } from '@/lib/server/log';
import { makeHouse } from '@/lib/server/make-house';
import { migrate } from '@/lib/server/migrate';
import { engine, type Engine } from '@/lib/server/play/engine';
import { openLine } from '@/lib/server/realtime/line';
import type { Attendance } from '@/lib/server/realtime/presence';
import { FIXED_HEADERS } from '@/lib/server/security-headers';
import { sha256 } from '../a-game';
import { temporaryFolder } from '../temporary-folder';
import { tinyScenario } from '../tiny-scenario';
import type { Fault } from './fault';

const SECRET = 'a secret that is long enough for a test';
/** When every run begins. */
export const BEGIN = Date.UTC(2026, 0, 5, 9);

/**
 * The whole program in this process — house, line, and the built pages — by a clock that stands still until it is
 * set. What the clock does by itself is stopped: a run says when time is up.
 */
export interface SteadyHouse {
  house: House;
  db: Database;
  /** Sets the clock, in milliseconds after the beginning. */
  setClock(at: number): void;
  /** Opens the doors for one run, by the rules given and with the fault given. */
  open(rules: Engine['decide'], fault?: Fault): Promise<{ url: string; close(): Promise<void> }>;
}

export async function aSteadyHouse(t: TestContext): Promise<SteadyHouse> {
  Object.assign(process.env, { NODE_ENV: 'production', NEXTAUTH_SECRET: SECRET, LOG_LEVEL: 'silent' });
  mock.timers.enable({ apis: ['Date'], now: BEGIN });
  const folder = temporaryFolder(t);
  const databaseUrl = `file:${path.join(folder, 'plan-b.db')}`;
  await migrate(databaseUrl);
  const db = await openDatabase(databaseUrl);
  const log = makeLog('silent');
  let rules: Engine['decide'] = decide;
  const { house, here, stop } = await makeHouse({
    db, databaseUrl, secret: SECRET, signingSeed: SECRET, log, shelf: folder, grace: 600_000, quiet: 3_600_000, clock: () => Date.now(),
    engine: { ...engine, evolve, decide: (...asked): Decided => rules(...asked) },
  });
  stop();
  await keepTiny(db);
  const pages = await builtPages();
  // Addresses stand in codes and pictures: every run has the same.
  let port = 0;
  t.after(async () => {
    await pages.close();
    await db.$disconnect();
    mock.timers.reset();
  });
  return {
    house,
    db,
    setClock: (at) => mock.timers.setTime(BEGIN + at),
    async open(given, fault = {}) {
      rules = fault.decide?.(given) ?? given;
      const attendance: Attendance = fault.here?.(here) ?? here;
      const http = createServer();
      const line = openLine(http, { house: fault.line?.({ ...house, presence: attendance }, attendance) ?? { ...house, presence: attendance }, here: attendance, log, authUrl: undefined });
      shareHouse(fault.pages?.(house) ?? house);
      http.on('request', (request, response) => {
        if (request.url?.startsWith('/socket.io/')) return;
        for (const [name, value] of Object.entries(FIXED_HEADERS)) response.setHeader(name, value);
        meet(request, false);
        void (fault.answering?.(request, response, house) ?? Promise.resolve()).then(() => pages.handle(request, response));
      });
      await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
      port = (http.address() as AddressInfo).port;
      return { url: `http://127.0.0.1:${port}`, close: () => closed(line, http) };
    },
  };
}

async function closed(line: { close(): Promise<void> }, http: Server): Promise<void> {
  http.closeAllConnections();
  await line.close();
}

/** The pages as `npm run build` made them. */
async function builtPages() {
  const { default: next } = (await import('next')) as unknown as { default: typeof nextServer };
  const app = next({ dev: false, dir: path.resolve('.'), hostname: '127.0.0.1', port: 3000, httpServer: createServer() });
  await app.prepare();
  return { handle: app.getRequestHandler(), close: () => app.close() };
}

/** The laws' scenario, of which the pages' own checks would say that it is too small. */
async function keepTiny(db: Database): Promise<void> {
  const { id: slug, version, title } = tinyScenario;
  const json = canonical(tinyScenario);
  await db.scenarioVersion.create({ data: { hash: sha256(json), slug, version, title, json, source: '', createdAt: 0n } });
}
