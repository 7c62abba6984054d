import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCookies } from '@/lib/server/identity/cookies';
import { MOST_OF_ADDRESS, MOST_OF_BROWSER } from '@/lib/server/identity/failures';
import { personName } from '@/lib/server/identity/person-name';
import { sessionOf } from '@/lib/server/identity/session';
import { CODE_LETTERS } from '@/lib/server/identity/tokens';
import { aFacilitator, anOpenLine, anOpenTable, sessionCookie } from '../support/a-line';

const FROM = '10.0.0.7';
const account = { email: 'Ana@Example.edu ', name: 'Ana', password: 'correct horse battery' };
const tokenOf = (path: string | null) => path?.split('/').at(-1) ?? '';

test('the first link makes one account, is the same at every start until then, and is kept as a hash only', async (t) => {
  const { house, db } = await anOpenLine(t);
  const link = await house.identity.firstLink();
  assert.ok(link);
  assert.equal(await house.identity.firstLink(), link);
  const token = tokenOf(link);
  assert.ok(!JSON.stringify(await db.setupLink.findMany(), (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)).includes(token));

  assert.equal(await house.identity.setupLinkIsOpen(token), true);
  assert.deepEqual(await house.identity.createFacilitator(token, { ...account, password: 'too short' }), { ok: false, code: 'weak-password' });
  assert.deepEqual(await house.identity.createFacilitator(token, { ...account, password: 'aaaaaaaaaaaa' }), { ok: false, code: 'weak-password' });
  assert.deepEqual(await house.identity.createFacilitator(token, { ...account, email: 'ana＠example' }), { ok: false, code: 'bad-email' });
  assert.deepEqual(await house.identity.createFacilitator(token, { ...account, name: ' ' }), { ok: false, code: 'name-missing' });
  const made = await Promise.all([house.identity.createFacilitator(token, account), house.identity.createFacilitator(token, { ...account, email: 'other@example.edu' })]);
  assert.deepEqual(made.map(({ ok }) => ok).sort(), [false, true], 'one use, also when two press at once');
  assert.equal(await house.identity.setupLinkIsOpen(token), false);
  assert.equal(await house.identity.firstLink(), null);
});

test('an e-mail that is taken leaves the link open', async (t) => {
  const { house } = await anOpenLine(t);
  const ana = await aFacilitator(house);
  const token = tokenOf(await house.identity.inviteFacilitator());
  assert.deepEqual(await house.identity.createFacilitator(token, { ...account, email: ana.email.toUpperCase() }), { ok: false, code: 'email-taken' });
  assert.equal(await house.identity.setupLinkIsOpen(token), true);
});

test('a password opens its own account, kept as argon2id', async (t) => {
  const { house, db } = await anOpenLine(t);
  const ana = await aFacilitator(house);
  assert.deepEqual(await house.identity.checkPassword(ana.email, 'correct horse battery'), ana);
  assert.equal(await house.identity.checkPassword(ana.email, 'correct horse batter'), null);
  assert.equal(await house.identity.checkPassword('nobody@example.edu', 'correct horse battery'), null);
  assert.match((await db.facilitator.findUniqueOrThrow({ where: { id: ana.id } })).passwordHash ?? '', /^\$argon2id\$/);
});

test('a session holds until its number is raised, and no header stands in for its cookie', async (t) => {
  const { house, db } = await anOpenLine(t);
  const ana = await aFacilitator(house);
  const cookies = readCookies(await sessionCookie(house, ana));
  assert.deepEqual((await sessionOf(house.identity, cookies))?.facilitator, ana);
  assert.equal(await sessionOf(house.identity, { ...cookies, 'next-auth.session-token': 'garbage' }), null);
  assert.equal(await sessionOf(house.identity, {}), null);
  await db.facilitator.update({ where: { id: ana.id }, data: { sessionEpoch: 1 } });
  assert.equal(await sessionOf(house.identity, cookies), null);
});

