#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Switchboard authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# bench.sh   builds the bench preset and runs every program bench_* of it, one after the other; the machine,
# the date, the commit and all output are kept in build/bench/results.txt.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

packaging/build.sh bench
shopt -s nullglob
programs=(build/bench/bin/bench_*)
if ((${#programs[@]} == 0)); then
    echo "There is no benchmark yet: build/bench/bin holds no bench_* program." >&2
    exit 1
fi

machine() {
    printf 'date     %s\n' "$(date --utc +%FT%TZ)"
    printf 'commit   %s\n' "$(git describe --always --dirty 2>/dev/null || echo unknown)"
    printf 'machine  %s, %s cores, %s MiB\n' \
        "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)" "$(nproc)" \
        "$(awk '/^MemTotal/ { print int($2 / 1024) }' /proc/meminfo)"
    printf 'system   %s, Linux %s\n' "$(. /etc/os-release && echo "$PRETTY_NAME")" "$(uname -r)"
}

status=0
{
    machine
    for program in "${programs[@]}"; do
        printf '\n== %s\n' "${program##*/}"
        "$program" || { echo "${program##*/} failed with exit status $?"; touch build/bench/failed; }
    done
} 2>&1 | tee build/bench/results.txt
if [[ -e build/bench/failed ]]; then
    rm build/bench/failed
    status=1
fi
echo "Kept in build/bench/results.txt."
exit "$status"
