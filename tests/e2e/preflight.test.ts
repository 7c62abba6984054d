import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { launchChromium, openPerson, SIZES } from '../support/browser';
import { startServer } from '../support/server';
import { makeAccount } from '../support/table';

const AREAS = ['Time', 'Lengths', 'Hand-outs', 'Branches', 'Options', 'Endings'];

test('a facilitator runs 1,000 games in the browser, sees how far they are, may stop, and reads a verdict for each area', { timeout: 240_000 }, async (t) => {
  const [server, browser] = await Promise.all([startServer(), launchChromium()]);
  t.after(async () => {
    await browser.close();
    await server.close();
  });
  const { page, errors, foreign } = await openPerson(browser, 'Control', SIZES.laptop);
  await page.goto(`${server.url}/scenarios/plan-b/preflight`);
  assert.match(page.url(), /\/signin/, 'the page is for facilitators');
  await makeAccount(page, server.setupLink());

  await page.goto(`${server.url}/scenarios/plan-b`);
  const lines: string[] = [];
  page.on('websocket', (socket) => lines.push(socket.url()));
  await page.getByRole('link', { name: 'Run a pre-flight' }).click();
  await page.waitForURL('**/scenarios/plan-b/preflight');

  await t.test('whoever makes a game takes the form and the minutes chosen there along', async () => {
    const form = await page.context().newPage();
    await form.goto(`${server.url}/games/new?scenario=plan-b`);
    await form.locator('input[name="form"][value="short"]').check();
    await form.getByText('Rules and times').click();
    await form.locator('input[name="minutes-deliberate"]').fill('4.5');
    await form.getByLabel('Title').fill('Not yet made');
    const [opened] = await Promise.all([form.context().waitForEvent('page'), form.getByRole('link', { name: 'Run a pre-flight with this form' }).click()]);
    assert.equal(await opened.getByLabel('Way to play').inputValue(), 'short');
    assert.equal(await opened.locator('input[name=deliberate]').inputValue(), '4.5');
    assert.equal(await form.getByLabel('Title').inputValue(), 'Not yet made', 'what was typed is still there');
    await opened.close();
    await form.close();
    await page.bringToFront();
  });

  await t.test('what was filled in wrongly is said beside it, and nothing starts', async () => {
    await page.getByLabel('Games under each reading').fill('many');
    await page.keyboard.press('Enter');
    await page.getByText('Give a whole number of games').waitFor();
    await page.getByLabel('Games under each reading').fill('1000');
  });

  await t.test('it counts up to all games and then says so, by keyboard alone', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('button', { name: 'Start the pre-flight' }).focus();
    await page.keyboard.press('Enter');
    const bar = page.getByRole('progressbar');
    await bar.waitFor();
    const seen = new Set<number>();
    while (await bar.isVisible()) {
      const value = await bar.evaluate((one: HTMLProgressElement) => one.value).catch(() => null);
      if (value !== null) seen.add(value);
      await page.waitForTimeout(100);
    }
    assert.ok(seen.size >= 3, `the count moved ${seen.size} times`);
    const done = await page.getByRole('status').filter({ hasText: 'played under' }).innerText();
    assert.match(done, /^1,000 games played under each of 3 readings/);
    t.diagnostic(done);
    assert.deepEqual([...lines, ...asked.filter((url) => !url.includes('/_next/static/'))], [], 'the server has nothing to do with it');
  });

  await t.test('every area has its verdict, and findings lead to their place', async () => {
    const verdicts = page.getByRole('region', { name: 'Verdicts' });
    for (const area of AREAS) {
      const line = verdicts.getByRole('listitem').filter({ has: page.getByRole('link', { name: area, exact: true }) });
      assert.match(await line.innerText(), /Fine|Look at this|Mend this/, area);
    }
    const place = await page.getByRole('link', { name: /^In the scenario/ }).first().getAttribute('href');
    assert.match(place ?? '', /^\/scenarios\/plan-b#/);
    const dossier = await page.context().newPage();
    await dossier.goto(server.url + place);
    assert.equal(await dossier.locator(new URL(dossier.url()).hash).count(), 1, `${place} is there`);
    await dossier.close();
    await page.bringToFront();
  });

  for (const [name, size] of Object.entries({ phone: SIZES.phone, laptop: SIZES.laptop })) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await t.test(`axe finds nothing at ${name} size in ${colorScheme}, and nothing scrolls sideways`, async () => {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await violations(page), []);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
      });
    }
  }

  await t.test('a long run is stopped and keeps what it knows', async () => {
    await page.getByLabel('Games under each reading').fill('100000');
    await page.getByRole('button', { name: 'Run it again' }).click();
    await page.getByRole('heading', { name: 'Verdicts' }).waitFor();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    assert.match(await page.getByRole('status').filter({ hasText: 'Stopped after' }).innerText(), /rests on these/);
    assert.equal(await page.getByRole('heading', { name: 'Verdicts' }).count(), 1);
  });

  assert.deepEqual(errors, []);
  assert.deepEqual(foreign, []);
});

async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: typeof axe };
    const { violations: found } = await runner.run(document, { resultTypes: ['violations'] });
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}
