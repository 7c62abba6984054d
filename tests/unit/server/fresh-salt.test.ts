import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshSalt } from '@/lib/server/fresh-salt';

test('salts are 32 bytes in hex, and none comes twice', () => {
  const salts = Array.from({ length: 1_000 }, freshSalt);
  for (const salt of salts) assert.match(salt, /^[0-9a-f]{64}$/);
  assert.equal(new Set(salts).size, salts.length);
  assert.equal(salts.some((salt) => salt.includes('0'.repeat(16))), false, 'none was taken after it had been wiped');
});
