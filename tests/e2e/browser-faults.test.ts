import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, openPerson, type Person, SIZES, cookieHeader } from '../support/browser';
import { controlHand, type Hand, sitDown } from '../support/hands';
import { type RunningServer, startServer } from '../support/server';
import { join, makeAccount, makeGame, openTab, write } from '../support/table';

/** No more typing than this may be lost. */
const MOST_LOST_MS = 2_000;
/** What one step may take before the test gives up; it is never what is tested. */
const PATIENCE_MS = 40_000;
const WORDS = 'We hold the strait open and say so in three capitals, before anybody asks us to. '.repeat(20);

/** What is done to a browser's storage. */
type Trouble = 'full' | 'denied';

let server: RunningServer;
let browser: Browser;
let control: Hand;
let scribe: Hand;
let code = '';
let id = '';
let turn = '';
const people: Person[] = [];

async function player(name: string, team: string, office: string, trouble?: Trouble): Promise<{ person: Person; page: Page; seat: string }> {
  const person = await openPerson(browser, name, SIZES.phone);
  person.context.setDefaultTimeout(PATIENCE_MS);
  people.push(person);
  if (trouble) await person.context.addInitScript({ content: BREAKS[trouble] });
  const seat = await join(person.page, server.url, code, name, team, office);
  await connected(person.page);
  return { person, page: person.page, seat };
}

/** Run in each page before its own scripts: a disk that is full, or a browser that keeps nothing (private windows, site data blocked). */
const BREAKS: Record<Trouble, string> = {
  full: `Storage.prototype.setItem = () => { throw new DOMException('The quota has been exceeded.', 'QuotaExceededError'); };`,
  denied: `for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('Access is denied for this document.', 'SecurityError'); } });`,
};

async function connected(page: Page): Promise<void> {
  await page.getByText('Connected', { exact: true }).first().waitFor({ timeout: PATIENCE_MS });
}

function talkBox(page: Page) {
  return page.locator('textarea').first();
}

/** Waits until the server has a text for this seat: it draws the page with it. */
async function onTheServer(page: Page, seat: string, words: string): Promise<void> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; ) {
    if ((await (await page.request.get(seat)).text()).includes(words)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`the server never had “${words}”`);
}

/** How many facts of this type with these words the record has. */
async function recorded(type: string, words: string): Promise<number> {
  const owner = people[0];
  assert.ok(owner);
  const record = await (await owner.page.request.get(`${server.url}/api/games/${id}/record`)).text();
  return record.split('\n').filter((line) => line.includes(`"${type}"`) && line.includes(words)).length;
}

before(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  const ana = await openPerson(browser, 'Ana', SIZES.laptop);
  people.push(ana);
  await makeAccount(ana.page, server.setupLink());
  ({ code, id } = await makeGame(ana.page, server.url, 'short'));
  const cookie = await cookieHeader(ana.context, server.url);
  control = await controlHand(server.url, id, cookie);
  // A game begins with somebody in it.
  scribe = await sitDown(server.url, code, 'Hal', 'tokyo', 't-int');
  await control.does({ type: 'startExercise' });
  const { order, phase } = await control.knows();
  turn = order.at(-1) ?? '';
  await control.does({ type: 'openNext', from: { turn, phase } });
});

after(async () => {
  control.leave();
  scribe.leave();
  await browser.close();
  await server.close();
});

