#!/bin/bash
# Makes the record's database and its owner; PostgreSQL's image runs this once, on an empty data folder.
set -euo pipefail

psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 \
  --set password="$(<"${RECORD_PASSWORD_FILE:-/run/secrets/record-password}")" <<'SQL'
create role brygga login password :'password';
create database brygga owner brygga;
revoke all on database brygga from public;
SQL
