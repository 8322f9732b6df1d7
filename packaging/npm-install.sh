#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Switchboard authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# packaging/npm-install.sh [DIRECTORY]
#   Puts the Node packages that the conformance tests need (tests/conformance/node) into DIRECTORY, by default
#   build/npm, exactly as the lock file says. Does nothing when they are there already.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
source=$root/tests/conformance/node
target=${1:-$root/build/npm}

if ! command -v npm >/dev/null || ! command -v node >/dev/null; then
    echo "npm-install: node and npm are needed (node 18 or newer)" >&2
    exit 1
fi
if [ "$(node -p 'Number(process.versions.node.split(".")[0]) >= 18')" != true ]; then
    echo "npm-install: node 18 or newer is needed, this is $(node --version)" >&2
    exit 1
fi

mkdir -p "$target"
wanted=$(cat "$source/package.json" "$source/package-lock.json" | sha256sum | cut -d' ' -f1)
stamp=$target/.installed
(
    flock 9
    if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$wanted" ]; then
        exit 0
    fi
    rm -f "$stamp"
    cp "$source/package.json" "$source/package-lock.json" "$target/"
    echo "npm-install: installing the Node packages of the conformance tests into $target"
    npm ci --prefix "$target" --ignore-scripts --no-audit --no-fund --loglevel=error
    printf '%s\n' "$wanted" > "$stamp"
) 9> "$target/.lock"
