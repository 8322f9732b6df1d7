// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace switchboard::ctl {

/// What a program that ran tells its caller. Part of the command line's contract.
enum ExitStatus : int {
    done = 0,
    failures = 1,    ///< done with failures, each told
    usage = 2,       ///< wrong usage or bad input
    refused = 3,     ///< by policy
    store = 4,       ///< locked, missing, damaged or not to be opened with what was given
    unreachable = 5, ///< provider or network
    interrupted = 130,
};

ExitStatus exitStatusOf(const Error &error);

/// The same for an error of opening a workspace: what is not there is a missing store.
ExitStatus exitStatusOfOpening(const Error &error);

} // namespace switchboard::ctl
