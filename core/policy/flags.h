// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QHash>
#include <QString>

#include <memory>
#include <mutex>

namespace switchboard::policy {

/// Feature flags: `flags.json` in the workspace, an object of name to true or false. Missing, unreadable or
/// unknown is off, the safe state. Read again at most once a second when the file changed. Thread-safe.
class Flags
{
public:
    static constexpr QLatin1StringView sms{"channel.sms"};
    static constexpr QLatin1StringView inboundMedia{"sms.inbound_media"};
    static constexpr QLatin1StringView keywordAnswers{"sms.keyword_answers"};

    Flags(QString file, std::shared_ptr<const Clock> clock);

    bool isOn(QLatin1StringView name) const;

    /// Why all flags are off, for `doctor`; empty where the file was read.
    QString problem() const;
    QHash<QString, bool> all() const;

    /// The content of a fresh workspace's file.
    static QByteArray defaults();

    static QString filePath(const QString &folder) { return folder + QStringLiteral("/flags.json"); }

    /// Gives a folder that has no flags the defaults, for its owner's eyes alone.
    static Result<void> writeDefaults(const QString &folder);

private:
    void refresh() const;
    void read() const;

    QString m_file;
    std::shared_ptr<const Clock> m_clock;
    mutable std::mutex m_mutex;
    mutable QHash<QString, bool> m_values;
    mutable QString m_problem;
    mutable std::optional<milliseconds> m_lookedAt;
    mutable qint64 m_stamp = -1;
};

} // namespace switchboard::policy
