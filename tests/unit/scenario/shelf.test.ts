import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { loadShelf } from '@/lib/server/scenarios/shelf';
import { scenarioText } from '../../support/scenarios/read';

const folder = await mkdtemp(path.join(tmpdir(), 'shelf-'));
after(() => rm(folder, { recursive: true }));

test('the shelf of the house holds Plan B and its README', async () => {
  const shelf = await loadShelf('scenarios');
  const planB = shelf.find((shelved) => shelved.slug === 'plan-b');
  assert.ok(planB?.parsed.ok);
  assert.match(planB.readme, /^# Plan B/);
});

test('a folder is a scenario when it holds one, and has its name', async () => {
  await mkdir(path.join(folder, 'two-teams'));
  await mkdir(path.join(folder, 'renamed'));
  await mkdir(path.join(folder, 'empty'));
  await writeFile(path.join(folder, 'two-teams', 'scenario.yaml'), scenarioText('two-teams'));
  await writeFile(path.join(folder, 'renamed', 'scenario.yaml'), scenarioText('two-teams'));
  await writeFile(path.join(folder, 'README.md'), 'not a scenario');
  const shelf = await loadShelf(folder);
  assert.deepEqual(shelf.map((shelved) => [shelved.slug, shelved.parsed.ok, shelved.readme]), [['renamed', false, ''], ['two-teams', true, '']]);
});
