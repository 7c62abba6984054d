import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Locator } from 'playwright-core';
import { formulaSafe } from '@/lib/server/exports/csv';
import { launchChromium, SIZES } from '../support/browser';
import { type ByHttp, signUpByHttp } from '../support/by-http';
import { nextPhase } from '../support/hands';
import { adjudicate, aHostileTable, atTheDoor, bare, decide, type HostileTable, playOut, post, publish, review, talk } from '../support/hostile-table';
import { hostileTexts, programWithHostileShelf } from '../support/hostile-scenario';
import { ELSEWHERE, HOSTILE_WORDS, MARKUP } from '../support/hostile-words';
import { readByPoppler } from '../support/readers';
import { type RunningServer, startServer } from '../support/server';
import { steps } from '../support/steps';
import { makeTour, type Tour } from '../support/tour';
import { openWatched, unnoticed, type Watched } from '../support/watched';

/** Nobody can be led to it: it stands where even the frame of a page fails. */
const UNREACHABLE = ['/_global-error'];

let folder: string;
let server: RunningServer;
let browser: Browser;
let tour: Tour;
let table: HostileTable;
let control: Watched;
let visitor: Watched;
let player: Watched;
let wall: Watched;
let reader: Watched;

const step = steps('hostile-words', () => tour?.people() ?? []);

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'plan-b-words-'));
  [server, browser] = await Promise.all([startServer({ RATE_LIMITS: 'off', HOST: '127.0.0.1' }, 'dist/server.js', programWithHostileShelf(folder)), launchChromium()]);
  tour = makeTour(browser, server.url);
});
after(async () => {
  table?.leave();
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Comes in by a link: where it leads, and the cookie that opens it. */
async function byLink(link: string): Promise<{ to: string; cookie: string }> {
  const answer = await fetch(server.url + link, { redirect: 'manual' });
  return { to: answer.headers.get('location') ?? '', cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}

/** Something was asked for, and is there. */
async function opened(asking: Promise<void>, thing: Locator): Promise<void> {
  await asking;
  await thing.first().waitFor();
}

/** Some hostile words as a part of an address. */
const asked = (at: number): string => encodeURIComponent(HOSTILE_WORDS[at % HOSTILE_WORDS.length]?.text ?? '');

step('words that are written into a page as they are do not go unnoticed, in any family that can do something', async () => {
  const nobody = await openWatched(browser, 'Nobody', SIZES.laptop);
  await nobody.page.goto(`${server.url}/verify`);
  const lively = HOSTILE_WORDS.filter(({ family }) => (MARKUP as readonly string[]).includes(family));
  assert.deepEqual(await unnoticed(nobody.page, lively.map(({ text }) => text)), []);
  await nobody.page.goto(`${server.url}/verify`);
  nobody.noticed();
  await nobody.page.evaluate((src) => document.body.insertAdjacentHTML('beforeend', `<img src=${src} onerror=__ran(0)>`), `https://${ELSEWHERE}/0`);
  await told(nobody, ['ran: 0', `asked: https://${ELSEWHERE}/0`, `against the policy: img-src https://${ELSEWHERE}/0 `]);
  await nobody.context.close();
});

/** Waits until all of this was noticed. */
async function told({ noticed }: Watched, what: readonly string[]): Promise<void> {
  const so: string[] = [];
  for (const deadline = Date.now() + 10_000; !what.every((one) => so.includes(one)); so.push(...noticed())) {
    assert.ok(Date.now() < deadline, so.join('\n'));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

step('before a game, and in addresses that say anything', async () => {
  visitor = await tour.somebody('Visitor', SIZES.phone);
  await tour.see(visitor, `/?error=${asked(1)}`, { words: false });
  await tour.see(visitor, `/practice?from=${encodeURIComponent('javascript:__ran(0)')}`, { words: false });
  await tour.see(visitor, '/verify', { words: false });
  await tour.see(visitor, '/read', { words: false });
  await tour.see(visitor, `/nowhere/${asked(2)}`, { words: false, status: 404 });
  await tour.see(visitor, `/setup/${asked(3)}`, { words: false });
  await tour.see(visitor, `/join?code=${asked(4)}&error=${asked(5)}`, { words: false });
  await tour.see(visitor, `/join/${asked(6)}`, { words: false });
  await tour.see(visitor, `/signin?error=${asked(7)}&to=${encodeURIComponent('javascript:__ran(0)')}&callbackUrl=${asked(8)}`, { words: false });
});

step('a lobby in which everybody is called so', async () => {
  table = await aHostileTable(server);
  const { game, ana, hands, control: desk } = table;
  control = await tour.somebody('Control', SIZES.laptop, ana.cookie);
  player = await tour.somebody('Mayor', SIZES.phone, hands.upMayor.cookie);
  const typed = HOSTILE_WORDS.slice(40, 44).map(({ text }) => text);
  await tour.see(visitor, `/join/${game.joinCode}?${new URLSearchParams({ error: 'name-missing', name: typed[0] ?? '', team: 'upstream', role: typed[1] ?? '' }).toString()}`);
  await tour.see(visitor, `/join/${game.joinCode}?${new URLSearchParams({ error: typed[2] ?? '', returnCode: typed[3] ?? '' }).toString()}`);
  const waiting = await atTheDoor(table);
  await tour.see(await tour.somebody('Waiting', SIZES.phone, waiting.cookie), `/seat/${waiting.seat}`);
  await tour.see(control, `/games/${game.id}/lobby`);
  await tour.see(control, `/games/${game.id}/desk`);
  await tour.see(player, `/seat/${hands.upMayor.seat}`);
  await desk.does({ type: 'refuseSeat', seat: waiting.seat as `s_${string}` });
});

step('talk, cables, questions, injects, dissent and drafts, to every kind of seat', async () => {
  await talk(table);
  const { game, hands } = table;
  const base = `/games/${game.id}`;
  const lobby = await (await table.ana.get(`${base}/lobby`)).text();
  const ways = await Promise.all([...new Set(lobby.match(/\/link\/[A-Za-z0-9_.-]+/g) ?? [])].map(byLink));
  const lookingOn = (kind: string) => ways.find(({ to }) => to.startsWith(`/${kind}/`)) ?? assert.fail(`no link for ${kind}`);
  wall = await tour.somebody('Wall', SIZES.projector, lookingOn('screen').cookie);
  await tour.see(wall, lookingOn('screen').to);
  await tour.see(await tour.somebody('Observer', SIZES.laptop, lookingOn('observe').cookie), lookingOn('observe').to);
  await tour.see(await tour.somebody('Mirror', SIZES.laptop, lookingOn('mirror').cookie), lookingOn('mirror').to);
  await tour.see(player, `/seat/${hands.upMayor.seat}`);
  await tour.see(await tour.somebody('Other mayor', SIZES.phone, hands.downMayor.cookie), `/seat/${hands.downMayor.seat}`);
  await tour.see(control, `${base}/desk`, {
    also: [
      (page) => opened(page.keyboard.press('j'), page.getByRole('button', { name: /^Release now/ })),
      (page) => opened(page.keyboard.press('i'), page.getByLabel('Heading')),
      (page) => opened(page.getByRole('button', { name: /^More for / }).first().click(), page.getByRole('dialog')),
    ],
  });
  await tour.see(control, `${base}/lobby`);
  await tour.see(control, `${base}/as/upstream`);
  await tour.see(control, `${base}/paper?code=yes&turn=all`);
  await tour.see(control, `${base}/slip/dry/downstream`);
});

step('decisions, their reveal, overrides, narratives and corrections', async () => {
  const { game, hands } = table;
  await decide(table);
  await tour.see(player, `/seat/${hands.upMayor.seat}`);
  await tour.see(control, `/games/${game.id}/slip/dry/downstream`);
  await nextPhase(table.control);
  await tour.see(player, `/seat/${hands.upMayor.seat}`);
  await tour.here(wall);
  await nextPhase(table.control);
  await adjudicate(table);
  await tour.see(control, `/games/${game.id}/desk`);
  await publish(table);
  await tour.see(control, `/games/${game.id}/desk`);
  await tour.see(player, `/seat/${hands.upMayor.seat}`);
  await tour.here(wall);
});

step('the end, and a record that is not open yet', async () => {
  const { game, hands } = table;
  await playOut(table);
  await tour.see(player, `/seat/${hands.upMayor.seat}`);
  await tour.here(wall);
  await tour.see(control, `/games/${game.id}/desk`);
  await tour.see(player, `/games/${game.id}/decided`);
  const { links } = (await post(table, 'review-links', { naming: 'names', open: true })) as { links: { path: string }[] };
  const { to, cookie } = await byLink(links[0]?.path ?? '');
  reader = await tour.somebody('Reader', SIZES.laptop, cookie);
  await tour.see(reader, to);
  assert.match(reader.page.url(), /not-open/);
});

step('the whole record, with all that was added beside it', async () => {
  await review(table);
  const { game, hands } = table;
  const base = `/games/${game.id}`;
  for (const way of ['log', `log?turn=${asked(30)}&team=${asked(31)}`, 'log/dry/upstream', 'log/dry/downstream', 'log/compare?a=dry.upstream&b=dry.downstream', 'replay?as=control&at=40', 'replay?as=team:upstream&at=40', 'replay?as=screen&at=40', 'decided', 'expectations', 'report', 'notes', `notes?kind=${asked(32)}`, 'notes/share', 'claims', 'claims/code', 'withhold', 'hotwash']) {
    await tour.see(control, `${base}/${way}`);
  }
  for (const way of ['log', 'notes', 'report', 'claims', 'hotwash']) await tour.see(reader, `${base}/${way}`);
  await tour.see(player, `${base}/hotwash`);
  await tour.see(player, `/seat/${hands.upMayor.seat}/survey`);
  await tour.see(player, '/read');
  await tour.here(wall);
});

step('texts that are taken out, a game that goes on from here, and the shelf', async () => {
  const { server: { url }, game, ana, written } = table;
  const base = `/games/${game.id}`;
  const position = /withhold\?position=(\d+)/.exec(await (await ana.get(`${base}/withhold`)).text())?.[1] ?? '';
  await tour.see(control, `${base}/withhold?position=${position}`);
  await tour.see(control, `${base}/withhold?added=a_hostile-1`);
  const why = table.words(1_000, 4);
  await fetch(`${url}/api${base}/withhold`, { method: 'POST', redirect: 'manual', headers: { origin: url, cookie: ana.cookie }, body: new URLSearchParams({ position, why, sure: 'yes', id: 'hostile-words' }) });
  await tour.see(control, `${base}/withhold?done=${position}`);
  await post(table, 'fork', { at: 20, title: table.words(200), cohort: table.words(80) });
  const bo = await colleague();
  await tour.see(await tour.somebody('Bo', SIZES.laptop, bo.cookie), '/scenarios/two-teams/compare');
  for (const way of ['/desk', '/read', '/scenarios', '/scenarios/two-teams', `/scenarios/two-teams/preflight?form=${asked(33)}`, `/scenarios/two-teams/compare?cohort=${asked(34)}`, '/scenarios/two-teams/compare?split=cohort', `/games/new?scenario=two-teams`, `/games/new?scenario=${asked(35)}`]) {
    await tour.see(control, way);
  }
  assert.deepEqual(tour.unseen(), UNREACHABLE, 'every page of the build was seen');
  assert.equal(table.left(), 0, 'all words were written');
  const read = tour.read();
  assert.deepEqual([...HOSTILE_WORDS.map(({ text }) => text), ...written, ...hostileTexts()].filter((text) => !read.includes(bare(text))), [], 'every text was read somewhere as it was written');
  assert.deepEqual(tour.people().flatMap(({ noticed }) => noticed()), [], 'and nothing was noticed late');
});

step('files that are taken out hold them as text, and nothing in them leads elsewhere, runs or is computed', async () => {
  const { game, ana, hands } = table;
  const { turns, game: opened } = await hands.upMayor.knows();
  const rationale = turns.dry?.submitted.upstream?.rationale ?? '';
  const title = opened?.title ?? '';
  // A page of a PDF may end within a text.
  const holds: Record<keyof typeof SAID, string[]> = { docx: [title, rationale], pdf: [title], xlsx: [rationale], csv: [formulaSafe(rationale)], record: [title, rationale], xapi: [title], comparison: [] };
  for (const kind of Object.keys(holds) as (keyof typeof SAID)[]) {
    const answer = await ana.get(kind === 'record' ? `/api/games/${game.id}/record` : kind === 'comparison' ? '/api/scenarios/two-teams/comparison' : `/api/games/${game.id}/exports/${kind}`);
    assert.equal(answer.status, 200, kind);
    assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%~-]+$/, kind);
    const said = bare(await SAID[kind](new Uint8Array(await answer.arrayBuffer())));
    for (const text of holds[kind]) assert.ok(said.includes(bare(text)), `${kind}: ${text}`);
    // Learning records hold no free text beside the title, and a comparison of games holds names alone.
    const held = HOSTILE_WORDS.filter(({ text }) => said.includes(bare(text))).length;
    assert.ok(held > (kind === 'xapi' || kind === 'comparison' ? 0 : HOSTILE_WORDS.length / 2), `${kind} holds ${held} of the words`);
  }
});

/** What a file says, once it was seen that it does nothing else. */
const SAID = {
  docx: officeText,
  xlsx: officeText,
  csv: tablesText,
  comparison: tablesText,
  xapi: (bytes: Uint8Array) => jsonText(JSON.parse(strFromU8(bytes))),
  record: (bytes: Uint8Array) => strFromU8(bytes).trimEnd().split('\n').map((line) => jsonText(JSON.parse(line))).join('\n'),
  async pdf(bytes: Uint8Array) {
    const { text, scripts, addresses } = await readByPoppler(bytes);
    assert.equal(scripts, '');
    assert.ok(!/javascript:|data:/i.test(addresses) && !addresses.includes(ELSEWHERE), addresses);
    return text;
  },
};

/** Every string in some JSON. */
function jsonText(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'object' && value !== null ? Object.values(value).map(jsonText).join('\n') : '';
}

/** The text of an Office file, of which every part is well-formed and none leads out of it. */
async function officeText(bytes: Uint8Array): Promise<string> {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/.test(name)).map(([name, part]): [string, string] => [name, strFromU8(part)]);
  const read = await control.page.evaluate(
    (all) =>
      all.map(([name, xml]) => {
        const parsed = new DOMParser().parseFromString(xml, 'application/xml');
        const wrong = [...parsed.querySelectorAll('parsererror, Relationship[TargetMode=External], hyperlink, f, instrText, fldSimple, altChunk, oleObject')].filter(({ localName, textContent }) => localName !== 'instrText' || !/^(?:PAGE|NUMPAGES)$/.test(textContent)).map((element) => element.outerHTML.slice(0, 200));
        return { name, wrong, text: parsed.documentElement.textContent ?? '' };
      }),
    parts,
  );
  assert.deepEqual(read.flatMap(({ name, wrong }) => wrong.map((one) => `${name}: ${one}`)), []);
  return read.map(({ text }) => text).join('\n');
}

/** The text of tables in CSV, of which no line of any cell begins to compute. */
function tablesText(bytes: Uint8Array): string {
  const cells = Object.values(unzipSync(bytes)).flatMap((table) => [...strFromU8(table).replace(/^\ufeff/, '').matchAll(/"((?:[^"]|"")*)"|([^",\r\n]+)/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''));
  for (const cell of cells.filter((one) => !/^-?[\d.]+$/.test(one))) assert.equal(formulaSafe(cell), cell);
  return cells.join('\n');
}

/** A second facilitator, who brings the record in from a file under hostile words. */
async function colleague(): Promise<ByHttp> {
  const { ana, game } = table;
  const { link } = (await (await ana.post('/api/invite', {})).json()) as { link: string };
  const bo = await signUpByHttp(server.url, link, { email: 'bo@example.edu', name: table.name(), password: 'correct horse battery' });
  const record = await (await ana.get(`/api/games/${game.id}/record`)).text();
  const answer = await fetch(`${server.url}/api/scenarios/two-teams/imports?cohort=${encodeURIComponent(table.words(80))}`, { method: 'POST', headers: { origin: server.url, cookie: bo.cookie }, body: record });
  assert.ok(answer.ok, await answer.text());
  return bo;
}
