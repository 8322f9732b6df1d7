#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Switchboard authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run-tests.sh PRESET [CTEST-ARGUMENT…]   builds the preset and runs its tests; ctest's summary, which tells
# the time of the tests, comes last, and its verdict is the exit status.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

preset=$1
shift
"$here/build.sh" "$preset"
cd "$here/.."
exec ctest --preset "$preset" "$@" </dev/null
