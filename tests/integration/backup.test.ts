import assert from 'node:assert/strict';
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { checkAll, putBack } from '@/lib/server/backup/put-back';
import { takeBackup } from '@/lib/server/backup/take';
import { openDatabase } from '@/lib/server/db';
import { addErasures, erasureList, readErasures } from '@/lib/server/erasures/list';
import { eraseAnnotations } from '@/lib/server/annotations/erase.prisma';
import { erasuresMade } from '@/lib/server/erasures/made.prisma';
import { makeLog } from '@/lib/server/log';
import { aHouse, anOpenGame, ask, done, openHouse, PLAYERS, seatPlayers } from '../support/house';
import { startPostgres } from '../support/postgres-server';
import { temporaryFolder } from '../support/temporary-folder';

const SECRET_TEXT = 'My father owned that mill';
const SECRET_NOTE = 'What I thought of it, and want erased.';
const log = makeLog('silent');

/** A game in the middle of its first turn, with a name and a text that somebody will want to have out. */
async function aGame(t: TestContext, databaseUrl?: string) {
  const root = temporaryFolder(t);
  const dataDir = path.join(root, 'data');
  mkdirSync(dataDir);
  for (const name of ['secret', 'signing-key']) writeFileSync(path.join(dataDir, name), `${name} of this installation, thirty-two`);
  const house = await aHouse(t, { dataDir, databaseUrl });
  const { game, control } = await anOpenGame(house);
  await seatPlayers(house, game);
  await house.db.holder.create({ data: { seatId: PLAYERS.upMayor, gameId: game, name: 'Erin Kwon', tokenHash: 'x', joinedAt: 0n } });
  const by = (seat: Parameters<typeof ask>[2], command: Parameters<typeof ask>[3]) => done(ask(house, game, seat, command));
  await house.db.annotation.create({ data: { id: 'a_note', gameId: game, kind: 'note', author: PLAYERS.upMayor, anchor: JSON.stringify({ to: 'moment', position: 1 }), content: JSON.stringify({ text: SECRET_NOTE }), createdAt: 1n } });
  await by(control, { type: 'startExercise' });
  await by(control, { type: 'openNext', from: { turn: 'dry', phase: 'brief' } });
  await by(PLAYERS.upClerk, { type: 'say', text: SECRET_TEXT });
  const url = databaseUrl ?? `file:${path.join(dataDir, 'plan-b.db')}`;
  const backups = path.join(root, 'backups');
  const backup = (now: string, wishes = {}) => takeBackup({ databaseUrl: url, dataDir, to: backups, secrets: true, program: '0.1.0', now: new Date(now), ...wishes });
  const erase = async () => {
    const said = (await house.play.record(game)).find(({ type }) => type === 'TalkSaid');
    await by(control, { type: 'withhold', positions: [said?.position], why: 'asked for' });
    await house.db.holder.updateMany({ data: { name: '' } });
    await eraseAnnotations(house.db, game, ['a_note'], 2);
  };
  return { root, dataDir, house, game, control, by, backup, backups, erase };
}

const open = (into: string) => openHouse(into);
const refusal = (trying: Promise<unknown>) => trying.then(() => 'done', (error: Error) => `${error.name}: ${error.message}`);

test('a backup taken in the middle of a game goes on where it stood, elsewhere', async (t) => {
  const { root, house, game, control, by, backup } = await aGame(t);
  // Somebody goes on talking all the while.
  let talking = true;
  const talk = (async () => {
    for (let n = 0; talking; n += 1) await by(PLAYERS.upMayor, { type: 'say', text: `word ${n}` }).then(() => new Promise((resolve) => setTimeout(resolve, 10)));
  })();
  const { folder, manifest } = await backup('2026-11-25T10:00:00Z');
  talking = false;
  await talk;
  assert.deepEqual(readdirSync(folder).sort(), ['manifest.json', 'plan-b.db', 'secret', 'signing-key']);
  assert.equal(statSync(path.join(folder, 'plan-b.db')).mode & 0o777, 0o600);
  const into = path.join(root, 'elsewhere');
  const { checked } = await putBack({ from: folder, into, databaseUrl: `file:${into}/plan-b.db`, erasures: [], log });
  assert.deepEqual(checked.map(({ game, events, head, trouble }) => ({ game, events, head, trouble })), manifest.games.map((each) => ({ ...each, trouble: null })));
  assert.deepEqual(['secret', 'signing-key'].map((name) => readFileSync(path.join(into, name), 'utf8')), ['secret', 'signing-key'].map((name) => `${name} of this installation, thirty-two`));
  const restored = await open(into);
  t.after(() => restored.db.$disconnect());
  const [before] = manifest.games;
  assert.deepEqual((await restored.play.record(game)), (await house.play.record(game)).slice(0, before?.events));
  await done(ask(restored, game, control, { type: 'openNext', from: { turn: 'dry', phase: 'deliberate' } }));
  await done(ask(restored, game, PLAYERS.upClerk, { type: 'say', text: 'and on we go' }));
  assert.ok((await checkAll(restored.db, `file:${into}/plan-b.db`)).every(({ trouble }) => trouble === null));
});

