import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { test, type TestContext } from 'node:test';
import type { DraftKey } from '@/lib/contract';
import type { RecordedEvent } from '@/lib/game/events';
import type { SeatId } from '@/lib/game/ids';
import type { Seat } from '@/lib/game/seat';
import { WITHHELD } from '@/lib/game/written';
import { factsOf } from '@/lib/record/facts';
import { checkSeals } from '@/lib/record/seals';
import { linesOf, verify } from '@/lib/record/verify';
import { decisionRecords } from '@/lib/review/decision-records';
import { readingOf } from '@/lib/review/may-read';
import { makePlay } from '@/lib/server/play/play';
import { sha256 } from '@/lib/server/sha256';
import { aHouse, anOpenGame, ask, done, PLAYERS, seatPlayers } from '../support/house';
import { temporaryFolder } from '../support/temporary-folder';

const { check } = (await import(pathToFileURL(path.resolve('docs/verify-record.mjs')).href)) as { check: (lines: readonly string[], head?: string) => { events: number; withheld: number } };

const REASON = 'My father owned that mill, ask anybody. 물방앗간 🕊️';
const TALK = 'Do not tell them about the mill';
const SEATS: Seat[] = [
  { id: PLAYERS.upMayor, kind: 'player', team: 'upstream', role: 'u-mayor' },
  { id: PLAYERS.upClerk, kind: 'player', team: 'upstream', role: 'u-clerk' },
  { id: PLAYERS.downMayor, kind: 'player', team: 'downstream', role: 'd-mayor' },
  { id: 's_wall', kind: 'screen' },
  { id: 's_watcher', kind: 'observer' },
];

/** A turn played to its adjudication, in which upstream gave a reason, twice, that somebody will want to have out. */
async function aTable(t: TestContext) {
  const dataDir = temporaryFolder(t);
  const house = await aHouse(t, { dataDir });
  const { game, control } = await anOpenGame(house);
  await seatPlayers(house, game);
  const by = (seat: SeatId, command: Parameters<typeof ask>[3]) => done(ask(house, game, seat, command));
  await by(control, { type: 'startExercise' });
  await by(control, { type: 'openNext', from: { turn: 'dry', phase: 'brief' } });
  await by(PLAYERS.upClerk, { type: 'say', text: TALK });
  const decision = { option: 'u1', rationale: REASON, alternatives: [{ option: 'u2', why: REASON }], forecasts: { downstream: { share: 7, store: 3 } } };
  await house.drafts.save(game, 'team:upstream', 'decision:dry', PLAYERS.upMayor, decision);
  await house.drafts.save(game, `seat:${control}`, 'own:slip' as DraftKey, control, { text: ` ${REASON}\n` });
  await by(PLAYERS.upMayor, { type: 'commitDecision', turn: 'dry', decision });
  await by(PLAYERS.upMayor, { type: 'withdrawDecision', turn: 'dry' });
  await by(PLAYERS.upMayor, { type: 'commitDecision', turn: 'dry', decision });
  await by(control, { type: 'openNext', from: { turn: 'dry', phase: 'deliberate' } });
  const facts = () => house.play.record(game);
  const positions = async (type: RecordedEvent['type']) => (await facts()).filter((fact) => fact.type === type).map(({ position }) => position);
  const lines = async (play = house.play) => {
    let text = '';
    for await (const part of play.exportLines(game)) text += part;
    return linesOf(text);
  };
  return { house, dataDir, game, control, by, facts, positions, lines };
}

type Table = Awaited<ReturnType<typeof aTable>>;

