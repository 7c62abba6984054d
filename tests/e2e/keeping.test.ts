import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Download, Page } from 'playwright-core';
import { launchChromium, openPerson, SIZES } from '../support/browser';
import { startServer } from '../support/server';
import { join, makeAccount, makeGame } from '../support/table';

async function ownData(page: Page): Promise<{ download: Download; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Take out what is kept about you' }).press('Enter')]);
  return { download, text: await readFile(await download.path(), 'utf8') };
}

test('a facilitator says how long a game is kept, who joins reads it first, and takes out what is kept about them', { timeout: 180_000 }, async (t) => {
  const [server, browser] = await Promise.all([startServer(), launchChromium()]);
  t.after(async () => {
    await browser.close();
    await server.close();
  });
  const ana = await openPerson(browser, 'Ana', SIZES.laptop);
  await makeAccount(ana.page, server.setupLink());
  const { code, id } = await makeGame(ana.page, server.url, 'short');

  await ana.page.goto(`${server.url}/games/${id}/notes/share`);
  await ana.page.getByLabel('People’s names, after the end of the game').selectOption({ label: '7 days' });
  await ana.page.getByRole('button', { name: 'Keep it so long' }).press('Enter');
  await ana.page.getByText('It is kept as it stands here.').waitFor();
  assert.equal(await ana.page.getByLabel('People’s names, after the end of the game').inputValue(), '7');
  assert.equal(await ana.page.getByLabel('The whole game, after the last thing that happened in it').inputValue(), '', 'what was not changed stays as usual here');

  const bo = await openPerson(browser, 'Bo', SIZES.phone);
  await bo.page.goto(`${server.url}/join/${code}`);
  await bo.page.getByText('Names are taken off 7 days after the game has ended.').waitFor();
  const seat = (await join(bo.page, server.url, code, 'Bo Zwart', 'Tokyo', 'Prime Minister')).split('/').at(-1) ?? '';
  const cleo = await openPerson(browser, 'Cleo', SIZES.phone);
  await join(cleo.page, server.url, code, 'Cleo Wit', 'Tokyo', 'Minister of Defense');

  const { download, text } = await ownData(bo.page);
  assert.match(download.suggestedFilename(), /\.json$/);
  assert.deepEqual((JSON.parse(text) as { seats: { seat: string; name: string }[] }).seats.map((one) => [one.seat, one.name]), [[seat, 'Bo Zwart']]);
  assert.ok(!text.includes('Cleo Wit'), 'it names nobody else');
});
