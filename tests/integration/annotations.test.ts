import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import type { SeatId } from '@/lib/game/ids';
import type { WrittenAnnotation } from '@/lib/review/annotations/annotation';
import type { Reviewer } from '@/lib/review/annotations/reviewer';
import { makeAnnotations } from '@/lib/server/annotations/annotations';
import { annotationRows } from '@/lib/server/annotations/rows.prisma';
import type { Annotated } from '@/lib/server/house';
import { A_GAME_WITH_ONE_EVENT } from '../support/a-game-row';
import { aHouse, anOpenGame, ask, done, PLAYERS, seatPlayers } from '../support/house';
import { postgresInMemory } from '../support/postgres-in-memory';

const UP: Reviewer = { id: PLAYERS.upMayor, kind: 'player', team: 'upstream', role: 'u-mayor' };
const DOWN: Reviewer = { id: PLAYERS.downMayor, kind: 'player', team: 'downstream', role: 'd-mayor' };
const VISITOR: Reviewer = { id: 'r_visitor', kind: 'reader' };
const WATCHER: Reviewer = { id: 's_watcher', kind: 'observer' };

const ALL = ['note', 'observation', 'code', 'survey', 'answer'] as const;
const note = (anchor: (WrittenAnnotation & { kind: 'note' })['anchor'], text = 'Why?'): WrittenAnnotation => ({ kind: 'note', anchor, content: { text } });
const about = { turn: 'dry', team: 'upstream' };
const code = (codes: string[]): WrittenAnnotation => ({ kind: 'code', anchor: { to: 'decision', ...about }, content: { codes } });

function put(annotated: Annotated) {
  assert.ok(annotated.ok, JSON.stringify(annotated));
  return annotated.annotation;
}

/** A game in which upstream has sealed its first decision, with reasons. */
async function aTable(t: TestContext, wishes: { mostOfOne?: number } = {}) {
  const house = await aHouse(t);
  const { game, control } = await anOpenGame(house);
  await seatPlayers(house, game);
  let now = 1000;
  const annotations = makeAnnotations({ rows: annotationRows(house.db), play: house.play, clock: () => (now += 1), ...wishes });
  const direct = (command: Parameters<typeof ask>[3], by: SeatId = control) => done(ask(house, game, by, command));
  await direct({ type: 'startExercise' });
  await direct({ type: 'openNext', from: { turn: 'dry', phase: 'brief' } });
  const option = (await house.play.state(game))?.turns.dry?.briefs.upstream?.options[0]?.id ?? '';
  await direct({ type: 'commitDecision', turn: 'dry', decision: { option, rationale: 'The river is low.\nWe wait for rain. 비를 기다린다.' } }, PLAYERS.upMayor);
  const open = async () => {
    await direct({ type: 'endExercise' });
    await direct({ type: 'openRecord' });
  };
  return { house, game, annotations, direct, open, control: { id: control, kind: 'control' } satisfies Reviewer };
}

test('what is written is attributed, dated and listed in order, by kind', async (t) => {
  const { game, annotations, control } = await aTable(t);
  put(await annotations.add(game, control, note({ to: 'decision', ...about }, 'Bold. 한국어 🕊️')));
  put(await annotations.add(game, WATCHER, { kind: 'observation', anchor: { to: 'moments', positions: [9, 3, 9] }, content: { rating: 2, text: 'Nobody spoke.', objective: null } }));
  const listed = await annotations.list(game, { kinds: ALL }, control);
  assert.deepEqual(listed.map(({ kind, author, at, since, mine }) => ({ kind, author, at, since, mine })), [
    { kind: 'note', author: control.id, at: 1001, since: 1001, mine: true },
    { kind: 'observation', author: 's_watcher', at: 1002, since: 1002, mine: false },
  ]);
  assert.deepEqual(listed[1]?.anchor, { to: 'moments', positions: [3, 9] });
  assert.deepEqual((await annotations.list(game, { kinds: ['note'] }, control)).map(({ content }) => content), [{ text: 'Bold. 한국어 🕊️' }]);
  assert.deepEqual(await annotations.list('g_nowhere', { kinds: ALL }, control), []);
});

