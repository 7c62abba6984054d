import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Download } from 'playwright-core';
import { violations } from '../support/axe';
import { launchChromium, openPerson, SIZES, type Person } from '../support/browser';
import { signUpByHttp, type ByHttp } from '../support/by-http';
import { dress } from '../support/dress';
import { controlHand, sitDown, type Hand, nextPhase } from '../support/hands';
import { KOREAN } from '../support/hostile-game';
import { planB } from '../support/plan-b';
import { startServer, type RunningServer } from '../support/server';
import { steps } from '../support/steps';

const SEATS = [['washington', 'w-head'], ['tokyo', 't-head'], ['seoul', 's-head']] as const;
const TITLE = '월요일 수업';

let server: RunningServer;
let browser: Browser;
let reader: Person;
let ana: ByHttp;
let control: Hand;
const hands: Record<string, Hand> = {};
let game = { id: '', joinCode: '' };

const step = steps('exports', () => (reader === undefined ? [] : [reader]));
const get = (path: string, cookie = ''): Promise<Response> => fetch(`${server.url}${path}`, { headers: { cookie } });
const files = (kind: string): string => `/api/games/${game.id}/exports/${kind}`;

/** Goes on to the next phase. */
const on = () => nextPhase(control);

before(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  ana = await signUpByHttp(server.url, server.setupLink());
  game = (await (await ana.post('/api/games', { title: TITLE, scenario: 'plan-b', form: 'short' })).json()) as typeof game;
  control = await controlHand(server.url, game.id, ana.cookie);
  for (const [team, role] of SEATS) hands[team] = await sitDown(server.url, game.joinCode, team, team, role);
  await control.does({ type: 'startExercise' });
  await on();
  const turn = (await control.knows()).order.at(-1) ?? '';
  const options = (team: string): string => planB().turns[0]?.teams[team]?.options[0]?.id ?? '';
  for (const [team] of SEATS) await hands[team]?.does({ type: 'commitDecision', turn, decision: { option: options(team), rationale: team === 'seoul' ? KOREAN : 'It costs least.', alternatives: [], forecasts: {} } });
  await on();
  await on();
  await control.does({ type: 'publishAdjudication', turn, narrative: 'It happened.', teamNarratives: {} });
});
after(async () => {
  for (const hand of [control, ...Object.values(hands)]) hand?.leave();
  await browser?.close();
  await server?.close();
});

step('whoever may not read the whole record gets no file of it, and a player is told when', async () => {
  const player = hands['tokyo']?.cookie ?? '';
  for (const cookie of ['', player]) {
    for (const kind of ['docx', 'pdf', 'xlsx', 'csv', 'xapi', 'docx?steps']) assert.equal((await get(files(kind), cookie)).status, 404, kind);
    assert.equal((await get(`/api/games/${game.id}/record`, cookie)).status, 404);
  }
  assert.equal((await get(`/games/${game.id}/report`)).status, 404);
  const page = await (await get(`/games/${game.id}/report`, player)).text();
  assert.match(page, /open to you when Control opens the record/);
  assert.doesNotMatch(page, /exports\/docx|It costs least/);
});

