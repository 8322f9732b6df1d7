// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace switchboard {

/// What went wrong, coarse enough to act on; the command line maps it to its exit status.
enum class ErrorCode {
    invalidInput, ///< bad value, malformed file: told with place and reason
    notFound,
    alreadyExists,
    refused,     ///< by policy
    closed,      ///< the service is shutting down; nothing was done
    cancelled,   ///< by the user
    locked,      ///< somebody else holds the store
    damaged,     ///< failed an integrity check
    foreign,     ///< not a Switchboard file
    newer,       ///< made by a newer version
    unsupported, ///< e.g. a store on a network file system
    wrongKey,
    noKeychain,  ///< absent, locked or denied
    storage,     ///< I/O error or full disk
    unreachable, ///< provider or network; nothing was submitted
    provider,    ///< the provider refused; `detail` keeps its own code
    timeout,
    internal,
};

/// Where in a piece of input an error lies. Lines and columns count from 1; 0 is unknown.
struct Place
{
    QString file;
    qint64 line = 0;
    qint64 column = 0;
    QString field;

    bool operator==(const Place &) const = default;
};

/// A failure in the ordinary course of work, as a value. `message` is for logs and developers; people read
/// the sentence that `ui` or `app` keeps beside the code.
struct Error
{
    ErrorCode code = ErrorCode::internal;
    QString message;
    QString detail = {};
    bool retryable = false;
    Place place = {};

    bool operator==(const Error &) const = default;
};

/// Stable lower-case name of a code, e.g. "invalid_input"; for JSON and logs.
QLatin1StringView name(ErrorCode code);

/// One line: place, message and detail.
QString describe(const Error &error);

} // namespace switchboard
