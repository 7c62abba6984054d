import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser, Locator } from 'playwright-core';
import { wallPages } from '@/components/screen/wall-page';
import { launchChromium, openPerson, type Person, SIZES } from '../support/browser';
import { controlHand, type Hand, sitDown, nextPhase } from '../support/hands';
import { type RunningServer, startServer } from '../support/server';
import { steps } from '../support/steps';
import { makeAccount, makeGame } from '../support/table';

/*
 * A narrative of 3,000 characters on the wall: no word of it is lost, at either size. What every text of the wall
 * measures is looked at with all pages, in pages.test.ts.
 */

const WALLS = { wide: SIZES.projector, narrow: { width: 1024, height: 768 } } as const;
const NARRATIVE = longText(3_000);
const NEWS = longText(700);
/** Fewer milliseconds than any page stands, so that none is passed over. */
const SOON = 5_000;
/** More than any page of these texts stands. */
const LONG = 90_000;

let server: RunningServer;
let browser: Browser;
let control: Person;
let wall: Person;
let ana: Hand;
const step = steps('wall', () => [control, wall].filter((person) => person !== undefined));

before(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  control = await openPerson(browser, 'Control', SIZES.laptop);
  wall = await openPerson(browser, 'Wall', WALLS.wide);
  await wall.page.clock.install();
});
after(async () => {
  ana?.leave();
  await browser?.close();
  await server?.close();
});

