import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** So long a page may move after a key. */
const REST_MS = 500;

/** Goes on with the Tab key until a place has the focus; on the way, whatever has the focus must be seen to have it. */
export async function tabTo(page: Page, place: Locator, { back = false, most = 90 } = {}): Promise<void> {
  const wanted = await place.elementHandle();
  for (let presses = 0; presses <= most; presses++) {
    const unseen = await hiddenFocus(page);
    assert.equal(unseen, null);
    if (await page.evaluate((one) => document.activeElement === one, wanted)) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  assert.fail(`${String(place)} was not reached in ${most} steps`);
}

/** Goes to a list to choose from, and on with the arrow key until what it shows begins with `wanted`. */
export async function chooseIn(page: Page, list: Locator, wanted: string, { back = false } = {}): Promise<void> {
  await tabTo(page, list, { back });
  const shown = () => list.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.label ?? '');
  for (let presses = 0; presses <= 20; presses++) {
    if ((await shown()).startsWith(wanted)) return;
    await page.keyboard.press('ArrowDown');
  }
  assert.fail(`“${wanted}” is not in the list; the last is “${await shown()}”`);
}

/** Goes to a box and types. */
export async function typeInto(page: Page, box: Locator, text: string): Promise<void> {
  await tabTo(page, box);
  await page.keyboard.type(text);
}

/** Goes to a button or a link and presses it. */
export async function pressOn(page: Page, what: Locator, { most = 90 } = {}): Promise<void> {
  await tabTo(page, what, { most });
  await page.keyboard.press('Enter');
}

/** Why one cannot see where the focus is, once scrolling and whatever opens with a key have come to rest. Null when one can. */
async function hiddenFocus(page: Page): Promise<string | null> {
  const deadline = Date.now() + REST_MS;
  for (;;) {
    const unseen = await hiddenNow(page);
    if (unseen === null || Date.now() > deadline) return unseen;
  }
}

/** Outside the window, under a bar that stays in place, or without a ring. */
function hiddenNow(page: Page): Promise<string | null> {
  return page.evaluate(async () => {
    // The browser scrolls to it first.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const focused = document.activeElement;
    // A text that was brought up for reading is no control.
    if (!focused || focused === document.body || focused.matches('[tabindex="-1"]:not([role=tab])')) return null;
    const what = `${focused.outerHTML.slice(0, 120)} …`;
    const box = focused.getBoundingClientRect();
    const style = getComputedStyle(focused);
    if (focused.matches(':focus-visible') && (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) === 0)) return `no ring: ${what}`;
    const bars = [...document.querySelectorAll('body *')].filter((one) => ['fixed', 'sticky'].includes(getComputedStyle(one).position) && !one.contains(focused)).map((bar) => bar.getBoundingClientRect());
    const top = Math.max(0, ...bars.filter((bar) => bar.top <= 1).map((bar) => bar.bottom));
    const bottom = Math.min(innerHeight, ...bars.filter((bar) => bar.bottom >= innerHeight - 1 && bar.top > 0).map((bar) => bar.top));
    const seen = Math.min(box.bottom, bottom) - Math.max(box.top, top);
    // Of a text area the browser brings up the line one writes in.
    const whole = Math.min(box.height, bottom - top, focused.matches('textarea') ? 60 : Infinity);
    return seen >= whole - 1 ? null : `hidden (${Math.round(box.top)} to ${Math.round(box.bottom)}, room from ${Math.round(top)} to ${Math.round(bottom)}): ${what}`;
  });
}
