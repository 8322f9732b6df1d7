#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Switchboard authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# package.sh   checks the desktop files and packs the release build as a .deb in build/package/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

desktop-file-validate packaging/switchboard.desktop
appstreamcli validate --no-net packaging/switchboard.metainfo.xml
packaging/build.sh release
cpack --config build/release/CPackConfig.cmake -G DEB -B build/package
rm -rf build/package/_CPack_Packages
ls -l build/package/*.deb