test('from an older copy everything erased since is taken out again, and its chain stays whole', async (t) => {
  const { root, backup, erase, game } = await aGame(t);
  const { folder: older } = await backup('2026-11-25T10:00:00Z');
  await erase();
  await backup('2026-11-25T11:00:00Z');
  const into = path.join(root, 'elsewhere');
  const { again } = await putBack({ from: older, into, databaseUrl: 'file:x', erasures: [], log });
  assert.deepEqual(again, { names: 1, texts: 2, waiting: [] });
  assert.ok(!readFileSync(path.join(into, 'plan-b.db')).includes(SECRET_TEXT), 'the text is not in the file');
  assert.ok(!readFileSync(path.join(into, 'plan-b.db')).includes(SECRET_NOTE), 'nor is the note');
  assert.ok(!readFileSync(path.join(into, 'plan-b.db')).includes('Erin Kwon'));
  const restored = await open(into);
  t.after(() => restored.db.$disconnect());
  const [checked] = await checkAll(restored.db, `file:${into}/plan-b.db`);
  assert.deepEqual([checked?.game, checked?.trouble], [game, null]);
  assert.deepEqual(readErasures(erasureList(into)).map(({ what }) => what).sort(), ['annotation', 'name', 'text']);
});

test('a list that lies elsewhere counts too, and a line cut off in the writing does no harm', async (t) => {
  const { root, house, dataDir, backup, erase } = await aGame(t);
  const { folder } = await backup('2026-11-25T10:00:00Z');
  await erase();
  appendFileSync(erasureList(dataDir), '{"game":"g_cut","what":"na');
  addErasures(erasureList(dataDir), await erasuresMade(house.db));
  assert.equal(readErasures(erasureList(dataDir)).length, 3);
  const into = path.join(root, 'elsewhere');
  const { again } = await putBack({ from: folder, into, databaseUrl: 'file:x', erasures: [erasureList(dataDir)], log });
  assert.deepEqual(again, { names: 1, texts: 2, waiting: [] });
});

test('a backup that was changed is refused, whichever byte, and leaves nothing behind', async (t) => {
  const { root, backup, game } = await aGame(t);
  const { folder } = await backup('2026-11-25T10:00:00Z');
  const into = path.join(root, 'elsewhere');
  const tryWith = async (change: (copy: string) => Promise<void> | void, databaseUrl = 'file:x') => {
    const copy = path.join(temporaryFolder(t), 'copy');
    cpSync(folder, copy, { recursive: true });
    await change(copy);
    const said = await refusal(putBack({ from: copy, into, databaseUrl, erasures: [], log }));
    assert.ok(!existsSync(into), 'nothing is left behind');
    return said;
  };
  assert.match(await tryWith((copy) => appendFileSync(path.join(copy, 'plan-b.db'), 'x')), /^BackupError: The backup is not whole: plan-b\.db is not what was written/);
  assert.match(await tryWith((copy) => writeFileSync(path.join(copy, 'manifest.json'), '{}')), /^BackupError: .* is no whole backup/);
  assert.match(await tryWith(() => undefined, 'postgresql://127.0.0.1:1/x'), /^BackupError: This is a backup of a SQLite file/);
  // Whoever changes the database and writes the sum anew is found out by the chain, and by the head.
  const tampered = (sql: string) => async (copy: string) => {
    const db = await openDatabase(`file:${path.join(copy, 'plan-b.db')}`);
    await db.$executeRawUnsafe('DROP TRIGGER "Event_refuse_update"');
    await db.$executeRawUnsafe('DROP TRIGGER "Event_refuse_delete"');
    await db.$executeRawUnsafe(sql);
    await db.$queryRawUnsafe('PRAGMA journal_mode = DELETE');
    await db.$disconnect();
    const { describeFile } = await import('@/lib/server/backup/manifest');
    const manifest = JSON.parse(readFileSync(path.join(copy, 'manifest.json'), 'utf8')) as { files: { name: string }[] };
    const described = await describeFile(copy, 'plan-b.db');
    writeFileSync(path.join(copy, 'manifest.json'), JSON.stringify({ ...manifest, files: manifest.files.map((file) => (file.name === 'plan-b.db' ? described : file)) }));
  };
  assert.match(await tryWith(tampered(`UPDATE "Event" SET "data" = replace("data", 'mill', 'mall')`)), new RegExp(`${game}: at position \\d+: `));
  assert.match(await tryWith(tampered('DELETE FROM "Event" WHERE "position" = (SELECT max("position") FROM "Event")')), new RegExp(`${game} does not end as it did`));
});

