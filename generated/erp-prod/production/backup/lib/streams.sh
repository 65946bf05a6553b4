# shellcheck shell=bash
# Written by Stackwright from stack.yaml (renderer backup).
# Do not edit: change stack.yaml and run `stackwright render`.
# From a program to a file in one pass: produced, verified in flight, encrypted. With recipients no
# plain byte touches the disk, and no private key is needed to know that a copy can be read.

encrypted() { ((${#RECIPIENTS[@]} + ${#RECIPIENT_VARIABLES[@]} > 0)); }

prepare_recipients() {
  local variable recipient
  if ! encrypted; then return; fi
  need age age
  : >"$WORK/recipients"
  for recipient in "${RECIPIENTS[@]}"; do printf '%s\n' "$recipient" >>"$WORK/recipients"; done
  for variable in "${RECIPIENT_VARIABLES[@]}"; do
    recipient=$(dotenv_value "$variable")
    printf '%s\n' "$recipient" >>"$WORK/recipients"
  done
  # A wrong key would be found out after an hour of dumping otherwise.
  if ! age --encrypt --recipients-file "$WORK/recipients" </dev/null >/dev/null; then
    die "an age recipient is not a public key" "without it the backup cannot be encrypted, and it is never kept in the clear" "Correct it in stack.yaml or $ENV_FILE; age-keygen -y prints a key's public half"
  fi
}

seal() {
  if encrypted; then age --encrypt --recipients-file "$WORK/recipients"; else cat; fi
}

# keep_stream FILE VERIFY PROGRAM…: PROGRAM's output into FILE, read by VERIFY on the way.
keep_stream() {
  local file=$1 verify=$2 fifo=$WORK/verify.fifo
  local -a statuses=(0 0 0)
  shift 2
  mkfifo -- "$fifo"
  "$verify" <"$fifo" &
  BACKGROUND=$!
  "$@" | tee -- "$fifo" | seal >"$file" || statuses=("${PIPESTATUS[@]}")
  if [[ ${statuses[*]} != '0 0 0' ]]; then
    die "${file##*/} could not be written" "of $1, tee and seal the exit codes were ${statuses[*]}" "Look at the messages above; a full disk and a stopped server are the usual ones. Older copies are untouched"
  fi
  if ! wait "$BACKGROUND"; then
    BACKGROUND=''
    die "${file##*/} cannot be read back" "$verify refused the stream while it was written" "Look at the messages above. Older copies are untouched"
  fi
  BACKGROUND=''
  rm -- "$fifo"
}

# open_copy FILE IDENTITY: the plain stream of a stored copy on stdout.
open_copy() {
  if [[ $1 == *.age ]]; then age --decrypt --identity "$2" -- "$1"; else cat -- "$1"; fi
}

# check_identity FILE: a private key that others can read is not private any more.
check_identity() {
  need age age
  if [[ ! -r $1 ]]; then
    die "identity $1 cannot be read" "the set is encrypted" "Give the private age key: --identity FILE"
  fi
  if [[ -n $(find -L "$1" -maxdepth 0 -type f -perm /0077) ]]; then
    die "identity $1 is open to others" "whoever reads it can read every backup" "Close it: chmod 600 $1"
  fi
}

# place_root INDEX: the directory on this host that a file copy is made of.
place_root() {
  local i=$1 root
  root=${FILES_PLACE[i]}
  if [[ ${FILES_KIND[i]} == volume ]]; then
    need docker docker.io
    if ! root=$(docker volume inspect --format '{{.Mountpoint}}' -- "$root"); then
      die "volume ${FILES_PLACE[i]} is not there" "${FILES_ID[i]} is kept in it" "Is the stack deployed on this host? docker volume ls"
    fi
  fi
  if [[ $root != /* || ! -d $root ]]; then
    die "$root is not a directory" "${FILES_ID[i]} is kept in it" "Is the stack deployed on this host, and are you root?"
  fi
  printf '%s' "$root"
}

# archive_directory DIRECTORY: tar's exit 1 says that a file changed or went while it was read. A
# filestore only gains files and names them by content, so the copy is whole for the dump made before
# it; the change is recorded in the manifest. Anything else (exit 2) fails.
archive_directory() {
  local code=0
  tar --create --gzip --numeric-owner --file=- --directory="$1" . || code=$?
  if ((code == 1)); then : >"$WORK/changed"; fi
  ((code <= 1))
}

# verify_archive: reads the whole archive from stdin and counts its entries.
verify_archive() {
  count_entries >"$WORK/entries" || return
  cat >/dev/null
}

count_entries() { gzip --decompress --stdout | tar --list --file=- | wc -l; }
