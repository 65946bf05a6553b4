# shellcheck shell=bash
# Written by Stackwright from stack.yaml (renderer backup).
# Do not edit: change stack.yaml and run `stackwright render`.
# A set is a directory <tier>/<UTC stamp> that holds the copies of one run, a manifest, and SHA256SUMS
# over all of them. It appears by one rename: what has that name is whole.

readonly FORMAT=format=stackwright-backup/1
# Names of a deployment are plain, but a manifest has one fact a line whatever they hold.
readonly OWNER=deployment=${DEPLOYMENT//[[:cntrl:]]/ }

# epoch_of STAMP
epoch_of() { date -u -d "${1:0:8} ${1:9:2}:${1:11:2}:${1:13:2}" +%s; }

# is_set DIRECTORY: ours by name, shape and manifest. Anything else is left alone by every script.
is_set() {
  [[ ${1##*/} =~ $STAMP_SHAPE && -d $1 && ! -L $1 && -f $1/manifest ]] &&
    [[ $(head --lines=2 -- "$1/manifest") == "$FORMAT"$'\n'"$OWNER" ]]
}

# sets_of TIER: paths of its sets, newest first.
sets_of() {
  local directory
  local -a found=()
  for directory in "$BACKUP_DIR/$1"/*; do
    if is_set "$directory"; then found+=("$directory"); fi
  done
  if ((${#found[@]} > 0)); then printf '%s\n' "${found[@]}" | sort --reverse; fi
}

# set_is_good DIRECTORY: every file is there, none is extra, every byte is as it was written.
set_is_good() {
  local sums=$1/SHA256SUMS
  [[ -f $sums && $(tail --lines=1 -- "$1/manifest") == end ]] &&
    [[ $(cut --characters=67- -- "$sums" | sort) == "$(find "$1" -mindepth 1 -maxdepth 1 ! -name SHA256SUMS -printf '%f\n' | sort)" ]] &&
    (cd -- "$1" && sha256sum --check --strict --quiet -- SHA256SUMS >/dev/null 2>&1)
}

# period_of TIER EPOCH: two copies of one period are one too many.
period_of() {
  if [[ $1 == weekly ]]; then TZ=$TIMEZONE date -d "@$2" +%G-W%V; else TZ=$TIMEZONE date -d "@$2" +%Y-%m; fi
}

# tier_is_due TIER: the first run of a week or month that succeeds makes its copy; a daily one is always due.
tier_is_due() {
  local newest epoch
  if [[ $1 == daily ]]; then return 0; fi
  newest=$(sets_of "$1" | sed -n 1p)
  if [[ -z $newest ]]; then return 0; fi
  epoch=$(epoch_of "${newest##*/}")
  [[ $(period_of "$1" "$epoch") != "$(period_of "$1" "$NOW")" ]]
}

# build_set TIER DATA RECORDS: hard links of the copies that the tier keeps, with manifest and sums.
# RECORDS are lines `kind stem file …`, tab-separated, as the manifest holds them.
build_set() {
  local tier=$1 data=$2 records=$3 set=$WORK/sets/$1 kind stem file rest
  mkdir -p -- "$set"
  {
    printf '%s\n%s\ntier=%s\nmade=%s\n' "$FORMAT" "$OWNER" "$tier" "$STAMP"
    while IFS=$'\t' read -r kind stem file rest; do
      if [[ $kind == files ]] && ! tier_keeps "$tier" "$stem"; then continue; fi
      ln -- "$data/$file" "$set/$file"
      printf '%s\t%s\t%s\t%s\n' "$kind" "$stem" "$file" "$rest"
    done <"$records"
    printf 'end\n'
  } >"$set/manifest"
  (cd -- "$set" && sha256sum -- *) >"$WORK/sums"
  mv -- "$WORK/sums" "$set/SHA256SUMS"
  find "$set" -type f -exec sync -- {} +
  sync -- "$set"
}

tier_keeps() {
  local i
  for i in "${!FILES_STEM[@]}"; do
    if [[ ${FILES_STEM[i]} == "$2" ]]; then
      [[ " ${FILES_TIERS[i]} " == *" $1 "* ]]
      return
    fi
  done
  return 1
}

# publish_set TIER: the rename is the commit.
publish_set() {
  local tier=$1 target=$BACKUP_DIR/$1/$STAMP
  mkdir -p -- "$BACKUP_DIR/$tier"
  if [[ -e $target ]]; then
    die "$target exists" "a set is never written over" "Run again in a second"
  fi
  mv -T -- "$WORK/sets/$tier" "$target"
  sync -- "$BACKUP_DIR/$tier"
  log "published $tier/$STAMP"
}

# record_of SET KIND STEM: the manifest's line of one copy, or nothing.
record_of() {
  awk -F '\t' -v kind="$2" -v stem="$3" '$1 == kind && $2 == stem { print; exit }' "$1/manifest"
}
