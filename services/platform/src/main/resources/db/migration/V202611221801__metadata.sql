-- Metadata that more than one service reads, and the records of training.

CREATE TABLE breadthflow.dataset_version (
    table_name text        NOT NULL,
    version    bigint      NOT NULL,
    rows       bigint      NOT NULL,
    from_time  timestamptz,
    to_time    timestamptz,
    facts      jsonb       NOT NULL DEFAULT '{}',
    job_id     uuid        NOT NULL REFERENCES breadthflow.job (id),
    created_at timestamptz NOT NULL,
    PRIMARY KEY (table_name, version)
);
COMMENT ON TABLE breadthflow.dataset_version IS 'Table versions that jobs made: lineage, and with the follow-up jobs the outbox';
COMMENT ON COLUMN breadthflow.dataset_version.table_name IS 'table of the lake';
COMMENT ON COLUMN breadthflow.dataset_version.version IS 'Delta version';
COMMENT ON COLUMN breadthflow.dataset_version.rows IS 'rows added by it';
COMMENT ON COLUMN breadthflow.dataset_version.from_time IS 'earliest event time in it, null without rows';
COMMENT ON COLUMN breadthflow.dataset_version.to_time IS 'latest event time in it, null without rows';
COMMENT ON COLUMN breadthflow.dataset_version.facts IS 'counts and checksums, as rowsQuarantined';
COMMENT ON COLUMN breadthflow.dataset_version.job_id IS 'the job that made it';
COMMENT ON COLUMN breadthflow.dataset_version.created_at IS 'when that job completed';
CREATE INDEX dataset_version_by_job ON breadthflow.dataset_version (job_id);

CREATE TABLE breadthflow.feature_set (
    hash       text        PRIMARY KEY,
    name       text        NOT NULL,
    outputs    jsonb       NOT NULL,
    table_name text        NOT NULL UNIQUE,
    warm_up    integer     NOT NULL,
    created_at timestamptz NOT NULL
);
COMMENT ON TABLE breadthflow.feature_set IS 'Feature sets; one never changes, another definition is another hash';
COMMENT ON COLUMN breadthflow.feature_set.hash IS 'first 8 hexadecimal digits over the definition';
COMMENT ON COLUMN breadthflow.feature_set.name IS 'name in the catalogue';
COMMENT ON COLUMN breadthflow.feature_set.outputs IS 'elements of a vector, in order';
COMMENT ON COLUMN breadthflow.feature_set.table_name IS 'feature table';
COMMENT ON COLUMN breadthflow.feature_set.warm_up IS 'bars before a vector can be complete';
COMMENT ON COLUMN breadthflow.feature_set.created_at IS 'when it was first registered';

CREATE TABLE breadthflow.online_feature (
    feature_set   text        NOT NULL,
    instrument    text        NOT NULL,
    listing       text        NOT NULL,
    symbol        text        NOT NULL,
    event_time    timestamptz NOT NULL,
    available_at  timestamptz NOT NULL,
    table_version bigint      NOT NULL,
    vector        bytea       NOT NULL,
    PRIMARY KEY (feature_set, instrument)
);
COMMENT ON TABLE breadthflow.online_feature IS 'Latest vector of each instrument; moves only forward in time';
COMMENT ON COLUMN breadthflow.online_feature.feature_set IS 'hash of the feature set';
COMMENT ON COLUMN breadthflow.online_feature.instrument IS 'key venue.market.symbol';
COMMENT ON COLUMN breadthflow.online_feature.listing IS 'venue and market, as us.equity';
COMMENT ON COLUMN breadthflow.online_feature.symbol IS 'symbol alone, for look-ups by it';
COMMENT ON COLUMN breadthflow.online_feature.event_time IS 'bar the vector belongs to';
COMMENT ON COLUMN breadthflow.online_feature.available_at IS 'when it could first have been known';
COMMENT ON COLUMN breadthflow.online_feature.table_version IS 'version of the feature table that holds it';
COMMENT ON COLUMN breadthflow.online_feature.vector IS 'little-endian doubles, one per output of the set';
CREATE INDEX online_feature_by_symbol ON breadthflow.online_feature (feature_set, symbol);
CREATE INDEX online_feature_by_time ON breadthflow.online_feature (feature_set, listing, event_time DESC);

