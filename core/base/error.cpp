// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

namespace switchboard {

QLatin1StringView name(ErrorCode code)
{
    switch (code) {
    case ErrorCode::invalidInput: return QLatin1StringView("invalid_input");
    case ErrorCode::notFound: return QLatin1StringView("not_found");
    case ErrorCode::alreadyExists: return QLatin1StringView("already_exists");
    case ErrorCode::refused: return QLatin1StringView("refused");
    case ErrorCode::closed: return QLatin1StringView("closed");
    case ErrorCode::cancelled: return QLatin1StringView("cancelled");
    case ErrorCode::locked: return QLatin1StringView("locked");
    case ErrorCode::damaged: return QLatin1StringView("damaged");
    case ErrorCode::foreign: return QLatin1StringView("foreign");
    case ErrorCode::newer: return QLatin1StringView("newer");
    case ErrorCode::unsupported: return QLatin1StringView("unsupported");
    case ErrorCode::wrongKey: return QLatin1StringView("wrong_key");
    case ErrorCode::noKeychain: return QLatin1StringView("no_keychain");
    case ErrorCode::storage: return QLatin1StringView("storage");
    case ErrorCode::unreachable: return QLatin1StringView("unreachable");
    case ErrorCode::provider: return QLatin1StringView("provider");
    case ErrorCode::timeout: return QLatin1StringView("timeout");
    case ErrorCode::internal: break;
    }
    return QLatin1StringView("internal");
}

QString describe(const Error &error)
{
    QString text;
    if (!error.place.file.isEmpty())
        text += error.place.file + u':';
    if (error.place.line > 0)
        text += QString::number(error.place.line) + u':';
    if (error.place.column > 0)
        text += QString::number(error.place.column) + u':';
    if (!text.isEmpty())
        text += u' ';
    if (!error.place.field.isEmpty())
        text += error.place.field + QStringLiteral(": ");
    text += error.message;
    if (!error.detail.isEmpty())
        text += QStringLiteral(" (") + error.detail + u')';
    return text;
}

} // namespace switchboard
