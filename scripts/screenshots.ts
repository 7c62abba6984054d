// `npm run screenshots [-- part of a name]`: a picture of every page in its states, sizes, light and dark, in screenshots/.
// It wants the built program (`npm run build`) and Chromium, and takes the same walk as the browser tests.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { dress } from '../tests/support/dress';
import { walk } from '../tests/support/walk';

const FOLDER = 'screenshots';
const wanted = process.argv[2] ?? '';

await mkdir(FOLDER, { recursive: true });
let count = 0;
await walk(async ({ name, page, sizes, schemes }) => {
  if (!name.includes(wanted)) return;
  for (const size of sizes) {
    for (const scheme of schemes) {
      await dress(page, size, scheme);
      // A bar that stays at the bottom of the window belongs at the bottom of the picture.
      const height = await page.evaluate(() => (document.querySelector('.fixed') ? document.documentElement.scrollHeight : 0));
      if (height > size.height) await page.setViewportSize({ width: size.width, height });
      await page.screenshot({ path: path.join(FOLDER, `${name}-${size.width}-${scheme}.png`), fullPage: true });
      count += 1;
    }
  }
});
console.log(`${count} pictures in ${FOLDER}/`);
