import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { type ByHttp, signUpByHttp } from '../support/by-http';
import { controlHand, sitDown, takeHand, nextPhase } from '../support/hands';
import { runProgram } from '../support/run-program';
import { type RunningServer, startServer } from '../support/server';

let server: RunningServer;
let ana: ByHttp;
let game = { id: '', joinCode: '' };
const root = mkdtempSync(path.join(tmpdir(), 'plan-b-backup-'));

before(async () => {
  server = await startServer();
  ana = await signUpByHttp(server.url, server.setupLink());
  game = (await (await ana.post('/api/games', { title: 'Monday', scenario: 'plan-b', form: 'short' })).json()) as typeof game;
});
after(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

test('a backup of the running program is put back elsewhere, and the same people go on playing from their seats', { timeout: 120_000 }, async () => {
  const control = await controlHand(server.url, game.id, ana.cookie);
  const tokyo = await sitDown(server.url, game.joinCode, 'Ken', 'tokyo', 't-head');
  await control.does({ type: 'startExercise' });
  await tokyo.does({ type: 'say', text: 'before the backup' });
  const settings = { DATA_DIR: server.dataDir };
  const taken = await runProgram('scripts/backup.ts', ['--to', path.join(root, 'backups')], settings);
  assert.equal(taken.status, 0, taken.output);
  await tokyo.does({ type: 'say', text: 'after it' });
  for (const hand of [control, tokyo]) hand.leave();

  const folder = taken.output.trim().split('\n').at(-1) ?? '';
  const into = path.join(root, 'elsewhere');
  assert.equal((await runProgram('scripts/restore.ts', [folder, '--into', server.dataDir], settings)).status, 1, 'what is there is not overwritten');
  const restored = await runProgram('scripts/restore.ts', [folder, '--into', into], settings);
  assert.equal(restored.status, 0, restored.output);
  assert.match(restored.output, new RegExp(`WHOLE {2}${game.id}`));

  const other = await startServer({ DATA_DIR: into });
  try {
    const again = takeHand(other.url, tokyo.seat, tokyo.cookie);
    await again.does({ type: 'say', text: 'on we go' });
    const desk = await controlHand(other.url, game.id, ana.cookie);
    await nextPhase(desk);
    const record = await (await fetch(`${other.url}/api/games/${game.id}/record`, { headers: { cookie: ana.cookie } })).text();
    assert.deepEqual([...record.matchAll(/"text":"(before the backup|after it|on we go)"/g)].map(([, text]) => text), ['before the backup', 'on we go']);
    for (const hand of [again, desk]) hand.leave();
    const checked = await runProgram('scripts/verify-all.ts', [], { DATA_DIR: into });
    assert.deepEqual([checked.status, checked.output.trim().split('\n').at(-1)], [0, '1 games, 0 not whole']);
  } finally {
    await other.close();
  }
});
