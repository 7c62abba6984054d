import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import type { RecordedEvent } from '@/lib/game/events';
import type { SeatId } from '@/lib/game/ids';
import { linesOf, verify } from '@/lib/record/verify';
import { sha256 } from '@/lib/server/sha256';
import { launchChromium, openPerson, type Person, SIZES } from '../support/browser';
import { type Hand, sitDown } from '../support/hands';
import { chooseIn, pressOn, tabTo, typeInto } from '../support/keyboard';
import { type RunningServer, startServer } from '../support/server';
import { slowProxy } from '../support/slow-proxy';
import { steps } from '../support/steps';
import { join, makeAccount, makeGame, openTab, seal } from '../support/table';

/*
 * One long game, run by a facilitator who never touches a mouse, with all that goes off plan in a room; a colleague at
 * a second desk presses the same keys at the same moment. What is asserted in the end is the record.
 */

/** The colleague's desk hears everything so much later: time enough to press what is no longer there to press. */
const LATE_MS = 400;
const BEN = { name: 'Ben Colleague', email: 'ben@example.org' };
const ON_THE_PHONE = 'We stay, and say so before anybody asks.';

let server: RunningServer;
let browser: Browser;
let slow: { url: string; close(): void };
let ana: Person;
let ben: Person;
let phone: Person;
let game: { code: string; id: string };
/** Those who play without a browser, by name. */
const hands: Record<'wanda' | 'will' | 'tomoko' | 'sujin', Hand> = {} as never;
/** What was done with a pointer on the facilitator's pages. */
const pointed: string[] = [];
/** Who won each race, in order, as the other one was told. */
const winners: string[] = [];

const step = steps('room', () => [ana, ben, phone].filter((person) => person !== undefined));
const page = (): Page => ana.page;
const team = (name: string): Locator => page().getByRole('region', { name, exact: true });
const inject = (title: string): Locator => page().getByRole('row', { name: new RegExp(`^${title}`) });
const nextButton = (on: Page, name: RegExp): Locator => on.getByRole('region', { name: 'Next action' }).getByRole('button', { name });

before(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  slow = await slowProxy(server.url, LATE_MS);
  [ana, ben, phone] = await Promise.all([openPerson(browser, 'Ana', SIZES.laptop), openPerson(browser, 'Ben', SIZES.laptop), openPerson(browser, 'Taro', SIZES.phone)]);
  await ana.context.exposeFunction('pointedAt', (what: string) => pointed.push(what));
  await ana.context.addInitScript(() => addEventListener('pointerdown', ({ target }) => (globalThis as unknown as { pointedAt(what: string): void }).pointedAt((target as Element).outerHTML.slice(0, 80)), true));
});
after(async () => {
  for (const hand of Object.values(hands)) hand.leave();
  await browser?.close();
  slow?.close();
  await server?.close();
});

step('two facilitators and three tables: the colleague comes by a link and is let into the game by e-mail', async () => {
  await makeAccount(page(), server.setupLink());
  await page().getByRole('button', { name: 'Make a link' }).click();
  await makeAccount(ben.page, await page().locator('code', { hasText: '/setup/' }).innerText(), BEN);
  game = await makeGame(page(), server.url, 'long');
  await page().getByLabel('Colleague’s e-mail').fill(BEN.email);
  await page().getByRole('button', { name: 'Let them control this game' }).click();
  await page().getByText(`${BEN.email} now finds this game`).waitFor();
  await join(phone.page, server.url, game.code, 'Taro', 'Tokyo', 'Prime Minister');
  hands.wanda = await sitDown(server.url, game.code, 'Wanda', 'washington', 'w-head');
  hands.will = await sitDown(server.url, game.code, 'Will', 'washington', 'w-def');
  hands.tomoko = await sitDown(server.url, game.code, 'Tomoko', 'tokyo', 't-def');
  hands.sujin = await sitDown(server.url, game.code, 'Sujin', 'seoul', 's-head');
  assert.ok(pointed.length > 0, 'the use of a mouse is noticed');
  pointed.splice(0);
  await page().goto(`${server.url}/games/${game.id}/desk`);
  await ben.page.goto(`${slow.url}/games/${game.id}/desk`);
  for (const one of [page(), ben.page]) await one.getByText('Connected', { exact: true }).first().waitFor();
  await page().getByText(`With you: ${BEN.name}`).waitFor();
});

