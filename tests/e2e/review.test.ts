import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import type { RecordedEvent } from '@/lib/game/events';
import { openDatabase } from '@/lib/server/db';
import { violations } from '../support/axe';
import { launchChromium, openPerson, SIZES, type Person, cookieHeader } from '../support/browser';
import { dress } from '../support/dress';
import { aWholeGame, exportedText, planB } from '../support/exported';
import { controlHand, sitDown, type Hand } from '../support/hands';
import { keepGame } from '../support/kept-game';
import { pressOn, tabTo, typeInto } from '../support/keyboard';
import { type RunningServer, startServer } from '../support/server';
import { playOneTurn } from '../support/short-game';
import { steps } from '../support/steps';
import { makeAccount, makeGame } from '../support/table';

const TARO_FELT = 'Relief, and a little shame about Seoul.';
const SUJIN_FELT = 'Nobody asked us a second time.';
const STORY = 'We thought that waiting was free, until the tests began.';

let server: RunningServer;
let browser: Browser;
let [ana, taro, sujin, wall]: Person[] = [];
let game: { code: string; id: string };
let control: Hand;
let heads: Record<'washington' | 'tokyo' | 'seoul', Hand>;
let elsewhere: string | undefined;
let played: { turn: string; labels: Record<string, string> };

const people = () => [ana, taro, sujin, wall].filter((person) => person !== undefined);
const step = steps('review', people);
const cookies = async ({ context }: Person) => await cookieHeader(context, server.url);

before(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  ana = await openPerson(browser, 'Ana', SIZES.laptop);
  await makeAccount(page(ana), server.setupLink());
  game = await makeGame(page(ana), server.url, 'short', {});
  wall = await openPerson(browser, 'Wall', SIZES.projector);
  await page(wall).goto(server.url + (/\/link\/[\w.-]+/.exec(await page(ana).content())?.[0] ?? ''));
  ({ control, heads } = await seatAll(game));
  [taro, sujin] = [await inBrowser('Taro', heads.tokyo), await inBrowser('Sujin', heads.seoul)];
});
after(async () => {
  for (const hand of [control, ...Object.values(heads ?? {})]) hand?.leave();
  await browser?.close();
  await server?.close();
});

step('a student answers the survey before the game by the keyboard, and again after ENDEX', async () => {
  const here = page(taro);
  await here.goto(`${server.url}/seat/${heads.tokyo.seat}`);
  await here.getByRole('link', { name: 'answer the survey' }).click();
  await answerFirst(here, 1);
  await here.reload();
  await here.getByText('Kept: 2').waitFor();
  await lookAt(taro, 'the survey');
  played = await playOneTurn(control, heads, { washington: 0, tokyo: 0, seoul: 2 });
  await here.goto(`${server.url}/seat/${heads.tokyo.seat}#board`);
  await here.getByRole('link', { name: 'Answer the survey again' }).click();
  await here.getByText('The same statements as before the game').waitFor();
  await answerFirst(here, 3);
});

step('Control opens the first question by a key; the wall shows it, and what two students write stays with each', async () => {
  await Promise.all([page(taro), page(sujin), page(ana)].map((one) => one.goto(`${server.url}/games/${game.id}/hotwash`)));
  await page(taro).getByText('No question is open').waitFor();
  await page(ana).getByRole('button', { name: 'Open the first question' }).waitFor();
  await page(ana).keyboard.press('n');
  for (const person of people()) await page(person).getByRole('heading', { name: /What went through your mind/ }).waitFor();
  await answer(taro, TARO_FELT);
  await answer(sujin, SUJIN_FELT);
  await page(ana).getByText('2 people have written something.').waitFor();
  for (const [text, author] of [[TARO_FELT, taro], [SUJIN_FELT, sujin]] as const) {
    for (const person of people()) if (person !== author) assert.ok(!person.received().includes(text), `${person.name} was told what only its author may read`);
  }
  for (const person of [ana, taro]) await lookAt(person, 'the hot wash');
});

step('a team’s story is read by all, and what Control hears is written down', async () => {
  await page(ana).bringToFront();
  await pressOn(page(ana), page(ana).getByRole('button', { name: /^Tokyo, tell your story/ }));
  await page(taro).getByRole('heading', { name: /^Tokyo, tell your story/ }).waitFor();
  await answer(taro, STORY);
  for (const person of [ana, sujin]) {
    await page(person).bringToFront();
    await page(person).getByText(STORY).waitFor();
  }
  await page(wall).getByRole('heading', { name: /^Tokyo, tell your story/ }).waitFor();
  assert.ok(!wall?.received().includes(STORY), 'the wall shows the question alone');
  await page(ana).keyboard.press('b');
  await page(wall).getByRole('heading', { name: /^Washington, tell your story/ }).waitFor();
});

