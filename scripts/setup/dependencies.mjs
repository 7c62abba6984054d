import { readFileSync } from 'node:fs';
import { contentDigest } from './stamp.mjs';

/**
 * What node_modules depends on: the lock, the manifest's fields about packages (its scripts may change freely), and
 * the kind of machine and Node, since native modules are built for one.
 */
export function dependencyDigest() {
  const { dependencies, devDependencies, overrides, allowScripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const manifest = JSON.stringify({ dependencies, devDependencies, overrides, allowScripts });
  const machine = `${process.platform}-${process.arch}-${process.versions.modules}`;
  return contentDigest(['package-lock.json'], manifest + machine);
}