step('both press STARTEX at the same moment: one exercise starts, and the other is told by whom', async () => {
  await together('n', /^STARTEX/, /has just started the exercise/);
});

step('both open deliberation at the same moment: one phase opens', async () => {
  await together('n', /^Open deliberation/, /was quicker: the game has moved on/);
});

step('both release the same inject at the same moment: it comes out once', async () => {
  for (const one of [page(), ben.page]) {
    await one.keyboard.press('j');
    await one.getByRole('button', { name: /^Release now/ }).waitFor();
  }
  await together('r', null, /has released this inject already/);
  await inject('Memoir').getByText(/^released by|, released by/).first().waitFor();
  for (const one of [page(), ben.page]) await one.keyboard.press('Escape');
});

step('an inject that nobody planned is written and released', async () => {
  await page().keyboard.press('i');
  await page().locator('#improvise-title:focus').waitFor();
  await page().keyboard.type('Leak in the capital');
  await page().keyboard.press('Tab');
  await page().keyboard.type('A paper prints the whole demand.');
  await pressOn(page(), page().getByRole('form', { name: 'Improvise an inject' }).getByRole('button', { name: 'Release now' }));
  await inject('Leak in the capital').getByText('improvised').waitFor();
  await phone.page.getByText('A paper prints the whole demand.').first().waitFor();
});

step('Tokyo alone gets three minutes; PAUSEX, by both at once, stands for all; and it goes on', async () => {
  for (const key of [']', ']', '>']) await page().keyboard.press(key);
  await team('Tokyo').getByRole('timer').waitFor();
  assert.equal(await team('Seoul').getByRole('timer').count(), 0);
  await together('p', null, /has paused the exercise/);
  await phone.page.getByText('Control has paused the exercise').waitFor();
  await page().keyboard.press('p');
  await phone.page.getByText('Control has paused the exercise').waitFor({ state: 'hidden' });
});

step('Seoul hands in a slip of paper: its code leads to the form, and Control types it in', async () => {
  await tabTo(page(), page().getByRole('link', { name: 'On paper', exact: true }), { back: true, most: 200 });
  await page().keyboard.press('Enter');
  await page().waitForURL(`**/games/${game.id}/paper`);
  const printed = await page().locator('[data-team=seoul]').getByRole('img', { name: /^Code that opens Control’s entry form/ }).getAttribute('aria-label');
  const address = /https?:\S+/.exec(printed ?? '')?.[0] ?? '';
  // The code holds the address in the room's network; the cookies of this browser are this machine's.
  await page().goto(server.url + new URL(address).pathname);
  await page().getByText('Connected', { exact: true }).waitFor();
  await tabTo(page(), page().getByRole('radio').first());
  await page().keyboard.press('Space');
  await page().keyboard.press('ArrowDown');
  await typeInto(page(), page().getByLabel('Why', { exact: true }), 'It stood on the paper.');
  await chooseIn(page(), page().getByLabel('Who decided'), 'Sujin');
  await chooseIn(page(), page().getByLabel('Who saw it handed in'), 'Ben Colleague');
  await pressOn(page(), page().getByRole('button', { name: 'Enter and seal for Seoul' }));
  await page().getByText(/^The record says: on paper, witnessed by Ben Colleague/).waitFor();
  await tabTo(page(), page().getByRole('link', { name: 'To the desk' }), { back: true });
  await page().keyboard.press('Enter');
  await page().waitForURL('**/desk');
  await team('Seoul').getByText('On paper, witnessed by Ben Colleague').waitFor();
});

