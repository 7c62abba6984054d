import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { houseClock } from '@/lib/server/house-clock';

const HOUR = 3_600_000;
const BEGIN = Date.UTC(2026, 10, 28, 9);

/** A machine on which time passes, that can be set, and that can sleep. */
function aMachine() {
  const it = { set: 0, awake: 5_000, asleep: 0, attended: true, told: [] as number[] };
  const now = houseClock({
    wall: () => Math.floor(BEGIN + it.awake + it.asleep + it.set),
    steady: () => it.awake,
    awakeAndAsleep: () => it.awake + it.asleep + 777,
    attended: () => it.attended,
    told: (byMs) => it.told.push(byMs),
  });
  const passes = (ms: number) => (it.awake += ms);
  return { it, now, passes };
}

describe('the clock of the house', () => {
  for (const by of [HOUR, -HOUR]) {
    test(`goes on as before when the machine's is set by ${by / HOUR} h while somebody is there, and says so once`, () => {
      const { it, now, passes } = aMachine();
      const before = now();
      it.set = by;
      passes(1_000);
      assert.equal(now() - before, 1_000);
      passes(60_000);
      assert.equal(now() - before, 61_000);
      assert.deepEqual(it.told, [by]);
    });

    test(`takes the machine's time, ${by / HOUR} h off, once nobody is there, and goes on by it`, () => {
      const { it, now, passes } = aMachine();
      const before = now();
      it.set = by;
      now();
      it.attended = false;
      passes(1_000);
      assert.equal(now() - before, by + 1_000);
      it.attended = true;
      passes(1_000);
      assert.equal(now() - before, by + 2_000);
    });
  }

  test('is right at once when the machine’s is set there and back', () => {
    const { it, now, passes } = aMachine();
    const before = now();
    for (const set of [HOUR, 0, -HOUR, 0]) {
      it.set = set;
      passes(1_000);
      now();
    }
    assert.equal(now() - before, 4_000);
    it.set = 400;
    assert.equal(now() - before, 4_400, 'it follows the machine again');
  });

  test('goes with the machine’s where that is led to the right time bit by bit, and never back', () => {
    const { it, now, passes } = aMachine();
    const before = now();
    let last = before;
    for (let step = 0; step < 100; step += 1) {
      it.set -= 900;
      passes(1_000);
      assert.ok(now() >= last);
      last = now();
    }
    assert.equal(last - before, 10_000);
    it.set -= 900;
    assert.equal(now(), last, 'it stands until the time has come');
    assert.deepEqual(it.told, []);
  });

  test('goes on by as much as the machine slept', () => {
    const { it, now, passes } = aMachine();
    const before = now();
    passes(10_000);
    it.asleep += 8 * HOUR;
    assert.equal(now() - before, 8 * HOUR + 10_000);
    it.asleep += HOUR;
    it.set = -2 * HOUR;
    assert.equal(now() - before, 9 * HOUR + 10_000, 'slept, and set back meanwhile');
    assert.deepEqual(it.told, [-2 * HOUR]);
  });

  test('counts whole milliseconds', () => {
    const { it, now } = aMachine();
    it.awake += 0.37;
    assert.ok(Number.isInteger(now()));
    it.set = HOUR;
    assert.ok(Number.isInteger(now()));
  });
});
