import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { framesFor } from '@/components/map/frames';
import { layoutOf } from '@/components/map/layout';
import { mercator } from '@/components/map/mercator';
import { strokeFor } from '@/components/map/stroke';
import { scenarioIn, scenarioText } from '../../support/scenarios/read';

const planB = scenarioIn(scenarioText('plan-b')).map;
const CAPITALS = planB?.places ?? [];
const WALL = { width: 700, height: 640, em: 34 };
const LOW = { width: 700, height: 330, em: 34 };

/** The rings of the drawn land, in degrees. */
function landRings(): [number, number][][] {
  const d = / d="([^"]+)"/.exec(readFileSync('public/map/land.svg', 'utf8'))?.[1] ?? '';
  return d.split('M').slice(1).map((ring) => {
    const [start = '', steps = ''] = ring.replace('z', '').split('l');
    const numbers = (text: string) => (text.match(/-?\d+/g) ?? []).map(Number);
    let [x = 0, y = 0] = numbers(start);
    const points: [number, number][] = [[x / 10, y / 10]];
    const all = numbers(steps);
    for (let i = 0; i + 1 < all.length; i += 2) {
      x += all[i] ?? 0;
      y += all[i + 1] ?? 0;
      points.push([x / 10, y / 10]);
    }
    return points;
  });
}

/** Whether a point lies on the drawn land: an odd number of coasts to the east of it. */
function onLand(lon: number, lat: number): boolean {
  const at = mercator(lon, lat);
  const crossed = landRings().flatMap((ring) =>
    ring.filter(([x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1];
      return y1 > at.y !== y2 > at.y && at.x < x1 + ((at.y - y1) * (x2 - x1)) / (y2 - y1);
    }),
  );
  return crossed.length % 2 === 1;
}

test('places and land are projected alike: cities lie on land, and seas do not', () => {
  for (const [name, lon, lat] of [['Washington', -77.3, 38.9], ['Tokyo', 139.4, 35.8], ['Seoul', 127.1, 37.5], ['Canberra', 149.1, -35.3], ['Moscow', 37.6, 55.75], ['Brasília', -47.9, -15.8]] as const) {
    assert.ok(onLand(lon, lat), `${name} is at sea`);
  }
  for (const [name, lon, lat] of [['mid-Pacific', -160, 35], ['mid-Atlantic', -40, 35], ['south of Japan', 137, 31], ['between Korea and Japan', 132, 38.5]] as const) {
    assert.ok(!onLand(lon, lat), `${name} is on land`);
  }
});

test('a degree of latitude is as long as one of longitude at the equator, and twice as long at 60 degrees', () => {
  const length = (lat: number) => mercator(0, lat).y - mercator(0, lat + 0.01).y;
  assert.ok(Math.abs(length(0) - 0.01) < 1e-5);
  assert.ok(Math.abs(length(60) - 0.02) < 1e-4);
});

test('an ocean between them gives the far capital an inset in the east, and the near two room', () => {
  for (const size of [WALL, LOW]) {
    const { frames, at } = framesFor(CAPITALS, size);
    const { tokyo, seoul, washington } = at;
    assert.ok(tokyo && seoul && washington);
    assert.equal(frames.length, 2);
    assert.ok(Math.hypot(tokyo.x - seoul.x, tokyo.y - seoul.y) > 4 * size.em, 'Tokyo and Seoul stand apart');
    assert.ok(seoul.x < tokyo.x && tokyo.x < washington.x && seoul.y < tokyo.y);
    const [, inset] = frames;
    assert.ok(inset && washington.x > inset.x && inset.x + inset.width <= size.width && inset.y >= 0 && inset.height <= size.height);
    assert.ok(tokyo.x < inset.x, 'the inset covers no other capital');
  }
});

test('places near one another fill the map, and it is cut where the globe is empty', () => {
  const { frames, at } = framesFor([{ team: 'a', lon: 7.1, lat: 46.2 }, { team: 'b', lon: 7.3, lat: 46.4 }], WALL);
  assert.equal(frames.length, 1);
  assert.ok(at.a && at.b && Math.hypot(at.a.x - at.b.x, at.a.y - at.b.y) > 200);
  const dateline = framesFor([{ team: 'a', lon: 179, lat: 0 }, { team: 'b', lon: -179, lat: 0 }], WALL);
  assert.equal(dateline.frames[0]?.view.width.toFixed(1), (2 / 0.52).toFixed(1), 'two degrees apart, not 358');
});

test('nothing that is written on the map covers a mark or other words, or leaves the map', () => {
  assert.ok(planB);
  for (const size of [WALL, LOW, { width: 700, height: 800, em: 34 }]) {
    const { at, labels, ties } = layoutOf(planB, size, { place: (team) => (team === 'washington' ? 13 : 8), tie: () => 10.5 });
    const words = [...Object.values(labels), ...ties.map(({ label }) => label)];
    for (const [i, one] of words.entries()) {
      assert.ok(one.x - one.width / 2 >= -1 && one.x + one.width / 2 <= size.width + 1 && one.y - one.height / 2 >= -1 && one.y + one.height / 2 <= size.height + 1, `${size.width}: inside`);
      for (const two of words.slice(i + 1)) assert.ok(Math.abs(one.x - two.x) >= (one.width + two.width) / 2 - 1 || Math.abs(one.y - two.y) >= (one.height + two.height) / 2 - 1, `${size.width}: ${JSON.stringify([one, two])}`);
      for (const mark of Object.values(at)) assert.ok(Math.abs(one.x - mark.x) >= one.width / 2 || Math.abs(one.y - mark.y) >= one.height / 2, `${size.width}: on a mark`);
    }
  }
});

test('a tie grows thinner as it weakens; an alliance breaks up below the middle, and the estranged are always dashed', () => {
  for (const kind of ['alliance', 'estranged'] as const) {
    for (let step = 1; step <= 10; step += 1) assert.ok(strokeFor(kind, step / 10).width > strokeFor(kind, (step - 1) / 10).width);
  }
  assert.equal(strokeFor('alliance', 0.5).dash, null);
  const gap = (share: number) => strokeFor('alliance', share).dash?.[1] ?? 0;
  assert.ok(gap(0.4) > 0 && gap(0.1) > gap(0.4));
  for (const share of [0, 0.5, 1]) assert.ok(strokeFor('estranged', share).dash);
});
