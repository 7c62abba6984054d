import type { GameId } from '../../game/ids';
import type { AnnotationKind } from '../../review/annotations/annotation';
import type { Database } from '../db';
import { eraseAnnotations } from './erase.prisma';

/** An annotation as it is kept. */
export interface AnnotationRow {
  id: string;
  kind: AnnotationKind;
  author: string;
  /** JSON, and the same JSON for the same thing. */
  anchor: string;
  content: string;
  replaces: string | null;
  createdAt: number;
  withdrawnAt: number | null;
}

/** Annotations in the database: written once, at most withdrawn or erased. */
export interface AnnotationRows {
  /** Those of some kinds, withdrawn ones too, in the order written. */
  ofGame(game: GameId, kinds: readonly AnnotationKind[]): Promise<AnnotationRow[]>;
  byId(id: string): Promise<(AnnotationRow & { game: GameId }) | null>;
  countBy(game: GameId, author: string): Promise<number>;
  /** The one that stands of an author about one thing; null: none. */
  standing(game: GameId, row: Pick<AnnotationRow, 'kind' | 'author' | 'anchor'>): Promise<AnnotationRow | null>;
  /** Adds one and withdraws the one in whose place it stands, both or neither. */
  add(game: GameId, row: Omit<AnnotationRow, 'withdrawnAt'>): Promise<'ok' | 'id-taken'>;
  /** False: it had been withdrawn before. */
  withdraw(id: string, at: number): Promise<boolean>;
  /** Takes the words of some out for good. */
  erase(game: GameId, ids: readonly string[], at: number): Promise<void>;
}

type Stored = Omit<AnnotationRow, 'kind' | 'createdAt' | 'withdrawnAt'> & { kind: string; createdAt: bigint; withdrawnAt: bigint | null };

export function annotationRows(db: Database): AnnotationRows {
  const row = ({ id, kind, author, anchor, content, replaces, createdAt, withdrawnAt }: Stored): AnnotationRow => ({
    id, author, anchor, content, replaces,
    kind: kind as AnnotationKind,
    createdAt: Number(createdAt),
    withdrawnAt: withdrawnAt === null ? null : Number(withdrawnAt),
  });
  return {
    async ofGame(game, kinds) {
      const rows = await db.annotation.findMany({ where: { gameId: game, kind: { in: [...kinds] } }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
      return rows.map(row);
    },
    async byId(id) {
      const found = await db.annotation.findUnique({ where: { id } });
      return found && { ...row(found), game: found.gameId as GameId };
    },
    countBy: (game, author) => db.annotation.count({ where: { gameId: game, author } }),
    async standing(game, { kind, author, anchor }) {
      const found = await db.annotation.findFirst({ where: { gameId: game, kind, author, anchor, withdrawnAt: null } });
      return found && row(found);
    },
    async add(game, { createdAt, replaces, ...rest }) {
      const at = BigInt(createdAt);
      try {
        await db.$transaction([
          db.annotation.updateMany({ where: { id: replaces ?? '', gameId: game, withdrawnAt: null }, data: { withdrawnAt: at } }),
          db.annotation.create({ data: { ...rest, gameId: game, replaces, createdAt: at } }),
        ]);
        return 'ok';
      } catch (error) {
        if ((error as { code?: unknown }).code === 'P2002') return 'id-taken';
        throw error;
      }
    },
    async withdraw(id, at) {
      const { count } = await db.annotation.updateMany({ where: { id, withdrawnAt: null }, data: { withdrawnAt: BigInt(at) } });
      return count === 1;
    },
    async erase(game, ids, at) {
      await eraseAnnotations(db, game, ids, at);
    },
  };
}
