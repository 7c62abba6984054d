-- CreateTable
CREATE TABLE "ExpiredGame" (
    "gameId" TEXT NOT NULL,
    "events" INTEGER NOT NULL,
    "head" TEXT NOT NULL,
    "expiredAt" BIGINT NOT NULL,

    CONSTRAINT "ExpiredGame_pkey" PRIMARY KEY ("gameId")
);


-- The record still only grows. As a whole it goes when its time is over: the game has been noted here before.
CREATE FUNCTION "refuse_to_remove_an_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "ExpiredGame" WHERE "gameId" = OLD."gameId") THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'the record is append-only: an event cannot be removed';
END;
$$;

DROP TRIGGER "Event_refuse_delete" ON "Event";

CREATE TRIGGER "Event_refuse_delete" BEFORE DELETE ON "Event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_to_remove_an_event"();
