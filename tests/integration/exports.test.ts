import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { makeExports, type ExportWishes, type Exports } from '@/lib/server/exports/exports';
import { isExportKind } from '@/lib/server/exports/kind';
import type { Step } from '@/lib/server/exports/make-in-thread';
import { ALONE, aWholeGame, EXPORTED_GAME, exportedText, planB } from '../support/exported';

const WISHES: ExportWishes = { game: EXPORTED_GAME, kind: 'csv', zone: 'UTC', origin: 'https://play.example.edu', beside: ALONE };
const TEXT = exportedText(aWholeGame());
const never = new AbortController().signal;
const nobody = (): void => undefined;

/** The record as it comes from the store: header, then pieces of whole lines. */
async function* inPieces(): AsyncGenerator<string> {
  const lines = TEXT.split(/(?<=\n)/);
  for (let at = 0; at < lines.length; at = at === 0 ? 1 : at + 100) yield lines.slice(at, at === 0 ? 1 : at + 100).join('');
}

function exportsOf(exportLines = () => inPieces()): Exports {
  return makeExports({ exportLines, scenarioOf: async () => planB().scenario });
}

describe('a file made beside the games', () => {
  it('says how far it is and waits to be fetched, for its own game and kind only', async () => {
    const exports = exportsOf();
    const steps: Step[] = [];
    const { id, bytes } = await exports.make(WISHES, (at) => steps.push(at), never);
    assert.deepEqual(steps.map(({ step }) => step).filter((step, at, all) => step !== all[at - 1]), ['reading', 'checking', 'writing']);
    const read = steps.filter((at) => at.step === 'reading');
    assert.deepEqual(read.at(-1), { step: 'reading', done: aWholeGame().length, total: aWholeGame().length });
    assert.deepEqual(exports.take(EXPORTED_GAME, 'csv', id), bytes);
    assert.equal(exports.take('g_other', 'csv', id), null);
    assert.equal(exports.take(EXPORTED_GAME, 'xlsx', id), null);
    assert.equal(exports.take(EXPORTED_GAME, 'csv', 'another'), null);
  });

  it('is made one after the other; too many are turned away, and the next can be made again', async () => {
    const exports = exportsOf();
    const steps: string[] = [];
    const asking = new AbortController();
    const six = Array.from({ length: 6 }, () => exports.make(WISHES, ({ step }) => steps.push(step), asking.signal));
    await assert.rejects(exports.make(WISHES, nobody, never), { code: 'busy' });
    await six[0];
    asking.abort();
    const settled = await Promise.allSettled(six);
    assert.deepEqual(settled.map(({ status }) => status), ['fulfilled', ...Array.from({ length: 5 }, () => 'rejected')]);
    assert.equal(steps.filter((step) => step === 'waiting').length, 5);
    await exports.make(WISHES, nobody, never);
  });

  it('ends with whoever asked for it, at any step', async () => {
    const exports = exportsOf();
    for (const until of ['reading', 'checking', 'writing'] as const) {
      const asking = new AbortController();
      await assert.rejects(exports.make(WISHES, ({ step }) => step === until && asking.abort(), asking.signal), { name: 'AbortError' }, until);
    }
    assert.equal((await exports.make(WISHES, nobody, never)).bytes.length > 0, true);
  });

  it('is given up where the record cannot be read, and the next is made', async () => {
    let broken = true;
    const exports = exportsOf(async function* () {
      for await (const piece of inPieces()) {
        if (broken && !piece.startsWith('{"events"')) throw new Error('the disk is away');
        yield piece;
      }
    });
    await assert.rejects(exports.make(WISHES, nobody, never), /the disk is away/);
    broken = false;
    await exports.make(WISHES, nobody, never);
  });
});

describe('a PDF', () => {
  /** A machine on whose path there is only this. */
  function onPath(t: TestContext, link?: string): void {
    const folder = mkdtempSync(path.join(tmpdir(), 'plan-b-path-'));
    if (link) symlinkSync(link, path.join(folder, 'chromium'));
    const before = { ...process.env };
    process.env.PATH = folder;
    delete process.env.CHROMIUM_PATH;
    t.after(() => {
      process.env = before;
      rmSync(folder, { recursive: true });
    });
  }

  it('is offered only where there is a Chromium', (t) => {
    onPath(t);
    assert.deepEqual(exportsOf().kinds(), ['docx', 'xlsx', 'csv', 'xapi']);
    process.env.CHROMIUM_PATH = process.execPath;
    assert.ok(exportsOf().kinds().includes('pdf'));
  });

  it('leaves nothing behind, also where Chromium fails', async (t) => {
    onPath(t, '/bin/false');
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('plan-b-pdf-'));
    await assert.rejects(exportsOf().make({ ...WISHES, kind: 'pdf' }, nobody, never));
    assert.deepEqual(readdirSync(tmpdir()).filter((name) => name.startsWith('plan-b-pdf-') && !before.includes(name)), []);
  });
});

it('a kind of file is one of those that exist', () => {
  assert.deepEqual(['docx', 'toString', '__proto__', ''].map(isExportKind), [true, false, false, false]);
});
