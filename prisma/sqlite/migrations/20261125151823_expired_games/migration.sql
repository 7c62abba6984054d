-- CreateTable
CREATE TABLE "ExpiredGame" (
    "gameId" TEXT NOT NULL PRIMARY KEY,
    "events" INTEGER NOT NULL,
    "head" TEXT NOT NULL,
    "expiredAt" BIGINT NOT NULL
);


-- The record still only grows. As a whole it goes when its time is over: the game has been noted here before.
DROP TRIGGER "Event_refuse_delete";

CREATE TRIGGER "Event_refuse_delete" BEFORE DELETE ON "Event"
WHEN NOT EXISTS (SELECT 1 FROM "ExpiredGame" WHERE "gameId" = OLD."gameId")
BEGIN
  SELECT RAISE(ABORT, 'the record is append-only: an event cannot be removed');
END;