test('a university’s account is found again by its subject, and joined to the one of the same e-mail', async (t) => {
  const { house } = await anOpenLine(t);
  const ana = await aFacilitator(house);
  const found = await house.identity.viaOpenId({ subject: 'u1', email: ana.email, name: 'A.' });
  assert.equal(found.id, ana.id);
  assert.equal((await house.identity.viaOpenId({ subject: 'u1', email: 'new@example.edu', name: 'A.' })).id, ana.id);
  assert.notEqual((await house.identity.viaOpenId({ subject: 'u2', email: 'new@example.edu', name: '' })).id, ana.id);
});

test('a name is one to forty visible characters in one written form', () => {
  assert.deepEqual(personName('  Ｂｏ \t  Lee '), { ok: true, name: 'Bo Lee' });
  assert.deepEqual(personName('김서연'), { ok: true, name: '김서연' });
  assert.deepEqual(personName('\u200F\u062F\u0646\u0647\u200E'), { ok: true, name: '\u062F\u0646\u0647' }, 'a direction mark that the keyboard added is left out');
  for (const joined of ['\u0639\u0644\u06CC\u200C\u0631\u0636\u0627', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}']) assert.deepEqual(personName(joined), { ok: true, name: joined }, 'joiners that belong stay');
  for (const bad of ['a\u0000b', 'a\u200Db', 'a\u202Eb', 'a\u200Bb', '\uD800', '...']) assert.deepEqual(personName(bad), { ok: false, code: 'bad-name' }, JSON.stringify(bad));
  assert.deepEqual(personName(' \u00A0'), { ok: false, code: 'name-missing' });
  assert.deepEqual(personName('\u200D'.repeat(80_000)), { ok: false, code: 'name-too-long' }, 'and nobody’s time is spent on it');
  assert.deepEqual(personName('x'.repeat(41)), { ok: false, code: 'name-too-long' });
});

test('a code is taken as it was meant; a wrong one is a wrong one; a closed door says so', async (t) => {
  const { house, db } = await anOpenLine(t);
  const table = await anOpenTable({ house });
  const place = { name: 'Bo', team: 'tokyo', role: 't-head', address: FROM };
  const typed = ` ${table.code.slice(0, 3).toLowerCase()}-${table.code.slice(3)} `;
  assert.equal((await house.identity.join({ ...place, code: typed })).ok, true);
  assert.deepEqual(await house.identity.join({ ...place, code: 'WRONG2' }), { ok: false, code: 'unknown-code' });
  assert.deepEqual(await house.identity.join({ ...place, code: table.code, role: 'king' }), { ok: false, code: 'unknown-role' });
  const people = await db.holder.count();
  await table.direct({ type: 'setDoor', door: 'locked' });
  assert.deepEqual(await house.identity.join({ ...place, code: table.code }), { ok: false, code: 'door-locked' });
  assert.equal(await db.holder.count(), people, 'nobody is kept who got no seat');
});

test('a class of sixty behind one address comes in however clumsily it types; whoever only guesses waits, with a cookie or without', async (t) => {
  const { house } = await anOpenLine(t);
  const table = await anOpenTable({ house });
  const wrong = (n: number) => `${table.code === 'ZZZZ99' ? 'Y' : 'Z'}ZZZ${CODE_LETTERS.charAt(n % 31)}${CODE_LETTERS.charAt(Math.floor(n / 31) % 31)}`.replace(table.code, 'AAAAAA');
  const codeOf = (answer: { ok: true } | { ok: false; code: string }) => (answer.ok ? 'ok' : answer.code);
  const browsers = Array.from({ length: 60 }, (_, n) => ({ address: FROM, browser: `browser-${n}` }));
  for (const [n, from] of browsers.entries()) {
    for (let mistake = 0; mistake < 5; mistake++) assert.equal(codeOf(await house.identity.gameAtDoor(wrong(5 * n + mistake), from)), 'unknown-code');
    for (const slip of ['', 'ABC', 'I O U!', `${table.code}X`]) assert.equal(codeOf(await house.identity.gameAtDoor(slip, from)), 'unknown-code', 'what cannot be a code is no guess');
    assert.equal(codeOf(await house.identity.join({ ...from, code: table.code, name: `Student ${n}`, team: 'tokyo', role: 't-head' })), 'ok');
  }
  const [one] = browsers;
  assert.ok(one);
  for (let n = 5; n < MOST_OF_BROWSER; n++) assert.equal(codeOf(await house.identity.gameAtDoor(wrong(n), one)), 'unknown-code');
  assert.equal(codeOf(await house.identity.gameAtDoor(table.code, one)), 'too-many', 'one browser waits');
  assert.equal(codeOf(await house.identity.gameAtDoor(table.code, { address: FROM, browser: 'browser-1' })), 'ok', 'and its neighbours do not');

  const elsewhere = '10.0.0.8';
  for (let n = 0; n < MOST_OF_ADDRESS; n++) {
    const from = n % 2 === 0 ? { address: elsewhere } : { address: elsewhere, browser: `made-up-${n}` };
    assert.equal(codeOf(await house.identity.gameAtDoor(wrong(n), from)), 'unknown-code');
  }
  for (const from of [{ address: elsewhere }, { address: elsewhere, browser: 'never seen before' }]) {
    assert.equal(codeOf(await house.identity.gameAtDoor(table.code, from)), 'too-many');
    assert.equal(codeOf(await house.identity.comeBack({ ...from, code: table.code, returnCode: 'AAAAAAAA' })), 'too-many');
  }
  assert.equal(codeOf(await house.identity.gameAtDoor(table.code, { address: FROM, browser: 'browser-2' })), 'ok', 'another address is not concerned');
});

test('names are kept with the seats and nowhere in the record', async (t) => {
  const { house } = await anOpenLine(t);
  const table = await anOpenTable({ house });
  const bo = await table.join('Bo Lee', 'tokyo', 0);
  assert.deepEqual((await house.identity.people(table.game))[bo.seat], 'Bo Lee');
  assert.ok(!JSON.stringify(await house.play.record(table.game)).includes('Bo Lee'));
});

test('the personal code brings one back, ends the old cookie, and fits one seat of one game only', async (t) => {
  const { house, db } = await anOpenLine(t);
  const [table, other] = [await anOpenTable({ house }), await anOpenTable({ house })];
  const bo = await table.join('Bo', 'tokyo', 0);
  const oldToken = bo.cookie.split('=')[1] ?? '';
  const returnCode = await house.identity.returnCode(bo.seat);
  assert.match(returnCode ?? '', /^[A-HJKMNP-Z2-9]{8}$/);
  assert.ok(returnCode);
  assert.ok(!JSON.stringify(await db.holder.findMany(), (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)).includes(returnCode));
  assert.deepEqual(await house.identity.comeBack({ code: other.code, returnCode, address: FROM }), { ok: false, code: 'wrong-return-code' });
  assert.deepEqual(await house.identity.comeBack({ code: table.code, returnCode: 'AAAAAAAA', address: FROM }), { ok: false, code: 'wrong-return-code' });
  const back = await house.identity.comeBack({ code: table.code, returnCode: `${returnCode.slice(0, 4).toLowerCase()} ${returnCode.slice(4)}`, address: FROM });
  assert.ok(back.ok);
  assert.equal(back.seat, bo.seat);
  assert.equal(await house.identity.seatOf(bo.seat, oldToken), null);
  assert.deepEqual(await house.identity.seatOf(bo.seat, back.token), { game: table.game, seat: bo.seat });
});

test('coming back ends the lines that were open with the old cookie', async (t) => {
  const line = await anOpenLine(t);
  const table = await anOpenTable(line);
  const bo = await table.join('Bo', 'tokyo', 0);
  const old = await line.connect(bo);
  const why = new Promise((resolve) => old.socket.once('dismissed', resolve));
  const returnCode = (await line.house.identity.returnCode(bo.seat)) ?? '';
  assert.ok((await line.house.identity.comeBack({ code: table.code, returnCode, address: FROM })).ok);
  assert.deepEqual(await why, { reason: 'replaced', to: null });
  await assert.rejects(line.connect(bo));
});

test('a move gives a new seat to the same person, whose old code and cookie lead there', async (t) => {
  const { house } = await anOpenLine(t);
  const table = await anOpenTable({ house });
  const bo = await table.join('Bo', 'tokyo', 0);
  const token = bo.cookie.split('=')[1] ?? '';
  const returnCode = (await house.identity.returnCode(bo.seat)) ?? '';
  assert.ok((await house.identity.move(table.game, table.control.seat, bo.seat, { team: 'seoul', role: 's-head' })).ok);
  assert.equal(await house.identity.seatOf(bo.seat, token), null);
  const moved = await house.identity.followMove(bo.seat, token);
  assert.ok(moved);
  assert.deepEqual(await house.identity.seatOf(moved.seat, moved.token), { game: table.game, seat: moved.seat });
  assert.equal(await house.identity.followMove(bo.seat, 'not the token'), null);
  const back = await house.identity.comeBack({ code: table.code, returnCode, address: FROM });
  assert.ok(back.ok && back.seat === moved.seat);
  const names = await house.identity.people(table.game);
  assert.deepEqual([names[bo.seat], names[moved.seat]], ['Bo', 'Bo'], 'what was said from the old seat keeps its name');
});

test('only Control moves people, and only within its own game', async (t) => {
  const { house, db } = await anOpenLine(t);
  const [table, other] = [await anOpenTable({ house }), await anOpenTable({ house })];
  const [bo, cy] = [await table.join('Bo', 'tokyo', 0), await table.join('Cy', 'seoul', 0)];
  const people = await db.holder.count();
  const refusal = async (answer: ReturnType<typeof house.identity.move>) => {
    const settled = await answer;
    return settled.ok ? 'ok' : settled.error.code;
  };
  assert.equal(await refusal(house.identity.move(table.game, bo.seat, cy.seat, { team: 'tokyo', role: 't-def' })), 'not-yours-to-do');
  assert.equal(await refusal(house.identity.move(other.game, other.control.seat, cy.seat, { team: 'tokyo', role: 't-def' })), 'unknown-seat');
  assert.equal(await db.holder.count(), people);
});

test('the wall’s link is the same each time and leads to one seat; when Control removes that seat, a new link is made', async (t) => {
  const { house, db } = await anOpenLine(t);
  const table = await anOpenTable({ house });
  const [link, again] = [await house.identity.openLink(table.game, 'screen'), await house.identity.openLink(table.game, 'screen')];
  assert.equal(link, again);
  assert.notEqual(link, await house.identity.openLink(table.game, 'observer'));
  assert.ok(!JSON.stringify(await db.accessLink.findMany(), (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)).includes(tokenOf(link)));
  const [one, two] = [await house.identity.enterByLink(tokenOf(link)), await house.identity.enterByLink(tokenOf(link))];
  assert.ok(one?.token && two);
  assert.deepEqual(one, two);
  assert.ok(await house.identity.seatOf(one.seat, one.token));
  await table.direct({ type: 'removeSeat', seat: one.seat });
  assert.equal(await house.identity.enterByLink(tokenOf(link)), null);
  assert.notEqual(await house.identity.openLink(table.game, 'screen'), link);
  assert.equal(await house.identity.enterByLink('garbage'), null);
});

test('each observer has a seat of their own and keeps it', async (t) => {
  const { house } = await anOpenLine(t);
  const table = await anOpenTable({ house });
  const token = tokenOf(await house.identity.openLink(table.game, 'observer'));
  const [one, two] = [await house.identity.enterByLink(token), await house.identity.enterByLink(token)];
  assert.ok(one && two);
  assert.notEqual(one.seat, two.seat);
  assert.deepEqual(await house.identity.enterByLink(token, [one.seat]), { ...one, token: null });
});
