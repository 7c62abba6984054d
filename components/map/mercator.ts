/** A point on a flat map; x to the east, y to the south. */
export interface Point {
  x: number;
  y: number;
}

/**
 * Mercator's projection in degrees: x is the longitude, and one unit of y is as long as one of x, so that small
 * shapes keep their form everywhere (Snyder, Map Projections: A Working Manual, USGS 1987, p. 41, equations 7-1
 * and 7-2). `public/map/land.svg` is drawn in the same frame.
 */
export function mercator(lon: number, lat: number): Point {
  return { x: lon, y: (-180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) };
}
