import { createServer } from 'node:http';
import type nextServer from 'next';
import { closeHttp } from './lib/server/boot/close-http';
import { refuseLossyDatabase } from './lib/server/boot/durability';
import { meet, refusal, turnAway, WITHOUT_POLICY } from './lib/server/boot/front-door';
import { ownAddress } from './lib/server/boot/own-address';
import { OWN_ADDRESSES } from './lib/server/boot/own-addresses';
import { holdAlone } from './lib/server/boot/alone';
import { probed } from './lib/server/boot/probes';
import { Readiness } from './lib/server/boot/readiness';
import { settle } from './lib/server/boot/settle';
import { staticFiles } from './lib/server/boot/static-files';
import { stopWell } from './lib/server/boot/stop';
import { welcome } from './lib/server/boot/welcome';
import { shelfProblems } from './lib/server/boot/shelf-problems';
import { shareHouse } from './lib/server/compose';
import { closeDatabase, database } from './lib/server/db';
import { keepErasures } from './lib/server/erasures/keep';
import { makeLog, withoutWords } from './lib/server/log';
import { makeHouse } from './lib/server/make-house';
import { countRequests } from './lib/server/metrics/count-requests';
import { Metrics } from './lib/server/metrics/metrics';
import { routePatterns } from './lib/server/metrics/route-patterns';
import { openMetrics } from './lib/server/metrics/open-metrics';
import { migrate } from './lib/server/migrate';
import { Bus } from './lib/server/nodes/bus';
import { openRedis } from './lib/server/nodes/redis';
import { openLine } from './lib/server/realtime/line';
import { retainDaily } from './lib/server/retention/retention';
import { FIXED_HEADERS } from './lib/server/security-headers';
import { troubleOf } from './lib/server/trouble';

const dev = process.argv.includes('--dev');

/** Starts Next and the realtime line on one port. */
async function start(): Promise<void> {
  const { host, port, drainNoticeMs, metrics: shownAt, lossyAllowed, keeping, dataDir, databaseUrl, redisUrl, authUrl, secret, signingSeed, limited, logLevel } = settle({ dev });
  const letGo = holdAlone(databaseUrl);
  const log = makeLog(logLevel);
  const applied = await migrate(databaseUrl);
  if (applied.length > 0) log.debug({ applied }, 'the database was brought up to date');
  const db = await database();
  const readiness = new Readiness();
  readiness.need('database', () => db.$queryRaw`SELECT 1`);
  if (!lossyAllowed) await refuseLossyDatabase(db, databaseUrl);
  const metrics = shownAt && new Metrics();
  const redis = redisUrl === undefined ? null : await openRedis(redisUrl, log);
  const nodes = redis ? { bus: new Bus(), adapter: redis.adapter } : undefined;
  const { house, here, stop } = await makeHouse({ db, databaseUrl, secret, signingSeed, log, bus: nodes?.bus, metrics });
  keepErasures(house, { db, dataDir, log });
  const stopRetention = retainDaily(db, keeping, log);
  shareHouse(house);

  const http = createServer({ requestTimeout: 30_000, headersTimeout: 10_000, connectionsCheckingInterval: 5_000 });
  const proxied = authUrl?.startsWith('https:') ?? false;
  const line = openLine(http, { house, here, log, authUrl, limited, nodes, metrics });
  if (!limited) say('Rate limits are off: for tests on this computer only.');
  const firstLink = await house.identity.firstLink();
  // A class whose program comes back has its lines before the pages can be drawn; who asks for a page waits for them.
  const listening = new Promise<void>((open) => http.once('listening', open));
  const pages = listening.then(async () => {
    // After the environment is settled: Next reads NODE_ENV as it is loaded.
    const { default: next } = (await import('next')) as unknown as { default: typeof nextServer };
    const app = next({ dev, hostname: host, port, httpServer: http });
    await app.prepare();
    return { app, handle: app.getRequestHandler() };
  });
  readiness.need('page server', () => pages);
  // In development the files change under our feet.
  const answersItself = dev ? () => false : staticFiles('.next/static');

  const routeOf = routePatterns();
  if (metrics) countRequests(http, metrics);
  const shown = metrics && (await openMetrics(metrics, shownAt));
  // Before the line, which answers what is no proper line by itself.
  http.prependListener('request', (_, response) => {
    for (const [name, value] of Object.entries(FIXED_HEADERS)) response.setHeader(name, value);
    if (proxied) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
  });
  http.on('request', (request, response) => {
    if (request.url?.startsWith(OWN_ADDRESSES.line)) return;
    if (probed(request, response, readiness)) return;
    const refused = refusal(request, { dev, routeOf });
    if (refused) return turnAway(response, refused);
    if (answersItself(request, response)) return;
    // Next would say so on a page of its own, to which no policy is given.
    if (!dev && WITHOUT_POLICY.test(request.url ?? '')) return turnAway(response, { status: 404, words: 'There is nothing here.' });
    meet(request, proxied);
    pages.then(({ handle }) => handle(request, response)).catch((error: unknown) => {
      log.error(withoutWords(error), 'a request could not be answered');
      if (!response.headersSent) turnAway(response, { status: 500, words: 'Something went wrong on our side.' });
    });
  });
  http.on('error', (error: NodeJS.ErrnoException) => {
    say(error.code === 'EADDRINUSE' ? `Port ${port} is taken: Plan B may be running already. Stop that, or choose another: PORT=3001 npm start` : error.message);
    process.exit(1);
  });
  stopWell(log, {
    announce: () => readiness.end(),
    noticeMs: drainNoticeMs,
    async close() {
      stop();
      stopRetention();
      // No connection is taken from now on, so that a proxy sends those who come back elsewhere.
      await Promise.all([closeHttp(http), line.close()]);
      await (await pages).app.close();
      shown?.close();
      await closeDatabase();
      redis?.close();
      letGo();
    },
  });

  const problems = shelfProblems(house.scenarios.leftOut);
  if (problems !== '') say(problems);
  http.listen(port, host);
  await pages;
  const address = http.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  process.stdout.write(`${welcome({ host, port: bound, authUrl, firstLink, dev })}\n`);
  house.rehearsals.open(ownAddress(host, bound)).catch((error: unknown) => log.error(withoutWords(error), 'rehearsals could not go on'));
}

function say(words: string): void {
  process.stderr.write(`${words}\n`);
}

start().catch((error: unknown) => {
  const known = ['EnvironmentError', 'MigrationError'].includes((error as Error).name);
  const trouble = troubleOf(error);
  if (known) say((error as Error).message);
  else if (trouble !== null) say(`Plan B could not start, because of its database: ${trouble}.`);
  else say(`Plan B could not start.\n${error instanceof Error ? error.stack : String(error)}`);
  process.exit(1);
});
