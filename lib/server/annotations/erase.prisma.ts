import type { GameId } from '../../game/ids';
import type { Database } from '../db';
import { ERASED, erasedContent } from './erased-content';

/**
 * Erases annotations for good: their rows are removed and put back without words. (A row that stands cannot be changed
 * but to withdraw it; it may be removed.) Returns how many had words.
 */
export async function eraseAnnotations(db: Database, game: GameId, ids: readonly string[], at: number): Promise<number> {
  const rows = await db.annotation.findMany({ where: { gameId: game, id: { in: [...ids] }, NOT: { content: { startsWith: ERASED } } } });
  if (rows.length === 0) return 0;
  await db.$transaction([
    db.annotation.deleteMany({ where: { gameId: game, id: { in: rows.map(({ id }) => id) } } }),
    db.annotation.createMany({ data: rows.map((row) => ({ ...row, content: erasedContent(row.content, at), withdrawnAt: row.withdrawnAt ?? BigInt(at) })) }),
  ]);
  return rows.length;
}
