import type { Places } from './places';
import type { Traveller } from './traveller';

/** Control and a player read the review, write in its margin, and talk over the game. */
export async function inTheReview(control: Traveller, player: Traveller, { games: { ours } }: Places): Promise<void> {
  const base = `/games/${ours.game}`;
  await control.passes(...['/log/compare?a=t1.red&b=t1.blue', '/claims'].map((page) => base + page));
  await player.passes(...['/notes', '/decided', '/expectations', '/not-open'].map((page) => base + page));
  await player.goes(`${base}/replay?as=team:red&at=4`);
  const { page } = player;
  await player.goes(`${base}/log/t1/red`);
  await page.getByLabel('What is it about?').selectOption({ index: 1 });
  await page.getByLabel('Your note').fill('Nobody looked at the wall.');
  await player.asksAndGoes(/\/annotations$/, () => page.getByRole('button', { name: 'Add the note' }).click());
  await page.getByRole('button', { name: 'Change' }).last().click();
  await page.getByLabel('Your note').first().fill('Nobody looked at it.');
  await player.asksAndGoes(/\/annotations\/[^/]+$/, () => page.getByRole('button', { name: 'Save the change' }).click());
  await page.getByRole('button', { name: 'Withdraw' }).last().click();
  await player.asksAndGoes(/\/withdraw$/, () => page.getByRole('button', { name: 'Withdraw' }).last().click());
  await player.goes(`${base}/hotwash`);
  await control.goes(`${base}/notes`);
  await control.page.getByText('Write an observation').click();
  await control.page.getByRole('checkbox').first().waitFor();
  await control.passes(`${base}/claims/code`);
  await control.goes(`${base}/hotwash`);
  await control.asks(/\/hotwash$/, () => control.page.getByRole('button', { name: 'Open the first question' }).click());
  await page.getByLabel('Your answer').fill('I was surprised.');
  await player.asks(/\/annotations$/, () => page.getByRole('button', { name: 'Keep it' }).click());
  await control.sits(`${base}/desk`);
}

export async function readByALink(reader: Traveller, { links, games: { ours } }: Places): Promise<void> {
  await reader.passes(links.reader, ...['/notes', '/report'].map((page) => `/games/${ours.game}${page}`));
}

/** Control takes files out, brings one in, forks, shares, keeps, withholds and erases. */
export async function lastThings(control: Traveller, { games: { ours } }: Places): Promise<void> {
  const { page } = control;
  const base = `/games/${ours.game}`;
  await control.goes(`${base}/report`);
  for (const file of [/^Download: Tables \(CSV/, /^Download: The record/]) await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: file }).click()]);
  await control.goes(`${base}/notes/share`);
  await control.asks(/\/review-links$/, () => page.getByRole('button', { name: 'Make a link without names' }).click());
  await page.getByRole('button', { name: /Erase the name/ }).first().click();
  await control.asks(/\/names$/, () => page.getByRole('button', { name: 'Erase the name', exact: true }).last().click());
  await control.asksAndGoes(/\/keeping$/, () => page.getByRole('button', { name: 'Keep it so long' }).click());
  await control.goes(`${base}/withhold`);
  await page.getByRole('link', { name: /^Withhold the text at event/ }).first().click();
  await page.getByLabel('Why').fill('The speaker asked us to.');
  await page.getByLabel('Take the text out for good').check();
  await control.asksAndGoes(/\/withhold$/, () => page.getByRole('button', { name: 'Withhold the text' }).click());
  await control.goes(`${base}/withhold`);
  await page.getByRole('link', { name: 'Erase …' }).first().click();
  await page.getByLabel('Erase it for good').check();
  await control.asksAndGoes(/\/erase$/, () => page.getByRole('button', { name: 'Erase it' }).click());
  await control.goes('/scenarios/tiny/compare');
  await page.locator('input[type=file]').setInputFiles({ name: 'afar.jsonl', mimeType: 'application/x-ndjson', buffer: Buffer.from('{}\n') });
  await page.getByText(/was not brought in/).waitFor();
  for (const file of [/^Download these games as tables/, /^Take out/]) await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: file }).last().click()]);
  await control.asksAndGoes(/\/remove$/, () => page.getByRole('button', { name: /^Remove/ }).first().click());
  await control.goes('/games/new?scenario=tiny');
  await control.asksAndGoes(/\/api\/games$/, () => page.getByRole('button', { name: /Make the game/ }).click());
  await control.goes('/desk');
  await control.asks(/\/api\/invite$/, () => page.getByRole('button', { name: 'Make a link' }).click());
}
