import assert from 'node:assert/strict';
import { setTimeout as after } from 'node:timers/promises';
import { test } from 'node:test';
import { openPerson, SIZES } from '../support/browser';
import { gameInChromium } from '../support/game-in-chromium';
import { nextPhase } from '../support/hands';
import { join, openTab } from '../support/table';

/** Longer than a phone takes to fetch ahead what it will need. */
const LONG_ENOUGH_MS = 6_000;

test('at the reveal a phone shows the cards at once, and then the Board: it has nothing left to fetch, and at no moment an empty page', { timeout: 120_000 }, async (t) => {
  const { server, browser, code, control } = await gameInChromium(t);
  const { page, errors } = await openPerson(browser, 'Bo', SIZES.phone);
  await join(page, server.url, code, 'Bo', 'Tokyo', 'Prime Minister');
  await page.getByText('Connected', { exact: true }).first().waitFor();
  await control.does({ type: 'startExercise' });
  await nextPhase(control);
  await openTab(page, 'Decide');
  await after(LONG_ENOUGH_MS);

  const asked: string[] = [];
  await page.route('**/_next/static/**', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await page.evaluate(() => {
    const here = globalThis as typeof globalThis & { timesEmpty: number };
    here.timesEmpty = 0;
    new MutationObserver(() => {
      if (document.querySelector('[role=tabpanel]:not([hidden])')?.textContent?.trim() === '') here.timesEmpty += 1;
    }).observe(document.body, { subtree: true, childList: true });
  });
  await nextPhase(control);
  await page.getByRole('heading', { name: 'Turn 1: what each capital did' }).waitFor();
  await openTab(page, 'Board');
  for (const part of ['What ties the capitals', 'Turn 1: The bill', 'As the device']) await page.getByText(part).first().waitFor();
  assert.equal(await page.evaluate(() => (globalThis as typeof globalThis & { timesEmpty: number }).timesEmpty), 0);
  assert.deepEqual([asked, errors], [[], []]);
});
