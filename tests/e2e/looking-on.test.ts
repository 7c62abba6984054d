import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, openPerson, SIZES, type Person, cookieHeader } from '../support/browser';
import { controlHand, type Hand, sitDown } from '../support/hands';
import { type RunningServer, startServer } from '../support/server';
import { steps } from '../support/steps';
import { join, makeAccount, makeGame, openTab } from '../support/table';

let server: RunningServer;
let browser: Browser;
let control: Person;
let bo: Person;
let mia: Person;
let double: Person;
let ana: Hand;
let sujin: Hand;
let game: { code: string; id: string };
let seat: string;
/** The page of the one who doubles Tokyo. */
let mirrorPath: string;
/** What Control's page that looks on, and the mirror's, asked of the server. */
const asked: string[] = [];

const everybody = () => [control, bo, mia, double].filter((person) => person !== undefined);
const step = steps('looking-on', everybody);

/** Keeps what a page asks over its line: the events' names. A handshake that says what is here asks to follow. */
function listenTo(page: Page): void {
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      const frame = String(payload);
      const event = frame.startsWith('40') && frame.includes('"have":') ? 'follow' : /^42\d*\["(\w+)"/.exec(frame)?.[1];
      if (event) asked.push(event);
    }),
  );
}

before(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  control = await openPerson(browser, 'Control', SIZES.laptop);
  [bo, mia, double] = await Promise.all(['Bo', 'Mia', 'Double'].map((name) => openPerson(browser, name, SIZES.phone))) as [Person, Person, Person];
  await makeAccount(control.page, server.setupLink());
  game = await makeGame(control.page, server.url, 'short');
  const cookies = await cookieHeader(control.context, server.url);
  ana = await controlHand(server.url, game.id, cookies);
  seat = new URL(await join(bo.page, server.url, game.code, 'Bo', 'Tokyo', 'Prime Minister')).pathname.replace('/seat/', '');
  await join(mia.page, server.url, game.code, 'Mia', 'Tokyo', 'Minister of Defense');
  sujin = await sitDown(server.url, game.code, 'Sujin', 'seoul', 's-head');
});
after(async () => {
  ana?.leave();
  sujin?.leave();
  await browser?.close();
  await server?.close();
});

step('Control looks on as Tokyo, and a mirror comes in by the link for it', async () => {
  listenTo(control.page);
  await control.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await control.page.goto(`${server.url}/games/${game.id}/lobby`);
  await control.page.getByRole('button', { name: 'Copy the link for Tokyo' }).click();
  await control.page.getByText('Copied').first().waitFor();
  const link = await control.page.evaluate(() => navigator.clipboard.readText());
  asked.length = 0;
  await control.page.goto(`${server.url}/games/${game.id}/as/tokyo`);
  await control.page.getByText('You see what Tokyo sees').first().waitFor();
  listenTo(double.page);
  await double.page.goto(server.url + new URL(link).pathname);
  await double.page.getByText('You double Tokyo').waitFor();
  await ana.does({ type: 'startExercise' });
  for (const { page } of [control, double]) await page.getByText('Turn 1 of').first().waitFor();
  mirrorPath = new URL(double.page.url()).pathname;
});

step('the mirror stands apart from the players, is taken out, and is let in again', async () => {
  const { page } = control;
  for (const path of ['lobby', 'desk']) {
    await page.goto(`${server.url}/games/${game.id}/${path}`);
    const lookers = page.getByRole('region', { name: 'Mirrors and observers' });
    await lookers.getByText('Mirror of').waitFor();
    assert.equal(await page.getByRole('region', { name: 'Tokyo', exact: true }).getByRole('button', { name: /^More for/ }).count(), 2, `${path}: two players sit there`);
    await lookers.getByRole('button', { name: 'Take out: Mirror of Tokyo 1' }).click();
    await lookers.getByText('taken out').waitFor();
    await double.page.getByText('You double Tokyo').waitFor({ state: 'hidden' });
    await lookers.getByRole('button', { name: 'Let in again: Mirror of Tokyo 1' }).click();
    await lookers.getByRole('button', { name: 'Take out: Mirror of Tokyo 1' }).waitFor();
    await double.page.goto(`${server.url}${mirrorPath}`);
    await double.page.getByText('You double Tokyo').waitFor();
  }
  // What Control did at its own desk is no part of what its page as Tokyo asks.
  asked.length = 0;
  await page.goto(`${server.url}/games/${game.id}/as/tokyo`);
  await page.getByText('Turn 1 of').first().waitFor();
});

step('both see the secret brief, and the draft as it is written', async () => {
  const { order, phase, turns } = await ana.knows();
  const turn = order[0] ?? '';
  await ana.does({ type: 'openNext', from: { turn, phase } });
  const brief = turns[turn]?.briefs.tokyo?.brief.split('\n')[0] ?? '';
  for (const { page } of [control, double]) {
    await page.bringToFront();
    await page.getByText(brief.slice(0, 60)).first().waitFor();
    await openTab(page, 'Decide');
  }
  await openTab(bo.page, 'Decide');
  await bo.page.locator('input[name=option]').first().check();
  await bo.page.getByLabel(/Reasons, in the team/).fill('We buy a month, and ask Seoul for its price.');
  for (const { page } of [control, double]) {
    await page.bringToFront();
    await page.getByText('We buy a month, and ask Seoul').first().waitFor();
    await page.getByText('in the draft', { exact: true }).first().waitFor();
  }
});

