import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { violations } from '../support/axe';
import { launchChromium, openPerson, SIZES, type Person } from '../support/browser';
import { cookiesOf, signUpByHttp, type ByHttp } from '../support/by-http';
import { controlHand, type Hand, sitDown } from '../support/hands';
import { type RunningServer, startServer } from '../support/server';
import { steps } from '../support/steps';

let server: RunningServer;
let browser: Browser;
let ana: ByHttp;
let desk: Hand;
let taro: Hand;
let sujin: Hand;
let watcher = { seat: '', cookie: '' };
let control: Person;
let reader: Person;
let game = { id: '', joinCode: '' };
let turn = '';
const links = { seats: '', names: '' };

const step = steps('notes', () => [control, reader].filter((person) => person !== undefined));

const REASONS = 'Washington will ask again. We keep the pact and say nothing about money. 沈黙は金である。';
const about = () => ({ turn, team: 'tokyo' });
let sent = 0;

/** Asks a route of the game as somebody; the status and what came back. */
async function asks(cookie: string, path: string, body?: unknown, origin = server.url): Promise<{ status: number; code: string; text: string }> {
  const init: RequestInit = body === undefined ? { headers: { cookie } } : { method: 'POST', headers: { cookie, origin, 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const answer = await fetch(`${server.url}/api/games/${game.id}/${path}`, { ...init, redirect: 'manual' });
  const text = await answer.text();
  return { status: answer.status, text, code: /"code":"([a-z-]+)"/.exec(text)?.[1] ?? '' };
}

const adds = (cookie: string, annotation: object, more: object = {}) => asks(cookie, 'annotations', { id: `a_e2e-test-${(sent += 1)}`, annotation, ...more });
const outcome = async (asked: Promise<{ status: number; code: string }>) => {
  const { status, code } = await asked;
  return status === 200 ? 'ok' : code;
};

const sentence = (quote: string) => ({ kind: 'note', anchor: { to: 'sentence', ...about(), field: 'rationale', quote }, content: { text: 'A note on a sentence.' } });
const decision = () => ({ kind: 'note', anchor: { to: 'decision', ...about() }, content: { text: 'A note on a decision.' } });
const observation = () => ({ kind: 'observation', anchor: { to: 'moments', positions: [2] }, content: { rating: 2, text: 'Tokyo’s table fell silent.' } });
const codes = () => ({ kind: 'code', anchor: { to: 'decision', ...about() }, content: { codes: ['external'] } });
const survey = (when: string) => ({ kind: 'survey', anchor: { to: 'survey', item: 'q1', when }, content: { value: 4 } });
const answer = (share: string) => ({ kind: 'answer', anchor: { to: 'step', step: 'reaction' }, content: { text: 'I was surprised.', share } });

before(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  ana = await signUpByHttp(server.url, server.setupLink());
  game = (await (await ana.post('/api/games', { title: 'Monday', scenario: 'plan-b', form: 'short' })).json()) as typeof game;
  desk = await controlHand(server.url, game.id, ana.cookie);
  [taro, sujin] = await Promise.all([sitDown(server.url, game.joinCode, 'Taro Yamada', 'tokyo', 't-head'), sitDown(server.url, game.joinCode, 'Sujin', 'seoul', 's-head')]);
  const lobby = await (await ana.get(`/games/${game.id}/lobby`)).text();
  for (const path of new Set(lobby.match(/\/link\/[\w-]+/g))) {
    const entered = await fetch(server.url + path, { redirect: 'manual' });
    const seat = /^\/observe\/(s_.+)$/.exec(entered.headers.get('location') ?? '')?.[1];
    if (seat !== undefined) watcher = { seat, cookie: cookiesOf(entered) };
  }
  assert.ok(watcher.seat);
  await desk.does({ type: 'startExercise' });
  turn = (await desk.knows()).order[0] ?? '';
  await desk.does({ type: 'openNext', from: { turn, phase: 'brief' } });
  const option = (await taro.knows()).turns[turn]?.briefs.tokyo?.options[0]?.id ?? '';
  await taro.does({ type: 'commitDecision', turn, decision: { option, rationale: REASONS, alternatives: [], forecasts: {} } });
});
after(async () => {
  for (const hand of [desk, taro, sujin]) hand?.leave();
  await browser?.close();
  await server?.close();
});

step('during play: who may add what, and nobody from elsewhere', async () => {
  const matrix = {
    stranger: [await outcome(adds('', decision())), await outcome(adds('', observation())), await outcome(asks('', 'annotations')), await outcome(asks('', 'moments'))],
    taro: [await outcome(adds(taro.cookie, sentence('say nothing about money'))), await outcome(adds(taro.cookie, observation())), await outcome(adds(taro.cookie, codes())), await outcome(adds(taro.cookie, survey('before'))), await outcome(adds(taro.cookie, survey('after'))), await outcome(adds(taro.cookie, answer('private'))), await outcome(asks(taro.cookie, 'moments'))],
    sujin: [await outcome(adds(sujin.cookie, sentence('say nothing about money'))), await outcome(adds(sujin.cookie, decision())), await outcome(adds(sujin.cookie, { ...decision(), anchor: { to: 'moment', position: 9999 } }))],
    watcher: [await outcome(adds(watcher.cookie, observation())), await outcome(adds(watcher.cookie, survey('before'))), await outcome(asks(watcher.cookie, 'moments'))],
    control: [await outcome(adds(ana.cookie, sentence('沈黙は金である。'))), await outcome(adds(ana.cookie, codes())), await outcome(asks(ana.cookie, 'moments'))],
  };
  assert.deepEqual(matrix, {
    stranger: ['no-game', 'no-game', 'no-game', 'no-game'],
    taro: ['ok', 'not-yours-to-do', 'too-early', 'ok', 'too-early', 'too-early', 'not-yours-to-do'],
    sujin: ['unknown-sentence', 'ok', 'unknown-moment'],
    watcher: ['ok', 'not-yours-to-do', 'ok'],
    control: ['ok', 'ok', 'ok'],
  });
  assert.equal((await adds(ana.cookie, decision(), { seat: taro.seat })).code, 'no-game', 'nobody writes by a seat that is not theirs');
  const foreign = await asks(ana.cookie, 'annotations', { id: 'a_from-elsewhere', annotation: decision() }, 'https://evil.example');
  assert.deepEqual([foreign.status, foreign.code], [403, 'not-yours-to-do']);
});

step('during play: each reads only what they may', async () => {
  const read = async (cookie: string) => (JSON.parse((await asks(cookie, 'annotations')).text) as { annotations: { kind: string; mine: boolean }[] }).annotations.map(({ kind, mine }) => (mine ? `own ${kind}` : kind)).sort();
  assert.deepEqual(await read(taro.cookie), ['own note', 'own survey']);
  assert.deepEqual(await read(sujin.cookie), ['own note']);
  assert.deepEqual(await read(watcher.cookie), ['note', 'note', 'note', 'own observation'], 'what Control coded, the observer has not coded');
  assert.deepEqual(await read(ana.cookie), ['note', 'note', 'observation', 'own code', 'own note']);
  assert.ok(!(await asks(sujin.cookie, 'annotations')).text.includes('money'));
});

step('links and names are Control’s alone; a link shows nothing before the record is open, and says so', async () => {
  for (const cookie of ['', taro.cookie, watcher.cookie]) {
    assert.equal((await asks(cookie, 'review-links', { naming: 'names', open: true })).code, 'not-yours-to-do');
    assert.equal((await asks(cookie, 'names', { erase: taro.seat })).code, 'not-yours-to-do');
  }
  for (const naming of ['seats', 'names'] as const) {
    const made = JSON.parse((await asks(ana.cookie, 'review-links', { naming, open: true })).text) as { links: { naming: string; path: string }[] };
    links[naming] = made.links.find((link) => link.naming === naming)?.path ?? '';
  }
  const entered = await fetch(server.url + links.seats, { redirect: 'manual' });
  const visitor = cookiesOf(entered);
  assert.equal(entered.headers.get('location'), `/games/${game.id}/log`);
  assert.match(entered.headers.get('set-cookie') ?? '', /^planbreader_g_[\w-]+=[\w.-]+; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
  for (const page of ['log', 'notes', 'replay', `log/${turn}/tokyo`]) {
    const page2 = await fetch(`${server.url}/games/${game.id}/${page}`, { headers: { cookie: visitor } });
    assert.equal(new URL(page2.url).pathname, `/games/${game.id}/not-open`, page);
    const text = await page2.text();
    assert.ok(text.includes('This review is not open yet') && !text.includes('Washington will ask'), page);
  }
  assert.equal(await outcome(adds(visitor, decision())), 'no-game');
  for (const path of ['annotations', 'record', 'replay', 'moments', 'hotwash']) assert.equal((await asks(visitor, path)).status, 404, path);
  for (const page of ['desk', 'lobby', 'notes/share', 'as/tokyo']) {
    const shut = await fetch(`${server.url}/games/${game.id}/${page}`, { headers: { cookie: visitor }, redirect: 'manual' });
    assert.ok([303, 307, 404].includes(shut.status), `${page} ${shut.status}`);
  }
  await desk.does({ type: 'endExercise' });
  await desk.does({ type: 'openRecord' });
});

step('Control notes a sentence by the keyboard alone, changes the note and takes it back', async () => {
  control = await openPerson(browser, 'Control', SIZES.laptop);
  const [name = '', value = ''] = (ana.cookie.split('; ').find((cookie) => cookie.includes('session-token')) ?? '').split('=');
  await control.context.addCookies([{ name, value, url: server.url }]);
  const { page } = control;
  await page.goto(`${server.url}/games/${game.id}/log/${turn}/tokyo`);
  const margin = page.getByRole('complementary', { name: 'Notes in the margin' });
  assert.equal(await margin.getByRole('listitem').count(), 3, 'what was written during play stands there now');
  await page.getByLabel('What is it about?').focus();
  await page.keyboard.type('We keep the pact');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Which pact? Say more.');
  await page.keyboard.press('Tab');
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  const mine = margin.getByRole('listitem').filter({ hasText: 'Which pact?' });
  await mine.getByText('“We keep the pact and say nothing about money.”').waitFor();
  await page.locator('li:focus', { hasText: 'Which pact?' }).waitFor();
  assert.equal(await page.getByLabel('Your note').inputValue(), '');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('The pact with Seoul.');
  await Promise.all([page.waitForEvent('load'), mine.getByRole('button', { name: 'Save the change' }).click()]);
  const changed = margin.getByRole('listitem').filter({ hasText: 'The pact with Seoul.' });
  await changed.getByText(/changed/).waitFor();
  await changed.getByRole('button', { name: 'Withdraw' }).click();
  await Promise.all([page.waitForEvent('load'), changed.getByRole('button', { name: 'Withdraw' }).click()]);
  await changed.waitFor({ state: 'detached' });
  await page.goto(`${server.url}/games/${game.id}/notes?withdrawn=1`);
  await page.getByText('The pact with Seoul.').waitFor();
  await page.getByText('Which pact? Say more.').waitFor();
});

step('words that one selects are taken as what the note is about', async () => {
  const { page } = control;
  await page.goto(`${server.url}/games/${game.id}/log/${turn}/tokyo`);
  await page.getByLabel('Your note').fill('Half a proverb.');
  await page.locator('blockquote', { hasText: '沈黙' }).first().evaluate((quote) => {
    const text = quote.firstChild;
    if (!text) throw new Error('no text');
    const start = (text.textContent ?? '').indexOf('沈黙');
    getSelection()?.setBaseAndExtent(text, start, text, start + 4);
  });
  await page.getByRole('button', { name: 'Note the words you selected: “沈黙は金”' }).click();
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Add the note' }).click()]);
  await page.getByRole('listitem').filter({ hasText: 'Half a proverb.' }).getByText('“沈黙は金”').waitFor();
});

step('what is being written stays on the device until it is sent', async () => {
  const { page } = control;
  await page.getByLabel('Your note').fill('Not finished');
  await page.route('**/annotations', (route) => route.abort());
  await page.getByRole('button', { name: 'Add the note' }).click();
  await page.getByText('The server did not answer. What you wrote is kept here').waitFor();
  await page.unroute('**/annotations');
  await page.reload();
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#note-text')?.value === 'Not finished');
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Add the note' }).click()]);
  assert.equal(await page.getByRole('listitem').filter({ hasText: 'Not finished' }).count(), 1);
});

step('the Notes page lists all by turn and kind; an observation names its moments; the timeline counts', async () => {
  const { page } = control;
  await page.goto(`${server.url}/games/${game.id}/notes`);
  await page.getByText('Tokyo’s table fell silent.').waitFor();
  await page.getByText('Write an observation').click();
  const form = page.getByRole('form', { name: 'Write an observation' });
  assert.ok(await form.getByRole('button', { name: 'Add the observation' }).isDisabled());
  await form.getByRole('checkbox').nth(0).check();
  await form.getByRole('checkbox').nth(1).check();
  await form.getByRole('radio', { name: /^4/ }).check();
  await form.getByLabel('What did you see?').fill('They asked for the paper first.');
  await Promise.all([page.waitForEvent('load'), form.getByRole('button', { name: 'Add the observation' }).click()]);
  const seen = page.getByRole('listitem').filter({ hasText: 'They asked for the paper first.' });
  await seen.getByText('4 of 5, well').waitFor();
  assert.equal(await seen.getByRole('link').count(), 2);
  await page.getByLabel('Kind').selectOption('observation');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.waitForURL(/kind=observation/);
  await page.getByText('They asked for the paper first.').waitFor();
  assert.equal(await page.getByText('Half a proverb.').count(), 0);
  await page.goto(`${server.url}/games/${game.id}/log`);
  await page.getByRole('navigation', { name: 'Timeline' }).getByRole('link', { name: /note.* about this moment/ }).first().waitFor();
});

step('a reader by seats meets no name; by names they do; each may note; a closed link is closed at once', async () => {
  const { page } = control;
  await page.goto(`${server.url}/games/${game.id}/notes`);
  await page.getByRole('link', { name: 'Share this review' }).click();
  await page.getByText(links.seats).waitFor();
  reader = await openPerson(browser, 'Reader', SIZES.phone);
  const decisionPage = `${server.url}/games/${game.id}/log/${turn}/tokyo`;
  await reader.page.goto(server.url + links.seats);
  await reader.page.goto(decisionPage);
  await reader.page.getByText('say nothing about money').first().waitFor();
  await reader.page.getByLabel('Your note').fill('From outside.');
  await Promise.all([reader.page.waitForEvent('load'), reader.page.getByRole('button', { name: 'Add the note' }).click()]);
  await reader.page.getByRole('listitem').filter({ hasText: 'From outside.' }).getByText('You').waitFor();
  await reader.page.goto(`${server.url}/games/${game.id}/notes`);
  await reader.page.getByText('From outside.').waitFor();
  assert.ok(!/Yamada|Ana/.test(reader.received()), 'nobody’s name');
  await reader.page.goto(server.url + links.names);
  await reader.page.goto(decisionPage);
  await reader.page.getByText('Taro Yamada (').first().waitFor();
  await reader.page.getByRole('listitem').filter({ hasText: 'From outside.' }).getByText('You').waitFor();
  await reader.page.goto(`${server.url}/games/${game.id}/report`);
  await reader.page.getByText('Taro Yamada (').first().waitFor();

  const row = page.getByRole('listitem').filter({ hasText: 'Taro Yamada' });
  await row.getByRole('button', { name: /Erase the name/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase the name' }).click();
  await page.getByText('The name is erased.').waitFor();
  assert.equal(await row.count(), 0);
  await reader.page.reload();
  await reader.page.getByText('say nothing about money').first().waitFor();
  assert.equal(await reader.page.getByText('Yamada').count(), 0);

  await page.getByRole('region', { name: 'With people’s names' }).getByRole('button', { name: 'Close the link' }).click();
  await page.getByRole('button', { name: 'Make a link with names' }).waitFor();
  await reader.page.reload();
  await reader.page.getByText('This link has been closed').waitFor();
  assert.equal(await outcome(adds((await reader.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; '), decision())), 'no-game');
  await page.goto(decisionPage);
  const theirs = page.getByRole('listitem').filter({ hasText: 'From outside.' });
  await theirs.getByText('Reader 1, by a link').waitFor();
  await theirs.getByRole('button', { name: 'Take down' }).click();
  await Promise.all([page.waitForEvent('load'), theirs.getByRole('button', { name: 'Take down' }).click()]);
  await theirs.waitFor({ state: 'detached' });
  assert.deepEqual(await violations(page), []);
  assert.deepEqual([...control.errors, ...reader.errors], []);
});
