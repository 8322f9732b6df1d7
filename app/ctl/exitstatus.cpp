// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/exitstatus.h"

namespace switchboard::ctl {

ExitStatus exitStatusOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::invalidInput:
    case ErrorCode::notFound:
    case ErrorCode::alreadyExists: return ExitStatus::usage;
    case ErrorCode::refused: return ExitStatus::refused;
    case ErrorCode::locked:
    case ErrorCode::damaged:
    case ErrorCode::foreign:
    case ErrorCode::newer:
    case ErrorCode::unsupported:
    case ErrorCode::wrongKey:
    case ErrorCode::noKeychain:
    case ErrorCode::storage: return ExitStatus::store;
    case ErrorCode::unreachable:
    case ErrorCode::timeout: return ExitStatus::unreachable;
    case ErrorCode::cancelled: return ExitStatus::interrupted;
    case ErrorCode::closed:
    case ErrorCode::provider:
    case ErrorCode::internal: break;
    }
    return ExitStatus::failures;
}

ExitStatus exitStatusOfOpening(const Error &error)
{
    const bool isMissing = error.code == ErrorCode::notFound || error.code == ErrorCode::refused;
    return isMissing ? ExitStatus::store : exitStatusOf(error);
}

} // namespace switchboard::ctl
