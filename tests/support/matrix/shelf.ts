import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { temporaryFolder } from '../temporary-folder';
import { tinyScenario } from '../tiny-scenario';

/** A folder of scenarios that holds the tiny one, made whole: what it names is there, without the claims, which it has none of. */
export function aShelf(t: TestContext): string {
  const shelf = temporaryFolder(t);
  const folder = path.join(shelf, tinyScenario.id);
  mkdirSync(folder);
  const whole = {
    ...tinyScenario,
    postures: tinyScenario.postures.map((posture) => ({ ...posture, teams: ['red', 'blue', 'green'] })),
    non_players: [{ id: 'weather', name: 'The weather' }],
  };
  writeFileSync(path.join(folder, 'scenario.yaml'), JSON.stringify(whole, (key, value: unknown) => (key === 'claims' ? [] : key === 'contested' ? undefined : value)));
  writeFileSync(path.join(folder, 'README.md'), '# Tiny\n');
  return shelf;
}
