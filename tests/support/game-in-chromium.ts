import type { TestContext } from 'node:test';
import type { Browser } from 'playwright-core';
import { cookieHeader, launchChromium, openPerson, type Person, SIZES } from './browser';
import { controlHand, type Hand } from './hands';
import { type RunningServer, startServer } from './server';
import { makeAccount, makeGame } from './table';

export interface GameInChromium {
  server: RunningServer;
  browser: Browser;
  /** The facilitator, in the game's lobby. */
  ana: Person;
  id: string;
  /** What one joins by. */
  code: string;
  /** The facilitator's own line. */
  control: Hand;
}

/** The program, a browser, and a short game that a facilitator has made in it; all of it ends with the test. */
export async function gameInChromium(t: TestContext): Promise<GameInChromium> {
  const [server, browser] = await Promise.all([startServer(), launchChromium()]);
  const leave: (() => void)[] = [];
  t.after(async () => {
    for (const part of leave) part();
    await browser.close();
    await server.close();
  });
  const ana = await openPerson(browser, 'Ana', SIZES.laptop);
  await makeAccount(ana.page, server.setupLink());
  const { code, id } = await makeGame(ana.page, server.url, 'short');
  const control = await controlHand(server.url, id, await cookieHeader(ana.context, server.url));
  leave.push(control.leave);
  return { server, browser, ana, id, code, control };
}
