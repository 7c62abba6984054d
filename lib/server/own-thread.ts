import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker, type ResourceLimits } from 'node:worker_threads';

/** Starts a thread of this program: beside the bundled server lies the bundled thread; from the sources, the thread must first learn TypeScript, as Node 20 does not pass tsx on. */
export function ownThread(source: string, resourceLimits: ResourceLimits): Worker {
  const program = process.argv[1] ?? '';
  if (program.endsWith('.js')) return new Worker(path.join(path.dirname(program), `${path.basename(source, '.ts')}.js`), { resourceLimits });
  const from = pathToFileURL(path.resolve(source)).href;
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(from)}); })`;
  return new Worker(start, { eval: true, resourceLimits });
}
