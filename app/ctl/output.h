// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QJsonObject>
#include <QString>

namespace switchboard::ctl {

/// Where a command speaks: answers to stdout, as sentences or with --json as one object a line and nothing else;
/// everything that is not an answer to stderr.
class Output
{
public:
    bool isJson = false;
    bool isQuiet = false;

    /// One answer in both forms.
    void answer(const QJsonObject &object, const QString &text) const;

    /// A line of JSON whatever the form asked for; for commands that speak nothing else.
    void object(const QJsonObject &object) const;

    /// What happens meanwhile; silent with --quiet.
    void note(const QString &text) const;

    /// A bar on a terminal, nothing elsewhere or with --quiet. `total` 0 is not known. endProgress() clears it.
    void progress(const QString &what, qint64 done, qint64 total) const;
    void endProgress() const;

    /// A failure with its place, a plain sentence and an advice.
    void error(const Error &error) const;
    void problem(const QString &text) const;

private:
    mutable bool m_hasBar = false;
};

/// Text from outside, harmless on a terminal: control characters but line ends and tabs become U+FFFD.
QString printable(const QString &text);

} // namespace switchboard::ctl
