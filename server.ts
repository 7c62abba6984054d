import { createServer } from 'node:http';
import type nextServer from 'next';
import { meet, refusal, turnAway } from './lib/server/boot/front-door';
import { holdAlone } from './lib/server/boot/alone';
import { settle } from './lib/server/boot/settle';
import { stopWell } from './lib/server/boot/stop';
import { welcome } from './lib/server/boot/welcome';
import { shelfProblems } from './lib/server/boot/shelf-problems';
import { shareHouse } from './lib/server/compose';
import { closeDatabase, database } from './lib/server/db';
import { makeLog, withoutWords } from './lib/server/log';
import { makeHouse } from './lib/server/make-house';
import { migrate } from './lib/server/migrate';
import { openLine } from './lib/server/realtime/line';
import { FIXED_HEADERS } from './lib/server/security-headers';
import { troubleOf } from './lib/server/trouble';

const dev = process.argv.includes('--dev');

/** Starts Next and the realtime line on one port. */
async function start(): Promise<void> {
  const { host, port, databaseUrl, authUrl, secret, logLevel } = settle({ dev });
  const letGo = holdAlone(databaseUrl);
  const log = makeLog(logLevel);
  const applied = await migrate(databaseUrl);
  if (applied.length > 0) log.debug({ applied }, 'the database was brought up to date');
  const { house, here, stop } = await makeHouse({ db: await database(), databaseUrl, secret, log });
  shareHouse(house);

  const http = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 });
  const proxied = authUrl?.startsWith('https:') ?? false;
  // After the environment is settled: Next reads NODE_ENV as it is loaded.
  const { default: next } = (await import('next')) as unknown as { default: typeof nextServer };
  const app = next({ dev, hostname: host, port, httpServer: http });
  const handle = app.getRequestHandler();
  const line = openLine(http, { house, here, log, authUrl });
  await app.prepare();

  http.on('request', (request, response) => {
    if (request.url?.startsWith('/socket.io/')) return;
    for (const [name, value] of Object.entries(FIXED_HEADERS)) response.setHeader(name, value);
    if (proxied) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
    const refused = refusal(request);
    if (refused) return turnAway(response, refused);
    meet(request, proxied);
    handle(request, response).catch((error: unknown) => {
      log.error(withoutWords(error), 'a request could not be answered');
      if (!response.headersSent) turnAway(response, { status: 500, words: 'Something went wrong on our side.' });
    });
  });
  http.on('error', (error: NodeJS.ErrnoException) => {
    say(error.code === 'EADDRINUSE' ? `Port ${port} is taken: Plan B may be running already. Stop that, or choose another: PORT=3001 npm start` : error.message);
    process.exit(1);
  });
  stopWell(log, async () => {
    stop();
    await line.close();
    await app.close();
    await closeDatabase();
    letGo();
  });

  const problems = shelfProblems(house.scenarios.leftOut);
  if (problems !== '') say(problems);
  const firstLink = await house.identity.firstLink();
  http.listen(port, host, () => {
    const address = http.address();
    const bound = typeof address === 'object' && address ? address.port : port;
    process.stdout.write(`${welcome({ host, port: bound, authUrl, firstLink, dev })}\n`);
  });
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
