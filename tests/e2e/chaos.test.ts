import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test, type TestContext } from 'node:test';
import { FAULTS } from '../../scripts/chaos/run';

/** `npm run chaos`, small, must find nothing. How quickly all are back is measured where nothing else runs; here only that they are. */
function holds(t: TestContext, nemesis: string, kills: number): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/chaos.ts', '--nemesis', nemesis, '--kills', String(kills), '--seed', '1', '--json'], { encoding: 'utf8', timeout: 240_000 });
  const missing = /no PostgreSQL here|no libfaketime here|spawn \S*(?:redis-server|nginx) ENOENT/.exec(stderr)?.[0];
  if (missing) return t.skip(missing);
  assert.equal(status, 0, stderr);
  const figures = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '{}') as Record<string, number>;
  assert.deepEqual(FAULTS.filter((fault) => figures[fault] !== 0), []);
  assert.equal(figures.kills, kills);
  assert.equal(figures.clients, 30);
  assert.ok(Number(figures.acked) > 30, `${figures.acked} commands were acknowledged`);
  t.diagnostic(JSON.stringify(figures));
}

test('what thirty clients were told holds through kill -9: nothing lost, nothing twice, and all know the same again', (t) => holds(t, 'kill', 2));

test('it holds when PostgreSQL crashes under the program, which stays up', (t) => holds(t, 'postgres', 2));

test('it holds through a power cut of the program and PostgreSQL at once', (t) => holds(t, 'power', 1));

test('it holds when the program stands still and goes on', (t) => holds(t, 'stop', 1));

test('it holds when the disk takes nothing more for a while, which somebody is told', (t) => holds(t, 'disk', 1));

test('it holds when the machine’s clock is set an hour on in mid-game, and an hour back', (t) => holds(t, 'clock', 2));

test('it holds when half of the lines swallow what is sent, which clients notice', (t) => holds(t, 'halfopen', 1));

test('it holds when half of the clients are without a network for five seconds', (t) => holds(t, 'offline', 1));

test('a frame that is sent again counts once, with another body or by another seat never', (t) => holds(t, 'replay', 2));

test('it holds when one node of two is killed, which the other outlives', (t) => holds(t, 'node', 2));

test('it holds when the Redis between two nodes is killed, and when it is emptied', (t) => holds(t, 'redis', 2));

test('a rolling restart of two nodes in mid-game costs each client one coming back, and nothing else', (t) => holds(t, 'roll', 1));
