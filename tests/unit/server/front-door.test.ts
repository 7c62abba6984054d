import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { test } from 'node:test';
import { meet, refusal } from '@/lib/server/boot/front-door';

const asked = (method: string, url: string, headers: Record<string, string> = {}) => ({ method, url, headers, socket: { remoteAddress: '10.0.0.7' } }) as unknown as IncomingMessage;
const statusOf = (method: string, url: string) => refusal(asked(method, url))?.status ?? null;

test('an address that says no UTF-8 is refused in words, where Next would make a mistake', () => {
  for (const url of ['/seat/%', '/seat/%zz', '/api/games/%C0%AE/log', '/join/%ED%A0%80']) assert.equal(statusOf('GET', url), 400, url);
  for (const url of ['/join/%E7%95%8C', '/join?name=%zz', '/']) assert.equal(statusOf('GET', url), null, url);
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

test('what no browser says of where it is among the pages is not passed on', () => {
  const passes = (told: string): boolean => {
    const request = asked('GET', '/join', { 'next-router-state-tree': told, 'next-action': 'x' });
    meet(request, false);
    assert.equal(request.headers['next-action'], undefined);
    return request.headers['next-router-state-tree'] !== undefined;
  };
  const whereabouts = ['', { children: ['join', { children: [['code', 'ABC', 'd', null], { children: ['__PAGE__', {}] }] }] }, null, null, 16];
  assert.ok(passes(encodeURIComponent(JSON.stringify(whereabouts))));
  for (const told of ['%zz', '{', '["a"]', '[]', 'null', '["",[]]', '["",{"children":1}]', '[1,{}]', '['.repeat(20_000)]) assert.ok(!passes(told), told.slice(0, 20));
});
