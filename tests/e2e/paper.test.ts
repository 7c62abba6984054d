import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchChromium, openPerson, type Person, SIZES } from '../support/browser';
import { readWordsByPoppler, type PrintedPage } from '../support/readers';
import { type RunningServer, startServer } from '../support/server';
import { steps } from '../support/steps';
import { makeAccount, makeGame } from '../support/table';

/** The sizes of paper in points, and its margins as the sheets have them. */
const PAPERS = { a4: { width: 595, height: 842 }, letter: { width: 612, height: 792 } } as const;
const MARGIN = { x: 42, y: 39 };

let server: RunningServer;
let browser: Browser;
let control: Person;
let game: { id: string };
const step = steps('paper', () => [control].filter((person) => person !== undefined));

before(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  control = await openPerson(browser, 'Control', SIZES.laptop);
});
after(async () => {
  await browser?.close();
  await server?.close();
});

step('a facilitator finds what to print in the lobby and in the list of games', async () => {
  const { page } = control;
  await makeAccount(page, server.setupLink());
  game = await makeGame(page, server.url, 'long');
  await page.getByRole('link', { name: 'Print on paper' }).click();
  await page.waitForURL(`**/games/${game.id}/paper`);
  await page.goto(`${server.url}/desk`);
  await page.getByRole('link', { name: 'On paper' }).click();
  await page.waitForURL(`**/games/${game.id}/paper`);
});

for (const [size, paper] of Object.entries(PAPERS)) {
  for (const asked of ['what=cards&code=yes', 'what=cards&cards=1', 'what=briefs&turn=all', 'what=slips&turn=all']) {
    step(`${asked} for ${size}: as many pages as were said, each of that size, each sheet on its own, and nothing cut`, async () => {
      const { page } = control;
      await page.goto(`${server.url}/games/${game.id}/paper?${asked}&size=${size}`);
      const said = Number(/(\d+) pages?\./.exec(await page.locator('header.no-print').innerText())?.[1]);
      const sheets = await page.locator('.paper-sheet').evaluateAll((all) => all.map((sheet) => (sheet as HTMLElement).innerText));
      assert.equal(sheets.length, said);
      const pages = await readWordsByPoppler(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
      assert.equal(pages.length, said);
      for (const [at, printed] of pages.entries()) {
        const where = `page ${at + 1}`;
        assert.deepEqual([Math.round(printed.width), Math.round(printed.height)], [paper.width, paper.height], where);
        assert.deepEqual(outside(printed), [], where);
        assert.deepEqual(letters(printed.words.map(({ text }) => text).join('')), letters(sheets[at] ?? ''), `${where} has all that its sheet has`);
      }
    });
  }
}

step('no page reported an error', () => assert.deepEqual(control.errors, []));

/** The words that do not lie wholly within the margins. */
function outside({ width, height, words }: PrintedPage): string[] {
  return words.flatMap(({ text, left, top, right, bottom }) => (left >= MARGIN.x - 1 && top >= MARGIN.y - 3 && right <= width - MARGIN.x + 1 && bottom <= height - MARGIN.y + 3 ? [] : [text]));
}

/** The letters of a text, counted and without an order: columns are read across in a browser and down in a file. */
function letters(text: string): string {
  return [...text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
}
