import assert from 'node:assert/strict';
import { request as rawRequest } from 'node:http';
import { after, before, test } from 'node:test';
import { MOST_OF_ADDRESS, MOST_OF_BROWSER } from '@/lib/server/identity/failures';
import { CODE_LETTERS } from '@/lib/server/identity/tokens';
import { cookiesOf, signInByHttp } from '../support/by-http';
import { NOTHING, routeActs, type Names } from '../support/matrix/requests';
import { type RunningServer, startServer } from '../support/server';

const ACCOUNT = { email: 'ana@example.edu', name: 'Ana', password: 'correct horse battery' };

let server: RunningServer;
/** The facilitator's cookies, and a game of theirs. */
let ana = '';
let game = { id: '', joinCode: '' };

const own = () => ({ origin: server.url });
const post = (path: string, body: unknown, headers: Record<string, string> = own()) =>
  fetch(server.url + path, { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
const form = (path: string, fields: Record<string, string>, headers: Record<string, string> = own()) =>
  fetch(server.url + path, { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers }, body: new URLSearchParams(fields).toString() });
const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { redirect: 'manual', headers });

const signIn = (password = ACCOUNT.password) => signInByHttp(server.url, { ...ACCOUNT, password });

/** Sits somebody down by the form; their cookie and seat. */
async function join(name: string, team = 'tokyo', role = 't-head'): Promise<{ cookie: string; seat: string }> {
  const answer = await form('/api/join', { code: game.joinCode, name, team, role });
  assert.equal(answer.status, 303);
  return { cookie: cookiesOf(answer), seat: (answer.headers.get('location') ?? '').replace('/seat/', '') };
}

before(async () => {
  server = await startServer();
  const token = server.setupLink().split('/').at(-1);
  assert.equal((await post('/api/setup', { token, ...ACCOUNT })).status, 200);
  ana = await signIn();
  const made = await post('/api/games', { title: 'Monday', scenario: 'plan-b', form: 'short' }, { ...own(), cookie: ana });
  assert.equal(made.status, 200);
  game = (await made.json()) as typeof game;
});
after(() => server.close());

test('the set-up link works once', async () => {
  const token = server.setupLink().split('/').at(-1);
  const again = await post('/api/setup', { token, ...ACCOUNT, email: 'eve@example.edu' });
  assert.deepEqual([again.status, await again.json()], [409, { ok: false, error: { code: 'link-used', about: {} } }]);
});

test('a wrong password opens no session', async () => {
  assert.ok(!(await signIn('wrong wrong wrong')).includes('session-token'));
  assert.ok(ana.includes('session-token'));
});

test('every route that changes something refuses other sites’ pages, and requests that do not say where they come from', async () => {
  const names: Names = { ...NOTHING, game: game.id, code: game.joinCode, slug: 'plan-b', team: 'tokyo', kind: 'csv' };
  // What signs in has its own way of knowing whose page asks.
  const routes = routeActs().filter(({ method, pattern }) => method !== 'GET' && !pattern.startsWith('/api/auth/')).map(({ ask }) => ask(names));
  assert.ok(routes.length > 20 && routes.every(({ method }) => method === 'POST'), 'every route that changes something is asked by POST');
  const foreign: Record<string, string>[] = [{}, { origin: 'https://evil.example' }, { origin: 'null' }, { origin: `${server.url}.evil.example` }, { ...own(), 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }];
  for (const { path, body } of routes) {
    const fields = (JSON.parse(String(body)) ?? {}) as Record<string, unknown>;
    const asText = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]));
    for (const headers of foreign) {
      for (const answer of [await post(path, fields, { cookie: ana, ...headers }), await form(path, asText, { cookie: ana, ...headers })]) {
        assert.deepEqual([answer.status, answer.headers.get('set-cookie')], [403, null], `${path} ${JSON.stringify(headers)}`);
      }
    }
  }
});

