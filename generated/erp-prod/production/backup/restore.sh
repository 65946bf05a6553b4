#!/usr/bin/env bash
# Written by Stackwright from stack.yaml (renderer backup).
# Do not edit: change stack.yaml and run `stackwright render`.
# Restores a database, its files, or both, into a target that is named on the command line.

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
Usage: restore.sh --list [--offsite]
       restore.sh --set SET [--database ID] --to NAME [--files ID] [--files-to DIR] [--no-files]
       restore.sh --set SET --files ID --files-to DIR
Restores from $BACKUP_DIR.
  --list           sets, newest first, and whether each is good
  --set SET        TIER/STAMP as --list prints it, or: latest
  --offsite        take sets from the copy off site (a new host has no others)
  --database ID    one of: ${DB_ID[*]} (needed when there are several)
  --to NAME        database to restore into; made if it is not there
  --files ID       one of: ${FILES_ID[*]} (left out: the filestore of the database, if the set has it)
  --files-to DIR   directory to restore into (left out: the filestore of NAME, beside the old one)
  --no-files       the database alone
  --identity FILE  private age key, for encrypted sets
  --replace        when the target is not empty, put it aside as NAME_before_TIME; nothing is deleted
Exit codes: 0 done, 1 failed and the target is as before, 2 wrong usage, 3 another script is running.
TEXT
}

WANTED='' DATABASE='' TO='' FILES='' FILES_TO='' IDENTITY='' NO_FILES='' OFFSITE='' REPLACE=''

main() {
  local listing=''
  while (($# > 0)); do
    case $1 in
      --list) listing=yes ;;
      --offsite) OFFSITE=yes ;;
      --no-files) NO_FILES=yes ;;
      --replace) REPLACE=yes ;;
      --help) help && exit 0 ;;
      --set | --database | --to | --files | --files-to | --identity)
        if [[ -z ${2:-} ]]; then usage_error "$1 needs a value"; fi
        case $1 in
          --set) WANTED=$2 ;;
          --database) DATABASE=$2 ;;
          --to) TO=$2 ;;
          --files) FILES=$2 ;;
          --files-to) FILES_TO=$2 ;;
          *) IDENTITY=$2 ;;
        esac
        shift
        ;;
      *) usage_error "unknown argument $1" ;;
    esac
    shift
  done
  if [[ -n $OFFSITE ]] && ! has_offsite; then usage_error "the plan has no copy off site"; fi
  if [[ -z $listing ]]; then check_usage; fi
  hold_lock
  if [[ -n $OFFSITE ]]; then prepare_offsite; fi
  if [[ -n $listing ]]; then
    list_sets
  else
    restore
  fi
}

# A target is always named: the place that a running application uses is never a default.
check_usage() {
  if [[ -z $WANTED ]]; then usage_error "--set is missing"; fi
  if [[ -n $DATABASE && -z $TO ]]; then usage_error "--to is missing: name the database to restore into"; fi
  if [[ -z $TO ]]; then
    if [[ -z $FILES || -z $FILES_TO ]]; then usage_error "--to is missing: name the database to restore into"; fi
  else
    if [[ ! $TO =~ ^[A-Za-z0-9][A-Za-z0-9_.-]{0,38}$ || $TO =~ ^(postgres|defaultdb|template[01])$ ]]; then
      usage_error "--to $TO is no name for an application's database"
    fi
    if [[ -z $DATABASE ]]; then
      if ((${#DB_ID[@]} != 1)); then usage_error "--database is missing: one of ${DB_ID[*]}"; fi
      DATABASE=${DB_ID[0]}
    fi
  fi
  if [[ -n $FILES_TO && $FILES_TO != /* ]]; then usage_error "--files-to needs an absolute directory"; fi
  if [[ -n $NO_FILES && -n $FILES$FILES_TO ]]; then usage_error "--no-files and --files exclude each other"; fi
}

restore() {
  local set database='' files='' db_index='' files_index=''
  if [[ -n $DATABASE ]]; then db_index=$(index_of "$DATABASE" "${DB_ID[@]}"); fi
  if [[ -n $FILES ]]; then files_index=$(index_of "$FILES" "${FILES_ID[@]}"); fi
  choose_set
  set=$SET_PATH
  log "checking $SET_NAME"
  if ! set_is_good "$set"; then
    die "$SET_NAME is damaged" "its checksums do not fit" "Choose another set: restore.sh --list"
  fi
  if [[ -z $files_index && -n $db_index && -z $NO_FILES ]]; then files_index=$(filestore_of "$DATABASE" "$set"); fi
  if [[ -n $db_index && -z $files_index && -z $NO_FILES && " ${FILES_DATABASE[*]} " == *" $DATABASE "* ]]; then
    warn "$SET_NAME has no filestore of $DATABASE: its tier does not keep it. The database is restored alone"
  fi
  if [[ -n $db_index ]]; then database=$(copy_in "$set" database "${DB_STEM[db_index]}"); fi
  if [[ -n $files_index ]]; then
    files=$(copy_in "$set" files "${FILES_STEM[files_index]}")
    if [[ -z $FILES_TO ]]; then FILES_TO=$(filestore_beside "$files_index" "$TO"); fi
  elif [[ -n $FILES_TO ]]; then
    usage_error "--files is missing: the set has no filestore of $DATABASE"
  fi
  if [[ $database$files == *.age ]]; then
    if [[ -z $IDENTITY ]]; then die "$SET_NAME is encrypted" "only the private age key opens it" "Add --identity FILE"; fi
    check_identity "$IDENTITY"
  fi
  # Both targets are looked at before either is touched, and both are filled before either is named.
  if [[ -n $files ]]; then check_directory "$FILES_TO"; fi
  if [[ -n $database ]]; then
    check_env_file
    use_database "$db_index"
    check_database "$TO"
  fi
  if [[ -n $files ]]; then unpack_files "$set/$files" "$FILES_TO"; fi
  if [[ -n $database ]]; then
    fill_database "$set" "$database" "$TO"
    name_database "$TO"
  fi
  if [[ -n $files ]]; then name_directory "$FILES_TO"; fi
  log "restored $SET_NAME in $SECONDS s"
}

main "$@"
