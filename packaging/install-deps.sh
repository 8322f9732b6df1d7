#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Switchboard authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# install-deps.sh GROUP…   installs the Debian packages of packaging/debian-GROUP.txt that are missing
# install-deps.sh --list GROUP…   only prints the missing ones, one a line
#
# Does nothing, and asks for nothing, when all are there. Exit status: 0 complete, 1 not.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
oldest_debian=12
oldest_node=18

fail() { printf 'install-deps: %s\n' "$*" >&2; exit 1; }

# The entries of the groups, one a line, "a | b" kept as "a|b".
entries() {
    local group
    for group in "$@"; do
        sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$here/debian-$group.txt"
    done | sort -u
}

# True where a program that did not come from a Debian package does as well; it is never installed over.
served_by_program() {
    local version
    case $1 in
    nodejs)
        command -v node >/dev/null || return 1
        version=$(node --version)
        version=${version#v}
        (( ${version%%.*} >= oldest_node )) ||
            fail "node $version is older than $oldest_node; please update or remove it, it is not installed over"
        ;;
    npm) command -v npm >/dev/null ;;
    *) return 1 ;;
    esac
}

# The entries of which no alternative is installed.
missing_entries() {
    local -A installed=()
    local wanted=() entry name status
    mapfile -t wanted < <(entries "$@")
    while read -r status name; do
        if [[ $status == installed ]]; then installed[$name]=1; fi
    done < <(printf '%s\n' "${wanted[@]}" | tr '|' '\n' |
                 xargs dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null)
    for entry in "${wanted[@]}"; do
        for name in ${entry//|/ }; do
            if [[ -n ${installed[$name]:-} ]]; then continue 2; fi
        done
        if ! served_by_program "$entry"; then printf '%s\n' "$entry"; fi
    done
}

require_debian() {
    local ID='' VERSION_ID='' PRETTY_NAME='an unknown system'
    if [[ -r /etc/os-release ]]; then . /etc/os-release; fi
    [[ $ID == debian ]] ||
        fail "this is $PRETTY_NAME, not Debian; please install these yourself: $*"
    # Debian's testing and unstable name no number; they are newer.
    if [[ -n $VERSION_ID ]] && (( ${VERSION_ID%%.*} < oldest_debian )); then
        fail "Debian $VERSION_ID is too old: Switchboard needs Debian $oldest_debian or newer"
    fi
}

as_root=()
require_root() {
    if (( EUID == 0 )); then return; fi
    command -v sudo >/dev/null ||
        fail "installing needs root and there is no sudo; please run as root: apt-get install $*"
    as_root=(sudo)
    if [[ ! -t 0 ]]; then as_root=(sudo -n); fi
}

apt() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 \
        -o Acquire::Retries=3 -o Dpkg::Use-Pty=0 "$@" </dev/null
}

# The first alternative that can be installed here.
candidate() {
    local name
    for name in ${1//|/ }; do
        if [[ $(apt-cache policy "$name" | sed -n 's/^  Candidate: //p') == [0-9]* ]]; then
            printf '%s\n' "$name"
            return
        fi
    done
    fail "apt knows no package ${1//|/ or }"
}

list_only=
if [[ ${1:-} == --list ]]; then list_only=1; shift; fi
(( $# > 0 )) || fail "usage: install-deps.sh [--list] GROUP… (build, run, test, bench, fuzz, package)"

for group in "$@"; do
    [[ -r $here/debian-$group.txt ]] || fail "no such group: $group"
done

if ! command -v dpkg-query >/dev/null; then
    mapfile -t wanted < <(entries "$@")
    require_debian "${wanted[@]}"
    fail "dpkg-query is missing: this Debian cannot be asked what is installed"
fi
found=$(missing_entries "$@")
mapfile -t missing <<<"$found"
if [[ -z $found ]]; then exit 0; fi
if [[ -n $list_only ]]; then printf '%s\n' "${missing[@]}"; exit 1; fi

require_debian "${missing[@]}"
printf 'These Debian packages are missing and will be installed now with apt-get (for: %s):\n' "$*"
printf '  %s\n' "${missing[@]//|/ or }"
require_root "${missing[@]//|*/}"
apt update || fail "apt-get update failed; the lines above say why"
packages=()
for entry in "${missing[@]}"; do
    name=$(candidate "$entry")
    packages+=("$name")
done
apt install -y --no-install-recommends "${packages[@]}" || fail "apt-get install failed; the lines above say why"
found=$(missing_entries "$@")
[[ -z $found ]] || fail "still missing after the installation: ${found//$'\n'/ }"
echo "All packages for $* are installed."
