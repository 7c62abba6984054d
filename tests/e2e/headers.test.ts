import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { askOnce, type Asked, type Got } from '../../scripts/fuzz/http';
import { cookiesOf } from '../support/by-http';
import { startProxy, type Proxy } from '../support/nginx';
import { type RunningServer, startServer } from '../support/server';

const HOST = 'play.example.edu';
const ORIGIN = `https://${HOST}`;
const ANA = { email: 'ana@example.edu', name: 'Ana', password: 'correct horse battery' };

/** The program as it is found in a room, and behind a proxy before which TLS ends. */
let plain: RunningServer;
let secured: RunningServer;
let proxy: Proxy;

before(async () => {
  [plain, secured] = await Promise.all([startServer(), startServer({ HOST: '127.0.0.1', NEXTAUTH_URL: ORIGIN })]);
  proxy = await startProxy([secured.url], { tlsEndsAt: '127.0.0.1' });
});
after(() => Promise.all([plain.close(), proxy.close().then(() => secured.close())]));

type Sent = Partial<Omit<Asked, 'path'>>;

async function ask(url: string, path: string, { method = 'GET', headers = {}, body = null }: Sent = {}): Promise<Got> {
  const got = await askOnce(url, { method, path, headers, body });
  return got === null || got === 'late' ? assert.fail(`no answer to ${path}`) : got;
}

