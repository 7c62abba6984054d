import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { migrationDiff } from '@/scripts/prisma.mjs';
import { schemaText } from '@/scripts/write-schemas.mjs';
import { temporaryFolder } from '../../support/temporary-folder';

const PROVIDERS = ['sqlite', 'postgres'] as const;
const models = readFileSync('prisma/models.prisma', 'utf8');

for (const folder of PROVIDERS) {
  test(`${folder}: the schema is the models under its own header (else: npm run schema)`, () => {
    assert.equal(readFileSync(`prisma/${folder}/schema.prisma`, 'utf8'), schemaText(folder, models));
  });

  test(`${folder}: the migrations lead to the schema (else: npm run migration -- <name>)`, () => {
    const { status, stdout, stderr } = migrationDiff(folder);
    assert.equal(status, 0, stdout + stderr);
  });
}

test('the drift check sees drift', (t) => {
  const drifted = path.join(temporaryFolder(t), 'schema.prisma');
  writeFileSync(drifted, schemaText('sqlite', models.replace('  joinCode ', '  enterCode ')));
  assert.equal(migrationDiff('sqlite', drifted).status, 2);
});

test('both databases have the same migrations by name', () => {
  const [sqlite, postgres] = PROVIDERS.map((folder) => readdirSync(`prisma/${folder}/migrations`));
  assert.deepEqual(sqlite, postgres);
});
