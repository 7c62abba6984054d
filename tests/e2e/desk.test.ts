import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import type { SeatId } from '@/lib/game/ids';
import { launchChromium, openPerson, SIZES, type Person } from '../support/browser';
import { type Hand, sitDown } from '../support/hands';
import { tabTo } from '../support/keyboard';
import { type RunningServer, startServer } from '../support/server';
import { steps } from '../support/steps';
import { makeAccount, makeGame } from '../support/table';
import { type Talkers, talkers } from '../support/talkers';

let server: RunningServer;
let browser: Browser;
let control: Person;
let game: { code: string; id: string };
let taro: Hand;
let tomoko: Hand;
let sujin: Hand;
const crowds: Talkers[] = [];

const step = steps('desk', () => [control].filter((person) => person !== undefined));
const page = (): Page => control.page;
const inject = (title: string): Locator => page().getByRole('row', { name: new RegExp(`^${title}`) });
const keys = async (...pressed: string[]) => {
  for (const key of pressed) await page().keyboard.press(key);
};

before(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  control = await openPerson(browser, 'Control', SIZES.laptop);
  await makeAccount(page(), server.setupLink());
  game = await makeGame(page(), server.url, 'long');
  taro = await sitDown(server.url, game.code, 'Taro', 'tokyo', 't-head');
  tomoko = await sitDown(server.url, game.code, 'Tomoko', 'tokyo', 't-def');
  sujin = await sitDown(server.url, game.code, 'Sujin', 'seoul', 's-head');
  await page().goto(`${server.url}/games/${game.id}/desk`);
  await page().getByText('Connected', { exact: true }).first().waitFor();
});
after(async () => {
  taro?.leave();
  tomoko?.leave();
  sujin?.leave();
  for (const crowd of crowds) crowd.leave();
  await browser?.close();
  await server?.close();
});

step('what to say stands beside the next action; S opens all of it, with what was said before', async () => {
  const said = page().getByRole('region', { name: 'Say' });
  await said.getByText(/^You are three governments/).waitFor();
  await settled();
  await keys('n');
  await page().getByRole('button', { name: /^Open deliberation/ }).waitFor();
  await settled();
  assert.equal(await said.getByText('Said as this phase opened').count(), 0);
  await keys('s');
  await said.getByText('Said as this phase opened').waitFor();
  await keys('s');
  await said.getByText('Said as this phase opened').waitFor({ state: 'hidden' });
});

step('an inject is chosen by J and given to the clock by T; by the next two keys it is held, then skipped', async () => {
  await keys('j', 't');
  await inject('Memoir').getByText(/comes out 1 min into Deliberate/).waitFor();
  await keys('h');
  await inject('Memoir').getByText('held by Ana Facilitator').waitFor();
  await keys('x');
  await inject('Memoir').getByText('skipped by Ana Facilitator').waitFor();
});

step('it is released after all in other words, with a reason, by key; no key acts while one writes', async () => {
  await keys('e');
  await page().locator('textarea:focus').fill('rrr, a former official writes.');
  await keys('r');
  const panel = inject('Memoir').locator('xpath=following-sibling::tr[1]');
  await panel.getByRole('checkbox', { name: 'WAS' }).uncheck();
  await page().getByLabel('Reason, if it goes off plan').first().fill('Tokyo was too quick');
  await keys('Escape', 'i');
  await page().locator('#improvise-title:focus').fill('Leak');
  await page().getByLabel('Kind').selectOption('intelligence');
  await again();
  await keys('i');
  assert.equal(await page().locator('#improvise-title').inputValue(), 'Leak');
  assert.equal(await page().getByLabel('Kind').inputValue(), 'intelligence');
  await keys('Escape', 'Escape', 'j', 'e');
  assert.equal(await page().locator('textarea:focus').inputValue(), 'rrr, a former official writes.r', 'what was written stands after a reload');
  assert.equal(await panel.getByRole('checkbox', { name: 'WAS' }).isChecked(), false);
  await page().getByLabel('Reason, if it goes off plan').first().focus();
  await keys('End');
  await keys('h', 'Escape');
  assert.equal(await inject('Memoir').getByText(/released/).count(), 0, 'letters are only letters in a box');
  await keys('r');
  await inject('Memoir').getByText('released by Ana Facilitator').waitFor();
  await inject('Memoir').getByText('“Tokyo was too quickh”').waitFor();
  const { turns, order } = await taro.knows();
  assert.match(turns[order[0] ?? '']?.injects[0]?.text ?? '', /^rrr, a former official writes\.r$/);
});

