import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { violations } from '../support/axe';
import { launchChromium, openPerson, SIZES, type Person } from '../support/browser';
import { dress } from '../support/dress';
import { tabTo } from '../support/keyboard';
import { type RunningServer, startServer } from '../support/server';
import { steps } from '../support/steps';
import { join, makeAccount, makeGame, seal, write } from '../support/table';

let server: RunningServer;
let browser: Browser;
let ana: Person;
let wanda: Person;
let game: { code: string; id: string };
/** When "Try it alone" was pressed. */
let pressed = 0;

const step = steps('rehearsal', () => [ana, wanda].filter((person) => person !== undefined));
const since = (moment: number) => (performance.now() - moment) / 1_000;
const rehearse = (page: Page) => page.getByRole('button', { name: 'Rehearse …' });
const seated = (page: Page, name: string) => page.getByRole('button', { name: `More for ${name}` });
const standing = (page: Page, words: string | RegExp) => page.getByRole('region', { name: 'Rehearsal' }).getByText(words).waitFor();

before(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  ana = await openPerson(browser, 'Ana', SIZES.laptop);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

step('a newcomer presses one button, and sits as Tokyo’s head among scripted players who are at work', async () => {
  const { page } = ana;
  await makeAccount(page, server.setupLink());
  await page.getByText('you sit as Tokyo’s Prime Minister').waitFor();
  await tabTo(page, page.getByRole('button', { name: 'Try it alone' }));
  pressed = performance.now();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/seat/s_*');
  await page.getByText('Scripted (').first().waitFor();
  const seated = since(pressed);
  await page.locator('li', { hasText: 'Scripted (' }).getByText('here', { exact: true }).nth(3).waitFor();
  const atWork = since(pressed);
  report(`from the press to the seat page with its table: ${seated.toFixed(1)} s; until four of them have said that they are here: ${atWork.toFixed(1)} s`);
  assert.ok(atWork < 30, `${atWork} s`);
});

step('says “I’m here”, and turn 1 opens within a minute of the press', async () => {
  const { page } = ana;
  await page.getByRole('button', { name: 'I’m here' }).click();
  await page.getByText('Turn 1 of 3').first().waitFor();
  const turn = since(pressed);
  report(`until turn 1: ${turn.toFixed(1)} s`);
  assert.ok(turn < 60, `${turn} s`);
});

step('plays Tokyo to the first reveal: nobody seals for a person, and Control waits for them', async () => {
  const { page } = ana;
  await page.getByRole('button', { name: 'Read your brief' }).click();
  await page.getByText('Turn 1 of 3 · Deliberate').waitFor({ timeout: 60_000 });
  await write(page, { option: 'Denial force first', rationale: 'A denial force is of use whatever is paid for it.', forecasts: { Washington: { press: 10 }, Seoul: { align: 10 } } });
  await page.getByText(/^Saved/).waitFor();
  await seal(page, 'Tokyo');
  await page.getByText('Turn 1 of 3 · Reveal').waitFor({ timeout: 240_000 });
  report(`until the first reveal: ${since(pressed).toFixed(0)} s`);
  for (const capital of ['Washington', 'Seoul']) await page.getByText(`Expected ${capital} to choose`).first().waitFor();
  assert.deepEqual(ana.errors, []);
});

step('a facilitator fills the empty seats by the keyboard; who sits already keeps the seat', async () => {
  const { page } = ana;
  game = await makeGame(page, server.url, 'short');
  await standing(page, '12 seats are empty.');
  wanda = await openPerson(browser, 'Wanda', SIZES.phone);
  await join(wanda.page, server.url, game.code, 'Wanda', 'Washington', 'President');
  await page.bringToFront();
  await standing(page, '11 seats are empty.');
  await tabTo(page, rehearse(page));
  await page.keyboard.press('Enter');
  const box = page.getByRole('dialog');
  await tabTo(page, box.locator('summary', { hasText: 'Temperaments: 8 of 8' }));
  await page.keyboard.press('Enter');
  await tabTo(page, box.getByRole('checkbox', { name: /^Silent/ }));
  await page.keyboard.press('Space');
  await box.getByText('Temperaments: 7 of 8').waitFor();
  for (const [size, scheme] of [[SIZES.laptop, 'light'], [SIZES.phone, 'dark']] as const) {
    await dress(page, size, scheme);
    assert.deepEqual(await violations(page), [], `${size.width} ${scheme}`);
  }
  await dress(page, SIZES.laptop, 'light');
  await tabTo(page, box.getByLabel('Seed'), { back: true });
  await page.keyboard.press('Control+A');
  await page.keyboard.type('7');
  await tabTo(page, box.getByRole('button', { name: 'Fill 11 empty seats' }));
  await page.keyboard.press('Enter');
  await box.waitFor({ state: 'detached' });
  await standing(page, '11 scripted players play. No seat is empty.');
  // Names come after the seats.
  await seated(page, 'Scripted (').nth(10).waitFor();
  assert.equal(await seated(page, 'Scripted (').count(), 11);
  assert.equal(await seated(page, 'Scripted (silent)').count(), 0);
  assert.equal(await seated(page, 'Wanda').count(), 1);
  await wanda.page.getByText('scripted', { exact: true }).first().waitFor();
});

step('and sends them away again: their seats are empty, and nobody is offered to let them back in', async () => {
  const { page } = ana;
  await page.getByRole('button', { name: 'Send them away' }).click();
  await standing(page, '11 seats are empty.');
  assert.equal(await seated(page, 'Scripted (').count(), 0);
  assert.equal(await page.getByRole('button', { name: 'Let back in' }).count(), 0);
  await wanda.page.getByText('scripted', { exact: true }).first().waitFor({ state: 'detached' });
});

step('in a running game the desk has it too; with a scripted Control the game runs to its end by itself', async () => {
  const { page } = ana;
  game = await makeGame(page, server.url, 'short');
  await page.goto(`${server.url}/games/${game.id}/desk`);
  await rehearse(page).click();
  const box = page.getByRole('dialog');
  await box.getByLabel('A scripted Control too').check();
  await box.getByLabel(/^Quick/).check();
  const filled = performance.now();
  await box.getByRole('button', { name: 'Fill 12 empty seats' }).click();
  await page.getByText('Turn 1 of 3').first().waitFor();
  await rehearse(page).click();
  await box.getByText('12 scripted players play, and a scripted Control runs the game.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('banner').getByText('ENDEX', { exact: true }).waitFor({ timeout: 90_000 });
  report(`a short game at the quick pace, from the press to ENDEX: ${since(filled).toFixed(1)} s`);
  await rehearse(page).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Log', exact: true }).click();
  await page.locator('a[href$="/tokyo"]').first().click();
  await page.getByText('The program decided this for the team, in a rehearsal').waitFor();
});

step('what is refused is said in words, where it was asked', async () => {
  const { page } = ana;
  const { id } = await makeGame(page, server.url, 'short');
  await rehearse(page).click();
  const box = page.getByRole('dialog');
  await page.route(`**/api/games/${id}/rehearsal`, (route) => route.fulfill({ status: 409, contentType: 'application/json', body: '{"ok":false,"error":{"code":"too-many-scripted","about":{}}}' }));
  await box.getByRole('button', { name: 'Fill 12 empty seats' }).click();
  await box.getByRole('alert').getByText('Send some away').waitFor();
  await box.locator('summary').click();
  for (const one of await box.getByRole('group', { name: 'Temperaments' }).getByRole('checkbox').all()) await one.uncheck();
  await box.getByRole('alert').getByText('Choose at least one.').waitFor();
  assert.ok(await box.getByRole('button', { name: 'Fill 12 empty seats' }).isDisabled());
});

test('no page reported an error', () => assert.deepEqual([ana, wanda].flatMap((person) => person?.errors ?? []), []));

function report(figure: string): void {
  console.log(`# ${figure}`);
}
