import assert from 'node:assert/strict';
import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ensureSecret } from '@/lib/server/data-dir';
import { temporaryFolder } from '../../support/temporary-folder';

test('a secret is made once, long, and readable by its owner only', (t) => {
  const folder = path.join(temporaryFolder(t), 'data');
  const secret = ensureSecret(folder, 'secret');
  assert.ok(secret.length >= 43);
  assert.equal(ensureSecret(folder, 'secret'), secret);
  assert.notEqual(ensureSecret(folder, 'other'), secret);
  assert.equal(statSync(path.join(folder, 'secret')).mode & 0o777, 0o600);
  assert.equal(statSync(folder).mode & 0o777, 0o700);
});

test('half a secret is refused, and one that others could read is closed to them', (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(path.join(folder, 'half'), 'abc', { mode: 0o644 });
  assert.throws(() => ensureSecret(folder, 'half'), /holds no whole secret/);
  assert.equal(statSync(path.join(folder, 'half')).mode & 0o777, 0o600);
});

test('a folder that cannot be is told in plain words, with what to do', (t) => {
  const file = path.join(temporaryFolder(t), 'a-file');
  writeFileSync(file, '');
  for (const folder of [file, path.join(file, 'inside')]) {
    assert.throws(() => ensureSecret(folder, 'secret'), { name: 'EnvironmentError', message: /^The data folder .* cannot be used: .*DATA_DIR=/ }, folder);
  }
});
