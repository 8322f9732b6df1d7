#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Switchboard authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# fuzz.sh [NAME…]   builds the fuzz preset and runs each of its programs, or those named ("liquid"), as many at once as
# there are cores, for FUZZ_SECONDS each (300). What was found before, in build/fuzz/corpus, is where the next run begins.
# Fails where one crashes, hangs for 10 s over one input or takes more than 1 GiB; the input is kept in build/fuzz/found.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

packaging/build.sh fuzz
export FUZZ_SECONDS=${FUZZ_SECONDS:-300}
mkdir -p build/fuzz/corpus build/fuzz/found build/fuzz/log

run_one() {
    local name=$1 status=0
    local arguments=(-max_total_time="$FUZZ_SECONDS" -timeout=10 -rss_limit_mb=1024 -max_len=4096 -print_final_stats=1
                     -artifact_prefix="build/fuzz/found/$name-")
    if [[ -f tests/fuzz/$name.dict ]]; then arguments+=(-dict="tests/fuzz/$name.dict"); fi
    mkdir -p "build/fuzz/corpus/$name"
    "build/fuzz/bin/fuzz_$name" "${arguments[@]}" "build/fuzz/corpus/$name" >"build/fuzz/log/$name.txt" 2>&1 || status=$?
    awk -v name="$name" -v status="$status" '
        /^stat::number_of_executed_units/ { runs = $2 }
        /^stat::peak_rss_mb/ { memory = $2 }
        / cov: / { for (i = 1; i < NF; ++i) if ($i == "cov:") reached = $(i + 1) }
        END {
            printf "%-12s %10d inputs, %6d places of the code reached, at most %4d MiB: %s\n", name, runs, reached, memory,
                status == 0 ? "nothing found" : "FAILED, see build/fuzz/log/" name ".txt"
        }' "build/fuzz/log/$name.txt"
    return "$status"
}
export -f run_one

names=("$@")
if ((${#names[@]} == 0)); then
    for program in build/fuzz/bin/fuzz_*; do names+=("${program##*/fuzz_}"); done
fi
echo "${#names[@]} parsers, $FUZZ_SECONDS s each."
printf '%s\0' "${names[@]}" | xargs -0 -n 1 -P "$(nproc)" bash -c 'set -euo pipefail; run_one "$1"' _
