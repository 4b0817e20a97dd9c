"""Loads a model from MLflow in both flavours and predicts: predict.py MODEL_URI ROWS.json; prints JSON."""

import json
import sys

import mlflow
import pandas
import xgboost

model_uri, rows_file = sys.argv[1:]
with open(rows_file) as file:
    rows = json.load(file)
frame = pandas.DataFrame(rows["data"], columns=rows["columns"], dtype="float64")

booster = mlflow.xgboost.load_model(model_uri)
function = mlflow.pyfunc.load_model(model_uri)
example = function.input_example
source = mlflow.get_run(function.metadata.run_id).inputs.dataset_inputs[0].dataset
print(
    json.dumps(
        {
            "xgboost": booster.predict(xgboost.DMatrix(frame)).tolist(),
            "pyfunc": function.predict(frame).tolist(),
            "example": function.predict(example).tolist(),
            "delta_version": mlflow.data.get_source(mlflow.get_run(function.metadata.run_id).inputs.dataset_inputs[0])
            .to_dict()
            .get("delta_table_version"),
            "dataset": source.name,
            "versions": {"mlflow": mlflow.__version__, "xgboost": xgboost.__version__},
        }
    )
)