test('an edit is a new one in place of the old: nothing is overwritten, and both stay dated', async (t) => {
  const { house, game, annotations, control } = await aTable(t);
  const first = put(await annotations.add(game, control, note({ to: 'decision', ...about }, 'One.')));
  const second = put(await annotations.edit(game, control, first.id, { text: 'Two.' }));
  const third = put(await annotations.edit(game, control, second.id, { text: 'Three.' }));
  assert.deepEqual([third.at, third.since, third.withdrawnAt], [1003, 1001, null]);
  assert.deepEqual((await annotations.list(game, { kinds: ALL }, control)).map(({ content }) => content), [{ text: 'Three.' }]);
  const all = await annotations.list(game, { kinds: ALL, withdrawn: true }, control);
  assert.deepEqual(all.map(({ content, withdrawnAt }) => [content, withdrawnAt]), [[{ text: 'One.' }, 1002], [{ text: 'Two.' }, 1003], [{ text: 'Three.' }, null]]);
  assert.deepEqual(await annotations.edit(game, control, first.id, { text: 'Late.' }), { ok: false, code: 'withdrawn' });
  put(await annotations.withdraw(game, control, third.id));
  put(await annotations.withdraw(game, control, third.id));
  assert.deepEqual(await annotations.list(game, { kinds: ALL }, control), []);
  assert.equal((await annotations.list(game, { kinds: ALL, withdrawn: true }, control)).at(-1)?.withdrawnAt, 1004, 'taken back once, at the first time');
  await assert.rejects(house.db.annotation.updateMany({ where: { id: first.id }, data: { withdrawnAt: 1n } }));
  await assert.rejects(house.db.annotation.updateMany({ data: { content: '{}' } }));
});

test('nobody edits or withdraws another’s, nor learns that it is there', async (t) => {
  const { game, annotations, control, open } = await aTable(t);
  const mine = put(await annotations.add(game, control, note({ to: 'decision', ...about })));
  await open();
  const visitors = put(await annotations.add(game, VISITOR, note({ to: 'decision', ...about })));
  const gone = { ok: false, code: 'unknown-annotation' };
  for (const who of [UP, VISITOR, WATCHER]) {
    assert.deepEqual(await annotations.edit(game, who, mine.id, { text: 'Mine.' }), gone);
    assert.deepEqual(await annotations.withdraw(game, who, mine.id), gone);
  }
  assert.deepEqual(await annotations.withdraw('g_other', control, mine.id), gone);
  assert.deepEqual(await annotations.edit(game, control, visitors.id, { text: 'Put in a mouth.' }), gone);
  assert.ok(put(await annotations.withdraw(game, control, visitors.id)).withdrawnAt, 'Control takes down what came by a link');
});

test('the same sent again counts once; the same id with other words does not', async (t) => {
  const { game, annotations, control } = await aTable(t);
  const wanted = note({ to: 'decision', ...about });
  const [one, two] = [await annotations.add(game, control, wanted, 'a_sent-twice'), await annotations.add(game, control, wanted, 'a_sent-twice')];
  assert.deepEqual(one, two);
  assert.deepEqual(await annotations.add(game, control, note({ to: 'decision', ...about }, 'Other.'), 'a_sent-twice'), { ok: false, code: 'id-reused' });
  assert.deepEqual(await annotations.add(game, UP, wanted, 'a_sent-twice'), { ok: false, code: 'id-reused' });
  const edits = [await annotations.edit(game, control, 'a_sent-twice', { text: 'B' }, 'a_edit-twice'), await annotations.edit(game, control, 'a_sent-twice', { text: 'B' }, 'a_edit-twice')];
  assert.ok(edits[0]?.ok);
  assert.deepEqual(edits[0], edits[1]);
  assert.equal((await annotations.list(game, { kinds: ALL }, control)).length, 1);
});

test('a coder’s later codes for a decision stand in place of the earlier; another coder’s stand beside them', async (t) => {
  const { game, annotations, control } = await aTable(t);
  put(await annotations.add(game, control, code(['external'])));
  put(await annotations.add(game, WATCHER, code([])));
  const last = put(await annotations.add(game, control, code(['domestic', 'china', 'china'])));
  assert.deepEqual((await annotations.list(game, { kinds: ['code'] }, control)).map(({ author, content }) => [author, content]), [['s_watcher', { codes: [] }], [control.id, { codes: ['china', 'domestic'] }]]);
  assert.equal(last.since, 1001);
});

