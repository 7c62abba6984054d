import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { contentDigest, whenStale } from '@/scripts/setup/stamp.mjs';
import { temporaryFolder } from '../../support/temporary-folder';

test('the digest follows contents and names, not times or dot-files', (t) => {
  const folder = temporaryFolder(t);
  const file = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  mkdirSync(path.join(folder, 'sub'));
  file('sub/a', '1');
  const before = contentDigest([folder]);
  file('sub/a', '1');
  file('.stamp', 'x');
  assert.equal(contentDigest([folder]), before);
  assert.notEqual(contentDigest([folder], 'another Node'), before);
  file('sub/a', '2');
  assert.notEqual(contentDigest([folder]), before);
});

test('a step runs when its stamp is old, and again when it was broken off', async (t) => {
  const stamp = path.join(temporaryFolder(t), 'deep', 'stamp');
  let runs = 0;
  const work = async () => void (runs += 1);
  await whenStale(stamp, 'v1', work);
  await whenStale(stamp, 'v1', work);
  assert.equal(runs, 1);
  await assert.rejects(whenStale(stamp, 'v2', () => Promise.reject(new Error('broken off'))));
  await whenStale(stamp, 'v2', work);
  assert.equal(runs, 2);
});
