// A registry that does not carry the builds for every platform makes npm leave those packages out of
// package-lock.json, and `npm ci` then refuses the lock. This writes the missing optional entries (version, os, cpu;
// no integrity), so that the lock is whole everywhere. Run `npm run lock` after every install that changes the lock.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const PLATFORM = /(?<os>android|darwin|freebsd|linux|win32|openharmony|netbsd|openbsd|sunos|aix)-(?<cpu>[a-z0-9]+)/;

/** What npm itself would note about where a platform's build may be installed; undefined when the name does not say. */
function restrictions(name) {
  if (name.includes('wasm32')) return { cpu: ['wasm32'] };
  const found = PLATFORM.exec(name)?.groups;
  return found && { os: [found.os], cpu: [found.cpu] };
}

/**
 * Adds to `packages` (the lock's own map, path → entry) each optional dependency that has no entry.
 * Returns the names added, and those that no rule here can describe.
 */
export function completePackages(packages) {
  const added = [];
  const unknown = [];
  for (const [where, owner] of Object.entries({ ...packages })) {
    for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
      const top = `node_modules/${name}`;
      if (packages[top] || packages[`${where}/${top}`]) continue;
      const only = restrictions(name);
      if (!only || !/^\d/.test(version)) {
        unknown.push(`${name}@${version}`);
        continue;
      }
      packages[top] = { version, ...only, ...(owner.dev ? { dev: true } : {}), optional: true };
      added.push(name);
    }
  }
  return { added, unknown };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = new URL('../package-lock.json', import.meta.url);
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const { added, unknown } = completePackages(lock.packages);
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`package-lock.json: ${added.length} entries added`);
  for (const name of unknown) console.log(`left out, no rule for it: ${name}`);
}
