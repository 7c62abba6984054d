import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { writeLine } from '@/lib/record/line';
import { signedText } from '@/lib/record/signature';
import { signerOf } from '@/lib/server/signing/signer';
import { chain, exportOf, facts, GAME } from '../support/a-record';
import { violations } from '../support/axe';
import { launchChromium, openPerson, type Person, SIZES, cookieHeader } from '../support/browser';
import { dress } from '../support/dress';
import { controlHand, type Hand, sitDown, nextPhase } from '../support/hands';
import { type RunningServer, startServer } from '../support/server';
import { makeAccount, makeGame, openTab } from '../support/table';
import { temporaryFolder } from '../support/temporary-folder';

const REASON = 'My uncle’s yard builds those ships, and I will not see it closed. 造船所 🕊️';
const TALK = 'Between us: my uncle told me the figure.';

let server: RunningServer;
let browser: Browser;
let control: Person;
const hands: Hand[] = [];

before(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  control = await openPerson(browser, 'Control', SIZES.laptop);
  await makeAccount(control.page, server.setupLink());
});

after(async () => {
  for (const hand of hands) hand.leave();
  await browser.close();
  await server.close();
});

/** A short game up to its first adjudication, in which Tokyo has said and sealed what one of its players will regret. */
async function aTable() {
  const { url } = server;
  const game = await makeGame(control.page, url, 'short');
  const cookie = await cookieHeader(control.context, url);
  const ana = await controlHand(url, game.id, cookie);
  const taro = await sitDown(url, game.code, 'Taro', 'tokyo', 't-head');
  const sujin = await sitDown(url, game.code, 'Sujin', 'seoul', 's-head');
  hands.push(ana, taro, sujin);
  const next = () => nextPhase(ana);
  await ana.does({ type: 'startExercise' });
  await taro.does({ type: 'say', text: TALK });
  await next();
  const state = await ana.knows();
  const turn = state.order.at(-1) ?? '';
  await taro.does({ type: 'takePen', turn });
  const decision = { option: state.turns[turn]?.briefs.tokyo?.options[1]?.id ?? '', rationale: REASON, alternatives: [], forecasts: {} };
  await taro.keeps(`decision:${turn}`, decision);
  await taro.does({ type: 'commitDecision', turn, decision });
  await next();
  const record = async () => (await fetch(`${url}/api/games/${game.id}/record`, { headers: { cookie } })).text();
  return { game: game.id, turn, ana, taro, sujin, cookie, record, url };
}

const file = (name: string, content: string | Buffer) => ({ name, mimeType: 'application/x-ndjson', buffer: Buffer.from(content) });
const chooser = (page: Page) => page.locator('input[type=file]');

