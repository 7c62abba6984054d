import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { openDatabase } from '@/lib/server/db';
import { migrate } from '@/lib/server/migrate';
import { PrismaRecordStore } from '@/lib/server/record/record.prisma';
import { aHouse, anOpenGame, ask, PLAYERS, seatPlayers } from '../support/house';
import { makeGameRow } from '../support/make-game-row';
import { startPostgres } from '../support/postgres-server';
import { freshGame, keep, receipt, storeSuite, talk } from './suite';

const server = await startPostgres();

describe('the record in PostgreSQL', () => {
  if (typeof server === 'string') {
    test('every store', { skip: server });
    return;
  }
  after(() => server.stop());
  const migrated = migrate(server.url);

  storeSuite(async (t) => {
    await migrated;
    const db = await openDatabase(server.url);
    t.after(() => db.$disconnect());
    return {
      store: new PrismaRecordStore(db, 'postgres'),
      makeGame: (game) => makeGameRow(db, game),
      async reopen() {
        await db.$disconnect();
        const again = await openDatabase(server.url);
        t.after(() => again.$disconnect());
        return new PrismaRecordStore(again, 'postgres');
      },
      /** Half of what an append writes has nowhere to go. */
      async breakDown() {
        await db.$executeRawUnsafe('ALTER TABLE "Receipt" RENAME TO "ReceiptAway"');
        return async () => void (await db.$executeRawUnsafe('ALTER TABLE "ReceiptAway" RENAME TO "Receipt"'));
      },
      sql: (statement) => db.$executeRawUnsafe(statement),
    };
  });

  test('of two processes that append at one position, one wins and the other knows', async (t) => {
    await migrated;
    const game = freshGame();
    const dbs = await Promise.all([openDatabase(server.url), openDatabase(server.url)]);
    t.after(() => Promise.all(dbs.map((db) => db.$disconnect())));
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
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(house, game, PLAYERS.upClerk, { type: 'say', text: 'hello' }, 'the-same-id')));
    assert.equal(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1);
    assert.ok(answers[0]?.ok);
    assert.equal((await house.play.record(game)).length, 7);
  });
});
