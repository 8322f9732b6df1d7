// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/support/samplewindow.h"
#include "ui/inbox/threadlistmodel.h"
#include "ui/inbox/threadmodel.h"
#include "ui/words/fatewords.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace switchboard;
using namespace std::chrono_literals;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

/// The thread list as text, one line a row.
QStringList printed(const inbox::ThreadListModel &model)
{
    QStringList lines;
    for (const auto &row : model.rows())
        lines.append(QStringLiteral("%1 | %2 | %3").arg(row.title, QString::number(row.unread), row.preview));
    return lines;
}

/// A thread as text: "-- day --", "> theirs", "< ours [fate]".
QStringList printed(const inbox::ThreadModel &model)
{
    QStringList lines;
    for (int i = 0; i < model.rowCount(); ++i) {
        const inbox::Line &line = model.rows().at(i);
        if (line.isDay())
            lines.append(QStringLiteral("-- %1 --").arg(model.index(i).data().toString()));
        else if (line.item.direction == Direction::inbound)
            lines.append(u"> " + line.item.body);
        else
            lines.append(QStringLiteral("< %1 [%2]").arg(line.item.body, fate(line.item.state)));
    }
    return lines;
}

struct Models
{
    Models()
        : clock(std::make_shared<test::ManualClock>(test::sampleNow())), service(clock), threads(service),
          thread(service, widgets::TimeWords(clock, test::sampleZone())), threadsTester(&threads, fatal), threadTester(&thread, fatal)
    {
    }

    void addPerson(qint64 id, const QString &name, const QString &body, milliseconds ago)
    {
        auto person = test::sampleConversation(ConversationId{id}, name, QStringLiteral("(512) 555-0100"));
        person.items = {test::sampleItem(MessageId{id * 10}, Direction::inbound, body, clock->now() - ago)};
        service.add(person);
    }

    std::shared_ptr<test::ManualClock> clock;
    test::FakeInboxService service;
    inbox::ThreadListModel threads;
    inbox::ThreadModel thread;
    QAbstractItemModelTester threadsTester;
    QAbstractItemModelTester threadTester;
};

} // namespace

class InboxModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listShowsTheNewestFirst()
    {
        Models models;
        models.addPerson(1, QStringLiteral("Ada T."), QStringLiteral("one"), 3min);
        models.addPerson(2, QStringLiteral("Ben T."), QStringLiteral("two"), 1min);
        models.threads.load(workspace::ThreadFilter::open);
        QTRY_COMPARE(printed(models.threads), (QStringList{QStringLiteral("Ben T. | 0 | two"), QStringLiteral("Ada T. | 0 | one")}));
    }

    void aNewMessageMovesItsRowUpAndKeepsTheSelectedOne()
    {
        Models models;
        for (int i = 1; i <= 5; ++i)
            models.addPerson(i, QStringLiteral("P%1").arg(i), QStringLiteral("hi"), std::chrono::minutes(i));
        models.threads.load(workspace::ThreadFilter::open);
        QTRY_COMPARE(models.threads.rowCount(), 5);
        const QPersistentModelIndex kept = models.threads.indexOf(ConversationId{2});
        QSignalSpy resets(&models.threads, &QAbstractItemModel::modelReset);
        models.service.receive(ConversationId{5}, QStringLiteral("me first"));
        models.addPerson(6, QStringLiteral("P6"), QStringLiteral("new"), 0ms);
        models.threads.refresh();
        QTRY_COMPARE(models.threads.rowCount(), 6);
        QVERIFY(printed(models.threads).first(2).contains(QStringLiteral("P5 | 1 | me first")));
        QCOMPARE(kept.data().toString(), QStringLiteral("P2"));
        QCOMPARE(resets.count(), 0);
    }

    void loadsFurtherPagesOnDemand()
    {
        Models models;
        for (int i = 1; i <= 120; ++i)
            models.addPerson(i, QStringLiteral("P%1").arg(i), QStringLiteral("hi"), std::chrono::minutes(i));
        inbox::ThreadListModel threads(models.service); // the tester would fetch more by itself
        threads.load(workspace::ThreadFilter::open);
        QTRY_COMPARE(threads.rowCount(), 50);
        QVERIFY(threads.hasMore());
        threads.fetchMore({});
        QTRY_COMPARE(threads.rowCount(), 100);
        threads.fetchMore({});
        QTRY_COMPARE(threads.rowCount(), 120);
        QVERIFY(!threads.canFetchMore({}));
    }

    void furtherPagesLeaveOutNobodyOfTheSameMoment()
    {
        Models models;
        for (int i = 1; i <= 120; ++i)
            models.addPerson(i, QStringLiteral("P%1").arg(i), QStringLiteral("hi"), 1min);
        inbox::ThreadListModel threads(models.service);
        threads.load(workspace::ThreadFilter::open);
        for (const int count : {50, 100, 120}) {
            QTRY_COMPARE(threads.rowCount(), count);
            threads.fetchMore({});
        }
        QVERIFY(!threads.canFetchMore({}));
    }

    void olderPagesLeaveOutNothingOfTheSameMoment()
    {
        Models models;
        auto person = test::sampleConversation(ConversationId{1}, QStringLiteral("Ada T."), QStringLiteral("(512) 555-0100"));
        for (int i = 1; i <= 120; ++i)
            person.items.append(test::sampleItem(MessageId{i}, Direction::inbound, QStringLiteral("hi"), models.clock->now()));
        models.service.add(person);
        models.thread.open(ConversationId{1});
        for (const int count : {50, 100, 120}) {
            QTRY_COMPARE(models.thread.rowCount(), count + 1); // and the day
            QCOMPARE(models.thread.hasOlder(), count < 120);
            models.thread.loadOlder();
        }
    }

    void aNewerFilterDropsTheAnswerToTheOlder()
    {
        Models models;
        test::addSampleDay(models.service);
        models.service.holdAnswers(true);
        models.threads.load(workspace::ThreadFilter::open);
        models.threads.load(workspace::ThreadFilter::done);
        models.service.answer(1);
        QTRY_COMPARE(printed(models.threads), QStringList{QStringLiteral("Ines D. | 0 | All signed, thank you")});
        QSignalSpy loads(&models.threads, &inbox::ThreadListModel::loaded);
        models.service.answerAll();
        QCoreApplication::processEvents();
        QCOMPARE(loads.count(), 0);
        QCOMPARE(models.threads.rowCount(), 1);
    }

    void aFailureKeepsTheRows()
    {
        Models models;
        models.addPerson(1, QStringLiteral("Ada T."), QStringLiteral("one"), 3min);
        models.threads.load(workspace::ThreadFilter::open);
        QTRY_COMPARE(models.threads.rowCount(), 1);
        models.service.failNext(QStringLiteral("threads"), {ErrorCode::storage, QStringLiteral("disk")});
        QSignalSpy failures(&models.threads, &inbox::ThreadListModel::loadFailed);
        models.threads.refresh();
        QTRY_COMPARE(failures.count(), 1);
        QCOMPARE(models.threads.rowCount(), 1);
    }

    void threadShowsDaysAndFates()
    {
        Models models;
        test::addSampleDay(models.service);
        models.thread.open(test::marisol);
        QTRY_COMPARE(printed(models.thread),
                     (QStringList{
                         QStringLiteral("-- Yesterday, Monday 16 November --"),
                         QStringLiteral("> This is the roof on the back side"),
                         QStringLiteral("< Thank you, that helps a lot. I will price it tonight. [delivered]"),
                         QStringLiteral("-- Today, Tuesday 17 November --"),
                         QStringLiteral("> I read it over. Is the 248k before or after closing costs?"),
                         QStringLiteral("< After. You receive $248,000, we pay title and transfer. [delivered]"),
                         QStringLiteral("< Just checking in on 1427 Juniper Ln. Any questions so far? [held]"),
                         QStringLiteral("> ok good. can you come by thursday after 5?"),
                     }));
    }

    void aStatusChangesItsRowInPlace()
    {
        Models models;
        test::addSampleDay(models.service);
        models.thread.open(test::marisol);
        QTRY_COMPARE(models.thread.rowCount(), 8);
        QSignalSpy changes(&models.thread, &QAbstractItemModel::dataChanged);
        QSignalSpy inserts(&models.thread, &QAbstractItemModel::rowsInserted);
        MessageState state;
        state.intent = IntentState::submitted;
        state.status = SmsStatus::sent;
        models.service.setState(test::heldMessage, state);
        models.thread.refresh();
        QTRY_COMPARE(changes.count(), 1);
        QCOMPARE(changes.first().first().toModelIndex().row(), 6);
        QCOMPARE(inserts.count(), 0);
    }

    void whatHasLeftIsNotTakeableAnyMore()
    {
        Models models;
        test::addSampleDay(models.service);
        models.service.sendSms(test::marisol, SenderId{1}, QStringLiteral("hello"));
        models.thread.open(test::marisol);
        QTRY_COMPARE(models.thread.rowCount(), 9);
        QVERIFY(models.thread.takeable().message == models.service.lastStored());
        models.clock->advance(8s);
        models.thread.updateCountdowns();
        QVERIFY(!models.thread.takeable().message);
        QVERIFY(!models.thread.rows().last().isTakeable);
    }

    void everyFateHasAWord_data()
    {
        QTest::addColumn<QString>("fate");
        for (const char *word : {"queued", "scheduled", "accepted", "attempting", "sending", "submitted", "sent", "delivered",
                                 "partially_delivered", "read", "held", "in_doubt", "blocked", "failed", "undelivered",
                                 "canceled", "expired"})
            QTest::newRow(word) << QString::fromLatin1(word);
    }

    void everyFateHasAWord()
    {
        QFETCH(QString, fate);
        QVERIFY(!words::wordsOfFate(fate).word.isEmpty());
    }
};

SWITCHBOARD_TEST(InboxModelTest)
#include "tst_inboxmodels.moc"
