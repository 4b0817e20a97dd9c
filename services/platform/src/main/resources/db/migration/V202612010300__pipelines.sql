-- Pipelines: documents of stages. A job that is a stage names its pipeline and its stage, every other job neither.
--
-- Pipelines of earlier versions carried what follows in the requests of their jobs. Those that have ended get a row, so
-- that they are listed. Of those that have not, the jobs that were posted go on; where jobs were still to follow, nothing
-- does, and the pipeline is FAILED and says so: running it again does nothing twice.

CREATE TABLE breadthflow.pipeline (
    id               uuid        PRIMARY KEY,
    position         bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    service          text        NOT NULL,
    name             text        NOT NULL,
    state            text        NOT NULL CHECK (state IN ('RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    cancel_requested boolean     NOT NULL DEFAULT false,
    document         json        NOT NULL,
    document_sha256  text        NOT NULL,
    idempotency_key  text,
    error            json,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    finished_at      timestamptz,
    UNIQUE (service, idempotency_key)
);
COMMENT ON TABLE breadthflow.pipeline IS 'A document of stages; the transaction that ends a job posts the stages that have become ready';
COMMENT ON COLUMN breadthflow.pipeline.id IS 'identity';
COMMENT ON COLUMN breadthflow.pipeline.position IS 'order of creation, by which lists are paged';
COMMENT ON COLUMN breadthflow.pipeline.service IS 'service at which it was posted, as ingestion';
COMMENT ON COLUMN breadthflow.pipeline.name IS 'name in the document';
COMMENT ON COLUMN breadthflow.pipeline.state IS 'RUNNING, SUCCEEDED, FAILED or CANCELLED';
COMMENT ON COLUMN breadthflow.pipeline.cancel_requested IS 'true once somebody asked it to stop';
COMMENT ON COLUMN breadthflow.pipeline.document IS 'PipelineDocument; json and not jsonb, to keep the order of its fields';
COMMENT ON COLUMN breadthflow.pipeline.document_sha256 IS 'hash over the document, to tell a repetition from a conflict';
COMMENT ON COLUMN breadthflow.pipeline.idempotency_key IS 'key the client gave, null without one';
COMMENT ON COLUMN breadthflow.pipeline.error IS 'Problem for which a stage could not be posted, null where there is none';
COMMENT ON COLUMN breadthflow.pipeline.created_at IS 'when it was posted';
COMMENT ON COLUMN breadthflow.pipeline.updated_at IS 'last write to this row';
COMMENT ON COLUMN breadthflow.pipeline.finished_at IS 'when its last job ended, null before';
CREATE INDEX pipeline_by_service ON breadthflow.pipeline (service, position DESC);

ALTER TABLE breadthflow.job ALTER COLUMN pipeline DROP NOT NULL;
ALTER TABLE breadthflow.job ADD COLUMN stage text;
COMMENT ON COLUMN breadthflow.job.pipeline IS 'the pipeline it is a stage of, null for a job posted on its own';
COMMENT ON COLUMN breadthflow.job.stage IS 'name of the stage in the document of the pipeline, null for a job posted on its own';
COMMENT ON COLUMN breadthflow.job.parent IS 'the job whose end posted this one, null where none did';

UPDATE breadthflow.job
   SET stage = named.stage
  FROM (SELECT id, base || CASE WHEN repetition > 1 THEN '-' || repetition ELSE '' END AS stage
          FROM (SELECT id, base, row_number() OVER (PARTITION BY pipeline, base ORDER BY position) AS repetition
                  FROM (SELECT id, pipeline, position,
                               CASE type
                                   WHEN 'SIMULATE_MARKET' THEN 'simulate'
                                   WHEN 'INGEST_BARS' THEN 'ingest'
                                   WHEN 'MATERIALIZE_FEATURES' THEN 'features'
                                   WHEN 'TRAIN_MODEL' THEN 'train:' || coalesce(request ->> 'label', 'unknown')
                                   ELSE lower(type)
                               END AS base
                          FROM breadthflow.job) AS bases) AS repeated) AS named
 WHERE job.id = named.id;

INSERT INTO breadthflow.pipeline
       (id, service, name, state, document, document_sha256, error, created_at, updated_at, finished_at)
SELECT id, service, name, state, document, encode(sha256(convert_to(document::text, 'UTF8')), 'hex'),
       CASE WHEN unfinishable THEN json_build_object(
           'type', 'urn:breadthflow:problem:illegal-state',
           'title', 'Not possible in the present state',
           'status', 409,
           'detail', 'An earlier version of the platform had started this pipeline, and its jobs name no successors any more. Run it again: what is done is not done twice.',
           'code', 'ILLEGAL_STATE',
           'errors', '[]'::json) END,
       created_at, updated_at, finished_at
  FROM (SELECT root.id, root.service, root.position, root.created_at,
               CASE root.type WHEN 'SIMULATE_MARKET' THEN 'simulated' ELSE 'equities-daily' END AS name,
               CASE
                   WHEN bool_or(job.state = 'FAILED') OR bool_or(open.successors) THEN 'FAILED'
                   WHEN bool_or(job.state IN ('QUEUED', 'RUNNING')) THEN 'RUNNING'
                   WHEN bool_or(job.state = 'CANCELLED') THEN 'CANCELLED'
                   ELSE 'SUCCEEDED'
               END AS state,
               json_build_object(
                   'name', CASE root.type WHEN 'SIMULATE_MARKET' THEN 'simulated' ELSE 'equities-daily' END,
                   'stages', json_agg(json_build_object(
                       'name', job.stage,
                       'type', job.type,
                       'request', job.request::jsonb - 'then',
                       'after', CASE WHEN parent.stage IS NULL THEN json_build_array()
                                     ELSE json_build_array(parent.stage) END) ORDER BY job.position)) AS document,
               bool_or(open.successors) AS unfinishable,
               max(job.updated_at) AS updated_at,
               CASE WHEN bool_or(job.state IN ('QUEUED', 'RUNNING')) THEN NULL ELSE max(job.finished_at) END AS finished_at
          FROM breadthflow.job AS root
          JOIN breadthflow.job ON job.pipeline = root.id
          LEFT JOIN breadthflow.job AS parent ON parent.id = job.parent
         CROSS JOIN LATERAL (SELECT job.state IN ('QUEUED', 'RUNNING')
                                    AND (job.type = 'SIMULATE_MARKET'
                                         OR coalesce(json_typeof(job.request -> 'then'), 'null') <> 'null') AS successors)
                    AS open
         WHERE root.type = 'SIMULATE_MARKET'
            OR coalesce(json_typeof(root.request -> 'then'), 'null') <> 'null'
            OR EXISTS (SELECT 1 FROM breadthflow.job AS child WHERE child.parent = root.id)
         GROUP BY root.id) AS earlier
 WHERE EXISTS (SELECT 1 FROM breadthflow.job WHERE job.id = earlier.id AND job.pipeline = job.id)
 ORDER BY position;

UPDATE breadthflow.job SET pipeline = NULL, stage = NULL
 WHERE NOT EXISTS (SELECT 1 FROM breadthflow.pipeline WHERE pipeline.id = job.pipeline);
UPDATE breadthflow.job SET request = (request::jsonb - 'then')::json
 WHERE state IN ('QUEUED', 'RUNNING') AND request -> 'then' IS NOT NULL;

ALTER TABLE breadthflow.job ADD FOREIGN KEY (pipeline) REFERENCES breadthflow.pipeline (id);
ALTER TABLE breadthflow.job ADD CHECK ((pipeline IS NULL) = (stage IS NULL));
ALTER TABLE breadthflow.job ADD UNIQUE (pipeline, stage);