step('neither has anything to press or to fill in but the tabs', async () => {
  for (const { page, name } of [control, double]) {
    for (const tab of ['Brief', 'Talk', 'Decide', 'Board']) {
      await openTab(page, tab);
      const fields = page.getByRole('tabpanel').locator('button, textarea, select, input:not([name=theme])');
      assert.equal(await fields.filter({ visible: true }).count(), 0, `${name}, ${tab}`);
    }
    assert.equal(await page.locator('#next-step').count(), 0, `${name} has no next step`);
  }
});

step('what another team is told reaches neither', async () => {
  const { order, turns } = await ana.knows();
  const secret = turns[order[0] ?? '']?.briefs.seoul?.brief.slice(0, 40) ?? '';
  await sujin.does({ type: 'say', text: 'Only Seoul may read this line.' });
  await sujin.does({ type: 'sendCable', to: ['tokyo'], text: 'Tokyo may read this one.' });
  await openTab(double.page, 'Talk');
  await double.page.getByText('Tokyo may read this one.').waitFor();
  assert.ok(secret.length > 20);
  for (const words of ['Only Seoul may read', secret]) assert.ok(!double.received().includes(words), words);
  await control.page.getByText('Tokyo may read this one.').first().waitFor({ state: 'attached' });
  assert.equal(await control.page.getByText('Only Seoul may read').count(), 0);
});

step('their pages gave no command, kept no draft and opened nothing in the team’s name', async () => {
  // What is in view for three seconds counts as opened by a player.
  for (const { page } of [control, double]) {
    await openTab(page, 'Brief');
    await page.waitForTimeout(3_500);
  }
  assert.ok(asked.includes('follow'), 'their lines were listened to');
  assert.deepEqual(asked.filter((event) => event === 'command' || event === 'saveDraft'), []);
  const { order, turns, seats } = await ana.knows();
  const openers = new Set(Object.values(turns[order[0] ?? '']?.opened ?? {}).flatMap((by) => Object.keys(by)));
  for (const id of openers) assert.equal(seats[id as keyof typeof seats]?.kind, 'player');
});

step('an observer looks on as a team by a link from the own page, and may do nothing for anybody', async () => {
  await control.page.goto(`${server.url}/games/${game.id}/lobby`);
  const links = new Set((await control.page.content()).match(/\/link\/[A-Za-z0-9_.-]+/g) ?? []);
  const observer = await openPerson(browser, 'Observer', SIZES.laptop);
  for (const link of links) {
    await observer.page.goto(server.url + link);
    if (observer.page.url().includes('/observe/')) break;
  }
  const tokyo = observer.page.getByRole('region', { name: 'Tokyo', exact: true });
  const [seen] = await Promise.all([observer.context.waitForEvent('page'), tokyo.getByRole('link', { name: /^As they see it/ }).click()]);
  await seen.getByText('You see what Tokyo sees').first().waitFor();
  assert.equal(await observer.page.getByRole('button', { name: /^More for/ }).count(), 0);
  assert.equal(await observer.page.getByRole('link', { name: /paper slip/ }).count(), 0);
  assert.deepEqual(observer.errors, []);
  await observer.context.close();
  await control.page.goto(`${server.url}/games/${game.id}/as/tokyo`);
  await control.page.getByText('You see what Tokyo sees').first().waitFor();
});

step('a team may be looked on as by Control and observers only', async () => {
  for (const [person, status] of [[bo, 404], [double, 404], [control, 200]] as const) {
    const answer = await person.context.request.get(`${server.url}/games/${game.id}/as/tokyo`);
    assert.equal(answer.status(), status, person.name);
  }
  assert.equal((await control.context.request.get(`${server.url}/games/${game.id}/as/atlantis`)).status(), 404);
});

step('a nudge reaches its seat alone, and is asked once', async () => {
  const question = 'Control asks whether you are there';
  await ana.does({ type: 'nudge', seat: seat as `s_${string}` });
  await bo.page.bringToFront();
  await bo.page.getByText(question).waitFor();
  await ana.does({ type: 'announce', to: 'all', text: 'After the nudge.' });
  for (const { page } of [mia, control, double]) {
    await openTab(page, 'Talk');
    await page.getByText('After the nudge.').first().waitFor();
    assert.equal(await page.getByText(question).count(), 0);
  }
  await bo.page.bringToFront();
  await bo.page.getByRole('button', { name: 'Yes, I am here' }).click();
  await bo.page.getByText(question).waitFor({ state: 'hidden' });
  assert.equal(await bo.page.evaluate(() => document.activeElement?.id), 'next-step');
  await bo.page.reload();
  await bo.page.getByText('Connected', { exact: true }).first().waitFor();
  assert.equal(await bo.page.getByText(question).count(), 0);
  await ana.does({ type: 'nudge', seat: seat as `s_${string}` });
  await bo.page.getByText(question).waitFor();
});

step('what Control did for a seat says so at that seat', async () => {
  const { order, turns } = await ana.knows();
  const turn = order[0] ?? '';
  const option = turns[turn]?.briefs.tokyo?.options[1]?.id ?? '';
  await ana.does({ type: 'actFor', seat: seat as `s_${string}`, command: { type: 'castStraw', turn, option } });
  await openTab(mia.page, 'Decide');
  await mia.page.getByText(/^Control entered the straw vote of Bo/).waitFor();
  await ana.does({ type: 'enterSlip', turn, team: 'tokyo', seat: seat as `s_${string}`, witness: ana.seat as `s_${string}`, decision: { option, rationale: 'Written at the table.', alternatives: [], forecasts: {} } });
  await mia.page.getByText(/^Handed in on paper, witnessed by .*, entered by Control\.$/).waitFor();
});

step('no page reported an error', () => assert.deepEqual(everybody().flatMap(({ errors }) => errors), []));
