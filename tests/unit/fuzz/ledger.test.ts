import assert from 'node:assert/strict';
import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { openLedger } from '../../../scripts/fuzz/ledger';
import { Tally } from '../../../scripts/fuzz/tally';

test('a ledger sees a draft that changed beside a record that did not, and tells people’s doing from the clock’s', (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'plan-b-ledger-'));
  const db = new Database(path.join(folder, 'plan-b.db'));
  db.exec(`CREATE TABLE "Event" ("gameId", position, hash, "at"); CREATE TABLE "Receipt" ("gameId", "seatId", "at"); CREATE TABLE "Draft" ("gameId", owner, key, version, content)`);
  const ledger = openLedger(folder);
  t.after(() => {
    ledger.close();
    db.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const add = (position: number, at: number, by: string | null) => {
    db.prepare('INSERT INTO "Event" VALUES (?, ?, ?, ?)').run('g', position, `hash-${position}`, at);
    if (by) db.prepare('INSERT INTO "Receipt" VALUES (?, ?, ?)').run('g', by, at);
  };
  add(1, 10, 's_a');
  const before = ledger.state('g');
  assert.equal(ledger.state('g'), before);
  db.prepare('INSERT INTO "Draft" VALUES (?, ?, ?, ?, ?)').run('g', 's_a', 'own:notes', 1, 'words');
  assert.notEqual(ledger.state('g'), before, 'a draft');
  assert.equal(ledger.head('g'), '1 hash-1');
  add(2, 20, 'system');
  assert.equal(ledger.byPeople('g', 1), 0, 'the end of a phase is nobody’s doing');
  add(3, 30, 's_a');
  add(4, 40, null);
  assert.equal(ledger.byPeople('g', 1), 2, 'a command of somebody’s, and a fact without any');
  assert.equal(ledger.unaccountedFor('g', 1), 1);
});

test('a tally gives the middle, the hundredth part’s and the longest in the same room, however much it counted', () => {
  const tally = new Tally();
  for (let n = 1; n <= 1_000; n += 1) tally.note(n % 100);
  tally.note(70_000);
  assert.deepEqual(tally.figures(), { p50: 50, p99: 99, max: 15_000, count: 1_001 });
  assert.deepEqual(new Tally().figures(), { p50: 0, p99: 0, max: 0, count: 0 });
});
