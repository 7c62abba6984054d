import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chainOn } from '@/lib/server/play/chain-on';
import { GroupWriter, type Append, type CommitGroup } from '@/lib/server/record/writer';

const anEvent = chainOn('g_any', null, [{ position: 1, audience: 'all', number: 1, at: 0, type: 'ExerciseStarted', data: { by: 's_control' } }]);
const append = (game: string, expectedPosition = 0, events = 1): Append => ({
  game: `g_${game}`, expectedPosition, events: Array.from({ length: events }, () => anEvent).flat(), receipts: [],
});

/** A commit that waits until it is let go, and notes the games of each group. */
function heldCommit() {
  const groups: string[][] = [];
  const holds: (() => void)[] = [];
  const commit: CommitGroup = async (group) => {
    groups.push(group.map(({ game }) => game));
    await new Promise<void>((resolve) => holds.push(resolve));
    return group.map(() => 'ok');
  };
  return { commit, groups, letGo: () => holds.shift()?.() };
}

const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

test('what arrives in one turn is one group; what arrives during its commit is the next', async () => {
  const { commit, groups, letGo } = heldCommit();
  const writer = new GroupWriter(commit);
  const first = [writer.append(append('a')), writer.append(append('b'))];
  await turn();
  const second = [writer.append(append('c')), writer.append(append('d')), writer.append(append('e'))];
  assert.deepEqual(groups, [['g_a', 'g_b']]);
  letGo();
  assert.deepEqual(await Promise.all(first), ['ok', 'ok']);
  await turn();
  assert.deepEqual(groups[1], ['g_c', 'g_d', 'g_e']);
  letGo();
  assert.deepEqual(await Promise.all(second), ['ok', 'ok', 'ok']);
});

test('nobody is answered before the commit', async () => {
  const { commit, letGo } = heldCommit();
  let answered = false;
  const waiting = new GroupWriter(commit).append(append('a')).then(() => (answered = true));
  await turn();
  assert.equal(answered, false);
  letGo();
  await waiting;
});

test('a game has one member in a group, and keeps its order', async () => {
  const written: [string, number][][] = [];
  const writer = new GroupWriter(async (group) => {
    written.push(group.map(({ game, expectedPosition }) => [game, expectedPosition]));
    return group.map(() => 'ok');
  });
  await Promise.all([writer.append(append('a', 0)), writer.append(append('a', 1)), writer.append(append('b', 0)), writer.append(append('a', 2))]);
  assert.deepEqual(written, [[['g_a', 0], ['g_b', 0]], [['g_a', 1]], [['g_a', 2]]]);
});

test('a group that fails is tried member by member: only the guilty fails', async () => {
  const sizes: number[] = [];
  const writer = new GroupWriter(async (group) => {
    sizes.push(group.length);
    if (group.some(({ game }) => game === 'g_bad')) throw new Error('a row of this group cannot be written');
    return group.map(() => 'ok');
  });
  const outcomes = await Promise.allSettled(['a', 'bad', 'b', 'c'].map((game) => writer.append(append(game))));
  assert.deepEqual(outcomes.map(({ status }) => status), ['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  assert.deepEqual(sizes, [4, 1, 1, 1, 1]);
  assert.equal(await writer.append(append('later')), 'ok', 'and the writer goes on');
});

test('no group grows without bound', async () => {
  const sizes: number[] = [];
  const writer = new GroupWriter(async (group) => {
    sizes.push(group.length);
    return group.map(() => 'ok');
  });
  await Promise.all(Array.from({ length: 450 }, (_, i) => writer.append(append(`game-${i}`))));
  assert.deepEqual(sizes, [200, 200, 50]);
  sizes.length = 0;
  await Promise.all([300, 150, 100, 50].map((events, i) => writer.append(append(`large-${i}`, 0, events))));
  assert.deepEqual(sizes, [1, 2, 1], 'an append is never split');
});
