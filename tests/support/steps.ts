import { mkdir } from 'node:fs/promises';
import { test } from 'node:test';
import type { Person } from './browser';

/**
 * Steps of one story: each is a test of its own, and once one has failed the rest are skipped instead
 * of failing for the same reason. A failing step leaves a picture of every browser in `test-output/`.
 */
export function steps(story: string, people: () => Person[]): (name: string, run: () => Promise<void> | void) => void {
  let broken = false;
  return (name, run) => {
    void test(name, async (context) => {
      if (broken) return context.skip('an earlier step failed');
      try {
        await run();
      } catch (error) {
        broken = true;
        await picture(story, people());
        throw error;
      }
    });
  };
}

async function picture(story: string, people: Person[]): Promise<void> {
  await mkdir('test-output', { recursive: true });
  for (const { name, context, errors } of people) {
    for (const [index, page] of context.pages().entries()) {
      await page.screenshot({ path: `test-output/${story}-${name}-${index}.png` }).catch(() => undefined);
    }
    if (errors.length > 0) console.error(errors.join('\n'));
  }
}