async function looksRight(person: Person): Promise<void> {
  const { page } = person;
  const problems: string[] = [];
  for (const size of [SIZES.phone, SIZES.laptop]) {
    for (const scheme of ['light', 'dark'] as const) {
      await dress(page, size, scheme);
      problems.push(...(await violations(page)));
      if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) problems.push(`${size.width} px: scrolls sideways`);
      if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${new URL(page.url()).pathname.split('/').at(-1)}-${(await page.locator('h2').first().innerText()).replace(/\W+/g, '-').slice(0, 30)}-${size.width}-${scheme}.png`, fullPage: true });
    }
  }
  assert.deepEqual([...problems, ...person.errors.splice(0), ...person.foreign.splice(0)], []);
}

test('a stranger checks a record in the browser, by keyboard too; nothing is sent', { timeout: 240_000 }, async () => {
  const { record, url } = await aTable();
  const text = await record();
  const head = /"head":\{"hash":"([0-9a-f]{64})"/.exec(text)?.[1] ?? '';
  const stranger = await openPerson(browser, 'Stranger', SIZES.phone);
  const { page } = stranger;
  await page.goto(url);
  const sockets: string[] = [];
  page.on('websocket', (socket) => sockets.push(socket.url()));
  await page.getByRole('link', { name: 'Check that it is whole' }).click();
  await page.waitForURL('**/verify');
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname} ${request.postData() ?? ''}`));
  const heading = page.locator('h2:focus');

  await page.getByLabel('A head you noted').focus();
  await page.keyboard.type(head.slice(0, 12).replace(/(.{4})/g, '$1 ').toUpperCase());
  await page.keyboard.press('Tab');
  const opened = page.waitForEvent('filechooser');
  await page.keyboard.press('Space');
  await (await opened).setFiles(file('monday.jsonl', text));
  await heading.getByText(`Whole: ${text.trimEnd().split('\n').length - 3} events`).waitFor();
  await page.getByText('Signed by this installation.').waitFor();
  await page.getByText('The record is as it was when you noted it.').waitFor();
  await page.getByText(head, { exact: true }).waitFor();
  await looksRight(stranger);

  const lines = text.trimEnd().split('\n');
  await chooser(page).setInputFiles(file('harmed.jsonl', text.replace('my uncle told me', 'somebody told me')));
  const harmed = lines.findIndex((line) => line.includes('my uncle told me')) + 1;
  await heading.getByText(`Line ${harmed} is wrong`).waitFor();
  await page.getByText('What is said here is not what was said then').waitFor();
  await looksRight(stranger);

  await page.getByLabel('A head you noted').fill('f'.repeat(12));
  await page.getByRole('button', { name: 'Check again' }).click();
  await heading.getByText(`Line ${harmed} is wrong`).waitFor();
  await chooser(page).setInputFiles(file('monday.jsonl', text));
  await heading.getByText('This is not the record with the head').waitFor();
  await page.getByLabel('A head you noted').fill('not a head');
  await page.getByRole('button', { name: 'Check again' }).click();
  await page.getByText('A head has 12 to 64 digits').waitFor();
  await page.getByLabel('A head you noted').fill('');

  const others: [ReturnType<typeof file>, string][] = [
    [file('picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff])), 'The file is not a text'],
    [file('letter.txt', 'Dear all,\n'), 'This is not a record'],
    [file('nothing.jsonl', ''), 'The file is empty'],
    [file('cut.jsonl', lines.slice(0, 20).join('\n')), 'Line 21 is wrong'],
  ];
  for (const [given, said] of others) {
    await chooser(page).setInputFiles(given);
    await heading.getByText(said).waitFor();
  }
  await looksRight(stranger);

  const dropped = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'dropped.jsonl'));
    return data;
  }, text);
  await page.locator('form .border-dashed').dispatchEvent('drop', { dataTransfer: dropped });
  await heading.getByText(/^Whole:/).waitFor();
  assert.deepEqual([...sockets, ...asked.filter((one) => !/^GET \/_next\/static\//.test(one))], [], 'nothing left the browser');
  await stranger.context.close();
});

test('the format and the verifier that a stranger takes along from the page are those that are tested', { timeout: 120_000 }, async (t) => {
  const reader = await openPerson(browser, 'Reader', SIZES.laptop);
  const { page } = reader;
  await page.goto(`${server.url}/verify`);
  const folder = temporaryFolder(t);
  for (const [link, name] of [['The format', 'record-format.md'], ['The verifier', 'verify-record.mjs']] as const) {
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: link }).click();
    const download = await coming;
    assert.equal(download.suggestedFilename(), name);
    await download.saveAs(path.join(folder, name));
    assert.equal(readFileSync(path.join(folder, name), 'utf8'), readFileSync(path.join('docs', name), 'utf8'));
  }
  const record = path.join(folder, 'record.jsonl');
  const lines = exportOf(chain(facts(30)));
  writeFileSync(record, lines.join('\n'));
  const check = () => spawnSync(process.execPath, [path.join(folder, 'verify-record.mjs'), record], { encoding: 'utf8', cwd: folder });
  assert.match(check().stdout, /^whole: .*events: 30/s);
  writeFileSync(record, lines.toSpliced(7, 1).join('\n'));
  assert.match(check().stderr, /line 8: position/);
  for (const name of ['architecture.md', '..%2Fpackage.json', '__proto__']) assert.equal((await fetch(`${server.url}/verify/${name}`)).status, 404, name);
  assert.deepEqual(reader.errors, []);
  await reader.context.close();
});

test('5,000 events are checked in a thread of their own: until it answers, the page takes what is typed', { timeout: 120_000 }, async () => {
  const events = chain(facts(5_000));
  const signer = signerOf('of another house');
  const text = [...exportOf(events), writeLine({ signature: signer.sign(signedText(GAME, 5_000, events.at(-1)?.hash ?? '')) })].join('\n');
  const reader = await openPerson(browser, 'Reader', SIZES.laptop);
  const { page } = reader;
  // The thread's answer is held back until the test lets it go.
  await page.addInitScript(() => {
    const held = window as unknown as { letGo?: () => void };
    window.Worker = class extends Worker {
      override set onmessage(listen: (event: MessageEvent) => void) {
        super.onmessage = (event) => (held.letGo = () => listen(event));
      }
    };
  });
  await page.goto(`${server.url}/verify`);
  await page.waitForLoadState('networkidle');
  await chooser(page).setInputFiles(file('long.jsonl', text));
  await page.waitForFunction(() => 'letGo' in window);
  await page.getByLabel('A head you noted').fill('typed meanwhile');
  assert.equal(await page.getByRole('heading', { name: /^Whole/ }).count(), 0, 'nothing but the thread has checked it');
  await page.evaluate(() => (window as unknown as { letGo(): void }).letGo());
  await page.getByRole('heading', { name: 'Whole: 5,000 events' }).waitFor();
  await page.getByText('Signed by another installation').waitFor();
  assert.equal(await page.getByLabel('A head you noted').inputValue(), 'typed meanwhile');
  await reader.context.close();
});