CREATE TABLE breadthflow.training_run (
    id          text        PRIMARY KEY,
    label       text        NOT NULL,
    model       text        NOT NULL,
    fingerprint text        NOT NULL,
    state       text        NOT NULL CHECK (state IN ('RUNNING', 'SUCCEEDED', 'FAILED')),
    view        jsonb,
    job_id      uuid,
    created_at  timestamptz NOT NULL,
    finished_at timestamptz
);
COMMENT ON TABLE breadthflow.training_run IS 'Training runs with everything they came from';
COMMENT ON COLUMN breadthflow.training_run.id IS 'run id';
COMMENT ON COLUMN breadthflow.training_run.label IS 'label spec';
COMMENT ON COLUMN breadthflow.training_run.model IS 'model it was made for';
COMMENT ON COLUMN breadthflow.training_run.fingerprint IS 'hash over data, label, split, parameters, seed, threads and code';
COMMENT ON COLUMN breadthflow.training_run.state IS 'RUNNING, SUCCEEDED or FAILED';
COMMENT ON COLUMN breadthflow.training_run.view IS 'RunView as the API shows it, null until succeeded';
COMMENT ON COLUMN breadthflow.training_run.job_id IS 'the job that made it';
COMMENT ON COLUMN breadthflow.training_run.created_at IS 'start';
COMMENT ON COLUMN breadthflow.training_run.finished_at IS 'end, null while it runs';
CREATE INDEX training_run_by_fingerprint ON breadthflow.training_run (fingerprint, created_at DESC);

CREATE TABLE breadthflow.model_version (
    name        text        NOT NULL,
    version     integer     NOT NULL CHECK (version > 0),
    run_id      text        NOT NULL,
    label       text        NOT NULL,
    feature_set text        NOT NULL,
    path        text        NOT NULL,
    sha256      text        NOT NULL,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (name, version),
    UNIQUE (name, run_id)
);
COMMENT ON TABLE breadthflow.model_version IS 'Registered models; a row is never changed';
COMMENT ON COLUMN breadthflow.model_version.name IS 'name of the model';
COMMENT ON COLUMN breadthflow.model_version.version IS '1, 2, ... per name';
COMMENT ON COLUMN breadthflow.model_version.run_id IS 'the run that made it';
COMMENT ON COLUMN breadthflow.model_version.label IS 'label spec';
COMMENT ON COLUMN breadthflow.model_version.feature_set IS 'hash of the feature set it takes';
COMMENT ON COLUMN breadthflow.model_version.path IS 'its bytes in the object store';
COMMENT ON COLUMN breadthflow.model_version.sha256 IS 'of these bytes, checked at every load';
COMMENT ON COLUMN breadthflow.model_version.created_at IS 'when it was registered';

CREATE TABLE breadthflow.model_alias (
    name     text        NOT NULL,
    alias    text        NOT NULL,
    version  integer     NOT NULL,
    moved_at timestamptz NOT NULL,
    PRIMARY KEY (name, alias),
    FOREIGN KEY (name, version) REFERENCES breadthflow.model_version (name, version)
);
COMMENT ON TABLE breadthflow.model_alias IS 'Which version an alias as champion stands for';
COMMENT ON COLUMN breadthflow.model_alias.name IS 'name of the model';
COMMENT ON COLUMN breadthflow.model_alias.alias IS 'the alias';
COMMENT ON COLUMN breadthflow.model_alias.version IS 'version it stands for';
COMMENT ON COLUMN breadthflow.model_alias.moved_at IS 'last move';

CREATE TABLE breadthflow.model_alias_move (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name         text        NOT NULL,
    alias        text        NOT NULL,
    from_version integer,
    to_version   integer     NOT NULL,
    moved_at     timestamptz NOT NULL
);
COMMENT ON TABLE breadthflow.model_alias_move IS 'History of the aliases';
COMMENT ON COLUMN breadthflow.model_alias_move.id IS 'order of the moves';
COMMENT ON COLUMN breadthflow.model_alias_move.name IS 'name of the model';
COMMENT ON COLUMN breadthflow.model_alias_move.alias IS 'the alias';
COMMENT ON COLUMN breadthflow.model_alias_move.from_version IS 'version before, null for the first move';
COMMENT ON COLUMN breadthflow.model_alias_move.to_version IS 'version after';
COMMENT ON COLUMN breadthflow.model_alias_move.moved_at IS 'when';