step('a game comes to its first adjudication, with the wall up', async () => {
  await makeAccount(control.page, server.setupLink());
  const game = await makeGame(control.page, server.url, 'short');
  const cookies = await control.context.cookies(server.url);
  ana = await controlHand(server.url, game.id, cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
  const sujin = await sitDown(server.url, game.code, 'Sujin', 'seoul', 's-head');
  sujin.leave();
  await ana.does({ type: 'startExercise' });
  await next();
  await control.page.goto(`${server.url}/games/${game.id}/desk`);
  await wall.page.goto(new URL((await control.page.getByRole('link', { name: 'Wall screen' }).getAttribute('href')) ?? '', server.url).href);
  await wall.page.getByText('Turn 1 of').waitFor();
});

step('a long word to all turns its pages beside the picture, and comes round', async () => {
  await ana.does({ type: 'announce', to: 'all', text: NEWS });
  const mark = wall.page.getByText(/^\d+\/\d+$/);
  await mark.waitFor();
  assert.equal(missing(await readPages(wall.page.getByText(/^Control\. /), mark, () => wall.page.clock.fastForward(SOON)), NEWS), '');
});

step('Control is told ahead that the text for all takes several pages, and not while it takes one', async () => {
  await next();
  await next();
  const { page } = control;
  await page.getByLabel('To all').fill('Short.');
  await page.getByText(/^On the wall this is/).waitFor({ state: 'hidden' });
  await page.getByLabel('To all').fill(NARRATIVE);
  await page.getByText(new RegExp(`^On the wall this is about ${wallPages(NARRATIVE, 'wide')} pages`)).waitFor();
});

step('the narrative is published', async () => {
  const { order } = await ana.knows();
  await ana.does({ type: 'publishAdjudication', turn: order.at(-1) ?? '', narrative: NARRATIVE, teamNarratives: {} });
  await wall.page.getByText(/^Page 1 of/).waitFor();
});

for (const [shape, size] of Object.entries(WALLS)) {
  step(`at ${size.width} px every word of it comes up as the pages turn, in about as many pages as Control was told`, async () => {
    const { page } = wall;
    await page.setViewportSize(size);
    const mark = page.getByText(/^Page \d+ of/);
    await mark.waitFor();
    const seen = await readPages(page.locator('article p.font-serif'), mark, () => page.keyboard.press('ArrowRight'));
    assert.equal(missing(seen, NARRATIVE), '');
    const told = wallPages(NARRATIVE, shape as keyof typeof WALLS);
    const pages = Number(/of (\d+)/.exec(await mark.innerText())?.[1]);
    assert.equal(seen.length, pages, 'each page stands once');
    assert.ok(Math.abs(pages - told) <= 1, `${pages} pages, told ${told}`);
  });
}

step('the pages turn by themselves; by the keys they go on, back, and are held', async () => {
  const { page } = wall;
  const at = (words: RegExp) => page.getByText(words).waitFor();
  const [, last] = /of (\d+)/.exec(await page.getByText(/^Page \d+ of/).innerText()) ?? [];
  while (!(await page.getByText(/^Page 1 of/).isVisible())) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await at(/^Page 2 of/);
  await page.keyboard.press('PageUp');
  await at(/^Page 1 of/);
  await page.keyboard.press('ArrowLeft');
  await at(new RegExp(`^Page ${last} of ${last}$`));
  await page.keyboard.press('Space');
  await at(/, held$/);
  await page.clock.fastForward(LONG);
  await at(new RegExp(`^Page ${last} of ${last}, held$`));
  await page.keyboard.press('Space');
  await page.clock.fastForward(LONG);
  await page.getByText(new RegExp(`^Page ${last} of ${last}`)).waitFor({ state: 'hidden' });
});

step('no page reported an error', () => assert.deepEqual([control, wall].flatMap(({ errors }) => errors), []));

const next = () => nextPhase(ana);

/** What could be read of a text on each of its pages, from the first until it is there again. `on` brings the next, `mark` is where the number of the page stands. */
async function readPages(text: Locator, mark: Locator, on: () => Promise<void>): Promise<string[][]> {
  const laidOut = async () => /\d+$/.exec((await mark.innerText()).replace(/, held$/, ''))?.[0];
  let seen: string[][] = [];
  let [first, many] = [await mark.innerText(), await laidOut()];
  for (let anew = 0; seen.length === 0 || (await mark.innerText()) !== first; ) {
    // A wall of another size lays the text out anew a moment later: what was read before belongs to other pages.
    if ((await laidOut()) !== many) {
      [seen, first, many] = [[], await mark.innerText(), await laidOut()];
      assert.ok((anew += 1) < 5, 'the pages stay as they are');
    }
    const before = await mark.innerText();
    seen.push(await text.evaluate(wordsWhollyShown));
    assert.ok(seen.length < 30, 'the pages come round');
    for (let waited = 0; (await mark.innerText()) === before; waited += 1) {
      assert.ok(waited < 100, 'the page turns');
      await on();
    }
  }
  return seen;
}

/** The words of an element that lie wholly within every box that would cut them, and within the window. */
function wordsWhollyShown(element: Element): string[] {
  const boxes: { left: number; top: number; right: number; bottom: number }[] = [{ left: 0, top: 0, right: innerWidth, bottom: innerHeight }];
  for (let box = element.parentElement; box; box = box.parentElement) if (getComputedStyle(box).overflowX === 'hidden') boxes.push(box.getBoundingClientRect());
  const shown: string[] = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const rects = [...range.getClientRects()];
      if (rects.every((one) => boxes.every((box) => one.left >= box.left - 1 && one.right <= box.right + 1 && one.top >= box.top - 4 && one.bottom <= box.bottom + 4))) shown.push(word);
    }
  }
  return shown;
}

/** The first word of a text that was on no page. */
function missing(pages: string[][], text: string): string {
  const seen = new Set(pages.flat());
  return text.split(/\s+/).find((word) => word !== '' && !seen.has(word)) ?? '';
}

/** A text in paragraphs in which every word is another, so that none can stand in for one that is cut. */
function longText(length: number): string {
  const paragraphs: string[] = [''];
  for (let at = 1; paragraphs.join('\n\n').length < length - 12; at += 1) {
    const last = paragraphs.length - 1;
    paragraphs[last] += `${at % 3 === 0 ? 'statement' : 'word'}${at} `;
    if (at % 70 === 0) paragraphs.push('');
  }
  return paragraphs.map((one) => one.trim()).filter((one) => one !== '').join('\n\n');
}
