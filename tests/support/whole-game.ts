import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, openPerson, SIZES, type Person } from './browser';
import { steps } from './steps';
import { join, makeAccount, makeGame, openTab, press, seal, write, type Choice } from './table';

/** Where the game is played, and what goes wrong in the middle of it. */
export interface House {
  url: string;
  setupLink(): string;
  /** While decisions are being written: ends and begins anew in whatever way. `pages` are all that are open. */
  interrupt(pages: readonly Page[], write: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** What each capital chooses in each turn, by the label on the card. */
const PLAY: Record<'washington' | 'tokyo' | 'seoul', string>[] = [
  { washington: 'Raise the stakes', tokyo: 'Denial force first', seoul: 'Let the pact lapse' },
  { washington: 'Broker the data link', tokyo: 'Ask for the data', seoul: 'Share with Tokyo' },
  { washington: 'Counter-coercion fund', tokyo: 'Minerals and access pact', seoul: 'Exercises and a common front' },
  { washington: 'Bring a brigade home', tokyo: 'Steady', seoul: 'Fuel-cycle route' },
  { washington: 'Freeze nuclear supply', tokyo: 'Joint account with Seoul', seoul: 'Share the track' },
  { washington: 'Three-way compact', tokyo: 'Alliance first', seoul: 'Compact and treaty' },
];
const TEAMS = ['washington', 'tokyo', 'seoul'] as const;
type Team = (typeof TEAMS)[number];
const NAMES: Record<Team, string> = { washington: 'Washington', tokyo: 'Tokyo', seoul: 'Seoul' };

/** A word that only one team may ever read before the record is opened. */
const canary = (team: Team, kind: string, turn: number): string => `canary-${kind}-${team}-${turn}-zq`;

let server: Pick<House, 'url' | 'setupLink'>;
let browser: Browser;
let control: Person;
let wall: Person;
const players = {} as Record<Team, Person>;
let adviser: Page;
let game: { code: string; id: string };
let folder: string;

/** A whole game in Chromium, as a story of steps: from the one-time link to the verified record. */
export function wholeGame(story: string, begin: () => Promise<House>): void {
  let house: House;
  const step = steps(story, () => [control, wall, ...Object.values(players)].filter((person) => person !== undefined));

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'plan-b-game-'));
    [house, browser] = await Promise.all([begin(), launchChromium()]);
      server = house;
  });
  after(async () => {
    await browser?.close();
    await house?.close();
    await rm(folder, { recursive: true, force: true });
  });

  step('a facilitator makes an account by the one-time link, and a game with the defaults', async () => {
    control = await openPerson(browser, 'Control', SIZES.laptop);
    const link = server.setupLink();
    await makeAccount(control.page, link);
    const again = await control.context.request.get(link);
    assert.match(await again.text(), /has been used/, 'the link works once');
    game = await makeGame(control.page, server.url, 'long');
  });

  step('a wrong code is answered in words, and the right one seats three capitals from their own browsers', async () => {
    for (const team of TEAMS) players[team] = await openPerson(browser, NAMES[team], SIZES.phone);
    const { page } = players.washington;
    await page.goto(server.url);
    await page.getByLabel('Game code').fill('ZZZZZZ');
    await page.getByRole('button', { name: 'Join' }).click();
    await page.getByText(/No game has/).first().waitFor();

    await join(page, server.url, game.code, 'Wanda', 'Washington', 'President');
    await join(players.tokyo.page, server.url, game.code, 'Taro', 'Tokyo', 'Prime Minister');
    adviser = await players.tokyo.context.newPage();
    await join(adviser, server.url, game.code, 'Tomoko', 'Tokyo', 'Minister of Defense');
    await join(players.seoul.page, server.url, game.code, 'Sujin', 'Seoul', 'President');
    for (const seat of [page, players.tokyo.page, adviser, players.seoul.page]) await seat.getByRole('button', { name: 'I’m here' }).click();
    await control.page.getByText('All 4 are here.').waitFor();
  });

  step('the wall opens by its own link and fills with the table', async () => {
    wall = await openPerson(browser, 'Wall', SIZES.projector);
    await control.page.goto(`${server.url}/games/${game.id}/desk`);
    const link = await control.page.getByRole('link', { name: 'Wall screen' }).getAttribute('href');
    assert.ok(link, 'the desk has the link of the wall');
    await wall.page.goto(new URL(link, server.url).href);
    await wall.page.getByText('Sujin').waitFor();
  });

  for (const [index, choices] of PLAY.entries()) {
    const turn = index + 1;
    step(`turn ${turn}: read, write, seal, reveal, adjudicate`, async () => {
      if (turn === 1) await startExercise();
      else await press(control.page, new RegExp(`^Open turn ${turn}`));
      await readBriefs(turn);
      await press(control.page, /^Open deliberation/);
      await Promise.all(TEAMS.map((team) => writeDecision(team, turn, choices[team])));
      if (turn === 2) await reloadAPhoneInMidDraft(choices.tokyo);
      if (turn === 3) await interrupted(house);
      if (turn === 1) await talkAndCable();
      for (const team of TEAMS) await seal(players[team].page, NAMES[team]);
      assertNobodyKnowsTooMuch(turn, 'before the reveal');
      await wall.page.getByText(/^Sealed/).nth(2).waitFor();
      await press(control.page, /^Reveal all decisions/);
      for (const team of TEAMS) await wall.page.getByText(choices[team], { exact: true }).first().waitFor();
      await press(control.page, /^Close the reveal and adjudicate/);
      await adjudicate(turn);
      for (const team of TEAMS) await players[team].page.getByText(`All may read this of turn ${turn}.`).first().waitFor();
      assertNobodyKnowsTooMuch(turn, 'after the adjudication');
    });
  }

  step('ENDEX tells the ending and the objectives; the record stays closed until Control opens it', async () => {
    await press(control.page, /^ENDEX/);
    await control.page.getByRole('button', { name: 'End the exercise', exact: true }).click();
    await wall.page.getByText('ENDEX').first().waitFor();
    const closed = await players.tokyo.context.request.get(`${server.url}/api/games/${game.id}/record`);
    assert.equal(closed.status(), 404, 'a player has no record before it is opened');
    await press(control.page, /^Open the record to all/);
    await control.page.getByRole('button', { name: 'Open it to all' }).click();
    await control.page.getByRole('link', { name: 'Read the log' }).waitFor();
  });

  step('the log tells what was typed: every decision as a list, and each on its page', async () => {
    const { page } = players.seoul;
    await page.goto(`${server.url}/games/${game.id}/log`);
    for (const choices of PLAY) for (const team of TEAMS) await page.getByText(choices[team]).first().waitFor();
    for (const [index, choices] of PLAY.entries()) {
      for (const team of TEAMS) {
        await page.goto(`${server.url}/games/${game.id}/log/t${index + 1}/${team}`);
        const text = await page.locator('main').innerText();
        for (const wanted of [choices[team], canary(team, 'rationale', index + 1), 'The seal holds', 'The reasons are those the seal covers']) {
          assert.ok(text.includes(wanted), `${team}, turn ${index + 1}: the page has “${wanted}”`);
        }
      }
    }
  });

  step('the record is downloaded and verified; a tampered copy is refused at its line', async () => {
    const answer = await players.washington.context.request.get(`${server.url}/api/games/${game.id}/record`);
    assert.equal(answer.status(), 200);
    const file = path.join(folder, 'record.jsonl');
    await writeFile(file, await answer.body());
    const whole = verify(file);
    assert.equal(whole.status, 0, whole.stdout + whole.stderr);
    assert.match(whole.stdout, /^WHOLE {2}/m);
    const lines = (await readFile(file, 'utf8')).split('\n');
    const at = lines.findIndex((line) => line.includes('"DecisionRevealed"'));
    lines[at] = (lines[at] ?? '').replace('"origin":"committed"', '"origin":"draft"');
    const tampered = path.join(folder, 'tampered.jsonl');
    await writeFile(tampered, lines.join('\n'));
    const refused = verify(tampered);
    assert.equal(refused.status, 1);
    assert.match(refused.stdout + refused.stderr, new RegExp(`line ${at + 1}\\b`));
  });

  step('no page reported an error in the whole game, or asked anything of another place than the program', () => {
    const everybody = [control, wall, ...Object.values(players)];
    assert.deepEqual(everybody.flatMap(({ errors }) => errors), []);
    assert.deepEqual(everybody.flatMap(({ foreign }) => foreign), []);
  });
}

