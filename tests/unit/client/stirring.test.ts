import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { stirring } from '@/lib/client/stirring';

/** A page of nothing but its events, and how often it said that somebody is there. */
function aPage(t: TestContext) {
  const place = globalThis as unknown as { window?: EventTarget; document?: EventTarget };
  place.window = new EventTarget();
  place.document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const said: number[] = [];
  const stop = stirring(() => void said.push(said.length + 1));
  t.after(() => {
    stop();
    delete place.window;
    delete place.document;
  });
  return { said, stop, touch: (kind: string) => (kind === 'visibilitychange' ? place.document : place.window)?.dispatchEvent(new Event(kind)) };
}

test('each kind of touch is told at once', (t) => {
  const { said, touch } = aPage(t);
  for (const [index, kind] of ['pointerdown', 'pointermove', 'wheel', 'keydown', 'visibilitychange'].entries()) {
    touch(kind);
    assert.equal(said.length, index + 1, kind);
    t.mock.timers.tick(30_000);
  }
});

test('however much a page is touched, it is told once in half a minute, and the last touch is not lost', (t) => {
  const { said, touch } = aPage(t);
  for (let second = 0; second < 60; second++) {
    touch('pointermove');
    t.mock.timers.tick(1_000);
  }
  assert.equal(said.length, 3, 'at once, after thirty seconds, after sixty');
  t.mock.timers.tick(300_000);
  assert.equal(said.length, 3, 'nobody touches it any more');
});

test('a page that was left says nothing more', (t) => {
  const { said, stop, touch } = aPage(t);
  touch('keydown');
  touch('keydown');
  stop();
  touch('keydown');
  t.mock.timers.tick(60_000);
  assert.equal(said.length, 1);
});
