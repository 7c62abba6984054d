import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { describe, test } from 'node:test';
import type { RecordedEvent } from '../../../lib/game/events';
import type { Client } from '../../../scripts/chaos/client';
import { timesWritten } from '../../../scripts/chaos/nemeses/clock';
import { disk } from '../../../scripts/chaos/nemeses/disk';
import { kill } from '../../../scripts/chaos/nemeses/kill';
import { slowLines } from '../../../scripts/chaos/nemeses/network';
import { redisFails } from '../../../scripts/chaos/nemeses/redis';
import { roll } from '../../../scripts/chaos/nemeses/roll';
import type { RedisServer } from '../../support/redis-server';
import type { RunningServer } from '../../support/server';

const never = () => 0;
const nothing = () => Promise.resolve();

/** A node with a process number that `begins` counts up. */
function aNode(first: number) {
  let pid = first;
  const begins = () => {
    pid += 1;
    return Promise.resolve();
  };
  return { begins, node: { pid: () => pid, kill: nothing, start: begins } as unknown as RunningServer };
}

function aRedis(does: () => unknown) {
  const done: string[] = [];
  const note = (what: string) => () => {
    done.push(what);
    return Promise.resolve(does()).then(() => undefined);
  };
  return { done, redis: { flush: note('flush'), kill: note('kill'), start: note('start') } as unknown as RedisServer };
}

describe('a nemesis sees', () => {
  test('that a node ended with its neighbour, and nothing where it lived on', async () => {
    const [one, other] = [aNode(10), aNode(20)];
    assert.deepEqual((await kill({ nodes: [one.node, other.node] }).strike(never, [])).findings, []);
    const linked = { ...one.node, kill: other.begins } as RunningServer;
    assert.equal((await kill({ nodes: [linked, other.node] }).strike(never, [])).findings.length, 1);
  });

  test('that a node ended with its Redis, which is killed and emptied by turns', async () => {
    const [one, other] = [aNode(10), aNode(20)];
    const nodes = [one.node, other.node];
    const calm = aRedis(() => undefined);
    const nemesis = redisFails({ nodes }, calm.redis);
    assert.deepEqual([...(await nemesis.strike(never, [])).findings, ...(await nemesis.strike(never, [])).findings], []);
    assert.deepEqual(calm.done, ['kill', 'start', 'flush']);
    assert.equal((await redisFails({ nodes }, aRedis(other.begins).redis).strike(never, [])).findings.length, 1);
  });

  test('that somebody came back twice over a rolling restart, or never', async () => {
    const client = (times: number) => {
      const line = { live: true, comings: 1 };
      return { client: { line, way: { seat: `s_${times}` } } as unknown as Client, comes: () => (line.comings += times) };
    };
    const [once, twice] = [client(1), client(2)];
    const over = () => Promise.resolve([once, twice].forEach(({ comes }) => comes()));
    assert.deepEqual((await roll({ rollOver: over }, 0).strike(never, [once.client])).findings, []);
    assert.deepEqual((await roll({ rollOver: over }, 0).strike(never, [once.client, twice.client])).findings, ['s_2 came back 2 times over a rolling restart']);
  });

  test('in a record that a clock was set: a phase that ended by itself, a moment in the future, time that went back or leapt', () => {
    const now = 10_000_000;
    const record = (...events: [type: string, at: number][]) => timesWritten(events.map(([type, at], index) => ({ type, at, position: index + 1 }) as RecordedEvent), now);
    assert.deepEqual(record(['TalkSaid', now - 9_000], ['TalkSaid', now - 9_000], ['TalkSaid', now]), []);
    assert.equal(record(['TalkSaid', now - 9_000], ['PhaseExpired', now]).length, 1);
    assert.equal(record(['TalkSaid', now - 9_000], ['TalkSaid', now + 3_600_000]).length, 1);
    assert.equal(record(['TalkSaid', now - 3_600_000], ['TalkSaid', now]).length, 1);
    assert.equal(record(['TalkSaid', now - 8_000], ['TalkSaid', now - 9_000]).length, 1);
  });

  test('that a line which was only slow was given up, and that nobody was answered over it', async () => {
    const client = (comings: number) => ({ line: { get comings() { return comings++; } }, operations: [], way: { seat: 's_1' } }) as unknown as Client;
    assert.equal((await slowLines(0).strike(never, [client(1)])).findings.length, 2);
  });

  test('that nobody was told of a disk that took nothing', { skip: process.platform === 'linux' ? false : 'prlimit is Linux’s' }, async (t) => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    t.after(() => child.kill('SIGKILL'));
    const nodes = [{ pid: () => child.pid ?? null } as unknown as RunningServer];
    const client = { putOff: 0 };
    const clients = [client] as unknown as Client[];
    assert.equal((await disk({ nodes }, 0).strike(never, clients)).findings.length, 1);
    setTimeout(() => (client.putOff += 1), 100);
    assert.deepEqual((await disk({ nodes }, 0).strike(never, clients)).findings, []);
  });
});
