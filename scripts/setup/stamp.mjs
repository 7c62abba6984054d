// A step leaves a stamp: the digest of all that went into it. The same digest again means nothing to do.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** SHA-256 over the names and contents of files and folders; dot-files and missing paths count for nothing. */
export function contentDigest(paths, salt = '') {
  const hash = createHash('sha256').update(salt);
  const add = (name) => {
    if (!existsSync(name)) return;
    if (statSync(name).isDirectory()) {
      const inside = readdirSync(name).sort();
      for (const child of inside) if (child !== 'node_modules' && !child.startsWith('.')) add(path.join(name, child));
      return;
    }
    hash.update(name.replaceAll('\\', '/')).update('\0').update(readFileSync(name)).update('\0');
  };
  for (const name of paths) add(name);
  return hash.digest('hex');
}

/** Whether `stampFile` says that its step was done for `wanted`. */
export function isDone(stampFile, wanted) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted;
}

/** Does `work` unless it was done for `wanted`. A step broken off leaves no stamp, so it runs again. */
export async function whenStale(stampFile, wanted, work) {
  if (isDone(stampFile, wanted)) return;
  rmSync(stampFile, { force: true });
  await work();
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, wanted);
}
