import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Seat } from '@/lib/game/seat';
import { LEAKS } from '../support/wire/leaks';
import { aSteadyHouse } from '../support/wire/steady-house';
import { differenceOf, firstRun, otherRun, someGames } from '../support/wire/two-runs';
import type { Principal } from '../support/wire/wire-run';

const RED: Seat = { id: 's_red-head', kind: 'player', team: 'red', role: 'head' };
const READS: Principal[] = [{ name: 'red', seat: 's_red-head' }];

test('a house that leaks is caught by the bytes that it sends', { timeout: 240_000 }, async (t) => {
  const steady = await aSteadyHouse(t);
  const [game] = someGames(1, 70);
  assert.ok(game);
  await t.test('the house as it is does not leak', async () => {
    const [one, other] = [await firstRun(steady, game, READS, { pages: false }), await otherRun(steady, game, RED, READS, { pages: false })];
    assert.equal(differenceOf(one.get('red'), other.get('red')), null);
  });
  for (const [told, fault] of Object.entries(LEAKS)) {
    await t.test(`by ${told}`, async (leak) => {
      const pages = fault.inPages === true ? 'few' : false;
      const [one, other] = [await firstRun(steady, game, READS, { pages, fault }), await otherRun(steady, game, RED, READS, { pages, fault })];
      const difference = differenceOf(one.get('red'), other.get('red'));
      assert.ok(difference !== null, `the planted leak by ${told} was not caught`);
      leak.diagnostic(difference.split('\n')[0] ?? '');
    });
  }
});
