import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launchChromium, openPerson, SIZES } from '../support/browser';
import { startServer } from '../support/server';
import { join, makeAccount, makeGame, openTab } from '../support/table';

test('a server that dies is told after three seconds, and what was given meanwhile is done once when it is back; a text half written survives a reload', { timeout: 120_000 }, async (t) => {
  const server = await startServer();
  const browser = await launchChromium();
  t.after(async () => {
    await browser.close();
    await server.close();
  });
  const ana = await openPerson(browser, 'Ana', SIZES.laptop);
  await makeAccount(ana.page, server.setupLink());
  const { code, id } = await makeGame(ana.page, server.url, 'short');
  const bo = await openPerson(browser, 'Bo', SIZES.phone);
  await join(bo.page, server.url, code, 'Bo', 'Tokyo', 'Prime Minister');
  const word = (text: string) => bo.page.getByText(text, { exact: true }).first();
  await word('Connected').waitFor();

  await server.kill();
  const killedAt = Date.now();
  await openTab(bo.page, 'Talk');
  const box = bo.page.locator('textarea').first();
  await box.fill('said in the dark');
  await box.press('Control+Enter');
  await word('Offline').waitFor({ timeout: 10_000 });
  const offlineAfter = Date.now() - killedAt;
  assert.ok(offlineAfter > 2_500 && offlineAfter < 6_000, `told after ${offlineAfter} ms`);

  await server.start();
  await word('Connected').waitFor({ timeout: 15_000 });
  await box.filter({ hasText: /^$/ }).waitFor();
  const record = await (await ana.page.request.get(`${server.url}/api/games/${id}/record`)).text();
  assert.equal(record.split('\n').filter((line) => line.includes('TalkSaid')).length, 1);

  await box.fill('half a thought');
  await bo.page.reload();
  await openTab(bo.page, 'Talk');
  await box.filter({ hasText: 'half a thought' }).waitFor();
  assert.deepEqual(bo.errors.concat(ana.errors), []);
});
