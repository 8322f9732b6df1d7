// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/twilio/signature.h"

#include <QCryptographicHash>
#include <QUrl>

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <optional>

namespace switchboard::channels::twilio {

namespace {

/// A URL cut apart without changing a character.
struct UrlParts
{
    QString scheme;   ///< with "://"
    QString userInfo; ///< with "@"
    QString host;
    QString port;  ///< with ":"
    QString path;  ///< from the first slash; may be empty
    QString query; ///< with "?"

    QString join(const QString &withPort) const { return scheme + userInfo + host + withPort + path + query; }
};

std::optional<UrlParts> split(QStringView url)
{
    const qsizetype fragment = url.indexOf(u'#');
    if (fragment >= 0)
        url.truncate(fragment);
    const qsizetype colon = url.indexOf(QLatin1StringView("://"));
    if (colon <= 0)
        return std::nullopt;
    UrlParts parts;
    parts.scheme = url.first(colon + 3).toString();
    url = url.sliced(colon + 3);
    const qsizetype question = url.indexOf(u'?');
    if (question >= 0) {
        parts.query = url.sliced(question).toString();
        url.truncate(question);
    }
    const qsizetype slash = url.indexOf(u'/');
    if (slash >= 0) {
        parts.path = url.sliced(slash).toString();
        url.truncate(slash);
    }
    const qsizetype at = url.lastIndexOf(u'@');
    parts.userInfo = url.first(at + 1).toString();
    url = url.sliced(at + 1);
    const qsizetype port = url.indexOf(u':', url.lastIndexOf(u']') + 1);
    parts.host = (port < 0 ? url : url.first(port)).toString();
    parts.port = port < 0 ? QString() : url.sliced(port).toString();
    return parts;
}

QString standardPort(const UrlParts &parts)
{
    return parts.scheme.compare(QLatin1StringView("https://"), Qt::CaseInsensitive) == 0 ? QStringLiteral(":443")
                                                                                         : QStringLiteral(":80");
}

/// Escapes what a URL may not hold as it is (controls, spaces, what is not ASCII, `more`); leaves escapes alone.
QString escaped(QStringView text, QLatin1StringView more)
{
    QString out;
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        if (uchar(c) <= 0x20 || uchar(c) >= 0x7f || more.contains(QLatin1Char(c)))
            out += QStringLiteral("%") + QString::number(uchar(c), 16).toUpper().rightJustified(2, u'0');
        else
            out += QLatin1Char(c);
    }
    return out;
}

QString withoutDots(const QString &path)
{
    QStringList out;
    const QStringList segments = path.split(u'/').sliced(1);
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const bool last = i + 1 == segments.size();
        QString plain = segments[i];
        plain.replace(QLatin1StringView("%2e"), QLatin1StringView("."), Qt::CaseInsensitive);
        if (plain == QLatin1StringView("..")) {
            if (!out.isEmpty())
                out.removeLast();
            if (last)
                out.append(QString());
        } else if (plain == QLatin1StringView(".")) {
            if (last)
                out.append(QString());
        } else {
            out.append(segments[i]);
        }
    }
    return QStringLiteral("/") + out.join(u'/');
}

/// The form that a browser's URL parser makes: lower-case scheme and host, no default port, escapes.
std::optional<UrlParts> normalized(UrlParts parts)
{
    parts.scheme = parts.scheme.toLower();
    const bool ascii = std::all_of(parts.host.cbegin(), parts.host.cend(), [](QChar c) { return c.unicode() < 0x80; });
    parts.host = ascii ? parts.host.toLower() : QString::fromLatin1(QUrl::toAce(parts.host));
    if (parts.host.isEmpty())
        return std::nullopt;
    if (parts.port == QLatin1StringView(":") || parts.port == standardPort(parts))
        parts.port.clear();
    if (parts.path.isEmpty())
        parts.path = QStringLiteral("/");
    parts.path = withoutDots(escaped(parts.path, QLatin1StringView("\"<>`{}")));
    if (parts.query == QLatin1StringView("?"))
        parts.query.clear();
    if (!parts.query.isEmpty())
        parts.query = QStringLiteral("?") + escaped(QStringView(parts.query).sliced(1), QLatin1StringView("\"<>'"));
    return parts;
}

