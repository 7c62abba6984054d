import assert from 'node:assert/strict';
import { describe, it, test, type TestContext } from 'node:test';
import type { RecordedEvent } from '@/lib/game/events';
import { signedText } from '@/lib/record/signature';
import { compareGames } from '@/lib/review/comparison/compare';
import { gameSummary } from '@/lib/review/comparison/game-summary';
import { LARGEST_IMPORT } from '@/lib/review/comparison/largest-import';
import { ofType } from '@/lib/review/select';
import { importedRows } from '@/lib/server/imports/imported.prisma';
import { makeImports, type Imports } from '@/lib/server/imports/imports';
import { signerOf } from '@/lib/server/signing/signer';
import { aWholeGame, EXPORTED_GAME, exportedText, planB } from '../support/exported';
import { testDatabase } from '../support/test-database';

const RECORD = aWholeGame();
const TEXT = exportedText(RECORD);
const { scenario } = planB();
const hash = ofType(RECORD, 'GameOpened')[0]?.data.scenario.hash ?? '';
const ADA = { facilitator: 'ada', hash, cohort: 'Leiden 2027' };

/** Imports over a database of their own, in which ada and ben have accounts. */
async function anImports(t: TestContext, ownGames: string[] = []): Promise<Imports> {
  const db = await testDatabase(t);
  for (const id of ['ada', 'ben']) await db.facilitator.create({ data: { id, email: `${id}@example.edu`, name: id, createdAt: 0n } });
  await db.scenarioVersion.create({ data: { hash, slug: 'plan-b', version: scenario.version, title: scenario.title, json: '{}', source: '', createdAt: 0n } });
  return makeImports({ rows: importedRows(db), ownGames: async () => ownGames, scenarioOf: async () => scenario, clock: () => 7 });
}

/** A file as it comes in: in pieces that end anywhere, also within a letter. */
async function* inPieces(file: string | Uint8Array, size = 60_001): AsyncGenerator<Uint8Array> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const codeOf = async (imports: Imports, file: string | Uint8Array): Promise<unknown> => {
  const answer = await imports.bring(ADA, inPieces(file));
  if (answer.ok) return answer.label;
  const { ok: _, ...rest } = answer;
  return rest;
};

/** The same record chained anew over other events: whole to whoever knows no head, as only a liar can make it. */
const forged = (change: (event: RecordedEvent) => unknown): string => exportedText(RECORD.map((event) => ({ ...event, ...(change(event) as object) })) as RecordedEvent[]);

describe('a record brought in from elsewhere', () => {
  it('is checked, kept as it came, and counts in the charts as the game itself would', async (t) => {
    const imports = await anImports(t);
    assert.deepEqual(await imports.bring(ADA, inPieces(TEXT, 7)), { ok: true, label: 'I1' });
    const [only, ...others] = await imports.list(ADA);
    assert.ok(only && others.length === 0);
    assert.deepEqual([only.label, only.cohort, only.events, only.signedBy, only.at], ['I1', 'Leiden 2027', RECORD.length, null, 7]);
    assert.equal((await imports.text('ada', only.id))?.text, TEXT);
    assert.ok(only.summary);
    const brought = { ...only.summary, label: only.label, cohort: only.cohort };
    assert.deepEqual(brought, gameSummary(RECORD, scenario, { label: 'I1', cohort: 'Leiden 2027' }));
    const { n, prompts, indicators, surpriseBesideHedging } = compareGames([gameSummary(RECORD, scenario, { label: 'G1', cohort: '' }), brought], scenario);
    assert.equal(n, 2);
    assert.ok(prompts.length > 0 && prompts.every((prompt) => prompt.n === 2));
    assert.ok(indicators.every(({ ends }) => ends.some(({ label }) => label === 'I1')));
    assert.ok(surpriseBesideHedging.some(({ label }) => label === 'I1'));
  });

  it('is read and removed by whoever brought it, and by nobody else; then it can be brought in again', async (t) => {
    const imports = await anImports(t);
    await imports.bring(ADA, inPieces(TEXT));
    const id = (await imports.list(ADA))[0]?.id ?? '';
    assert.deepEqual([await imports.list({ ...ADA, facilitator: 'ben' }), await imports.text('ben', id), await imports.remove('ben', id)], [[], null, false]);
    assert.deepEqual(await codeOf(imports, TEXT), { code: 'there-already', label: 'I1' });
    assert.deepEqual(await imports.bring({ ...ADA, facilitator: 'ben' }, inPieces(TEXT)), { ok: true, label: 'I1' }, 'another’s shelf is another’s');
    assert.equal(await imports.remove('ada', id), true);
    assert.deepEqual([await imports.remove('ada', id), await imports.text('ada', id)], [false, null]);
    assert.equal(await codeOf(imports, TEXT), 'I1');
  });

  it('is not taken where the game itself is', async (t) => {
    assert.deepEqual(await codeOf(await anImports(t, [EXPORTED_GAME]), TEXT), { code: 'own-game' });
  });

  it('gets the next number, and says whose key has signed it', async (t) => {
    const imports = await anImports(t);
    await imports.bring(ADA, inPieces(TEXT));
    const { head } = (await imports.list(ADA))[0] ?? { head: '' };
    const other = exportedText(RECORD, 'g_other');
    const signer = signerOf('a place elsewhere');
    const otherHead = (JSON.parse(other.trimEnd().split('\n').at(-1) ?? '') as { head: { hash: string } }).head.hash;
    assert.notEqual(otherHead, head);
    const signed = (text: string): string => `${other}${JSON.stringify({ signature: signer.sign(text) })}\n`;
    assert.deepEqual(await codeOf(imports, signed('something else')), { code: 'broken', line: RECORD.length + 3, fault: 'signature' });
    assert.equal(await codeOf(imports, signed(signedText('g_other', RECORD.length, otherHead))), 'I2');
    assert.equal((await imports.list(ADA))[1]?.signedBy, signer.publicKey);
  });

  it('is not taken twice by two requests at once', async (t) => {
    const imports = await anImports(t);
    const both = await Promise.all([codeOf(imports, TEXT), codeOf(imports, TEXT)]);
    assert.deepEqual(both, ['I1', { code: 'there-already', label: 'I1' }]);
  });
});

