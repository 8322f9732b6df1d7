// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace switchboard;

class LogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatLooksPrivateIsTakenOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("clean");
        QTest::newRow("a plain sentence stays") << "queue is empty after 12 s" << "queue is empty after 12 s";
        QTest::newRow("an E.164 number goes") << "to +15125550142 failed" << "to [number] failed";
        QTest::newRow("a national number goes") << "call (512) 555-0142" << "call [number]";
        QTest::newRow("an email address goes") << "from ann@example.com, again" << "from [email], again";
        QTest::newRow("a basic header goes") << "Authorization: Basic QUM6c2VjcmV0" << "Authorization=[secret]";
        QTest::newRow("a token goes") << "token=abcdef next" << "token=[secret] next";
        QTest::newRow("a message id stays") << "SM0123456789abcdef0123456789abcdef" << "SM0123456789abcdef0123456789abcdef";
    }

    void whatLooksPrivateIsTakenOut()
    {
        QFETCH(QString, text);
        QFETCH(QString, clean);
        QCOMPARE(scrubbed(text), clean);
    }

    void aRedactedAddressKeepsItsKindAndEnd()
    {
        QCOMPARE(redacted(u"+15125550142"), QStringLiteral("phone:…42"));
        QCOMPARE(redacted(u"ann@example.com"), QStringLiteral("email:…om"));
        QCOMPARE(redacted(u"7"), QStringLiteral("phone:…7"));
    }
};

SWITCHBOARD_TEST(LogTest)
#include "tst_log.moc"
