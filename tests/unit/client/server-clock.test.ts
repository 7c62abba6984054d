import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serverClock } from '@/lib/client/server-clock';

test('of several samples the one with the shortest way counts', () => {
  let local = 1_000;
  const clock = serverClock(50_000, () => local);
  assert.equal(clock.now(), 50_000);
  clock.sample(60_000, 1_000, 1_400);
  assert.equal(clock.now(), 59_800);
  clock.sample(60_500, 1_400, 1_500);
  assert.equal(clock.now(), 60_050);
  clock.sample(99_000, 1_500, 1_900);
  assert.equal(clock.now(), 60_050, 'a longer way tells nothing new');
  local = 2_000;
  assert.equal(clock.now(), 61_050);
  clock.distrust();
  clock.sample(99_000, 1_600, 2_000);
  assert.equal(clock.now(), 99_200, 'after a sleep any sample is better than none');
});
