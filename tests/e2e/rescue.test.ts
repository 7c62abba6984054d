import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, openPerson, SIZES, type Person } from '../support/browser';
import { type RunningServer, startServer } from '../support/server';
import { steps } from '../support/steps';
import { join, makeAccount, makeGame, openTab, press, seal, write } from '../support/table';

let server: RunningServer;
let browser: Browser;
let control: Person;
let wanda: Person;
let taro: Person;
let sujin: Person;
let game: { code: string; id: string };

const step = steps('rescue', () => [control, wanda, taro, sujin].filter((person) => person !== undefined));

before(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

step('a game that locks and lets straw votes decide; two people share a role', async () => {
  control = await openPerson(browser, 'Control', SIZES.laptop);
  await makeAccount(control.page, server.setupLink());
  game = await makeGame(control.page, server.url, 'short', { onExpiry: 'lock', missedDecision: 'straw' });
  [wanda, taro, sujin] = await Promise.all([openPerson(browser, 'Wanda', SIZES.phone), openPerson(browser, 'Taro', SIZES.phone), openPerson(browser, 'Sujin', SIZES.phone)]);
  await join(wanda.page, server.url, game.code, 'علی‌رضا', 'Washington', 'President');
  await join(taro.page, server.url, game.code, 'W'.repeat(40), 'Tokyo', 'Minister of Defense');
  await join(sujin.page, server.url, game.code, '김서진', 'Tokyo', 'Minister of Defense');
});

step('a double press opens one phase, not two', async () => {
  await control.page.goto(`${server.url}/games/${game.id}/desk`);
  await press(control.page, /^STARTEX/);
  await control.page.getByRole('button', { name: /^Open deliberation/ }).waitFor();
  await control.page.waitForTimeout(800);
  await pressTwice(control.page);
  await control.page.getByRole('button', { name: /^Reveal before/ }).waitFor();
  assert.equal(await control.page.locator('dialog[open]').count(), 0, 'the second press asks for nothing');
});

step('who comes back to the code with the same browser is shown the way to the own seat', async () => {
  const seat = taro.page.url().replace(/#.*/, '');
  await taro.page.goto(`${server.url}/join/${game.code}`);
  assert.equal(await taro.page.evaluate(() => document.documentElement.scrollWidth), SIZES.phone.width, 'forty letters without a space stay on the page');
  await taro.page.getByRole('link', { name: 'Back to Minister of Defense, Tokyo' }).click();
  await taro.page.waitForURL(`${seat}*`);
});

step('a latecomer is seen on the desk and let in from there', async () => {
  const late = await openPerson(browser, 'Lena', SIZES.phone);
  await openDoor('Ask me about each');
  await late.page.goto(`${server.url}/join/${game.code}`);
  await late.page.getByLabel('Your name').fill('Lena Latecomer');
  const column = late.page.getByRole('group', { name: 'Seoul' });
  await column.getByRole('radio', { name: 'President' }).check();
  await column.getByRole('button', { name: /Ask for the seat/ }).click();
  await late.page.getByText('Control will let you in').waitFor();
  assert.ok(!wanda.received().includes('Lena Latecomer'), 'nobody else hears who waits');
  await control.page.goto(`${server.url}/games/${game.id}/desk`);
  await control.page.getByText('One person waits to be let in').waitFor();
  await control.page.getByRole('button', { name: 'Let in' }).click();
  await late.page.getByRole('tab', { name: /^Brief/ }).waitFor();
  await late.context.close();
});

step('a person is moved to another capital in the middle of a turn, and hears nothing more of the first', async () => {
  await write(sujin.page, { option: 'Denial force first', rationale: 'canary-first-zq' });
  await sujin.page.getByText(/^Saved/).waitFor();
  await control.page.goto(`${server.url}/games/${game.id}/lobby`);
  await control.page.getByRole('button', { name: 'More for 김서진' }).click();
  await control.page.locator('li', { hasText: '김서진' }).locator('select').selectOption({ label: 'Minister of Foreign Affairs' });
  await control.page.getByRole('button', { name: 'Move', exact: true }).click();
  await sujin.page.getByRole('link', { name: 'Go to my new seat' }).click();
  await sujin.page.getByText('SEL', { exact: true }).first().waitFor();
  await openTab(taro.page, 'Decide');
  await taro.page.getByRole('button', { name: 'Take the pen' }).click();
  await taro.page.getByLabel(/Reasons, in the team/).fill('canary-second-zq');
  await taro.page.getByText(/^Saved/).waitFor();
  assert.ok(!sujin.received().includes('canary-second-zq'), 'the old capital’s draft reaches the mover no more');
});

step('time that ran out twice locks twice', async () => {
  await control.page.goto(`${server.url}/games/${game.id}/desk`);
  const change = (name: string) => control.page.getByRole('button', { name }).click();
  for (let minute = 0; minute < 2; minute++) await change('3 minutes less');
  await openTab(taro.page, 'Decide');
  await taro.page.getByText('Time is up. Waiting for Control to reveal.').waitFor();
  await change('3 minutes more');
  await taro.page.getByText('Time is up. Waiting for Control to reveal.').waitFor({ state: 'hidden' });
  await change('3 minutes less');
  await taro.page.getByText('Time is up. Waiting for Control to reveal.').waitFor();
  await change('3 minutes more');
});

step('a decision is sealed, taken back and sealed again; a review left open ends with the reveal', async () => {
  await write(wanda.page, { option: 'Raise the stakes', rationale: 'Because.' });
  await seal(wanda.page, 'Washington');
  await wanda.page.getByText('Take it back').click();
  const breaking = wanda.page.getByRole('button', { name: /Break the seal/ });
  await breaking.focus();
  await wanda.page.keyboard.press('Enter');
  await wanda.page.keyboard.press('Enter');
  await wanda.page.getByLabel(/Reasons, in the team/).waitFor();
  assert.equal(await wanda.page.getByLabel(/Reasons, in the team/).inputValue(), 'Because.');
  await seal(wanda.page, 'Washington');

  await openTab(taro.page, 'Decide');
  await taro.page.getByRole('button', { name: /^Vote for this ?: Strike-back study/ }).click();
  await taro.page.getByRole('button', { name: /^(Review and seal|Review it as it stands)$/ }).first().click();
  await taro.page.locator('h2:focus').waitFor();
  await control.page.bringToFront();
  await press(control.page, /^Reveal before all have sealed: Tokyo’s straw votes will decide; Seoul will have no decision/);
  await control.page.getByRole('button', { name: 'Reveal now' }).click();
  await taro.page.getByText('Strike-back study').first().waitFor();
  await openTab(taro.page, 'Brief');
  await taro.page.getByRole('button', { name: 'See what all decided' }).waitFor();
  assert.ok(!wanda.received().includes('canary-second-zq'), 'a draft that did not stand is told to nobody');
});

step('a code shown by Control brings a person back on another device, and the old one says so', async () => {
  await control.page.goto(`${server.url}/games/${game.id}/lobby`);
  await control.page.getByRole('button', { name: 'More for علی' }).click();
  await control.page.getByRole('button', { name: 'Show the personal code' }).click();
  const shown = await control.page.getByText(/^Personal code:/).innerText();
  const code = shown.replace('Personal code:', '').trim();
  await control.page.keyboard.press('Escape');
  const other = await openPerson(browser, 'Wanda’s laptop', SIZES.laptop);
  await other.page.goto(`${server.url}/join/${game.code}`);
  await other.page.getByText('I was here before').click();
  await other.page.getByLabel('Personal code').fill(code.toLowerCase());
  await other.page.getByRole('button', { name: 'Back to my seat' }).click();
  await other.page.waitForURL('**/seat/s_*');
  await wanda.page.getByText('Your seat is open elsewhere').waitFor();
  wanda = other;
});

step('a person who was taken off by mistake is let back in to the same seat', async () => {
  const tokyo = control.page.getByRole('region', { name: 'Tokyo' });
  await tokyo.getByRole('button', { name: /^More for W/ }).click();
  await tokyo.getByRole('button', { name: 'Remove from the game' }).click();
  await tokyo.getByRole('button', { name: 'Remove', exact: true }).click();
  await taro.page.getByText('This seat was given up').waitFor();
  await control.page.getByRole('button', { name: 'Let back in' }).click();
  await tokyo.getByRole('button', { name: /^More for W/ }).waitFor();
  await taro.page.reload();
  await taro.page.getByText('TYO', { exact: true }).first().waitFor();
});

step('while one adjudicates everybody stays at hand: who is here, a nudge, a code, and what a team sees, each in two keys', async () => {
  await control.page.goto(`${server.url}/games/${game.id}/desk`);
  await press(control.page, /^Close the reveal/);
  const people = control.page.getByRole('region', { name: 'People' });
  const tokyo = people.getByRole('region', { name: 'Tokyo', exact: true });
  const dialog = control.page.getByRole('dialog');
  await control.page.getByLabel('To all').waitFor();
  await tokyo.getByText('here', { exact: true }).waitFor({ state: 'attached' });
  await control.page.keyboard.press('9');
  await control.page.keyboard.press('1');
  await dialog.getByRole('button', { name: 'Nudge' }).click();
  await taro.page.getByText('Control asks whether you are there').waitFor();
  await dialog.getByRole('button', { name: 'Show the personal code' }).click();
  await dialog.getByText(/^Personal code:/).waitFor();
  await dialog.getByLabel('Move to').waitFor();
  await control.page.keyboard.press('Escape');
  await control.page.keyboard.press('9');
  const [seen] = await Promise.all([control.context.waitForEvent('page'), control.page.keyboard.press('v')]);
  await seen.getByText('You see what Tokyo sees').first().waitFor();
  await seen.close();
  await control.page.bringToFront();
  const away = taro.page.url();
  await taro.page.goto('about:blank');
  await tokyo.getByText(/^gone since/).waitFor();
  await taro.page.goto(away);
  await tokyo.getByText(/^gone since/).waitFor({ state: 'hidden' });
});

step('an override that was begun stands after a reload', async () => {
  const why = control.page.getByRole('textbox', { name: 'Why', exact: true }).and(control.page.locator(':focus'));
  await control.page.keyboard.press('o');
  await why.fill('The room argued');
  await control.page.reload();
  await control.page.getByText('Connected', { exact: true }).first().waitFor();
  await control.page.keyboard.press('o');
  await why.waitFor();
  assert.equal(await why.inputValue(), 'The room argued');
  await control.page.keyboard.press('Escape');
});

step('an early ENDEX leaves nothing to press that would be refused, and leads to the record', async () => {
  await control.page.goto(`${server.url}/games/${game.id}/desk`);
  await press(control.page, /^ENDEX now/);
  await control.page.getByRole('button', { name: 'End the exercise', exact: true }).click();
  await openTab(taro.page, 'Decide');
  await taro.page.getByText('ENDEX').first().waitFor();
  assert.equal(await taro.page.getByText('Put an objection on record').count(), 0);
  const before = await (await taro.context.request.get(`${server.url}/games/${game.id}/log`)).text();
  assert.ok(!before.includes('Because.'), 'before the record is opened a player reads the own part only');
  await press(control.page, /^Open the record to all/);
  await control.page.getByRole('button', { name: 'Open it to all' }).click();
  await openTab(taro.page, 'Board');
  await taro.page.getByRole('link', { name: 'Read every decision of the game' }).click();
  await taro.page.getByText('Because.').first().waitFor();
});

step('signing out closes the desk in every tab of the browser', async () => {
  const list = await control.context.newPage();
  await list.goto(`${server.url}/desk`);
  await list.getByRole('button', { name: 'Sign out', exact: true }).click();
  await control.page.waitForURL('**/signin?*');
  await control.page.goBack();
  await control.page.getByLabel('Password').waitFor();
});

step('no page reported an error', () => {
  assert.deepEqual([control, wanda, taro, sujin].flatMap(({ errors }) => errors), []);
});

/** Two presses as a nervous hand makes them. */
async function pressTwice(page: Page): Promise<void> {
  const box = await page.getByRole('region', { name: 'Next action' }).getByRole('button').first().boundingBox();
  assert.ok(box, 'the next action is in sight');
  const [x, y] = [box.x + 40, box.y + box.height / 2];
  await page.mouse.click(x, y);
  await page.waitForTimeout(160);
  await page.mouse.click(x, y);
}

async function openDoor(label: string): Promise<void> {
  await control.page.goto(`${server.url}/games/${game.id}/lobby`);
  await control.page.getByText(label, { exact: true }).click();
  await control.page.getByRole('radio', { name: label, checked: true }).waitFor();
}
