import type { GameId, SeatId } from '../../game/ids';
import { ERASED } from '../annotations/erased-content';
import type { Database } from '../db';
import type { Erasure } from './list';

/** What has been taken away in a database, of one game or of all: it says so itself. */
export async function erasuresMade(db: Database, game?: GameId): Promise<Erasure[]> {
  const ofGame = game === undefined ? {} : { gameId: game };
  const texts = await db.event.findMany({ where: { ...ofGame, digest: { not: null } }, select: { gameId: true, position: true, hash: true } });
  const names = await db.holder.findMany({ where: { ...ofGame, name: '' }, select: { gameId: true, seatId: true } });
  const annotations = await db.annotation.findMany({ where: { ...ofGame, content: { startsWith: ERASED } }, select: { gameId: true, id: true } });
  return [
    ...texts.map(({ gameId, position, hash }): Erasure => ({ game: gameId as GameId, what: 'text', position, hash })),
    ...names.map(({ gameId, seatId }): Erasure => ({ game: gameId as GameId, what: 'name', seat: seatId as SeatId })),
    ...annotations.map(({ gameId, id }): Erasure => ({ game: gameId as GameId, what: 'annotation', id })),
  ];
}

/** Takes names off their seats. Returns how many stood there. */
export async function eraseNames(db: Database, game: GameId, seats: readonly SeatId[]): Promise<number> {
  const { count } = await db.holder.updateMany({ where: { gameId: game, seatId: { in: [...seats] }, name: { not: '' } }, data: { name: '' } });
  return count;
}
