# shellcheck shell=bash
# shellcheck disable=SC2153  # WANTED is set by the scripts that source this file
# Written by Stackwright from stack.yaml (renderer backup).
# Do not edit: change stack.yaml and run `stackwright render`.
# Restoring: into a scratch place first, then by renames. A target is as before, or whole.

# index_of NAME LIST…
index_of() {
  local wanted=$1 i=0 name
  shift
  for name in "$@"; do
    if [[ $name == "$wanted" ]]; then
      printf '%s' "$i"
      return
    fi
    i=$((i + 1))
  done
  usage_error "$wanted is not in the plan, which has: $*"
}

# newest_set: TIER/STAMP of the newest set of any tier; the first tier wins a tie.
newest_set() {
  local tier set best=''
  for tier in "${TIERS[@]}"; do
    if [[ -n $OFFSITE ]]; then set=$(offsite_sets "$tier" | sed -n 1p); else set=$(sets_of "$tier" | sed -n 1p); fi
    set=${set##*/}
    if [[ $set > ${best##*/} ]]; then best=$tier/$set; fi
  done
  printf '%s' "$best"
}

# choose_set: finds WANTED here or off site; sets SET_NAME and SET_PATH.
choose_set() {
  SET_NAME=$WANTED
  if [[ $WANTED == latest ]]; then SET_NAME=$(newest_set); fi
  if [[ -z $SET_NAME ]]; then die "there is no set" "nothing can be restored" "Look at $BACKUP_DIR, or add --offsite"; fi
  if [[ ! $SET_NAME =~ ^(daily|weekly|monthly)/ || ! ${SET_NAME#*/} =~ $STAMP_SHAPE ]]; then
    usage_error "$SET_NAME is not TIER/STAMP"
  fi
  SET_PATH=$BACKUP_DIR/$SET_NAME
  if [[ -n $OFFSITE ]]; then
    log "fetching $SET_NAME"
    SET_PATH=$(fetch_set "$SET_NAME")
  fi
  if ! is_set "$SET_PATH"; then
    die "$SET_NAME is not a set of $DEPLOYMENT" "there is no such directory, or its manifest is another plan's" "Look at: restore.sh --list"
  fi
}

list_sets() {
  local tier set
  for tier in "${TIERS[@]}"; do
    if [[ -n $OFFSITE ]]; then
      offsite_sets "$tier" | sed "s|^|$tier/|"
      continue
    fi
    while IFS= read -r set; do
      if [[ -z $set ]]; then continue; fi
      if set_is_good "$set"; then printf '%s good\n' "$tier/${set##*/}"; else printf '%s DAMAGED\n' "$tier/${set##*/}"; fi
    done < <(sets_of "$tier")
  done
}

# copy_in SET KIND STEM: the name of a copy's file, by the manifest.
copy_in() {
  local record
  record=$(record_of "$1" "$2" "$3")
  if [[ -z $record ]]; then
    die "the set has no $2 $3" "its tier does not keep it, or the plan was another one then" "Choose another set: restore.sh --list"
  fi
  cut --fields=3 <<<"$record"
}

# filestore_of DATABASE SET: index of the database's filestore, where the set has it.
filestore_of() {
  local i
  for i in "${!FILES_ID[@]}"; do
    if [[ ${FILES_DATABASE[i]} == "$1" && -n $(record_of "$2" files "${FILES_STEM[i]}") ]]; then
      printf '%s' "$i"
      return
    fi
  done
}

# filestore_beside INDEX NAME: Odoo looks for the files of database NAME in filestore/NAME.
filestore_beside() {
  local root below=${FILES_BELOW[$1]}
  root=$(place_root "$1")
  printf '%s' "$root/${below%/*}/$2"
}

# check_database NAME: decides what happens to the name, before anything happens.
check_database() {
  TARGET_STATE=$(database_state "$1")
  if [[ $TARGET_STATE == full && -z $REPLACE ]]; then
    die "database $1 is not empty" "a restore into it would mix two databases" "Name another, or put it aside with --replace"
  fi
}

# fill_database SET FILE NAME: into a scratch database of the same make, or into NAME if it is empty.
fill_database() {
  local set=$1 file=$2 target=$3 locale encoding collate ctype
  if [[ $TARGET_STATE != empty ]]; then
    locale=$(awk -F '\t' -v file="$file" '$3 == file { print $5 "\t" $6 "\t" $7; exit }' "$set/manifest")
    IFS=$'\t' read -r encoding collate ctype <<<"$locale"
    target=$3__restoring
    drop_database "$target"
    SCRATCH_DATABASE=$target
    create_database "$target" "$encoding" "$collate" "$ctype"
  fi
  log "restoring $file into database $target"
  if ! open_copy "$set/$file" "$IDENTITY" | restore_dump "$target"; then
    die "$file was not restored" "decrypting or pg_restore failed" "Look at the messages above; database $3 is as before"
  fi
}

# name_database NAME: one transaction gives the scratch database its name.
name_database() {
  local aside=$1_before_$STAMP
  if [[ $TARGET_STATE == empty ]]; then return; fi
  {
    printf 'BEGIN;\n'
    if [[ $TARGET_STATE == full ]]; then printf 'ALTER DATABASE :"name" RENAME TO :"aside";\n'; fi
    printf 'ALTER DATABASE :"scratch" RENAME TO :"name";\nCOMMIT;\n'
  } | admin_sql "$1" --set=aside="$aside" --set=scratch="$SCRATCH_DATABASE" || {
    die "database $1 could not be renamed" "somebody is still connected to it" "Stop the application first (docker compose stop), then restore again"
  }
  SCRATCH_DATABASE=''
  if [[ $TARGET_STATE == full ]]; then log "database $1 as it was: $aside"; fi
  log "database $1 is restored"
}

directory_is_full() { [[ -e $1 || -L $1 ]] && { [[ ! -d $1 ]] || [[ -n $(find "$1" -mindepth 1 -maxdepth 1 -print -quit) ]]; }; }

check_directory() {
  if directory_is_full "$1" && [[ -z $REPLACE ]]; then
    die "$1 is not empty" "a restore into it would mix two sets of files" "Name another with --files-to, or put it aside with --replace"
  fi
}

# unpack_files FILE DIRECTORY: beside the target, so that the rename stays on one file system.
unpack_files() {
  mkdir -p -- "$(dirname -- "$2")"
  SCRATCH_DIRECTORY=$2.restoring
  rm -rf -- "$SCRATCH_DIRECTORY"
  mkdir -- "$SCRATCH_DIRECTORY"
  log "unpacking ${1##*/}"
  if ! open_copy "$1" "$IDENTITY" | tar --extract --gzip --numeric-owner --preserve-permissions --file=- --directory="$SCRATCH_DIRECTORY"; then
    die "${1##*/} was not unpacked" "decrypting or tar failed" "Look at the messages above; $2 is as before"
  fi
}

name_directory() {
  local aside=$1.before-$STAMP
  if directory_is_full "$1"; then
    mv -T -- "$1" "$aside"
    log "files as they were: $aside"
  fi
  mv -T -- "$SCRATCH_DIRECTORY" "$1"
  SCRATCH_DIRECTORY=''
  log "files are restored: $1"
}
