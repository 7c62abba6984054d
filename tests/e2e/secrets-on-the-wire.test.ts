import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Seat } from '@/lib/game/seat';
import { aSteadyHouse } from '../support/wire/steady-house';
import { assertSame, firstRun, otherRun, someGames } from '../support/wire/two-runs';
import { GONE, type Principal } from '../support/wire/wire-run';

/** By each sight, who has it: what is hidden from the sight is hidden from all of them. */
const SIGHTS: [Seat, Principal[]][] = [
  [{ id: 's_red-head', kind: 'player', team: 'red', role: 'head' }, [{ name: 'red', seat: 's_red-head' }]],
  [{ id: 's_red-mirror', kind: 'mirror', team: 'red' }, [{ name: 'red’s mirror', seat: 's_red-mirror', few: true }]],
  [{ id: 's_wall', kind: 'screen' }, [{ name: 'the wall', seat: 's_wall' }, { name: 'somebody removed', seat: GONE, few: true }, { name: 'a review link', seat: null, byLink: true }]],
];

test('what is hidden from somebody changes no byte that they are sent', { timeout: 240_000 }, async (t) => {
  const steady = await aSteadyHouse(t);
  const games = someGames(Number(process.env.WIRE_GAMES ?? 1));
  for (const [number, game] of games.entries()) {
    const one = await firstRun(steady, game, SIGHTS.flatMap(([, principals]) => principals), { pages: 'all' });
    for (const [viewer, principals] of SIGHTS) {
      await t.test(`game ${number + 1}: ${principals.map(({ name }) => name).join(', ')}`, async () => {
        const other = await otherRun(steady, game, viewer, principals, { pages: 'all' });
        for (const { name } of principals) {
          assert.ok((one.get(name)?.length ?? 0) > 10, `${name} was sent something`);
          assertSame(name, one.get(name), other.get(name));
        }
      });
    }
  }
});