async function startExercise(): Promise<void> {
  await press(control.page, /^STARTEX/);
}

async function readBriefs(turn: number): Promise<void> {
  for (const team of TEAMS) {
    await players[team].page.getByText(new RegExp(`Turn ${turn} of 6`)).first().waitFor();
    await players[team].page.getByRole('button', { name: 'Read your brief' }).click();
    await players[team].page.getByText(/Brief read\. Waiting/).waitFor();
  }
}

async function writeDecision(team: Team, turn: number, option: string): Promise<void> {
  const others = TEAMS.filter((other) => other !== team).map((other) => NAMES[other]);
  const choice: Choice = { option, rationale: `Because of ${canary(team, 'rationale', turn)}.` };
  if (turn <= 2) choice.forecasts = Object.fromEntries(others.map((other): [string, Record<string, number>] => [other, other === 'Washington' ? { reassure: 6, press: 4 } : { align: 7, distance: 3 }]));
  await write(players[team].page, choice);
  if (team === 'tokyo') {
    await openTab(adviser, 'Decide');
    await adviser.getByText(canary('tokyo', 'rationale', turn)).first().waitFor();
    await adviser.getByRole('button', { name: new RegExp(`^Vote for this ?: ${option}`) }).click();
  }
}

async function talkAndCable(): Promise<void> {
  const { page } = players.tokyo;
  await openTab(page, 'Talk');
  await page.getByLabel('Write to your team').fill(canary('tokyo', 'talk', 1));
  await page.getByRole('button', { name: 'Say', exact: true }).click();
  await page.getByRole('checkbox', { name: /Seoul/ }).check();
  await page.getByLabel('Cable', { exact: true }).fill(canary('tokyo', 'cable', 1));
  await page.getByRole('button', { name: 'Send to Seoul' }).click();
  await openTab(players.seoul.page, 'Talk');
  await players.seoul.page.getByText(canary('tokyo', 'cable', 1)).waitFor();
}

