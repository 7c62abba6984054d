import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchChromium } from '../support/browser';
import { addedScript } from '../support/page-weight';
import { type RunningServer, startServer } from '../support/server';
import { join, makeAccount, makeGame } from '../support/table';

let server: RunningServer;
let browser: Browser;
let student: BrowserContext;
let facilitator: BrowserContext;
const at: Record<'game' | 'seat' | 'desk' | 'lobby' | 'log', string> = { game: '', seat: '', desk: '', lobby: '', log: '' };

before(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  [student, facilitator] = await Promise.all([browser.newContext(), browser.newContext()]);
  const control = await facilitator.newPage();
  await makeAccount(control, server.setupLink());
  const { code, id } = await makeGame(control, server.url, 'short');
  at.seat = await join(await student.newPage(), server.url, code, 'Bo', 'Tokyo', 'Prime Minister');
  at.game = `${server.url}/join/${code}`;
  at.desk = `${server.url}/games/${id}/desk`;
  at.lobby = `${server.url}/games/${id}/lobby`;
  at.log = `${server.url}/games/${id}/log`;
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Most KiB of JavaScript, gzipped, that a page may add to an empty one. */
const BUDGET: [string, number, () => [BrowserContext, string]][] = [
  ['the front door', 15, () => [student, server.url]],
  ['the box for the code', 15, () => [student, `${server.url}/join`]],
  ['the way into a game', 15, () => [student, at.game]],
  ['a seat', 60, () => [student, at.seat]],
  ['the lobby', 110, () => [facilitator, at.lobby]],
  ['the desk', 110, () => [facilitator, at.desk]],
  ['the log', 40, () => [facilitator, at.log]],
];

for (const [name, most, where] of BUDGET) {
  test(`${name} adds at most ${most} KiB of JavaScript`, async (t) => {
    const weight = await addedScript(...where());
    t.diagnostic(`${weight.toFixed(1)} KiB`);
    assert.ok(weight > 0, 'something was weighed');
    assert.ok(weight <= most, `${weight.toFixed(1)} KiB`);
  });
}
