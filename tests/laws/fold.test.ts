import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { RecordedEvent } from '@/lib/game/events';
import { evolve, fold } from '@/lib/game/evolve';
import { initialState, type GameState } from '@/lib/game/state';
import { play, plots } from '../support/arbitrary-game';
import { copiedKeys } from '../support/copied-keys';
import { law } from '../support/law';
import { longRecord } from '../support/long-record';
import { tinyScenario } from '../support/tiny-scenario';

const games = plots(tinyScenario).map((plot) => play(plot, tinyScenario));
const bytes = (events: readonly RecordedEvent[]): string => JSON.stringify(fold(events));

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

describe('replay', () => {
  law(
    'gives the state that play gave',
    fc.property(games, ({ record, state }) => assert.equal(bytes(record), JSON.stringify(state))),
    300,
  );

  law(
    'goes on from where another stopped: fold(a ++ b) = fold(b, fold(a))',
    fc.property(games, fc.nat(), ({ record }, n) => {
      const cut = n % (record.length + 1);
      const onward = fold(record.slice(cut), fold(record.slice(0, cut)));
      assert.equal(JSON.stringify(onward), bytes(record));
    }),
    300,
  );

  law(
    'of the record as it was stored gives the same as of the record as it was made',
    fc.property(games, ({ record }) => assert.equal(bytes(JSON.parse(JSON.stringify(record)) as RecordedEvent[]), bytes(record))),
    200,
  );
});

describe('any part of a record, in any order', () => {
  law(
    'folds to plain JSON, and nothing it was given is changed',
    fc.property(games.chain(({ record }) => fc.shuffledSubarray(record)), (part) => {
      const state = part.reduce((before, event) => frozen(evolve(before, frozen(event))), frozen(initialState));
      assert.deepEqual(JSON.parse(JSON.stringify(state)), state);
    }),
    300,
  );

  const sizes = ({ turns, indicators }: GameState) => [turns, indicators, ...Object.values(turns).flatMap(({ submitted, revealed, briefs, seals }) => [submitted, revealed, briefs, seals])].map((of) => Object.keys(of).length);
  const HOSTILE = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '0', ''];
  law(
    'folds under the most hostile of names',
    fc.property(games, fc.constantFrom(...HOSTILE), fc.constantFrom(...HOSTILE), ({ record }, team, other) => {
      const renamed = JSON.stringify(record).replaceAll('"red"', JSON.stringify(team)).replaceAll('"t1"', JSON.stringify(other)).replaceAll('"heat"', JSON.stringify(team));
      const state = fold(JSON.parse(renamed) as RecordedEvent[]);
      assert.deepEqual(Object.keys(Object.prototype), []);
      // However things are called, there are as many of them.
      assert.deepEqual(sizes(state), sizes(fold(record)));
    }),
    200,
  );
});

describe('the work of a fold', () => {
  it('is twice as much for twice as long a game', () => {
    const work = (turns: number): number => {
      let copied = 0;
      longRecord(turns * 400, turns).reduce((before, event) => {
        const after = evolve(before, event);
        copied += copiedKeys(before, after);
        return after;
      }, initialState);
      return copied;
    };
    const ratio = work(12) / work(6);
    assert.ok(ratio < 2.3, `twice as many turns copy ${ratio.toFixed(2)} times as many keys`);
  });
});
