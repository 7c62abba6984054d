import assert from 'node:assert/strict';
import { test } from 'node:test';
import { io } from 'socket.io-client';
import type { People } from '@/lib/contract';
import { faultyProxy } from '../../scripts/chaos/faulty-proxy';
import { anOpenLine, anOpenTable, until } from '../support/a-line';

/** A ping each ten seconds, an answer within eight, and what a machine needs besides. */
const NOTICED_MS = 30_000;

test('a phone that is gone without a word, its line half-open, is let go by the server, and Control sees it gone', { timeout: 60_000 }, async (t) => {
  const line = await anOpenLine(t, { grace: 50 });
  const table = await anOpenTable(line);
  const [gone, there] = [await table.join('Bo', 'tokyo', 0), await table.join('Cy', 'seoul', 0)];
  const proxy = await faultyProxy(line.url);
  t.after(() => proxy.close());
  const phone = io(proxy.url, { transports: ['websocket'], auth: { seat: gone.seat }, forceNew: true, reconnection: false, extraHeaders: { cookie: gone.cookie, origin: proxy.url } });
  t.after(() => phone.disconnect());
  await new Promise<void>((resolve) => phone.once('connect', () => resolve()));
  const [desk] = await Promise.all([line.connect(table.control), line.connect(there)]);
  let people: People = (await desk.follow()).people;
  desk.socket.on('people', (now) => (people = now));
  assert.ok(people.online.includes(gone.seat) && people.online.includes(there.seat));

  const before = Date.now();
  proxy.swallow();
  phone.disconnect();
  await until(() => !people.online.includes(gone.seat), 'Control is told that it is gone', NOTICED_MS);
  assert.ok(people.online.includes(there.seat), 'who answers pings stays');
  assert.ok((people.lastSeen[gone.seat] ?? 0) >= before - 1_000);
  t.diagnostic(`noticed after ${Date.now() - before} ms`);
});
