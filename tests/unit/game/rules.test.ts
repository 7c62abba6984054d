import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { CONTROL_COMMANDS, PLAYER_COMMANDS, SYSTEM_COMMANDS } from '@/lib/game/commands';
import { RULES } from '@/lib/game/decide';

const root = path.resolve(import.meta.dirname, '../../..');
const by = (who: string) => Object.entries(RULES).flatMap(([type, rule]) => (rule.by === who ? [type] : [])).sort();

describe('the rules', () => {
  it('give each command to those whose command it is', () => {
    assert.deepEqual(by('system'), [...SYSTEM_COMMANDS].sort());
    assert.deepEqual(by('control'), [...CONTROL_COMMANDS].sort());
    assert.deepEqual(by('player'), [...PLAYER_COMMANDS].sort());
  });

  it('stand one to a file, named after its command', () => {
    const files = Object.keys(RULES).map((type) => `${type.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`);
    assert.deepEqual(readdirSync(path.join(root, 'lib/game/rules')).sort(), files.sort());
  });
});

describe('what the browser folds with', () => {
  it('carries no parser: neither fold, view nor rules reach zod', async () => {
    const { metafile } = await build({
      stdin: { contents: "export * from './lib/game/evolve'; export * from './lib/game/project'; export * from './lib/game/decide';", resolveDir: root, loader: 'ts' },
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      logLevel: 'silent',
    });
    assert.deepEqual(Object.keys(metafile.inputs).filter((input) => !input.startsWith('lib/game/') && input !== '<stdin>'), []);
  });
});
