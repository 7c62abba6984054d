import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Scenario } from '../game/scenario';
import { canonical } from '../record/canonical';
import type { Database } from './db';
import type { ScenarioCard, Scenarios } from './house';
import { sha256 } from './play/sha256';
import { loadShelf } from './scenarios/shelf';

/** A scenario version is named by the hash of its canonical JSON: another text is another version. */
export function scenarioHash(scenario: Scenario): string {
  return sha256(canonical(scenario));
}

/**
 * The scenario versions in the database. Those of the shelf are added when they are new; a version is never changed,
 * so that an old game always finds the design it was played with.
 */
export async function makeScenarios(db: Database, shelfFolder: string, clock: () => number = Date.now): Promise<Scenarios> {
  const { readmes, current } = await seed(db, shelfFolder, clock());
  const known = new Map<string, Promise<Scenario | null>>();

  const byHash = (hash: string): Promise<Scenario | null> => {
    const found = known.get(hash) ?? read(db, hash);
    known.set(hash, found);
    // What is not there now may be added later.
    found.then((scenario) => scenario ?? known.delete(hash), () => known.delete(hash));
    return found;
  };

  const shelf = async (): Promise<ScenarioCard[]> => {
    const rows = await db.scenarioVersion.findMany({ select: { hash: true, slug: true, version: true, title: true, createdAt: true }, orderBy: [{ slug: 'asc' }, { createdAt: 'desc' }] });
    const newest = new Map<string, (typeof rows)[number]>();
    for (const row of rows) if (!newest.has(row.slug) || current.get(row.slug) === row.hash) newest.set(row.slug, row);
    return Promise.all([...newest.values()].map(async ({ hash, slug, version, title }) => ({ hash, slug, version, title, subtitle: (await byHash(hash))?.subtitle ?? '' })));
  };

  return {
    shelf,
    byHash,
    async bySlug(slug) {
      const card = (await shelf()).find((candidate) => candidate.slug === slug);
      const scenario = card && (await byHash(card.hash));
      return card && scenario ? { card, scenario, readme: readmes.get(slug) ?? '' } : null;
    },
  };
}

/** Adds what the shelf has and the database has not. A file with problems is left out: whoever loads the shelf for people tells them. */
async function seed(db: Database, folder: string, now: number): Promise<{ readmes: Map<string, string>; current: Map<string, string> }> {
  const readmes = new Map<string, string>();
  const current = new Map<string, string>();
  for (const { slug, parsed, readme } of await loadShelf(folder)) {
    if (!parsed.ok) continue;
    const { scenario } = parsed;
    const hash = scenarioHash(scenario);
    readmes.set(slug, readme);
    current.set(slug, hash);
    const source = await readFile(path.join(folder, slug, 'scenario.yaml'), 'utf8');
    await db.scenarioVersion.upsert({
      where: { hash },
      create: { hash, slug, version: scenario.version, title: scenario.title, json: canonical(scenario), source, createdAt: BigInt(now) },
      update: {},
    });
  }
  return { readmes, current };
}

/** The stored JSON was a valid scenario when it was written, and is never changed. */
async function read(db: Database, hash: string): Promise<Scenario | null> {
  const row = await db.scenarioVersion.findUnique({ where: { hash }, select: { json: true } });
  return row && (JSON.parse(row.json) as Scenario);
}
