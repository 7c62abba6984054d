-- AlterTable
ALTER TABLE "Event" ADD COLUMN "digest" TEXT;

-- The record still only grows. One thing alone may be done to an event that stands: its text may be taken out, once, for
-- what a later event of the same record says stays of it. Its digest is noted; place, time, kind and hash stay.
DROP TRIGGER "Event_refuse_update";

CREATE TRIGGER "Event_refuse_update" BEFORE UPDATE ON "Event"
WHEN NOT coalesce(
  OLD."digest" IS NULL AND length(NEW."digest") = 64 AND NEW."salt" = '' AND OLD."type" NOT IN ('GameOpened', 'Withheld')
  AND NEW."gameId" IS OLD."gameId" AND NEW."position" IS OLD."position" AND NEW."stream" IS OLD."stream" AND NEW."number" IS OLD."number"
  AND NEW."at" IS OLD."at" AND NEW."type" IS OLD."type" AND NEW."hash" IS OLD."hash"
  AND EXISTS (
    SELECT 1 FROM "Event" AS said
    WHERE said."gameId" = OLD."gameId" AND said."type" = 'Withheld' AND said."position" > OLD."position"
      AND json_extract(said."data", '$.remains."' || OLD."position" || '"') = NEW."data"
  ), 0)
BEGIN
  SELECT RAISE(ABORT, 'the record is append-only: an event cannot be changed');
END;
