import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { launchChromium, openPerson, type Person, SIZES, cookieHeader } from '../support/browser';
import { controlHand } from '../support/hands';
import { startServer } from '../support/server';
import { slowProxy } from '../support/slow-proxy';
import { join, makeAccount, makeGame } from '../support/table';

const MOST_APART = 300;
const TEN_MINUTES = 600_000;

type Watched = typeof globalThis & { flips: { text: string; at: number }[]; asleep: number };

/** Notes when the clock on a page turns, by the machine's own clock, which nothing below touches. `wrong` sets the page's time of day. */
async function watchClock({ context }: Person, wrong = 0): Promise<void> {
  await context.addInitScript((ahead) => {
    const here = globalThis as Watched;
    const steady = performance.now.bind(performance);
    const timeOfDay = Date.now.bind(Date);
    here.asleep = 0;
    here.flips = [];
    performance.now = () => steady() - here.asleep;
    globalThis.Date = class extends Date {
      constructor(...given: unknown[]) {
        super(...((given.length === 0 ? [timeOfDay() + ahead] : given) as [number]));
      }
      static override now() {
        return timeOfDay() + ahead;
      }
    } as DateConstructor;
    new MutationObserver(() => {
      const text = /\d\d:\d\d/.exec(document.querySelector('[role=timer]')?.textContent ?? '')?.[0];
      if (text !== undefined && text !== here.flips.at(-1)?.text) here.flips.push({ text, at: performance.timeOrigin + steady() });
    }).observe(document, { subtree: true, childList: true, characterData: true });
  }, wrong);
}

/** When the time is over as this page shows it: the middle one of its last six turns. */
async function endShown(page: Page): Promise<number> {
  await page.evaluate(() => void (globalThis as Watched).flips.splice(0));
  await page.waitForFunction(() => (globalThis as Watched).flips.length > 6, undefined, { timeout: 20_000 });
  const flips = (await page.evaluate(() => (globalThis as Watched).flips)).slice(-6);
  const ends = flips.map(({ text, at }) => at + (Number(text.slice(0, 2)) * 60 + Number(text.slice(3))) * 1_000).sort((a, b) => a - b);
  return ends[3] ?? Number.NaN;
}

test('desk, wall and phones turn the second together: a phone ten minutes wrong, a slow line, a sleep, a pause, a restart', { timeout: 240_000 }, async (t) => {
  const [server, browser] = await Promise.all([startServer(), launchChromium()]);
  const slow = await slowProxy(server.url, 400);
  const leave: (() => void)[] = [];
  t.after(async () => {
    for (const part of leave) part();
    await browser.close();
    slow.close();
    await server.close();
  });
  const ana = await openPerson(browser, 'Ana', SIZES.laptop);
  await watchClock(ana);
  await makeAccount(ana.page, server.setupLink());
  const { code, id } = await makeGame(ana.page, server.url, 'short');
  const cookie = await cookieHeader(ana.context, server.url);
  const hand = await controlHand(server.url, id, cookie);
  leave.push(hand.leave);

  const [wrong, far, wall] = await Promise.all([openPerson(browser, 'Bo', SIZES.phone), openPerson(browser, 'Cy', SIZES.phone), openPerson(browser, 'Wall', SIZES.projector)]);
  await Promise.all([watchClock(wrong, TEN_MINUTES), watchClock(far), watchClock(wall)]);
  await join(wrong.page, server.url, code, 'Bo', 'Tokyo', 'Prime Minister');
  await join(far.page, slow.url, code, 'Cy', 'Seoul', 'President');
  await ana.page.goto(`${server.url}/games/${id}/desk`);
  const link = await ana.page.getByRole('link', { name: 'Wall screen' }).getAttribute('href');
  await wall.page.goto(new URL(link ?? '', server.url).href);

  await hand.does({ type: 'startExercise' });
  const begun = await hand.knows();
  await hand.does({ type: 'openNext', from: { turn: begun.order.at(-1) ?? null, phase: begun.phase } });
  const screens = { desk: ana, wall, 'phone ten minutes wrong': wrong, 'phone on a slow line': far };
  const end = async () => (await hand.knows()).clock.endsAt ?? Number.NaN;

  /** Looks at all screens at once, and holds them to one another and to the server. */
  async function together(when: string): Promise<void> {
    const shown = await Promise.all(Object.entries(screens).map(async ([name, { page }]) => [name, await endShown(page)] as const));
    const truth = await end();
    const off = Object.fromEntries(shown.map(([name, ends]) => [name, Math.round(ends - truth)]));
    t.diagnostic(`${when}: ${JSON.stringify(off)}`);
    const spread = Math.max(...Object.values(off)) - Math.min(...Object.values(off));
    assert.ok(spread <= MOST_APART, `${when}: ${spread} ms apart ${JSON.stringify(off)}`);
    for (const ms of Object.values(off)) assert.ok(Math.abs(ms) <= MOST_APART, `${when}: ${JSON.stringify(off)}`);
  }

  await together('at first');

  await Promise.all([wall, wrong].map(({ page }) => page.evaluate(() => void ((globalThis as Watched).asleep += 8_000))));
  await new Promise((resolve) => setTimeout(resolve, 7_000));
  await together('after a sleep of the wall and a phone that no event told of');

  const before = await end();
  await hand.does({ type: 'pause' });
  await wall.page.getByText('Paused').first().waitFor();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const read = () => Promise.all(Object.values(screens).map(({ page }) => page.evaluate(() => /\d\d:\d\d/.exec(document.querySelector('[role=timer]')?.textContent ?? '')?.[0])));
  const still = await read();
  assert.equal(new Set(still).size, 1, `all stand at one time: ${still.join(' ')}`);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  assert.deepEqual(await read(), still, 'and stay there');
  await hand.does({ type: 'resume' });
  const resumed = await end();
  assert.ok(resumed - before > 3_500, 'the end moved on by the pause');
  await together('after a pause');

  await server.kill();
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  await server.start();
  await Promise.all(Object.values(screens).map(({ page }) => page.getByText('Connected', { exact: true }).first().waitFor({ timeout: 20_000 }).catch(() => undefined)));
  assert.equal(await end(), resumed, 'a restart keeps the time');
  await together('after a restart');
  assert.deepEqual(Object.values(screens).flatMap(({ errors }) => errors), []);
});
