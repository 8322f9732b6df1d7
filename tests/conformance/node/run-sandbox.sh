#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Switchboard authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run-sandbox.sh SANDBOX_PROGRAM NPM_FOLDER
#   Runs sandbox.mjs; packages that are not there are a failure, since a check that did not run proves nothing.
set -eu

if [ ! -f "$2/.installed" ]; then
    echo "The Node packages are not in $2; run packaging/npm-install.sh (make test does)." >&2
    exit 1
fi
exec node "$(dirname "$0")/sandbox.mjs" "$1" "$2"
