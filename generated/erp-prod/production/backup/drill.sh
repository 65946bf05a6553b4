#!/usr/bin/env bash
# Written by Stackwright from stack.yaml (renderer backup).
# Do not edit: change stack.yaml and run `stackwright render`.
# Proves that the newest set can be restored, by restoring it. Leaves nothing behind but a marker.

HERE=$(dirname -- "$(readlink -f -- "$0")")
# shellcheck source=plan.sh
source "$HERE/plan.sh"
# shellcheck source=lib/common.sh
source "$HERE/lib/common.sh"
# shellcheck source=lib/dotenv.sh
source "$HERE/lib/dotenv.sh"
# shellcheck source=lib/postgres.sh
source "$HERE/lib/postgres.sh"
# shellcheck source=lib/streams.sh
source "$HERE/lib/streams.sh"
# shellcheck source=lib/sets.sh
source "$HERE/lib/sets.sh"
# shellcheck source=lib/offsite.sh
source "$HERE/lib/offsite.sh"
# shellcheck source=lib/restore.sh
source "$HERE/lib/restore.sh"

help() {
  cat <<TEXT
Usage: drill.sh [--quiet] [--set SET] [--offsite] [--identity FILE]
Restores a set of $DEPLOYMENT into the scratch database $DRILL_DATABASE, checks it and drops it again.
  --set SET        TIER/STAMP, or: latest (the default)
  --offsite        drill the copy off site
  --identity FILE  private age key (default: $IDENTITY_FILE, where it exists)
  --quiet          say nothing unless something is wrong (for cron)
Writes $BACKUP_DIR/status/drill.
Exit codes: 0 restored and whole, 1 not restorable, 2 wrong usage, 3 not known: encrypted and no
identity, or another script of this plan is running.
TEXT
}

WANTED=latest IDENTITY='' OFFSITE='' REPLACE=''

main() {
  while (($# > 0)); do
    case $1 in
      --quiet) QUIET=yes ;;
      --offsite) OFFSITE=yes ;;
      --help) help && exit 0 ;;
      --set | --identity)
        if [[ -z ${2:-} ]]; then usage_error "$1 needs a value"; fi
        if [[ $1 == --set ]]; then WANTED=$2; else IDENTITY=$2; fi
        shift
        ;;
      *) usage_error "unknown argument $1" ;;
    esac
    shift
  done
  if [[ -n $OFFSITE ]] && ! has_offsite; then usage_error "the plan has no copy off site"; fi
  if [[ -z $IDENTITY && -e $IDENTITY_FILE ]]; then IDENTITY=$IDENTITY_FILE; fi
  hold_lock
  STATUS=drill
  write_status drill running ''
  check_env_file
  if has_offsite; then prepare_offsite; fi
  choose_set
  log "checking $SET_NAME"
  if ! set_is_good "$SET_PATH"; then
    die "$SET_NAME is damaged" "its checksums do not fit" "Run backup.sh, and find out what damaged it"
  fi
  if has_offsite && [[ -z $OFFSITE ]] && ! same_offsite "${SET_NAME%/*}" "$SET_PATH"; then
    die "$SET_NAME is not off site" "a lost host would take it along" "Run backup.sh: it makes up for what is missing there"
  fi
  if [[ -z $IDENTITY ]] && grep -qP '^[^\t]+\t[^\t]+\t[^\t]+\.age\t' "$SET_PATH/manifest"; then
    RESULT=unknown
    MESSAGE="$SET_NAME: checksums fit, not restored: it is encrypted and no identity is here"
    log "$MESSAGE. Give --identity FILE, or run the drill where the key is"
    exit "$EXIT_UNKNOWN"
  fi
  if [[ -n $IDENTITY ]]; then check_identity "$IDENTITY"; fi
  local i
  for i in "${!FILES_ID[@]}"; do drill_files "$i"; done
  for i in "${!DB_ID[@]}"; do drill_database "$i"; done
  MESSAGE="$SET_NAME restored and checked"
  log "$MESSAGE in $SECONDS s"
}

