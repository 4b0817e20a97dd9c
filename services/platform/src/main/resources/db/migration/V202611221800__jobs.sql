-- Jobs: what a job is lives here; when it is called is db-scheduler's business (scheduled_tasks_<service>).

CREATE TABLE breadthflow.job (
    id               uuid        PRIMARY KEY,
    position         bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    service          text        NOT NULL,
    type             text        NOT NULL,
    state            text        NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    pipeline         uuid        NOT NULL,
    parent           uuid        REFERENCES breadthflow.job (id),
    idempotency_key  text,
    request          json        NOT NULL,
    request_sha256   text        NOT NULL,
    attempts         integer     NOT NULL DEFAULT 0,
    crashes          integer     NOT NULL DEFAULT 0,
    epoch            bigint      NOT NULL DEFAULT 0,
    worker           text,
    cancel_requested boolean     NOT NULL DEFAULT false,
    progress         json,
    result           json,
    error            json,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    started_at       timestamptz,
    finished_at      timestamptz,
    UNIQUE (service, idempotency_key)
);
COMMENT ON TABLE breadthflow.job IS 'One piece of work with its history; every write of a worker is fenced by epoch';
COMMENT ON COLUMN breadthflow.job.id IS 'identity, also the instance in scheduled_tasks_<service>';
COMMENT ON COLUMN breadthflow.job.position IS 'order of creation, by which lists are paged';
COMMENT ON COLUMN breadthflow.job.service IS 'service that does it, as ingestion';
COMMENT ON COLUMN breadthflow.job.type IS 'name of the JobType';
COMMENT ON COLUMN breadthflow.job.state IS 'QUEUED, RUNNING, SUCCEEDED, FAILED or CANCELLED';
COMMENT ON COLUMN breadthflow.job.pipeline IS 'id of the job that started the pipeline, the job itself for a root';
COMMENT ON COLUMN breadthflow.job.parent IS 'the job whose completion posted this one, null for a root';
COMMENT ON COLUMN breadthflow.job.idempotency_key IS 'key the client gave, null without one';
COMMENT ON COLUMN breadthflow.job.request IS 'request record of the type; json and not jsonb, to keep the order of its fields';
COMMENT ON COLUMN breadthflow.job.request_sha256 IS 'hash over type and request, to tell a repetition from a conflict';
COMMENT ON COLUMN breadthflow.job.attempts IS 'times a worker started it, without those ended by a shutdown or a busy table';
COMMENT ON COLUMN breadthflow.job.crashes IS 'attempts whose worker died';
COMMENT ON COLUMN breadthflow.job.epoch IS 'fencing epoch, rises with every claim';
COMMENT ON COLUMN breadthflow.job.worker IS 'host and process of the last worker';
COMMENT ON COLUMN breadthflow.job.cancel_requested IS 'true once somebody asked it to stop';
COMMENT ON COLUMN breadthflow.job.progress IS 'ProgressView of the current step, null before the first';
COMMENT ON COLUMN breadthflow.job.result IS 'result record, null until succeeded';
COMMENT ON COLUMN breadthflow.job.error IS 'Problem of the last failed attempt, null where there is none';
COMMENT ON COLUMN breadthflow.job.created_at IS 'when it was posted';
COMMENT ON COLUMN breadthflow.job.updated_at IS 'last write to this row';
COMMENT ON COLUMN breadthflow.job.started_at IS 'first start, null before it';
COMMENT ON COLUMN breadthflow.job.finished_at IS 'when it reached a terminal state, null before';
CREATE INDEX job_by_pipeline ON breadthflow.job (pipeline, position);
CREATE INDEX job_by_service ON breadthflow.job (service, position DESC);
CREATE INDEX job_active ON breadthflow.job (service, state) WHERE state IN ('QUEUED', 'RUNNING');

CREATE TABLE breadthflow.job_step (
    job_id      uuid        NOT NULL REFERENCES breadthflow.job (id) ON DELETE CASCADE,
    name        text        NOT NULL,
    ordinal     integer     NOT NULL,
    state       text        NOT NULL CHECK (state IN ('RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    fingerprint text        NOT NULL,
    output      json,
    rows        bigint      NOT NULL DEFAULT 0,
    started_at  timestamptz NOT NULL,
    finished_at timestamptz,
    PRIMARY KEY (job_id, name)
);
COMMENT ON TABLE breadthflow.job_step IS 'Steps of a job; one that succeeded with the same fingerprint is not run again';
COMMENT ON COLUMN breadthflow.job_step.job_id IS 'the job';
COMMENT ON COLUMN breadthflow.job_step.name IS 'name of the step, unique in its job';
COMMENT ON COLUMN breadthflow.job_step.ordinal IS 'order of the first start, the first is 0';
COMMENT ON COLUMN breadthflow.job_step.state IS 'RUNNING, SUCCEEDED, FAILED or CANCELLED';
COMMENT ON COLUMN breadthflow.job_step.fingerprint IS 'everything the output depends on, as text';
COMMENT ON COLUMN breadthflow.job_step.output IS 'output record, null until succeeded';
COMMENT ON COLUMN breadthflow.job_step.rows IS 'rows done when the step ended';
COMMENT ON COLUMN breadthflow.job_step.started_at IS 'last start';
COMMENT ON COLUMN breadthflow.job_step.finished_at IS 'when it ended, null while it runs';

CREATE TABLE breadthflow.job_event (
    id     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    job_id uuid        NOT NULL REFERENCES breadthflow.job (id) ON DELETE CASCADE,
    at     timestamptz NOT NULL,
    kind   text        NOT NULL,
    epoch  bigint      NOT NULL,
    detail text
);
COMMENT ON TABLE breadthflow.job_event IS 'What happened to a job, in order';
COMMENT ON COLUMN breadthflow.job_event.id IS 'order of the events';
COMMENT ON COLUMN breadthflow.job_event.job_id IS 'the job';
COMMENT ON COLUMN breadthflow.job_event.at IS 'when';
COMMENT ON COLUMN breadthflow.job_event.kind IS 'POSTED, STARTED, TAKEN_OVER, RETRY, RELEASED, CANCEL_REQUESTED, SUCCEEDED, FAILED or CANCELLED';
COMMENT ON COLUMN breadthflow.job_event.epoch IS 'epoch at that time';
COMMENT ON COLUMN breadthflow.job_event.detail IS 'a sentence, null where the kind says it all';
CREATE INDEX job_event_by_job ON breadthflow.job_event (job_id, id);

CREATE TABLE breadthflow.table_lease (
    table_name  text        PRIMARY KEY,
    job_id      uuid        NOT NULL,
    epoch       bigint      NOT NULL,
    acquired_at timestamptz NOT NULL
);
COMMENT ON TABLE breadthflow.table_lease IS 'Which job may write a table; void once that job is not RUNNING under that epoch';
COMMENT ON COLUMN breadthflow.table_lease.table_name IS 'the table of the lake';
COMMENT ON COLUMN breadthflow.table_lease.job_id IS 'the job that writes it';
COMMENT ON COLUMN breadthflow.table_lease.epoch IS 'epoch of its worker';
COMMENT ON COLUMN breadthflow.table_lease.acquired_at IS 'when it was taken';
