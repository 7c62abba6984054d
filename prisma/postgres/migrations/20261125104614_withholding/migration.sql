-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "digest" TEXT;

-- The record still only grows. One thing alone may be done to an event that stands: its text may be taken out, once, for
-- what a later event of the same record says stays of it. Its digest is noted; place, time, kind and hash stay.
CREATE FUNCTION "refuse_to_change_an_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."digest" IS NULL AND length(NEW."digest") = 64 AND NEW."salt" = '' AND OLD."type" NOT IN ('GameOpened', 'Withheld')
    AND NEW."gameId" = OLD."gameId" AND NEW."position" = OLD."position" AND NEW."stream" = OLD."stream" AND NEW."number" = OLD."number"
    AND NEW."at" = OLD."at" AND NEW."type" = OLD."type" AND NEW."hash" = OLD."hash"
    AND EXISTS (
      SELECT 1 FROM "Event" AS said
      WHERE said."gameId" = OLD."gameId" AND said."type" = 'Withheld' AND said."position" > OLD."position"
        AND (said."data"::json -> 'remains' -> OLD."position"::text)::text = NEW."data"
    )
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the record is append-only: an event cannot be changed';
END;
$$;

DROP TRIGGER "Event_refuse_update" ON "Event";

CREATE TRIGGER "Event_refuse_update" BEFORE UPDATE ON "Event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_to_change_an_event"();
