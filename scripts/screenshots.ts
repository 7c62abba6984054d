// `npm run screenshots [-- part of a name]`: a picture of every page in its states, sizes, light and dark, in screenshots/,
// and the four that the README shows in docs/images/. It wants the built program (`npm run build`) and Chromium, and
// takes the same walk as the browser tests.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { dress } from '../tests/support/dress';
import { walk } from '../tests/support/walk';

const FOLDER = 'screenshots';
const README = 'docs/images';
/** Scene, width and scheme → the README's picture, which shows one window of this size. */
const SHOWN = new Map([
  ['desk-deliberate-1440-dark', { as: 'desk', width: 1440, height: 900 }],
  ['wall-deliberate-1920-dark', { as: 'wall', width: 1600, height: 900 }],
  ['seat-decide-390-light', { as: 'seat', width: 390, height: 844 }],
  ['decision-1440-light', { as: 'decision', width: 1100, height: 900 }],
]);
/** A README that is slow to open is not read. */
const HEAVIEST = 300_000;
const wanted = process.argv[2] ?? '';

await Promise.all([FOLDER, README].map((folder) => mkdir(folder, { recursive: true })));
let count = 0;
await walk(async ({ name, page, sizes, schemes }) => {
  if (!name.includes(wanted)) return;
  for (const size of sizes) {
    for (const scheme of schemes) {
      const file = `${name}-${size.width}-${scheme}`;
      const shown = SHOWN.get(file);
      if (shown) {
        await dress(page, shown, scheme);
        const picture = await page.screenshot({ path: path.join(README, `${shown.as}.png`) });
        if (picture.length > HEAVIEST) throw new Error(`${shown.as}.png has ${picture.length} bytes; choose a smaller window`);
      }
      await dress(page, size, scheme);
      await wholePage(page, size, path.join(FOLDER, `${file}.png`));
      count += 1;
    }
  }
});
console.log(`${count} pictures in ${FOLDER}/`);

async function wholePage(page: Page, size: { width: number; height: number }, file: string): Promise<void> {
  const { dialog, bar, height } = await page.evaluate(() => ({
    dialog: document.querySelector('dialog[open]') !== null,
    bar: document.querySelector('.fixed') !== null,
    height: document.documentElement.scrollHeight,
  }));
  // A bar that stays at the bottom of the window belongs at the bottom of the picture.
  if (bar && height > size.height) await page.setViewportSize({ width: size.width, height });
  // A dialog covers the window, not the page below it.
  await page.screenshot({ path: file, fullPage: !dialog });
}
