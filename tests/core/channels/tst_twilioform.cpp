// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/twilio/form.h"
#include "core/channels/twilio/signature.h"
#include "tests/support/shared.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace switchboard;
using namespace switchboard::channels::twilio;

class TwilioFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesEveryCharacterExactly_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("form");
        QTest::newRow("plain letters and digits") << QStringLiteral("aZ09-._*") << QByteArray("k=aZ09-._*");
        QTest::newRow("a space is a plus") << QStringLiteral("a b") << QByteArray("k=a+b");
        QTest::newRow("a plus is escaped") << QStringLiteral("+1") << QByteArray("k=%2B1");
        QTest::newRow("separators") << QStringLiteral("&=%~'!()") << QByteArray("k=%26%3D%25%7E%27%21%28%29");
        QTest::newRow("line ends") << QStringLiteral("a\r\nb") << QByteArray("k=a%0D%0Ab");
        QTest::newRow("two bytes") << QStringLiteral("é") << QByteArray("k=%C3%A9");
        QTest::newRow("three bytes") << QStringLiteral("€") << QByteArray("k=%E2%82%AC");
        QTest::newRow("four bytes") << QStringLiteral("😀") << QByteArray("k=%F0%9F%98%80");
        QTest::newRow("a lone high surrogate") << QString(QChar(0xd83d)) << QByteArray("k=%EF%BF%BD");
        QTest::newRow("a lone low surrogate") << QString(QChar(0xde00)) << QByteArray("k=%EF%BF%BD");
        QTest::newRow("a NUL") << QString(QChar(0)) << QByteArray("k=%00");
        QTest::newRow("nothing") << QString() << QByteArray("k=");
    }

    void writesEveryCharacterExactly()
    {
        QFETCH(const QString, value);
        QFETCH(const QByteArray, form);
        QByteArray out;
        appendField(out, QLatin1StringView("k"), value);
        QCOMPARE(out, form);
        appendField(out, QLatin1StringView("k2"), value);
        QCOMPARE(out, form + "&k2" + form.sliced(1));
    }

    void whatIsWrittenIsReadAgain()
    {
        QByteArray form;
        QString all;
        for (char16_t c = 1; c < 0x3000; ++c)
            all += QChar(c);
        appendField(form, QLatin1StringView("Body"), all);
        appendField(form, QLatin1StringView("Empty"), {});
        const Result<FormFields> fields = parseForm(form);
        QVERIFY(fields.ok());
        QCOMPARE(fields->size(), 2);
        QCOMPARE(fields->at(0).second, all);
        QCOMPARE(fields->at(1), qMakePair(QStringLiteral("Empty"), QString()));
    }

    void readsForms_data()
    {
        QTest::addColumn<QByteArray>("form");
        QTest::addColumn<FormFields>("fields");
        const auto f = [](const char *name, const char *value) {
            return qMakePair(QString::fromUtf8(name), QString::fromUtf8(value));
        };
        QTest::newRow("nothing") << QByteArray() << FormFields{};
        QTest::newRow("a name alone") << QByteArray("a") << FormFields{f("a", "")};
        QTest::newRow("an equals sign in the value") << QByteArray("a=b=c") << FormFields{f("a", "b=c")};
        QTest::newRow("the same name twice keeps its order") << QByteArray("a=2&b=&a=1") << FormFields{f("a", "2"), f("b", ""), f("a", "1")};
        QTest::newRow("escapes in lower case, also in names") << QByteArray("%c3%a9=%f0%9f%98%80+x") << FormFields{f("é", "😀 x")};
        QTest::newRow("raw UTF-8") << QByteArray("a=é") << FormFields{f("a", "é")};
    }

    void readsForms()
    {
        QFETCH(const QByteArray, form);
        QFETCH(const FormFields, fields);
        const Result<FormFields> read = parseForm(form);
        QVERIFY(read.ok());
        QCOMPARE(*read, fields);
    }

    void tellsWhereAFormIsMalformed_data()
    {
        QTest::addColumn<QByteArray>("form");
        QTest::addColumn<qint64>("column");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const QByteArray &form, qint64 column, const char *field) {
            QTest::newRow(name) << form << column << QString::fromLatin1(field);
        };
        row("a percent sign at the end", "a=1&b=x%", 8, "b");
        row("half an escape", "a=%4", 3, "a");
        row("an escape of no digits", "a=%zz", 3, "a");
        row("an escape with a sign", "a=%+1", 3, "a");
        row("broken UTF-8 in escapes", "a=ok%C3&b", 5, "a");
        row("broken raw UTF-8", "a=\xff", 3, "a");
        row("an overlong form", "a=%C0%AF", 3, "a");
        row("an encoded surrogate", "a=%ED%A0%80", 3, "a");
        row("above the last code point", "a=%F4%90%80%80", 3, "a");
        row("three bytes too short", "a=%E0%9F%80", 3, "a");
        row("four bytes too short", "a=%F0%8F%80%80", 3, "a");
        row("a lone continuation in a name", "a=1&%80=2", 5, "");
        row("a raw NUL", QByteArray("a=x\0y", 5), 4, "a");
        row("an escaped NUL", "a=x%00", 4, "a");
        row("no name", "a=1&=2", 5, "");
        row("an empty field", "a=1&&b=2", 5, "");
        row("an ampersand at the end", "a=1&", 5, "");
        row("larger than 1 MiB", "a=" + QByteArray(1 << 20, 'x'), (1 << 20) + 1, "");
        row("a thousand and one fields", QByteArray("a=1&").repeated(1000) + "b=2", 4001, "");
    }

    void tellsWhereAFormIsMalformed()
    {
        QFETCH(const QByteArray, form);
        QFETCH(const qint64, column);
        QFETCH(const QString, field);
        const Result<FormFields> read = parseForm(form);
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, ErrorCode::invalidInput);
        QCOMPARE(read.error().place, (Place{{}, 1, column, field}));
        QVERIFY(!verifySignedForm(u"https://example.com/", form, "t", u"x").ok());
    }

    void agreesWithTheSharedSignatureVectors_data()
    {
        QTest::addColumn<QJsonObject>("vector");
        const QString path = test::sharedPath(QStringLiteral("reference/data/twilio_signature_vectors.json"));
        if (path.isEmpty())
            QSKIP("the shared signature vectors are absent");
        const QJsonArray vectors = QJsonDocument::fromJson(test::readAll(path)).array();
        QVERIFY(vectors.size() >= 19);
        for (const QJsonValue vector : vectors)
            QTest::newRow(qPrintable(vector[QStringLiteral("name")].toString())) << vector.toObject();
    }

    void agreesWithTheSharedSignatureVectors()
    {
        QFETCH(const QJsonObject, vector);
        const auto text = [&](const char *name) { return vector.value(QLatin1StringView(name)).toString(); };
        FormFields params;
        QByteArray form;
        const QJsonObject given = vector.value(QLatin1StringView("params")).toObject();
        for (auto it = given.begin(); it != given.end(); ++it) {
            const QJsonArray values = it->isArray() ? it->toArray() : QJsonArray{*it};
            for (const QJsonValue value : values) {
                params.append({it.key(), value.toString()});
                appendField(form, QLatin1StringView(it.key().toLatin1()), value.toString());
            }
        }
        const bool valid = vector.value(QLatin1StringView("valid")).toBool();
        const QByteArray token = text("auth_token").toUtf8();
        const QString signature = text("x_twilio_signature");
        QCOMPARE(verifySignature(text("url_received"), params, token, signature), valid);
        QCOMPARE(*verifySignedForm(text("url_received"), form, token, signature), valid);
        if (valid)
            QCOMPARE(QString::fromLatin1(makeSignature(text("url_signed"), params, token)), signature);
        if (vector.value(QLatin1StringView("body")).isString()) {
            const QByteArray body = text("body").toUtf8();
            QVERIFY(verifySignedBody(text("url_received"), body, token, signature));
            QVERIFY(!verifySignedBody(text("url_received"), QByteArray(body + ' '), token, signature));
        }
        QVERIFY(!verifySignature(text("url_received"), params, QByteArray(token + "x"), signature));
        QVERIFY(!verifySignature(text("url_received"), params, token, signature.toLower()));
        QVERIFY(!verifySignature(text("url_received"), params, token, {}));
        QVERIFY(!verifySignature(text("url_received"), params, {}, signature));
    }

    void signedUrlsInOtherShapesFit_data()
    {
        QTest::addColumn<QString>("signedUrl");
        QTest::addColumn<QString>("receivedUrl");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char *name, const char *signedUrl, const char *received, bool fits) {
            QTest::newRow(name) << QString::fromUtf8(signedUrl) << QString::fromUtf8(received) << fits;
        };
        row("the fragment is not signed", "https://example.com/a?x=1", "https://example.com/a?x=1#rc=2", true);
        row("upper-case host and scheme", "https://example.com/a", "HTTPS://EXAMPLE.com/a", true);
        row("no path", "https://example.com/", "https://example.com", true);
        row("dots in the path", "https://example.com/b", "https://example.com/a/../b", true);
        row("a dot at the end", "https://example.com/a/", "https://example.com/a/.", true);
        row("two dots at the end, escaped", "https://example.com/a/", "https://example.com/a/b/%2E%2e", true);
        row("a space in the query", "https://example.com/?x=a%20b", "https://example.com/?x=a b", true);
        row("a name in another script", "https://xn--bcher-kva.example/", "https://bücher.example/", true);
        row("an address of version 6 with a port", "http://[::1]/", "http://[::1]:8080/", true);
        row("an empty query", "https://example.com/", "https://example.com/?", true);
        row("the query in the older way", "https://example.com/?a=x%20y&a=2&b=", "https://example.com/?a=x+y&b&a=2", true);
        row("another path", "https://example.com/a", "https://example.com/b", false);
        row("another host", "https://example.com/a", "https://example.org/a", false);
        row("another scheme", "http://example.com/a", "https://example.com/a", false);
        row("another port", "https://example.com:1/a", "https://example.com:2/a", false);
        row("no scheme", "example.com/a", "example.com/a", false);
        row("no host", "https:///a", "https:///b", false);
    }

    void signedUrlsInOtherShapesFit()
    {
        QFETCH(const QString, signedUrl);
        QFETCH(const QString, receivedUrl);
        QFETCH(const bool, fits);
        const QString signature = QString::fromLatin1(makeSignature(signedUrl, {}, "token"));
        QCOMPARE(verifySignature(receivedUrl, {}, "token", signature), fits);
    }

    void aBodyWithoutItsHashIsRefused()
    {
        for (const char *url : {"https://example.com/", "https://example.com/?bodySHA256=", "https://example.com/?x=1", "nothing"}) {
            const QString text = QString::fromLatin1(url);
            QVERIFY(!verifySignedBody(text, "{}", "token", QString::fromLatin1(makeSignature(text, {}, "token"))));
        }
    }
};

SWITCHBOARD_TEST(TwilioFormTest)
#include "tst_twilioform.moc"