test('coders work blind: another’s codes are told once one has coded the same decision oneself, how far they agree before', async (t) => {
  const { game, annotations, control, open } = await aTable(t);
  const found = put(await annotations.add(game, control, code(['china'])));
  const seenBy = async (who: Reviewer) => (await annotations.list(game, { kinds: ALL, withdrawn: true }, who)).flatMap(({ kind, content }) => (kind === 'code' ? [content] : []));
  assert.deepEqual(await seenBy(WATCHER), []);
  assert.deepEqual(await annotations.codings(game, WATCHER), [{ coder: control.id, ...about, codes: ['china'] }], 'for figures only');
  assert.deepEqual(await annotations.codings(game, UP), []);
  await open();
  for (const who of [UP, DOWN, VISITOR, WATCHER]) assert.deepEqual(await seenBy(who), [], who.kind);
  const own = put(await annotations.add(game, VISITOR, code([])));
  assert.deepEqual(await seenBy(VISITOR), [{ codes: ['china'] }, { codes: [] }]);
  assert.deepEqual(await seenBy(control), [found.content, { codes: [] }]);
  assert.deepEqual(await seenBy(DOWN), []);
  put(await annotations.withdraw(game, VISITOR, own.id));
  assert.deepEqual(await seenBy(VISITOR), [{ codes: [] }], 'who takes theirs back has none');
});

test('a sentence is kept by its place: it is quoted from the record, and not at all to who may not read it', async (t) => {
  const { house, game, annotations, control, open } = await aTable(t);
  const sentence = (quote: string) => note({ to: 'sentence', ...about, field: 'rationale', quote });
  put(await annotations.add(game, control, sentence('is low. We wait for rain.')));
  put(await annotations.add(game, UP, sentence('비를 기다린다.')));
  const quotes = async (who: Reviewer) => (await annotations.list(game, { kinds: ['note'] }, who)).map(({ anchor }) => 'quote' in anchor && anchor.quote);
  assert.deepEqual(await quotes(control), ['is low.\nWe wait for rain.', '비를 기다린다.']);
  assert.deepEqual(await quotes(UP), ['비를 기다린다.']);
  assert.ok((await house.db.annotation.findMany()).every(({ anchor }) => !/rain|비/.test(anchor)), 'the words stay in the record alone');
  assert.deepEqual(await annotations.add(game, control, sentence('We attack.')), { ok: false, code: 'unknown-sentence' });
  assert.deepEqual(await annotations.add(game, DOWN, sentence('We wait for rain.')), { ok: false, code: 'unknown-sentence' }, 'no guessing at another’s reasons');
  assert.deepEqual(await annotations.add(game, control, note({ to: 'decision', turn: 'dry', team: 'mars' })), { ok: false, code: 'unknown-decision' });
  await open();
  assert.deepEqual(await quotes(DOWN), ['is low.\nWe wait for rain.', '비를 기다린다.']);
});

test('what is withheld from the record is withheld from its margin: the note stays, without the words', async (t) => {
  const { house, game, annotations, control, direct, open } = await aTable(t);
  put(await annotations.add(game, control, note({ to: 'sentence', ...about, field: 'rationale', quote: 'We wait for rain.' }, 'How long?')));
  await open();
  const submitted = (await house.play.record(game)).find(({ type }) => type === 'DecisionSubmitted')?.position ?? 0;
  await direct({ type: 'withhold', positions: [submitted], why: 'The speaker asked us to.' });
  for (const who of [control, DOWN, VISITOR]) {
    const [told] = await annotations.list(game, { kinds: ['note'] }, who);
    assert.deepEqual([told?.anchor, told?.content], [{ to: 'sentence', ...about, field: 'rationale', quote: null }, { text: 'How long?' }], who.kind);
  }
  assert.deepEqual(await annotations.add(game, DOWN, note({ to: 'sentence', ...about, field: 'rationale', quote: 'We wait for rain.' })), { ok: false, code: 'unknown-sentence' });
});

test('a player’s note on a moment is about that moment for everybody, though the player’s own pages count otherwise', async (t) => {
  const { house, game, annotations, control, open } = await aTable(t);
  const record = await house.play.record(game);
  const seal = record.findIndex(({ type }) => type === 'DecisionSealed') + 1;
  const own = record.filter(({ audience }, index) => index < seal && (audience === 'all' || audience === 'team:downstream' || audience === `seat:${DOWN.id}`)).length;
  assert.ok(own < seal);
  const told = put(await annotations.add(game, DOWN, note({ to: 'moment', position: own })));
  assert.deepEqual(told.anchor, { to: 'moment', position: own });
  assert.deepEqual((await annotations.list(game, { kinds: ['note'] }, control))[0]?.anchor, { to: 'moment', position: seal });
  assert.deepEqual(await annotations.add(game, DOWN, note({ to: 'moment', position: record.length })), { ok: false, code: 'unknown-moment' });
  await open();
  assert.deepEqual((await annotations.list(game, { kinds: ['note'] }, DOWN))[0]?.anchor, { to: 'moment', position: seal });
});