test('a folder that holds something is not overwritten', async (t) => {
  const { dataDir, backup } = await aGame(t);
  const { folder } = await backup('2026-11-25T10:00:00Z');
  const before = readdirSync(dataDir);
  assert.match(await refusal(putBack({ from: folder, into: dataDir, databaseUrl: 'file:x', erasures: [], log })), /is not empty/);
  assert.deepEqual(readdirSync(dataDir), before);
});

test('without secrets on request', async (t) => {
  const { backup } = await aGame(t);
  const { folder, without } = await backup('2026-11-25T10:00:00Z', { secrets: false });
  assert.deepEqual([readdirSync(folder).sort(), without], [['manifest.json', 'plan-b.db'], ['secret', 'signing-key']]);
});

test('PostgreSQL is dumped and put back into an empty database, in the middle of a game', async (t) => {
  const server = await startPostgres();
  if (typeof server === 'string') return t.skip(server);
  t.after(() => server.stop());
  const admin = await openDatabase(server.url);
  const databases = ['before', 'after', 'broken'].map((name) => ({ name, url: server.url.replace(/\/[^/]*$/, `/${name}_${process.pid}`) }));
  for (const { name } of databases) await admin.$executeRawUnsafe(`CREATE DATABASE ${name}_${process.pid}`);
  await admin.$disconnect();
  const [from, to, broken] = databases.map(({ url }) => url);
  assert.ok(from && to && broken);
  const { root, by, backup, erase, game } = await aGame(t, from);
  const { folder, manifest } = await backup('2026-11-25T10:00:00Z');
  await by(PLAYERS.upMayor, { type: 'say', text: 'after the backup' });
  await erase();
  await backup('2026-11-25T11:00:00Z');
  assert.match(await refusal(putBack({ from: folder, into: path.join(root, 'x'), databaseUrl: from, erasures: [], log })), /is not empty/);
  const copy = path.join(root, 'copy');
  cpSync(folder, copy, { recursive: true });
  writeFileSync(path.join(copy, 'manifest.json'), readFileSync(path.join(folder, 'manifest.json'), 'utf8').replace(/"head": "[0-9a-f]{64}"/, `"head": "${'0'.repeat(64)}"`));
  const said = await refusal(putBack({ from: copy, into: path.join(root, 'x'), databaseUrl: broken, erasures: [], log }));
  assert.match(said, new RegExp(`${game} does not end as it did[^]*What was read in stays in the database`));
  assert.ok(!existsSync(path.join(root, 'x')), 'of files nothing is left behind');
  const into = path.join(root, 'elsewhere');
  const { checked, again } = await putBack({ from: folder, into, databaseUrl: to, erasures: [], log });
  assert.deepEqual(checked.map(({ head }) => head), manifest.games.map(({ head }) => head));
  assert.deepEqual(again, { names: 1, texts: 2, waiting: [] });
  const restored = await openHouse(into, { databaseUrl: to });
  t.after(() => restored.db.$disconnect());
  await done(ask(restored, game, PLAYERS.upClerk, { type: 'say', text: 'and on we go' }));
  assert.ok((await checkAll(restored.db, to)).every(({ trouble }) => trouble === null));
});
