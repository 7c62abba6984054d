import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { dress } from '../support/dress';
import { type Scene, walk } from '../support/walk';

/** What depends on colours; the rest of a page is the same in light and dark. */
const ABOUT_COLOUR = ['color-contrast', 'link-in-text-block'];

test('every page, in light and dark and at its sizes, is without axe violations, scrolls only down, and loads from nowhere else', { timeout: 300_000 }, async (t) => {
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

/** Whatever axe has to say, as lines. */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const { axe: runner } = window as unknown as { axe: typeof axe };
    const { violations: found } = await runner.run(document, { resultTypes: ['violations'], ...(only ? { runOnly: { type: 'rule' as const, values: only } } : {}) });
    return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `axe ${id}: ${html.slice(0, 160)} ${(failureSummary ?? '').replace(/\s+/g, ' ').slice(0, 240)}`));
  }, rules);
}

/** A title, one heading over all, and no scrolling sideways; a wall does not scroll at all. */
function shape(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const headings = [...document.querySelectorAll('h1')].filter((heading) => heading.checkVisibility());
    const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1 && one.checkVisibility()).slice(-1);
    const wall = document.querySelector('.wall');
    const lost = wall ? [wall, ...wall.querySelectorAll('main *')].filter((one) => one.scrollHeight > one.clientHeight + 2 && getComputedStyle(one).overflowY === 'hidden' && getComputedStyle(one).webkitLineClamp === 'none' && getComputedStyle(one).textOverflow !== 'ellipsis') : [];
    return [
      ...(document.title.trim() === '' ? ['no title'] : []),
      ...(headings.length === 1 ? [] : [`${headings.length} h1`]),
      ...(scrollWidth > clientWidth ? [`scrolls sideways (${scrollWidth} > ${clientWidth}): ${wide.map((one) => one.outerHTML.slice(0, 160)).join()}`] : []),
      ...lost.map((one) => `cut off by ${one.scrollHeight - one.clientHeight} px: ${one.outerHTML.slice(0, 160)}`),
    ];
  });
}