test('nobody is signed in by another site’s page: without the token of our own form there is no session, right password or not', async () => {
  const csrf = await get('/api/auth/csrf');
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const { email, password } = ACCOUNT;
  const tries: [Record<string, string>, Record<string, string>][] = [
    [{}, { email, password, json: 'true' }],
    [{ cookie: cookiesOf(csrf) }, { email, password, json: 'true' }],
    [{}, { email, password, json: 'true', csrfToken }],
    [{ cookie: cookiesOf(csrf) }, { email, password, json: 'true', csrfToken: 'f'.repeat(64) }],
  ];
  for (const [headers, fields] of tries) {
    const answer = await form('/api/auth/callback/credentials', fields, { ...headers, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' });
    assert.ok(!cookiesOf(answer).includes('session-token'), JSON.stringify(fields));
  }
  assert.ok((await signIn()).includes('session-token'), 'with it there is one');
});

test('joining is a plain form: to the seat with its cookie, or back with what was typed', async () => {
  const joined = await form('/api/join', { code: game.joinCode.toLowerCase(), name: 'Bo', team: 'tokyo', role: 't-head' });
  assert.equal(joined.status, 303);
  const location = joined.headers.get('location') ?? '';
  assert.match(location, /^\/seat\/s_[A-Za-z0-9_-]{16}$/);
  assert.match(joined.headers.get('set-cookie') ?? '', new RegExp(`^planb_${location.slice(6)}=[A-Za-z0-9_-]{43}; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax$`));

  const refused = await form('/api/join', { code: game.joinCode, name: 'Bo', team: 'tokyo', role: 'king' });
  assert.equal(refused.headers.get('location'), `/join/${game.joinCode}?error=unknown-role&name=Bo&team=tokyo&role=king`);
  const nameless = await form('/api/join', { code: game.joinCode });
  assert.match(nameless.headers.get('location') ?? '', /error=name-missing/);
  const wrong = await form('/api/join', { code: '../../evil', name: 'Bo', team: 'tokyo', role: 't-head' });
  assert.match(wrong.headers.get('location') ?? '', /^\/join\/EVIL\?error=unknown-code/);
  const json = await post('/api/join', { code: game.joinCode, name: 'Bo', team: 'tokyo', role: 'king' });
  assert.deepEqual([json.status, ((await json.json()) as { error: { code: string } }).error.code], [409, 'unknown-role']);
});

test('a seat’s page opens with its cookie only, and has nothing of another team', async () => {
  const [bo, cy] = [await join('Bo'), await join('Cy', 'seoul', 's-head')];
  const page = await get(`/seat/${bo.seat}`, { cookie: bo.cookie });
  assert.equal(page.status, 200);
  assert.match(page.headers.get('cache-control') ?? '', /no-store/);
  assert.ok((await page.text()).includes(bo.seat));
  const initial = (text: string) => text.includes('catchUp');
  const others: Record<string, string>[] = [{}, { cookie: cy.cookie }, { cookie: `planb_${bo.seat}=guess` }];
  for (const headers of others) assert.equal(initial(await (await get(`/seat/${bo.seat}`, headers)).text()), false);
});

test('a cookie that somebody put into a browser beforehand opens nothing, and the seat that is joined has one that nobody knew', async () => {
  const eve = await join('Eve');
  const planted = [`planb_s_abcdefghijklmnop=${'x'.repeat(43)}`, eve.cookie];
  const joined = await form('/api/join', { code: game.joinCode, name: 'Bo', team: 'seoul', role: 's-head' }, { ...own(), cookie: planted.join('; ') });
  const [seat, token] = cookiesOf(joined).replace('planb_', '').split('=');
  assert.equal(joined.headers.get('location'), `/seat/${seat}`);
  assert.ok(seat && token && !planted.some((cookie) => cookie.includes(token) || cookie.includes(seat)), 'neither seat nor token is one that was there before');
  for (const cookie of planted) assert.ok(!(await (await get(`/seat/${seat}`, { cookie })).text()).includes('catchUp'), 'who planted a cookie does not see the seat');
  const { code } = (await (await post(`/api/games/${game.id}/return-code`, { seat }, { ...own(), cookie: ana })).json()) as { code: string };
  const back = await form('/api/return', { code: game.joinCode, returnCode: code }, { ...own(), cookie: cookiesOf(joined) });
  assert.notEqual(cookiesOf(back), cookiesOf(joined), 'coming back is given a token of its own');
  assert.ok(!(await (await get(`/seat/${seat}`, { cookie: cookiesOf(joined) })).text()).includes('catchUp'), 'and the one before it is over');
});

test('the personal code brings a person back, by a plain form', async () => {
  const bo = await join('Bo');
  const shown = await post(`/api/games/${game.id}/return-code`, { seat: bo.seat }, { ...own(), cookie: ana });
  const { code } = (await shown.json()) as { code: string };
  const back = await form('/api/return', { code: game.joinCode, returnCode: code });
  assert.equal(back.headers.get('location'), `/seat/${bo.seat}`);
  const wrong = await form('/api/return', { code: game.joinCode, returnCode: 'AAAA-AAAA' });
  assert.equal(wrong.headers.get('location'), `/join/${game.joinCode}?error=wrong-return-code&returnCode=AAAA-AAAA`);
});

test('a person who is moved follows to the new seat', async () => {
  const bo = await join('Bo');
  const moved = await post(`/api/games/${game.id}/move`, { seat: bo.seat, team: 'seoul', role: 's-head' }, { ...own(), cookie: ana });
  assert.deepEqual([moved.status, await moved.json()], [200, { ok: true }]);
  const followed = await get(`/api/seats/${bo.seat}/moved`, { cookie: bo.cookie });
  const location = followed.headers.get('location') ?? '';
  assert.match(location, /^\/seat\/s_/);
  assert.ok((await (await get(location, { cookie: cookiesOf(followed) })).text()).includes('catchUp'));
  assert.equal((await get(`/api/seats/${bo.seat}/moved`)).headers.get('location'), '/join');
});

test('the routes of a game are there for its own facilitators only; for anybody else the game does not exist', async () => {
  const bo = await join('Bo');
  const wishes: [string, unknown][] = [['facilitators', { email: ACCOUNT.email }], ['return-code', { seat: bo.seat }], ['move', { seat: bo.seat, team: 'seoul', role: 's-head' }], ['rehearsal', {}], ['rehearsal/dismiss', {}]];
  for (const [what, body] of wishes) {
    const answers = await Promise.all([game.id, 'g_doesnotexist'].map((id) => post(`/api/games/${id}/${what}`, body, { ...own(), cookie: bo.cookie })));
    assert.deepEqual(answers.map(({ status }) => status), [404, 404], what);
    const [one, two] = await Promise.all(answers.map((answer) => answer.text()));
    assert.equal(one, two);
  }
});

test('the record is for Control at any time, and for the other seats once it is open', async () => {
  const bo = await join('Bo');
  const mine = await get(`/api/games/${game.id}/record`, { cookie: ana });
  assert.equal(mine.status, 200);
  assert.match(mine.headers.get('content-disposition') ?? '', /^attachment; filename="Monday\.jsonl"; filename\*=UTF-8''Monday\.jsonl$/);
  const lines = (await mine.text()).trim().split('\n');
  for (const line of lines) JSON.parse(line);
  assert.ok(lines.length > 3);
  const [theirs, nobodys, other] = await Promise.all([get(`/api/games/${game.id}/record`, { cookie: bo.cookie }), get(`/api/games/${game.id}/record`), get('/api/games/g_none/record')]);
  assert.deepEqual([theirs.status, nobodys.status, other.status], [404, 404, 404]);
  assert.equal(new Set([await theirs.text(), await nobodys.text(), await other.text()]).size, 1);
});

test('a wall’s link leads to the wall with a cookie, and a wrong one to the door', async () => {
  const lobby = await (await get(`/games/${game.id}/lobby`, { cookie: ana })).text();
  const [link = ''] = /\/link\/[A-Za-z0-9_-]{20,}/.exec(lobby) ?? [];
  const entered = await get(link);
  assert.match(entered.headers.get('location') ?? '', /^\/screen\/s_/);
  assert.match(entered.headers.get('set-cookie') ?? '', /HttpOnly/);
  assert.match((await get('/link/garbage')).headers.get('location') ?? '', /^\/join/);
});

test('garbage in headers, cookies and bodies is a refusal, not a mistake of ours', async () => {
  const garbage: Record<string, string>[] = [
    { authorization: 'Bearer %E0%A4%A' }, { authorization: 'Bearer' }, { authorization: '\u00ff'.repeat(50) },
    { cookie: 'next-auth.session-token=%E0%A4%A; planb_s_abcdef=%%%' }, { cookie: '__Secure-next-auth.session-token=a.b.c' }, { cookie: '=;=;==' },
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' }, { 'x-nextjs-data': '1' },
  ];
  for (const headers of garbage) {
    for (const path of ['/', '/desk', '/seat/s_abcdef', `/games/${game.id}/desk`, `/api/games/${game.id}/record`, '/api/auth/session', '/join/AAAAAA', '/link/x']) {
      const answer = await get(path, headers);
      assert.ok(answer.status < 500, `${path} ${JSON.stringify(headers)}: ${answer.status}`);
      assert.ok(answer.status !== 200 || !(await answer.text()).includes('catchUp'), path);
    }
  }
  assert.equal((await get('/api/auth/callback/credentials')).status, 405, 'a password is sent there, and nothing is read');
  for (const body of ['{', 'null', '[]', '"x"', '{"__proto__":{"a":1}}', '\u0000']) {
    const answer = await fetch(`${server.url}/api/invite`, { method: 'POST', headers: { ...own(), 'content-type': 'application/json' }, body });
    assert.ok([400, 403].includes(answer.status), `${body}: ${answer.status}`);
  }
});

test('wrong codes end in waiting, for one browser after twenty and for an address after a class’s worth, counted by the real sender', async () => {
  const tries = async (count: number, headers: (n: number) => Record<string, string>) => {
    const codes: string[] = [];
    for (let n = 0; n < count; n++) {
      const spoofed = { 'x-forwarded-for': `10.9.8.${n % 250}`, forwarded: `for=10.9.6.${n % 250}`, 'x-real-ip': `10.9.5.${n % 250}`, 'x-planb-address': `10.9.7.${n % 250}` };
      const answer = await form('/api/join', { code: `ZZZ${CODE_LETTERS.charAt(n % 31)}${CODE_LETTERS.charAt(Math.floor(n / 31))}Q`, name: 'Eve', team: 'tokyo', role: 't-head' }, { ...own(), ...spoofed, ...headers(n) });
      codes.push(new URL(answer.headers.get('location') ?? '', server.url).searchParams.get('error') ?? '');
    }
    return codes;
  };
  const door = cookiesOf(await get('/join'));
  assert.match(door, /^planbdoor=[\w-]{36}$/);
  const mine = await tries(MOST_OF_BROWSER + 2, () => ({ cookie: door }));
  assert.deepEqual([mine.indexOf('too-many'), mine.filter((code) => code === 'unknown-code').length], [MOST_OF_BROWSER, MOST_OF_BROWSER]);
  const neighbour = await get(`/join/${game.joinCode}`);
  assert.equal(neighbour.status, 200, 'another browser behind the same address comes in');
  const others = await tries(MOST_OF_ADDRESS, (n) => ({ cookie: `planbdoor=${String(n).padStart(36, '0')}` }));
  const at = others.indexOf('too-many');
  assert.ok(at > MOST_OF_ADDRESS - MOST_OF_BROWSER - 20 && at <= MOST_OF_ADDRESS - MOST_OF_BROWSER, `${at}`);
  assert.ok(others.slice(at).every((code) => code === 'too-many'));
});

test('a body too large, or one that does not say how large it is, is not read', async () => {
  assert.equal((await post('/api/join', { name: 'x'.repeat(300_000) })).status, 413);
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const sent = rawRequest({ hostname, port, path: '/api/join', method: 'POST', headers: { 'transfer-encoding': 'chunked', ...own() } }, (response) => resolve(response.statusCode));
    sent.on('error', reject);
    sent.end('{}');
  });
  assert.equal(status, 411);
});

