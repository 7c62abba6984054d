import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { canonical } from '@/lib/record/canonical';
import { digestOf } from '@/lib/record/chain';
import { verify } from '@/lib/record/verify';
import { chain, exportOf, facts, opened, sha256 } from '../../support/a-record';
import { temporaryFolder } from '../../support/temporary-folder';

const PAGE = readFileSync('docs/record-format.md', 'utf8');
const blocks = (language: string): string[] => [...PAGE.matchAll(new RegExp('```' + language + '\n([^]*?)\n```', 'g'))].map((match) => match[1] ?? '');

test('the example on the page is a whole record, and the one this program writes', () => {
  const [example = ''] = blocks('jsonl');
  const lines = example.split('\n');
  const verdict = verify(lines, sha256);
  assert.ok(verdict.ok, JSON.stringify(verdict));
  const told = [opened, { audience: 'team:seoul', type: 'TalkSaid', data: { turn: null, talk: 'i_0001', team: 'seoul', seat: 's_0001', text: 'Wait for 도쿄.' } }, { audience: 'all', type: 'DoorSet', data: { door: 'locked' } }] as const;
  assert.deepEqual(exportOf(chain(told)), lines);

  const second = verdict.events[1];
  assert.ok(second?.salt);
  const [data = '', link = ''] = blocks('text');
  assert.equal(canonical(second.data), data);
  assert.equal(digestOf(second.salt, data, sha256), second.digest);
  assert.equal(sha256(link), second.hash);
  for (const figure of [second.salt, second.digest, second.hash]) assert.ok(PAGE.replace(example, '').includes(figure));
});

const python = spawnSync('python3', ['--version']).status === 0;

/** Runs the page's own verifier on a file of these lines. */
function stranger(t: TestContext, lines: readonly string[], ...more: string[]): { status: number | null; said: string } {
  const folder = temporaryFolder(t);
  const [script = ''] = blocks('python');
  writeFileSync(path.join(folder, 'verify.py'), script);
  writeFileSync(path.join(folder, 'record.jsonl'), `${lines.join('\n')}\n`);
  const { status, stdout, stderr } = spawnSync('python3', ['verify.py', 'record.jsonl', ...more], { cwd: folder, encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf-8' } });
  return { status, said: stdout + stderr };
}

test('the verifier on the page agrees with ours', { skip: python ? false : 'no python3 here' }, (t) => {
  const events = chain(facts(40));
  const lines = exportOf(events);
  const head = events.at(-1)?.hash ?? '';
  assert.deepEqual(stranger(t, lines, events[7]?.hash ?? ''), { status: 0, said: `whole: 40 events, head ${head}\n` });
  const harmed = {
    'line 9': lines.map((line, i) => (i === 8 ? line.replace('"n":', '"m":') : line)),
    'line 12: position': lines.filter((_, i) => i !== 11),
    'cut off': lines.slice(0, -1),
    'line 1: header': lines.map((line, i) => (i === 0 ? line.replace('Monday', 'Tuesday') : line)),
  };
  for (const [said, harm] of Object.entries(harmed)) {
    const verdict = stranger(t, harm);
    assert.equal(verdict.status, 1);
    assert.ok(verdict.said.includes(said), verdict.said);
    assert.ok(!verify(harm, sha256).ok);
  }
  assert.match(stranger(t, exportOf(events.slice(0, 30)), head).said, /known head/);
});
