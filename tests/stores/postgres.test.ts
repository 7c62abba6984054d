import assert from 'node:assert/strict';
import { after, describe, test, type TestContext } from 'node:test';
import type { GameId } from '@/lib/game/ids';
import { openDatabase, type Database } from '@/lib/server/db';
import { migrate } from '@/lib/server/migrate';
import { PrismaRecordStore } from '@/lib/server/record/record.prisma';
import { aHouse, anOpenGame, ask, PLAYERS, seatPlayers } from '../support/house';
import { makeGameRow } from '../support/make-game-row';
import { startPostgres } from '../support/postgres-server';
import { freshGame, inTurn, keep, receipt, storeSuite, talk } from './suite';

const server = await startPostgres();

describe('the record in PostgreSQL', () => {
  if (typeof server === 'string') {
    test('every store', { skip: server });
    return;
  }
  after(() => server.stop());
  const migrated = migrate(server.url);

  const open = async (t: TestContext) => {
    await migrated;
    const db = await openDatabase(server.url);
    t.after(() => db.$disconnect());
    return db;
  };
  /** What is the same however many processes write. */
  const beside = (db: Database) => ({
    makeGame: (game: GameId) => makeGameRow(db, game),
    /** Half of what an append writes has nowhere to go. */
    async breakDown() {
      await db.$executeRawUnsafe('ALTER TABLE "Receipt" RENAME TO "ReceiptAway"');
      return async () => void (await db.$executeRawUnsafe('ALTER TABLE "ReceiptAway" RENAME TO "Receipt"'));
    },
    sql: (statement: string) => db.$executeRawUnsafe(statement),
  });

  describe('by one process', () => {
    storeSuite(async (t) => {
      const db = await open(t);
      return {
        ...beside(db),
        store: new PrismaRecordStore(db, 'postgres'),
        async reopen() {
          await db.$disconnect();
          return new PrismaRecordStore(await open(t), 'postgres');
        },
      };
    });
  });

  describe('by two processes in turn: what one writes the other reads', () => {
    storeSuite(async (t) => {
      const dbs = [await open(t), await open(t)] as const;
      return {
        ...beside(dbs[0]),
        store: inTurn(dbs.map((db) => new PrismaRecordStore(db, 'postgres'))),
        reopen: async () => inTurn([new PrismaRecordStore(await open(t), 'postgres'), new PrismaRecordStore(dbs[1], 'postgres')]),
      };
    });
  });

  test('of two processes that append at one position, one wins and the other knows', async (t) => {
    const game = freshGame();
    const dbs = await Promise.all([open(t), open(t)]);
    await makeGameRow(dbs[0], game);
    const stores = dbs.map((db) => new PrismaRecordStore(db, 'postgres'));
    for (let position = 1; position <= 50; position += 1) {
      const outcomes = await Promise.all(stores.map((store) => store.append(game, position - 1, keep(game, talk(position, 'mine')), [receipt()])));
      assert.deepEqual(outcomes.sort(), ['conflict', 'ok']);
    }
  });

  test('games, drafts and scenarios speak PostgreSQL too', async (t) => {
    const house = await aHouse(t, { databaseUrl: server.url });
    const { row, game, control } = await anOpenGame(house);
    await seatPlayers(house, game);
    assert.deepEqual(await house.games.byCode(row.joinCode), row);
    assert.ok((await house.games.ofFacilitator('ada')).some(({ id }) => id === game));
    assert.equal(await house.games.addFacilitator(game, 'ada'), control);
    const draft = { option: 'd1', rationale: '한국어 🕊️', alternatives: [], forecasts: {} };
    const saves = await Promise.all([1, 2, 3].map(() => house.drafts.save(game, 'team:downstream', 'decision:dry', PLAYERS.downClerk, draft)));
    assert.deepEqual(saves.map(({ version }) => version).sort(), [1, 2, 3]);
    assert.deepEqual(await house.drafts.decisions(game, 'dry'), { downstream: draft });
    for (let n = 0; n <= 100; n += 1) await house.drafts.save(game, 'seat:s_x', `own:form:${n}`, 's_x', { text: 'x' });
    assert.equal((await house.drafts.of(game, ['seat:s_x'])).length, 100);
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(house, game, PLAYERS.upClerk, { type: 'say', text: 'hello' }, 'the-same-id')));
    assert.equal(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1);
    assert.ok(answers[0]?.ok);
    assert.equal((await house.play.record(game)).length, 7);
  });
});
