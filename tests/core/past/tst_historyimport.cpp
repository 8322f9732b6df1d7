// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conversations.h"
#include "core/store/messages.h"
#include "core/store/people/people.h"
#include "core/workspace/historyimporter.h"
#include "tests/core/store/fixtures.h"
#include "tests/support/shared.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace switchboard;
using namespace switchboard::workspace;

namespace {

const QByteArray header("At,Direction,Channel,From,To,Body,Author,Status,Error,Campaign,Template,Id,Mood\r\n");
const QByteArray twoRows("2025-03-01T10:00:00Z,in,sms,(512) 555-0142,+15125550100,Is it still free?,,,,,,SM01,happy\r\n"
                         "2025-03-01T10:04:00-06:00,out,sms,+15125550100,(512) 555-0142,Yes it is,Jordan,undelivered,30003,Spring,just-listed,SM02,\r\n");

} // namespace

class TestHistoryImport : public QObject
{
    Q_OBJECT

private:
    test::TestStore store;
    QTemporaryDir place;
    ContactId ann;

    QString file(const QByteArray &content)
    {
        QFile out(place.filePath(QStringLiteral("history.csv")));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("cannot write");
        return out.fileName();
    }

    Result<HistoryImportReport> import(const QByteArray &content, bool isDryRun = false, const QString &errorsFile = {})
    {
        return importHistory(store.store(), {file(content), QStringLiteral("US"), errorsFile, isDryRun});
    }

    QList<Message> thread()
    {
        const auto found = store.read([this](store::Database &db) -> Result<QList<Message>> {
            const Result<ConversationId> conversation = store::conversationOf(db, ann);
            if (!conversation)
                return conversation.error();
            return store::thread(db, store->vault(), *conversation, 100, MessageCursor{});
        });
        return found ? *found : QList<Message>();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Result<ContactId> added = store.write([](store::Transaction &transaction) -> Result<ContactId> {
            if (const Result<SenderId> sender = test::addSender(transaction); !sender)
                return sender.error();
            Contact person;
            person.name = QStringLiteral("Ann Example");
            person.endpoints = {{{}, test::phone(QStringLiteral("+15125550142")), {}}};
            return store::People(transaction).add(person, QStringLiteral("test"));
        });
        QVERIFY(added);
        ann = *added;
    }

    void triesWithoutStoring()
    {
        const auto report = import(header + twoRows, true);
        QVERIFY2(report, report ? "" : qPrintable(describe(report.error())));
        QCOMPARE(report->added, 2);
        QVERIFY(report->isDryRun);
        QVERIFY(thread().isEmpty());
    }

    void takesMessagesInWhereTheyBelong()
    {
        const auto report = import(header + twoRows);
        QVERIFY(report);
        QCOMPARE(report->read, 2);
        QCOMPARE(report->added, 2);
        QCOMPARE(report->ignoredColumns, QStringList{QStringLiteral("Mood")});
        const QList<Message> messages = thread();
        QCOMPARE(messages.size(), 2);
        QCOMPARE(messages.at(0).body, QStringLiteral("Is it still free?"));
        QCOMPARE(messages.at(0).contact, ann);
        QCOMPARE(messages.at(1).author, QStringLiteral("Jordan"));
        QCOMPARE(toIso(messages.at(1).createdAt), QStringLiteral("2025-03-01T16:04:00.000Z"));
        QCOMPARE(fate(messages.at(1).state), QLatin1StringView("undelivered"));
        QCOMPARE(messages.at(1).state.errorCode, 30003);
        QCOMPARE(messages.at(1).state.reference, QStringLiteral("SM02"));
    }

    void addsNothingTheSecondTime()
    {
        const auto report = import(header + twoRows);
        QVERIFY(report);
        QCOMPARE(report->known, 2);
        QCOMPARE(report->added, 0);
        QCOMPARE(thread().size(), 2);
    }

    void saysWhyARowIsRefused_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no time") << QByteArray("soon,in,sms,5125550142,,Hi,,,,,,,") << "at" << "date";
        QTest::newRow("no direction") << QByteArray("2025-03-01,up,sms,5125550142,,Hi,,,,,,,") << "direction" << "direction";
        QTest::newRow("no such channel") << QByteArray("2025-03-01,in,pigeon,5125550142,,Hi,,,,,,,") << "channel" << "channel";
        QTest::newRow("no address") << QByteArray("2025-03-01,in,sms,,,Hi,,,,,,,") << "from" << "empty";
        QTest::newRow("not over") << QByteArray("2025-03-01,out,sms,,5125550142,Hi,,queued,,,,,") << "status" << "status";
        QTest::newRow("no words") << QByteArray("2025-03-01,in,sms,5125550142,,,,,,,,,") << "body" << "empty";
    }
    void saysWhyARowIsRefused()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, column);
        QFETCH(QString, reason);
        const QString errors = place.filePath(QStringLiteral("refused-%1.csv").arg(QString::fromLatin1(QTest::currentDataTag())));
        const auto report = import(header + row + "\r\n" + twoRows, false, errors);
        QVERIFY(report);
        QCOMPARE(report->refused, 1);
        QCOMPARE(report->known, 2);
        QCOMPARE(report->firstRefused, (QList<RefusedRow>{{2, column, reason}}));
        QVERIFY(test::readAll(errors).contains(row));
    }

    void readsAJsonObjectALine()
    {
        const auto report = import("{\"at\":1740823500,\"direction\":\"in\",\"from\":\"+15125550142\",\"body\":\"From JSON \\u00e9\"}\n"
                                   "no json\n"
                                   "{\"at\":\"2025-03-01T12:00:00Z\",\"direction\":\"out\",\"channel\":\"email\",\"to\":\"ann@example.com\",\"body\":\"Mail\"}\n");
        QVERIFY(report);
        QCOMPARE(report->added, 2);
        QCOMPARE(report->firstRefused.size(), 1);
        QCOMPARE(report->firstRefused.constFirst().line, 2);
        QCOMPARE(thread().size(), 3);
    }

    void refusesAFileWithoutItsColumns()
    {
        const auto report = import("when,what\r\n1,2\r\n");
        QVERIFY(!report);
        QCOMPARE(report.error().detail, QStringLiteral("column_missing"));
    }
};

SWITCHBOARD_TEST(TestHistoryImport)
#include "tst_historyimport.moc"
