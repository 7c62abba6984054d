// Draws the land that lies under a scenario's map, ahead of time: `npm run region` writes public/map/land.svg.
// The outline is Natural Earth's (public domain), 1:50m, from the npm package world-atlas, made plainer until it
// suits a map without borders, rivers or names. One outline serves every scenario, since the wall shows windows of it.
// Seen from outside, x is the longitude in degrees, and y follows Mercator in the same unit (components/map/mercator.ts):
// a window keeps its shapes wherever it lies, and east of the date line the outline is repeated 360 further on.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { geoMercator, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import { filter, filterWeight, presimplify, simplify, sphericalRingArea, sphericalTriangleArea } from 'topojson-simplify';

/** Parts of the sphere (in steradians) below which a bend, or an island, is left out. */
const BEND = 8e-6;
const ISLAND = 3e-5;
/** How many units of the drawing one degree of longitude has: coordinates are whole numbers of them. */
const UNITS = 10;
/** Nobody plays beyond these latitudes. */
const NORTH = 78;
const SOUTH = -60;
const MOST_KIB = 12;

const atlas = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/land-50m.json'), 'utf8'));
const plain = simplify(presimplify(atlas, sphericalTriangleArea), BEND);
const land = feature(filter(plain, filterWeight(plain, ISLAND, sphericalRingArea)), 'land');

const mercator = geoMercator().scale((180 / Math.PI) * UNITS).translate([0, 0]);
const top = mercator([0, NORTH])[1];
const bottom = mercator([0, SOUTH])[1];
mercator.clipExtent([[-180 * UNITS, top], [180 * UNITS, bottom]]);

/** One ring as a path of whole steps; points that fall on their neighbour are dropped, and rings of fewer than three. */
function ring(text) {
  const steps = [];
  let at = null;
  for (const pair of text.split('L')) {
    const [x, y] = pair.split(',').map((n) => Math.round(Number(n)));
    if (at === null) steps.push(`M${x} ${y}l`);
    else if (x !== at[0] || y !== at[1]) steps.push(`${x - at[0]} ${y - at[1]}`);
    else continue;
    at = [x, y];
  }
  return steps.length < 4 ? '' : `${steps[0]}${steps.slice(1).join(' ').replaceAll(' -', '-')}z`;
}

const path = geoPath(mercator)(land)
  .split('M')
  .flatMap((part) => (part === '' ? [] : ring(part.replace('Z', ''))))
  .join('');
const box = [-180 * UNITS, Math.floor(top), 360 * UNITS, Math.ceil(bottom - top)].join(' ');
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"><path id="land" transform="scale(${1 / UNITS})" d="${path}"/></svg>\n`;
const kib = gzipSync(svg).length / 1024;
if (kib > MOST_KIB) throw new Error(`the outline has ${kib.toFixed(1)} KiB and may have ${MOST_KIB}: leave out more`);
mkdirSync(new URL('../public/map/', import.meta.url), { recursive: true });
writeFileSync(new URL('../public/map/land.svg', import.meta.url), svg);
console.log(`public/map/land.svg: ${path.length} characters, ${kib.toFixed(1)} KiB compressed`);