# drill_files INDEX: the archive opens to its end and has as many entries as when it was made.
drill_files() {
  local record file entries found
  record=$(record_of "$SET_PATH" files "${FILES_STEM[$1]}")
  if [[ -z $record ]]; then return; fi
  IFS=$'\t' read -r _ _ file entries _ <<<"$record"
  if ! open_copy "$SET_PATH/$file" "$IDENTITY" | gzip --decompress --stdout | tar --list --file=- >"$WORK/$file.list"; then
    die "$file cannot be opened" "decrypting, gzip or tar failed" "Look at the messages above, then run backup.sh"
  fi
  found=$(wc -l <"$WORK/$file.list")
  if ((found != entries)); then die "$file has $found entries, $entries were written" "files are missing" "Run backup.sh"; fi
  log "files ${FILES_ID[$1]}: $found entries"
}

drill_database() {
  local i=$1 file tables expected
  file=$(copy_in "$SET_PATH" database "${DB_STEM[i]}")
  use_database "$i"
  claim_scratch
  fill_scratch "$file"
  expected=$(open_copy "$SET_PATH/$file" "$IDENTITY" | { "$PG_BIN/pg_restore" --list; cat >/dev/null; } | grep -cP '^\d+; \d+ \d+ TABLE (?!DATA |ATTACH )' || true)
  tables=$(PGDATABASE=$DRILL_DATABASE pg_sql --command="SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'")
  if ((tables < expected || tables == 0)); then
    die "database ${DB_ID[i]} came back with $tables tables, its dump names $expected" "an empty or halved copy is none" "Run backup.sh, and look at the database itself"
  fi
  log "database ${DB_ID[i]}: $tables tables"
  check_attachments "$i"
  drop_database "$DRILL_DATABASE"
  SCRATCH_DATABASE=''
}

# claim_scratch: a scratch database that another drill left is known by its comment; any other
# database of that name is somebody's.
claim_scratch() {
  local state comment
  state=$(database_state "$DRILL_DATABASE")
  if [[ $state == absent ]]; then return; fi
  comment=$(admin_sql "$DRILL_DATABASE" <<<"SELECT coalesce(shobj_description(oid, 'pg_database'), '') FROM pg_database WHERE datname = :'name'")
  if [[ $comment != 'stackwright drill' ]]; then
    die "database $DRILL_DATABASE exists and is not a drill's" "the drill would drop it" "Rename it, or give the drill another name in stack.yaml"
  fi
  drop_database "$DRILL_DATABASE"
}

fill_scratch() {
  local locale encoding collate ctype
  locale=$(awk -F '\t' -v file="$1" '$3 == file { print $5 "\t" $6 "\t" $7; exit }' "$SET_PATH/manifest")
  IFS=$'\t' read -r encoding collate ctype <<<"$locale"
  create_database "$DRILL_DATABASE" "$encoding" "$collate" "$ctype"
  SCRATCH_DATABASE=$DRILL_DATABASE
  admin_sql "$DRILL_DATABASE" <<<"COMMENT ON DATABASE :\"name\" IS 'stackwright drill'"
  if ! open_copy "$SET_PATH/$1" "$IDENTITY" | restore_dump "$DRILL_DATABASE"; then
    die "$1 was not restored" "decrypting or pg_restore failed" "Look at the messages above, then run backup.sh"
  fi
}

# check_attachments INDEX: every file that Odoo's attachments name is in the filestore's archive.
check_attachments() {
  local i=$1 f file missing
  f=$(filestore_of "${DB_ID[i]}" "$SET_PATH")
  if [[ -z $f || $(PGDATABASE=$DRILL_DATABASE pg_sql --command="SELECT to_regclass('public.ir_attachment') IS NOT NULL") != t ]]; then
    return
  fi
  file=$(copy_in "$SET_PATH" files "${FILES_STEM[f]}")
  PGDATABASE=$DRILL_DATABASE pg_sql --command="SELECT DISTINCT './' || store_fname FROM ir_attachment WHERE store_fname IS NOT NULL" | sort >"$WORK/named"
  sort -- "$WORK/$file.list" >"$WORK/stored"
  missing=$(comm -23 -- "$WORK/named" "$WORK/stored" | wc -l)
  if ((missing > 0)); then
    comm -23 -- "$WORK/named" "$WORK/stored" | sed -n 1,5p >&2
    die "$missing attachments of ${DB_ID[i]} have no file" "the dump names files that the copy of ${FILES_ID[f]} does not hold" "If they are missing on the host as well, restore them from an older set"
  fi
  log "attachments of ${DB_ID[i]}: $(wc -l <"$WORK/named") files, all there"
}

main "$@"
