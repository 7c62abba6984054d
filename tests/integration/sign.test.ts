import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { linesOf } from '@/lib/record/verify';
import { ensureSecret } from '@/lib/server/data-dir';
import { makePlay } from '@/lib/server/play/play';
import { signerOf } from '@/lib/server/signing/signer';
import { aHouse, anOpenGame } from '../support/house';
import { temporaryFolder } from '../support/temporary-folder';

test('an installation signs what it gives out, with the same key after a restart, and whoever knows the key can check it', async (t) => {
  const folder = temporaryFolder(t);
  const signer = signerOf(ensureSecret(folder, 'signing-key'));
  assert.equal(statSync(path.join(folder, 'signing-key')).mode & 0o777, 0o600);
  assert.equal(signerOf(ensureSecret(folder, 'signing-key')).publicKey, signer.publicKey);

  const house = await aHouse(t);
  const { game } = await anOpenGame(house);
  let text = '';
  for await (const part of makePlay({ ...house.parts, signer }).exportLines(game)) text += part;
  const lines = linesOf(text);
  assert.match(lines.at(-1) ?? '', new RegExp(`^{"signature":{"algorithm":"Ed25519","key":"${signer.publicKey}","value":"[0-9a-f]{128}"}}$`));

  const file = path.join(folder, 'record.jsonl');
  const verifying = (content: string, ...more: string[]) => {
    writeFileSync(file, content);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/verify.ts', file, ...more], { encoding: 'utf8' });
    return { status, said: stdout + stderr };
  };
  const good = verifying(text, '--key', signer.publicKey);
  assert.equal(good.status, 0, good.said);
  assert.match(good.said, new RegExp(`Signed with the known key ${signer.publicKey}`));

  const wrong: [string, string, RegExp][] = [
    [text.replace(/.("}}\n)$/, (_, end: string) => `${text.at(-5) === '0' ? '1' : '0'}${end}`), signer.publicKey, /this is not a signature of this head/],
    [text, signerOf('another').publicKey, /not signed with the known key/],
    [`${lines.slice(0, -1).join('\n')}\n`, signer.publicKey, /not signed with the known key/],
  ];
  for (const [content, key, reason] of wrong) {
    const { status, said } = verifying(content, '--key', key);
    assert.equal(status, 1, said);
    assert.match(said, reason);
  }
  assert.match(verifying(`${lines.slice(0, -1).join('\n')}\n`).said, /Nobody signed it/);
});
