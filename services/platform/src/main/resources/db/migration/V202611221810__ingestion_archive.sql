-- Private to the ingestion service: which content of an archive has which revision. A row is written before anything is
-- committed under its revision.

CREATE TABLE breadthflow.archive (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    table_name    text        NOT NULL,
    listing       text        NOT NULL,
    archive_key   text        NOT NULL,
    revision      bigint      NOT NULL CHECK (revision >= 0),
    mode          text        NOT NULL CHECK (mode IN ('MERGE', 'REPLACE')),
    sha256        text        NOT NULL,
    fingerprint   text        NOT NULL,
    result        jsonb,
    registered_at timestamptz NOT NULL,
    completed_at  timestamptz,
    UNIQUE (table_name, listing, archive_key, revision)
);
COMMENT ON TABLE breadthflow.archive IS 'Revisions of the archives that were taken in';
COMMENT ON COLUMN breadthflow.archive.id IS 'order of registration, by which a later replacement is recognised';
COMMENT ON COLUMN breadthflow.archive.table_name IS 'table of the lake the rows go into';
COMMENT ON COLUMN breadthflow.archive.listing IS 'venue and market of the rows, as us.equity';
COMMENT ON COLUMN breadthflow.archive.archive_key IS 'name of the archive, as the file''s name';
COMMENT ON COLUMN breadthflow.archive.revision IS 'ordinal of the commit, from 0';
COMMENT ON COLUMN breadthflow.archive.mode IS 'MERGE or REPLACE';
COMMENT ON COLUMN breadthflow.archive.sha256 IS 'checksum of the content, hexadecimal';
COMMENT ON COLUMN breadthflow.archive.fingerprint IS 'everything the accepted rows depend on';
COMMENT ON COLUMN breadthflow.archive.result IS 'what became of it (DatasetResult), null until it is completed';
COMMENT ON COLUMN breadthflow.archive.registered_at IS 'when the revision was assigned';
COMMENT ON COLUMN breadthflow.archive.completed_at IS 'when its rows were in the table, null until then';
