import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { holdAlone } from '@/lib/server/boot/alone';
import { temporaryFolder } from '../../support/temporary-folder';

test('a database file is held by one process at a time, and free again when that lets go', (t) => {
  const url = `file:${path.join(temporaryFolder(t), 'plan-b.db')}`;
  const letGo = holdAlone(url);
  assert.throws(() => holdAlone(url), { name: 'EnvironmentError', message: /running already/ });
  letGo();
  holdAlone(url)();
});
