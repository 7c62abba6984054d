import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, openPerson, SIZES, type Person } from '../support/browser';
import { tabTo } from '../support/keyboard';
import { type RunningServer, startServer } from '../support/server';
import { steps } from '../support/steps';
import { makeAccount, makeGame } from '../support/table';

let server: RunningServer;
let browser: Browser;
let control: Person;
let student: Person;
let code: string;

const step = steps('keyboard', () => [control, student].filter((person) => person !== undefined));

before(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  control = await openPerson(browser, 'Control', SIZES.laptop);
  student = await openPerson(browser, 'Bo', SIZES.phone);
  await makeAccount(control.page, server.setupLink());
  const game = await makeGame(control.page, server.url, 'short');
  code = game.code;
  await control.page.goto(`${server.url}/games/${game.id}/desk`);
  await control.page.getByText('Connected', { exact: true }).first().waitFor();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

step('a student joins by keyboard alone', async () => {
  const { page } = student;
  await page.goto(server.url);
  await tabTo(page, page.getByLabel('Game code'));
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/join/*');
  await tabTo(page, page.getByLabel('Your name'));
  await page.keyboard.type('Bo');
  await tabTo(page, page.getByRole('group', { name: 'Washington' }).getByRole('radio').first());
  await page.keyboard.press('Space');
  const wanted = page.getByRole('radio', { name: 'Prime Minister' });
  for (let presses = 0; presses < 12 && !(await wanted.isChecked()); presses++) await page.keyboard.press('ArrowDown');
  await tabTo(page, page.getByRole('button', { name: /^Sit down as Prime Minister/ }));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/seat/s_*');
});

step('says “I’m here”', async () => {
  const { page } = student;
  await page.getByText('Connected', { exact: true }).first().waitFor();
  await tabTo(page, page.getByRole('button', { name: 'I’m here' }));
  await page.keyboard.press('Enter');
  await page.getByText(/You are in/).waitFor();
});

step('the facilitator starts by N, has all keys told by ?, and closes the list by Escape', async () => {
  const { page } = control;
  await page.bringToFront();
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keys' });
  await list.waitFor();
  await page.keyboard.press('n');
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  assert.equal(await page.getByRole('button', { name: /^STARTEX/ }).count(), 1, 'a key pressed over the list does nothing');
  await settled(page);
  await page.keyboard.press('n');
  await page.getByRole('button', { name: /^Open deliberation/ }).waitFor();
});

step('the student reads the brief, and goes through the tabs with the arrow keys', async () => {
  const { page } = student;
  await page.getByText('Turn 1 of 3').first().waitFor();
  await tabTo(page, page.getByRole('button', { name: 'Read your brief' }));
  await page.keyboard.press('Enter');
  await page.getByText(/^Brief read/).waitFor();
  await settled(control.page);
  await control.page.keyboard.press('n');
  await page.getByText(/Deliberate/).first().waitFor();
  const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) });
  await tabTo(page, tab('Brief'), { back: true });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  assert.equal(await tab('Decide').getAttribute('aria-selected'), 'true');
});

step('votes, chooses, writes why and lays ten chips on each capital', async () => {
  const { page } = student;
  await tabTo(page, page.locator('input[name=option]').first());
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  assert.ok(await page.locator('input[name=option]').nth(1).isChecked());
  await tabTo(page, page.getByRole('button', { name: /^Vote for this/ }).nth(1));
  await page.keyboard.press('Enter');
  await page.getByText('Straw vote: Bo').waitFor();
  await tabTo(page, page.getByLabel(/Reasons, in the team/));
  await page.keyboard.type('It keeps both doors open.');
  for (const team of ['Washington', 'Seoul']) {
    const board = page.locator('details').filter({ has: page.locator('summary', { hasText: team }) }).filter({ hasText: 'of 10' });
    if ((await board.getAttribute('open')) === null) {
      await tabTo(page, board.locator('summary'));
      await page.keyboard.press('Enter');
    }
    await tabTo(page, board.getByRole('button', { name: /^One chip more/ }).first());
    for (let laid = 0; laid < 10; laid++) await page.keyboard.press(laid % 2 === 0 ? 'Enter' : 'Space');
    await board.getByText('10 of 10', { exact: true }).waitFor();
    assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), 'BODY', 'the focus stays where the chips are laid');
  }
});

step('reviews and seals by two presses, and is told so where the focus is', async () => {
  const { page } = student;
  await tabTo(page, page.getByRole('button', { name: 'Review and seal' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: /^Seal for Tokyo/ }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.locator('#receipt:focus', { hasText: /^Sealed/ }).waitFor();
});

step('the facilitator is asked before the cards are turned without all seals, and goes on by Enter', async () => {
  const { page } = control;
  await page.getByText(/^Sealed/).first().waitFor();
  await settled(page);
  await page.keyboard.press('n');
  await page.getByRole('dialog').getByRole('button').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Close the reveal/ }).waitFor();
  await settled(page);
  await page.keyboard.press('n');
  await page.getByLabel('To all').waitFor();
});

step('the facilitator goes through the desk with Tab and always sees where the focus is', async () => {
  const { page } = control;
  await tabTo(page, page.getByLabel('To all'), { most: 120 });
  await page.keyboard.type('The figure is out.');
  await tabTo(page, page.getByRole('button', { name: /^Publish/ }).last());
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Open turn 2/ }).waitFor();
});

step('no page reported an error', () => assert.deepEqual([...control.errors, ...student.errors], []));

/** The next action takes no press for a moment after it has become another, so that a double press is one. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Next action' }).locator('button').first().and(page.locator('[aria-disabled="false"]')).waitFor();
}
