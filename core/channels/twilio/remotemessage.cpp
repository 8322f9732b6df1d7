// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/twilio/remotemessage.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>

namespace switchboard::channels::twilio {

namespace {

/// Reads fields of one object and keeps the first thing that is wrong.
class FieldReader
{
public:
    explicit FieldReader(const QJsonObject &object) : m_object(object) {}

    /// Empty where it is null or absent.
    QString text(QLatin1StringView field)
    {
        const QJsonValue value = m_object.value(field);
        if (!value.isString() && !value.isNull() && !value.isUndefined())
            fail(field, "is no string");
        return value.toString();
    }

    /// A count, which Twilio writes as a string; 0 where it is null or absent.
    int count(QLatin1StringView field)
    {
        const QString digits = text(field);
        if (digits.isEmpty())
            return 0;
        bool ok = false;
        const int number = digits.toInt(&ok);
        if (!ok || number < 0)
            fail(field, "is no count");
        return ok ? number : 0;
    }

    int number(QLatin1StringView field)
    {
        const QJsonValue value = m_object.value(field);
        if (value.isNull() || value.isUndefined())
            return 0;
        const qint64 number = value.toInteger(-1); // -1 for a fraction as well
        if (number < 0 || number > std::numeric_limits<int>::max()) {
            fail(field, "is no whole number");
            return 0;
        }
        return int(number);
    }

    /// RFC 2822 text; the epoch where it is null or absent.
    Timestamp date(QLatin1StringView field)
    {
        const QString words = text(field);
        if (words.isEmpty())
            return {};
        const QDateTime parsed = QDateTime::fromString(words, Qt::RFC2822Date);
        if (!parsed.isValid()) {
            fail(field, "is no RFC 2822 date");
            return {};
        }
        return fromMs(parsed.toMSecsSinceEpoch());
    }

    /// Decimal text as micro-units, at most six places; 0 where it is null or absent.
    qint64 micros(QLatin1StringView field)
    {
        const QString words = text(field);
        if (words.isEmpty())
            return 0;
        const bool negative = words.startsWith(u'-');
        const qsizetype start = negative || words.startsWith(u'+') ? 1 : 0;
        qint64 value = 0;
        int places = -1;
        for (const QChar c : QStringView(words).sliced(start)) {
            if (c == u'.' && places < 0) {
                places = 0;
            } else if (c >= u'0' && c <= u'9' && value < 1'000'000'000'000) {
                if (places >= 6)
                    continue;
                value = value * 10 + (c.unicode() - u'0');
                places += places >= 0 ? 1 : 0;
            } else {
                fail(field, "is no amount of money");
                return 0;
            }
        }
        for (int place = std::max(places, 0); place < 6; ++place)
            value *= 10;
        return negative ? -value : value;
    }

    void fail(QLatin1StringView field, const char *what)
    {
        if (m_error)
            return;
        m_error = Error{ErrorCode::invalidInput, QString(field) + u' ' + QLatin1StringView(what)};
        m_error->place.field = field;
    }

    const std::optional<Error> &error() const { return m_error; }

private:
    const QJsonObject &m_object;
    std::optional<Error> m_error;
};

Result<QJsonObject> parseObject(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error == QJsonParseError::NoError && document.isObject())
        return document.object();
    const qsizetype offset = std::clamp<qsizetype>(problem.offset, 0, json.size());
    const QByteArrayView before = QByteArrayView(json).first(offset);
    Error error{ErrorCode::invalidInput, problem.error == QJsonParseError::NoError
                                             ? QStringLiteral("the answer is no JSON object")
                                             : problem.errorString()};
    error.place.line = std::count(before.begin(), before.end(), '\n') + 1;
    error.place.column = offset - before.lastIndexOf('\n');
    return error;
}

/// Reads every object of an array with `read`; the place of an error tells which.
template<class T, class Read>
Result<QList<T>> readArray(const QJsonObject &object, QLatin1StringView name, Read read)
{
    const QJsonValue value = object.value(name);
    if (!value.isArray()) {
        Error error{ErrorCode::invalidInput, QString(name) + QStringLiteral(" is no array")};
        error.place.field = name;
        return error;
    }
    const QJsonArray array = value.toArray();
    QList<T> items;
    items.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        Result<T> item = read(array.at(i).toObject());
        if (!item) {
            Error error = item.error();
            error.place.field = name + QStringLiteral("[%1].").arg(i) + error.place.field;
            return error;
        }
        items.append(std::move(*item));
    }
    return items;
}