step('Control sees the report and its files; a page that is clean in light and dark, on a phone and a laptop', async () => {
  reader = await openPerson(browser, 'Ana', SIZES.laptop);
  await reader.context.addCookies(ana.cookie.split('; ').map((cookie) => ({ name: cookie.split('=')[0] ?? '', value: cookie.slice(cookie.indexOf('=') + 1), url: server.url })));
  await reader.page.goto(`${server.url}/games/${game.id}/report`);
  await reader.page.getByRole('heading', { name: `After-action report: ${TITLE}` }).waitFor();
  assert.equal(await reader.page.getByRole('link', { name: /^Download: / }).count(), 6);
  for (const size of [SIZES.phone, SIZES.laptop]) {
    for (const scheme of ['light', 'dark'] as const) {
      await dress(reader.page, size, scheme);
      assert.deepEqual(await violations(reader.page), [], `${size.width} ${scheme}`);
      assert.ok(await reader.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${size.width}: nothing sticks out`);
    }
  }
});

step('by keyboard a file is made, says that it is ready, and is saved under the game’s own title', async () => {
  const { page } = reader;
  await page.getByRole('link', { name: 'Download: Report for editing (DOCX)' }).focus();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  await page.getByText(/^Ready, \d+ KiB/).waitFor();
  assert.equal(download.suggestedFilename(), `${TITLE}.docx`);
  const { 'word/document.xml': document = new Uint8Array() } = unzipSync(await contentOf(download));
  assert.ok(strFromU8(document).includes(KOREAN));
  assert.equal(page.url(), `${server.url}/games/${game.id}/report`);
});

step('each step is told while it is made, and the file is fetched by those alone who may', async () => {
  const told = (await (await get(`${files('csv')}?steps&zone=Asia/Seoul`, ana.cookie)).text()).trimEnd().split('\n').map((line) => JSON.parse(line) as { step: string; id?: string });
  const order = told.map(({ step: name }) => name).filter((name, at, all) => name !== all[at - 1]);
  assert.deepEqual(order, ['reading', 'checking', 'writing', 'ready']);
  const made = `?made=${told.at(-1)?.id}`;
  const file = await get(files('csv') + made, ana.cookie);
  assert.equal(file.headers.get('content-type'), 'application/zip');
  assert.ok('decisions.csv' in unzipSync(new Uint8Array(await file.arrayBuffer())));
  for (const [kind, cookie] of [['csv', ''], ['csv', hands['tokyo']?.cookie ?? ''], ['xlsx', ana.cookie]] as const) assert.equal((await get(files(kind) + made, cookie)).status, 404);
});

step('without scripts each file is a plain link; the record too has the game’s title', async () => {
  const beginnings = { docx: 'PK', xlsx: 'PK', csv: 'PK', xapi: '[', pdf: '%PDF' };
  for (const [kind, beginning] of Object.entries(beginnings)) {
    const answer = await get(files(kind), ana.cookie);
    assert.equal(answer.status, 200, kind);
    assert.equal(new TextDecoder('latin1').decode((await answer.arrayBuffer()).slice(0, beginning.length)), beginning);
  }
  const record = await get(`/api/games/${game.id}/record`, ana.cookie);
  assert.match(record.headers.get('content-disposition') ?? '', new RegExp(`filename\\*=UTF-8''${encodeURIComponent(TITLE)}\\.jsonl$`));
  await record.text();
});

step('once the record is open a player takes the same files', async () => {
  await control.does({ type: 'endExercise' });
  await control.does({ type: 'openRecord' });
  const answer = await get(files('xlsx'), hands['tokyo']?.cookie);
  assert.equal(answer.status, 200);
  await answer.arrayBuffer();
});

step('printed, the page is the report and nothing else', async () => {
  const { page } = reader;
  await page.reload();
  await page.emulateMedia({ media: 'print', colorScheme: null });
  const hidden = await page.getByRole('link', { name: /^Download: / }).first().isHidden();
  assert.ok(hidden, 'no buttons on paper');
  assert.ok(await page.getByRole('heading', { name: 'Appendix E: Record Integrity' }).isVisible());
  await page.emulateMedia({ media: 'screen' });
});

step('a server without Chromium says so and offers the page itself', async () => {
  const bare = await startServer({ PATH: '/nowhere', CHROMIUM_PATH: '' });
  try {
    const own = await signUpByHttp(bare.url, bare.setupLink());
    const { id } = (await (await own.post('/api/games', { title: 'Bare', scenario: 'plan-b', form: 'short' })).json()) as { id: string };
    const page = await (await own.get(`/games/${id}/report`)).text();
    assert.match(page, /This server has no Chromium/);
    assert.doesNotMatch(page, /exports\/pdf/);
    assert.equal((await own.get(`/api/games/${id}/exports/pdf`)).status, 404);
    assert.equal((await own.get(`/api/games/${id}/exports/docx`)).status, 200);
  } finally {
    await bare.close();
  }
});

async function contentOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await download.path()));
}
