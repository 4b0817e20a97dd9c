-- How the folds of a run learned; too long for the view of the run.

ALTER TABLE breadthflow.training_run ADD COLUMN learning_curves jsonb;
COMMENT ON COLUMN breadthflow.training_run.learning_curves IS 'mean log loss of each fold''s test rows after each round, null for runs of earlier versions';