test('what nobody else may read yet, Control may count: one for each who answered', async (t) => {
  const { game, annotations, control, direct } = await aTable(t);
  const survey = (value: number): WrittenAnnotation => ({ kind: 'survey', anchor: { to: 'survey', item: 'q1', when: 'before' }, content: { value } });
  put(await annotations.add(game, UP, survey(2)));
  put(await annotations.add(game, UP, survey(5)));
  put(await annotations.add(game, DOWN, survey(1)));
  await direct({ type: 'endExercise' });
  const reaction: WrittenAnnotation = { kind: 'answer', anchor: { to: 'step', step: 'reaction', team: null }, content: { text: 'Ashamed.', number: null, share: 'private' } };
  const first = put(await annotations.add(game, UP, reaction));
  assert.deepEqual(await annotations.list(game, { kinds: ['survey', 'answer'] }, control), []);
  const counted = [{ kind: 'survey', anchor: { to: 'survey', item: 'q1', when: 'before' }, authors: 2 }, { kind: 'answer', anchor: reaction.anchor, authors: 1 }];
  assert.deepEqual(await annotations.count(game, { kinds: ['survey', 'answer'] }, control), counted);
  assert.deepEqual(await annotations.count(game, { kinds: ['survey', 'answer'] }, DOWN), []);
  put(await annotations.edit(game, UP, first.id, { text: 'Ashamed.', number: null, share: 'room' }));
  assert.equal((await annotations.list(game, { kinds: ['answer'] }, DOWN)).length, 1, 'shared by its author');
  await direct({ type: 'openRecord' });
  assert.deepEqual((await annotations.list(game, { kinds: ['survey'] }, DOWN)).map(({ author, content }) => [author, content]), [[UP.id, { value: 5 }], [DOWN.id, { value: 1 }]]);
});

test('who comes by a link reads and writes nothing before the record is open', async (t) => {
  const { game, annotations, control, open } = await aTable(t);
  put(await annotations.add(game, control, note({ to: 'decision', ...about })));
  assert.deepEqual(await annotations.list(game, { kinds: ALL }, VISITOR), []);
  assert.deepEqual(await annotations.add(game, VISITOR, note({ to: 'decision', ...about })), { ok: false, code: 'not-yours-to-do' });
  await open();
  put(await annotations.add(game, VISITOR, note({ to: 'decision', ...about }, 'From outside.')));
  assert.deepEqual((await annotations.list(game, { kinds: ALL }, VISITOR)).map(({ mine }) => mine), [false, true]);
});

test('what makes no sense, and what is far too much, is turned away', async (t) => {
  const { game, annotations, control } = await aTable(t, { mostOfOne: 2 });
  const wrong = [{ kind: 'note', anchor: { to: 'game' }, content: { text: 'x' } }, { kind: 'observation', anchor: { to: 'moments', positions: [] }, content: { rating: 3, text: 'x' } }, { kind: 'observation', anchor: { to: 'moments', positions: [1] }, content: { rating: 6, text: 'x' } }, { kind: 'note', anchor: { to: 'decision', ...about }, content: { text: '  ' } }, { kind: 'note', anchor: { to: 'decision', ...about }, content: { text: 'x'.repeat(4001) } }, { kind: 'shout', anchor: {}, content: {} }];
  for (const written of wrong) assert.deepEqual(await annotations.add(game, control, written as unknown as WrittenAnnotation), { ok: false, code: 'malformed' }, JSON.stringify(written).slice(0, 80));
  put(await annotations.add(game, control, note({ to: 'decision', ...about }, 'half \ud83d a bird')));
  assert.deepEqual((await annotations.list(game, { kinds: ALL }, control))[0]?.content, { text: 'half \ufffd a bird' });
  put(await annotations.add(game, control, note({ to: 'decision', ...about })));
  assert.deepEqual(await annotations.add(game, control, note({ to: 'decision', ...about })), { ok: false, code: 'too-many' });
});