Result<RemoteMedia> mediaFromJson(const QJsonObject &object)
{
    FieldReader read(object);
    RemoteMedia media;
    media.sid = read.text(QLatin1StringView("sid"));
    media.contentType = read.text(QLatin1StringView("content_type"));
    media.uri = read.text(QLatin1StringView("uri"));
    if (media.uri.endsWith(QLatin1StringView(".json")))
        media.uri.chop(5);
    if (!isSid(media.sid, QLatin1StringView("ME")))
        read.fail(QLatin1StringView("sid"), "is no media id");
    if (!media.uri.startsWith(u'/'))
        read.fail(QLatin1StringView("uri"), "is no path");
    if (read.error())
        return *read.error();
    return media;
}

} // namespace

bool isSid(QStringView text, QLatin1StringView prefix)
{
    return text.size() == 34 && text.startsWith(prefix) && std::all_of(text.cbegin() + 2, text.cend(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
           });
}

bool isMessageSid(QStringView text)
{
    return isSid(text, QLatin1StringView("SM")) || isSid(text, QLatin1StringView("MM"));
}

Result<RemoteMessage> messageFromJson(const QJsonObject &object)
{
    FieldReader read(object);
    RemoteMessage message;
    message.sid = read.text(QLatin1StringView("sid"));
    if (!isMessageSid(message.sid))
        read.fail(QLatin1StringView("sid"), "is no message id");
    message.to = read.text(QLatin1StringView("to"));
    message.from = read.text(QLatin1StringView("from"));
    message.service = read.text(QLatin1StringView("messaging_service_sid"));
    message.body = read.text(QLatin1StringView("body"));
    message.status = smsStatusFromName(read.text(QLatin1StringView("status"))).value_or(SmsStatus::none);
    message.direction = read.text(QLatin1StringView("direction"));
    message.createdAt = read.date(QLatin1StringView("date_created"));
    message.sentAt = read.date(QLatin1StringView("date_sent"));
    message.updatedAt = read.date(QLatin1StringView("date_updated"));
    message.segments = read.count(QLatin1StringView("num_segments"));
    message.mediaCount = read.count(QLatin1StringView("num_media"));
    message.errorCode = read.number(QLatin1StringView("error_code"));
    message.priceMicros = read.micros(QLatin1StringView("price"));
    message.priceUnit = read.text(QLatin1StringView("price_unit"));
    if (read.error())
        return *read.error();
    return message;
}

Result<RemoteMessage> parseMessage(const QByteArray &json)
{
    const Result<QJsonObject> object = parseObject(json);
    return object ? messageFromJson(*object) : Result<RemoteMessage>(object.error());
}

Result<MessagePage> parseMessagePage(const QByteArray &json)
{
    const Result<QJsonObject> object = parseObject(json);
    if (!object)
        return object.error();
    Result<QList<RemoteMessage>> messages =
        readArray<RemoteMessage>(*object, QLatin1StringView("messages"), messageFromJson);
    if (!messages)
        return messages.error();
    FieldReader read(*object);
    MessagePage page{std::move(*messages), read.text(QLatin1StringView("next_page_uri"))};
    if (read.error())
        return *read.error();
    return page;
}

Result<QList<RemoteMedia>> parseMediaList(const QByteArray &json)
{
    const Result<QJsonObject> object = parseObject(json);
    if (!object)
        return object.error();
    return readArray<RemoteMedia>(*object, QLatin1StringView("media_list"), mediaFromJson);
}

Result<AccountInfo> parseAccount(const QByteArray &json)
{
    const Result<QJsonObject> object = parseObject(json);
    if (!object)
        return object.error();
    FieldReader read(*object);
    AccountInfo account;
    account.sid = read.text(QLatin1StringView("sid"));
    account.name = read.text(QLatin1StringView("friendly_name"));
    account.status = read.text(QLatin1StringView("status"));
    account.type = read.text(QLatin1StringView("type"));
    if (!isSid(account.sid, QLatin1StringView("AC")))
        read.fail(QLatin1StringView("sid"), "is no account id");
    if (read.error())
        return *read.error();
    return account;
}

} // namespace switchboard::channels::twilio
