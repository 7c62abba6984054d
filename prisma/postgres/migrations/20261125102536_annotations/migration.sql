-- CreateTable
CREATE TABLE "Annotation" (
    "id" TEXT NOT NULL,
    "gameId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "anchor" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "replaces" TEXT,
    "createdAt" BIGINT NOT NULL,
    "withdrawnAt" BIGINT,

    CONSTRAINT "Annotation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Annotation_gameId_kind_idx" ON "Annotation"("gameId", "kind");

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_gameId_fkey" FOREIGN KEY ("gameId") REFERENCES "Game"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What somebody wrote is never overwritten: it can be withdrawn, once. Removing a row stays possible, for whoever must erase it.
CREATE FUNCTION "refuse_to_change_an_annotation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an annotation is written once: it can only be withdrawn';
END;
$$;

CREATE TRIGGER "Annotation_refuse_update" BEFORE UPDATE ON "Annotation"
  FOR EACH ROW
  WHEN (
    OLD."withdrawnAt" IS NOT NULL
    OR (NEW."id", NEW."gameId", NEW."kind", NEW."author", NEW."anchor", NEW."content", NEW."replaces", NEW."createdAt")
      IS DISTINCT FROM (OLD."id", OLD."gameId", OLD."kind", OLD."author", OLD."anchor", OLD."content", OLD."replaces", OLD."createdAt")
  )
  EXECUTE FUNCTION "refuse_to_change_an_annotation"();
