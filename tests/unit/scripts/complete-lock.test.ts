import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completePackages } from '@/scripts/complete-lock.mjs';

test('each optional build without an entry gets one, as npm would write it', () => {
  const packages: Record<string, object> = {
    'node_modules/a': {
      dev: true,
      optionalDependencies: { '@a/a-linux-x64-gnu': '1.0.0', '@a/a-darwin-arm64': '1.0.0', '@a/a-wasm32-wasi': '1.0.0', fsevents: '~2.3' },
    },
    'node_modules/@a/a-linux-x64-gnu': { version: '1.0.0' },
  };
  assert.deepEqual(completePackages(packages), { added: ['@a/a-darwin-arm64', '@a/a-wasm32-wasi'], unknown: ['fsevents@~2.3'] });
  assert.deepEqual(packages['node_modules/@a/a-darwin-arm64'], { version: '1.0.0', os: ['darwin'], cpu: ['arm64'], dev: true, optional: true });
  assert.deepEqual(packages['node_modules/@a/a-wasm32-wasi'], { version: '1.0.0', cpu: ['wasm32'], dev: true, optional: true });
  assert.deepEqual(completePackages(packages).added, []);
});
