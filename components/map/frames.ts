import { mercator, type Point } from './mercator';

interface Place {
  team: string;
  lon: number;
  lat: number;
}

/** A rectangle on the screen, in pixels, and the part of the projected world that is seen in it. */
export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
  view: { x: number; y: number; width: number; height: number };
}

/** Where everything on a map is drawn. The first frame is the whole map; a second one is an inset over it. */
export interface Frames {
  frames: Frame[];
  at: Record<string, Point>;
}

/** Two places whose distance is a smaller part than this of the whole width cannot both be labelled. */
const CROWDED = 1 / 6;
const INSET = 0.33;
/** Degrees shown around a place that is alone in its frame. */
const ALONE = 52;
/** The share of a frame that is left free on each side of its places. */
const MARGIN = 0.24;

type Spot = Point & { team: string };

/**
 * Fits places into a box. The world is cut where it is emptiest, so that capitals on both sides of the date line
 * stand beside one another. Where some lie close together and others an ocean away, the near ones get the map,
 * and the far ones an inset on their side of it, at a scale of its own.
 */
export function framesFor(places: readonly Place[], { width, height, em }: { width: number; height: number; em: number }): Frames {
  const spots = unrolled(places);
  const cut = widestGap(spots);
  const whole = { x: 0, y: 0, width, height };
  if (!cut || !crowded(spots)) return drawn([{ box: whole, free: whole, spots }]);
  const sides = [spots.slice(0, cut), spots.slice(cut)] as const;
  const farIsEast = sides[0].length >= sides[1].length;
  const insetWidth = Math.max(width * INSET, Math.min(width / 2, 8.5 * em));
  const insetHeight = Math.min(height, insetWidth);
  const inset = { x: farIsEast ? width - insetWidth : 0, y: (height - insetHeight) / 2, width: insetWidth, height: insetHeight };
  const free = { x: farIsEast ? 0 : insetWidth, y: 0, width: width - insetWidth, height };
  return drawn([
    { box: whole, free, spots: farIsEast ? sides[0] : sides[1] },
    { box: inset, free: inset, spots: farIsEast ? sides[1] : sides[0] },
  ]);
}

/** The places from west to east, beginning behind the widest empty stretch of the globe. */
function unrolled(places: readonly Place[]): Spot[] {
  const spots = places.map(({ team, lon, lat }) => ({ team, ...mercator(lon, lat) })).sort((a, b) => a.x - b.x);
  const gaps = spots.map(({ x }, i) => x - (i > 0 ? (spots[i - 1]?.x ?? x) : (spots.at(-1)?.x ?? x) - 360));
  const first = gaps.indexOf(Math.max(...gaps));
  return [...spots.slice(first), ...spots.slice(0, first).map((spot) => ({ ...spot, x: spot.x + 360 }))];
}

/** Before which place the widest gap lies; 0 for fewer than three places. */
function widestGap(spots: readonly Spot[]): number {
  if (spots.length < 3) return 0;
  const gaps = spots.slice(1).map(({ x }, i) => x - (spots[i]?.x ?? x));
  return gaps.indexOf(Math.max(...gaps)) + 1;
}

function crowded(spots: readonly Spot[]): boolean {
  const spread = (spots.at(-1)?.x ?? 0) - (spots[0]?.x ?? 0);
  return spots.some((a, i) => spots.slice(i + 1).some((b) => Math.hypot(a.x - b.x, a.y - b.y) < spread * CROWDED));
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function drawn(parts: { box: Box; free: Box; spots: readonly Spot[] }[]): Frames {
  const at: Record<string, Point> = {};
  const frames = parts.map(({ box, free, spots }) => {
    const xs = spots.map(({ x }) => x);
    const ys = spots.map(({ y }) => y);
    const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const room = 1 - 2 * MARGIN;
    const perPixel = Math.max((east - west) / (free.width * room), (south - north) / (free.height * room)) || ALONE / free.width;
    const view = {
      x: (west + east) / 2 - (free.x - box.x + free.width / 2) * perPixel,
      y: (north + south) / 2 - (free.y - box.y + free.height / 2) * perPixel,
      width: box.width * perPixel,
      height: box.height * perPixel,
    };
    for (const { team, x, y } of spots) at[team] = { x: box.x + (x - view.x) / perPixel, y: box.y + (y - view.y) / perPixel };
    return { ...box, view };
  });
  return { frames, at };
}
