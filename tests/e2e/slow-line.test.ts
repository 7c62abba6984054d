import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultyProxy } from '../../scripts/chaos/faulty-proxy';
import { SLOW_3G } from '../../scripts/chaos/lane';
import { openPerson, SIZES } from '../support/browser';
import { gameInChromium } from '../support/game-in-chromium';
import { nextPhase } from '../support/hands';
import { join, openTab, seal, write } from '../support/table';

/** What one step may take on such a line before the test gives up; it is never what is tested. */
const PATIENCE_MS = 60_000;
const REASONS = 'Because a blockade is slow, and so are we.';

test('a whole turn is played on a phone with a slow line that loses what is sent: joined, drafted, sealed, and the receipt is there', { timeout: 240_000 }, async (t) => {
  const { server, browser, ana, id, code, control } = await gameInChromium(t);
  const proxy = await faultyProxy(server.url);
  t.after(() => proxy.close());

  const bo = await openPerson(browser, 'Bo', SIZES.phone);
  bo.context.setDefaultTimeout(PATIENCE_MS);
  await bo.context.addInitScript(() => {
    const here = globalThis as typeof globalThis & { offline: number[] };
    here.offline = [];
    let since: number | null = null;
    // How long "Offline" stood in the bar, each time.
    setInterval(() => {
      const shown = [...document.querySelectorAll('*')].some((one) => one.children.length === 0 && one.textContent === 'Offline');
      if (shown && since === null) since = performance.now();
      if (!shown && since !== null) {
        here.offline.push(Math.round(performance.now() - since));
        since = null;
      }
    }, 100);
  });
  proxy.slow(SLOW_3G);
  const took: Record<string, number> = {};
  let last = performance.now();
  const done = (what: string) => {
    took[what] = Math.round(performance.now() - last);
    last = performance.now();
  };

  await join(bo.page, proxy.url, code, 'Bo', 'Tokyo', 'Prime Minister');
  done('joined');
  await bo.page.getByText('Connected', { exact: true }).first().waitFor();
  done('connected');
  await bo.page.getByRole('button', { name: 'I’m here' }).click();
  await bo.page.getByRole('button', { name: 'I’m here' }).waitFor({ state: 'detached' });
  done('said to be here');

  const open = async (phase: string) => {
    await nextPhase(control);
    done(`Control opened ${phase}`);
  };
  await control.does({ type: 'startExercise' });
  await open('deliberation');
  await openTab(bo.page, 'Talk');
  const box = bo.page.locator('textarea').first();
  await box.fill('half a thought');
  const [option] = (await control.knows()).turns[(await control.knows()).order.at(-1) ?? '']?.briefs.tokyo?.options ?? [];
  assert.ok(option);
  await write(bo.page, { option: option.label, rationale: REASONS });
  await bo.page.getByText(/^Saved/).first().waitFor();
  done('drafted, and kept on the server');
  await seal(bo.page, 'Tokyo');
  done('sealed, and told so');

  await openTab(bo.page, 'Talk');
  await box.filter({ hasText: 'half a thought' }).waitFor();
  const record = await (await ana.page.request.get(`${server.url}/api/games/${id}/record`)).text();
  const submitted = record.split('\n').filter((line) => line.includes('"DecisionSubmitted"'));
  assert.equal(submitted.length, 1);
  assert.ok(submitted[0]?.includes(REASONS));
  t.diagnostic(`milliseconds: ${JSON.stringify(took)}; shown as offline: ${JSON.stringify(await bo.page.evaluate(() => (globalThis as typeof globalThis & { offline: number[] }).offline))}`);
  assert.deepEqual([...bo.errors, ...ana.errors], []);
});
