import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';

/** The least version of each package that has had holes; `besides` names copies that may be older, and why. */
const floor = z.record(z.string(), z.strictObject({ least: z.string().regex(/^\d+\.\d+\.\d+$/), why: z.string().min(1), besides: z.record(z.string(), z.string().min(1)).default({}) }));
const lock = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional(), name: z.string().optional(), dev: z.boolean().optional() })) });

type Floor = z.infer<typeof floor>;
type Packages = z.infer<typeof lock>['packages'];

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Whether a version is older than another. What comes before a release, such as 8.0.0-rc.1, is older than it. */
function isOlder(version: string, least: string): boolean {
  const [number = '', before] = version.split('-');
  const [have, want] = [number, least].map((text) => text.split('.').map(Number));
  for (let place = 0; place < 3; place++) {
    const difference = (have?.[place] ?? 0) - (want?.[place] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return before !== undefined;
}

/** Every copy in the lock that is below the floor, also under another name; and every exception that is not needed, or reaches the program. */
function below(packages: Packages, floors: Floor): string[] {
  const copies = Object.entries(packages).map(([place, { version = '', name, dev = false }]) => ({ place, version, dev, name: name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length) }));
  return Object.entries(floors).flatMap(([name, { least, besides }]) => {
    const low = copies.filter((copy) => copy.name === name && isOlder(copy.version, least));
    const refused = low.filter(({ place, dev, version }) => !(dev && besides[place]?.startsWith(`${version}:`)));
    const idle = Object.keys(besides).filter((place) => !low.some((copy) => copy.place === place));
    return [...refused.map(({ place, version }) => `${place} ${version} is below ${least}`), ...idle.map((place) => `${place} needs no exception`)];
  });
}

const floors = floor.parse(json('security-floor.json'));
const { packages } = lock.parse(json('package-lock.json'));

test('no copy of a package in the lock file is below the security floor', () => {
  assert.deepEqual(below(packages, floors), []);
  for (const name of ['next', 'react', 'react-dom', 'next-auth', 'socket.io', 'socket.io-parser', 'engine.io', 'ws']) assert.ok(packages[`node_modules/${name}`], `${name} is looked for where it is`);
});

test('an older copy is found, wherever and under whatever name it lies, and an exception is for a tool only', () => {
  const caught = (more: Packages, mended: Floor = floors) => below({ ...packages, ...more }, mended).length;
  assert.equal(caught({ 'node_modules/a/node_modules/ws': { version: '8.21.0' } }), 1);
  assert.equal(caught({ 'node_modules/a/node_modules/ws': { version: '8.21.1-rc.1' } }), 1);
  assert.equal(caught({ 'node_modules/ws-of-old': { version: '7.0.0', name: 'ws' } }), 1);
  assert.equal(caught({ 'node_modules/nodemailer': { version: '7.0.13' } }), 1);
  assert.equal(caught({ 'node_modules/react': { version: '19.10.0' } }), 0);
  const old = 'node_modules/lighthouse/node_modules/ws';
  assert.equal(caught({ [old]: { version: '7.5.14' } }), 1, 'not once it comes with the program');
  assert.equal(caught({ [old]: { version: '7.5.0', dev: true } }), 1, 'nor for another version');
  assert.equal(caught({ [old]: { version: '8.21.1', dev: true } }), 1, 'nor when it is no longer needed');
});

test('no Server Actions: what decides is a route or the line', () => {
  const files = ['app', 'components', 'lib'].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file))).filter((file) => /\.tsx?$/.test(file));
  assert.ok(files.length > 300, `${files.length} files looked at`);
  assert.deepEqual(files.filter((file) => /^\s*['"]use server['"]/m.test(readFileSync(file, 'utf8'))), []);
});
