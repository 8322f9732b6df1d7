// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/people/erasurejournal.h"

#include "core/store/ownerlock.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <unistd.h>

namespace switchboard::workspace {

namespace {

Error unwritable(const QFile &file)
{
    return {ErrorCode::storage, QStringLiteral("the journal of erasures cannot be written"), file.errorString()};
}

store::ErasureTarget targetFrom(const QJsonObject &line)
{
    store::ErasureTarget target;
    target.person = ContactId::fromString(line.value(QLatin1StringView("person")).toString());
    target.at = fromMs(
        QDateTime::fromString(line.value(QLatin1StringView("at")).toString(), Qt::ISODateWithMs).toMSecsSinceEpoch());
    const QJsonArray contacts = line.value(QLatin1StringView("contacts")).toArray();
    for (const QJsonValue &contact : contacts)
        target.contacts.append(ContactId::fromString(contact.toString()));
    const QJsonArray tokens = line.value(QLatin1StringView("tokens")).toArray();
    for (const QJsonValue &token : tokens)
        target.tokens.append(QByteArray::fromHex(token.toString().toLatin1()));
    return target;
}

struct Entry
{
    QString id;
    store::ErasureTarget target;
};

} // namespace

Result<QString> ErasureJournal::append(const store::ErasureTarget &target)
{
    QJsonArray contacts;
    for (const ContactId contact : target.contacts)
        contacts.append(contact.toString());
    QJsonArray tokens;
    for (const seal::Token &token : target.tokens)
        tokens.append(QString::fromLatin1(token.toHex()));
    const QString id = QString::fromLatin1(seal::randomBytes(8).toHex());
    const QJsonObject line{{QStringLiteral("id"), id},
                           {QStringLiteral("at"), toIso(target.at)},
                           {QStringLiteral("person"), target.person.toString()},
                           {QStringLiteral("contacts"), contacts},
                           {QStringLiteral("tokens"), tokens}};
    const Result<void> written = write(QJsonDocument(line).toJson(QJsonDocument::Compact), locked());
    return written ? Result<QString>(id) : Result<QString>(written.error());
}

Result<void> ErasureJournal::withdraw(const QString &line)
{
    return write(QJsonDocument(QJsonObject{{QStringLiteral("withdrawn"), line}}).toJson(QJsonDocument::Compact),
                 locked());
}

Result<void> ErasureJournal::join(const ErasureJournal &other)
{
    const Error unreadable{ErrorCode::storage, QStringLiteral("the erasure journal could not be copied"), other.m_path,
                           true};
    QFile source(other.m_path);
    if (!source.exists())
        return {};
    const Lock lock = locked();
    QFile target(m_path);
    if (!source.open(QIODevice::ReadOnly) || (target.exists() && !target.open(QIODevice::ReadOnly)))
        return unreadable;
    const QList<QByteArray> lines = target.isOpen() ? target.readAll().split('\n') : QList<QByteArray>();
    const QSet<QByteArray> known(lines.cbegin(), lines.cend());
    QByteArray fresh;
    while (!source.atEnd()) {
        const QByteArray line = source.readLine();
        if (line.endsWith("}\n") && !known.contains(line.chopped(1)))
            fresh += line;
    }
    return fresh.isEmpty() ? Result<void>() : write(fresh.chopped(1), lock);
}

ErasureJournal::Lock ErasureJournal::locked() const
{
    auto lock = store::FileLock::lock(m_path + QStringLiteral(".lock"));
    return lock ? std::move(*lock) : Lock();
}

Result<void> ErasureJournal::write(QByteArray line, const Lock &)
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Append))
        return unwritable(file);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    // A line that a crash cut off must not swallow the next one.
    if (file.size() > 0 && file.seek(file.size() - 1) && file.read(1) != "\n")
        line.prepend('\n');
    if (file.write(line + '\n') != line.size() + 1 || !file.flush() || ::fsync(file.handle()) != 0)
        return unwritable(file);
    return {};
}

Result<QList<store::ErasureTarget>> ErasureJournal::entries() const
{
    QFile file(m_path);
    if (!file.exists())
        return QList<store::ErasureTarget>();
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::storage, QStringLiteral("the journal of erasures cannot be read"), file.errorString()};
    QList<Entry> entries;
    for (qint64 number = 1; !file.atEnd(); ++number) {
        const QByteArray text = file.readLine().trimmed();
        const QJsonObject line = QJsonDocument::fromJson(text).object();
        const QString withdrawn = line.value(QLatin1StringView("withdrawn")).toString();
        const QString id = line.value(QLatin1StringView("id")).toString();
        if (!withdrawn.isEmpty()) {
            entries.removeIf([&withdrawn](const Entry &entry) { return entry.id == withdrawn; });
        } else if (!id.isEmpty()) {
            entries.append({id, targetFrom(line)});
        } else if (text.endsWith('}')) {
            // A line that a crash cut off does not end so, and its erasure did not happen.
            return Error{ErrorCode::damaged,
                         QStringLiteral("the journal of erasures cannot be read"),
                         {},
                         false,
                         {m_path, number, 0, {}}};
        }
    }
    QList<store::ErasureTarget> targets;
    for (Entry &entry : entries)
        targets.append(std::move(entry.target));
    return targets;
}

} // namespace switchboard::workspace
