import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GameEvent } from '@/lib/game/events';
import { fold } from '@/lib/game/evolve';
import { caughtUp, emptyFeed, take } from '@/lib/client/feed';

const door = (number: number, at = number): GameEvent => ({ audience: 'all', number, at, type: 'DoorSet', data: { door: number % 2 ? 'locked' : 'open', by: 's_control' } });
const aside = (number: number): GameEvent => ({ audience: 'team:tokyo', number, at: number, type: 'CommitRightGiven', data: { team: 'tokyo', seat: `s_seat${number}`, by: 's_control' } });

test('events are folded in the order they come, each once', () => {
  const events = [door(1), aside(1), door(2)];
  const { feed, gap } = take(emptyFeed, events);
  assert.equal(gap, false);
  assert.deepEqual(feed, { state: fold(events), have: { all: 2, 'team:tokyo': 1 } });
  assert.equal(take(feed, [door(1), door(2), aside(1)]).feed, feed, 'what is here already changes nothing');
});

test('a gap stops the fold before what would be folded out of order', () => {
  const { feed, gap } = take(take(emptyFeed, [door(1)]).feed, [door(2), door(4), aside(1)]);
  assert.equal(gap, true);
  assert.deepEqual(feed.have, { all: 2 });
});

test('a whole state takes the place of what was known', () => {
  const state = fold([door(1)]);
  assert.deepEqual(caughtUp(emptyFeed, { kind: 'state', state, have: { all: 1 } }), { state, have: { all: 1 } });
});
