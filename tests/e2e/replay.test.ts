import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { WireCommand } from '@/lib/game/commands';
import type { Served } from '@/lib/review/replay/served';
import { launchChromium, openPerson, SIZES, type Person, cookieHeader } from '../support/browser';
import { controlHand, sitDown, type Hand, nextPhase } from '../support/hands';
import { type RunningServer, startServer } from '../support/server';
import { steps } from '../support/steps';
import { makeAccount, makeGame, openTab } from '../support/table';

const SEOUL_ALONE = 'Seoul keeps this to itself. 우리끼리';
const TOKYO_SAYS = 'We ask for ninety days.';
let server: RunningServer;
let browser: Browser;
let control: Person;
let wall: Person;
let ana: Hand;
let taro: Hand;
const hands: Hand[] = [];
let game: { code: string; id: string };

/** What stood on a screen, and how far the record had come. People’s names are not in it, so the tabs that name them are left out. */
interface Seen {
  tab: string;
  at: number;
  text: string;
}
const seen: Seen[] = [];
let onTheWall: Omit<Seen, 'tab'>;
/** The frames of the first reveal as Tokyo was told of it. */
let reveal: { before: number; at: number };

const everybody = () => [control, wall].filter((person) => person !== undefined);
const step = steps('replay', everybody);

before(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  [control, wall] = await Promise.all([openPerson(browser, 'Control', SIZES.laptop), openPerson(browser, 'Wall', SIZES.projector)]);
  await makeAccount(control.page, server.setupLink());
  game = await makeGame(control.page, server.url, 'short');
  const cookies = await cookieHeader(control.context, server.url);
  ana = await controlHand(server.url, game.id, cookies);
  taro = await sitDown(server.url, game.code, 'Taro', 'tokyo', 't-head');
  hands.push(ana, taro, await sitDown(server.url, game.code, 'Sujin', 'seoul', 's-head'), await sitDown(server.url, game.code, 'Will', 'washington', 'w-head'));
});
after(async () => {
  for (const hand of hands) hand.leave();
  await browser?.close();
  await server?.close();
});

const replay = (as: string, at?: number, tab = '') => `${server.url}/games/${game.id}/replay?as=${as}${at === undefined ? '' : `&at=${at}`}${tab === '' ? '' : `#${tab}`}`;
const stage = (page: Page) => page.locator('[data-replayed]');
const scrub = (page: Page) => page.getByRole('slider', { name: 'Place in the game' });
const frame = async (page: Page) => Number(await scrub(page).inputValue());
const atOf = (page: Page) => Number(new URL(page.url()).searchParams.get('at'));

async function served(as: string, cookie?: string): Promise<{ status: number; body: string }> {
  const url = `${server.url}/api/games/${game.id}/replay?as=${as}`;
  const answer = cookie === undefined ? await control.context.request.get(url) : await fetch(url, { headers: { cookie } });
  const status = typeof answer.status === 'number' ? answer.status : answer.status();
  return { status, body: await answer.text() };
}
const factsOf = async (as: string) => (JSON.parse((await served(as)).body) as Served).facts;
const lastAt = async () => (await factsOf('control')).at(-1)?.position ?? 0;

/** Words alike: without the name of the line, what is called out as a clock runs, and its seconds. A clock that stands still is compared as it is. */
const alike = (text: string) => text.replaceAll(/^(Connected|Replay)$/gm, '').replaceAll(/(One minute|Five minutes|\d+ seconds) left\./g, '').replaceAll(/\d\d:\d\d\s+left/g, '').replaceAll(/\s+/g, ' ').trim();

/** The words of a team's screen. */
async function wordsOn(page: Page): Promise<string> {
  return alike([await page.locator('header:has([role=tablist])').innerText(), await page.locator('[role=tabpanel]:not([hidden])').innerText()].join('\n'));
}

async function keep(tab: string): Promise<void> {
  await openTab(control.page, tab);
  await control.page.locator(`#panel-${tab.toLowerCase()}:not([hidden])`).waitFor();
  seen.push({ tab: tab.toLowerCase(), at: await lastAt(), text: await wordsOn(control.page) });
}

