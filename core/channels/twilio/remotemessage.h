// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/model/smsstatus.h"

#include <QByteArray>
#include <QList>
#include <QString>

class QJsonObject;

namespace switchboard::channels::twilio {

/// A message as Twilio's Messages resource tells of it.
struct RemoteMessage
{
    QString sid;
    QString to;
    QString from;                       ///< empty while a Messaging Service has not chosen yet
    QString service;                    ///< Messaging Service id, or empty
    QString body;                       ///< empty once redacted
    SmsStatus status = SmsStatus::none; ///< none for a word that we do not know
    QString direction;                  ///< "inbound", "outbound-api", "outbound-call", "outbound-reply"
    Timestamp createdAt{};              ///< the epoch where it is unknown
    Timestamp sentAt{};                 ///< the epoch while queued
    Timestamp updatedAt{};
    int segments = 0; ///< 0 until known
    int mediaCount = 0;
    int errorCode = 0;      ///< 0 for none
    qint64 priceMicros = 0; ///< as Twilio gives it: negative is a charge; 0 until known
    QString priceUnit;

    bool isInbound() const { return direction == QLatin1StringView("inbound"); }
    bool operator==(const RemoteMessage &) const = default;
};

/// One page of a list. An empty `nextPage` is the end.
struct MessagePage
{
    QList<RemoteMessage> messages;
    QString nextPage;
};

/// A picture or file of an inbound message; its bytes come from TwilioClient::downloadMedia.
struct RemoteMedia
{
    QString sid;
    QString contentType;
    QString uri; ///< host-relative, without ".json"

    bool operator==(const RemoteMedia &) const = default;
};

/// What the credentials open.
struct AccountInfo
{
    QString sid;
    QString name;
    QString status;          ///< "active", "suspended", "closed"; empty where the key may not ask
    QString type;            ///< "Full" or "Trial"; empty where the key may not ask
    bool limitedKey = false; ///< an API key that may send but not read the account itself

    bool operator==(const AccountInfo &) const = default;
};

/// One message of Twilio's JSON; refuses a missing or malformed sid and values of a wrong type.
/// `place.field` of the error names the field.
Result<RemoteMessage> messageFromJson(const QJsonObject &object);

/// The same from the bytes of an answer; malformed JSON is told with its place.
Result<RemoteMessage> parseMessage(const QByteArray &json);
Result<MessagePage> parseMessagePage(const QByteArray &json);
Result<QList<RemoteMedia>> parseMediaList(const QByteArray &json);
Result<AccountInfo> parseAccount(const QByteArray &json);

/// True for "SM" or "MM" and 32 hexadecimal digits.
bool isMessageSid(QStringView text);

/// True for the two letters of `prefix` and 32 hexadecimal digits.
bool isSid(QStringView text, QLatin1StringView prefix);

} // namespace switchboard::channels::twilio