step('every desk shows a released inject in the words that were told, with whom they were told', async () => {
  await again();
  await inject('Memoir').getByText('to Tokyo, Seoul').waitFor();
  await keys('j');
  await page().getByText('rrr, a former official writes.r').waitFor();
  const planned = page().getByText('In other words than the scenario’s');
  await planned.click();
  assert.notEqual(await planned.locator('xpath=following-sibling::p').innerText(), 'rrr, a former official writes.r');
});

step('one is improvised by I and Enter, and stands in the same list', async () => {
  await keys('Escape', 'i');
  await page().locator('#improvise-title:focus').fill('Leak in the capital');
  await page().getByLabel('Text').last().fill('A paper prints the whole demand.');
  await tabTo(page(), page().getByRole('form', { name: 'Improvise an inject' }).getByRole('button', { name: 'Release now' }));
  await keys('Enter');
  await inject('Leak in the capital').getByText('improvised').waitFor();
});

step('one team gets three minutes by ] and >, and all are paused and resumed by P, with who did it', async () => {
  await settled();
  await keys('n');
  await page().getByRole('button', { name: /^Reveal/ }).waitFor();
  await keys(']', ']', '>');
  await page().getByRole('region', { name: 'Tokyo' }).getByRole('timer').waitFor();
  assert.equal(await page().getByRole('region', { name: 'Washington' }).getByRole('timer').count(), 0);
  await keys('p');
  await page().getByText('Ana Facilitator paused it,').waitFor();
  await keys('p');
  await page().getByText('Ana Facilitator paused it,').waitFor({ state: 'hidden' });
});

step('whoever is gone is said to be, and can be nudged, acted for, and handed the right to commit, by keyboard alone', async () => {
  tomoko.leave();
  const tokyo = page().getByRole('region', { name: 'Tokyo' });
  await tokyo.getByText(/^gone since/).waitFor();
  await keys('9', '2');
  const dialog = page().getByRole('dialog');
  await dialog.getByRole('button', { name: 'Nudge' }).waitFor();
  await keys('Enter');
  await dialog.getByText(/^nudged/).waitFor();
  await tabTo(page(), dialog.getByRole('button', { name: 'Let this person commit as well' }));
  await keys('Enter');
  await dialog.getByText('May commit for Tokyo.').waitFor();
  await tabTo(page(), dialog.getByRole('button', { name: /^Act for/ }), { back: true });
  await keys('Enter');
  await dialog.getByText('The team will see that Control did this.').waitFor();
  await dialog.getByLabel('They would choose').selectOption({ index: 2 });
  await tabTo(page(), dialog.getByRole('button', { name: 'Cast the vote' }));
  await keys('Enter');
  await dialog.getByText('Straw vote: done for Tomoko.').waitFor();
  await dialog.getByLabel('What', { exact: true }).selectOption('say');
  await dialog.getByLabel('What they say').fill('My phone is dead');
  await again();
  await keys('9', '2');
  await dialog.getByRole('button', { name: /^Act for/ }).click();
  await dialog.getByLabel('What', { exact: true }).selectOption('say');
  assert.equal(await dialog.getByLabel('What they say').inputValue(), 'My phone is dead', 'what was begun for somebody stands after a reload');
  await keys('Escape');
  await tokyo.getByText(/gone since.*not read, voted/).waitFor();
  const { turns, order, seats } = await taro.knows();
  assert.deepEqual(turns[order[0] ?? '']?.actedFor.map(({ what, seat }) => [what, seat]), [['castStraw', tomoko.seat]]);
  assert.equal(seats[tomoko.seat as SeatId]?.commits, true);
});

