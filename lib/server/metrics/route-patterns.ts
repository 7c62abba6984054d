import { existsSync, readFileSync } from 'node:fs';
import { PROBES } from '../boot/probes';

interface Route {
  page: string;
  regex: string;
}

/**
 * Tells of an address which route answers it, as the build's manifest has them (`/seat/[seat]`): what stands in an
 * address may be a secret, and is nobody's label. What no route answers is `other`.
 */
export function routePatterns(manifest = '.next/routes-manifest.json'): (url: string) => string {
  if (!existsSync(manifest)) return () => 'other';
  const { staticRoutes, dynamicRoutes } = JSON.parse(readFileSync(manifest, 'utf8')) as { staticRoutes: Route[]; dynamicRoutes: Route[] };
  const fixed = new Set<string>([...PROBES, ...staticRoutes.map(({ page }) => page)]);
  const patterns = dynamicRoutes.map(({ page, regex }) => ({ page, regex: new RegExp(regex) }));
  return (url) => {
    const path = url.split('?', 1)[0] ?? '';
    if (path.startsWith('/_next/')) return '/_next';
    if (fixed.has(path)) return path;
    return patterns.find(({ regex }) => regex.test(path))?.page ?? 'other';
  };
}
