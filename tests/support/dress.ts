import type { Page } from 'playwright-core';
import type { Scheme } from './scene';

/** Shows a page at a size in light or dark. A part with a theme of its own takes the one its reader would choose; a wall is always dark. */
export async function dress(page: Page, size: { width: number; height: number }, scheme: Scheme): Promise<void> {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: scheme });
  await page.evaluate(async (theme) => {
    for (const part of document.querySelectorAll('[data-theme]:not(.wall)')) part.setAttribute('data-theme', theme);
    // What is laid out only as it comes near is looked at as well.
    for (const part of document.querySelectorAll('section')) part.style.contentVisibility = 'visible';
    scrollTo(0, 0);
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, scheme);
}
