# shellcheck shell=bash
# Written by Stackwright from stack.yaml (renderer backup).
# Do not edit: change stack.yaml and run `stackwright render`.
# Talks to the server that the environment really uses. Connection settings travel in libpq's own
# variables and the password in a private file, so none of them shows in a process list.

# use_database INDEX: points libpq at the plan's database and picks programs of the server's major.
use_database() {
  local i=$1 password
  export PGHOST=${DB_HOST[i]} PGPORT=${DB_PORT[i]} PGUSER=${DB_ROLE[i]} PGDATABASE=${DB_NAME[i]}
  export PGSSLMODE=${DB_SSLMODE[i]} PGCONNECT_TIMEOUT=15 PGAPPNAME=stackwright-backup PGCLIENTENCODING=UTF8
  export PGPASSFILE=$WORK/pgpass
  # Without a file of its own, libpq would look in the home directory of whoever runs this.
  export PGSSLROOTCERT=${DB_CA[i]:-/etc/ssl/certs/ca-certificates.crt}
  if [[ $PGSSLMODE == disable || $PGSSLMODE == require ]]; then unset PGSSLROOTCERT; fi
  password=$(dotenv_value "${DB_PASSWORD[i]}")
  if [[ $password == *$'\n'* ]]; then dotenv_refuse "${DB_PASSWORD[i]}"; fi
  password=${password//\\/\\\\}
  printf '*:*:*:*:%s\n' "${password//:/\\:}" >"$PGPASSFILE"
  choose_programs "${DB_ID[i]}"
}

# choose_programs ID: sets PG_BIN. pg_dump refuses a newer server, and a newer pg_restore writes
# settings that an older server does not know: the server's own major is the one that always fits.
choose_programs() {
  local version path
  PG_BIN=${PG_BINDIR:-}
  if [[ -z $PG_BIN ]]; then
    need psql postgresql-client
    path=$(command -v psql)
    PG_BIN=${path%/*}
  fi
  if ! version=$(pg_sql --command='SHOW server_version_num'); then
    die "database $1 does not answer at $PGHOST:$PGPORT" "nothing can be dumped or restored without it" "Look at the message above: server down, wrong password in $ENV_FILE, or firewall"
  fi
  SERVER_MAJOR=$((version / 10000))
  if [[ -z ${PG_BINDIR:-} && -x /usr/lib/postgresql/$SERVER_MAJOR/bin/pg_dump ]]; then
    PG_BIN=/usr/lib/postgresql/$SERVER_MAJOR/bin
  fi
  if [[ ! -x $PG_BIN/pg_dump || ! -x $PG_BIN/pg_restore ]]; then
    die "pg_dump is not in $PG_BIN" "database $1 is dumped with it" "Install it: apt-get install postgresql-client-$SERVER_MAJOR"
  fi
  version=$("$PG_BIN/pg_dump" --version)
  if [[ ! $version =~ ([0-9]+)(\.|devel|beta|rc) ]] || ((BASH_REMATCH[1] < SERVER_MAJOR)); then
    die "$PG_BIN/pg_dump is \"$version\", the server of $1 is PostgreSQL $SERVER_MAJOR" "an older pg_dump cannot dump a newer server" "Install it: apt-get install postgresql-client-$SERVER_MAJOR"
  fi
}

pg_sql() {
  "$PG_BIN/psql" --no-psqlrc --no-password --quiet --tuples-only --no-align --field-separator=$'\t' \
    --set=ON_ERROR_STOP=1 "$@"
}

# Custom format keeps owners and grants in any case; restoring leaves them out (restore_dump).
# A table locked for a quarter of an hour fails the run: waiting for ever would hide it.
dump_database() {
  "$PG_BIN/pg_dump" --format=custom --no-password --lock-wait-timeout=900000
}

# verify_dump: reads a whole archive from stdin, so a dump that cannot be read is never published.
verify_dump() {
  "$PG_BIN/pg_restore" --file=/dev/null || return
  cat >/dev/null
}

# admin_sql NAME: runs stdin's SQL from a database other than NAME. Some managed servers have no
# database `postgres`.
admin_sql() {
  local name=$1 candidate script
  script=$(cat)
  for candidate in postgres defaultdb "$PGDATABASE"; do
    if [[ $candidate == "$name" ]]; then continue; fi
    if PGDATABASE=$candidate pg_sql --command='SELECT 1' >/dev/null 2>&1; then
      PGDATABASE=$candidate pg_sql --set=name="$name" "${@:2}" <<<"$script"
      return
    fi
  done
  die "no database to connect to beside $name" "a database cannot be created, renamed or dropped from inside itself" "Let role $PGUSER connect to the database postgres"
}

# database_state NAME: absent, empty (no table, view or sequence of anybody's), or full.
database_state() {
  local count
  count=$(admin_sql "$1" <<<"SELECT count(*) FROM pg_database WHERE datname = :'name'")
  if ((count == 0)); then
    printf 'absent'
    return
  fi
  count=$(PGDATABASE=$1 pg_sql --command="SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'")
  if ((count == 0)); then printf 'empty'; else printf 'full'; fi
}

# create_database NAME ENCODING COLLATE CTYPE
create_database() {
  admin_sql "$1" --set=encoding="$2" --set=collate="$3" --set=ctype="$4" <<'SQL' || die "database $1 could not be created" "perhaps role $PGUSER may not" "As an administrator: ALTER ROLE \"$PGUSER\" CREATEDB; restore.sh also takes an empty database that you made"
CREATE DATABASE :"name" TEMPLATE template0 ENCODING :'encoding' LC_COLLATE :'collate' LC_CTYPE :'ctype';
SQL
}

drop_database() {
  admin_sql "$1" <<<'SET client_min_messages = warning; DROP DATABASE IF EXISTS :"name";'
}

# restore_dump NAME: restores the archive on stdin into an empty database, all of it or nothing.
# Owners and grants are left out: everything belongs to the role that the application connects as.
restore_dump() {
  local name=${1//\\/\\\\}
  "$PG_BIN/pg_restore" --exit-on-error --single-transaction --no-owner --no-privileges --no-password \
    --dbname="dbname='${name//\'/\\\'}'"
}
