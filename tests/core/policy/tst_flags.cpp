// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/flags.h"
#include "tests/support/manualclock.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace switchboard;
using policy::Flags;

class FlagsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCannotBeReadIsOff_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("isOn");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("on") << QByteArray("{\"channel.sms\": true}") << true << false;
        QTest::newRow("off") << QByteArray("{\"channel.sms\": false}") << false << false;
        QTest::newRow("not mentioned") << QByteArray("{}") << false << false;
        QTest::newRow("a word instead of true") << QByteArray("{\"channel.sms\": \"true\"}") << false << true;
        QTest::newRow("a number instead of true") << QByteArray("{\"channel.sms\": 1}") << false << true;
        QTest::newRow("cut off in the middle") << QByteArray("{\"channel.sms\": tr") << false << true;
        QTest::newRow("an array") << QByteArray("[true]") << false << true;
        QTest::newRow("no file") << QByteArray() << false << true;
    }

    void whatCannotBeReadIsOff()
    {
        QFETCH(QByteArray, content);
        QFETCH(bool, isOn);
        QFETCH(bool, isTold);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("flags.json"));
        if (!content.isEmpty())
            put(path, content);
        const Flags flags(path, std::make_shared<test::ManualClock>());
        QCOMPARE(flags.isOn(Flags::sms), isOn);
        QCOMPARE(!flags.problem().isEmpty(), isTold);
        QVERIFY(!flags.isOn(QLatin1StringView("never.heard.of")));
    }

    void aChangeIsSeenWithinASecond()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("flags.json"));
        put(path, Flags::defaults());
        const auto clock = std::make_shared<test::ManualClock>();
        const Flags flags(path, clock);
        QVERIFY(flags.isOn(Flags::sms));
        put(path, "{\"channel.sms\": false}");
        clock->advance(std::chrono::milliseconds(1'001));
        QVERIFY(!flags.isOn(Flags::sms));
        QVERIFY(QFile::remove(path));
        clock->advance(std::chrono::milliseconds(1'001));
        QVERIFY(!flags.problem().isEmpty());
    }

private:
    static void put(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
};

SWITCHBOARD_TEST(FlagsTest)
#include "tst_flags.moc"
