import type { Point } from './mercator';

/** A label's rectangle: its centre and its size. */
export interface Patch extends Point {
  width: number;
  height: number;
}

const overlap = (a: Patch, b: Patch) => Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
const holds = (patch: Patch, { x, y }: Point) => Math.abs(patch.x - x) < patch.width / 2 && Math.abs(patch.y - y) < patch.height / 2;

/**
 * The candidate that covers least: other labels and marks weigh most, then where it could be taken for another's
 * label (`misread`), then the points that lines are made of. Of equals the first. Candidates are moved into the box before.
 */
export function leastCrowded(candidates: readonly Patch[], taken: readonly Patch[], lines: readonly Point[], box: { width: number; height: number }, misread: (patch: Patch) => boolean = () => false): Patch {
  const within = (middle: number, size: number, most: number) => Math.min(Math.max(middle, size / 2), most - size / 2);
  const cost = (patch: Patch) => 100 * taken.filter((other) => overlap(patch, other)).length + (misread(patch) ? 30 : 0) + lines.filter((point) => holds(patch, point)).length;
  const [first, ...rest] = candidates.map((patch) => ({ ...patch, x: within(patch.x, patch.width, box.width), y: within(patch.y, patch.height, box.height) }));
  if (!first) throw new Error('a label needs a place to be considered for');
  return rest.reduce((best, patch) => (cost(patch) < cost(best) ? patch : best), first);
}
