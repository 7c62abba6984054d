import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { doors } from './doors';
import { bare } from './hostile-table';
import { HOSTILE_WORDS } from './hostile-words';
import { look, openWatched, type Watched } from './watched';

interface Visit {
  /** Whether some of the words must stand there. */
  words?: boolean;
  /** The status that it answers with. */
  status?: number;
  /** What else is looked at there: something that is opened, and that the Escape key closes again. */
  also?: ((page: Page) => Promise<void>)[];
}

/** A walk through pages in which hostile words stand: nothing of them may do anything, on any of them. */
export interface Tour {
  /** Somebody with this cookie. */
  somebody(name: string, size: { width: number; height: number }, cookie?: string): Promise<Watched>;
  see(who: Watched, path: string, visit?: Visit): Promise<void>;
  /** Looks at where they are. */
  here(who: Watched, visit?: Visit): Promise<void>;
  /** Everything that was read so far. */
  read(): string;
  /** The pages that nobody has been to. */
  unseen(): string[];
  people(): Watched[];
}

const WORDS = HOSTILE_WORDS.map(({ text }) => bare(text));
const LONGEST_MS = 30_000;
/** Where a scenario's author may give links. */
const MARKDOWN = /^\/scenarios\/[^/]+$/;

export function makeTour(browser: Browser, url: string): Tour {
  const pages = doors().filter(({ kind }) => kind === 'page').map(({ pattern }) => pattern);
  const unseen = new Set(pages);
  const people: Watched[] = [];
  let read = '';

  async function somebody(name: string, size: { width: number; height: number }, cookie = ''): Promise<Watched> {
    const person = await openWatched(browser, name, size);
    people.push(person);
    await person.context.addCookies(cookie.split('; ').filter(Boolean).map((one) => ({ name: one.slice(0, one.indexOf('=')), value: one.slice(one.indexOf('=') + 1), url })));
    return person;
  }

  async function here({ name, page, noticed }: Watched, { words = true, status = 200, also = [] }: Visit = {}): Promise<void> {
    const { pathname } = new URL(page.url());
    const where = `${name}: ${pathname}`;
    unseen.delete(status === 404 ? '/_not-found' : patternOf(pages, pathname));
    const linked = MARKDOWN.test(pathname);
    const sight = async (): Promise<string> => {
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      const { said, planted } = await look(page, { linked });
      assert.deepEqual(planted, [], where);
      const text = bare(said);
      read += text;
      return text;
    };
    assert.deepEqual((await look(page, { linked })).planted, [], where);
    await page.waitForFunction(() => Object.keys(document.body).some((key) => key.startsWith('__reactFiber')), undefined, { timeout: LONGEST_MS });
    for (const deadline = Date.now() + LONGEST_MS; ; ) {
      const text = await sight();
      if (!words || WORDS.some((word) => text.includes(word))) break;
      assert.ok(Date.now() < deadline, `${where} shows none of the words: ${text.slice(0, 500)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    for (const tab of await page.locator('[role=tab]:visible').all()) {
      await tab.click();
      await page.waitForFunction((one) => one?.getAttribute('aria-selected') === 'true', await tab.elementHandle());
      await sight();
    }
    for (const open of also) {
      await open(page);
      await sight();
      await page.keyboard.press('Escape');
    }
    assert.deepEqual(noticed(), [], where);
  }

  return {
    somebody,
    here,
    async see(who, path, visit = {}) {
      const answer = await who.page.goto(url + path);
      assert.equal(answer?.status(), visit.status ?? 200, `${who.name}: ${path}`);
      await here(who, visit);
    },
    read: () => read,
    unseen: () => [...unseen],
    people: () => people,
  };
}

/** The page that answers at an address: of several that fit, the one with the fewest parameters. */
function patternOf(pages: readonly string[], pathname: string): string {
  const fits = pages.filter((pattern) => new RegExp(`^${pattern.replace(/\[[^\]]+\]/g, '[^/]+')}$`).test(pathname));
  return fits.sort((a, b) => a.split('[').length - b.split('[').length)[0] ?? '';
}