/** As what ends TLS asks for it. */
const byTls = (path: string, { headers = {}, ...sent }: Sent = {}) => ask(proxy.url, path, { ...sent, headers: { host: HOST, 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.5', ...headers } });

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
const POLICY = (host: string) => `default-src 'self'; script-src 'self' 'nonce-…' 'strict-dynamic'; style-src-elem 'self' 'nonce-…'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self' ws://${host} wss://${host}; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;
const OF_NEXT = 'private, no-cache, no-store, max-age=0, must-revalidate';

/** Of which kind an answer is, how it is got, and what its headers are beyond those that every answer has. */
const ANSWERS = (origin: string, file: string): [what: string, path: string, sent: Sent, status: number, kept: string | undefined, hasPolicy: boolean][] => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  return [
    ['a page', '/join', {}, 200, OF_NEXT, true],
    ['a page that sends on', '/desk', {}, 307, OF_NEXT, true],
    ['a page that is not there', '/nothing/here', {}, 404, OF_NEXT, true],
    ['a page of a game that is not there', '/seat/s_nobody-here-now', {}, 200, OF_NEXT, true],
    ['a page’s parts', '/join?_rsc', { headers: { rsc: '1' } }, 200, OF_NEXT, true],
    ['a route', '/api/auth/session', {}, 200, 'no-store', true],
    ['a route of what is not there', '/api/games/g_none/record', {}, 404, 'no-store', true],
    ['a route that is none', '/api/none', { method: 'POST', body: '{}' }, 404, 'no-store', false],
    ['a form that is refused', '/api/join', { method: 'POST', headers: { ...form, origin: 'https://evil.example' }, body: 'code=ABC234' }, 403, 'no-store', true],
    ['a form that is sent back', '/api/join', { method: 'POST', headers: { ...form, origin }, body: 'code=ABC234&name=Bo&team=x&role=y' }, 303, 'no-store', true],
    ['a body too large', '/api/join', { method: 'POST', headers: { origin, 'content-length': '300000' }, body: 'x'.repeat(300_000) }, 413, 'no-store', false],
    ['something sent to a page', '/join', { method: 'POST', body: 'x' }, 405, 'no-store', false],
    ['an address that is none', '/seat/%ff', {}, 400, 'no-store', false],
    ['a static file', file, {}, 200, 'public, max-age=31536000, immutable', false],
    ['a static file that is not there', '/_next/static/none.js', {}, 404, 'no-store', false],
    ['what only development has', '/_next/hmr', {}, 404, 'no-store', false],
    ['a sign of life', '/healthz', {}, 200, 'no-store', false],
  ];
};

const KEPT = [...Object.keys(ALWAYS), 'cache-control', 'content-security-policy', 'strict-transport-security', 'x-powered-by', 'server-timing', 'access-control-allow-origin'];

/** Those of an answer that are for its safety, with what is another each time left out. */
function headersOf({ headers }: Got): Record<string, unknown> {
  return Object.fromEntries(KEPT.filter((name) => headers[name] !== undefined).map((name) => [name, String(headers[name]).replace(/'nonce-[^']+'/g, "'nonce-…'")]));
}

function fileOf(page: Got): string {
  return /\/_next\/static\/[^"]+\.js/.exec(page.text)?.[0] ?? assert.fail('a page without a script');
}

test('the headers of every kind of answer, exactly, in a room', async () => {
  const { host } = new URL(plain.url);
  for (const [what, path, sent, status, kept, hasPolicy] of ANSWERS(plain.url, fileOf(await ask(plain.url, '/')))) {
    const got = await ask(plain.url, path, sent);
    assert.deepEqual([what, got.status, headersOf(got)], [what, status, { ...ALWAYS, ...(kept === undefined ? {} : { 'cache-control': kept }), ...(hasPolicy ? { 'content-security-policy': POLICY(host) } : {}) }]);
  }
});

test('and where TLS ends before the proxy: the same, and TLS from now on', async () => {
  for (const [what, path, sent, status, kept, hasPolicy] of ANSWERS(ORIGIN, fileOf(await byTls('/')))) {
    const got = await byTls(path, sent);
    assert.deepEqual([what, got.status, headersOf(got)], [what, status, { ...ALWAYS, 'strict-transport-security': 'max-age=31536000', ...(kept === undefined ? {} : { 'cache-control': kept }), ...(hasPolicy ? { 'content-security-policy': POLICY(HOST) } : {}) }]);
  }
});

test('each answer has a nonce of its own, and all that runs on the page has it', async () => {
  const pages = await Promise.all(Array.from({ length: 20 }, () => ask(plain.url, '/')));
  const nonces = pages.map(({ headers, text }) => {
    const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? '';
    assert.ok(Buffer.from(nonce, 'base64').length >= 16);
    for (const [tag] of text.matchAll(/<(?:script|style)\b[^>]*>/g)) assert.ok(tag.includes(`nonce="${nonce}"`), tag);
    return nonce;
  });
  assert.equal(new Set(nonces).size, nonces.length);
});

/** The set-cookie lines of an answer, without the values. */
const cookieLines = (got: { headers: Got['headers'] }): string[] => [got.headers['set-cookie'] ?? []].flat().map((line) => line.replace(/=[^;]*/, '=…').replace(/^planb_s_[\w-]+/, 'planb_s_…')).sort();

/** Makes an account and a game, and sits somebody down: every cookie that the program gives. */
async function everyCookie(url: string, setupLink: string, origin: string, more: Record<string, string>): Promise<string[]> {
  const send = (path: string, body: Record<string, string>, cookie = '') => ask(url, path, { method: 'POST', headers: { ...more, origin, cookie, 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(body).toString() });
  assert.equal((await ask(url, '/api/setup', { method: 'POST', headers: { ...more, origin, 'content-type': 'application/json' }, body: JSON.stringify({ token: setupLink.split('/').at(-1), ...ANA }) })).status, 200);
  const csrf = await ask(url, '/api/auth/csrf', { headers: more });
  const asCookies = (got: Got): string => cookiesOf(new Response(null, { headers: [got.headers['set-cookie'] ?? []].flat().map((line): [string, string] => ['set-cookie', line]) }));
  const { csrfToken } = JSON.parse(csrf.text) as { csrfToken: string };
  const signedIn = await send('/api/auth/callback/credentials', { csrfToken, email: ANA.email, password: ANA.password, json: 'true' }, asCookies(csrf));
  const made = await ask(url, '/api/games', { method: 'POST', headers: { ...more, origin, cookie: asCookies(signedIn), 'content-type': 'application/json' }, body: JSON.stringify({ title: 'Monday', scenario: 'plan-b', form: 'short' }) });
  const { id, joinCode } = JSON.parse(made.text) as { id: string; joinCode: string };
  const joined = await send('/api/join', { code: joinCode, name: 'Bo', team: 'tokyo', role: 't-head' });
  const lobby = await ask(url, `/games/${id}/lobby`, { headers: { ...more, cookie: asCookies(signedIn) } });
  const entered = await ask(url, /\/link\/[A-Za-z0-9_-]{20,}/.exec(lobby.text)?.[0] ?? assert.fail('no link in the lobby'), { headers: more });
  const door = await ask(url, '/join', { headers: more });
  return [...new Set([csrf, signedIn, joined, entered, door].flatMap(cookieLines))].sort();
}

test('every cookie that is given is out of reach of scripts and of other sites, and for TLS only where there is TLS', async () => {
  const inARoom = [
    'next-auth.callback-url=…; Path=/; HttpOnly; SameSite=Lax',
    'next-auth.csrf-token=…; Path=/; HttpOnly; SameSite=Lax',
    'next-auth.session-token=…; Path=/; Expires=…; HttpOnly; SameSite=Lax',
    'planb_s_…=…; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax',
    'planbdoor=…; Path=/; HttpOnly; SameSite=lax',
  ];
  const without = (lines: string[]) => lines.map((line) => line.replace(/Expires=[^;]*/, 'Expires=…')).filter((line) => !line.startsWith('planb_node='));
  assert.deepEqual(without(await everyCookie(plain.url, plain.setupLink(), plain.url, {})), inARoom);
  const secure = [
    '__Host-next-auth.csrf-token=…; Path=/; HttpOnly; Secure; SameSite=Lax',
    '__Secure-next-auth.callback-url=…; Path=/; HttpOnly; Secure; SameSite=Lax',
    '__Secure-next-auth.session-token=…; Path=/; Expires=…; HttpOnly; Secure; SameSite=Lax',
    'planb_s_…=…; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure',
    'planbdoor=…; Path=/; Secure; HttpOnly; SameSite=lax',
  ];
  assert.deepEqual(without(await everyCookie(proxy.url, secured.setupLink(), ORIGIN, { host: HOST, 'x-forwarded-proto': 'https' })), secure);
});
