// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/people/openjson.h"

#include "core/store/suppressions.h"

#include <QCborValue>
#include <QJsonArray>
#include <QJsonDocument>

namespace switchboard::workspace {

namespace {

void put(QJsonObject &object, const char *key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(QLatin1StringView(key), text);
}

void put(QJsonObject &object, const char *key, const QStringList &texts)
{
    if (!texts.isEmpty())
        object.insert(QLatin1StringView(key), QJsonArray::fromStringList(texts));
}

void put(QJsonObject &object, const char *key, Timestamp time)
{
    if (time != Timestamp{})
        object.insert(QLatin1StringView(key), toIso(time));
}

void put(QJsonObject &object, const char *key, qint64 number)
{
    if (number != 0)
        object.insert(QLatin1StringView(key), number);
}

template<class Tag>
void put(QJsonObject &object, const char *key, Id<Tag> id)
{
    if (id)
        object.insert(QLatin1StringView(key), id.toString());
}

QJsonArray toJson(const QList<Endpoint> &endpoints)
{
    QJsonArray array;
    for (const Endpoint &endpoint : endpoints) {
        QJsonObject one;
        put(one, "kind",
            endpoint.address.kind == AddressKind::phone ? QStringLiteral("phone") : QStringLiteral("email"));
        put(one, "address", endpoint.address.normal);
        put(one, "label", endpoint.label);
        array.append(one);
    }
    return array;
}

} // namespace

QJsonObject toJson(const Contact &contact)
{
    QJsonObject object;
    put(object, "id", contact.id);
    put(object, "external_id", contact.externalId);
    put(object, "name", contact.name);
    put(object, "first_name", contact.firstName);
    put(object, "last_name", contact.lastName);
    put(object, "company", contact.company);
    put(object, "stage", contact.stage);
    put(object, "source", contact.source);
    put(object, "owner", contact.owner);
    put(object, "household", contact.household);
    put(object, "next_step", contact.nextStep);
    put(object, "next_step_at", contact.nextStepAt);
    put(object, "tags", contact.tags);
    put(object, "properties", contact.properties);
    QJsonObject fields;
    for (auto field = contact.fields.cbegin(); field != contact.fields.cend(); ++field)
        fields.insert(field.key(), field.value());
    if (!fields.isEmpty())
        object.insert(QStringLiteral("fields"), fields);
    object.insert(QStringLiteral("addresses"), toJson(contact.endpoints));
    put(object, "created_at", contact.createdAt);
    put(object, "last_activity_at", contact.lastActivityAt);
    return object;
}

QJsonObject toJson(const store::Note &note)
{
    QJsonObject object;
    put(object, "id", note.id);
    put(object, "contact", note.contact);
    put(object, "conversation", note.conversation);
    put(object, "at", note.at);
    put(object, "author", note.author);
    put(object, "body", note.body);
    return object;
}

QJsonObject toJson(const Event &event)
{
    QJsonObject object;
    put(object, "position", event.position);
    put(object, "id", event.id);
    put(object, "at", event.at);
    put(object, "kind", QString(name(event.kind)));
    put(object, "message", event.message);
    put(object, "attempt", event.attempt);
    put(object, "contact", event.contact);
    put(object, "conversation", event.conversation);
    put(object, "status", QString(name(event.status)));
    put(object, "code", qint64(event.code));
    put(object, "amount", event.amount);
    put(object, "reference", event.reference);
    if (!event.data.isEmpty())
        object.insert(QStringLiteral("data"), QJsonDocument::fromJson(event.data).object());
    if (!event.secret.isEmpty()) {
        QCborParserError problem;
        const QCborValue value = QCborValue::fromCbor(event.secret, &problem);
        const bool isCbor = problem.error == QCborError::NoError && value.isMap();
        object.insert(isCbor ? QStringLiteral("changed") : QStringLiteral("secret_base64"),
                      isCbor ? value.toJsonValue() : QJsonValue(QString::fromLatin1(event.secret.toBase64())));
    }
    return object;
}

QJsonObject toJson(const store::SuppressionRow &suppression)
{
    QJsonObject object;
    put(object, "token", QString::fromLatin1(suppression.token.toHex()));
    put(object, "channel",
        suppression.channel == store::everyChannel ? QStringLiteral("every") : QString(name(suppression.channel)));
    put(object, "since", suppression.since);
    put(object, "reason", suppression.reason);
    return object;
}

QJsonObject toJson(const Message &message, const QString &address, const QList<Event> &events)
{
    QJsonObject object;
    put(object, "id", message.id);
    put(object, "conversation", message.conversation);
    put(object, "contact", message.contact);
    put(object, "address", address);
    put(object, "channel", QString(name(message.channel)));
    put(object, "direction", QString(name(message.direction)));
    put(object, "at", message.createdAt);
    put(object, "body", message.body);
    put(object, "media", message.mediaUrls);
    put(object, "author", message.author);
    put(object, "segments", qint64(message.segments));
    put(object, "fate", QString(fate(message.state)));
    QJsonArray story;
    for (const Event &event : events)
        story.append(toJson(event));
    object.insert(QStringLiteral("events"), story);
    return object;
}

} // namespace switchboard::workspace
