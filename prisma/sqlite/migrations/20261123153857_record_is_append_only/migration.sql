-- The record can only grow: what has been written is never changed and never removed.
-- There is no way round this for a redaction: none is needed yet.
CREATE TRIGGER "Event_refuse_update" BEFORE UPDATE ON "Event"
BEGIN
  SELECT RAISE(ABORT, 'the record is append-only: an event cannot be changed');
END;

CREATE TRIGGER "Event_refuse_delete" BEFORE DELETE ON "Event"
BEGIN
  SELECT RAISE(ABORT, 'the record is append-only: an event cannot be removed');
END;
