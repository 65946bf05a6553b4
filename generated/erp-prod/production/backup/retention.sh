#!/usr/bin/env bash
# Written by Stackwright from stack.yaml (renderer backup).
# Do not edit: change stack.yaml and run `stackwright render`.
# Deletes old sets without making a new one. backup.sh does this by itself after every good run.

HERE=$(dirname -- "$(readlink -f -- "$0")")
# shellcheck source=plan.sh
source "$HERE/plan.sh"
# shellcheck source=lib/common.sh
source "$HERE/lib/common.sh"
# shellcheck source=lib/sets.sh
source "$HERE/lib/sets.sh"
# shellcheck source=lib/retention.sh
source "$HERE/lib/retention.sh"

help() {
  cat <<TEXT
Usage: retention.sh
Deletes the sets below $BACKUP_DIR that are older than their tier keeps, but never the newest good ones.
Refuses unless the last run of backup.sh was good: what stops growing must not start shrinking.
Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 3 another script of this plan is running.
TEXT
}

main() {
  if [[ ${1:-} == --help ]]; then help && exit 0; fi
  if (($# > 0)); then usage_error "unknown argument $1"; fi
  hold_lock
  if ! grep -qx 'result=ok' "$BACKUP_DIR/status/backup" 2>/dev/null; then
    die "the last backup was not good" "the old sets may be the only ones" "Run backup.sh; it deletes old sets when it has made a new one"
  fi
  run_retention
}

main "$@"