test('the line is not served to those who do not ask for it well', async () => {
  for (const path of ['/socket.io', '/socket.io/', '/socket.io/?EIO=4&transport=polling', '/socket.io/socket.io.js']) {
    const answer = await get(path);
    assert.ok(answer.status >= 300 && answer.status < 500, `${path} ${answer.status}`);
  }
});

test('the picture optimiser is not there', async () => {
  assert.ok((await get('/_next/image?url=%2Ficon.svg&w=64&q=75')).status >= 400);
});

test('a cookie that was signed out everywhere names nobody any more, and is taken back', async () => {
  const elsewhere = await signIn();
  const asked = async () => get('/api/auth/session', { cookie: elsewhere });
  assert.deepEqual(((await (await asked()).json()) as { user: unknown }).user, { name: ACCOUNT.name, email: ACCOUNT.email });
  assert.equal((await post('/api/sign-out-everywhere', {}, { ...own(), cookie: ana })).status, 200);
  const answer = await asked();
  assert.deepEqual(await answer.json(), {});
  assert.match(answer.headers.getSetCookie().join('\n'), /^next-auth\.session-token=; .*Max-Age=0/m);
  assert.equal((await get('/desk', { cookie: elsewhere })).status, 307);
  const again = await signIn();
  assert.equal((await get('/desk', { cookie: again })).status, 200);
});
