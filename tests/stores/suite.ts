import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import type { Audience } from '@/lib/game/audience';
import type { RecordedEvent } from '@/lib/game/events';
import type { GameId, SeatId } from '@/lib/game/ids';
import { canonical } from '@/lib/record/canonical';
import { digestOf } from '@/lib/record/chain';
import { chainOn } from '@/lib/server/play/chain-on';
import type { KeptEvent, Receipt, RecordStore } from '@/lib/server/record/store';
import { sha256 } from '@/lib/server/sha256';

/** A store under test, and what only its keeper can do with it. */
export interface StoreUnderTest {
  store: RecordStore;
  /** Makes what a game's record needs to exist beside it. */
  makeGame(game: GameId): Promise<void>;
  /** Closes the store and opens it again. Absent: it keeps nothing beyond the process. */
  reopen?(): Promise<RecordStore>;
  /** From now on nothing can be written; calls back to end that. */
  breakDown(): Promise<() => Promise<void>>;
  /** Runs SQL behind the store's back. Absent: there is none. */
  sql?(statement: string): Promise<unknown>;
}

export const freshGame = (): GameId => `g_${randomBytes(6).toString('hex')}`;

export function talk(position: number, text: string, audience: Audience = 'all', number = position): RecordedEvent {
  return { position, audience, number, at: 1_000 + position, type: 'Announced', data: { turn: null, announcement: 'i_0001', text, by: 's_control' } };
}

/** What Control records when it withholds the texts at these positions. */
function withheld(position: number, positions: number[], remains: Record<number, object>): RecordedEvent {
  return { position, audience: 'control', number: position, at: 1_000 + position, type: 'Withheld', data: { positions, remains, why: 'asked', by: 's_control' } };
}

export function keep(game: GameId, ...events: RecordedEvent[]): KeptEvent[] {
  return chainOn(game, null, events);
}

let commands = 0;
export function receipt(changes: Partial<Receipt> = {}): Receipt {
  commands += 1;
  return { seat: 's_seat1', commandId: `command-${commands}`, body: 'b'.repeat(64), answer: '{"ok":true}', at: 1_000, ...changes };
}

/** Stores over one database as one: each question goes to the next of them, as a game's people are spread over nodes. */
export function inTurn(stores: readonly RecordStore[]): RecordStore {
  let asked = 0;
  const next = (): RecordStore => stores[(asked += 1) % stores.length] ?? assert.fail('no store');
  return {
    load: (...asks) => next().load(...asks),
    readAfter: (...asks) => next().readAfter(...asks),
    receipt: (...asks) => next().receipt(...asks),
    append: (...asks) => next().append(...asks),
    heads: (...asks) => next().heads(...asks),
    activeSince: (...asks) => next().activeSince(...asks),
  };
}