test('Control withholds a text: it goes from the phones at once, from every page and file, and stays gone after a restart', { timeout: 300_000 }, async (t) => {
  const { game, turn, taro, sujin, cookie, record, url } = await aTable();
  const phone = await openPerson(browser, 'Taro', SIZES.phone);
  const [name = '', value = ''] = taro.cookie.split('=');
  await phone.context.addCookies([{ name, value, url }]);
  await phone.page.goto(`${url}/seat/${taro.seat}`);
  await openTab(phone.page, 'Talk');
  await phone.page.getByText(TALK).waitFor();
  const before = await record();
  assert.ok(before.includes(TALK) && before.includes(REASON));

  const { page } = control;
  const withhold = async (words: string) => {
    await page.goto(`${url}/games/${game}/log/${turn}/tokyo`);
    await page.getByRole('link', { name: 'Withhold a text on request' }).click();
    await page.getByLabel('Words in it').fill(words);
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByRole('link', { name: /^Withhold the text at event/ }).click();
    await page.getByRole('heading', { name: 'What goes' }).waitFor();
  };
  await withhold('uncle told');
  await looksRight(control);
  await page.getByLabel('Why').fill('The speaker asked us to.');
  await page.getByRole('button', { name: 'Withhold the text' }).click();
  assert.ok(!page.url().includes('done'), 'not without the tick');
  await page.getByLabel('Take the text out for good').check();
  await page.getByRole('button', { name: 'Withhold the text' }).click();
  await page.getByText('The text is withheld.').waitFor();
  await looksRight(control);

  await phone.page.bringToFront();
  await phone.page.getByText('[withheld]').first().waitFor();
  assert.ok(!(await phone.page.locator('body').innerText()).includes('my uncle'), 'the phone shows it no more');

  await page.bringToFront();
  await withhold('yard builds');
  await page.getByLabel('Why').fill('The speaker asked us to.');
  await page.getByLabel('Take the text out for good').check();
  await page.getByRole('button', { name: 'Withhold the text' }).click();
  await page.getByText('The text is withheld.').waitFor();
  await page.goto(`${url}/games/${game}/log/${turn}/tokyo`);
  await page.getByText('The reasons were withheld on request').first().waitFor();
  await looksRight(control);

  for (const restarted of [false, true]) {
    if (restarted) {
      await server.kill();
      await server.start();
    }
    const read = async (address: string, as: string) => (await fetch(url + address, { headers: { cookie: as } })).text();
    const said = [await record()];
    const places = ['log', `log/${turn}/tokyo`, 'log?as=team:tokyo', 'replay?as=team:tokyo', 'replay?as=control', 'notes', 'claims', 'decided', 'expectations', 'report', 'withhold', 'desk', 'lobby'];
    for (const place of places) said.push(await read(`/games/${game}/${place}`, cookie));
    for (const hand of [taro, sujin]) said.push(await read(`/seat/${hand.seat}`, hand.cookie), await read(`/games/${game}/log`, hand.cookie), JSON.stringify(await hand.knows()));
    assert.ok(said.every((answer) => answer.length > 200), 'every place answers');
    for (const answer of said) for (const text of ['my uncle told', 'My uncle', 'yard builds', '造船所']) assert.ok(!answer.includes(text), `${restarted ? 'after a restart' : 'at once'}: ${text} in ${answer.slice(Math.max(0, answer.indexOf(text) - 200), answer.indexOf(text) + 60)}`);
  }

  const gone = path.join(temporaryFolder(t), 'record.jsonl');
  writeFileSync(gone, await record());
  const head = /"head":\{"hash":"([0-9a-f]{64})"/.exec(before)?.[1] ?? '';
  const stranger = spawnSync(process.execPath, ['docs/verify-record.mjs', gone, head], { encoding: 'utf8' });
  assert.equal(stranger.status, 0, stranger.stderr);
  assert.match(stranger.stdout, /withheld: 2/);
  assert.deepEqual(phone.errors, []);
  await phone.context.close();
});
