#!/bin/sh
# Makes the buckets of the platform and a user for each part, with the rights that it needs and no others. Run at every
# start of the stack: what is there already stays.
set -eu
export MC_CONFIG_DIR=/tmp/mc
here=$(dirname "$0")

mc alias set --quiet store "$STORE_URL" "$MINIO_ROOT_USER" "$MINIO_ROOT_PASSWORD" >/dev/null
for bucket in lake mlflow feast; do
  mc mb --quiet --ignore-existing "store/$bucket"
done

# What checks leave behind when they die. Parts of an upload that nobody ends, MinIO removes by itself after a day.
mc ilm import store/lake <"$here/lifecycle-lake.json"

user() {
  mc admin user add store "$1" "$2" >/dev/null
  mc admin policy create store "$1" "$here/policies/$1.json" >/dev/null
  # It fails when the policy is attached already.
  mc admin policy attach store "$1" --user "$1" >/dev/null 2>&1 || mc admin policy entities store --user "$1" | grep -q "$1"
  echo "user $1"
}

user ingestion "$INGESTION_S3_SECRET_KEY"
user features "$FEATURES_S3_SECRET_KEY"
user training "$TRAINING_S3_SECRET_KEY"
user serving "$SERVING_S3_SECRET_KEY"
user notebook "$NOTEBOOK_S3_SECRET_KEY"
user mlflow "$MLFLOW_S3_SECRET_KEY"
user feast "$FEAST_S3_SECRET_KEY"
