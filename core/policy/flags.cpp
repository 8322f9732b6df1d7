// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/flags.h"

#include "core/base/log.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace switchboard::policy {

Flags::Flags(QString file, std::shared_ptr<const Clock> clock) : m_file(std::move(file)), m_clock(std::move(clock)) {}

bool Flags::isOn(QLatin1StringView name) const
{
    const std::scoped_lock lock(m_mutex);
    refresh();
    return m_values.value(name, false);
}

QString Flags::problem() const
{
    const std::scoped_lock lock(m_mutex);
    refresh();
    return m_problem;
}

QHash<QString, bool> Flags::all() const
{
    const std::scoped_lock lock(m_mutex);
    refresh();
    return m_values;
}

QByteArray Flags::defaults()
{
    const QJsonObject values{{sms, true}, {inboundMedia, true}, {keywordAnswers, true}};
    return QJsonDocument(values).toJson();
}

Result<void> Flags::writeDefaults(const QString &folder)
{
    const QString path = filePath(folder);
    if (QFile::exists(path))
        return {};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(defaults()) < 0 || !file.commit())
        return Error{ErrorCode::storage, QStringLiteral("the feature flags could not be written"), file.errorString()};
    return {};
}

void Flags::refresh() const
{
    const milliseconds now = m_clock->sinceBoot();
    if (m_lookedAt && now - *m_lookedAt < seconds(1))
        return;
    m_lookedAt = now;
    const QFileInfo info(m_file);
    const qint64 stamp = info.exists() ? info.lastModified().toMSecsSinceEpoch() ^ (info.size() << 42) : 0;
    if (stamp == m_stamp)
        return;
    m_stamp = stamp;
    read();
}

void Flags::read() const
{
    m_values.clear();
    m_problem.clear();
    QFile file(m_file);
    QJsonParseError parse;
    if (!file.open(QIODevice::ReadOnly)) {
        m_problem = QStringLiteral("flags.json cannot be read: ") + file.errorString();
    } else {
        const QJsonDocument document = QJsonDocument::fromJson(file.read(1 << 20), &parse);
        if (!document.isObject()) {
            m_problem = QStringLiteral("flags.json is not an object of names to true or false: ") + parse.errorString();
        } else {
            const QJsonObject values = document.object();
            for (auto it = values.begin(); it != values.end(); ++it) {
                if (it->isBool())
                    m_values.insert(it.key(), it->toBool());
                else
                    m_problem =
                        QStringLiteral("flags.json: \"%1\" is neither true nor false, so it is off").arg(it.key());
            }
        }
    }
    if (!m_problem.isEmpty())
        qCWarning(lcPolicy).noquote() << m_problem;
}

} // namespace switchboard::policy
