import type { Scenario } from '../game/scenario';
import type { Database } from './db';
import type { ScenarioCard, Scenarios } from './house';
import { loadShelf, type ShelvedScenario } from './scenarios/shelf';

/**
 * The scenario versions in the database. Those of the shelf are added when they are new; a version is never changed,
 * so that an old game always finds the design it was played with.
 */
export async function makeScenarios(db: Database, shelfFolder: string, clock: () => number = Date.now): Promise<Scenarios> {
  const shelved = await loadShelf(shelfFolder);
  const { readmes, current } = await seed(db, shelved, clock());
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
    leftOut: shelved.flatMap(({ slug, parsed }) => (parsed.ok ? [] : [{ slug, problems: parsed.problems }])),
    async bySlug(slug) {
      const card = (await shelf()).find((candidate) => candidate.slug === slug);
      const scenario = card && (await byHash(card.hash));
      return card && scenario ? { card, scenario, readme: readmes.get(slug) ?? '' } : null;
    },
  };
}

/** Adds what the shelf has and the database has not. */
async function seed(db: Database, shelved: readonly ShelvedScenario[], now: number): Promise<{ readmes: Map<string, string>; current: Map<string, string> }> {
  const readmes = new Map<string, string>();
  const current = new Map<string, string>();
  for (const { slug, parsed, readme, source } of shelved) {
    if (!parsed.ok) continue;
    const { scenario, hash, canonicalJson: json } = parsed;
    readmes.set(slug, readme);
    current.set(slug, hash);
    await db.scenarioVersion.upsert({
      where: { hash },
      create: { hash, slug, version: scenario.version, title: scenario.title, json, source, createdAt: BigInt(now) },
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