const next = () => nextPhase(ana);

step('a turn is played while Control looks on as Tokyo, and the wall shows it', async () => {
  await wall.page.goto(server.url + (await screenLink()));
  await control.page.goto(`${server.url}/games/${game.id}/as/tokyo`);
  await ana.does({ type: 'startExercise' });
  await control.page.getByText('Turn 1 of').first().waitFor();
  await keep('Brief');
  await next();
  await taro.does({ type: 'say', text: TOKYO_SAYS });
  await hands[2]?.does({ type: 'say', text: SEOUL_ALONE });
  await ana.does({ type: 'pause' });
  await control.page.getByText('Control has paused the exercise').waitFor();
  await keep('Decide');
  await ana.does({ type: 'resume' });
  for (const hand of hands.slice(1)) {
    const turn = Object.values((await hand.knows()).turns)[0];
    const option = Object.values(turn?.briefs ?? {})[0]?.options[1]?.id ?? '';
    await hand.does({ type: 'commitDecision', turn: turn?.id ?? '', decision: { option, rationale: 'So that both can hear it.', forecasts: {}, alternatives: [] } } satisfies WireCommand);
  }
  await next();
  await control.page.getByText(/Reveal/).first().waitFor();
  await keep('Decide');
  await keep('Brief');
  await wall.page.getByText('Reveal').first().waitFor();
  onTheWall = { at: await lastAt(), text: await wallWords(wall.page) };
  const facts = await factsOf('team:tokyo');
  const first = facts.findIndex(({ type }) => type === 'DecisionRevealed');
  reveal = { before: first, at: facts[first]?.position ?? 0 };
  await next();
  const turn = (await ana.knows()).order[0] ?? '';
  await ana.does({ type: 'publishAdjudication', turn, narrative: 'The figure is out.', teamNarratives: {} });
});

async function screenLink(): Promise<string> {
  await control.page.goto(`${server.url}/games/${game.id}/lobby`);
  return new URL((await control.page.getByRole('link', { name: /screen/i }).first().getAttribute('href')) ?? '', server.url).pathname;
}
const wallWords = async (page: Page) => alike(await page.locator('.wall').innerText());

step('before the record is open a player is served the own seat’s part, whoever is asked for, and a stranger nothing', async () => {
  for (const as of ['', 'control', 'screen', 'team:seoul', `seat:${hands[2]?.seat}`]) {
    const { status, body } = await served(as, taro.cookie);
    assert.equal(status, 200);
    assert.ok(body.includes(TOKYO_SAYS), `as ${as}`);
    assert.ok(!body.includes(SEOUL_ALONE) && !body.includes('"audience":"control"') && !body.includes('team:seoul"'), `as ${as}`);
  }
  assert.equal((await served('control', '')).status, 404);
  assert.ok((await served('team:seoul')).body.includes(SEOUL_ALONE), 'Control reads everything');
  assert.equal((await served('team:atlantis')).status, 404);
});

step('as Tokyo, each moment shows what Tokyo’s page showed then, the paused clock too', async () => {
  const { page } = control;
  assert.ok(seen.some(({ text }) => /\d\d:\d\d paused/.test(text)));
  for (const { tab, at, text } of seen) {
    await page.goto(replay('team:tokyo', at, tab));
    await page.locator(`#panel-${tab}:not([hidden])`).waitFor();
    assert.equal(await wordsOn(page), text, `${tab} at ${at}`);
  }
});

step('the wall shows what it showed then', async () => {
  const { page } = control;
  await page.goto(replay('screen', onTheWall.at));
  await page.locator('.wall h1').waitFor();
  assert.equal(await wallWords(page), onTheWall.text);
});

