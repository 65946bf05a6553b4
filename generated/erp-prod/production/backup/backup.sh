#!/usr/bin/env bash
# Written by Stackwright from stack.yaml (renderer backup).
# Do not edit: change stack.yaml and run `stackwright render`.
# Dumps the databases, then copies the files, of one deployment. See --help.

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
# shellcheck source=lib/retention.sh
source "$HERE/lib/retention.sh"
# shellcheck source=lib/offsite.sh
source "$HERE/lib/offsite.sh"

help() {
  cat <<TEXT
Usage: backup.sh [--quiet] [--at HH:MM]
Makes one set of $DEPLOYMENT below $BACKUP_DIR, copies it off site, and only then deletes old sets.
  --quiet      say nothing unless something is wrong (for cron)
  --at HH:MM   warn when it is not that time in $TIMEZONE (a cron that ignores CRON_TZ)
Exit codes: 0 done, 1 failed, 2 wrong usage, 3 another script of this plan is running.
TEXT
}

main() {
  local at='' tier i
  local -a due=()
  while (($# > 0)); do
    case $1 in
      --quiet) QUIET=yes ;;
      --at)
        at=${2:-}
        if [[ ! $at =~ ^[0-9]{2}:[0-9]{2}$ ]]; then usage_error "--at needs a time, HH:MM"; fi
        shift
        ;;
      --help) help && exit 0 ;;
      *) usage_error "unknown argument $1" ;;
    esac
    shift
  done
  hold_lock
  STATUS=backup
  write_status backup running ''
  if [[ -n $at ]]; then check_time "$at"; fi
  check_env_file
  for tier in "${TIERS[@]}"; do
    if tier_is_due "$tier"; then due+=("$tier"); fi
  done
  if ((${#due[@]} == 0)); then
    log "no tier is due"
  else
    prepare_recipients
    if has_offsite; then need rclone rclone; fi
    mkdir -- "$WORK/data" "$WORK/sets"
    : >"$WORK/records"
    # Databases first: every file that a dump mentions is then still there to be copied.
    for i in "${!DB_ID[@]}"; do back_up_database "$i"; done
    for i in "${!FILES_ID[@]}"; do back_up_files "$i" "${due[@]}"; done
    for tier in "${due[@]}"; do build_set "$tier" "$WORK/data" "$WORK/records"; done
    for tier in "${due[@]}"; do publish_set "$tier"; done
  fi
  if has_offsite; then
    prepare_offsite
    upload_missing || die "the copy off site failed" "the set of this run is whole on this host and stays, but nowhere else" "Look at the messages above, then run backup.sh again: it makes up for what is missing there"
  fi
  run_retention
  if has_offsite; then run_offsite_retention; fi
  MESSAGE="made $STAMP: ${due[*]}"
  log "done in $SECONDS s"
}

check_time() {
  local minutes
  minutes=$(TZ=$TIMEZONE date -d "@$NOW" +'10#%H*60+10#%M')
  minutes=$(((minutes - (10#${1%:*} * 60 + 10#${1#*:}) + 1440) % 1440))
  if ((minutes > 30)); then
    warn "started $minutes minutes after $1 $TIMEZONE: does this cron ignore CRON_TZ (Debian's and Ubuntu's do)? Use the systemd timer, or set the host's zone: timedatectl set-timezone $TIMEZONE"
  fi
}

back_up_database() {
  local i=$1 stem=${DB_STEM[$1]} file locale
  if [[ -z ${DB_HOST[i]} ]]; then
    die "database ${DB_ID[i]} cannot be reached from this host" "stack.yaml gives it no address outside its network" "Publish its port on 127.0.0.1, or take it out of the plan"
  fi
  log "dumping database ${DB_ID[i]}"
  use_database "$i"
  locale=$(pg_sql --command='SELECT pg_encoding_to_char(encoding), datcollate, datctype FROM pg_database WHERE datname = current_database()')
  file=$stem.dump
  if encrypted; then file+=.age; fi
  keep_stream "$WORK/data/$file" verify_dump dump_database
  rm -- "$PGPASSFILE"
  printf 'database\t%s\t%s\t%s\t%s\n' "$stem" "$file" "$SERVER_MAJOR" "$locale" >>"$WORK/records"
}

back_up_files() {
  local i=$1 stem=${FILES_STEM[$1]} root file state=steady wanted='' tier
  for tier in "${@:2}"; do
    if [[ " ${FILES_TIERS[i]} " == *" $tier "* ]]; then wanted=yes; fi
  done
  if [[ -z $wanted ]]; then return; fi
  log "copying files ${FILES_ID[i]}"
  root=$(place_root "$i")
  if [[ -n ${FILES_BELOW[i]} ]]; then root+=/${FILES_BELOW[i]}; fi
  if [[ ! -d $root ]]; then
    die "$root is not there" "${FILES_ID[i]} is copied from it" "Is the stack deployed on this host, and has it run once?"
  fi
  file=$stem.tar.gz
  if encrypted; then file+=.age; fi
  keep_stream "$WORK/data/$file" verify_archive archive_directory "$root"
  if [[ -e $WORK/changed ]]; then
    rm -- "$WORK/changed"
    state=changed
    log "some files of ${FILES_ID[i]} changed while they were read: noted in the manifest"
  fi
  printf 'files\t%s\t%s\t%s\t%s\n' "$stem" "$file" "$(<"$WORK/entries")" "$state" >>"$WORK/records"
}

main "$@"
