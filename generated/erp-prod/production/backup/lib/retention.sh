# shellcheck shell=bash
# Written by Stackwright from stack.yaml (renderer backup).
# Do not edit: change stack.yaml and run `stackwright render`.
# Deletes what is older than its tier keeps: only sets of this plan, never the newest good ones, and
# nothing at all where fewer good ones are left than must stay.

run_retention() {
  local tier
  for tier in "${TIERS[@]}"; do retain_tier "$tier"; done
}

# is_old TIER STAMP
is_old() {
  local made days=${KEEP_DAYS[$1]}
  made=$(epoch_of "$2")
  ((made < NOW - days * 86400))
}

retain_tier() {
  local tier=$1 keep=${KEEP_AT_LEAST[$1]} set good=0
  local -a sets=() old=() spare=()
  mapfile -t sets < <(sets_of "$tier")
  for set in "${sets[@]}"; do
    if is_old "$tier" "${set##*/}"; then old+=("$set"); fi
  done
  # Reading every byte of a set costs time: only where something would go.
  if ((${#old[@]} == 0)); then return; fi
  for set in "${sets[@]}"; do
    if ((good == keep)); then
      if is_old "$tier" "${set##*/}"; then spare+=("$set"); fi
    elif set_is_good "$set"; then
      good=$((good + 1))
    else
      warn "$tier/${set##*/} is damaged: its checksums do not fit. It does not count as a copy"
      if is_old "$tier" "${set##*/}"; then spare+=("$set"); fi
    fi
  done
  if ((good < keep)); then
    warn "only $good good sets in $tier, $keep must stay: nothing is deleted"
    return
  fi
  for set in "${spare[@]}"; do delete_set "$set"; done
}

# Renamed away first: a deletion that is cut short leaves no half set behind.
delete_set() {
  local grave=$WORK/deleted
  mkdir -p -- "$grave"
  mv -T -- "$1" "$grave/${1##*/}"
  rm -rf -- "$grave"
  log "deleted ${1#"$BACKUP_DIR"/}: older than its tier keeps"
}