step('turn 1 is revealed; an effect is overridden with a reason; both publish at the same moment', async () => {
  await commit('wanda', 'washington');
  await decideOnThePhone('It is the first turn.');
  await seal(phone.page, 'Tokyo');
  await next(/^Reveal all decisions/);
  await next(/^Close the reveal/);
  await page().getByRole('button', { name: 'Override' }).first().waitFor();
  await byKeys(['o'], page().getByRole('textbox', { name: 'Why', exact: true }).and(page().locator(':focus')));
  await chooseIn(page(), page().locator('select[id^=override-]'), '+2', { back: true });
  await typeInto(page(), page().getByRole('textbox', { name: 'Why', exact: true }), 'The room argued well.');
  await page().keyboard.press('Enter');
  await page().getByText('The room argued well.').first().waitFor();
  await narrate('Told of turn 1.');
  await ben.page.getByLabel('To all').and(ben.page.locator(':text("Told of turn 1.")')).waitFor();
  await page().keyboard.press('Escape');
  await together('n', /^Publish the adjudication/, /has published this turn’s adjudication|has published this turn's adjudication/);
});

step('turn 2: a phone dies in mid-draft; by the code that the desk shows, another goes on where it stopped', async () => {
  await next(/^Open turn 2/);
  await next(/^Open deliberation/);
  await decideOnThePhone(ON_THE_PHONE);
  await phone.page.getByText(/^Saved/).first().waitFor();
  await phone.context.close();
  await team('Tokyo').getByText(/^gone since/).waitFor();
  const dialog = page().getByRole('dialog');
  await byKeys(['9', '1'], dialog.getByRole('heading', { name: 'Taro' }));
  await pressOn(page(), dialog.getByRole('button', { name: 'Show the personal code' }));
  const code = (await dialog.getByText(/^Personal code:/).innerText()).replace('Personal code:', '').trim();
  await page().keyboard.press('Escape');
  phone = await openPerson(browser, 'Taro again', SIZES.phone);
  await phone.page.goto(`${server.url}/join/${game.code}`);
  await phone.page.getByText('I was here before').click();
  await phone.page.getByLabel('Personal code').fill(code.toLowerCase());
  await phone.page.getByRole('button', { name: 'Back to my seat' }).click();
  await phone.page.waitForURL('**/seat/s_*');
  await openTab(phone.page, 'Decide');
  await phone.page.locator('input[name=option]:checked').waitFor();
  assert.equal(await phone.page.getByLabel(/Reasons, in the team/).inputValue(), ON_THE_PHONE);
  await team('Tokyo').getByText(/^gone since/).waitFor({ state: 'hidden' });
  await seal(phone.page, 'Tokyo');
});

step('a person is moved to another table in the middle of it, and decides there', async () => {
  const dialog = page().getByRole('dialog');
  await byKeys(['8', '2'], dialog.getByRole('heading', { name: 'Will' }));
  await chooseIn(page(), dialog.getByLabel('Move to'), 'Minister of Foreign Affairs');
  await pressOn(page(), dialog.getByRole('button', { name: 'Move', exact: true }));
  await page().keyboard.press('Escape');
  await team('Seoul').getByText('Will', { exact: true }).waitFor();
  assert.equal(await team('Washington').getByText('Will', { exact: true }).count(), 0);
  await commit('wanda', 'washington');
  await commit('sujin', 'seoul');
  await finish(2);
});

step('another one at Tokyo’s table is given the right to commit', async () => {
  // The people's row above the adjudication gives way to the columns once it is published.
  await ready(page(), /^Open turn 3/);
  const dialog = page().getByRole('dialog');
  await byKeys(['9', '2'], dialog.getByRole('heading', { name: 'Tomoko' }));
  await pressOn(page(), dialog.getByRole('button', { name: 'Let this person commit as well' }));
  await dialog.getByText('May commit for Tokyo.').waitFor();
  await pressOn(page(), dialog.getByRole('button', { name: 'Take that right away' }));
  await pressOn(page(), dialog.getByRole('button', { name: /^Let this person commit instead of / }));
  await dialog.getByText('Nobody else here may.').waitFor();
  await page().keyboard.press('Escape');
});

for (const turn of [3, 4, 5, 6]) {
  step(`turn ${turn} goes by the keys`, async () => {
    await next(new RegExp(`^Open turn ${turn}`));
    await next(/^Open deliberation/);
    await nextButton(page(), /^Reveal/).waitFor();
    await Promise.all([commit('wanda', 'washington'), commit('tomoko', 'tokyo'), commit('sujin', 'seoul')]);
    await finish(turn);
  });
}

step('after ENDEX the desk leads to the hot wash; the record is opened second, with a warning while nobody has written a first reaction', async () => {
  const nextAction = page().getByRole('region', { name: 'Next action' });
  const yes = async (name: string) => {
    await page().getByRole('dialog').getByRole('button', { name, exact: true }).and(page().locator(':focus')).waitFor();
    await page().keyboard.press('Enter');
  };
  await next(/^ENDEX/);
  await yes('End the exercise');
  await nextAction.getByRole('link', { name: /^Lead the hot wash/ }).and(page().locator(':not([aria-disabled="true"])')).waitFor();
  await byKeys(['n'], page().getByText('Start when everybody'));
  await byKeys(['n'], page().getByRole('heading', { name: /^What went through your mind/ }));
  await page().goto(`${server.url}/games/${game.id}/desk`);
  await ready(page(), /^Open the record/);
  await byKeys(['y'], page().getByRole('dialog').getByText(/^Nobody has written down a first reaction yet/));
  await page().keyboard.press('Escape');
  await phone.page.goto(`${server.url}/games/${game.id}/hotwash`);
  await phone.page.getByLabel('Your answer').fill('Relief.');
  await phone.page.getByRole('button', { name: 'Keep it' }).click();
  await phone.page.getByText('Kept.').waitFor();
  await page().reload();
  await ready(page(), /^Open the record/);
  const counted = page().waitForResponse(/\/hotwash$/);
  await counted;
  await byKeys(['y'], page().getByRole('dialog').getByText(/^Every seat of this game/));
  await yes('Open it to all');
  await page().getByRole('region', { name: 'Next action' }).getByRole('link', { name: 'Read the log' }).waitFor();
});

step('the record is whole and holds every one of these facts, each once, with who did it', async () => {
  const answer = await fetch(`${server.url}/api/games/${game.id}/record`, { headers: { cookie: hands.wanda.cookie } });
  assert.equal(answer.status, 200, 'any player may take it out now');
  const lines = linesOf(await answer.text());
  const verdict = verify(lines, sha256);
  assert.ok(verdict.ok, JSON.stringify(verdict));
  const record = lines.slice(1, -1).map((line) => JSON.parse(line) as RecordedEvent);
  const all = <T extends RecordedEvent['type']>(type: T) => record.flatMap((event) => (event.type === type ? [event.data as Extract<RecordedEvent, { type: T }>['data']] : []));
  const seatOf: Record<string, SeatId | undefined> = {};
  [seatOf['Ana Facilitator'], seatOf[BEN.name]] = all('SeatAdmitted').flatMap(({ kind, seat }) => (kind === 'control' ? [seat] : []));
  const anas = seatOf['Ana Facilitator'];
  assert.ok(anas && seatOf[BEN.name]);
  const [first = '', second = ''] = all('TurnOpened').map(({ turn }) => turn);

  const [started, opened, released, paused, published] = winners.map((name) => seatOf[name]);
  assert.deepEqual(all('ExerciseStarted').map(({ by }) => by), [started]);
  assert.deepEqual(all('PhaseOpened').filter(({ turn, phase }) => turn === first && phase === 'deliberate').map(({ by }) => by), [opened]);
  assert.deepEqual(all('InjectRecorded').filter(({ planned }) => planned !== null).map(({ seat }) => seat), [released]);
  assert.deepEqual(all('ExercisePaused').map(({ by }) => by), [paused]);
  assert.deepEqual(all('EffectsApplied').filter(({ turn }) => turn === first).map(({ seat }) => seat), [published]);

  assert.deepEqual(all('ExerciseResumed').map(({ by }) => by), [anas]);
  assert.deepEqual(all('ClockAdjusted'), [{ deltaMs: 180_000, team: 'tokyo', by: anas }]);
  const [improvised] = all('InjectRecorded').filter(({ planned }) => planned === null);
  assert.deepEqual([improvised?.seat, improvised?.to], [anas, 'all']);
  assert.equal(all('InjectReleased').find(({ inject: id }) => id === improvised?.inject)?.title, 'Leak in the capital');

  assert.deepEqual(all('SlipEntered'), [{ turn: first, team: 'seoul', seat: hands.sujin.seat, witness: seatOf[BEN.name], by: anas }]);
  const decision = (turn: string, of: string) => all('DecisionSubmitted').filter((one) => one.turn === turn && one.team === of).map(({ origin, rationale }) => [origin, rationale]);
  assert.deepEqual(decision(first, 'seoul'), [['paper', 'It stood on the paper.']]);
  assert.deepEqual(decision(second, 'tokyo'), [['committed', ON_THE_PHONE]]);
  assert.equal(all('DecisionRevealed').find((one) => one.turn === first && one.team === 'seoul')?.origin, 'paper');
  assert.deepEqual(all('EffectOverridden').map(({ turn, now, why, seat }) => [turn, now, why, seat]), [[first, 2, 'The room argued well.', anas]]);

  assert.deepEqual(all('CommitRightGiven'), [1, 2].map(() => ({ team: 'tokyo', seat: hands.tomoko.seat, by: anas })));
  const [undone, handedOver, ...more] = all('CommitRightTaken').map(({ seat }) => seat);
  assert.deepEqual([undone, more.length], [hands.tomoko.seat, 0]);
  assert.notEqual(handedOver, hands.tomoko.seat);
  const [moved] = all('SeatRemoved');
  assert.deepEqual([moved?.seat, moved?.by], [hands.will.seat, anas]);
  assert.deepEqual(all('SeatAdmitted').filter(({ seat }) => seat === moved?.to).map(({ team: to, role }) => [to, role]), [['seoul', 's-fa']]);

  assert.deepEqual(all('NarrativePublished').map(({ text }) => text), [1, 2, 3, 4, 5, 6].map((turn) => `Told of turn ${turn}.`));
  assert.equal(all('DecisionRevealed').filter(({ option }) => option !== null).length, 18);
  assert.deepEqual([...all('ExerciseEnded'), ...all('RecordOpened')].map(({ by }) => by), [anas, anas]);
});

step('no mouse was used, and no page reported an error', () => {
  assert.deepEqual(pointed, []);
  assert.deepEqual([ana, ben, phone].flatMap(({ errors }) => errors), []);
});

/** So many presses bring one to anything on the desk. */
const MOST_PRESSES = 2;

/** By these keys alone one gets there. */
async function byKeys(keys: readonly string[], there: Locator): Promise<void> {
  assert.ok(keys.length <= MOST_PRESSES);
  for (const key of keys) await page().keyboard.press(key);
  await there.waitFor();
}

/** Longer than the news of what happened needs to reach a desk whose line is slow. */
const STAYS_MS = 1_000;

/** Both facilitators press a key at the same moment, with the same thing before them; one of them is told, in the words given, who was quicker. */
async function together(key: string, button: RegExp | null, words: RegExp): Promise<void> {
  if (button !== null) for (const one of [page(), ben.page]) await ready(one, button);
  await Promise.all([page().keyboard.press(key), ben.page.keyboard.press(key)]);
  const told = (one: Page) => one.getByRole('alert').filter({ hasText: words }).first();
  const later = await Promise.any([page(), ben.page].map(async (one) => told(one).waitFor().then(() => one)));
  // What happened takes the pressed button from the page; the words stay all the same.
  await later.waitForTimeout(STAYS_MS);
  const said = (await told(later).isVisible()) ? await told(later).innerText() : '';
  const winner = ['Ana Facilitator', BEN.name].find((name) => said.startsWith(name));
  assert.ok(winner, `“${said}” names who was quicker`);
  winners.push(winner);
}

/** The next action takes no press for a moment after it has become another, so that a double press is one. */
async function ready(on: Page, button: RegExp): Promise<void> {
  await nextButton(on, button).and(on.locator(':not([aria-disabled="true"])')).waitFor();
}

async function next(button: RegExp): Promise<void> {
  await ready(page(), button);
  await page().keyboard.press('n');
}

/** N takes one to what must be told first, so nobody has to look for it. */
async function narrate(text: string): Promise<void> {
  await next(/^Publish the adjudication/);
  await page().locator('#narrative:focus').waitFor();
  await page().keyboard.type(text);
}

/** From the reveal to what is told. */
async function finish(turn: number): Promise<void> {
  await next(/^Reveal all decisions/);
  await next(/^Close the reveal/);
  await narrate(`Told of turn ${turn}.`);
  await page().keyboard.press('Escape');
  await next(/^Publish the adjudication/);
}

async function commit(who: keyof typeof hands, of: string): Promise<void> {
  const { order, turns } = await hands[who].knows();
  const turn = order.at(-1) ?? '';
  await hands[who].does({ type: 'commitDecision', turn, decision: { option: turns[turn]?.briefs[of]?.options[0]?.id ?? '', rationale: 'It costs least.', alternatives: [], forecasts: {} } });
}

async function decideOnThePhone(why: string): Promise<void> {
  await openTab(phone.page, 'Decide');
  await phone.page.locator('input[name=option]').nth(1).check();
  await phone.page.getByLabel(/Reasons, in the team/).fill(why);
}
