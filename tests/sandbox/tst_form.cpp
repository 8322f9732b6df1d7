// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/form.h"
#include "app/sandbox/jsontext.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace switchboard;
using namespace switchboard::sandbox;

class SandboxFormTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreDecoded_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("plus is a space") << QByteArray("Body=a+b") << QByteArray("Body") << QByteArray("a b");
        QTest::newRow("an encoded plus stays") << QByteArray("To=%2B1512") << QByteArray("To") << QByteArray("+1512");
        QTest::newRow("UTF-8") << QByteArray("Body=%E2%9C%93") << QByteArray("Body") << QByteArray("\xe2\x9c\x93");
        QTest::newRow("raw UTF-8") << QByteArray("Body=\xe2\x9c\x93") << QByteArray("Body") << QByteArray("\xe2\x9c\x93");
        QTest::newRow("no equals sign") << QByteArray("Body") << QByteArray("Body") << QByteArray("");
        QTest::newRow("an equals sign in the value") << QByteArray("a=b=c") << QByteArray("a") << QByteArray("b=c");
        QTest::newRow("empty pairs") << QByteArray("&&a=b&") << QByteArray("a") << QByteArray("b");
        QTest::newRow("an operator in the name") << QByteArray("DateSent%3E=2026-01-01") << QByteArray("DateSent>") << QByteArray("2026-01-01");
    }

    void fieldsAreDecoded()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        const Result<Form> form = Form::parse(text);
        QVERIFY(form.ok());
        QVERIFY(form->has(name));
        QCOMPARE(form->value(name), value);
        const Result<Form> again = Form::parse(form->toBytes());
        QVERIFY(again.ok());
        QVERIFY(again->fields() == form->fields());
    }

    void whatIsMalformedIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("column");
        QTest::newRow("a percent sign at the end") << QByteArray("a=b%") << qint64(4);
        QTest::newRow("one digit") << QByteArray("a=b%4") << qint64(4);
        QTest::newRow("no digits") << QByteArray("a=%zz") << qint64(3);
        QTest::newRow("a NUL") << QByteArray("a=b\0", 4) << qint64(4);
        QTest::newRow("an encoded NUL") << QByteArray("a=b%00") << qint64(4);
        QTest::newRow("half a character") << QByteArray("a=1&Body=%E2%9C") << qint64(10);
        QTest::newRow("an overlong character") << QByteArray("Body=%C0%AF") << qint64(6);
        QTest::newRow("half a surrogate pair") << QByteArray("Body=%ED%A0%80") << qint64(6);
        QTest::newRow("a broken name") << QByteArray("%FF=1") << qint64(1);
    }

    void whatIsMalformedIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, column);
        const Result<Form> form = Form::parse(text);
        QVERIFY(!form.ok());
        QCOMPARE(form.error().code, ErrorCode::invalidInput);
        QCOMPARE(form.error().place.column, column);
    }

    void everyCharacterSurvivesJson()
    {
        QByteArray all = "\"\\/\b\f\r\n\t\xc3\xa9\xf0\x9f\x91\x8d";
        for (char c = 1; c < 0x20; ++c)
            all.append(c);
        JsonObject json;
        json.text("a", all).textOrNull("b", "").number("c", -5).flag("d", true);
        const QJsonDocument document = QJsonDocument::fromJson(json.take());
        QCOMPARE(document.object().value(QStringLiteral("a")).toString().toUtf8(), all);
        QVERIFY(document.object().value(QStringLiteral("b")).isNull());
        QCOMPARE(document.object().value(QStringLiteral("c")).toInt(), -5);
        QVERIFY(document.object().value(QStringLiteral("d")).toBool());
    }
};

SWITCHBOARD_TEST(SandboxFormTest)
#include "tst_form.moc"