step('by keyboard one goes by event, by moment, to the ends; each place has its address', async () => {
  const { page } = control;
  await page.goto(replay('team:tokyo', reveal.at));
  await scrub(page).waitFor();
  const end = Number(await scrub(page).getAttribute('max'));
  assert.equal(await frame(page), reveal.before + 1);
  await page.keyboard.press('ArrowLeft');
  assert.equal(await frame(page), reveal.before, 'the keys work wherever the focus is');
  await scrub(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  assert.equal(await frame(page), reveal.before + 2);
  await page.keyboard.press('PageUp');
  assert.equal(await frame(page), reveal.before + 1, 'back to the turning point');
  await page.keyboard.press('Shift+ArrowLeft');
  assert.ok((await frame(page)) < reveal.before);
  await page.keyboard.press('Home');
  assert.equal(await frame(page), 0);
  await page.getByText('Nobody sat here yet.').waitFor();
  await page.keyboard.press('End');
  assert.equal(await frame(page), end);
  await stage(page).getByText('Adjudicate').first().waitFor();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await page.waitForFunction((at) => Number(new URLSearchParams(location.search).get('at')) !== at, reveal.at);
  await page.waitForTimeout(400);
  const [shared, text] = [page.url(), alike(await stage(page).innerText())];
  const other = await control.context.newPage();
  await other.goto(shared);
  await stage(other).getByRole('tablist').waitFor();
  assert.equal(alike(await stage(other).innerText()), text, 'a shared address opens the same picture');
  await other.close();
});

step('a playback stops just before the reveal, and goes on when it is asked to', async () => {
  const { page } = control;
  await page.goto(replay('team:tokyo', reveal.at, 'decide'));
  await scrub(page).focus();
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('ArrowLeft');
  await page.getByLabel('Speed').selectOption('16');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.getByText('Stopped just before:').waitFor();
  assert.equal(await frame(page), reveal.before);
  assert.ok(!(await stage(page).innerText()).includes('· Reveal'));
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await stage(page).getByText('Reveal').first().waitFor();
  assert.ok((await frame(page)) > reveal.before);
});

step('Space plays and pauses wherever the focus is, but presses a button and writes into a field', async () => {
  const { page } = control;
  await page.goto(replay('team:tokyo', reveal.at));
  await scrub(page).waitFor();
  await page.keyboard.press('Home');
  for (const place of [() => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur()), () => scrub(page).focus()]) {
    await place();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  }
  await page.getByRole('button', { name: 'One event on' }).focus();
  const at = await frame(page);
  await page.keyboard.press('Space');
  assert.equal(await frame(page), at + 1, 'the button is pressed');
  await page.getByLabel('Stop before each turning point').focus();
  await page.keyboard.press('Space');
  assert.equal(await page.getByLabel('Stop before each turning point').isChecked(), false);
  assert.equal(await page.getByRole('button', { name: 'Pause', exact: true }).count(), 0);
});

step('a playback that stops at the moment of an address says which moment that is', async () => {
  const { page } = control;
  const facts = await factsOf('control');
  const said = facts.findIndex((fact) => fact.type === 'TalkSaid' && fact.data.text === TOKYO_SAYS);
  await page.goto(replay('control', facts[said]?.position));
  await scrub(page).waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.getByLabel('Speed').selectOption('16');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.getByText(/Stopped just before the moment in the address: \d\d:\d\d:\d\d/).waitFor();
  assert.equal(await frame(page), said);
});

step('as Control the run of show stands there to read, and the page says what no record holds', async () => {
  const { page } = control;
  await page.goto(replay('control', reveal.at));
  await page.getByText('drafts in the making, who was connected and people’s names are not in it').waitFor();
  const run = stage(page).getByRole('region', { name: 'Run of show' });
  await run.waitFor();
  assert.equal(await run.getByRole('button').count(), 0);
  assert.ok((await run.locator('tbody').count()) > 1);
  await page.goto(replay('team:tokyo', reveal.at));
  await stage(page).getByRole('tablist').waitFor();
  assert.equal(await page.getByText('Run of show').count(), 0);
});