test('PostgreSQL too lets an annotation be withdrawn once, and nothing else', async (t) => {
  const db = await postgresInMemory(t);
  const folder = path.resolve('prisma/postgres/migrations');
  for (const name of readdirSync(folder).filter((entry) => /^\d/.test(entry)).sort()) await db.run(readFileSync(path.join(folder, name, 'migration.sql'), 'utf8'));
  await db.run(A_GAME_WITH_ONE_EVENT);
  await db.run(`INSERT INTO "Annotation" ("id", "gameId", "kind", "author", "anchor", "content", "createdAt") VALUES ('a_1', 'g1', 'note', 's_a', '{}', '{}', 1)`);
  await assert.rejects(db.run(`UPDATE "Annotation" SET "content" = '{"text":"other"}'`), /written once/);
  await assert.rejects(db.run(`UPDATE "Annotation" SET "withdrawnAt" = 2, "replaces" = 'a_0'`), /written once/);
  await db.run('UPDATE "Annotation" SET "withdrawnAt" = 2');
  await assert.rejects(db.run('UPDATE "Annotation" SET "withdrawnAt" = NULL'), /written once/);
});

test('what is erased on request is gone for good with its earlier wordings, by Control alone, and leaves a trace for whoever could read it', async (t) => {
  const { house, game, annotations, control, open } = await aTable(t);
  const heard: string[] = [];
  annotations.onErased((of) => heard.push(of));
  const first = put(await annotations.add(game, UP, note({ to: 'decision', ...about }, 'First secret.')));
  const second = put(await annotations.edit(game, UP, first.id, { text: 'Second secret.' }));
  await open();
  for (const who of [UP, VISITOR, WATCHER]) assert.equal(await annotations.erase(game, who, second.id), false, who.kind);
  assert.equal(await annotations.erase('g_other', control, second.id), false);
  assert.deepEqual(heard, []);
  assert.equal(await annotations.erase(game, control, second.id), true);
  assert.deepEqual(heard, [game]);
  for (const who of [UP, DOWN, VISITOR, control]) {
    const told = await annotations.list(game, { kinds: ALL }, who);
    assert.deepEqual(told.map(({ content, since, erasedAt, withdrawnAt }) => [content, since, erasedAt === withdrawnAt]), [[{ text: '[withheld]' }, first.since, true]], who.kind);
  }
  assert.ok((await house.db.annotation.findMany()).every(({ content }) => !content.includes('secret')), 'no wording is left');
  assert.deepEqual(await annotations.edit(game, UP, second.id, { text: 'Third.' }), { ok: false, code: 'withdrawn' });
  assert.deepEqual(await annotations.add(game, UP, note({ to: 'decision', ...about }, 'First secret.'), first.id), { ok: false, code: 'id-reused' }, 'sent again from a browser it does not come back');
  assert.deepEqual(await annotations.erasable(game, control), [], 'nothing is left to erase');
});

test('a survey answer and what was written for nobody else can be erased too, unread; codes are withdrawn instead', async (t) => {
  const { game, annotations, control, direct } = await aTable(t);
  put(await annotations.add(game, UP, { kind: 'survey', anchor: { to: 'survey', item: 'q1', when: 'before' }, content: { value: 4 } }));
  const coded = put(await annotations.add(game, control, code(['china'])));
  await direct({ type: 'endExercise' });
  put(await annotations.add(game, UP, { kind: 'answer', anchor: { to: 'step', step: 'first', team: null }, content: { text: 'Only for me.', number: null, share: 'private' } }));
  assert.deepEqual(await annotations.erasable(game, UP), []);
  const there = await annotations.erasable(game, control);
  assert.deepEqual(there.map(({ kind, author, said }) => [kind, author, said]), [['survey', UP.id, null], ['answer', UP.id, null]], 'Control learns that they are there, and not what they say');
  for (const { id } of there) assert.equal(await annotations.erase(game, control, id), true);
  assert.equal(await annotations.erase(game, control, coded.id), false);
  await direct({ type: 'openRecord' });
  assert.deepEqual((await annotations.list(game, { kinds: ['survey', 'answer'] }, DOWN)), []);
  assert.deepEqual((await annotations.list(game, { kinds: ['survey', 'answer'] }, UP)).map(({ kind, content }) => [kind, 'text' in content && content.text]), [['answer', '[withheld]']]);
  put(await annotations.add(game, UP, { kind: 'survey', anchor: { to: 'survey', item: 'q1', when: 'after' }, content: { value: 2 } }));
});
