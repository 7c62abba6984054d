import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serverClock } from '@/lib/client/server-clock';

/** A device beside a server: time passes for both, and the device's own clock may stand still. */
function aDevice({ behind = 0 } = {}) {
  const world = { server: 1_795_000_000_000, local: 5_000 };
  const pass = (ms: number, speed = 1) => {
    world.server += ms;
    world.local += ms * speed;
  };
  const startsAt = world.server;
  pass(behind); // the page was on its way so long
  const clock = serverClock(startsAt, () => world.local);
  return {
    clock,
    pass,
    /** The server is put to another time. */
    setServer: (ms: number) => (world.server += ms),
    sleep: (ms: number) => pass(ms, 0),
    /** Asks for the time: so long on the way there, so long on the way back. */
    ask(there: number, back: number) {
      const askedAt = world.local;
      pass(there);
      const answer = world.server;
      pass(back);
      clock.sample(answer, askedAt, world.local);
    },
    /** How far what is shown is off, in milliseconds. */
    off: () => Math.abs(clock.now() - world.server),
  };
}

const within = (device: { off(): number }, ms: number, when: string) => assert.ok(device.off() <= ms, `${device.off()} ms off ${when}`);

test('before the first answer the clock is as late as the page was', () => {
  assert.equal(aDevice({ behind: 700 }).off(), 700);
});

test('an even way there and back is measured to the millisecond, however long', () => {
  const device = aDevice({ behind: 2_000 });
  device.ask(400, 400);
  within(device, 1, 'after one answer');
});

test('with 400 milliseconds one way and none the other, the clock is off by half of it', () => {
  for (const [there, back] of [[400, 0], [0, 400]] as const) {
    const device = aDevice();
    for (let n = 0; n < 4; n++) device.ask(there, back);
    within(device, 200, `${there}/${back}`);
  }
});

test('one quick message each way is enough, though never in the same answer', () => {
  const device = aDevice();
  device.ask(10, 900);
  device.ask(900, 10);
  within(device, 1, 'after two answers, each slow one way');
  device.ask(1_500, 20);
  within(device, 6, 'after a worse one');
});

test('a sleep in which the device’s clock stood still is seen at the next answer, without a word from the browser', () => {
  for (const slept of [1_000, 60_000, 8 * 3_600_000]) {
    const device = aDevice();
    device.ask(20, 20);
    device.sleep(slept);
    device.ask(150, 150);
    within(device, 20, `after ${slept} ms asleep`);
  }
});

test('a sleep shorter than the way is seen when the browser tells of it', () => {
  const device = aDevice();
  device.ask(300, 300);
  device.sleep(250);
  device.clock.distrust();
  device.ask(300, 300);
  within(device, 1, 'after distrust');
});

test('a server put right by minutes is followed, ahead and back', () => {
  for (const step of [600_000, -600_000]) {
    const device = aDevice();
    device.ask(20, 20);
    device.setServer(step);
    device.ask(20, 20);
    within(device, 1, `after ${step} ms`);
  }
});

test('a device whose clock runs too fast stays within a tenth of a second for ninety minutes', () => {
  const device = aDevice();
  device.ask(200, 200);
  for (let minute = 0; minute < 90; minute++) {
    device.pass(60_000, 1 + 8e-5);
    device.ask(200, 200);
    within(device, 100, `in minute ${minute}`);
  }
});

test('the device’s own time of day is never asked, so that a wrong one, or a step of it, changes nothing', (t) => {
  t.mock.method(Date, 'now', () => assert.fail('asked for the time of day'));
  let local = 0;
  const clock = serverClock(1_000, () => local);
  clock.sample(2_000, 0, 0);
  local = 500;
  assert.equal(clock.now(), 2_500);
});
