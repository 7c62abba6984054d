import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { makeScenarios, scenarioHash } from '@/lib/server/scenario-store.prisma';
import { aHouse } from '../support/house';
import { temporaryFolder } from '../support/temporary-folder';

test('a new text is a new version; the old one stays for the games that played it', async (t) => {
  const dataDir = temporaryFolder(t);
  const house = await aHouse(t, { dataDir });
  const shelf = path.join(dataDir, 'shelf');
  const file = path.join(shelf, 'two-teams', 'scenario.yaml');
  const [old] = await house.scenarios.shelf();
  assert.ok(old);
  const first = await house.scenarios.byHash(old.hash);
  assert.ok(first);
  assert.equal(scenarioHash(first), old.hash);

  appendFileSync(file, '\n# a remark changes nothing\n');
  assert.deepEqual(await (await makeScenarios(house.db, shelf)).shelf(), [old]);

  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^version: .*$/m, 'version: "2"'));
  const later = await makeScenarios(house.db, shelf);
  const [card] = await later.shelf();
  assert.equal(card?.version, '2');
  assert.deepEqual(await later.byHash(old.hash), first);
  assert.equal((await later.bySlug('two-teams'))?.readme, '# Two towns\n');
  assert.equal(await later.bySlug('nowhere'), null);
  assert.equal(await later.byHash('nothing'), null);

  writeFileSync(file, text);
  assert.deepEqual((await (await makeScenarios(house.db, shelf)).shelf())[0], old, 'what is on the shelf is current, though it was stored earlier');
});

test('a shelf with a broken file still has the others', async (t) => {
  const dataDir = temporaryFolder(t);
  const house = await aHouse(t, { dataDir });
  writeFileSync(path.join(dataDir, 'shelf', 'two-teams', 'scenario.yaml'), 'format: nonsense');
  assert.equal((await (await makeScenarios(house.db, path.join(dataDir, 'shelf'))).shelf()).length, 1);
});
