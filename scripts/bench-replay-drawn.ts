/**
 * Measures in a real browser what one step of a replay costs until it is drawn: script, style, layout and painting of the
 * frame, for the eyes of Control, the wall and a team's seat with each of its tabs open, at two lengths of a talkative
 * record. It wants the built program (`npm run build`) and Chromium:
 * `node --import tsx scripts/bench-replay-drawn.ts [events…]`. One JSON line a screen and length; times in milliseconds.
 */
import type { Page } from 'playwright-core';
import { launchChromium, openPerson, SIZES } from '../tests/support/browser';
import { aWholeGame, talkative } from '../tests/support/exported';
import { keepGame } from '../tests/support/kept-game';
import { startServer } from '../tests/support/server';
import { makeAccount } from '../tests/support/table';

const SCREENS = [['control', '', 'laptop'], ['screen', '', 'projector'], ['team:tokyo', 'brief', 'laptop'], ['team:tokyo', 'talk', 'laptop'], ['team:tokyo', 'decide', 'phone'], ['team:tokyo', 'board', 'laptop']] as const;
/** Steps a screen is measured for, each way and in jumps. */
const STEPS = 150;

const lengths = process.argv.slice(2).map(Number);
const server = await startServer();
const browser = await launchChromium();
try {
  const control = await openPerson(browser, 'Control', SIZES.laptop);
  // What the loader of these scripts calls around named functions.
  await control.context.addInitScript('globalThis.__name = (it) => it');
  await makeAccount(control.page, server.setupLink());
  for (const events of lengths.length > 0 ? lengths : [1_900, 5_000]) {
    const game = `g_long${events}` as const;
    await keepGame(server.dataDir, game, talkative(aWholeGame('long'), events));
    for (const [as, tab, size] of SCREENS) {
      const { page } = control;
      await page.setViewportSize(SIZES[size]);
      // A new document each time: what another screen left behind is not measured.
      await page.goto('about:blank');
      await page.goto(`${server.url}/games/${game}/replay?as=${as}${tab === '' ? '' : `#${tab}`}`);
      await page.locator('[data-replayed] main').waitFor();
      await page.waitForTimeout(1_500);
      const told = await measure(page);
      console.log(JSON.stringify({ as, tab, size, events, ...told }));
    }
  }
  if (control.errors.length > 0) throw new Error(control.errors.join('\n'));
} finally {
  await browser.close();
  await server.close();
}

/** Goes to two thirds of the record and from there on, back, and to and fro. The clock runs from the key within a frame to the task after its painting. */
async function measure(page: Page): Promise<Record<string, unknown>> {
  const times = await page.evaluate(async (steps) => {
    const slider = document.querySelector<HTMLInputElement>('input[type=range]');
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    if (!slider || !setValue) throw new Error('the replay has no scrub');
    const end = Number(slider.max);
    const drawn = (act: () => void): Promise<number> =>
      new Promise((done) => {
        requestAnimationFrame(() => {
          const began = performance.now();
          act();
          const after = new MessageChannel();
          after.port1.onmessage = () => done(performance.now() - began);
          // A message sent within a frame is read after its painting.
          after.port2.postMessage(null);
        });
      });
    const key = (name: string) => () => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
    const go = (frame: number) => () => {
      setValue.call(slider, String(frame));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const all = async (act: (n: number) => () => void): Promise<number[]> => {
      const took: number[] = [];
      for (let n = 0; n < Math.min(steps, end); n += 1) took.push(await drawn(act(n)));
      return took;
    };
    // Late in the record, where there is most to draw, and with room to go on.
    await drawn(go(Math.max(0, Math.min(Math.floor(end * 0.66), end - steps))));
    const nothing = await all(() => () => undefined);
    const nodes = document.querySelectorAll('[data-replayed] *').length;
    return { end, nodes, nothing, on: await all(() => key('ArrowRight')), back: await all(() => key('ArrowLeft')), jumps: await all((n) => go((n * 7_919) % (end + 1))) };
  }, STEPS);
  return { seen: times.end, nodes: times.nodes, nothing: figures(times.nothing), on: figures(times.on), back: figures(times.back), jumps: figures(times.jumps) };
}

function figures(times: readonly number[]): { median: number; p95: number; most: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN) * 10) / 10;
  return { median: at(0.5), p95: at(0.95), most: at(1) };
}
