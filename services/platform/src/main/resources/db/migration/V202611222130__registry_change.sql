-- Changes of the model registry that a mirror is to be told of, written in the transaction that makes them.

CREATE TABLE breadthflow.registry_change (
    position        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    model           text        NOT NULL,
    kind            text        NOT NULL CHECK (kind IN ('VERSION_REGISTERED', 'ALIAS_MOVED')),
    version         integer     NOT NULL,
    alias           text        CHECK ((alias IS NOT NULL) = (kind = 'ALIAS_MOVED')),
    changed_at      timestamptz NOT NULL,
    attempts        integer     NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    last_error      text,
    outcome         text        CHECK (outcome IN ('MIRRORED', 'SKIPPED')),
    skip_reason     text        CHECK ((skip_reason IS NOT NULL) = (outcome IS NOT DISTINCT FROM 'SKIPPED')),
    settled_at      timestamptz CHECK ((settled_at IS NULL) = (outcome IS NULL)),
    FOREIGN KEY (model, version) REFERENCES breadthflow.model_version (name, version)
);
COMMENT ON TABLE breadthflow.registry_change IS 'Outbox of the model registry: what a mirror has been told, and what it is still to be told, in order';
COMMENT ON COLUMN breadthflow.registry_change.position IS 'order of the changes of one model';
COMMENT ON COLUMN breadthflow.registry_change.model IS 'name of the model; changes of one model are delivered in order';
COMMENT ON COLUMN breadthflow.registry_change.kind IS 'VERSION_REGISTERED or ALIAS_MOVED';
COMMENT ON COLUMN breadthflow.registry_change.version IS 'the version registered, or the one the alias moved to';
COMMENT ON COLUMN breadthflow.registry_change.alias IS 'the alias that moved, null for a registration';
COMMENT ON COLUMN breadthflow.registry_change.changed_at IS 'when it changed';
COMMENT ON COLUMN breadthflow.registry_change.attempts IS 'deliveries that failed';
COMMENT ON COLUMN breadthflow.registry_change.next_attempt_at IS 'before this time it is not delivered again';
COMMENT ON COLUMN breadthflow.registry_change.last_error IS 'why the last delivery failed, null when none has';
COMMENT ON COLUMN breadthflow.registry_change.outcome IS 'MIRRORED or SKIPPED, null while it is to be delivered';
COMMENT ON COLUMN breadthflow.registry_change.skip_reason IS 'why the mirror cannot have it, null unless SKIPPED';
COMMENT ON COLUMN breadthflow.registry_change.settled_at IS 'when it was delivered or skipped, null before';
CREATE INDEX registry_change_pending ON breadthflow.registry_change (model, position) WHERE outcome IS NULL;

-- What happened before there was an outbox, so that a mirror that is configured later has it too.
INSERT INTO breadthflow.registry_change (model, kind, version, alias, changed_at, next_attempt_at)
SELECT name, kind, version, alias, changed_at, changed_at
  FROM (SELECT name, 'VERSION_REGISTERED' AS kind, version, NULL AS alias, created_at AS changed_at, 0 AS rank
          FROM breadthflow.model_version
        UNION ALL
        SELECT name, 'ALIAS_MOVED', to_version, alias, moved_at, 1
          FROM breadthflow.model_alias_move) AS past
 ORDER BY changed_at, rank, version;
