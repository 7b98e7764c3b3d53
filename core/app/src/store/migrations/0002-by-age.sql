CREATE INDEX record_by_age ON record (kind, saved DESC, id);
