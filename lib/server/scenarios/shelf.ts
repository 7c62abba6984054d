import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { type ParsedScenario, parseScenario } from './parse';

/** A scenario that comes with the program: what its file holds, and the README for the teacher. */
export interface ShelvedScenario {
  /** The folder's name, which is the scenario's id. */
  slug: string;
  parsed: ParsedScenario;
  /** The text of scenario.yaml. */
  source: string;
  /** The text of README.md; empty when there is none. */
  readme: string;
}

/**
 * The scenarios in a folder, one to each subfolder with a scenario.yaml, in order of their names. These files come
 * with the program, so they are read without the guard of `parseScenarioSafely`.
 */
export async function loadShelf(folder: string): Promise<ShelvedScenario[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const slugs = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const found = await Promise.all(slugs.sort().map((slug) => load(folder, slug)));
  return found.filter((shelved) => shelved !== null);
}

async function load(folder: string, slug: string): Promise<ShelvedScenario | null> {
  try {
    const source = await readIfThere(path.join(folder, slug, 'scenario.yaml'));
    if (source === null) return null;
    const readme = (await readIfThere(path.join(folder, slug, 'README.md'))) ?? '';
    const parsed = parseScenario(source);
    const misnamed = parsed.ok && parsed.scenario.id !== slug;
    return { slug, source, readme, parsed: misnamed ? refused('id', `the folder is called ${slug} and the scenario ${parsed.scenario.id}; give both one name`) : parsed };
  } catch (error) {
    return { slug, source: '', readme: '', parsed: refused('', `the file cannot be read (${String((error as NodeJS.ErrnoException).code)})`) };
  }
}

function refused(at: string, message: string): ParsedScenario {
  return { ok: false, problems: [{ line: 1, column: 1, path: at, message }] };
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
