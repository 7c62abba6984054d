import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { readEnvironment, variables } from '@/lib/server/env';
import { temporaryFolder } from '../../support/temporary-folder';

test('an empty environment is enough', () => {
  const settings = readEnvironment({});
  assert.equal(settings.port, 3000);
  assert.equal(settings.dataDir, path.resolve('data'));
  assert.equal(settings.databaseUrl, `file:${path.resolve('data/plan-b.db')}`);
  assert.equal(settings.openId, undefined);
});

test('the database follows the data folder, unless it is named', () => {
  assert.equal(readEnvironment({ DATA_DIR: '/srv/planb' }).databaseUrl, 'file:/srv/planb/plan-b.db');
  assert.equal(readEnvironment({ DATABASE_URL: 'file:./x.db' }).databaseUrl, `file:${path.resolve('x.db')}`);
  assert.equal(readEnvironment({ DATABASE_URL: 'postgresql://u@h/d' }).databaseUrl, 'postgresql://u@h/d');
});

test('an empty variable counts as absent', () => {
  assert.equal(readEnvironment({ NEXTAUTH_URL: '', PORT: '' }).port, 3000);
});

test('every unusable variable is named at once, in words', () => {
  assert.throws(() => readEnvironment({ PORT: 'many', DATABASE_URL: 'mysql://h', NEXTAUTH_SECRET: 'short' }), (error: Error) => {
    assert.match(error.message, /PORT: must be a number/);
    assert.match(error.message, /DATABASE_URL: must begin with file: or postgresql:/);
    assert.match(error.message, /NEXTAUTH_SECRET: must have at least 32 characters/);
    assert.doesNotMatch(error.message, /short/);
    return true;
  });
});

test('limits are off only for a program that nobody else can reach', () => {
  assert.equal(readEnvironment({}).limited, true);
  assert.equal(readEnvironment({ RATE_LIMITS: 'off', HOST: '127.0.0.1' }).limited, false);
  const reached = [{}, { HOST: '0.0.0.0' }, { HOST: '10.0.0.7' }, { HOST: '127.0.0.1', NEXTAUTH_URL: 'https://game.example.edu' }];
  for (const where of reached) assert.throws(() => readEnvironment({ RATE_LIMITS: 'off', ...where }), /RATE_LIMITS: off only with HOST=127.0.0.1/, JSON.stringify(where));
});

test('several nodes are refused unless they have in common what one keeps for itself', () => {
  const several = { REDIS_URL: 'redis://h:6379', DATABASE_URL: 'postgresql://u@h/d', NEXTAUTH_SECRET: 's'.repeat(32), SIGNING_KEY: 'k'.repeat(32) };
  assert.equal(readEnvironment(several).redisUrl, 'redis://h:6379');
  assert.throws(() => readEnvironment({ ...several, DATABASE_URL: 'file:x.db' }), /DATABASE_URL: must name a PostgreSQL/);
  assert.throws(() => readEnvironment({ REDIS_URL: 'redis://h:6379' }), (error: Error) => ['DATABASE_URL', 'NEXTAUTH_SECRET', 'SIGNING_KEY'].every((key) => error.message.includes(`${key}: `)));
  assert.throws(() => readEnvironment({ ...several, REDIS_URL: 'h:6379' }), /REDIS_URL: must begin with redis:/);
});

test('OpenID Connect is set whole or not at all', () => {
  assert.throws(() => readEnvironment({ OIDC_ISSUER: 'https://id.example.edu' }), /OIDC_CLIENT_ID, OIDC_CLIENT_SECRET: needed too/);
  const { openId } = readEnvironment({ OIDC_ISSUER: 'https://id.example.edu', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b', OIDC_FACILITATORS: 'Ana@example.edu, @staff.example.edu' });
  assert.deepEqual(openId, { issuer: 'https://id.example.edu', clientId: 'a', clientSecret: 'b', name: 'University account', facilitators: ['ana@example.edu', '@staff.example.edu'] });
});

test('.env.example names exactly the variables that are read, and is itself usable', () => {
  const lines = readFileSync('.env.example', 'utf8').split('\n').filter((line) => /^[A-Z]/.test(line));
  const pairs = lines.map((line): [string, string] => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
  assert.deepEqual(pairs.map(([key]) => key).sort(), Object.keys(variables).sort());
  assert.deepEqual(readEnvironment(Object.fromEntries(pairs)), readEnvironment({}));
});

test('a file .env joins the environment, and what is set already wins', async (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(path.join(folder, '.env'), 'PORT=4000\nLOG_LEVEL=debug\n');
  const program = `import { environment } from '${path.resolve('lib/server/env.ts')}';
    const { port, logLevel } = environment(); console.log(port, logLevel);`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', path.resolve('node_modules/tsx/dist/esm/index.mjs'), '--input-type=module', '-e', program],
    { cwd: folder, env: { ...process.env, LOG_LEVEL: 'error', PORT: undefined } },
  );
  assert.equal(stdout.trim(), '4000 error');
});