test('what is no whole record of this very scenario is put aside by name, and nothing of it is kept', async (t) => {
  const imports = await anImports(t);
  const reveal = RECORD.findIndex(({ type }) => type === 'DecisionRevealed');
  const changed = (type: string, data: (event: RecordedEvent) => object) => forged((event) => (event.type === type ? { data: { ...event.data, ...data(event) } } : {}));
  const scenarioIs = (about: object) => changed('GameOpened', ({ data }) => ({ scenario: { ...(data as { scenario: object }).scenario, ...about } }));
  const lines = TEXT.split('\n');
  const cases: [string, string | Uint8Array, unknown][] = [
    ['nothing', '', { code: 'not-a-record' }],
    ['a letter', 'Dear all,\nwe have played.\n', { code: 'not-a-record' }],
    ['other JSON', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}\n', { code: 'not-a-record' }],
    ['bytes', Uint8Array.from([0xff, 0xfe, 0, 1, 2]), { code: 'not-text' }],
    ['half a letter at the end', new TextEncoder().encode(`${TEXT}💧`).slice(0, -1), { code: 'not-text' }],
    ['a huge line', `${lines[0] ?? ''}\n"${'x'.repeat(1024 * 1024)}"\n`, { code: 'line-too-long', line: 2 }],
    ['a huge file', 'x\n'.repeat(LARGEST_IMPORT / 2 + 1), { code: 'too-large' }],
    ['deep JSON', `${lines[0] ?? ''}\n${'['.repeat(200_000)}\n`, { code: 'broken', line: 2, fault: 'malformed' }],
    ['deep canonical JSON', `${lines[0] ?? ''}\n${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}\n`, { code: 'broken', line: 2, fault: 'not-canonical' }],
    ['a word changed', TEXT.replace('"rationale":"', '"rationale":"Not '), { code: 'broken', line: 1 + RECORD.findIndex(({ type }) => type === 'DecisionSubmitted') + 1, fault: 'digest' }],
    ['cut off', `${lines.slice(0, -2).join('\n')}\n`, { code: 'broken', line: RECORD.length + 2, fault: 'cut-off' }],
    ['something behind it', `${TEXT}{}\n`, { code: 'broken', line: RECORD.length + 3, fault: 'trailing' }],
    ['a decision that was never sealed', changed('DecisionRevealed', ({ data }) => ({ option: { id: 'other', label: '', text: '' }, ...data, salt: '0'.repeat(64) })), { code: 'broken', line: reveal + 2, fault: 'seal' }],
    ['another scenario', scenarioIs({ id: 'plan-c' }), { code: 'other-scenario', scenario: 'plan-c' }],
    ['another version', scenarioIs({ version: '0.9.0', hash: 'f'.repeat(64) }), { code: 'other-version', version: '0.9.0' }],
    ['an event of a later program', forged((event) => (event.type === 'TalkSaid' || event.type === 'SeatConfirmed' ? { type: 'MindRead' } : {})), { code: 'unknown-event', line: 1 + RECORD.findIndex(({ type }) => type === 'TalkSaid' || type === 'SeatConfirmed') + 1, type: 'MindRead' }],
    ['an event named like a method', forged((event) => (event.type === 'SeatConfirmed' ? { type: 'toString' } : {})), { code: 'unknown-event', line: 1 + RECORD.findIndex(({ type }) => type === 'SeatConfirmed') + 1, type: 'toString' }],
    ['before anything was revealed', exportedText(RECORD.slice(0, reveal)), { code: 'nothing-revealed' }],
    ['a form that is not there', changed('GameOpened', ({ data }) => ({ form: { ...(data as { form: object }).form, id: 'endless' } })), { code: 'strange' }],
    ['an ending that is not there', changed('ExerciseEnded', () => ({ ending: { id: 'doom', name: 'Doom', text: '' } })), { code: 'strange' }],
    ['an indicator out of its bounds', changed('ExerciseEnded', () => ({ indicators: [{ id: scenario.indicators[0]?.id, value: 1e9 }] })), { code: 'strange' }],
    ['an indicator that is not there', changed('ExerciseEnded', () => ({ indicators: [{ id: '__proto__', value: 1 }] })), { code: 'strange' }],
    ['numbers that are words', changed('ExerciseEnded', () => ({ indicators: 'many' })), { code: 'strange' }],
    ['data that is empty', changed('TurnPrepared', () => ({ uses: null })), { code: 'strange' }],
    ['a key that reaches for the prototype', changed('TalkSaid', () => JSON.parse('{"__proto__":{"polluted":true}}') as object), { code: 'strange' }],
    ['a title without end', changed('GameOpened', () => ({ title: 'x'.repeat(10_000) })), { code: 'strange' }],
    ['a game by another kind of name', exportedText(RECORD, 'g_../../etc'), { code: 'strange' }],
  ];
  for (const [name, file, expected] of cases) assert.deepEqual(await codeOf(imports, file), expected, name);
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  assert.deepEqual(await imports.list(ADA), []);
  assert.equal(await codeOf(imports, TEXT), 'I1', 'after all these a true one is taken');
});