step('by other eyes the moment stays', async () => {
  const { page } = control;
  await page.goto(replay('team:tokyo', reveal.at));
  await scrub(page).focus();
  await page.keyboard.press('ArrowLeft');
  await page.waitForFunction((at) => Number(new URLSearchParams(location.search).get('at')) < at, reveal.at);
  const at = atOf(page);
  await page.getByRole('combobox', { name: 'By the eyes of' }).selectOption('control');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.waitForURL(/as=control/);
  await stage(page).getByText('Observer').first().waitFor();
  assert.equal(atOf(page), at);
});

step('nothing in a replay acts: no line is opened, nothing is sent, the record stays as it is', async () => {
  const before = await lastAt();
  const page = await control.context.newPage();
  const sent: string[] = [];
  page.on('websocket', () => sent.push('a line'));
  page.on('request', (request) => request.method() === 'GET' || sent.push(`${request.method()} ${request.url()}`));
  for (const as of ['control', 'screen', 'team:tokyo', `seat:${taro.seat}`]) {
    await page.goto(replay(as, reveal.at));
    await stage(page).locator('h1').first().waitFor();
    for (const button of await stage(page).getByRole('button').all()) if (await button.isVisible()) await button.click({ timeout: 2_000 }).catch(() => undefined);
    await page.keyboard.press('End');
  }
  await page.close();
  assert.deepEqual(sent, []);
  assert.equal(await lastAt(), before);
});

step('from a decision its team’s view opens in one click, and another decision stands beside it in two', async () => {
  const { page } = control;
  const turn = (await ana.knows()).order[0] ?? '';
  await page.goto(`${server.url}/games/${game.id}/log/${turn}/tokyo`);
  await page.getByRole('link', { name: /as Tokyo saw it then/ }).first().click();
  await stage(page).getByRole('tablist').waitFor();
  assert.match(page.url(), /as=team:tokyo/);
  await page.goto(`${server.url}/games/${game.id}/log/${turn}/tokyo`);
  await page.getByLabel('Compare with').selectOption({ label: 'Turn 1: Seoul' });
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('heading', { name: 'Two decisions side by side' }).waitFor();
  assert.equal(await page.getByText('So that both can hear it.').count(), 2);
  await page.getByText('They were asked different questions').waitFor();
  await page.setViewportSize(SIZES.phone);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is cut off on a phone');
  await page.setViewportSize(SIZES.laptop);
});

step('from the moment shown a new game goes on with other people, and is compared with the first', async () => {
  const { page } = control;
  await page.goto(replay('team:tokyo', seen[1]?.at ?? 0));
  await scrub(page).waitFor();
  await page.getByLabel('Name of the new game').fill('Again, by others');
  await page.getByRole('button', { name: 'Make the new game' }).click();
  await page.waitForURL('**/lobby');
  const id = /games\/(g_[^/]+)\/lobby/.exec(page.url())?.[1] ?? '';
  assert.notEqual(id, game.id);
  const code = /\b[A-Z2-9]{6}\b/.exec(await page.locator('main').innerText())?.[0] ?? '';
  const yuki = await sitDown(server.url, code, 'Yuki', 'tokyo', 't-head');
  hands.push(yuki);
  const { order, phase, clock, turns } = await yuki.knows();
  const turn = order.at(-1) ?? '';
  assert.deepEqual([phase, clock.pausedAt !== null, turns[turn]?.submitted], ['deliberate', true, {}]);
  await page.goto(`${server.url}/games/${id}/desk`);
  await page.getByRole('button', { name: /Resume/ }).first().click();
  while ((await yuki.knows()).clock.pausedAt !== null) await page.waitForTimeout(50);
  const option = turns[turn]?.briefs.tokyo?.options[0]?.id ?? '';
  await yuki.does({ type: 'commitDecision', turn, decision: { option, rationale: 'Otherwise this time.', forecasts: {}, alternatives: [] } });
  await page.goto(`${server.url}/games/${game.id}/log/${turn}/tokyo`);
  await page.getByLabel('Compare with').selectOption({ label: 'Again, by others' });
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByText('Both were asked the same question').waitFor();
  await page.getByText('Otherwise this time.').waitFor();
});

step('no page reported an error', () => {
  for (const { errors } of everybody()) assert.deepEqual(errors, []);
});
