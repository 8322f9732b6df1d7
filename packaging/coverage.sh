#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Switchboard authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# coverage.sh   runs all tests instrumented and prints the line coverage of each core folder. A low figure
# fails nothing; a failed test is told and is the exit status, since its figures say little.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
wanted=90

if [[ -d build/coverage ]]; then find build/coverage -name '*.gcda' -delete; fi
status=0
packaging/run-tests.sh coverage || status=$?

gcovr --root . --filter core/ --exclude-unreachable-branches --gcov-ignore-parse-errors \
    -j "$(nproc)" --csv build/coverage/lines.csv build/coverage
awk -F, -v wanted="$wanted" '
    NR == 1 { next }
    { split($1, part, "/"); folder = part[1] "/" part[2]; total[folder] += $2; covered[folder] += $3; all += $2; hit += $3 }
    END {
        if (!all) { print "no core line was measured" > "/dev/stderr"; exit 1 }
        printf "\n%-20s %8s %8s %8s\n", "folder", "lines", "covered", "share"
        sorter = "sort"; low = ""
        for (folder in total) {
            share = 100 * covered[folder] / total[folder]
            if (share < wanted) low = low " " folder
            printf "%-20s %8d %8d %7.1f%%\n", folder, total[folder], covered[folder], share | sorter
        }
        close(sorter)
        printf "%-20s %8d %8d %7.1f%%\n", "core", all, hit, 100 * hit / all
        print low ? "Under " wanted " %:" low : "Every folder is at " wanted " % or above."
    }' build/coverage/lines.csv
if ((status != 0)); then
    echo "Some tests failed (exit status $status of ctest): see above the table."
fi
exit "$status"