step('a person is removed only after asking, and let back in from the desk', async () => {
  await page().getByRole('button', { name: 'More for Tomoko' }).click();
  await page().getByRole('button', { name: 'Remove from the game' }).click();
  await page().getByRole('button', { name: 'Remove', exact: true }).click();
  await page().getByRole('button', { name: 'Let back in' }).click();
  await page().getByRole('button', { name: 'More for Tomoko' }).waitFor();
});

step('a question is answered by Q, and the team that waited is no longer marked', async () => {
  await taro.does({ type: 'askControl', text: 'Who pays?' });
  await page().getByText('Waits for your answer.').waitFor();
  await keys('q');
  await page().locator('textarea:focus').fill('The host does.');
  await tabTo(page(), page().getByRole('button', { name: 'Answer Tokyo' }));
  await keys('Enter');
  await page().getByText('Waits for your answer.').waitFor({ state: 'hidden' });
  await page().getByText('The host does.').waitFor();
});

step('a question is answered to everyone: another team reads it, and the wall, which W opens', async () => {
  const [wall] = await Promise.all([control.context.waitForEvent('page'), keys('Escape', 'w')]);
  await wall.getByText('Turn 1 of').first().waitFor();
  await page().bringToFront();
  await taro.does({ type: 'askControl', text: 'Is the port open?' });
  await page().getByText('Waits for your answer.').waitFor();
  await keys('q');
  await page().locator('textarea:focus').fill('It is closed until Monday.');
  await keys('Tab', 'Space');
  await page().getByRole('checkbox', { name: 'Tell everyone, with the question' }).and(page().locator(':checked')).waitFor();
  await keys('Tab', 'Enter');
  await page().getByText('told to everyone').waitFor();
  const { turns, order } = await sujin.knows();
  assert.deepEqual(turns[order[0] ?? '']?.rfis.map(({ question, answer }) => [question, answer]), [['Is the port open?', 'It is closed until Monday.']], 'and nothing of the one that was answered in private');
  await wall.getByText('It is closed until Monday.').waitFor();
  await wall.close();
});

test('with 600 messages the desk answers a click within 100 ms, and with at most half as much work again as with 10', { timeout: 240_000 }, async (t) => {
  const [few, many] = [await aDeskWith(10), await aDeskWith(600)];
  for (const [what, [open, back, times = TIMES]] of Object.entries(CLICKS)) {
    // By turns, so that both meet the same machine; the first ones warm up.
    const [at10, at600]: [Clicked[], Clicked[]] = [[], []];
    for (let round = 0; round < 6; round += 1) {
      at10.push(await click(few, open, back, times));
      at600.push(await click(many, open, back, times));
    }
    const wait = median(at600.slice(1).flatMap(({ waits }) => waits));
    const [little, much] = [at10, at600].map((all) => median(all.slice(1).map(({ work }) => work))) as [number, number];
    t.diagnostic(`${what}: ${wait.toFixed(0)} ms at 600 messages; work ${little.toFixed(1)} ms at 10, ${much.toFixed(1)} ms at 600, ratio ${(much / little).toFixed(2)}`);
    assert.ok(wait <= 100, `${what}: ${wait.toFixed(0)} ms`);
    assert.ok(much / little <= 1.5, `${what}: ${little.toFixed(1)} → ${much.toFixed(1)} ms of work`);
  }
});

step('the page reported no error', () => assert.deepEqual(control.errors, []));

/** Loads the desk anew. */
async function again(): Promise<void> {
  await page().reload();
  await page().getByText('Connected', { exact: true }).first().waitFor();
}

