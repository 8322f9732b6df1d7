// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/story.h"

#include "app/ctl/sentences.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace switchboard::ctl {

namespace {

void put(QJsonObject &object, const char *key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(QLatin1StringView(key), text);
}

QJsonObject toJson(const workspace::TimelineEntry &entry)
{
    QJsonObject object{{QStringLiteral("at"), toIso(entry.at)}, {QStringLiteral("event"), QString(name(entry.kind))}};
    if (entry.attempt)
        object.insert(QStringLiteral("attempt"), entry.attempt.toString());
    put(object, "status", QString(name(entry.status)));
    put(object, "reference", entry.reference);
    if (entry.code != 0) {
        object.insert(QStringLiteral("code"), entry.code);
        object.insert(QStringLiteral("meaning"), codeText(entry.code));
    }
    const QJsonObject data = QJsonDocument::fromJson(entry.data).object();
    for (auto it = data.begin(); it != data.end(); ++it)
        object.insert(it.key(), it.value());
    object.insert(QStringLiteral("text"), eventText(entry));
    return object;
}

QString whoOf(const workspace::HistoryRow &row)
{
    if (row.person.isEmpty())
        return row.address.isEmpty() ? QCoreApplication::translate("Ctl", "(erased)") : row.address;
    return row.address.isEmpty() ? row.person : QStringLiteral("%1 <%2>").arg(row.person, row.address);
}

QString timeText(Timestamp at)
{
    return toDateTime(at).toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

} // namespace

QJsonObject toJson(const workspace::HistoryRow &row)
{
    const Message &message = row.message;
    QJsonObject object{{QStringLiteral("message"), message.id.toString()},
                       {QStringLiteral("conversation"), message.conversation.toString()},
                       {QStringLiteral("at"), toIso(message.createdAt)},
                       {QStringLiteral("channel"), QString(name(message.channel))},
                       {QStringLiteral("direction"), QString(name(message.direction))},
                       {QStringLiteral("fate"), QString(fate(message.state))},
                       {QStringLiteral("body"), message.body}};
    if (message.contact)
        object.insert(QStringLiteral("contact"), message.contact.toString());
    put(object, "person", row.person);
    put(object, "address", row.address);
    put(object, "sender", row.sender);
    put(object, "reason", message.state.reason);
    put(object, "reference", message.state.reference);
    put(object, "author", message.author);
    put(object, "excerpt", row.excerpt);
    if (message.state.errorCode != 0)
        object.insert(QStringLiteral("error"), message.state.errorCode);
    if (message.segments > 0)
        object.insert(QStringLiteral("segments"), message.segments);
    if (!message.mediaUrls.isEmpty())
        object.insert(QStringLiteral("media"), QJsonArray::fromStringList(message.mediaUrls));
    return object;
}

QJsonObject toJson(const workspace::MessageStory &story)
{
    QJsonObject object = toJson(story.row);
    if (!story.media.isEmpty())
        object.insert(QStringLiteral("media_types"), QJsonArray::fromStringList(story.media));
    QJsonArray timeline;
    for (const workspace::TimelineEntry &entry : story.timeline)
        timeline.append(toJson(entry));
    object.insert(QStringLiteral("timeline"), timeline);
    return object;
}

QString lineOf(const workspace::HistoryRow &row)
{
    const bool isInbound = row.message.direction == Direction::inbound;
    const QString text =
        row.message.body.isEmpty() ? QCoreApplication::translate("Ctl", "(no text)") : row.message.body.simplified();
    return QStringLiteral("%1  %2  %3 %4  %5  %6")
        .arg(row.message.id.toString(), timeText(row.message.createdAt),
             isInbound ? QStringLiteral("<-") : QStringLiteral("->"), whoOf(row), QString(fate(row.message.state)),
             text);
}

QString pageOf(const workspace::MessageStory &story)
{
    const Message &message = story.row.message;
    const bool isInbound = message.direction == Direction::inbound;
    QStringList lines{QCoreApplication::translate("Ctl", isInbound ? "Message %1 from %2" : "Message %1 to %2")
                          .arg(message.id.toString(), whoOf(story.row))};
    lines.append(QStringLiteral("  \"%1\"").arg(message.body));
    if (!message.mediaUrls.isEmpty() || !story.media.isEmpty())
        lines.append(QStringLiteral("  + ") + (message.mediaUrls + story.media).join(QStringLiteral(", ")));
    for (const workspace::TimelineEntry &entry : story.timeline)
        lines.append(QStringLiteral("  %1  %2").arg(timeText(entry.at), eventText(entry)));
    lines.append(QCoreApplication::translate("Ctl", "  Now: %1").arg(fateText(QString(fate(message.state)))));
    return lines.join(u'\n');
}

} // namespace switchboard::ctl
