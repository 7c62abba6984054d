import type { Database } from '../db';
import type { CheckedRecord } from './check-record';

/** A record brought in, as it is kept. */
export interface ImportedRow extends Omit<CheckedRecord, 'ok' | 'summary'> {
  id: string;
  number: number;
  cohort: string;
  /** JSON. */
  summary: string;
  createdAt: number;
}

/** Whose it is and of which version. */
export interface Shelf {
  facilitator: string;
  hash: string;
}

/** Records brought in, in the database: each read and removed by whoever brought it, and by nobody else. */
export interface ImportedRows {
  ofShelf(shelf: Shelf): Promise<ImportedRow[]>;
  count(facilitator: string): Promise<number>;
  byGame(facilitator: string, game: string): Promise<Pick<ImportedRow, 'number'> | null>;
  /** `taken`: this game or this number is there already. */
  add(shelf: Shelf, row: ImportedRow & { text: string }): Promise<'ok' | 'taken'>;
  text(facilitator: string, id: string): Promise<{ title: string; text: string } | null>;
  remove(facilitator: string, id: string): Promise<boolean>;
}

/** All but the text, which may be large and is wanted only to be taken out again. */
const LISTED = { id: true, number: true, game: true, title: true, cohort: true, events: true, head: true, signedBy: true, summary: true, createdAt: true } as const;

export function importedRows(db: Database): ImportedRows {
  return {
    async ofShelf({ facilitator, hash }) {
      const rows = await db.importedRecord.findMany({ where: { facilitatorId: facilitator, scenarioHash: hash }, select: LISTED, orderBy: { number: 'asc' } });
      return rows.map(({ createdAt, ...row }) => ({ ...row, createdAt: Number(createdAt) }));
    },
    count: (facilitator) => db.importedRecord.count({ where: { facilitatorId: facilitator } }),
    byGame: (facilitator, game) => db.importedRecord.findUnique({ where: { facilitatorId_game: { facilitatorId: facilitator, game } }, select: { number: true } }),
    async add({ facilitator, hash }, { createdAt, ...row }) {
      try {
        await db.importedRecord.create({ data: { ...row, facilitatorId: facilitator, scenarioHash: hash, createdAt: BigInt(createdAt) } });
        return 'ok';
      } catch (error) {
        if ((error as { code?: unknown }).code === 'P2002') return 'taken';
        throw error;
      }
    },
    text: (facilitator, id) => db.importedRecord.findFirst({ where: { id, facilitatorId: facilitator }, select: { title: true, text: true } }),
    async remove(facilitator, id) {
      const { count } = await db.importedRecord.deleteMany({ where: { id, facilitatorId: facilitator } });
      return count === 1;
    },
  };
}
