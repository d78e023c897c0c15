#!/usr/bin/env bash
# Installs the Debian packages of the named groups of packages.txt that are missing; asks nothing and prints nothing when
# none is. `--list` only names the missing ones. Exit status: 0 all there, 3 could not install (one line says why).
#
#   cmake/packages.sh [--list] GROUP ...
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in pl*) polish=1 ;; *) polish= ;; esac
say() { if [ -n "$polish" ]; then echo "$2" >&2; else echo "$1" >&2; fi; }

list_only=
if [ "${1:-}" = --list ]; then list_only=1; shift; fi
[ $# -gt 0 ] || { echo "usage: cmake/packages.sh [--list] GROUP ..." >&2; exit 2; }

wanted=()
while read -r group package _; do
  case "$group" in '' | '#'*) continue ;; esac
  for asked in "$@"; do [ "$group" != "$asked" ] || wanted+=("$package"); done
done <"$here/packages.txt"

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  say "This is not a Debian system: install by hand, under the names used here, ${wanted[*]}" \
      "To nie jest system Debian: trzeba zainstalować samodzielnie, pod nazwami tego systemu: ${wanted[*]}"
  exit 0
fi

missing=()
for package in "${wanted[@]}"; do
  state=$(dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null || true)
  grep -qx installed <<<"$state" || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0
if [ -n "$list_only" ]; then printf '%s\n' "${missing[@]}"; exit 0; fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  as_root=(sudo)
  [ "${CI:-}" != true ] || as_root=(sudo -n)
  if ! command -v sudo >/dev/null || ! "${as_root[@]}" true 2>/dev/null; then
    say "Cannot install without root or sudo. An administrator can run: apt-get install ${missing[*]}" \
        "Instalacja wymaga konta root albo sudo. Osoba administrująca może wpisać: apt-get install ${missing[*]}"
    exit 3
  fi
fi

say "Installing ${#missing[@]} Debian packages: ${missing[*]}" "Instalacja pakietów Debiana (${#missing[@]}): ${missing[*]}"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 \
    -o Dpkg::Use-Pty=0 "$@" </dev/null >>"$log" 2>&1
}
give_up() {
  local reason
  reason=$(grep -E '^(E:|sudo:|dpkg: error)' "$log" | head -n 1 || true)
  say "$1 ${reason:-$(tail -n 1 "$log")}" "$2 ${reason:-$(tail -n 1 "$log")}"
  exit 3
}
apt update || give_up "The list of packages could not be fetched (is there a network?):" \
                      "Nie udało się pobrać listy pakietów (czy jest sieć?):"
apt install --no-install-recommends "${missing[@]}" || give_up "Packages could not be installed:" \
                                                               "Nie udało się zainstalować pakietów:"
