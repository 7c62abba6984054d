import assert from 'node:assert/strict';
import { describe } from 'node:test';
import fc from 'fast-check';
import { fold } from '@/lib/game/evolve';
import { feedOf, viewOf } from '@/lib/game/project';
import type { Seat } from '@/lib/game/seat';
import { play, plots } from '../support/arbitrary-game';
import { law } from '../support/law';
import { tinyScenario } from '../support/tiny-scenario';

const RED: Seat = { id: 's_red-head', kind: 'player', team: 'red', role: 'head' };
const MIRROR: Seat = { id: 's_red-mirror', kind: 'mirror', team: 'red' };
const WALL: Seat = { id: 's_wall', kind: 'screen' };
const CONTROL: Seat = { id: 's_control', kind: 'control' };
const WATCHER: Seat = { id: 's_watcher', kind: 'observer' };
const games = plots(tinyScenario).map((plot) => play(plot, tinyScenario));

/** Where a state may lose what it knew: a seal broken, a decision taken back, an override cleared, the clock of a phase. */
const MAY_GO = /\.seals\.|\.submitted\.|\.overrides\.|^\.clock\.(?:extra|bends)\./;

function pathsIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsIn(part, `${path}.${key}`))];
}

describe('knowledge only grows', () => {
  law(
    'a feed is the beginning of every later feed of the seat',
    fc.property(games, fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(RED, MIRROR, WALL, CONTROL), ({ record }, share, seat) => {
      const earlier = feedOf(seat, record.slice(0, Math.floor(share * record.length)));
      assert.deepEqual(feedOf(seat, record).slice(0, earlier.length), [...earlier]);
    }),
    300,
  );

  law(
    'what was once known stays known',
    fc.property(games, fc.constantFrom(RED, MIRROR, WALL, CONTROL), ({ record }, seat) => {
      let known = new Set<string>();
      const feed = feedOf(seat, record);
      feed.forEach((_, end) => {
        if (end % 7 !== 0 && end !== feed.length - 1) return;
        const now = new Set(pathsIn(fold(feed.slice(0, end + 1))));
        for (const path of known) assert.ok(now.has(path) || MAY_GO.test(path), `${path} was forgotten`);
        known = now;
      });
    }),
    60,
  );
});

describe('Control', () => {
  law(
    'knows the full state, and so does an observer',
    fc.property(games, ({ record, state }) => {
      assert.equal(JSON.stringify(viewOf(CONTROL, record)), JSON.stringify(state));
      assert.equal(JSON.stringify(viewOf(WATCHER, record)), JSON.stringify(state));
    }),
    300,
  );
});

describe('a mirror', () => {
  law(
    'is told what everybody at its team’s table is told, and nothing that is for one of them alone',
    fc.property(games, ({ record }) => {
      const atTheTable = feedOf(RED, record).filter(({ audience }) => !audience.startsWith('seat:'));
      assert.deepEqual([...feedOf(MIRROR, record)], atTheTable);
    }),
    200,
  );
});