async function reloadAPhoneInMidDraft(option: string): Promise<void> {
  const { page } = players.tokyo;
  const box = page.getByLabel(/Reasons, in the team/);
  await box.pressSequentially(' And one word more');
  await page.reload();
  await openTab(page, 'Decide');
  await page.getByRole('radio', { name: option, checked: true }).waitFor();
  assert.match(await box.inputValue(), /canary-rationale-tokyo-2-zq\. And one word more$/, 'nothing typed is lost by a reload');
}

async function interrupted(house: House): Promise<void> {
  const box = players.seoul.page.getByLabel(/Reasons, in the team/);
  await house.interrupt([control, wall, ...Object.values(players)].map(({ page }) => page), () => box.pressSequentially(' Written while the server was away.'));
  for (const { page } of [control, ...Object.values(players)]) await page.getByText('Connected', { exact: true }).first().waitFor({ timeout: 30_000 });
  await wall.page.getByText(/has lost its line/).waitFor({ state: 'hidden', timeout: 30_000 });
  assert.match(await box.inputValue(), /Written while the server was away\.$/);
}

async function adjudicate(turn: number): Promise<void> {
  const { page } = control;
  await page.getByLabel('To all').fill(`All may read this of turn ${turn}.`);
  await page.locator('#narrative-tokyo').fill(`For Tokyo: ${canary('tokyo', 'narrative', turn)}.`);
  if (turn === 1) {
    await page.getByRole('button', { name: 'Override' }).first().click();
    const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Set this value' }) });
    await form.getByLabel('Why').fill('The room argued well.');
    await form.getByRole('button', { name: 'Set this value' }).click();
    await page.getByText('The room argued well.').first().waitFor();
  }
  await page.getByRole('button', { name: /^Publish/ }).last().click();
  await page.getByText(turn < 6 ? /^Open turn/ : /^ENDEX: end/).first().waitFor();
}

/** On the wire and in the HTML: no browser has a word that is another team's. */
function assertNobodyKnowsTooMuch(turn: number, when: string): void {
  for (const team of TEAMS) {
    for (const kind of ['rationale', 'talk', 'narrative']) {
      for (const other of [...TEAMS.filter((one) => one !== team).map((one) => players[one]), wall]) {
        assert.ok(!other.received().includes(canary(team, kind, turn)), `${other.name} received ${team}’s ${kind} of turn ${turn} ${when}`);
      }
    }
  }
  assert.ok(!players.washington.received().includes(canary('tokyo', 'cable', 1)), 'Washington received a cable between Tokyo and Seoul');
  assert.ok(!wall.received().includes(canary('tokyo', 'cable', 1)), 'the wall received a cable');
  assert.ok(players.tokyo.received().includes(canary('tokyo', 'rationale', turn)), 'the recorder hears what Tokyo’s second seat is sent');
}

function verify(file: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/verify.ts', file], { encoding: 'utf8' });
}
