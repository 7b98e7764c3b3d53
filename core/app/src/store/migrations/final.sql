CREATE TABLE record (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    saved INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT;
CREATE INDEX record_by_age ON record (kind, saved DESC, id);
