import type { DraftContent, DraftKey, KeptDraft } from '../contract';
import type { GameId, SeatId } from '../game/ids';
import type { Database } from './db';
import type { Drafts } from './house';
import { wellFormed } from './play/well-formed';
import { forgetDrafts } from './redaction/forget-drafts.prisma';

/** What a row's `content` holds. */
interface Written {
  by: SeatId;
  content: DraftContent;
}

/** Drafts in the database: the last text of each owner and key, with a number that grows at every save. */
export function makeDrafts(db: Database, clock: () => number = Date.now): Drafts {
  return {
    async save(game, owner, key, by, content) {
      const written: Written = { by, content: wellFormed(content) };
      const savedAt = clock();
      // One statement, so that of two savers each gets a number of its own. Both databases understand it.
      const [row] = await db.$queryRaw<{ version: number }[]>`
        INSERT INTO "Draft" ("gameId", "owner", "key", "version", "content", "updatedAt")
        VALUES (${game}, ${owner}, ${key}, 1, ${JSON.stringify(written)}, ${savedAt})
        ON CONFLICT ("gameId", "owner", "key") DO UPDATE
          SET "version" = "Draft"."version" + 1, "content" = excluded."content", "updatedAt" = excluded."updatedAt"
        RETURNING "version"`;
      return { version: row?.version ?? 1, savedAt };
    },

    async of(game, owners) {
      const rows = await db.draft.findMany({ where: { gameId: game, owner: { in: owners } }, orderBy: [{ owner: 'asc' }, { key: 'asc' }] });
      return rows.map(keptDraft);
    },

    async savedSince(games, since) {
      const rows = await db.draft.findMany({ where: { gameId: { in: [...games] }, updatedAt: { gte: since }, OR: [{ owner: 'control' }, { owner: { startsWith: 'team:' } }] } });
      return rows.map((row) => ({ game: row.gameId as GameId, owner: row.owner, draft: keptDraft(row) }));
    },

    async decisions(game, turn) {
      const rows = await db.draft.findMany({ where: { gameId: game, key: `decision:${turn}`, owner: { startsWith: 'team:' } } });
      return Object.fromEntries(rows.map(({ owner, content }) => [owner.slice('team:'.length), (JSON.parse(content) as Written).content]));
    },

    forget: (game, gone) => forgetDrafts(db, game, gone),
  };
}

function keptDraft({ key, version, updatedAt, content }: { key: string; version: number; updatedAt: bigint; content: string }): KeptDraft {
  const written = JSON.parse(content) as Written;
  return { key: key as DraftKey, version, savedAt: Number(updatedAt), by: written.by, content: written.content };
}
