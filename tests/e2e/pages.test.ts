import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { violations } from '../support/axe';
import { dress } from '../support/dress';
import type { Scene } from '../support/scene';
import { walk } from '../support/walk';

/** What depends on colours; the rest of a page is the same in light and dark. */
const ABOUT_COLOUR = ['color-contrast', 'link-in-text-block'];

test('every page, in light and dark and at its sizes, is without axe violations, scrolls only down, and loads from nowhere else', { timeout: 480_000 }, async (t) => {
  await walk((scene) => t.test(scene.name, () => check(scene)));
});

async function check({ name, page, person, sizes, schemes }: Scene): Promise<void> {
  const problems: string[] = [];
  for (const size of sizes) {
    for (const scheme of schemes) {
      await dress(page, size, scheme);
      const where = `${size.width} px, ${scheme}`;
      const rules = scheme === schemes[0] ? undefined : ABOUT_COLOUR;
      for (const found of [...(await violations(page, rules)), ...(await shape(page))]) problems.push(`${where}: ${found}`);
    }
  }
  problems.push(...person.errors.splice(0), ...person.foreign.splice(0).map((url) => `asks elsewhere: ${url}`));
  assert.deepEqual(problems, [], name);
}

/** A title, one heading over all, and no scrolling sideways; a wall does not scroll at all. */
function shape(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const headings = [...document.querySelectorAll('h1:not([data-replayed] h1)')].filter((heading) => heading.checkVisibility());
    const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1 && one.checkVisibility()).slice(-1);
    const wall = document.querySelector('.wall');
    // Words for the ear alone stand in a box of one pixel.
    const full = wall ? [wall, ...wall.querySelectorAll('main *')].filter((one) => one.clientWidth > 1 && one.scrollHeight > one.clientHeight + 2) : [];
    // Read from the last row: 24 px for what stands beside, and the main matter larger than that.
    const spoken = wall ? [...wall.querySelectorAll('*')].filter((one) => one.checkVisibility() && !one.closest('.sr-only') && [...one.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim() !== '')) : [];
    const tiny = wall && !wall.closest('[data-replayed]') ? spoken.filter((one) => parseFloat(getComputedStyle(one).fontSize) < (one.matches('main p.font-serif, main h2.font-serif') ? 28 : 24)) : [];
    const lost = full.filter((one) => getComputedStyle(one).overflowY === 'hidden' && getComputedStyle(one).webkitLineClamp === 'none' && getComputedStyle(one).textOverflow !== 'ellipsis');
    return [
      ...(document.title.trim() === '' ? ['no title'] : []),
      ...(headings.length === 1 ? [] : [`${headings.length} h1`]),
      ...(scrollWidth > clientWidth ? [`scrolls sideways (${scrollWidth} > ${clientWidth}): ${wide.map((one) => one.outerHTML.slice(0, 160)).join()}`] : []),
      ...tiny.map((one) => `letters of ${getComputedStyle(one).fontSize}: ${one.outerHTML.slice(0, 160)}`),
      ...lost.map((one) => `cut off by ${one.scrollHeight - one.clientHeight} px: ${one.outerHTML.slice(0, 160)}`),
    ];
  });
}
