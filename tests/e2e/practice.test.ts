import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, openPerson, SIZES, type Person } from '../support/browser';
import { tabTo } from '../support/keyboard';
import { type RunningServer, startServer } from '../support/server';
import { steps } from '../support/steps';
import { makeAccount, makeGame } from '../support/table';

let server: RunningServer;
let browser: Browser;
let student: Person;
/** What the page sent once the practice was on the screen, and every line that it ever opened. */
const sent: string[] = [];

const step = steps('practice', () => [student].filter((person) => person !== undefined));
const coach = () => student.page.getByRole('region', { name: 'Practice' });
const at = (number: number) => coach().getByText(`Practice, step ${number} of 7`).waitFor();

/** By how many pixels the page still moves within half a second. */
async function movesBy(page: Page): Promise<number> {
  const before = await page.evaluate(() => scrollY);
  await setTimeout(500);
  return (await page.evaluate(() => scrollY)) - before;
}

before(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  student = await openPerson(browser, 'Bo', SIZES.phone);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

step('a student finds the practice at the front door, without code or account', async () => {
  const { page } = student;
  // The practice has no line at all, so none may be there already when the listening begins.
  page.on('websocket', (socket) => sent.push(socket.url()));
  await page.goto(server.url);
  await tabTo(page, page.getByRole('link', { name: 'Practise for three minutes' }));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/practice');
  await at(1);
  await page.waitForLoadState('networkidle');
  // Files of the build, whose addresses tell nothing, come later; and the browser by itself asks for the icon again when the part of the address after # changes.
  const { origin } = new URL(page.url());
  const isFile = (url: string) => url.startsWith(`${origin}/icon.svg`) || (url.startsWith(`${origin}/_next/static/`) && !url.includes('?'));
  page.on('request', (request) => (request.method() === 'GET' && isFile(request.url())) || sent.push(request.url()));
});

step('reads the brief, and answers what the scripted clerk says', async () => {
  const { page } = student;
  await tabTo(page, coach().getByRole('button', { name: 'I have read it' }));
  await page.keyboard.press('Enter');
  await at(2);
  await tabTo(page, coach().getByRole('button', { name: 'Open Talk' }));
  await page.keyboard.press('Enter');
  await page.getByText('What do you think?').waitFor();
  await tabTo(page, page.getByLabel('Write to your team'));
  await page.keyboard.type('Half each, I would say.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('I would offer half').waitFor();
  await at(3);
});

step('votes, chooses, says why and lays ten chips', async () => {
  const { page } = student;
  await tabTo(page, page.getByRole('button', { name: 'Cast your straw vote' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: /^Vote for this/ }).first());
  await page.keyboard.press('Enter');
  await at(4);
  await tabTo(page, page.locator('input[name=option]').first(), { back: true });
  await page.keyboard.press('Space');
  await tabTo(page, page.locator('#next-step', { hasText: 'say why' }));
  await page.keyboard.press('Enter');
  await page.locator('#rationale-part:focus').waitFor();
  assert.equal(await movesBy(page), 0, 'the page is where it goes as soon as the focus is');
  await tabTo(page, page.getByLabel(/Reasons, in the team/));
  await page.keyboard.type('The fair is in ten days.');
  await at(5);
  await tabTo(page, page.getByRole('button', { name: /^One chip more on wait/ }));
  for (let laid = 0; laid < 10; laid++) await page.keyboard.press('Enter');
  await at(6);
});

step('seals, is told what the receipt is, and sees forecast against fact', async () => {
  const { page } = student;
  await tabTo(page, page.getByRole('button', { name: 'Review and seal' }));
  await page.keyboard.press('Enter');
  await page.locator('h2:focus').waitFor();
  await tabTo(page, page.getByRole('button', { name: /^Seal for Alderford/ }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.locator('#receipt:focus', { hasText: /^Sealed/ }).waitFor();
  await coach().getByText('This is your receipt.').waitFor();
  await tabTo(page, coach().getByRole('button', { name: 'Reveal both decisions' }));
  await page.keyboard.press('Enter');
  await at(7);
  await page.getByText('Expected Birchfield to choose “wait” (10 of 10).').waitFor();
  await page.getByText(/It chose “share”: 0 of 10/).waitFor();
});

step('is ready, with the way back in focus’s reach', async () => {
  const { page } = student;
  await tabTo(page, coach().getByRole('button', { name: 'Understood' }));
  await page.keyboard.press('Enter');
  await page.locator('p:focus', { hasText: 'You are ready' }).waitFor();
  await tabTo(page, coach().getByRole('link', { name: 'To the front door' }));
});

step('nothing of it left the page', () => assert.deepEqual(sent, []));

step('whoever has the code of a game finds it there too, and comes back to that game', async () => {
  const facilitator = await openPerson(browser, 'Ana', SIZES.laptop);
  await makeAccount(facilitator.page, server.setupLink());
  const { code } = await makeGame(facilitator.page, server.url, 'short');
  await facilitator.context.close();
  const { page } = student;
  await page.goto(`${server.url}/join/${code}`);
  await tabTo(page, page.getByRole('link', { name: 'Practise for three minutes' }));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/practice\?from=/);
  await tabTo(page, coach().getByRole('link', { name: 'Skip the practice' }));
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/join/${code}`);
  await page.getByLabel('Your name').waitFor();
});

step('whoever comes from a seat can skip, and goes back to that seat; a foreign address is not followed', async () => {
  const { page } = student;
  await page.goto(`${server.url}/practice?from=/seat/s_AAAAAAAAAAAAAAAA`);
  assert.equal(await coach().getByRole('link', { name: 'Skip the practice' }).getAttribute('href'), '/seat/s_AAAAAAAAAAAAAAAA');
  await page.goto(`${server.url}/practice?from=//example.org`);
  assert.equal(await coach().getByRole('link', { name: 'Skip the practice' }).getAttribute('href'), '/');
});

step('no page reported an error', () => assert.deepEqual(student.errors, []));
