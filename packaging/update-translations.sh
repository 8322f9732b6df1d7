#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Switchboard authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# update-translations.sh [FOLDER]   brings the .ts files of FOLDER (default: translations/) up to the texts of the sources
#
# What is new is marked as unfinished, what is gone goes. Has no part in a build, which takes the files as they are.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=$(cd "${1:-$here/translations}" && pwd)

lupdate=/usr/lib/qt6/bin/lupdate
if [[ ! -x $lupdate ]]; then lupdate=$(command -v lupdate6 || command -v lupdate || true); fi
if [[ -z $lupdate ]]; then echo "update-translations: there is no lupdate (Debian package qt6-l10n-tools)" >&2; exit 1; fi

# The command line stays English; what the provider's codes mean is written in core and read in windows.
cd "$here"
sources=(app/console ui core/channels/twilio)
update() { "$lupdate" -silent -locations none -no-obsolete -recursive -I . "${sources[@]}" -source-language en "$@"; }

update -target-language es -ts "$folder/switchboard_es.ts"
# English is what the sources say, but for "1 message" and "2 messages".
update -target-language en -pluralonly -ts "$folder/switchboard_en.ts"
