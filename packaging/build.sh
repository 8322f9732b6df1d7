#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Switchboard authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# build.sh PRESET   configures and builds build/PRESET and says how long it took.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

preset=$1
kind=incremental
if [[ ! -f build/$preset/build.ninja ]]; then kind=clean; fi

begin=$SECONDS
cmake --preset "$preset" --log-level=WARNING
cmake --build --preset "$preset" --parallel "${JOBS:-$(nproc)}"
spent=$((SECONDS - begin))
printf 'Build of %s (%s): %d min %d s.\n' "$preset" "$kind" $((spent / 60)) $((spent % 60))
