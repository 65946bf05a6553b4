# shellcheck shell=bash
# Written by Stackwright from stack.yaml (renderer backup).
# Do not edit: change stack.yaml and run `stackwright render`.
# The copy away from this host, by rclone. The remote is configured in rclone's own environment
# variables: no configuration file, and no secret in a process list.

has_offsite() { [[ -n $OFFSITE_KIND ]]; }

prepare_offsite() {
  local setting value
  need rclone rclone
  for setting in "${OFFSITE_SETTINGS[@]}"; do export "${setting?}"; done
  for setting in "${OFFSITE_SECRETS[@]}"; do
    value=$(dotenv_value "${setting#*=}")
    export "${setting%%=*}=$value"
  done
  for setting in "${OFFSITE_OBSCURED[@]}"; do
    value=$(dotenv_value "${setting#*=}")
    # rclone wants this one in its own reversible form.
    value=$(printf '%s' "$value" | rclone obscure -)
    export "${setting%%=*}=$value"
  done
  if [[ $OFFSITE_KIND == directory && ! -d $OFFSITE_DIRECTORY ]]; then
    die "$OFFSITE_DIRECTORY is not there" "copying into an unmounted place would fill this disk instead" "Mount it, or create it once"
  fi
  if [[ $OFFSITE_KIND == sftp && ! -s /etc/ssh/ssh_known_hosts ]]; then
    die "/etc/ssh/ssh_known_hosts is missing" "without the server's key anybody could answer in its place" "Write the key there: ssh-keyscan, and compare its fingerprint"
  fi
  if ! encrypted && [[ $OFFSITE_KIND != directory ]]; then
    warn "the copies leave this host in the clear: the plan names no age recipient"
  fi
}

remote() { rclone --config='' --retries=3 --low-level-retries=5 "$@" </dev/null; }

# offsite_sets TIER: stamps of whole sets there, newest first. SHA256SUMS is uploaded last, so it is
# the commit. rclone exits 3 for a directory that is not there yet: no sets.
offsite_sets() {
  local names code=0
  names=$(remote lsf --recursive --files-only --max-depth=2 --include='/*/SHA256SUMS' "$OFFSITE_ROOT/$1" 2>"$WORK/rclone") || code=$?
  if ((code != 0 && code != 3)); then
    cat -- "$WORK/rclone" >&2
    return "$code"
  fi
  while IFS= read -r name; do
    name=${name%/SHA256SUMS}
    if [[ $name =~ $STAMP_SHAPE ]]; then printf '%s\n' "$name"; fi
  done <<<"$names" | sort --reverse
}

# upload_missing: every local set that is not there yet, so a failed night is made up for.
upload_missing() {
  local tier there set
  for tier in "${TIERS[@]}"; do
    there=$(offsite_sets "$tier") || return
    while IFS= read -r set; do
      if [[ -z $set || $'\n'$there$'\n' == *$'\n'"${set##*/}"$'\n'* ]]; then continue; fi
      upload_set "$tier" "$set" || return
    done < <(sets_of "$tier")
  done
}

# upload_set TIER SET: copies, compares, commits.
upload_set() {
  local there=$OFFSITE_ROOT/$1/${2##*/}
  local -a how=()
  if ! set_is_good "$2"; then
    warn "$1/${2##*/} is damaged: not copied off site"
    return
  fi
  # These know no checksums: only reading the bytes back proves them.
  if [[ $OFFSITE_KIND == webdav || $OFFSITE_KIND == sftp ]]; then how=(--download); fi
  remote copy --exclude=/SHA256SUMS "$2" "$there" || return
  remote check --one-way "${how[@]}" --exclude=/SHA256SUMS "$2" "$there" 2>"$WORK/rclone" || {
    cat -- "$WORK/rclone" >&2
    return 1
  }
  remote copyto "$2/SHA256SUMS" "$there/SHA256SUMS" || return
  same_offsite "$1" "$2" || return
  log "copied off site: $1/${2##*/}"
}

# same_offsite TIER SET: the set is committed there with the same sums.
same_offsite() {
  remote cat "$OFFSITE_ROOT/$1/${2##*/}/SHA256SUMS" | cmp --silent -- - "$2/SHA256SUMS"
}

# fetch_set TIER/STAMP: brings a set back and prints where it lies.
fetch_set() {
  local target=$WORK/fetched/${1##*/}
  remote copy "$OFFSITE_ROOT/$1" "$target"
  printf '%s' "$target"
}

# The same law as on the host: only old ones, never the newest.
run_offsite_retention() {
  local tier stamp kept there keep
  for tier in "${TIERS[@]}"; do
    there=$(offsite_sets "$tier")
    kept=0
    keep=${KEEP_AT_LEAST[$tier]}
    while IFS= read -r stamp; do
      if [[ -z $stamp ]]; then continue; fi
      kept=$((kept + 1))
      if ((kept <= keep)) || ! is_old "$tier" "$stamp"; then continue; fi
      # Without its sums it is no set any more, should the rest be cut short.
      remote deletefile "$OFFSITE_ROOT/$tier/$stamp/SHA256SUMS"
      remote purge "$OFFSITE_ROOT/$tier/$stamp"
      log "deleted off site: $tier/$stamp"
    done <<<"$there"
  done
}
