import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import type { Report } from '@/lib/preflight/report';

/** `npm run preflight` with these words behind it. */
function preflight(...asked: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/preflight.ts', ...asked], { encoding: 'utf8', timeout: 180_000 });
}

test('the command prints a verdict for each area and the games it rests on, and ends with 0 where nothing must be mended', () => {
  const { status, stdout, stderr } = preflight('--scenario', 'plan-b', '--form', 'short', '--games', '20', '--reading', 'default');
  assert.equal(status, 0, stdout + stderr);
  for (const area of ['Time', 'Lengths', 'Hand-outs', 'Branches', 'Options', 'Endings']) assert.match(stdout, new RegExp(`^[ ?] ${area}: (Fine|Look at this)\\.`, 'm'), area);
  assert.match(stdout, /\(Short.*\), seed 1/);
  assert.match(stdout, /\b20 games\b/);
  assert.match(stderr, /^playing 20 of 20$/m, 'it tells how far it is');
});

test('with ten minutes for a whole game it says what must be mended, and ends with 1', () => {
  const { status, stdout } = preflight('--games', '5', '--reading', 'default', '--minutes', '10', '--json');
  const report = JSON.parse(stdout) as Report;
  assert.equal(status, 1);
  assert.equal(report.verdicts.time, 'mend');
  assert.deepEqual([report.games.played, report.timing.total], [5, 10]);
});

test('asked wrongly it says how to ask, plays nothing and ends with 2', () => {
  for (const wrong of [['--games', 'many'], ['--form', 'endless'], ['--minutes', 'tea=3'], ['--scenario', 'nowhere']]) {
    const { status, stdout, stderr } = preflight(...wrong);
    assert.equal(status, 2, wrong.join(' '));
    assert.equal(stdout, '');
    assert.match(stderr, /^(Give a form|There is no)/);
  }
});
