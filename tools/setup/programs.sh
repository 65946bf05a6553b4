#!/usr/bin/env bash
# Installs the system programs of programs.tsv. Quick and silent on the network when all are there.
#
# Machine programs come from apt and start no service. Newer ones are unpacked, not installed, into
#   ${STACKWRIGHT_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/stackwright/tools}/<command>-<version>/
# which every clone on the machine shares; packages/verify/src/programs.ts looks there.
#
# Without root or without Debian it installs nothing and names what is missing.
# Exit: 0, or 1 when CI=true and something is still missing.
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
tools=${STACKWRIGHT_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/stackwright/tools}
scratch=
denial=

# Programs of system administration are often outside a user's PATH.
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin
for bin in /usr/lib/postgresql/*/bin; do PATH=$PATH:$bin; done

say() { printf '%s\n' "$*"; }

# Undoes what must not outlive the script, however it ends.
tidy() {
  if [[ -n $denial ]]; then rm -f -- "$denial"; fi
  if [[ -n $scratch ]]; then rm -rf -- "$scratch"; fi
}
trap tidy EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Path of an unpacked command, if any version of it is there.
unpacked() {
  local found
  for found in "$tools/$1"-[0-9]*/usr/{sbin,bin,libexec/docker/cli-plugins}/"$1"; do
    if [[ -x $found ]]; then
      say "$found"
      return
    fi
  done
  return 1
}

is_here() { # command place
  case $2 in
    machine) command -v -- "$1" >/dev/null ;;
    tools) unpacked "$1" >/dev/null ;;
    either) command -v -- "$1" >/dev/null || unpacked "$1" >/dev/null ;;
    *) say "programs.tsv: unknown place \"$2\" of $1" >&2 && exit 1 ;;
  esac
}

# Prints the rows of programs.tsv whose program is missing.
missing() {
  local name package place suite purpose
  while IFS=$'\t' read -r name package place suite purpose; do
    if [[ -z $name || $name == \#* ]] || is_here "$name" "$place"; then continue; fi
    printf '%s\t%s\t%s\t%s\t%s\n' "$name" "$package" "$place" "$suite" "$purpose"
  done <"$here/programs.tsv"
}

describe() {
  local name package place suite purpose
  while IFS=$'\t' read -r name package place suite purpose; do
    if [[ $place == machine ]]; then say "  $name (package $package): $purpose"; else
      say "  $name (package $package of $suite, unpacked): $purpose"
    fi
  done
}

# Installs packages without starting or enabling any of their services, and without a database cluster.
install_packages() {
  local package unit cluster=/etc/postgresql-common/createcluster.d
  if [[ ! -e /usr/sbin/policy-rc.d ]]; then
    denial=/usr/sbin/policy-rc.d
    printf '#!/bin/sh\nexit 101\n' >"$denial"
    chmod 0755 "$denial"
  fi
  mkdir -p "$cluster"
  say 'create_main_cluster = false' >"$cluster/stackwright.conf"
  DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 \
    install --yes --no-install-recommends "$@" >"$scratch/apt.log" 2>&1 ||
    say "apt-get install failed: $(grep -m 3 '^E:' "$scratch/apt.log")" >&2
  rm -f -- "$cluster/stackwright.conf"
  for package in "$@"; do
    for unit in $(dpkg -L "$package" 2>/dev/null | grep -oP '/lib/systemd/system/\K[^/@]+\.service$'); do
      systemctl disable --quiet "$unit" 2>/dev/null || true
    done
  done
}

# The mirror that this machine's own apt sources name for the release it runs.
mirror() {
  local codename
  # shellcheck source=/dev/null
  codename=$(. /etc/os-release && say "${VERSION_CODENAME:-}")
  # shellcheck disable=SC2016 # apt's own placeholders
  apt-get indextargets --format '$(CODENAME) $(REPO_URI)' 'Created-By: Packages' |
    awk -v codename="$codename" '$1 == codename { print $2; exit }'
}

# apt-get with an isolated context: the machine's own lists and cache stay as they are.
apt_of() { # suite arguments…
  local root=$scratch/apt-$1 uri
  shift
  if [[ ! -d $root ]]; then
    uri=$(mirror)
    mkdir -p "$root"/{state/lists/partial,cache/archives/partial,debs}
    say "deb $uri ${root##*/apt-} main" >"$root/sources.list"
    apt_of "${root##*/apt-}" update
  fi
  (cd "$root/debs" && apt-get -qq -o APT::Sandbox::User=root \
    -o Dir::Etc::sourcelist="$root/sources.list" -o Dir::Etc::sourceparts=- \
    -o Dir::State="$root/state" -o Dir::State::status=/var/lib/dpkg/status \
    -o Dir::Cache="$root/cache" "$@")
}

# Unpacks one package of a newer suite, with the libraries that this machine lacks for it.
unpack() { # command package suite
  local root=$scratch/$1 debs=$scratch/apt-$3/debs version binary library
  apt_of "$3" download "$2" || return 1
  mkdir -p "$root"
  dpkg -x "$debs/$2"_*.deb "$root"
  version=$(dpkg-deb --field "$debs/$2"_*.deb Version)
  version=${version#*:}
  binary=$(find "$root/usr" -type f -name "$1" -perm -u+x | head -n 1)
  if ldd "$binary" | grep -q 'not found'; then
    dpkg-deb --field "$debs/$2"_*.deb Depends | tr ',' '\n' | grep -oP '^\s*\Klib(?!c6)[^ ]+' |
      while read -r library; do
        apt_of "$3" download "$library" && dpkg -x "$debs/$library"_*.deb "$root"
      done
  fi
  mkdir -p "$tools"
  # The rename is last: an interrupted run leaves no half of a program behind.
  mv -T "$root" "$tools/$1-${version%%[-+]*}"
}

install_all() {
  local name package place suite purpose packages=()
  while IFS=$'\t' read -r name package place suite purpose; do
    if [[ $place == machine ]]; then packages+=("$package"); fi
  done <<<"$1"
  if ((${#packages[@]} > 0)); then
    apt-get -qq update || say 'apt-get update failed; trying with the lists that are here.' >&2
    install_packages "${packages[@]}"
  fi
  while IFS=$'\t' read -r name package place suite purpose; do
    if [[ $place == machine ]]; then continue; fi
    unpack "$name" "$package" "$suite" || say "could not unpack $package of $suite" >&2
  done <<<"$1"
}

main() {
  local rows
  rows=$(missing)
  if [[ -z $rows ]]; then
    say 'programs: all are here.'
    return
  fi
  if [[ $EUID -eq 0 && -e /etc/debian_version ]]; then
    # Beside the tools, so that the last rename stays on one file system.
    mkdir -p "$tools"
    scratch=$(mktemp -d "$tools/.unpack-XXXXXX")
    install_all "$rows"
    rows=$(missing)
  fi
  if [[ -z $rows ]]; then
    say "programs: installed what was missing in $SECONDS s; all are here now (unpacked: $(du -shc "$tools"/* | tail -n 1 | cut -f 1))."
    return
  fi
  say 'programs: missing on this machine (what they would read stays unknown):'
  describe <<<"$rows"
  if [[ ${CI:-} == true ]]; then return 1; fi
}

main
