-- One dispatch table per service: the layout is db-scheduler's, whose executions carry no data but the job's id.

CREATE TABLE breadthflow.scheduled_tasks_ingestion (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
COMMENT ON TABLE breadthflow.scheduled_tasks_ingestion IS 'When the jobs of ingestion are called next, and which worker has them';
COMMENT ON COLUMN breadthflow.scheduled_tasks_ingestion.task_name IS 'always job';
COMMENT ON COLUMN breadthflow.scheduled_tasks_ingestion.task_instance IS 'id of the job';
COMMENT ON COLUMN breadthflow.scheduled_tasks_ingestion.task_data IS 'always null';
COMMENT ON COLUMN breadthflow.scheduled_tasks_ingestion.execution_time IS 'when it is due';
COMMENT ON COLUMN breadthflow.scheduled_tasks_ingestion.picked IS 'true while a worker has it';
COMMENT ON COLUMN breadthflow.scheduled_tasks_ingestion.picked_by IS 'that worker';
COMMENT ON COLUMN breadthflow.scheduled_tasks_ingestion.last_success IS 'last call that ended well';
COMMENT ON COLUMN breadthflow.scheduled_tasks_ingestion.last_failure IS 'last call that did not';
COMMENT ON COLUMN breadthflow.scheduled_tasks_ingestion.consecutive_failures IS 'failed calls in a row';
COMMENT ON COLUMN breadthflow.scheduled_tasks_ingestion.last_heartbeat IS 'last sign of life of the worker';
COMMENT ON COLUMN breadthflow.scheduled_tasks_ingestion.version IS 'optimistic lock';
COMMENT ON COLUMN breadthflow.scheduled_tasks_ingestion.priority IS 'unused';
CREATE INDEX scheduled_tasks_ingestion_due ON breadthflow.scheduled_tasks_ingestion (execution_time);
CREATE INDEX scheduled_tasks_ingestion_heartbeat ON breadthflow.scheduled_tasks_ingestion (last_heartbeat);

CREATE TABLE breadthflow.scheduled_tasks_features (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
COMMENT ON TABLE breadthflow.scheduled_tasks_features IS 'When the jobs of features are called next, and which worker has them';
COMMENT ON COLUMN breadthflow.scheduled_tasks_features.task_name IS 'always job';
COMMENT ON COLUMN breadthflow.scheduled_tasks_features.task_instance IS 'id of the job';
COMMENT ON COLUMN breadthflow.scheduled_tasks_features.task_data IS 'always null';
COMMENT ON COLUMN breadthflow.scheduled_tasks_features.execution_time IS 'when it is due';
COMMENT ON COLUMN breadthflow.scheduled_tasks_features.picked IS 'true while a worker has it';
COMMENT ON COLUMN breadthflow.scheduled_tasks_features.picked_by IS 'that worker';
COMMENT ON COLUMN breadthflow.scheduled_tasks_features.last_success IS 'last call that ended well';
COMMENT ON COLUMN breadthflow.scheduled_tasks_features.last_failure IS 'last call that did not';
COMMENT ON COLUMN breadthflow.scheduled_tasks_features.consecutive_failures IS 'failed calls in a row';
COMMENT ON COLUMN breadthflow.scheduled_tasks_features.last_heartbeat IS 'last sign of life of the worker';
COMMENT ON COLUMN breadthflow.scheduled_tasks_features.version IS 'optimistic lock';
COMMENT ON COLUMN breadthflow.scheduled_tasks_features.priority IS 'unused';
CREATE INDEX scheduled_tasks_features_due ON breadthflow.scheduled_tasks_features (execution_time);
CREATE INDEX scheduled_tasks_features_heartbeat ON breadthflow.scheduled_tasks_features (last_heartbeat);

CREATE TABLE breadthflow.scheduled_tasks_training (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
COMMENT ON TABLE breadthflow.scheduled_tasks_training IS 'When the jobs of training are called next, and which worker has them';
COMMENT ON COLUMN breadthflow.scheduled_tasks_training.task_name IS 'always job';
COMMENT ON COLUMN breadthflow.scheduled_tasks_training.task_instance IS 'id of the job';
COMMENT ON COLUMN breadthflow.scheduled_tasks_training.task_data IS 'always null';
COMMENT ON COLUMN breadthflow.scheduled_tasks_training.execution_time IS 'when it is due';
COMMENT ON COLUMN breadthflow.scheduled_tasks_training.picked IS 'true while a worker has it';
COMMENT ON COLUMN breadthflow.scheduled_tasks_training.picked_by IS 'that worker';
COMMENT ON COLUMN breadthflow.scheduled_tasks_training.last_success IS 'last call that ended well';
COMMENT ON COLUMN breadthflow.scheduled_tasks_training.last_failure IS 'last call that did not';
COMMENT ON COLUMN breadthflow.scheduled_tasks_training.consecutive_failures IS 'failed calls in a row';
COMMENT ON COLUMN breadthflow.scheduled_tasks_training.last_heartbeat IS 'last sign of life of the worker';
COMMENT ON COLUMN breadthflow.scheduled_tasks_training.version IS 'optimistic lock';
COMMENT ON COLUMN breadthflow.scheduled_tasks_training.priority IS 'unused';
CREATE INDEX scheduled_tasks_training_due ON breadthflow.scheduled_tasks_training (execution_time);
CREATE INDEX scheduled_tasks_training_heartbeat ON breadthflow.scheduled_tasks_training (last_heartbeat);

CREATE TABLE breadthflow.scheduled_tasks_serving (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
COMMENT ON TABLE breadthflow.scheduled_tasks_serving IS 'When the jobs of serving are called next, and which worker has them';
COMMENT ON COLUMN breadthflow.scheduled_tasks_serving.task_name IS 'always job';
COMMENT ON COLUMN breadthflow.scheduled_tasks_serving.task_instance IS 'id of the job';
COMMENT ON COLUMN breadthflow.scheduled_tasks_serving.task_data IS 'always null';
COMMENT ON COLUMN breadthflow.scheduled_tasks_serving.execution_time IS 'when it is due';
COMMENT ON COLUMN breadthflow.scheduled_tasks_serving.picked IS 'true while a worker has it';
COMMENT ON COLUMN breadthflow.scheduled_tasks_serving.picked_by IS 'that worker';
COMMENT ON COLUMN breadthflow.scheduled_tasks_serving.last_success IS 'last call that ended well';
COMMENT ON COLUMN breadthflow.scheduled_tasks_serving.last_failure IS 'last call that did not';
COMMENT ON COLUMN breadthflow.scheduled_tasks_serving.consecutive_failures IS 'failed calls in a row';
COMMENT ON COLUMN breadthflow.scheduled_tasks_serving.last_heartbeat IS 'last sign of life of the worker';
COMMENT ON COLUMN breadthflow.scheduled_tasks_serving.version IS 'optimistic lock';
COMMENT ON COLUMN breadthflow.scheduled_tasks_serving.priority IS 'unused';
CREATE INDEX scheduled_tasks_serving_due ON breadthflow.scheduled_tasks_serving (execution_time);
CREATE INDEX scheduled_tasks_serving_heartbeat ON breadthflow.scheduled_tasks_serving (last_heartbeat);