/// Decodes escapes and plus signs; what is no escape stays as it is.
QString lenientlyDecoded(QStringView text)
{
    return QUrl::fromPercentEncoding(text.toString().replace(u'+', u' ').toUtf8());
}

/// The query read and written again as older servers did: grouped by name, escaped by their rules.
QString legacyQuery(const QString &query)
{
    if (query.size() <= 1)
        return query;
    QList<QPair<QString, QStringList>> groups;
    for (const QStringView pair : QStringView(query).sliced(1).split(u'&', Qt::SkipEmptyParts)) {
        const qsizetype sign = pair.indexOf(u'=');
        const QString name = lenientlyDecoded(sign < 0 ? pair : pair.first(sign));
        const QString value = sign < 0 ? QString() : lenientlyDecoded(pair.sliced(sign + 1));
        auto group = std::find_if(groups.begin(), groups.end(), [&](const auto &known) { return known.first == name; });
        if (group == groups.end())
            group = groups.insert(groups.end(), {name, {}});
        group->second.append(value);
    }
    const auto encode = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text, "!'()*")); };
    QStringList out;
    for (const auto &[name, values] : groups) {
        for (const QString &value : values)
            out.append(encode(name) + u'=' + encode(value));
    }
    return u'?' + out.join(u'&');
}

/// Names in ASCII order, each with its distinct values in order.
QString joinedParams(const FormFields &params)
{
    FormFields sorted = params;
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    QString out;
    for (const auto &[name, value] : sorted)
        out += name + value;
    return out;
}

QByteArray sign(const QString &text, QByteArrayView token)
{
    const QByteArray data = text.toUtf8();
    uchar mac[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    HMAC(EVP_sha1(), token.data(), int(token.size()), reinterpret_cast<const uchar *>(data.constData()),
         size_t(data.size()), mac, &length);
    return QByteArray(reinterpret_cast<const char *>(mac), length).toBase64();
}

bool equalInConstantTime(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.constData(), b.constData(), size_t(a.size())) == 0;
}

/// Every way in which Twilio may have written the URL that it signed.
QStringList candidates(QStringView url)
{
    const std::optional<UrlParts> received = split(url);
    if (!received)
        return {};
    const auto port = [](const UrlParts &parts) { return parts.port.isEmpty() ? standardPort(parts) : parts.port; };
    QStringList urls{received->join({}), received->join(port(*received))};
    std::optional<UrlParts> usual = normalized(*received);
    if (!usual)
        return urls;
    urls << usual->join({}) << usual->join(port(*usual));
    usual->query = legacyQuery(usual->query);
    urls << usual->join({}) << usual->join(port(*usual));
    return urls;
}

} // namespace

QByteArray makeSignature(QStringView url, const FormFields &params, QByteArrayView token)
{
    return sign(url.toString() + joinedParams(params), token);
}

bool verifySignature(QStringView url, const FormFields &params, QByteArrayView token, QStringView signature)
{
    const QByteArray given = signature.toUtf8();
    const QString joined = joinedParams(params);
    bool fits = false;
    for (const QString &candidate : candidates(url))
        fits |= equalInConstantTime(sign(candidate + joined, token), given);
    return fits && !token.isEmpty();
}

Result<bool> verifySignedForm(QStringView url, QByteArrayView body, QByteArrayView token, QStringView signature)
{
    const Result<FormFields> fields = parseForm(body);
    if (!fields)
        return fields.error();
    return verifySignature(url, *fields, token, signature);
}

bool verifySignedBody(QStringView url, QByteArrayView body, QByteArrayView token, QStringView signature)
{
    const std::optional<UrlParts> parts = split(url);
    if (!parts)
        return false;
    QByteArray expected;
    for (const QStringView pair : QStringView(parts->query).mid(1).split(u'&')) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals >= 0 && pair.first(equals) == QLatin1StringView("bodySHA256")) {
            expected = pair.sliced(equals + 1).toUtf8();
            break;
        }
    }
    const QByteArray actual = QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
    const bool bodyFits = equalInConstantTime(expected, actual);
    return verifySignature(url, {}, token, signature) && bodyFits;
}

} // namespace switchboard::channels::twilio
