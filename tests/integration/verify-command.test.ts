import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { chain, exportOf } from '../support/a-record';
import { aHouse, anOpenGame, ask, done, PLAYERS, seatPlayers } from '../support/house';
import { temporaryFolder } from '../support/temporary-folder';

/** A turn played to its reveal: one town commits, withdraws and commits again, the other is taken at its draft. */
async function aPlayedTurn(t: TestContext): Promise<string> {
  const house = await aHouse(t);
  const { game, control } = await anOpenGame(house);
  await seatPlayers(house, game);
  const commit = (option: string) =>
    done(ask(house, game, PLAYERS.upMayor, { type: 'commitDecision', turn: 'dry', decision: { option, rationale: 'They share, we share. 물 💧', forecasts: { downstream: { share: 7, store: 3 } } } }));
  await done(ask(house, game, control, { type: 'startExercise' }));
  await done(ask(house, game, control, { type: 'openNext', from: { turn: 'dry', phase: 'brief' } }));
  await commit('u1');
  await done(ask(house, game, PLAYERS.upMayor, { type: 'withdrawDecision', turn: 'dry' }));
  await commit('u2');
  await house.drafts.save(game, 'team:downstream', 'decision:dry', PLAYERS.downClerk, { option: 'd1', rationale: 'late', alternatives: [], forecasts: {} });
  await done(ask(house, game, control, { type: 'openNext', from: { turn: 'dry', phase: 'deliberate' } }));
  let text = '';
  for await (const line of house.play.exportLines(game)) text += line;
  return text;
}

/** `npm run verify` on a file with this content. */
function verifying(t: TestContext) {
  const folder = temporaryFolder(t);
  return (content: string | Buffer | null, ...more: string[]): { status: number | null; said: string } => {
    const file = path.join(folder, 'record.jsonl');
    if (content !== null) writeFileSync(file, content);
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/verify.ts', content === null ? path.join(folder, 'nowhere') : file, ...more], { encoding: 'utf8' });
    return { status, said: stdout + stderr };
  };
}

test('a record played and taken out is whole, and whoever holds a head can check it', async (t) => {
  const text = await aPlayedTurn(t);
  const run = verifying(t);
  const lines = text.trimEnd().split('\n');
  const head = (JSON.parse(lines.at(-1) ?? '') as { head: { hash: string } }).head.hash;
  const whole = run(text, '--head', head);
  assert.equal(whole.status, 0, whole.said);
  assert.match(whole.said, new RegExp(`WHOLE {2}${lines.length - 2} events, 2 seals kept, head ${head}`));
  assert.match(whole.said, /^ +[1-9]\d* {2}control$/m);
  assert.match(whole.said, /^ +[1-9]\d* {2}all$/m);
  assert.match(run(text).said, /No head was given/);

  const other = run(text, '--head', 'f'.repeat(64));
  assert.equal(other.status, 1);
  assert.match(other.said, /known head/);
  const harmed = run(text.replace('They share', 'They steal'));
  assert.equal(harmed.status, 1);
  assert.match(harmed.said, /^NOT WHOLE {2}line \d+: the data is not what its digest says/);
});

test('a chain written anew over another decision is whole, but its seals are not', async (t) => {
  const text = await aPlayedTurn(t);
  const told = text.trimEnd().split('\n').slice(1, -1).map((line) => JSON.parse(line) as ReturnType<typeof chain>[number]);
  const forge = (change: (line: (typeof told)[number]) => Record<string, unknown>): string => {
    const [, ...events] = exportOf(chain(told.map((line) => ({ type: line.type, audience: line.audience as 'all', data: change(line) }))));
    const { title, scenario, form } = told[0]?.data as { title: string; scenario: { id: string; version: string; hash: string }; form: { id: string } };
    const { id, version, hash } = scenario;
    return [JSON.stringify({ events: told.length, form: form.id, format: 'plan-b record', game: 'g_example', scenario: { hash, id, version }, title, version: 1 }), ...events].join('\n');
  };
  const run = verifying(t);
  const same = run(forge(({ data }) => data ?? {}));
  assert.equal(same.status, 0, same.said);
  const lies: Record<string, (line: (typeof told)[number]) => Record<string, unknown>> = {
    'another option': ({ type, data }) => (type === 'DecisionRevealed' ? { ...data, option: { id: 'u3', label: '', text: '' } } : (data ?? {})),
    'other reasons': ({ type, data }) => (type === 'DecisionSubmitted' ? { ...data, rationale: 'we always said so' } : (data ?? {})),
    'a seal that nobody saw': ({ type, data }) => (type === 'DecisionSealed' ? { ...data, seal: 'e'.repeat(64) } : (data ?? {})),
    'no such data': ({ type, data }) => (type === 'DecisionSubmitted' ? {} : (data ?? {})),
  };
  for (const [lie, change] of Object.entries(lies)) {
    const { status, said } = run(forge(change));
    assert.equal(status, 1, lie);
    assert.match(said, /the chain is whole, but this decision is not what its seal says/, lie);
  }
});

test('what is no record gets a sentence', (t) => {
  const run = verifying(t);
  const sentences: [ReturnType<typeof run>, RegExp][] = [
    [run(null), /there is no file .*nowhere/],
    [run('Dear all,\n'), /line 1: the line is not JSON/],
    [run('{"hello":"world"}'), /this is not a record/],
    [run(''), /the file is empty/],
    [run(Buffer.from([0xff, 0xfe, 0x00])), /not a text in UTF-8/],
    [run('', '--what'), /Usage: npm run verify/],
  ];
  for (const [{ status, said }, sentence] of sentences) {
    assert.equal(status, 1);
    assert.match(said, sentence);
    assert.ok(!said.includes('    at '), 'no stack trace');
  }
});
