-- The record can only grow: what has been written is never changed and never removed.
-- There is no way round this for a redaction: none is needed yet.
CREATE FUNCTION "refuse_to_change_the_record"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the record is append-only: an event cannot be %',
    CASE TG_OP WHEN 'UPDATE' THEN 'changed' ELSE 'removed' END;
END;
$$;

CREATE TRIGGER "Event_refuse_update" BEFORE UPDATE ON "Event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_to_change_the_record"();

CREATE TRIGGER "Event_refuse_delete" BEFORE DELETE ON "Event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_to_change_the_record"();

CREATE TRIGGER "Event_refuse_truncate" BEFORE TRUNCATE ON "Event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_to_change_the_record"();
