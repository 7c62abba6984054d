import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchChromium, openPerson, SIZES } from '../support/browser';
import { type OpenIdProvider, startOpenIdProvider } from '../support/openid-provider';
import { type RunningServer, startServer } from '../support/server';
import { makeGame } from '../support/table';

const CLIENT = { id: 'plan-b', secret: 'told to nobody' };

let provider: OpenIdProvider;
let server: RunningServer;
let browser: Browser;

before(async () => {
  provider = await startOpenIdProvider(CLIENT);
  const settings = { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret, OIDC_NAME: 'the University', OIDC_FACILITATORS: 'prof@example.edu, @staff.example.edu' };
  [server, browser] = await Promise.all([startServer(settings), launchChromium()]);
});
after(async () => {
  await browser?.close();
  await server?.close();
  await provider?.close();
});

test('a facilitator signs in through the university, makes a game, and finds it again the next time', async () => {
  provider.vouchFor({ sub: 'u-1', email: 'prof@example.edu', name: 'Prof. Kim', email_verified: true });
  const first = await openPerson(browser, 'first visit', SIZES.laptop);
  await first.page.goto(`${server.url}/signin`);
  await first.page.getByRole('button', { name: 'Sign in with the University' }).click();
  await first.page.waitForURL('**/desk');
  const { id } = await makeGame(first.page, server.url, 'short');

  const later = await openPerson(browser, 'later visit', SIZES.laptop);
  await later.page.goto(`${server.url}/signin`);
  await later.page.getByRole('button', { name: 'Sign in with the University' }).click();
  await later.page.waitForURL('**/desk');
  await later.page.locator(`a[href*="${id}"]`).first().waitFor();

  provider.vouchFor({ sub: 'u-2', email: 'mori@staff.example.edu', name: 'Prof. Mori', email_verified: true });
  const other = await openPerson(browser, 'somebody else', SIZES.laptop);
  await other.page.goto(`${server.url}/signin`);
  await other.page.getByRole('button', { name: 'Sign in with the University' }).click();
  await other.page.waitForURL('**/desk');
  assert.equal(await other.page.locator(`a[href*="${id}"]`).count(), 0, 'a colleague does not see the game');
  assert.equal((await other.page.goto(`${server.url}/games/${id}/desk`))?.status(), 404);
  assert.deepEqual([...first.errors, ...later.errors], []);
});

test('a student of the university is no facilitator, and is told so', async () => {
  provider.vouchFor({ sub: 'u-9', email: 'student@example.edu', name: 'Student', email_verified: true });
  const { page } = await openPerson(browser, 'student', SIZES.laptop);
  await page.goto(`${server.url}/signin`);
  await page.getByRole('button', { name: 'Sign in with the University' }).click();
  await page.getByText(/sign-in of your institution did not work out/).waitFor();
  assert.equal((await page.goto(`${server.url}/scenarios/plan-b`))?.url().includes('/signin'), true);
});

test('an address that the university has not verified is turned away in words', async () => {
  provider.vouchFor({ sub: 'u-3', email: 'prof@example.edu', name: 'Impostor', email_verified: false });
  const { page } = await openPerson(browser, 'impostor', SIZES.laptop);
  await page.goto(`${server.url}/signin`);
  await page.getByRole('button', { name: 'Sign in with the University' }).click();
  await page.getByText(/sign-in of your institution did not work out/).waitFor();
});