step('two teams’ numbers count in the ledger, whose moments lead to the decisions', async () => {
  await page(ana).getByRole('button', { name: /^How many of your options/ }).click();
  for (const [person, number] of [[taro, 3], [sujin, 1]] as const) {
    await page(person).bringToFront();
    await page(person).getByRole('heading', { name: /^How many of your options/ }).waitFor();
    await page(person).getByLabel('Your number').fill(String(number));
    await page(person).getByRole('button', { name: 'Keep it' }).click();
    await page(person).getByText('Kept.').waitFor();
  }
  await page(taro).goto(`${server.url}/games/${game.id}/claims`);
  await page(taro).getByText('once Control has opened the record').waitFor();
  await control.does({ type: 'openRecord' });
  await page(ana).goto(`${server.url}/games/${game.id}/claims`);
  const entry = page(ana).getByRole('article').filter({ hasText: 'C06' });
  await entry.getByText('Seoul: 1; Tokyo: 3').waitFor();
  await entry.getByText('This game speaks for it').waitFor();
  await page(ana).getByRole('table').filter({ hasText: 'Mean shift' }).getByText('+2').first().waitFor();
  await lookAt(ana, 'the ledger');
  const moment = page(ana).getByRole('article').getByRole('link', { name: played.labels.tokyo ?? '' }).first();
  await moment.click();
  await page(ana).waitForURL(`**/log/${played.turn}/tokyo`);
  await page(ana).getByRole('heading', { name: /^Tokyo, turn 1/ }).waitFor();
});

step('two coders code the reasons by themselves, and their kappa stands in the ledger', async () => {
  for (const [person, codes] of [[ana, ['domestic', 'china']], [taro, ['domestic']]] as const) {
    const here = page(person);
    await here.bringToFront();
    await here.goto(`${server.url}/games/${game.id}/claims/code`);
    await here.getByText('0 of 3 read.').waitFor();
    for (const [at, item] of (await here.getByRole('main').locator('ol > li').all()).entries()) {
      // They agree on what the first and the last speak of, and differ on the second.
      if (at !== 1 || person === ana) for (const code of codes) await item.getByRole('checkbox', { name: code }).check();
      await item.getByRole('button', { name: /^Keep/ }).click();
      await item.getByText(/^Kept/).waitFor();
    }
  }
  await lookAt(taro, 'the coding');
  await page(ana).goto(`${server.url}/games/${game.id}/claims`);
  const row = page(ana).getByRole('table').filter({ hasText: 'Kappa' }).getByRole('row', { name: /domestic/ });
  assert.deepEqual(await row.getByRole('cell').allInnerTexts(), ['3', '67 %', '0.00']);
});

step('two games stand side by side, and a record from elsewhere beside them', async () => {
  const second = await makeGame(page(ana), server.url, 'short');
  const table = await seatAll(second);
  await playOneTurn(table.control, table.heads, { washington: 1, tokyo: 0, seoul: 0 });
  for (const hand of [table.control, ...Object.values(table.heads)]) hand.leave();
  const here = page(ana);
  await here.goto(`${server.url}/scenarios/plan-b/compare`);
  await here.getByText('n = 2', { exact: true }).first().waitFor();
  const tokyos = here.getByRole('region', { name: /Tokyo/ }).first();
  await tokyos.getByRole('row', { name: played.labels.tokyo ?? '' }).getByText('2 of 2').waitFor();
  await bringIn(here, 'harmed.jsonl', fromElsewhere().replace('"rationale":"', '"rationale":"Not '));
  await here.getByText('harmed.jsonl was not brought in.').waitFor();
  await here.getByText(/It is not whole. Line \d+: .+/).waitFor();
  await typeInto(here, here.getByRole('textbox', { name: 'Cohort' }), 'Leiden');
  assert.ok(fromElsewhere().length > 256 * 1024, 'larger than anything else that is sent');
  await bringIn(here, 'leiden.jsonl', fromElsewhere());
  await here.getByText('leiden.jsonl stands here as I1.').waitFor();
  await tabTo(here, here.getByRole('link', { name: 'Show it in the charts' }));
  await here.keyboard.press('Enter');
  await here.getByText('n = 3', { exact: true }).first().waitFor();
  await here.getByRole('row', { name: 'I1 Leiden' }).first().waitFor();
  await lookAt(ana, 'the comparison');

  await here.getByLabel('Cohorts side by side').check();
  await here.getByRole('button', { name: 'Show', exact: true }).click();
  await here.waitForURL(/split=cohort/);
  const apart = here.getByRole('region', { name: /Tokyo/ }).first();
  await apart.getByRole('table', { name: 'Without a cohort n = 2' }).getByRole('row', { name: played.labels.tokyo ?? '' }).getByText('2 of 2').waitFor();
  await apart.getByRole('table', { name: 'Leiden n = 1' }).waitFor();
  await here.getByText('from elsewhere, cannot be opened here').waitFor();
  await lookAt(ana, 'the cohorts');
  const tables = here.waitForEvent('download');
  await here.getByRole('link', { name: 'Download these games as tables' }).click();
  const files = unzipSync(readFileSync(await (await tables).path()));
  assert.deepEqual(strFromU8(files['games.csv'] ?? new Uint8Array()).trim().split('\r\n').slice(1).map((line) => line.split(',').slice(0, 2).join()), ['"G1",""', '"G2",""', '"I1","Leiden"']);

  await playedBefore(server.dataDir);
  await here.goto(`${server.url}/scenarios/plan-b/compare?rehearsals=yes`);
  await here.getByText('n = 3', { exact: true }).first().waitFor();
  await here.getByLabel('Also games of version 0 (1 game)').check();
  await here.getByRole('button', { name: 'Show', exact: true }).click();
  await here.getByText(/^Games of version .+ and of version 0 \(1 game\) stand here together/).waitFor();
  await here.getByText('n = 4', { exact: true }).first().waitFor();
  await lookAt(ana, 'two versions together');
  await here.goto(`${server.url}/scenarios/plan-b/compare`);
  const saved = here.waitForEvent('download');
  await here.getByRole('link', { name: 'Take out I1' }).click();
  assert.match((await saved).suggestedFilename(), /\.jsonl$/);
  await here.getByRole('button', { name: 'Remove I1' }).click();
  await here.getByText('n = 2', { exact: true }).first().waitFor();
});

