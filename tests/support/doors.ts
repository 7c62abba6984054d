import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { OWN_ADDRESSES } from '@/lib/server/boot/own-addresses';

/** An address of the program, by its pattern, and the methods that it takes. */
export interface Door {
  pattern: string;
  kind: 'page' | 'route' | 'server';
  methods: readonly string[];
  /** The file that answers; null: the server itself, or the build. */
  source: string | null;
}

/** Every page and route as the build lists them, and what the server answers itself. Nothing here is listed by hand. */
export function doors(): Door[] {
  const manifest = JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8')) as Record<string, string>;
  const built = Object.entries(manifest).map(([file, pattern]): Door => {
    const source = ['.ts', '.tsx'].map((ending) => path.join('app', `${file}${ending}`)).find((found) => existsSync(found)) ?? null;
    const kind = file.endsWith('/page') ? 'page' : 'route';
    return { pattern, kind, source, methods: kind === 'page' || source === null ? ['GET'] : methodsIn(source) };
  });
  const own = Object.values(OWN_ADDRESSES).map((pattern): Door => ({ pattern, kind: 'server', source: null, methods: ['GET'] }));
  return [...built, ...own].sort((a, b) => (a.pattern < b.pattern ? -1 : 1));
}

const METHOD = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/;

/** The methods that a route's file exports. */
function methodsIn(source: string): string[] {
  const text = readFileSync(source, 'utf8');
  const declared = [...text.matchAll(/^export (?:const|(?:async )?function) (\w+)/gm)].map(([, name]) => name ?? '');
  const listed = [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = '']) => names.split(',').map((name) => name.trim().split(' as ').at(-1) ?? ''));
  const methods = [...declared, ...listed].filter((name) => METHOD.test(name));
  if (methods.length === 0) throw new Error(`${source} exports no method that could be found`);
  return methods;
}