/** The next action takes no press for a moment after it has become another, so that a double press is one. */
async function settled(): Promise<void> {
  await page().getByRole('region', { name: 'Next action' }).locator('button:not([aria-disabled="true"])').first().waitFor();
}

/** What is clicked, and what puts it back; null closes the dialog. */
const CLICKS: Record<string, [open: string, back: string | null, times?: number]> = {
  'Talk': ['#tab-talk', '#tab-announce'],
  'Cables': ['#tab-cables', '#tab-announce'],
  'A person’s menu': ['[aria-haspopup="dialog"]', null],
  'An inject': ['[data-inject]', '[data-inject]'],
  // Each is a command, and so many a minute are let through.
  'The clock': ['[aria-label="1 minute more"]', '[aria-label="1 minute less"]', 2],
  'The next action’s question': ['[data-first]', null],
};
const TIMES = 8;

interface Desk {
  desk: Page;
  /** Who sits there. They go on talking while it is clicked. */
  crowd: Talkers;
}

interface Clicked {
  /** Milliseconds from a click, at any moment of a frame, until the next frame after it is drawn. */
  waits: number[];
  /** Milliseconds of processor time that one click and what puts it back take of the page's own thread: the same on a busy machine. */
  work: number;
}

function median(all: readonly number[]): number {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
}

/** The desk of another game whose teams deliberate, and say so much in that turn; as many people sit there, however much they say. */
async function aDeskWith(messages: number): Promise<Desk> {
  const desk = await control.context.newPage();
  const { code, id } = await makeGame(desk, server.url, 'long');
  const crowd = await talkers(server.url, code, 600);
  crowds.push(crowd);
  await desk.goto(`${server.url}/games/${id}/desk`);
  await desk.getByText('Connected', { exact: true }).first().waitFor();
  for (const [button, next] of [[/^STARTEX/, /^Open deliberation/], [/^Open deliberation/, /^Reveal/]] as const) {
    await desk.locator('button:not([aria-disabled="true"])', { hasText: button }).waitFor();
    await desk.keyboard.press('n');
    await desk.getByRole('button', { name: next }).waitFor();
  }
  await crowd.say(messages);
  await desk.reload();
  await desk.getByText('Connected', { exact: true }).first().waitFor();
  const counted = await Promise.all(['talk', 'cables'].map(async (tab) => Number(/\d+/.exec(await desk.locator(`#tab-${tab}`).innerText())?.[0])));
  assert.equal(counted.reduce((sum, count) => sum + count, 0), messages, 'the desk has them all');
  // What compiles this file gives every function inside its name by a helper that the page does not have.
  await desk.evaluate('globalThis.__name = (named) => named');
  return { desk, crowd };
}

/** Clicks something some times, and puts it back each time, while for each click somebody says something. */
async function click({ desk, crowd }: Desk, open: string, back: string | null, most: number): Promise<Clicked> {
  await desk.bringToFront();
  const line = await control.context.newCDPSession(desk);
  await line.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => ((await line.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
  const before = await worked();
  const talk = crowd.say(most);
  const waits = await desk.evaluate(
    async ([what, undo, times]) => {
      /** The task after a frame's callbacks comes once that frame is drawn. */
      const painted = () => new Promise<void>((done) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => done(); port2.postMessage(null); }));
      const took: number[] = [];
      for (let time = 0; time < times; time += 1) {
        await new Promise((done) => setTimeout(done, 20 + Math.random() * 20));
        const from = performance.now();
        document.querySelector<HTMLElement>(what)?.click();
        await painted();
        took.push(performance.now() - from);
        if (undo === null) document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
        else document.querySelector<HTMLElement>(undo)?.click();
        await painted();
      }
      return took;
    },
    [open, back, most] as const,
  );
  await talk;
  const work = ((await worked()) - before) / most;
  await line.detach();
  return { waits, work };
}
