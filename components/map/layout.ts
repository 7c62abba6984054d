import type { MapFacts } from '@/lib/game/events';
import { leastCrowded, type Patch } from './crowding';
import { type Frames, framesFor } from './frames';
import type { Point } from './mercator';

export interface Size {
  width: number;
  height: number;
  /** The height of a letter's box, in pixels. */
  em: number;
}

/** A line between two capitals: a curve with one bend, and where its label stands. */
export interface Tie {
  id: string;
  from: Point;
  bend: Point;
  to: Point;
  label: Patch;
}

export interface Layout extends Frames {
  labels: Record<string, Patch>;
  ties: Tie[];
}

/** Letters are this wide on average, as a share of their height. */
const LETTER = 0.62;
const BOW = 0.1;
/** How far a mark reaches from its centre, in em. */
const MARK = 1.1;

/** Where frames, marks, lines and labels of a map go in a box of this size; `words` says how long each label is, in letters. */
export function layoutOf(map: MapFacts, size: Size, words: { place: (team: string) => number; tie: (id: string) => number }): Layout {
  const frames = framesFor(map.places, size);
  const { at } = frames;
  const { em } = size;
  const curves = map.relations.flatMap(({ id, between: [one, other] }) => {
    const [from, to] = [at[one], at[other]];
    if (!from || !to) return [];
    const others = Object.entries(at).flatMap(([team, point]) => (team === one || team === other ? [] : [point]));
    return [{ id, from, to, ...bowed(from, to, others) }];
  });
  const traced = curves.map(({ id, from, bend, to }) => ({ id, points: Array.from({ length: 41 }, (_, i) => along(from, bend, to, i / 40)) }));
  const points = [
    ...traced.flatMap((one) => one.points),
    ...frames.frames.slice(1).flatMap((frame) => border(frame, em / 2)),
  ];
  const marks: Patch[] = Object.values(at).map((point) => ({ ...point, width: 2 * MARK * em, height: 2 * MARK * em }));
  const taken = [...marks];
  const put = (candidates: Patch[], misread?: (patch: Patch) => boolean) => {
    const patch = leastCrowded(candidates, taken, points, size, misread);
    taken.push(patch);
    return patch;
  };
  const labels: Record<string, Patch> = {};
  for (const { team } of map.places) {
    const point = at[team];
    if (point) labels[team] = put(around(point, words.place(team) * LETTER * em, em));
  }
  const nearest = (patch: Patch) => traced.map((one) => ({ id: one.id, far: Math.min(...one.points.map((point) => distance(patch, point))) })).reduce((a, b) => (b.far < a.far ? b : a));
  const ties = curves.map(({ id, from, bend, to, out }) => ({ id, from, bend, to, label: put(beside({ from, bend, to, out }, words.tie(id) * LETTER * em, em), (patch) => nearest(patch).id !== id) }));
  return { ...frames, labels, ties };
}

/** How far a point lies from a label's rectangle. */
function distance({ x, y, width, height }: Patch, point: Point): number {
  return Math.hypot(Math.max(0, Math.abs(point.x - x) - width / 2), Math.max(0, Math.abs(point.y - y) - height / 2));
}

/** Points along the border of an inset, at most `step` apart. */
function border({ x, y, width, height }: { x: number; y: number; width: number; height: number }, step: number): Point[] {
  const count = Math.ceil(Math.max(width, height) / step);
  return Array.from({ length: count + 1 }, (_, i) => i / count).flatMap((t) => [
    { x: x + width * t, y },
    { x: x + width * t, y: y + height },
    { x, y: y + height * t },
    { x: x + width, y: y + height * t },
  ]);
}

/** The bend of a line, away from the capitals it does not tie, and which way that is. */
function bowed(from: Point, to: Point, others: readonly Point[]): { bend: Point; out: Point } {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const normal = { x: (to.y - from.y) / length, y: -(to.x - from.x) / length };
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const side = others.reduce((sum, { x, y }) => sum + (x - middle.x) * normal.x + (y - middle.y) * normal.y, 0) > 0 ? -1 : 1;
  const out = { x: normal.x * side, y: normal.y * side };
  return { bend: { x: middle.x + out.x * length * BOW * 2, y: middle.y + out.y * length * BOW * 2 }, out };
}

function along(from: Point, bend: Point, to: Point, t: number): Point {
  const mix = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
  return { x: mix(from.x, bend.x, to.x), y: mix(from.y, bend.y, to.y) };
}

/** Below, above, to the right and to the left of a mark; then below and above it, moved to a side. */
function around({ x, y }: Point, width: number, em: number): Patch[] {
  const height = 1.3 * em;
  const [up, aside] = [MARK * em + height / 2, MARK * em + width / 2 + 0.1 * em];
  return [
    { x, y: y + up, width, height },
    { x, y: y - up, width, height },
    { x: x + aside, y, width, height },
    { x: x - aside, y, width, height },
    ...[up, -up].flatMap((by) => [width / 3, -width / 3].map((to) => ({ x: x + to, y: y + by, width, height }))),
  ];
}

/** On the outer side of a line or on its inner one, at its middle or on the way there, close to it or farther off. */
function beside({ from, bend, to, out }: { from: Point; bend: Point; to: Point; out: Point }, width: number, em: number): Patch[] {
  const height = 2.3 * em;
  const reach = Math.abs(out.y) * (height / 2) + Math.abs(out.x) * (width / 2) + 0.35 * em;
  return [1, 1.9, 2.8].flatMap((far) =>
    [1, -1].flatMap((side) =>
      [0.5, 0.42, 0.58, 0.34, 0.66, 0.24, 0.76].map((t) => {
        const { x, y } = along(from, bend, to, t);
        return { x: x + out.x * reach * side * far, y: y + out.y * reach * side * far, width, height };
      }),
    ),
  );
}
