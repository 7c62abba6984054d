import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Whatever axe has to say of a page as it stands, as lines; by some rules only, if they are named. */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const { axe: runner } = window as unknown as { axe: typeof axe };
    const { violations: found } = await runner.run(document, { resultTypes: ['violations'], ...(only ? { runOnly: { type: 'rule' as const, values: only } } : {}) });
    return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `axe ${id}: ${html.slice(0, 160)} ${(failureSummary ?? '').replace(/\s+/g, ' ').slice(0, 240)}`));
  }, rules);
}
