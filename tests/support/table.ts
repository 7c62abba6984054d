import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** What a player types into one decision. */
export interface Choice {
  /** The label of the option, as it stands on its card. */
  option: string;
  rationale: string;
  /** Other capital → posture word → chips. */
  forecasts?: Record<string, Record<string, number>>;
}

const FACILITATOR = { name: 'Ana Facilitator', email: 'ana@example.org' };

/** Opens the one-time link, makes the account and arrives at "My games". */
export async function makeAccount(page: Page, link: string, { name, email } = FACILITATOR): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill('a long enough sentence');
  await page.getByRole('button', { name: 'Make the account' }).click();
  await page.waitForURL('**/desk');
}

/** Makes a game of the default scenario, by rules of its own if any are given, and arrives in its lobby. Returns its join code and id. */
export async function makeGame(page: Page, url: string, form: 'long' | 'short', rules: Record<string, string> = {}): Promise<{ code: string; id: string }> {
  await page.goto(`${url}/games/new?scenario=plan-b`);
  await page.locator(`input[name="form"][value="${form}"]`).check();
  if (Object.keys(rules).length > 0) await page.getByText('Rules and times').click();
  for (const [name, value] of Object.entries(rules)) await page.locator(`select[name="${name}"]`).selectOption(value);
  await page.getByRole('button', { name: /Make the game/ }).click();
  await page.waitForURL('**/lobby');
  const id = /games\/(g_[^/]+)\/lobby/.exec(page.url())?.[1];
  assert.ok(id, 'the lobby has the game in its address');
  const code = /\b[A-Z2-9]{6}\b/.exec(await page.locator('main').innerText())?.[0];
  assert.ok(code, 'the lobby shows the join code');
  return { code, id };
}

/** Joins by code as a student does, and arrives at the seat. Returns the seat's address. */
export async function join(page: Page, url: string, code: string, name: string, team: string, office: string): Promise<string> {
  await page.goto(url);
  await page.getByLabel('Game code').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByLabel('Your name').fill(name);
  const column = page.getByRole('group', { name: team });
  await column.getByRole('radio', { name: office }).check();
  await column.getByRole('button', { name: /Sit down/ }).click();
  await page.waitForURL('**/seat/s_*');
  return page.url();
}

/** The bottom bar's one thing to do now. */
export function nextThing(page: Page, name: string | RegExp) {
  return page.getByRole('button', { name, exact: typeof name === 'string' });
}

/** Brings the page to the front first: a browser slows down the pages behind it. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
}

/** Writes a decision on the Decide tab: option, reasons, chips. */
export async function write(page: Page, { option, rationale, forecasts = {} }: Choice): Promise<void> {
  await openTab(page, 'Decide');
  await page.getByRole('radio', { name: option }).check();
  await page.getByLabel(/Reasons, in the team/).fill(rationale);
  for (const [team, chips] of Object.entries(forecasts)) await lay(page, team, chips);
}

async function lay(page: Page, team: string, chips: Record<string, number>): Promise<void> {
  const board = page.locator('details').filter({ has: page.locator('summary', { hasText: team }) }).filter({ hasText: 'of 10' });
  if ((await board.getAttribute('open')) === null) await board.locator('summary').click();
  for (const [posture, count] of Object.entries(chips)) {
    for (let laid = 0; laid < count; laid++) await board.getByRole('button', { name: new RegExp(`^One chip more on ${posture};`) }).click();
  }
}

/** What a button that is held says once it was pressed shortly. */
const AGAIN = 'Press again to confirm';

/** Opens the review page and seals by two presses, as a keyboard user does. */
export async function seal(page: Page, team: string): Promise<void> {
  await openTab(page, 'Decide');
  await nextThing(page, /^(Review and seal|Review it as it stands)$/).click();
  // The review takes the focus to its heading once it is drawn; only then may it move on.
  await page.locator('h2:focus').waitFor();
  // While the line is away nothing can be sealed, and a press would go nowhere.
  const button = page.getByRole('button', { name: new RegExp(`Seal for ${team}`), disabled: false });
  const sealed = page.getByRole('heading', { name: /^Sealed/ });
  await button.press('Enter');
  // The button says when the second press counts; on a slow machine the first may have been long enough by itself.
  await button.getByText(AGAIN).or(sealed).first().waitFor();
  if (!(await sealed.isVisible())) await button.press('Enter');
  await sealed.waitFor();
}

/** Control's next action, always in the same place. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click();
}
