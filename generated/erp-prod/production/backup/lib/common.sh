# shellcheck shell=bash
# shellcheck disable=SC2034  # STAMP and STAMP_SHAPE are for the scripts that source this file
# Written by Stackwright from stack.yaml (renderer backup).
# Do not edit: change stack.yaml and run `stackwright render`.
# Shared by backup.sh, retention.sh, restore.sh and drill.sh: strict mode, log, lock, work directory.

set -Eeuo pipefail
shopt -s inherit_errexit
umask 077
export LC_ALL=C
# Whatever the caller's shell holds must not decide which server is reached, or how. PG_BINDIR stays:
# the directory of pg_dump and its kin, for hosts that keep them in an odd place.
for name in "${!PG@}"; do
  if [[ $name != PG_BINDIR ]]; then unset "$name"; fi
done
unset "${!RCLONE_@}" TAR_OPTIONS GZIP name

readonly EXIT_FAILED=1 EXIT_USAGE=2 EXIT_UNKNOWN=3
# Tests set STACKWRIGHT_NOW (seconds since 1970) to stand at another day; operators never need it.
NOW=${STACKWRIGHT_NOW:-$(date +%s)}
readonly NOW
STAMP=$(date -u -d "@$NOW" +%Y%m%dT%H%M%SZ)
readonly STAMP
readonly STAMP_SHAPE='^[0-9]{8}T[0-9]{6}Z$'
# Everything unfinished lies here, on the same file system as the sets. Only the holder of the lock
# uses it, so what a killed run left behind is known to be rubbish.
readonly WORK=$BACKUP_DIR/.work

HELD=''
QUIET=''
STATUS=''
RESULT=''
MESSAGE=''
BACKGROUND=''
SCRATCH_DATABASE=''
SCRATCH_DIRECTORY=''

log() { printf '%s %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$*" >&2; }
warn() { log "warning: $*"; }

# die WHAT WHY FIX: three parts, as every message of Stackwright.
die() {
  log "error: $1: $2. $3"
  # In a file, because a command substitution has variables of its own. The first is the cause.
  if [[ -n $HELD && ! -s $WORK/message ]]; then printf '%s' "$1" >"$WORK/message" || true; fi
  exit "$EXIT_FAILED"
}

usage_error() {
  log "error: $1. See ${0##*/} --help"
  exit "$EXIT_USAGE"
}

on_error() { log "stopped at ${BASH_SOURCE[1]##*/}:$1 (exit $2)"; }

# Runs on every way out that a process can notice.
finish() {
  local code=$?
  trap - EXIT ERR INT TERM
  set +e
  if [[ -n $BACKGROUND ]]; then kill "$BACKGROUND" 2>/dev/null; fi
  # In a shell of its own: what it cannot do must not keep the rest from being tidied.
  if [[ -n $SCRATCH_DATABASE ]]; then (drop_database "$SCRATCH_DATABASE") || warn "database $SCRATCH_DATABASE is left behind"; fi
  if [[ -n $SCRATCH_DIRECTORY ]]; then rm -rf -- "$SCRATCH_DIRECTORY"; fi
  if [[ -n $HELD ]]; then
    if ((code != 0)) && [[ -z $MESSAGE && -s $WORK/message ]]; then MESSAGE=$(<"$WORK/message"); fi
    if [[ -n $STATUS ]]; then write_status "$STATUS" "$(result_of "$code")" "$MESSAGE"; fi
    if [[ -n $QUIET ]]; then
      exec 2>&3
      if ((code != 0)) || grep -q ' warning: ' "$WORK/log"; then cat -- "$WORK/log" >&2; fi
    fi
    rm -rf -- "$WORK"
  fi
  exit "$code"
}

result_of() {
  if [[ -n $RESULT ]]; then
    printf '%s' "$RESULT"
  elif (($1 == 0)); then
    printf 'ok'
  else
    printf 'failed'
  fi
}

# hold_lock: one lock for every script of this plan. Children inherit it, so an orphan of a killed
# run keeps the next one out until it is gone.
hold_lock() {
  mkdir -p -- "$BACKUP_DIR"
  exec {LOCK}>>"$BACKUP_DIR/.lock"
  if ! flock --nonblock "$LOCK"; then
    log "error: another script of $DEPLOYMENT holds $BACKUP_DIR/.lock: two at once would read each other's halves. Wait for it, or look with: fuser -v $BACKUP_DIR/.lock"
    exit "$EXIT_UNKNOWN"
  fi
  rm -rf -- "$WORK"
  mkdir -- "$WORK"
  mkdir -p -- "$BACKUP_DIR/status"
  HELD=yes
  if [[ -n $QUIET ]]; then exec 3>&2 2>"$WORK/log"; fi
}

# write_status NAME RESULT MESSAGE: what monitoring reads. `running` that stays means it was killed.
write_status() {
  local file=$BACKUP_DIR/status/$1
  {
    printf 'result=%s\n' "$2"
    printf 'time=%s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)"
    printf 'seconds=%s\n' "$SECONDS"
    printf 'message=%s\n' "${3//[[:cntrl:]]/ }"
  } >"$file.new"
  mv -fT -- "$file.new" "$file"
  if [[ $2 == ok ]]; then cp -- "$file" "$file.ok"; fi
}

# need PROGRAM PACKAGE: says which package to install, before any work is done.
need() {
  if ! command -v "$1" >/dev/null; then
    die "$1 is not installed" "this plan cannot run without it" "Install it: apt-get install $2"
  fi
}

trap 'on_error "$LINENO" "$?"' ERR
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