/** What every store must do, told once for all of them. */
export function storeSuite(open: (t: TestContext) => Promise<StoreUnderTest>): void {
  const given = async (t: TestContext): Promise<StoreUnderTest & { game: GameId }> => {
    const opened = await open(t);
    const game = freshGame();
    await opened.makeGame(game);
    return { ...opened, game };
  };
  const positions = async (store: RecordStore, game: GameId): Promise<number[]> => (await store.load(game)).events.map(({ event }) => event.position);

  test('a game nobody opened has an empty record', async (t) => {
    const { store, game } = await given(t);
    assert.deepEqual(await store.load(game), { events: [], receipts: [] });
  });

  test('what was appended is read in order, whole and by what follows a position', async (t) => {
    const { store, game } = await given(t);
    const events = keep(game, talk(1, 'one'), talk(2, 'two', 'team:tokyo', 1), talk(3, 'three', 'all', 2));
    const mine = receipt();
    assert.equal(await store.append(game, 0, events.slice(0, 2), [mine]), 'ok');
    assert.equal(await store.append(game, 2, events.slice(2), [receipt()]), 'ok');
    const loaded = await store.load(game);
    assert.deepEqual(loaded.events, events);
    assert.deepEqual(loaded.receipts[0], mine);
    assert.deepEqual(await store.readAfter(game, 1), events.slice(1));
    assert.deepEqual(await store.readAfter(game, 1, 1), events.slice(1, 2));
    assert.deepEqual(await store.readAfter(game, 3), []);
  });

  test('of 20 appends at one position exactly one wins', async (t) => {
    const { store, game } = await given(t);
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, i) => store.append(game, 0, keep(game, talk(1, `by ${i}`)), [receipt()])));
    assert.equal(outcomes.filter((outcome) => outcome === 'ok').length, 1);
    const { events, receipts } = await store.load(game);
    assert.equal(events.length, 1);
    assert.equal(receipts.length, 1);
    const [winner] = events;
    assert.equal(winner?.event.type === 'Announced' && winner.event.data.text, `by ${outcomes.indexOf('ok')}`);
  });

  test('an append that expects more than there is leaves no gap', async (t) => {
    const { store, game } = await given(t);
    assert.equal(await store.append(game, 4, keep(game, talk(5, 'too early')), [receipt()]), 'conflict');
    assert.deepEqual(await store.load(game), { events: [], receipts: [] });
  });

  test('a number of a stream is given once', async (t) => {
    const { store, game } = await given(t);
    assert.equal(await store.append(game, 0, keep(game, talk(1, 'first', 'team:tokyo', 1)), [receipt()]), 'ok');
    assert.equal(await store.append(game, 1, keep(game, talk(2, 'again', 'team:tokyo', 1)), [receipt()]), 'conflict');
    assert.deepEqual(await positions(store, game), [1]);
  });

  test('a command has one receipt; where it is refused, its events are not written either', async (t) => {
    const { store, game } = await given(t);
    const mine = receipt();
    assert.equal(await store.append(game, 0, keep(game, talk(1, 'first')), [mine]), 'ok');
    assert.equal(await store.append(game, 1, keep(game, talk(2, 'second')), [mine]), 'conflict');
    assert.deepEqual(await positions(store, game), [1]);
    const other: SeatId = 's_seat2';
    assert.equal(await store.append(game, 1, keep(game, talk(2, 'second')), [{ ...mine, seat: other }]), 'ok', 'another seat may use the same id');
    assert.deepEqual(await store.receipt(game, mine.seat, mine.commandId), mine);
    assert.equal(await store.receipt(game, mine.seat, 'never-sent'), null);
  });

  test('in a group one member\'s conflict is its own', async (t) => {
    const { store, makeGame } = await given(t);
    const games = Array.from({ length: 12 }, freshGame);
    for (const game of games) await makeGame(game);
    const [taken, usedId, gap] = games as [GameId, GameId, GameId];
    const used = receipt();
    await store.append(taken, 0, keep(taken, talk(1, 'taken')), [receipt()]);
    await store.append(usedId, 0, keep(usedId, talk(1, 'used')), [used]);
    const outcomes = await Promise.all(
      games.map((game) => (game === usedId ? store.append(game, 1, keep(game, talk(2, 'again')), [used]) : store.append(game, game === gap ? 3 : 0, keep(game, talk(game === gap ? 4 : 1, 'new')), [receipt()]))),
    );
    assert.deepEqual(outcomes, games.map((game) => ([taken, usedId, gap].includes(game) ? 'conflict' : 'ok')));
    for (const game of games) assert.deepEqual(await positions(store, game), game === gap ? [] : [1]);
  });

  test('any text survives, character for character', async (t) => {
    const { store, game } = await given(t);
    const texts = ['한국어 · 日本語 · 🕊️ · e\u0301', 'quote " back \\ slash / line\nbreak\ttab \u0000 \u001f \u2028 \ufffe', '\\u0000 \\ud800 $1 ? :name', "'; DROP TABLE \"Event\"; --", 'x'.repeat(300_000)];
    const strange = JSON.parse('{"turn":null,"announcement":"i_0001","text":"a","__proto__":{"x":1},"constructor":null,"":[1e-7,-0.5,1e21,9007199254740991]}') as RecordedEvent<'Announced'>['data'];
    const events = keep(game, ...texts.map((text, i) => talk(i + 1, text)), { ...talk(texts.length + 1, ''), data: strange } as RecordedEvent);
    assert.equal(await store.append(game, 0, events, [receipt({ answer: JSON.stringify({ ok: true, value: texts }) })]), 'ok');
    const loaded = await store.load(game);
    assert.deepEqual(loaded.events.map(({ text }) => text), events.map(({ text }) => text));
    assert.deepEqual(loaded.events.map(({ event }) => canonical(event.data)), events.map(({ text }) => text));
    assert.deepEqual(JSON.parse(loaded.receipts[0]?.answer ?? ''), { ok: true, value: texts });
    assert.ok(Object.hasOwn(loaded.events.at(-1)?.event.data ?? {}, '__proto__'));
  });

  test('several commands share an append, each with its receipt, all or none', async (t) => {
    const { store, game } = await given(t);
    const [a, b, c] = [receipt(), receipt(), receipt()];
    assert.equal(await store.append(game, 0, keep(game, talk(1, 'a'), talk(2, 'b')), [a, b]), 'ok');
    assert.equal(await store.append(game, 2, keep(game, talk(3, 'c'), talk(4, 'b again')), [c, b]), 'conflict');
    assert.deepEqual(await positions(store, game), [1, 2]);
    const kept = (await store.load(game)).receipts.map(({ commandId }) => commandId);
    assert.deepEqual(kept.sort(), [a.commandId, b.commandId].sort());
  });

  test('it knows how long records are, of many games at once', async (t) => {
    const { store, game, makeGame } = await given(t);
    const [other, unopened] = [freshGame(), freshGame()];
    for (const each of [other, unopened]) await makeGame(each);
    await store.append(game, 0, keep(game, talk(1, 'one'), talk(2, 'two')), [receipt()]);
    await store.append(other, 0, keep(other, talk(1, 'one')), [receipt()]);
    assert.deepEqual(new Map([...(await store.heads([other, unopened, game, freshGame()]))].sort()), new Map([[game, 2], [other, 1]].sort() as [GameId, number][]));
    assert.deepEqual(await store.heads([]), new Map());
  });

  test('it names the games that were played since', async (t) => {
    const { store, game } = await given(t);
    await store.append(game, 0, keep(game, { ...talk(1, 'late'), at: 5_000_000_000_000 }), [receipt()]);
    assert.ok((await store.activeSince(4_999_999_999_999)).includes(game));
    assert.ok(!(await store.activeSince(5_000_000_000_000)).includes(game));
  });

  test('what cannot be written is not acknowledged, and can be written later', async (t) => {
    const { store, game, breakDown } = await given(t);
    assert.equal(await store.append(game, 0, keep(game, talk(1, 'before')), [receipt()]), 'ok');
    const mend = await breakDown();
    const mine = receipt();
    const large = keep(game, talk(2, 'y'.repeat(500_000)));
    await assert.rejects(store.append(game, 1, large, [mine]), { code: 'unavailable' });
    await mend();
    assert.deepEqual(await positions(store, game), [1]);
    assert.equal(await store.receipt(game, mine.seat, mine.commandId), null);
    assert.equal(await store.append(game, 1, large, [mine]), 'ok');
  });

  test('what was acknowledged is there after the store is opened anew', async (t) => {
    const { store, game, reopen } = await given(t);
    if (!reopen) return t.skip('this store keeps nothing beyond the process');
    const events = keep(game, talk(1, 'one'), talk(2, 'two'));
    const mine = receipt();
    await store.append(game, 0, events, [mine]);
    assert.deepEqual(await (await reopen()).load(game), { events, receipts: [mine] });
  });

  test('the database itself refuses to change or remove what is written', async (t) => {
    const { store, game, sql } = await given(t);
    if (!sql) return t.skip('this store has no database');
    const events = keep(game, talk(1, 'one'));
    await store.append(game, 0, events, [receipt()]);
    await assert.rejects(sql(`UPDATE "Event" SET "data" = '{}' WHERE "gameId" = '${game}'`), /append-only/);
    await assert.rejects(sql(`DELETE FROM "Event" WHERE "gameId" = '${game}'`), /append-only/);
    assert.deepEqual((await store.load(game)).events, events);
  });

  test('a text that a later event withholds is gone with it, and its digest stays', async (t) => {
    const { store, game, reopen } = await given(t);
    const odd = { text: 'quote " \\ \u0000 한 🕊️ \u2028', number: 1e21, list: [0.5, null] };
    const said = keep(game, talk(1, 'one'), { ...talk(2, ''), data: { ...talk(2, '').data, ...odd } } as RecordedEvent, talk(3, 'three'));
    const mine = { ...receipt(), at: 1_002 };
    await store.append(game, 0, said, [mine]);
    const remains = { 2: { ...said[1]?.event.data, text: '[withheld]' } };
    const [notice] = keep(game, withheld(4, [2], remains));
    assert.ok(notice);
    assert.equal(await store.append(game, 4, [notice], [receipt()]), 'conflict', 'at another place');
    assert.deepEqual((await store.load(game)).events, said, 'a conflict withholds nothing');
    assert.equal(await store.append(game, 3, [notice], [receipt()]), 'ok');

    for (const opened of [store, await reopen?.()]) {
      if (!opened) continue;
      const { events, receipts } = await opened.load(game);
      assert.deepEqual(events[0], said[0]);
      assert.deepEqual(events[2], said[2]);
      const second = said[1];
      assert.ok(second?.salt);
      const digest = digestOf(second.salt, second.text, sha256);
      assert.deepEqual(events[1], { event: { ...second.event, data: remains[2] }, text: canonical(remains[2]), salt: null, digest, hash: second.hash });
      assert.equal(receipts.find(({ commandId }) => commandId === mine.commandId)?.body, '', 'a bare hash of the command could be guessed at');
    }
    const [again] = keep(game, withheld(5, [2], { 2: {} }));
    assert.ok(again);
    assert.equal(await store.append(game, 4, [again], [receipt()]), 'ok');
    assert.equal((await store.load(game)).events[1]?.text, canonical(remains[2]), 'what is gone is not taken out twice');
  });

  test('in one group a text is withheld of the game that says so and of no other', async (t) => {
    const { store, makeGame } = await given(t);
    const [a, b] = [freshGame(), freshGame()];
    for (const game of [a, b]) {
      await makeGame(game);
      await store.append(game, 0, keep(game, talk(1, 'one')), [receipt()]);
    }
    const outcomes = await Promise.all([store.append(a, 1, keep(a, withheld(2, [1], { 1: { text: 'gone' } })), [receipt()]), store.append(b, 1, keep(b, talk(2, 'two')), [receipt()])]);
    assert.deepEqual(outcomes, ['ok', 'ok']);
    assert.equal((await store.load(a)).events[0]?.text, '{"text":"gone"}');
    assert.notEqual((await store.load(b)).events[0]?.salt, null);
  });

  test('the database itself lets a text be taken out only as the record says, once, and nothing else with it', async (t) => {
    const { store, game, sql } = await given(t);
    if (!sql) return t.skip('this store has no database');
    const remains = { 1: { text: 'gone' } };
    await store.append(game, 0, keep(game, talk(1, 'one'), talk(2, 'two')), [receipt()]);
    const cut = (set: string, position = 1) => sql(`UPDATE "Event" SET ${set} WHERE "gameId" = '${game}' AND "position" = ${position}`);
    const whole = `"data" = '{"text":"gone"}', "salt" = '', "digest" = '${'d'.repeat(64)}'`;
    await assert.rejects(cut(whole), /append-only/, 'before anything says so');
    await store.append(game, 2, keep(game, withheld(3, [1], remains)), [receipt()]);
    const before = (await store.load(game)).events;
    const forbidden: [string, number?][] = [[whole], [whole, 2], [whole, 3], [`"digest" = NULL`], [`"salt" = 'ab'`], [`"data" = '{"text":"other"}'`], [`"hash" = '${'0'.repeat(64)}'`]];
    for (const [set, position] of forbidden) await assert.rejects(cut(set, position), /append-only/, `${set} at ${position ?? 1}`);
    assert.deepEqual((await store.load(game)).events, before);
  });
}
