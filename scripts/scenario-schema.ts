// Writes the scenario format as JSON Schema, which editors read beside a scenario.yaml.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { scenarioJsonSchema } from '../lib/server/scenarios/json-schema';

const file = path.resolve(import.meta.dirname, '../public/schema/scenario.schema.json');
await mkdir(path.dirname(file), { recursive: true });
await writeFile(file, scenarioJsonSchema());
