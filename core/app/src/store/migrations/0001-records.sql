PRAGMA application_id = 0x4F746B73;
CREATE TABLE record (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    saved INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT;
