// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/dice.h"
#include "core/base/error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <functional>
#include <optional>

namespace switchboard::sandbox {

/// Reads the members of a JSON object into variables; what is absent leaves its variable alone. Keeps the first
/// error of a whole tree of readers, with the path to its member.
class ObjectReader
{
public:
    ObjectReader(QJsonObject object, QString path, std::optional<Error> &error);

    void number(const char *key, qint64 &value, qint64 low, qint64 high);
    void number(const char *key, int &value, int low, int high);
    void probability(const char *key, double &value);
    void range(const char *key, Range &value); ///< a number, or [low, high]
    void flag(const char *key, bool &value);
    void text(const char *key, QByteArray &value);
    void texts(const char *key, QList<QByteArray> &value);
    void object(const char *key, const std::function<void(ObjectReader &)> &read);
    void objects(const char *key, const std::function<void(ObjectReader &)> &read);

    /// Every member, with names that are data.
    void entries(const std::function<void(const QString &name, const QJsonValue &)> &read);

    /// Refuses the members that nobody asked for.
    void finish();

    void refuse(const QString &key, const QString &reason);
    bool hasFailed() const { return m_error.has_value(); }

private:
    std::optional<QJsonValue> take(const char *key);
    QString pathOf(const QString &key) const;

    QJsonObject m_object;
    QString m_path;
    std::optional<Error> &m_error;
    QSet<QString> m_known;
};

} // namespace switchboard::sandbox
