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
        lines.append(QStringLiteral("%1 | %2 | %3%4").arg(row.title, QString::number(row.unread), row.preview,
                                                        row.isDone ? QStringLiteral(" [done]") : QString()));
    return lines;
}

/// A thread as text: "-- day --", "> theirs", "< ours [fate]".
QStringList printed(const inbox::ThreadModel &model)
{
    QStringList lines;
    for (int i = 0; i < model.rowCount(); ++i) {
        const inbox::Line &line = model.rows().at(i);
        if (!line.isItem())
            lines.append(QStringLiteral("-- %1 --").arg(model.index(i).data().toString()));
        else if (line.item.isNote)
            lines.append(QStringLiteral("# %1: %2").arg(line.item.author, line.item.body));
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
        : clock(std::make_shared<test::ManualClock>(test::sampleNow())), service(clock), times(clock, test::sampleZone()), threads(service, times),
          thread(service, times), threadsTester(&threads, fatal), threadTester(&thread, fatal)
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
    widgets::TimeWords times;
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
        models.threads.load({.filter = workspace::ThreadFilter::open});
        QTRY_COMPARE(printed(models.threads), (QStringList{QStringLiteral("Ben T. | 0 | two"), QStringLiteral("Ada T. | 0 | one")}));
    }

    void aNewMessageMovesItsRowUpAndKeepsTheSelectedOne()
    {
        Models models;
        for (int i = 1; i <= 5; ++i)
            models.addPerson(i, QStringLiteral("P%1").arg(i), QStringLiteral("hi"), std::chrono::minutes(i));
        models.threads.load({.filter = workspace::ThreadFilter::open});
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
        inbox::ThreadListModel threads(models.service, models.times); // the tester would fetch more by itself
        threads.load({.filter = workspace::ThreadFilter::open});
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
        inbox::ThreadListModel threads(models.service, models.times);
        threads.load({.filter = workspace::ThreadFilter::open});
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
        for (int i = 1; i <= 110; ++i)
            person.items.append(test::sampleItem(MessageId{i}, Direction::inbound, QStringLiteral("hi"), models.clock->now()));
        models.service.add(person);
        models.thread.open(ConversationId{1});
        constexpr int page = inbox::ThreadModel::pageSize;
        for (const int count : {page, 2 * page, 3 * page, 110}) {
            QTRY_COMPARE(models.thread.rowCount(), count + 1); // and the day
            QCOMPARE(models.thread.hasOlder(), count < 110);
            models.thread.loadOlder();
        }
    }

    void aNewerFilterDropsTheAnswerToTheOlder()
    {
        Models models;
        test::addSampleDay(models.service);
        models.service.holdAnswers(true);
        models.threads.load({.filter = workspace::ThreadFilter::open});
        models.threads.load({.filter = workspace::ThreadFilter::done});
        models.service.answer(1);
        QTRY_COMPARE(printed(models.threads), QStringList{QStringLiteral("Ines D. | 0 | All signed, thank you [done]")});
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
        models.threads.load({.filter = workspace::ThreadFilter::open});
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
                         QStringLiteral("# Avery: @Blake she wants it settled before the holidays. Can you hold Thursday?"),
                         QStringLiteral("< Just checking in on 1427 Juniper Ln. Any questions so far? [held]"),
                         QStringLiteral("> ok good. can you come by thursday after 5?"),
                     }));
    }

    void aStatusChangesItsRowInPlace()
    {
        Models models;
        test::addSampleDay(models.service);
        models.thread.open(test::marisol);
        QTRY_COMPARE(models.thread.rowCount(), 9);
        QSignalSpy changes(&models.thread, &QAbstractItemModel::dataChanged);
        QSignalSpy inserts(&models.thread, &QAbstractItemModel::rowsInserted);
        MessageState state;
        state.intent = IntentState::submitted;
        state.status = SmsStatus::sent;
        models.service.setState(test::heldMessage, state);
        models.thread.refresh();
        QTRY_COMPARE(changes.count(), 1);
        QCOMPARE(changes.first().first().toModelIndex().row(), 7);
        QCOMPARE(inserts.count(), 0);
    }

    void whatHasLeftIsNotTakeableAnyMore()
    {
        Models models;
        test::addSampleDay(models.service);
        models.service.sendSms(test::marisol, SenderId{1}, {}, QStringLiteral("hello"));
        models.thread.open(test::marisol);
        QTRY_COMPARE(models.thread.rowCount(), 10);
        QVERIFY(models.thread.takeable().message == models.service.lastStored());
        models.clock->advance(8s);
        models.thread.updateCountdowns();
        QVERIFY(!models.thread.takeable().message);
        QVERIFY(!models.thread.rows().last().isTakeable);
    }

    void whatIsDoneKeepsItsPlaceUntilTheListIsLoadedAnew()
    {
        Models models;
        for (int i = 1; i <= 3; ++i)
            models.addPerson(i, QStringLiteral("P%1").arg(i), QStringLiteral("hi"), std::chrono::minutes(i));
        models.threads.load({});
        QTRY_COMPARE(models.threads.rowCount(), 3);
        const QList<workspace::ConversationStep> steps{{ConversationId{2}, {.isDone = true}}};
        models.service.change(steps);
        models.threads.keep(steps);
        models.threads.settle(steps, true);
        QTRY_VERIFY(!models.threads.isLoading());
        QCOMPARE(printed(models.threads), (QStringList{QStringLiteral("P1 | 0 | hi"), QStringLiteral("P2 | 0 | hi [done]"), QStringLiteral("P3 | 0 | hi")}));
        QVERIFY(models.threads.isKept(ConversationId{2}));
        models.service.change({{ConversationId{2}, {.isDone = false}}});
        models.threads.refresh();
        QTRY_VERIFY(!models.threads.isKept(ConversationId{2}));
        QCOMPARE(printed(models.threads).at(1), QStringLiteral("P2 | 0 | hi"));
        models.service.change(steps);
        models.threads.keep(steps);
        models.threads.settle(steps, true);
        models.threads.load({});
        QTRY_COMPARE(printed(models.threads), (QStringList{QStringLiteral("P1 | 0 | hi"), QStringLiteral("P3 | 0 | hi")}));
    }

    void anOldAnswerDoesNotTakeBackWhatIsBeingDone()
    {
        Models models;
        for (int i = 1; i <= 3; ++i)
            models.addPerson(i, QStringLiteral("P%1").arg(i), QStringLiteral("hi"), std::chrono::minutes(i));
        models.threads.load({});
        QTRY_COMPARE(models.threads.rowCount(), 3);
        const QList<workspace::ConversationStep> steps{{ConversationId{2}, {.isDone = true}}};
        models.threads.keep(steps);
        models.threads.refresh(); // answered before the change is made
        QTRY_VERIFY(!models.threads.isLoading());
        QCOMPARE(printed(models.threads).at(1), QStringLiteral("P2 | 0 | hi [done]"));
        QVERIFY(models.threads.isKept(ConversationId{2}));
        models.threads.settle(steps, false);
        QTRY_COMPARE(printed(models.threads).at(1), QStringLiteral("P2 | 0 | hi"));
        QVERIFY(!models.threads.isKept(ConversationId{2}));
    }

    void aLongListIsBroughtUpToDateAtItsTopAndWhereItIsLookedAt()
    {
        Models models;
        for (int i = 1; i <= 1000; ++i)
            models.addPerson(i, QStringLiteral("P%1").arg(i), QStringLiteral("hi"), std::chrono::minutes(i));
        inbox::ThreadListModel threads(models.service, models.times); // the tester would fetch more by itself
        threads.load({});
        for (int count = 50; count <= 600; count += 50) {
            QTRY_COMPARE(threads.rowCount(), count);
            threads.fetchMore({});
        }
        QTRY_COMPARE(threads.rowCount(), 650);
        QAbstractItemModelTester tester(&threads, fatal);
        models.service.receive(ConversationId{400}, QStringLiteral("moved up"));
        models.service.change({{ConversationId{300}, {.unread = 7}}});
        models.service.change({{ConversationId{310}, {.isDone = true}}});
        models.service.change({{ConversationId{600}, {.unread = 9}}});
        threads.setInView(290, 310);
        const qsizetype asked = models.service.calls().size();
        threads.refresh();
        QTRY_COMPARE(threads.rows().first().title, QStringLiteral("P400"));
        QTRY_COMPARE(threads.rows().at(300).unread, 7); // one moved up above it
        QVERIFY(!threads.indexOf(ConversationId{310}).isValid());
        for (const QString &call : models.service.calls().mid(asked))
            QVERIFY2(call.section(u' ', -1).toInt() <= 100, qPrintable(call));
        QCOMPARE(threads.rows().at(598).title, QStringLiteral("P600"));
        QCOMPARE(threads.rows().at(598).unread, 0); // not looked at yet
        threads.setInView(590, 610);
        QTRY_COMPARE(threads.rows().at(598).unread, 9);
        QSet<ConversationId> seen;
        for (const auto &row : threads.rows())
            seen.insert(row.conversation);
        QCOMPARE(seen.size(), threads.rowCount());
    }

    void oldestFirstPagesTheOtherWay()
    {
        Models models;
        for (int i = 1; i <= 70; ++i)
            models.addPerson(i, QStringLiteral("P%1").arg(i), QStringLiteral("hi"), std::chrono::minutes(i));
        inbox::ThreadListModel threads(models.service, models.times);
        threads.load({.order = workspace::ThreadOrder::oldestFirst});
        QTRY_COMPARE(threads.rowCount(), 50);
        QCOMPARE(threads.rows().first().title, QStringLiteral("P70"));
        threads.fetchMore({});
        QTRY_COMPARE(threads.rowCount(), 70);
        QCOMPARE(threads.rows().last().title, QStringLiteral("P1"));
    }

    void marksGoWithTheirRows()
    {
        Models models;
        for (int i = 1; i <= 4; ++i)
            models.addPerson(i, QStringLiteral("P%1").arg(i), QStringLiteral("hi"), std::chrono::minutes(i));
        models.threads.load({});
        QTRY_COMPARE(models.threads.rowCount(), 4);
        models.threads.setMarked(1, 2);
        QCOMPARE(models.threads.marked(), (QList{ConversationId{2}, ConversationId{3}}));
        QVERIFY(models.threads.index(1).data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Chosen, P2")));
        models.service.receive(ConversationId{3}, QStringLiteral("up"));
        models.service.change({{ConversationId{2}, {.isDone = true}}});
        models.threads.refresh();
        QTRY_COMPARE(models.threads.marked(), QList{ConversationId{3}});
        QCOMPARE(models.threads.rows().first().title, QStringLiteral("P3"));
    }

    void aRowSaysEverythingThatItShows()
    {
        Models models;
        workspace::ThreadRow row;
        row.title = QStringLiteral("Ada T.");
        row.preview = QStringLiteral("hello");
        row.unread = 2;
        row.waitsSince = models.clock->now() - 18min;
        row.hasAttachment = row.hasMention = true;
        row.assignee = QStringLiteral("Blake");
        row.lastAt = models.clock->now();
        QCOMPARE(inbox::spokenThread(row, models.times),
                 QStringLiteral("Ada T., 2 unread, waits 18 m, you are named, assigned to Blake, with attachment, hello, 14:05"));
        row.draft = QStringLiteral("dear Ada");
        row.snoozedUntil = models.clock->now() + 1h;
        QVERIFY(inbox::spokenThread(row, models.times).contains(QStringLiteral("snoozed until Today 15:05")));
        QVERIFY(inbox::spokenThread(row, models.times).contains(QStringLiteral("draft: dear Ada")));
    }

    void aLineStandsOverTheNewMessages()
    {
        Models models;
        test::addSampleDay(models.service);
        models.thread.open(test::marisol, 1);
        QTRY_COMPARE(models.thread.rowCount(), 10);
        QCOMPARE(printed(models.thread).mid(8), (QStringList{QStringLiteral("-- New messages --"), QStringLiteral("> ok good. can you come by thursday after 5?")}));
        models.service.receive(test::marisol, QStringLiteral("another"));
        models.thread.refresh();
        QTRY_COMPARE(models.thread.rowCount(), 11);
        QCOMPARE(printed(models.thread).at(8), QStringLiteral("-- New messages --"));
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
