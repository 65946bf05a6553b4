#!/bin/sh
# Written by Stackwright from stack.yaml (renderer postgres).
# Do not edit: change stack.yaml and run `stackwright render`.
#
# The roles and databases of the server local. The image runs this once, when the data directory is
# empty. It may be run again at any time: it adds what is missing, and sets the passwords anew:
#   docker compose exec db-local /docker-entrypoint-initdb.d/10-roles.sh
set -eu

SUPERUSER=${POSTGRES_USER:-postgres}

# sql DATABASE [OPTION…]: runs stdin's SQL as superuser through the container's own socket.
sql() {
  in=$1
  shift
  PGCLIENTENCODING=UTF8 PGOPTIONS='-c client_min_messages=warning' \
    psql --no-psqlrc --no-password --quiet --set=ON_ERROR_STOP=1 \
    --username="$SUPERUSER" --dbname="$in" "$@"
}

fail() {
  printf '%s: %s Then run this again, as its first lines say: the image does not.\n' "$0" "$*" >&2
  exit 1
}

# check ROLE FILE: what can be wrong before anything is changed.
check() {
  if [ "$1" = "$SUPERUSER" ]; then
    fail "$1 is the superuser, who may read and drop every database. Give the service a role of its own."
  fi
  if [ ! -r "$2" ]; then fail "$2, the password of role $1, cannot be read. Set its secret in .env."; fi
  if [ -z "$(cat "$2")" ]; then fail "$2, the password of role $1, is empty. Set its secret in .env."; fi
}

# role NAME FILE CREATEDB|NOCREATEDB: may log in with the password in FILE. psql reads the file itself, so
# the password is in no argument and in no variable of the environment; nor is the statement logged, not
# even when it fails.
role() {
  FILE=$2 sql postgres --set=role="$1" --set=createdb="$3" <<'SQL' || fail "role $1 was not made. Is $2 UTF-8?"
\set password `printf %s "$(cat "$FILE")"`
SET log_statement = 'none';
SET log_min_duration_statement = -1;
SET log_min_error_statement = 'panic';
SELECT format('CREATE ROLE %I', :'role')
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'role') \gexec
ALTER ROLE :"role" LOGIN NOSUPERUSER NOCREATEROLE NOREPLICATION NOBYPASSRLS :createdb PASSWORD :'password';
SQL
}

# database NAME OWNER COLLATION: only its owner may connect. An empty collation is the server's own.
database() {
  sql postgres --set=name="$1" --set=owner="$2" --set=collation="$3" <<'SQL'
SELECT format('CREATE DATABASE %I OWNER %I TEMPLATE template0 ENCODING ''UTF8''', :'name', :'owner')
  || CASE WHEN :'collation' = '' THEN '' ELSE format(' LC_COLLATE %L', :'collation') END
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'name') \gexec
ALTER DATABASE :"name" OWNER TO :"owner";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
}

# schema DATABASE NAME OWNER
schema() {
  sql "$1" --set=name="$2" --set=owner="$3" <<'SQL'
CREATE SCHEMA IF NOT EXISTS :"name" AUTHORIZATION :"owner";
SQL
}

# extension DATABASE NAME: the owner may add those only that PostgreSQL trusts, and none before 13.
extension() {
  sql "$1" --set=name="$2" <<'SQL'
CREATE EXTENSION IF NOT EXISTS :"name" SCHEMA public;
SQL
}

# immutable DATABASE FUNCTION: lets it stand in an index.
immutable() {
  sql "$1" --set=function="$2" <<'SQL'
ALTER FUNCTION :function IMMUTABLE;
SQL
}

check odoo /run/secrets/odoo_db_password

role odoo /run/secrets/odoo_db_password NOCREATEDB

# As Odoo makes its own databases (odoo/service/db.py).
database odoo odoo C
extension odoo pg_trgm
