// `npm run lighthouse [-- runs [devtools]]`: what Lighthouse says of the way in, of a seat, and of the pages that review a
// record of 5,000 events, on a slow phone. One JSON
// line a page, the middle one of three runs. It wants the built program (`npm run build`) and Chromium; a benchmark, no test.
// Lighthouse estimates the slow phone from a fast load, which a busy machine spoils; `devtools` slows the load itself.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { FLAGS } from '../tests/support/browser';
import { aWholeGame, talkative } from '../tests/support/exported';
import { freePort } from '../tests/support/free-port';
import { keepGame } from '../tests/support/kept-game';
import { startServer } from '../tests/support/server';
import { join, makeAccount, makeGame } from '../tests/support/table';

interface Result {
  page: string;
  performance: number;
  accessibility: number;
  bestPractices: number;
  /** Milliseconds. */
  lcp: number;
  tbt: number;
  cls: number;
  /** KiB over the line, everything counted. */
  weight: number;
  /** Audits of accessibility and best practices that failed. */
  failed: string[];
}

const LONG_GAME = 'g_long';
const LONG_RECORD = 5_000;

const runs = Number(process.argv[2] ?? 3);
const throttlingMethod = process.argv[3] === 'devtools' ? 'devtools' : 'simulate';
const port = await freePort();
const profile = await mkdtemp(path.join(tmpdir(), 'plan-b-lighthouse-'));
const server = await startServer();
// The seat's cookie is in this profile, and Lighthouse opens its pages in it.
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [...FLAGS, `--remote-debugging-port=${port}`],
});
try {
  const page = await context.newPage();
  await makeAccount(page, server.setupLink());
  const { code } = await makeGame(page, server.url, 'short');
  const record = talkative(aWholeGame('long'), LONG_RECORD);
  await keepGame(server.dataDir, LONG_GAME, record);
  const review = `${server.url}/games/${LONG_GAME}`;
  const decision = record.find((event) => event.type === 'DecisionRevealed')?.data;
  await page.goto('about:blank');
  // As Control reads them: whoever may read the whole record is sent the same.
  await measureAll([['review', `${review}/log`], ['decision page', `${review}/log/${decision?.turn}/${decision?.team}`], ['replay', `${review}/replay?as=control`], ['report', `${review}/report`]]);
  await context.clearCookies();
  const seat = await join(page, server.url, code, 'Bo', 'Tokyo', 'Prime Minister');
  await page.close();
  await measureAll([['front door', server.url], ['join', `${server.url}/join/${code}`], ['seat', seat]]);
} finally {
  await context.close();
  await server.close();
  await rm(profile, { recursive: true, force: true });
}

async function measureAll(pages: readonly (readonly [name: string, url: string])[]): Promise<void> {
  for (const [name, url] of pages) {
    const results: Result[] = [];
    for (let run = 0; run < runs; run++) results.push(await measure(name, url));
    results.sort((a, b) => a.performance - b.performance);
    console.log(JSON.stringify(results[Math.floor(results.length / 2)]));
  }
}

/** Now and then the browser's trace begins too late for Lighthouse, which then asks to be run again. */
async function measure(page: string, url: string, tries = 3): Promise<Result> {
  const run = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: ['performance', 'accessibility', 'best-practices'], clearStorageTypes: ['cache_storage'], throttlingMethod });
  if (!run) throw new Error(`Lighthouse said nothing of ${url}`);
  const { audits, categories } = run.lhr;
  if (run.lhr.runtimeError?.code === 'NO_NAVSTART' && tries > 1) return measure(page, url, tries - 1);
  if (run.lhr.runtimeError) throw new Error(run.lhr.runtimeError.message);
  const score = (id: string) => Math.round((categories[id]?.score ?? 0) * 100);
  const value = (id: string) => Math.round((audits[id]?.numericValue ?? 0) * 1000) / 1000;
  const failed = ['accessibility', 'best-practices'].flatMap((id) => (categories[id]?.auditRefs ?? []).filter((ref) => ref.weight > 0 && (audits[ref.id]?.score ?? 1) < 1).map((ref) => ref.id));
  return {
    page,
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    lcp: Math.round(value('largest-contentful-paint')),
    tbt: Math.round(value('total-blocking-time')),
    cls: value('cumulative-layout-shift'),
    weight: Math.round(value('total-byte-weight') / 1024),
    failed,
  };
}