test('a record can be brought in from its first reveal on, wherever it was taken out', async (t) => {
  const imports = await anImports(t);
  const reveals = RECORD.flatMap(({ type }, at) => (type === 'DecisionRevealed' || type === 'TurnClosed' ? [at + 1] : []));
  for (const [index, end] of [reveals[0], reveals.at(-4), reveals.at(-1)].entries()) assert.equal(await codeOf(imports, exportedText(RECORD.slice(0, end), `g_${index}`)), `I${index + 1}`);
  assert.deepEqual((await imports.list(ADA)).map(({ summary }) => summary?.ended), [false, false, false]);
});

test('a line that breaks while a file comes in breaks nothing else', async (t) => {
  const imports = await anImports(t);
  const broken = async function* () {
    yield* inPieces(TEXT.slice(0, 1000));
    throw new Error('the line broke');
  };
  await assert.rejects(imports.bring(ADA, broken()), /the line broke/);
  assert.equal(await codeOf(imports, TEXT), 'I1');
});

test('a text withheld there is missed here, and the record still counts', async (t) => {
  const imports = await anImports(t);
  const [dissent] = RECORD.filter(({ type }) => type === 'DissentRecorded');
  assert.ok(dissent, 'the game holds a dissent');
  const remains = { turn: (dissent.data as { turn: string }).turn, team: (dissent.data as { team: string }).team };
  assert.equal(await codeOf(imports, withheldText(dissent.position, remains)), 'I1');
  const [only] = await imports.list(ADA);
  assert.deepEqual(only?.summary?.decisions, gameSummary(RECORD, scenario, { label: '', cohort: '' }).decisions);
});

/** The record with one more event, which says that a text was taken out, and without that text. */
function withheldText(position: number, remains: object): string {
  const last = RECORD.at(-1);
  const number = RECORD.filter(({ audience }) => audience === 'control').length + 1;
  const notice = { audience: 'control', number, at: last?.at ?? 0, type: 'Withheld', data: { positions: [position], remains: { [position]: remains }, why: 'On request.', by: 's_control' }, position: RECORD.length + 1 };
  return exportedText([...RECORD, notice as unknown as RecordedEvent])
    .split('\n')
    .map((line) => (line.includes(`"position":${position},`) && line.includes('"type":"DissentRecorded"') ? line.replace(/"data":\{.*?\},"digest"/, '"data":null,"digest"').replace(/"salt":"[0-9a-f]{64}"/, '"salt":null') : line))
    .join('\n');
}
