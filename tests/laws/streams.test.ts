import assert from 'node:assert/strict';
import { describe } from 'node:test';
import fc from 'fast-check';
import { feedOf } from '@/lib/game/project';
import { countersAfter, number } from '@/lib/game/record';
import { play, plots } from '../support/arbitrary-game';
import { law } from '../support/law';
import { tinyScenario } from '../support/tiny-scenario';

const games = plots(tinyScenario).map((plot) => play(plot, tinyScenario));

describe('the record', () => {
  law(
    'counts its events, and each stream its own, 1, 2, 3 … without gaps',
    fc.property(games, ({ record }) => {
      assert.deepEqual(record.map(({ position }) => position), record.map((_, index) => index + 1));
      const streams = grouped(record);
      for (const [audience, events] of streams) assert.deepEqual(events.map((event) => event.number), events.map((_, index) => index + 1), audience);
    }),
    300,
  );

  law(
    'is numbered the same in one piece or in two',
    fc.property(games, fc.nat(), ({ record }, n) => {
      const plain = record.map(({ audience, type, data }) => ({ audience, type, data }) as (typeof record)[number]);
      const cut = n % (record.length + 1);
      const first = number(plain.slice(0, cut), {}, 0, 1);
      const second = number(plain.slice(cut), countersAfter(first), cut, 1);
      assert.deepEqual([...first, ...second], number(plain, {}, 0, 1));
    }),
    200,
  );

  law(
    'shows a seat streams without gaps, and no place in the whole',
    fc.property(games, ({ record }) => {
      const feed = feedOf({ id: 's_blue-head', kind: 'player', team: 'blue', role: 'head' }, record);
      const last = new Map<string, number>();
      for (const event of feed) {
        assert.deepEqual(Object.keys(event), ['audience', 'number', 'at', 'type', 'data']);
        assert.equal(event.number, (last.get(event.audience) ?? 0) + 1);
        last.set(event.audience, event.number);
      }
    }),
    200,
  );
});

function grouped<E extends { audience: string }>(events: readonly E[]): Map<string, E[]> {
  const streams = new Map<string, E[]>();
  for (const event of events) streams.set(event.audience, [...(streams.get(event.audience) ?? []), event]);
  return streams;
}
