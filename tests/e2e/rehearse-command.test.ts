import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { temporaryFolder } from '../support/temporary-folder';

/** `npm run rehearse` in a folder of its own; what it leaves there besides what it was asked for is in `left`. */
function rehearsing(t: TestContext) {
  const folder = temporaryFolder(t);
  const temporary = path.join(folder, 'tmp');
  mkdirSync(temporary);
  return (...asked: string[]) => {
    const { status, stdout, stderr } = run('scripts/rehearse.ts', ['--scenario', 'plan-b', ...asked], { TMPDIR: temporary });
    // The runner of TypeScript keeps its cache there.
    const left = readdirSync(temporary).filter((name) => name.startsWith('plan-b'));
    return { status, lines: stdout.trimEnd().split('\n'), progress: stderr, left, folder };
  };
}

function run(script: string, asked: string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, ['--import', 'tsx', script, ...asked], { encoding: 'utf8', timeout: 180_000, env: { ...process.env, ...env } });
}

test('a whole game is played over real sockets; its record is whole, and nothing else is left behind', (t) => {
  const rehearse = rehearsing(t);
  const file = path.join(temporaryFolder(t), 'out.jsonl');
  const { status, lines, progress, left } = rehearse('--form', 'short', '--seed', '7', '--record', file, '--json');
  assert.equal(status, 0, progress);
  assert.match(progress, /12 scripted players and a scripted Control sit/);
  assert.match(progress, /turn 3 of 3: deliberate/);
  const figures = JSON.parse(lines.at(-1) ?? '') as Record<string, number | string>;
  assert.deepEqual([figures.scenario, figures.form, figures.seed, figures.players, figures.turns], ['plan-b', 'short', 7, 12, 3]);
  assert.ok(Number(figures.seconds) > Number(figures.playSeconds));
  t.diagnostic(`${figures.playSeconds} s of play, ${figures.seconds} s in all, ${figures.events} events`);
  assert.deepEqual(left, []);
  const verified = run('scripts/verify.ts', [file, '--head', String(figures.head)]);
  assert.equal(verified.status, 0, verified.stdout);
  assert.match(verified.stdout, new RegExp(`WHOLE {2}${figures.events} events, ${figures.seals} seals kept`));
});

test('what cannot be played ends in a sentence and a code, and what was started is ended', (t) => {
  const rehearse = rehearsing(t);
  const unknown = rehearse('--form', 'endless');
  assert.deepEqual([unknown.status, unknown.left], [1, []]);
  assert.match(unknown.progress, /FAILED {2}.*unknown-form/);
  const senseless = rehearse('--seed', 'lucky');
  assert.deepEqual([senseless.status, senseless.left], [2, []]);
  assert.match(senseless.progress, /whole number/);
});