/** Types until the page is gone, and notes when each letter had gone in; `longEnough`: for so long that some of it must be there again. */
function type(page: Page, gone: () => boolean): { typing: Promise<{ typed: string; at: number[] }>; longEnough: Promise<void> } {
  const at: number[] = [];
  const lasts = () => (at.at(-1) ?? 0) - (at[0] ?? 0) > MOST_LOST_MS * 1.5;
  let enough: () => void = () => undefined;
  const longEnough = new Promise<void>((resolve) => (enough = resolve));
  async function letters(): Promise<{ typed: string; at: number[] }> {
    for (const letter of WORDS) {
      // The page may be gone between one letter and the next.
      if (gone() || !(await page.keyboard.type(letter).then(() => true, () => false))) break;
      at.push(performance.now());
      if (lasts()) enough();
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    return { typed: WORDS.slice(0, at.length), at };
  }
  return { typing: letters(), longEnough };
}

async function crash({ context }: Person, page: Page): Promise<void> {
  const crashed = new Promise<void>((resolve) => page.once('crash', () => resolve()));
  const session = await context.newCDPSession(page);
  // Who has crashed answers no more.
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
}

describe('a browser that fails', () => {
  for (const [how, name, team, office] of [['closed', 'Bo', 'Tokyo', 'Prime Minister'], ['crashed', 'Cy', 'Washington', 'President']] as const) {
    test(`a tab that is ${how} while somebody types loses two seconds of it at most, on this device and on another`, { timeout: 120_000 }, async (t) => {
      const { person, page, seat } = await player(name, team, office);
      await openTab(page, 'Talk');
      await talkBox(page).focus();
      let gone = false;
      const { typing, longEnough } = type(page, () => gone);
      await longEnough;
      const diedAt = performance.now();
      if (how === 'closed') await page.close({ runBeforeUnload: false });
      else await crash(person, page);
      gone = true;
      const { typed, at } = await typing;
      const mustBeThere = at.filter((when) => when <= diedAt - MOST_LOST_MS).length;

      const again = await person.context.newPage();
      await again.goto(seat);
      await connected(again);
      await openTab(again, 'Talk');
      await talkBox(again).filter({ hasText: typed.slice(0, Math.max(1, mustBeThere)) }).waitFor();
      const kept = await talkBox(again).inputValue();
      assert.ok(WORDS.startsWith(kept), `what is there was typed: ${kept}`);
      t.diagnostic(`typed ${typed.length}, there again ${kept.length}, of which ${mustBeThere} were older than two seconds`);

      // What was on this device alone is on the server too, so that another one has it.
      const elsewhere = await openPerson(browser, `${name} elsewhere`, SIZES.laptop);
      people.push(elsewhere);
      elsewhere.context.setDefaultTimeout(PATIENCE_MS);
      await elsewhere.context.addCookies(await person.context.cookies());
      await elsewhere.page.goto(seat);
      await openTab(elsewhere.page, 'Talk');
      await talkBox(elsewhere.page).filter({ hasText: kept.trim() }).waitFor();
      await again.close();
      await elsewhere.page.close();
    });
  }

  for (const [trouble, name, team, office] of [['full', 'Di', 'Washington', 'Secretary of Defense'], ['denied', 'Ed', 'Tokyo', 'Minister of Defense']] as const) {
    test(`where the browser's storage is ${trouble} the page works, and what is written reaches the server and is there after a reload`, { timeout: 120_000 }, async () => {
      const { page, seat } = await player(name, team, office, trouble);
      await openTab(page, 'Talk');
      const words = `written with storage ${trouble}`;
      await talkBox(page).fill(words);
      await talkBox(page).press('Control+Enter');
      await talkBox(page).filter({ hasText: /^$/ }).waitFor();
      await page.getByText(words).first().waitFor();
      assert.equal(await recorded('TalkSaid', words), 1);
      await talkBox(page).fill(`half ${words}`);
      await onTheServer(page, seat, `half ${words}`);
      await page.reload();
      await connected(page);
      await openTab(page, 'Talk');
      await talkBox(page).filter({ hasText: `half ${words}` }).waitFor();
      await page.close();
    });
  }

  test('where nothing is kept on the device, what somebody types on and on without a pause is on the server meanwhile, and outlives a crash', { timeout: 120_000 }, async () => {
    const { person, page, seat } = await player('Fe', 'Seoul', 'Minister of National Defense', 'denied');
    await openTab(page, 'Talk');
    await talkBox(page).focus();
    let gone = false;
    const { typing } = type(page, () => gone);
    await onTheServer(page, seat, WORDS.slice(0, 20));
    await crash(person, page);
    gone = true;
    await typing;
    const again = await person.context.newPage();
    await again.goto(seat);
    await connected(again);
    await openTab(again, 'Talk');
    await talkBox(again).filter({ hasText: WORDS.slice(0, 20) }).waitFor();
    assert.ok(WORDS.startsWith(await talkBox(again).inputValue()));
    await again.close();
  });

  test('who leaves the page and goes back finds the line live and the draft there', { timeout: 120_000 }, async () => {
    const { page } = await player('Fa', 'Tokyo', 'Minister for Foreign Affairs');
    await openTab(page, 'Talk');
    await talkBox(page).fill('before I went away');
    await page.goto(`${server.url}/verify`);
    await page.goBack();
    await page.waitForURL('**/seat/s_*');
    await connected(page);
    await openTab(page, 'Talk');
    await talkBox(page).filter({ hasText: 'before I went away' }).waitFor();
    // The line is live: what others say arrives, and what is said here counts.
    await control.does({ type: 'announce', to: 'all', text: 'Ten minutes, everybody.' });
    await page.getByText('Ten minutes, everybody.').first().waitFor();
    await talkBox(page).press('Control+Enter');
    await talkBox(page).filter({ hasText: /^$/ }).waitFor();
    assert.equal(await recorded('TalkSaid', 'before I went away'), 1);
    await page.close();
  });

  test('two tabs of one seat show the same, and a decision that both seal in the same moment is submitted once', { timeout: 120_000 }, async () => {
    const { person, page: one } = await player('Gi', 'Seoul', 'President');
    const [other] = await Promise.all([person.context.waitForEvent('page'), one.evaluate(() => void window.open(location.href))]);
    await connected(other);
    const tabs = [one, other];
    const reasons = 'Because both of my tabs say so.';
    const [option] = (await control.knows()).turns[turn]?.briefs.seoul?.options ?? [];
    assert.ok(option);
    await write(one, { option: option.label, rationale: reasons });
    await openTab(other, 'Decide');
    await other.getByLabel(/Reasons, in the team/).filter({ hasText: reasons }).waitFor();
    for (const tab of tabs) {
      await tab.bringToFront();
      await tab.getByRole('button', { name: /^(Review and seal|Review it as it stands)$/ }).click();
      await tab.locator('h2:focus').waitFor();
      const button = tab.getByRole('button', { name: /Seal for Seoul/, disabled: false });
      await button.press('Enter');
      await button.getByText('Press again to confirm').waitFor();
    }
    await Promise.all(tabs.map((tab) => tab.keyboard.press('Enter')));
    for (const tab of tabs) await tab.getByRole('heading', { name: /^Sealed/ }).waitFor();
    assert.equal(await recorded('DecisionSubmitted', reasons), 1);
    // And they go on together: what is written in one is in the other.
    await openTab(one, 'Talk');
    await openTab(other, 'Talk');
    await talkBox(one).fill('written in the first tab');
    await talkBox(other).filter({ hasText: 'written in the first tab' }).waitFor();
    for (const tab of tabs) await tab.close();
  });

  test('no page reported an error', () => {
    assert.deepEqual(people.flatMap(({ errors }) => errors), []);
  });
});
