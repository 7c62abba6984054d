import assert from 'node:assert/strict';
import { readFileSync, writeFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { fuzz } from '@/scripts/fuzz/fuzz';

const tell = () => undefined;

test('whatever is sent to the program, it goes on, answers, and its record tells of nothing that was refused', async () => {
  const { faults, ...report } = await fuzz({ perEvent: 10, perRoute: 4, frames: 60, seed: 1, tell });
  assert.deepEqual(faults, [], JSON.stringify(report));
  assert.ok(report.samePid && report.events > 40 && report.routes > 70 && report.cases > 700, JSON.stringify(report));
  assert.ok('perEventReached' in report && report.perEventReached === 10 && report.heldSingly > 200 && report.answerMs.count > 100, JSON.stringify(report));
});

test('a message whose handling throws is noticed', async (t) => {
  const { faults } = await fuzz({ perEvent: 3, perRoute: 0, frames: 0, seed: 1, tell, program: planted(t, "throw new Error('planted');") });
  assert.ok(faults.some((fault) => /answered by "internal"/.test(fault)), faults.join('\n'));
  assert.ok(faults.some((fault) => /in the log: .*a message could not be handled/.test(fault)), faults.join('\n'));
});

test('a mistake that nothing catches, and that ends the program, is noticed', async (t) => {
  const { faults, samePid } = await fuzz({ perEvent: 3, perRoute: 0, frames: 0, seed: 1, tell, program: planted(t, "setImmediate(() => { throw new Error('planted'); });") });
  assert.ok(!samePid && faults.includes('the program ended'), faults.join('\n'));
});

/** The built server with a mistake put into what is done with one kind of message; it lies beside the whole one, for its threads' sake. */
function planted(t: TestContext, mistake: string): string {
  const whole = readFileSync('dist/server.js', 'utf8');
  const place = 'stir({ game, seat }) {';
  assert.equal(whole.split(place).length, 2, 'there is one place for the mistake');
  const file = path.join('dist', `planted-${process.pid}-${t.name.length}.js`);
  writeFileSync(file, whole.replace(place, `${place} ${mistake}`));
  t.after(() => rmSync(file));
  return file;
}
