-- CreateTable
CREATE TABLE "Annotation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "gameId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "anchor" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "replaces" TEXT,
    "createdAt" BIGINT NOT NULL,
    "withdrawnAt" BIGINT,
    CONSTRAINT "Annotation_gameId_fkey" FOREIGN KEY ("gameId") REFERENCES "Game" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Annotation_gameId_kind_idx" ON "Annotation"("gameId", "kind");


-- What somebody wrote is never overwritten: it can be withdrawn, once. Removing a row stays possible, for whoever must erase it.
CREATE TRIGGER "Annotation_refuse_update" BEFORE UPDATE ON "Annotation"
WHEN OLD."withdrawnAt" IS NOT NULL
  OR NEW."id" IS NOT OLD."id" OR NEW."gameId" IS NOT OLD."gameId" OR NEW."kind" IS NOT OLD."kind" OR NEW."author" IS NOT OLD."author"
  OR NEW."anchor" IS NOT OLD."anchor" OR NEW."content" IS NOT OLD."content" OR NEW."replaces" IS NOT OLD."replaces" OR NEW."createdAt" IS NOT OLD."createdAt"
BEGIN
  SELECT RAISE(ABORT, 'an annotation is written once: it can only be withdrawn');
END;
