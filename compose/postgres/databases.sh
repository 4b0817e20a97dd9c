#!/usr/bin/env bash
# Run by the first start of the database: a user and a database of its own for each part of the platform.
set -euo pipefail

owned_database() {
  local name=$1 password=$2
  psql -v ON_ERROR_STOP=1 --no-psqlrc --quiet -U "$POSTGRES_USER" -d postgres -v name="$name" -v password="$password" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
}

owned_database breadthflow "$BREADTHFLOW_DB_PASSWORD"
owned_database mlflow "$MLFLOW_DB_PASSWORD"
owned_database feast "$FEAST_DB_PASSWORD"
owned_database airflow "$AIRFLOW_DB_PASSWORD"
