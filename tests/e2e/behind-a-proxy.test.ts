import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { askOnce, type Got } from '../../scripts/fuzz/http';
import { saysNothing, outcomeOf } from '../support/matrix/answers';
import { routeActs } from '../support/matrix/requests';
import { allows, rulesIn, toldBy } from '../support/matrix/rules';
import { cellOf, RouteMatrix } from '../support/matrix/run-routes';
import { FROM_CACHE, startProxy } from '../support/nginx';

async function answerTo(...asked: Parameters<typeof askOnce>): Promise<Got> {
  const got = await askOnce(...asked);
  if (got === null || got === 'late') return assert.fail(`no answer to ${asked[1].path}`);
  return got;
}

/** What a node is told of a request. */
async function aNode(t: TestContext): Promise<string> {
  const node = createServer(({ headers }, response) => response.end(JSON.stringify({ by: headers['x-forwarded-proto'], from: headers['x-forwarded-for'] })));
  await new Promise<void>((resolve) => node.listen(0, '127.0.0.1', resolve));
  t.after(() => node.close());
  return `http://127.0.0.1:${(node.address() as AddressInfo).port}`;
}

test('what ends TLS before the proxy is believed, and nobody else', async (t) => {
  const node = await aNode(t);
  const [alone, behind] = [await startProxy([node]), await startProxy([node], { tlsEndsAt: '127.0.0.1' })];
  t.after(() => Promise.all([alone.close(), behind.close()]));
  const told = async (url: string, from: string, headers: Record<string, string>) => JSON.parse((await answerTo(url, { method: 'GET', path: '/', headers, body: null, from })).text) as unknown;
  const says = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '198.51.100.9, 203.0.113.5' };
  assert.deepEqual(await told(alone.url, '127.0.0.1', says), { by: 'http', from: '127.0.0.1' }, 'where nothing is named, everybody is asked by what they do');
  assert.deepEqual(await told(behind.url, '127.0.0.1', says), { by: 'https', from: '203.0.113.5' }, 'its word for who asks, and how');
  assert.deepEqual(await told(behind.url, '127.0.0.1', { 'x-forwarded-for': '203.0.113.5' }), { by: 'http', from: '203.0.113.5' });
  assert.deepEqual(await told(behind.url, '127.0.0.1', { ...says, 'x-forwarded-proto': 'gopher' }), { by: 'http', from: '203.0.113.5' });
  assert.deepEqual(await told(behind.url, '127.0.0.2', says), { by: 'http', from: '127.0.0.2' }, 'somebody else says the same');
});

/** For anybody, and the same for all: a proxy may keep it. */
const FOR_ALL = new Set(['GET /icon.svg', 'GET /verify/[file]']);

test('a proxy that keeps all it may gives nobody what was for another', async (t) => {
  const rules = rulesIn('tests/matrix/routes.txt');
  const acts = routeActs().filter(({ method, pattern }) => method === 'GET' && pattern !== '/metrics');
  const matrix = await RouteMatrix.over(t, ['opened'], rules, acts);
  const [cast] = matrix.casts;
  assert.ok(cast);
  const proxy = await startProxy([matrix.server.url], { caching: true });
  t.after(() => proxy.close());
  const cells = acts.flatMap((act) => cast.visitors.flatMap((visitor) => cast.objects(act, visitor).map(([on, names]) => ({ act, visitor, names, cell: cellOf(act, visitor, on, names, 'opened') }))));
  const asked = ({ act, names, visitor }: (typeof cells)[number]) => answerTo(proxy.url, { ...act.ask(names), headers: { cookie: visitor.cookie } });

  const seen = { read: 0, refused: 0 };
  for (const act of acts) {
    const inside = cells.filter(({ act: of, cell }) => of === act && allows(rules, cell));
    for (const one of inside.filter(({ names }, at) => inside.findIndex((other) => act.ask(other.names).path === act.ask(names).path) === at)) {
      const address = act.ask(one.names).path;
      const mine = await asked(one);
      assert.equal(outcomeOf(mine, act.kind === 'page'), 'done', `${one.cell.who} ${address}`);
      seen.read += 1;
      const kept = String(mine.headers['cache-control']);
      if (!FOR_ALL.has(act.name)) assert.match(kept, /no-store/, `${act.name}: ${kept}`);
      const other = cells.find(({ act: of, names, cell }) => of === act && act.ask(names).path === address && !allows(rules, cell));
      const next = await asked(other ?? one);
      if (!FOR_ALL.has(act.name)) assert.notEqual(next.headers[FROM_CACHE], 'HIT', act.name);
      if (!other) continue;
      const outcome = outcomeOf(next, act.kind === 'page');
      const told = toldBy(rules, other.cell);
      assert.ok(told === undefined ? saysNothing(outcome) : outcome === told, `${other.cell.who} ${address}: ${outcome}`);
      seen.refused += 1;
    }
  }
  const page = await answerTo(proxy.url, { method: 'GET', path: '/', headers: {}, body: null });
  const file = /\/_next\/static\/[^"]+\.js/.exec(page.text)?.[0] ?? assert.fail('a page without a script');
  const twice = [await answerTo(proxy.url, { method: 'GET', path: file, headers: {}, body: null }), await answerTo(proxy.url, { method: 'GET', path: file, headers: {}, body: null })];
  assert.deepEqual(twice.map(({ status, headers }) => [status, headers['cache-control'], headers[FROM_CACHE]]), ['MISS', 'HIT'].map((from) => [200, 'public, max-age=31536000, immutable', from]), 'the proxy does keep what may be kept');
  assert.ok(seen.read > 50 && seen.refused > 30, JSON.stringify(seen));
  t.diagnostic(JSON.stringify({ figure: 'caching-proxy', ...seen }));
});