/** Everything that this process, or one that starts now, would say of the game to anybody. */
async function allThatIsSaid({ house, game, lines }: Table): Promise<string> {
  const said: unknown[] = [];
  for (const play of [house.play, makePlay(house.parts)]) {
    const record = await play.record(game);
    said.push(await lines(play), record, await play.state(game));
    for (const seat of SEATS) {
      said.push(await play.catchUp(game, seat, {}), await play.catchUp(game, seat, { all: 9_999 }), readingOf(record, seat));
      const reading = readingOf(record, seat);
      if (reading) said.push(decisionRecords(reading.facts, { sha256, pairs: {} }));
    }
  }
  said.push(await house.drafts.of(game, ['team:upstream', 'team:downstream', 'control', ...(await house.play.record(game)).flatMap((fact) => (fact.type === 'SeatAdmitted' ? [`seat:${fact.data.seat}`] : []))]));
  return JSON.stringify(said, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}

test('a text that is withheld is said nowhere any more, by this process and the next, and its bytes are gone from the data folder', async (t) => {
  const table = await aTable(t);
  const { house, game, control, by, positions, dataDir } = table;
  const views = SEATS.map((seat) => [seat, house.play.catchUp(game, seat, { all: 9_999 })] as const);
  for (const [, view] of views) await view;
  assert.ok((await allThatIsSaid(table)).includes(REASON));
  const state = await house.play.state(game);

  const [submitted = 0] = await positions('DecisionSubmitted');
  const [talk = 0] = await positions('TalkSaid');
  await by(control, { type: 'withhold', positions: [submitted], why: 'The speaker asked us to.' });
  await by(control, { type: 'withhold', positions: [talk], why: 'The speaker asked us to.' });

  const said = await allThatIsSaid(table);
  for (const text of [REASON, 'My father', TALK]) assert.ok(!said.includes(text), text);
  for (const file of readdirSync(dataDir).filter((name) => name.startsWith('plan-b.db'))) {
    const bytes = readFileSync(path.join(dataDir, file));
    for (const text of [REASON, 'My father', TALK]) assert.ok(!bytes.includes(text), `${file} still holds ${text}`);
  }

  const after = await house.play.state(game);
  const team = after?.turns.dry?.submitted.upstream;
  assert.equal(team?.rationale, WITHHELD);
  assert.deepEqual({ option: team?.option, forecasts: team?.forecasts, seal: team?.seal }, { option: 'u1', forecasts: { downstream: { share: 7, store: 3 } }, seal: state?.turns.dry?.seals.upstream?.seal });
  assert.deepEqual(await makePlay(house.parts).state(game), after, 'a process that starts now knows the same');
  const knows = await house.play.catchUp(game, { id: PLAYERS.upClerk, kind: 'player', team: 'upstream', role: 'u-clerk' }, { all: 9_999 });
  assert.ok(knows?.kind === 'state' && knows.state.turns.dry?.talk[0]?.text === WITHHELD);
});

test('the record with texts withheld is whole to both verifiers, which count them; the seal holds, and what is gone cannot be checked', async (t) => {
  const { control, by, positions, lines, facts } = await aTable(t);
  const before = await lines();
  const head = (JSON.parse(before.at(-1) ?? '') as { head: { hash: string } }).head.hash;
  const submitted = await positions('DecisionSubmitted');
  const [first = 0, second = 0] = submitted;
  await by(control, { type: 'withhold', positions: [first], why: 'The speaker asked us to.' });

  const after = await lines();
  const verdict = verify(after, sha256, head);
  assert.ok(verdict.ok, JSON.stringify(verdict));
  assert.deepEqual(verdict.withheld, submitted);
  assert.equal(verdict.knownAt, before.length - 2, 'a head noted before still stands');
  assert.deepEqual({ ...check(after, head), head: 0, signedBy: 0 }, { events: after.length - 2, withheld: submitted.length, head: 0, signedBy: 0 });
  assert.deepEqual(after.slice(1, -4).filter((line, i) => line !== before[i + 1]).map((line) => (JSON.parse(line) as { position: number; data: null; salt: null }).position), submitted, 'only these lines changed');

  const [asFile, asKept] = [decisionRecords(factsOf(verdict.events), { sha256, pairs: {} }), decisionRecords(await facts(), { sha256, pairs: {} })];
  assert.deepEqual(asFile, asKept, 'whoever folds the file reads what the program shows');
  const seals = checkSeals(verdict.events, sha256);
  assert.deepEqual(seals, { kept: 1, broken: [], unchecked: [first, second] });
  const harmed = after.map((line, i) => (i === first ? line.replace('"data":null', '"data":{"rationale":"never said"}') : line));
  assert.ok(!verify(harmed, sha256).ok);
});

test('a decision page says that its reasons were withheld, when and by whom, to its team too; the others never knew', async (t) => {
  const { house, game, control, by, positions, facts } = await aTable(t);
  const [submitted = 0] = await positions('DecisionSubmitted');
  await by(control, { type: 'withhold', positions: [submitted], why: 'The speaker asked us to.' });
  const at = (await facts()).at(-1)?.at;
  const asRead = async (seat: Seat) => {
    const reading = readingOf(await house.play.record(game), seat);
    assert.ok(reading);
    return decisionRecords(reading.facts, { sha256, pairs: {} }).find(({ team }) => team.id === 'upstream');
  };
  for (const seat of [{ id: control, kind: 'control' } satisfies Seat, SEATS[0]]) {
    assert.ok(seat);
    const record = await asRead(seat);
    assert.deepEqual({ withheld: record?.withheld, rationale: record?.rationale, reasonsHold: record?.reasonsHold, check: record?.check }, { withheld: { at, by: control }, rationale: WITHHELD, reasonsHold: null, check: 'holds' });
  }
  const [, , other] = SEATS;
  assert.ok(other);
  assert.deepEqual({ withheld: (await asRead(other))?.withheld, rationale: (await asRead(other))?.rationale }, { withheld: null, rationale: null });
  assert.ok(!JSON.stringify(readingOf(await facts(), other)).includes('The speaker asked'), 'the reason is told to Control only');
});

test('asked twice under one id it counts once; asked again there is nothing left; a player may not', async (t) => {
  const { house, game, control, positions } = await aTable(t);
  const [talk = 0] = await positions('TalkSaid');
  const command = { type: 'withhold' as const, positions: [talk], why: 'Asked.' };
  const first = await ask(house, game, control, command, 'the-same-id');
  assert.deepEqual(await ask(house, game, control, command, 'the-same-id'), first);
  const codes = [await ask(house, game, control, command), await ask(house, game, PLAYERS.upMayor, command)].map((answer) => (answer.ok ? 'ok' : answer.error.code));
  assert.deepEqual(codes, ['nothing-to-withhold', 'not-yours-to-do']);
  assert.equal((await positions('Withheld')).length, 1);
});

test('another process on the same database hears of it and says it no more', async (t) => {
  const { house, game, control, by, positions } = await aTable(t);
  const other = makePlay(house.parts);
  assert.ok(JSON.stringify(await other.record(game)).includes(REASON));
  const [submitted = 0] = await positions('DecisionSubmitted');
  await by(control, { type: 'withhold', positions: [submitted], why: 'Asked.' });
  await other.readTo(game, Infinity);
  assert.ok(!JSON.stringify([await other.record(game), await other.state(game)]).includes(REASON));
  assert.deepEqual(await other.state(game), await house.play.state(game));
});
