import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import type { Audience } from '@/lib/game/audience';
import type { RecordedEvent } from '@/lib/game/events';
import type { GameId, SeatId } from '@/lib/game/ids';
import { canonical } from '@/lib/record/canonical';
import { chainOn } from '@/lib/server/play/chain-on';
import type { KeptEvent, Receipt, RecordStore } from '@/lib/server/record/store';

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
  return { position, audience, number, at: 1_000 + position, type: 'Announced', data: { turn: null, announcement: 'i_0001', text } };
}

export function keep(game: GameId, ...events: RecordedEvent[]): KeptEvent[] {
  return chainOn(game, null, events);
}

let commands = 0;
export function receipt(changes: Partial<Receipt> = {}): Receipt {
  commands += 1;
  return { seat: 's_seat1', commandId: `command-${commands}`, body: 'b'.repeat(64), answer: '{"ok":true}', at: 1_000, ...changes };
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
}
