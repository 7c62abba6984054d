import type { Keeping } from '../../contract';
import type { GameId } from '../../game/ids';
import type { Database } from '../db';
import { DAY_MS } from './keeping';

/** Games whose time is over, by what is to go of them. */
export interface Expired {
  names: GameId[];
  records: GameId[];
}

/**
 * Games that ended longer ago than their names are to be kept, as far as somebody's name is still there, and games in
 * which nothing has happened for as long as they are to be kept: as their facilitators wish, else as usual. A game that never ended keeps its names as long as its record.
 */
export async function findExpired(db: Database, usual: Keeping, now: number): Promise<Expired> {
  const [namesDays, recordsDays] = [usual.namesDays ?? 0, usual.recordsDays ?? 0];
  const records = await db.$queryRaw<{ id: GameId }[]>`
    SELECT game."id" FROM "Game" AS game
    WHERE coalesce(game."keepRecordsDays", CAST(${recordsDays} AS INTEGER)) > 0
      AND (SELECT "at" FROM "Event" WHERE "gameId" = game."id" ORDER BY "position" DESC LIMIT 1)
        < CAST(${now} AS BIGINT) - coalesce(game."keepRecordsDays", CAST(${recordsDays} AS INTEGER)) * CAST(${DAY_MS} AS BIGINT)`;
  const names = await db.$queryRaw<{ id: GameId }[]>`
    SELECT game."id" FROM "Game" AS game
    WHERE coalesce(game."keepNamesDays", CAST(${namesDays} AS INTEGER)) > 0
      AND EXISTS (SELECT 1 FROM "Holder" WHERE "gameId" = game."id" AND "name" <> '')
      AND (SELECT max("at") FROM "Event" WHERE "gameId" = game."id" AND "type" = 'ExerciseEnded')
        < CAST(${now} AS BIGINT) - coalesce(game."keepNamesDays", CAST(${namesDays} AS INTEGER)) * CAST(${DAY_MS} AS BIGINT)`;
  return { names: names.map(({ id }) => id), records: records.map(({ id }) => id) };
}

/** Takes all names off the seats of a game. What was done from them stays, under the seat. */
export async function forgetNames(db: Database, game: GameId): Promise<void> {
  await db.holder.updateMany({ where: { gameId: game, name: { not: '' } }, data: { name: '' } });
}

/** Removes a game and all that belongs to it, together or not at all. What stays is how its record ended. */
export async function removeGame(db: Database, game: GameId, now: number): Promise<void> {
  const last = await db.event.findFirst({ where: { gameId: game }, orderBy: { position: 'desc' }, select: { position: true, hash: true } });
  if (!last) return;
  const ofGame = { where: { gameId: game } };
  await db.$transaction([
    db.expiredGame.upsert({ where: { gameId: game }, create: { gameId: game, events: last.position, head: last.hash, expiredAt: BigInt(now) }, update: {} }),
    db.event.deleteMany(ofGame),
    db.receipt.deleteMany(ofGame),
    db.holder.deleteMany(ofGame),
    db.accessLink.deleteMany(ofGame),
    db.draft.deleteMany(ofGame),
    db.annotation.deleteMany(ofGame),
    db.controlSeat.deleteMany(ofGame),
    db.game.delete({ where: { id: game } }),
  ]);
}