/** A game of an earlier version of Plan B, in which a word was mended since. */
async function playedBefore(dataDir: string): Promise<void> {
  await keepGame(dataDir, 'g_before', aWholeGame('short'));
  const db = await openDatabase(`file:${dataDir}/plan-b.db`);
  try {
    const { json, ...newest } = await db.scenarioVersion.findFirstOrThrow({ where: { slug: 'plan-b' } });
    const hash = '0'.repeat(64);
    await db.scenarioVersion.create({ data: { ...newest, hash, version: '0', json: JSON.stringify({ ...(JSON.parse(json) as object), version: '0' }), createdAt: 0n } });
    await db.game.update({ where: { id: 'g_before' }, data: { scenarioHash: hash } });
  } finally {
    await db.$disconnect();
  }
}

test('no page reported an error', () => assert.deepEqual(people().flatMap(({ errors }) => errors), []));

function page(person: Person | undefined): Page {
  assert.ok(person);
  return person.page;
}

async function seatAll({ id, code }: { id: string; code: string }): Promise<{ control: Hand; heads: typeof heads }> {
  const [leads, washington, tokyo, seoul] = await Promise.all([
    controlHand(server.url, id, ana ? await cookies(ana) : ''),
    sitDown(server.url, code, 'Wanda', 'washington', 'w-head'),
    sitDown(server.url, code, 'Taro', 'tokyo', 't-head'),
    sitDown(server.url, code, 'Sujin', 'seoul', 's-head'),
  ]);
  return { control: leads, heads: { washington, tokyo, seoul } };
}

async function inBrowser(name: string, { cookie }: Hand): Promise<Person> {
  const person = await openPerson(browser, name, SIZES.phone);
  const [key = '', value = ''] = cookie.split('=');
  await person.context.addCookies([{ name: key, value, url: server.url }]);
  return person;
}

/** Goes to the first statement and on by the arrow key. */
async function answerFirst(here: Page, arrows: number): Promise<void> {
  const first = here.getByRole('group').first();
  await tabTo(here, first.getByRole('radio').first());
  for (let pressed = 0; pressed < arrows; pressed++) await here.keyboard.press('ArrowRight');
  await first.getByText(`Kept: ${arrows + 1}`).waitFor();
}

async function answer(person: Person | undefined, text: string): Promise<void> {
  const here = page(person);
  await here.bringToFront();
  await typeInto(here, here.getByLabel('Your answer'), text);
  await pressOn(here, here.getByRole('button', { name: 'Keep it' }));
  await here.getByText('Kept.').waitFor();
}

async function bringIn(here: Page, name: string, text: string): Promise<void> {
  await here.getByLabel('Choose record files').setInputFiles({ name, mimeType: 'application/x-ndjson', buffer: Buffer.from(text) });
}

/** A game that people played somewhere else, by the scenario as it is here. */
function fromElsewhere(): string {
  elsewhere ??= playedElsewhere();
  return elsewhere;
}

function playedElsewhere(): string {
  const { hash } = planB();
  return exportedText(
    aWholeGame('long').map((event) => {
      if (event.type === 'GameOpened') return { ...event, data: { ...event.data, scenario: { ...event.data.scenario, hash } } };
      return event.type === 'SeatAdmitted' ? { ...event, data: { ...event.data, scripted: false } } : event;
    }) as RecordedEvent[],
  );
}

/** axe has nothing to say of a page, large or small, light or dark. */
async function lookAt(person: Person | undefined, what: string): Promise<void> {
  const here = page(person);
  for (const [size, scheme] of [[SIZES.phone, 'dark'], [SIZES.laptop, 'light']] as const) {
    await dress(here, size, scheme);
    assert.deepEqual(await violations(here), [], `${what}, ${size.width} ${scheme}`);
    assert.ok(await here.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${what} is wider than ${size.width}`);
  }
}
