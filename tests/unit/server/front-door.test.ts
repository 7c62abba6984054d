import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state';
import { meet, refusal } from '@/lib/server/boot/front-door';

const asked = (method: string, url: string, headers: Record<string, string> = {}) => ({ method, url, headers, socket: { remoteAddress: '10.0.0.7' } }) as unknown as IncomingMessage;
const statusOf = (method: string, url: string) => refusal(asked(method, url))?.status ?? null;

test('an address that says no UTF-8 is refused in words, where Next would make a mistake', () => {
  for (const url of ['/seat/%', '/seat/%zz', '/api/games/%C0%AE/log', '/join/%ED%A0%80']) assert.equal(statusOf('GET', url), 400, url);
  for (const url of ['/join/%E7%95%8C', '/join?name=%zz', '/']) assert.equal(statusOf('GET', url), null, url);
});

test('an address in whole is refused: Next would send the browser on to whatever host it names', () => {
  for (const url of ['http://evil.example/join', 'https://evil.example', '*', 'evil.example:443', '']) assert.equal(statusOf('GET', url), 400, url);
});

test('an address that goes up or stays is refused: Next would find a page by it that takes nothing', () => {
  for (const url of ['/api/../join', '/api/games/./annotations', '/api/x/%2e%2e/../join', '/api/.%2E/join', '/api\\..\\join', '/..', '/api/.?x']) assert.equal(statusOf('POST', url), 400, url);
  for (const url of ['/api/...', '/api/..x', '/api/join?../..', '/api/.x/y.']) assert.equal(statusOf('POST', url), null, url);
});

test('the pages that Next keeps for itself are not there', () => {
  for (const url of ['/_global-error', '/_not-found', '/_error?x', '/_global-error.rsc']) assert.equal(statusOf('GET', url), 404, url);
  for (const url of ['/_next/static/a.js', '/_errors']) assert.equal(statusOf('GET', url), null, url);
});

test('nothing can be sent to a page, so that no body is read as a server action', () => {
  for (const method of ['POST', 'PUT', 'OPTIONS', 'DELETE']) {
    assert.equal(statusOf(method, '/join'), 405, method);
    assert.equal(statusOf(method, '/api/join'), null, method);
  }
  const routeOf = (url: string) => (url === '/api/join' ? url : 'other');
  assert.equal(refusal(asked('POST', '/api/join'), { routeOf }), null);
  assert.equal(refusal(asked('POST', '/api/nowhere'), { routeOf })?.status, 404, 'the page for what is not there takes nothing either');
  assert.equal(refusal(asked('POST', '/__nextjs_original-stack-frames'), { dev: true }), null);
});

function passes(told: string): boolean {
  const request = asked('GET', '/join', { 'next-router-state-tree': told, 'next-action': 'x' });
  meet(request, false);
  assert.equal(request.headers['next-action'], undefined);
  return request.headers['next-router-state-tree'] !== undefined;
}

test('what no browser says of where it is among the pages is not passed on', () => {
  const whereabouts = ['', { children: ['join', { children: [['code', 'ABC', 'd', null], { children: ['__PAGE__', {}] }] }] }, null, null, 16];
  assert.ok(passes(encodeURIComponent(JSON.stringify(whereabouts))));
  for (const told of ['%zz', '{', '["a"]', '[]', 'null', '["",[]]', '["",{"children":1}]', '[1,{}]', '['.repeat(20_000)]) assert.ok(!passes(told), told.slice(0, 20));
});

test('whatever is passed on of where a browser says it is, Next can read', () => {
  const kind = fc.constantFrom('d', 'c', 'oc', 'di(.)', 'ci(..)(..)', 'di(...)', 'evil', '');
  const odd = fc.constantFrom<unknown>(null, 1, true, {}, [], 'x', ['a', 'b'], ['a', 1], 'refetch', 'metadata-only');
  const segment = fc.oneof({ weight: 4, arbitrary: fc.string() }, { weight: 4, arbitrary: fc.tuple(fc.string(), fc.string(), kind, fc.oneof(fc.constant(null), fc.array(fc.string()), odd)) }, { weight: 1, arbitrary: fc.tuple(fc.string(), fc.string(), kind) }, { weight: 1, arbitrary: odd });
  const marks = fc.tuple(fc.oneof(fc.constant(null), fc.tuple(fc.string(), fc.string()), odd), fc.oneof(fc.constantFrom(null, 'refetch', 'inside-shared-layout'), odd), fc.oneof(fc.constant(null), fc.nat(), odd), fc.oneof(fc.string(), odd), odd);
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof({ maxDepth: 4 }, { weight: 1, arbitrary: fc.tuple(segment, fc.constant({})) }, { weight: 9, arbitrary: fc.tuple(segment, fc.oneof({ weight: 9, arbitrary: fc.dictionary(fc.string(), tie('tree'), { maxKeys: 2 }) }, { weight: 1, arbitrary: odd }), marks, fc.nat(5)).map(([of, below, more, length]) => [of, below, ...more.slice(0, length)]) }, { weight: 1, arbitrary: odd }),
  }));
  const seen = { passed: 0, not: 0 };
  fc.assert(
    fc.property(tree, (where) => {
      const told = encodeURIComponent(JSON.stringify(where).toWellFormed());
      fc.pre(told.length < 16_000);
      const passed = passes(told);
      seen[passed ? 'passed' : 'not'] += 1;
      if (passed) assert.doesNotThrow(() => parseAndValidateFlightRouterState(told), told);
    }),
    { numRuns: 2_000 },
  );
  assert.ok(seen.passed > 100 && seen.not > 100, JSON.stringify(seen));
});
