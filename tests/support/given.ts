import assert from 'node:assert/strict';
import type { Audience } from '@/lib/game/audience';
import type { EventData, EventType } from '@/lib/game/events';
import type { RefusalCode } from '@/lib/game/refusal';
import type { AGame, Actor, Asked } from './a-game';

/** A fact that a test expects; of its data, only what the test names. */
export type Expected = { [T in EventType]: { audience: Audience; type: T; data: Partial<EventData[T]> } }[EventType];

export function fact<T extends EventType>(audience: Audience, type: T, data: Partial<EventData[T]> = {}): Expected {
  return { audience, type, data } as Expected;
}

/** `given(a game).when(this is asked, by whom).then(these facts)`, or `.refused(for this reason)`. */
export function given(game: AGame) {
  return {
    when(asked: Asked, by: Actor) {
      const decided = game.ask(asked, by);
      return {
        then(...expected: Expected[]) {
          assert.ok(decided.ok, `refused: ${JSON.stringify(decided)}`);
          const facts = decided.events.map(({ audience, type, data }, index) => ({ audience, type, data: named(data, expected[index]?.data ?? {}) }));
          assert.deepEqual(facts, expected);
        },
        refused(code: RefusalCode, about?: Record<string, string | number>) {
          assert.ok(!decided.ok, `accepted: ${JSON.stringify(decided)}`);
          assert.equal(decided.refusal.code, code);
          if (about) assert.deepEqual(decided.refusal.about, about);
        },
      };
    },
  };
}

/** Of the data, what the test names. */
function named(data: object, wanted: object): object {
  return Object.fromEntries(Object.entries(data).filter(([key]) => Object.hasOwn(wanted, key)));
}
