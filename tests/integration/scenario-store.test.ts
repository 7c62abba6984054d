import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { makeScenarios } from '@/lib/server/scenario-store.prisma';
import { canonical } from '@/lib/record/canonical';
import { sha256 } from '@/lib/server/sha256';
import { shelfProblems } from '@/lib/server/boot/shelf-problems';
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
  assert.equal(sha256(canonical(first)), old.hash);

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

test('a shelf with broken files still has the others, and says of each where and what is wrong', async (t) => {
  const dataDir = temporaryFolder(t);
  const house = await aHouse(t, { dataDir });
  const shelf = path.join(dataDir, 'shelf');
  const text = readFileSync(path.join(shelf, 'two-teams', 'scenario.yaml'), 'utf8');
  const broken = { anew: text, misspelt: text.replace('version:', 'verison:'), 'not-yaml': 'id: a: b', twelve: text.replace(/change: /g, 'chagne: ') };
  for (const [slug, content] of Object.entries(broken)) {
    mkdirSync(path.join(shelf, slug));
    writeFileSync(path.join(shelf, slug, 'scenario.yaml'), content);
  }
  mkdirSync(path.join(shelf, 'a-folder', 'scenario.yaml'), { recursive: true });
  const scenarios = await makeScenarios(house.db, shelf);
  assert.deepEqual((await scenarios.shelf()).map(({ slug }) => slug), ['two-teams']);
  const told = shelfProblems(scenarios.leftOut);
  for (const slug of [...Object.keys(broken), 'a-folder']) assert.ok(told.includes(`scenarios/${slug}/scenario.yaml is left out`), slug);
  const line = broken.misspelt.split('\n').findIndex((each) => each.startsWith('verison:')) + 1;
  assert.match(told, new RegExp(`line ${line}, column 1: .*verison`));
  assert.match(told, /line 1, column \d+: this is not YAML/);
  assert.match(told, /the file cannot be read \(EISDIR\)/);
  assert.match(told, /and \d+ more/);
  assert.equal(shelfProblems(house.scenarios.leftOut), '');
});
