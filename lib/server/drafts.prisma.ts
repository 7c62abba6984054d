import type { DraftContent, DraftKey, KeptDraft } from '../contract';
import type { GameId, SeatId } from '../game/ids';
import type { Database } from './db';
import type { Drafts } from './house';
import { wellFormed } from './play/well-formed';
import { rowsOf } from './rows-of';
import { forgetDrafts } from './redaction/forget-drafts.prisma';

/** What a row's `content` holds. */
interface Written {
  by: SeatId;
  content: DraftContent;
}

interface Row {
  owner: string;
  key: string;
  content: string;
  version: number | bigint;
  updatedAt: number | bigint;
}

/** One statement, so that of two savers each gets a number of its own. */
const SAVE = `
  INSERT INTO "Draft" ("gameId", "owner", "key", "version", "content", "updatedAt") VALUES ($1, $2, $3, 1, $4, $5)
  ON CONFLICT ("gameId", "owner", "key") DO UPDATE SET "version" = "Draft"."version" + 1, "content" = excluded."content", "updatedAt" = excluded."updatedAt"
  RETURNING "version"`;
/** Nobody writes at so many things at once. Each costs its owner whenever they come back, and so everybody. */
const MOST = 100;
/** Beside the one just written, takes away those written at the longest ago. SQLite wants a limit before an offset. */
const TRIM = `
  DELETE FROM "Draft" WHERE "gameId" = $1 AND "owner" = $2 AND "key" IN
    (SELECT "key" FROM "Draft" WHERE "gameId" = $1 AND "owner" = $2 AND "key" <> $3 ORDER BY "updatedAt" DESC, "key" LIMIT 1000000 OFFSET ${MOST - 1})
  RETURNING "key"`;
const DRAFT = 'SELECT "owner", "key", "version", "updatedAt", "content" FROM "Draft"';
const OF_TURN = `${DRAFT} WHERE "gameId" = $1 AND "key" = $2 AND "owner" LIKE 'team:%'`;

/** Drafts in the database: the last text of each owner and key, with a number that grows at every save. Of one owner the last hundred are kept. */
export function makeDrafts(db: Database, clock: () => number = Date.now): Drafts {
  return {
    async save(game, owner, key, by, content) {
      const written: Written = { by, content: wellFormed(content) };
      const savedAt = clock();
      const [row] = await rowsOf<{ version: number | bigint }>(db, SAVE, [game, owner, key, JSON.stringify(written), savedAt]);
      const version = Number(row?.version ?? 1);
      if (version === 1) await rowsOf(db, TRIM, [game, owner, key]);
      return { version, savedAt };
    },

    async of(game, owners) {
      if (owners.length === 0) return [];
      const among = owners.map((_, index) => `$${index + 2}`).join(', ');
      return (await rowsOf<Row>(db, `${DRAFT} WHERE "gameId" = $1 AND "owner" IN (${among}) ORDER BY "owner", "key"`, [game, ...owners])).map(keptDraft);
    },

    async savedSince(games, since) {
      const rows = await db.draft.findMany({ where: { gameId: { in: [...games] }, updatedAt: { gte: since }, OR: [{ owner: 'control' }, { owner: { startsWith: 'team:' } }] } });
      return rows.map((row) => ({ game: row.gameId as GameId, owner: row.owner, draft: keptDraft(row) }));
    },

    async decisions(game, turn) {
      const rows = await rowsOf<Row>(db, OF_TURN, [game, `decision:${turn}`]);
      return Object.fromEntries(rows.map(({ owner, content }) => [owner.slice('team:'.length), (JSON.parse(content) as Written).content]));
    },

    forget: (game, gone) => forgetDrafts(db, game, gone),
  };
}

function keptDraft({ key, version, updatedAt, content }: Row): KeptDraft {
  const written = JSON.parse(content) as Written;
  return { key: key as DraftKey, version: Number(version), savedAt: Number(updatedAt), by: written.by, content: written.content };
}
