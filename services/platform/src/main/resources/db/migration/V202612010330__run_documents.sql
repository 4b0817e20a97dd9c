-- Runs are stored as documents of their own and not as the API shows them; provenance is nested, and says which engine
-- trained where it was not yet said.

CREATE FUNCTION breadthflow.nest_provenance(flat json) RETURNS json LANGUAGE sql IMMUTABLE AS $$
    SELECT json_build_object(
        'data', json_build_object(
            'listing', flat -> 'listing',
            'minimumSessions', flat -> 'minimumSessions',
            'source', json_build_object('table', flat -> 'sourceTable', 'version', flat -> 'sourceVersion'),
            'features', json_build_object(
                'table', flat -> 'featureTable', 'version', flat -> 'featureVersion', 'set', flat -> 'featureSet',
                'hash', flat -> 'featureSetHash', 'outputs', flat -> 'features'),
            'labels', json_build_object(
                'spec', flat -> 'labelSpec', 'table', flat -> 'labelTable', 'version', flat -> 'labelVersion'),
            'oracleVersion', flat -> 'oracleVersion'),
        'split', flat -> 'splitSpec',
        'model', json_build_object(
            'spec', flat -> 'modelSpec', 'seed', flat -> 'seed', 'threads', flat -> 'threads',
            'engine', coalesce(flat ->> 'engine', 'LOCAL'), 'workers', flat -> 'workers',
            'sha256', flat -> 'modelSha256'),
        'code', json_build_object('version', flat -> 'codeVersion', 'library', flat -> 'libraryVersion'))
$$;

ALTER TABLE breadthflow.training_run RENAME COLUMN view TO document;
UPDATE breadthflow.training_run
   SET document = jsonb_build_object(
           'format', 2,
           'modelVersion', document -> 'modelVersion',
           'trainRows', document -> 'trainRows',
           'scores', jsonb_build_object(
               'testRows', document -> 'testRows', 'shortSample', document -> 'shortSample',
               'metrics', document -> 'scores', 'coverage', document -> 'coverage',
               'folds', document -> 'folds', 'oracle', document -> 'oracle'),
           'dropped', document -> 'dropped',
           'warnings', document -> 'warnings',
           'provenance', breadthflow.nest_provenance((document -> 'provenance')::json)::jsonb)
 WHERE document IS NOT NULL;
COMMENT ON COLUMN breadthflow.training_run.document IS 'scores and provenance, with the number of their format; null until succeeded';

UPDATE breadthflow.training_run SET learning_curves = '[]' WHERE learning_curves IS NULL;
ALTER TABLE breadthflow.training_run
    ALTER COLUMN learning_curves SET DEFAULT '[]',
    ALTER COLUMN learning_curves SET NOT NULL;
COMMENT ON COLUMN breadthflow.training_run.learning_curves IS 'mean log loss of each fold''s test rows after each round, empty where none was watched';

-- Results of jobs are shown by the API for ever.
UPDATE breadthflow.job
   SET result = (SELECT json_object_agg(
                            field.key,
                            CASE field.key
                                WHEN 'provenance' THEN breadthflow.nest_provenance(field.value)
                                ELSE field.value
                            END
                            ORDER BY field.position)
                   FROM json_each(result) WITH ORDINALITY AS field (key, value, position))
 WHERE type = 'TRAIN_MODEL' AND result #> '{provenance,featureTable}' IS NOT NULL;

DROP FUNCTION breadthflow.nest_provenance(json);
