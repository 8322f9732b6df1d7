#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Switchboard authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tidy.sh [FOLDER…]   runs clang-tidy over the sources of the folders (default: core app ui).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
command -v clang-tidy >/dev/null || { echo "tidy: please install clang-tidy" >&2; exit 1; }

folders=("$@")
if ((${#folders[@]} == 0)); then folders=(core app ui); fi

# A tree of its own: clang reads neither GCC's precompiled headers nor its coroutine switch.
cmake --preset dev -B build/tidy --log-level=WARNING -DSWITCHBOARD_TESTS=OFF -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON
sed -i 's/ -fcoroutines / /; s/ -fpch-preprocess / /' build/tidy/compile_commands.json

mapfile -t sources < <(git ls-files -- "${folders[@]/%//*.cpp}")
if ((${#sources[@]} == 0)); then echo "tidy: no sources in ${folders[*]}" >&2; exit 1; fi
printf '%s\0' "${sources[@]}" |
    xargs -0 -n 4 -P "$(nproc)" clang-tidy -p build/tidy --quiet --extra-arg=-D__cpp_impl_coroutine=201902L
