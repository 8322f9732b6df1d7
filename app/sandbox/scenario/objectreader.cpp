// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/scenario/objectreader.h"

#include <cmath>

namespace switchboard::sandbox {

ObjectReader::ObjectReader(QJsonObject object, QString path, std::optional<Error> &error)
    : m_object(std::move(object)), m_path(std::move(path)), m_error(error)
{}

QString ObjectReader::pathOf(const QString &key) const
{
    return m_path.isEmpty() ? key : m_path + u'.' + key;
}

void ObjectReader::refuse(const QString &key, const QString &reason)
{
    if (m_error)
        return;
    Error error{ErrorCode::invalidInput, reason};
    error.place.field = pathOf(key);
    m_error = error;
}

std::optional<QJsonValue> ObjectReader::take(const char *key)
{
    const QString name = QString::fromLatin1(key);
    m_known.insert(name);
    const auto found = m_object.constFind(name);
    return found == m_object.constEnd() ? std::nullopt : std::optional(*found);
}

namespace {
/// -1 where it is none.
qint64 wholeNumber(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    return number >= 0 && number < 9e15 && number == std::floor(number) ? qint64(number) : -1;
}
} // namespace

void ObjectReader::number(const char *key, qint64 &value, qint64 low, qint64 high)
{
    const auto member = take(key);
    if (!member)
        return;
    const qint64 found = wholeNumber(*member);
    if (found < low || found > high)
        return refuse(QString::fromLatin1(key),
                      QStringLiteral("is not a whole number from %1 to %2").arg(low).arg(high));
    value = found;
}

void ObjectReader::number(const char *key, int &value, int low, int high)
{
    qint64 wide = value;
    number(key, wide, qint64(low), qint64(high));
    value = int(wide);
}

void ObjectReader::probability(const char *key, double &value)
{
    const auto member = take(key);
    if (!member)
        return;
    const double found = member->toDouble(-1);
    if (found < 0 || found > 1)
        return refuse(QString::fromLatin1(key), QStringLiteral("is not a probability from 0 to 1"));
    value = found;
}

void ObjectReader::range(const char *key, Range &value)
{
    const auto member = take(key);
    if (!member)
        return;
    const QJsonArray ends = member->isArray() ? member->toArray() : QJsonArray{*member, *member};
    const qint64 low = ends.size() == 2 ? wholeNumber(ends.at(0)) : -1;
    const qint64 high = ends.size() == 2 ? wholeNumber(ends.at(1)) : -1;
    if (low < 0 || low > high)
        return refuse(QString::fromLatin1(key), QStringLiteral("is neither milliseconds nor [least, most]"));
    value = {low, high};
}

void ObjectReader::flag(const char *key, bool &value)
{
    const auto member = take(key);
    if (member && !member->isBool())
        return refuse(QString::fromLatin1(key), QStringLiteral("is neither true nor false"));
    if (member)
        value = member->toBool();
}

void ObjectReader::text(const char *key, QByteArray &value)
{
    const auto member = take(key);
    if (member && !member->isString())
        return refuse(QString::fromLatin1(key), QStringLiteral("is not a text"));
    if (member)
        value = member->toString().toUtf8();
}

void ObjectReader::texts(const char *key, QList<QByteArray> &value)
{
    const auto member = take(key);
    if (!member)
        return;
    QList<QByteArray> found;
    for (const QJsonValue entry : member->toArray()) {
        if (entry.isString())
            found.append(entry.toString().toUtf8());
    }
    if (!member->isArray() || found.size() != member->toArray().size())
        return refuse(QString::fromLatin1(key), QStringLiteral("is not a list of texts"));
    value = found;
}

void ObjectReader::object(const char *key, const std::function<void(ObjectReader &)> &read)
{
    const auto member = take(key);
    if (!member)
        return;
    if (!member->isObject())
        return refuse(QString::fromLatin1(key), QStringLiteral("is not an object"));
    ObjectReader reader(member->toObject(), pathOf(QString::fromLatin1(key)), m_error);
    read(reader);
    reader.finish();
}

void ObjectReader::objects(const char *key, const std::function<void(ObjectReader &)> &read)
{
    const auto member = take(key);
    if (!member)
        return;
    if (!member->isArray())
        return refuse(QString::fromLatin1(key), QStringLiteral("is not a list"));
    const QJsonArray entries = member->toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QString place = QStringLiteral("%1[%2]").arg(QString::fromLatin1(key)).arg(i);
        if (!entries.at(i).isObject())
            return refuse(place, QStringLiteral("is not an object"));
        ObjectReader reader(entries.at(i).toObject(), pathOf(place), m_error);
        read(reader);
        reader.finish();
    }
}

void ObjectReader::entries(const std::function<void(const QString &, const QJsonValue &)> &read)
{
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
        m_known.insert(it.key());
        read(it.key(), it.value());
    }
}

void ObjectReader::finish()
{
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
        if (m_known.contains(it.key()))
            continue;
        QStringList known(m_known.begin(), m_known.end());
        known.sort();
        return refuse(it.key(), QStringLiteral("is not known here; known are ") + known.join(QStringLiteral(", ")));
    }
}

} // namespace switchboard::sandbox
