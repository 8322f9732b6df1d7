// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/history/historyfixture.h"
#include "ui/history/pastday.h"
#include "ui/history/peoplestrip.h"
#include "ui/history/storyhead.h"
#include "ui/words/storywords.h"

#include <QTest>

using namespace switchboard;

class HistoryWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayInPlainWordsIsRead_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("day"); // empty: not understood
        const auto row = [](const char *words, const char *day) { QTest::newRow(words) << QString::fromUtf8(words) << QString::fromUtf8(day); };
        row("today", "2026-11-17");
        row(" Yesterday ", "2026-11-16");
        row("monday", "2026-11-16");
        row("last tuesday", "2026-11-10");
        row("3 weeks ago", "2026-10-27");
        row("2 years ago", "2024-11-17");
        row("a month ago", "2026-10-17");
        row("14 march", "2026-03-14");
        row("march 14th, 2025", "2025-03-14");
        row("24 dec", "2025-12-24");
        row("march 2024", "2024-03-31");
        row("march", "2026-03-31");
        row("december", "2025-12-31");
        row("2024", "2024-12-31");
        row("2024-02", "2024-02-29");
        row("2025-03-14", "2025-03-14");
        row("3/14/2025", "2025-03-14");
        row("31/10/2024", "2024-10-31");
        row("12/1", "2025-12-01");
        row("last year", "2025-12-31");
        row("last month", "2026-10-31");
        row("hoy", "2026-11-17");
        row("ayer", "2026-11-16");
        row("lunes pasado", "2026-11-16");
        row("el s\xc3\xa1" "bado", "2026-11-14");
        row("hace 2 a\xc3\xb1os", "2024-11-17");
        row("hace un mes", "2026-10-17");
        row("hace 3 meses", "2026-08-17");
        row("3 de marzo de 2025", "2025-03-03");
        row("14 dic", "2025-12-14");
        row("el a\xc3\xb1o pasado", "2025-12-31");
        row("la semana pasada", "2026-11-15");
        row("", "");
        row("31 february", "");
        row("2025-13", "");
        row("13/13/2025", "");
        row("soon", "");
        row("march april", "");
    }

    void aDayInPlainWordsIsRead()
    {
        QFETCH(QString, words);
        QFETCH(QString, day);
        const auto read = history::pastDay(words, QDate(2026, 11, 17));
        QCOMPARE(read ? read->toString(Qt::ISODate) : QString(), day);
    }

    void wordsCanBeANameWhereThereIsNothingElse_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *query, const char *name) { QTest::newRow(query) << QString::fromUtf8(query) << QString::fromUtf8(name); };
        row("marisol", "marisol");
        row("maris*", "maris");
        row("Jos\xc3\xa9  Serrano", "Jos\xc3\xa9 Serrano");
        row("\"Marisol V.\"", "Marisol V.");
        row("m", "");
        row("", "");
        row("marisol tag:vip", "");
        row("marisol OR priya", "");
        row("marisol -roof", "");
        row("*sol", "");
        row("(marisol", "");
    }

    void wordsCanBeANameWhereThereIsNothingElse()
    {
        QFETCH(QString, query);
        QTEST(history::nameIn(query), "name");
    }

    void onlyThoseWhoAreCalledSoAreShown()
    {
        const QList<workspace::SearchSuggestion> found{{QStringLiteral("José Serrano"), QStringLiteral("+14105550165")},
                                                       {QStringLiteral("Jo Sample"), QStringLiteral("jo@example.com")},
                                                       {QStringLiteral("+15125550100"), {}}};
        const auto names = [&found](const char *typed) {
            QStringList all;
            for (const workspace::SearchSuggestion &one : history::peopleOfName(found, QString::fromUtf8(typed)))
                all.append(one.value);
            return all.join(u'|');
        };
        QCOMPARE(names("jo"), QStringLiteral("José Serrano|Jo Sample"));
        QCOMPARE(names("SERR jose"), QStringLiteral("José Serrano"));
        QCOMPARE(names("jo@ex"), QStringLiteral("Jo Sample"));
        QCOMPARE(names("joe"), QString());
        QCOMPARE(names("+15125550100"), QString());
    }

    void everyErrorOfASearchHasASentence()
    {
        QSet<QString> sentences;
        for (const char *query : {"\"open", "(open", "close)", "AND x", "from:", "before:someday", "from:a OR b", "NOT (from:a b)"}) {
            const auto parsed = text::parseSearch(QString::fromUtf8(query));
            QVERIFY2(!parsed.ok(), query);
            const QString sentence = history::sentenceOfQueryError(parsed.error());
            QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u'_'), qPrintable(sentence));
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), 8);
    }

    void theWaveStandsUnderThePlaceOfTheError()
    {
        widgets::Theme theme;
        history::QueryProblem problem(theme);
        const QString query = QStringLiteral("closing before:someday tag:x");
        const auto parsed = text::parseSearch(query);
        QVERIFY(!parsed.ok());
        problem.setProblem(query, parsed.error());
        QVERIFY2(QStringLiteral("before:someday").endsWith(problem.marked()) && !problem.marked().isEmpty(), qPrintable(problem.marked()));
    }

    void aStoryTellsChecksAttemptsAndReasons()
    {
        test::FakeHistoryService service;
        test::addSampleHistory(service);
        const widgets::TimeWords times(std::make_shared<test::ManualClock>(test::sampleNow()), test::sampleZone());
        QCOMPARE(words::plainText(words::storyOf(service.timelines[test::lenasMessage], times)).split(u'\n'),
                 (QStringList{
                     QStringLiteral("17 Nov, 10:14:02.118\tWritten and queued"),
                     QStringLiteral("10:14:02.124\tChecked, 4 of 4 passed"),
                     QStringLiteral("\tSending is on: passed"),
                     QStringLiteral("\tOpt-out: passed"),
                     QStringLiteral("\tText and address: passed"),
                     QStringLiteral("\tSpend limit: passed"),
                     QStringLiteral("10:14:02.124\tAttempt 1: Handed to the provider"),
                     QStringLiteral("10:14:02.336\tAttempt 1: The provider took it\tSM00000000000000000000000000004f1c"),
                     QStringLiteral("10:14:03.902\tAttempt 1: Sent"),
                     QStringLiteral("10:14:23.250\tAttempt 1: Refused for now, tried again later\tThe phone could not be reached. (error 30003)"),
                     QStringLiteral("10:16:41.260\tChecked again, 4 of 4 passed"),
                     QStringLiteral("\tSending is on: passed"),
                     QStringLiteral("\tOpt-out: passed"),
                     QStringLiteral("\tText and address: passed"),
                     QStringLiteral("\tSpend limit: passed"),
                     QStringLiteral("10:16:41.260\tAttempt 2: Handed to the provider"),
                     QStringLiteral("10:16:41.803\tAttempt 2: The provider took it\tSM000000000000000000000000000007b1"),
                     QStringLiteral("10:16:48.117\tAttempt 2: Delivered"),
                     QStringLiteral("10:16:48.900\tAttempt 2: Price reported\tUSD"),
                 }));
    }

    void theRecordLeavesNothingOut()
    {
        test::FakeHistoryService service;
        test::addSampleHistory(service);
        const widgets::TimeWords times(std::make_shared<test::ManualClock>(test::sampleNow()), test::sampleZone());
        const auto record = words::recordOf(service.timelines[test::lenasMessage], times);
        QCOMPARE(record.size(), service.timelines[test::lenasMessage].size());
        QCOMPARE(record[1].title, QStringLiteral("attempt_opened"));
        QVERIFY(record[1].detail.contains(QStringLiteral("\"gate\"")));
        QVERIFY(record[4].detail.contains(QStringLiteral("30003")));
    }
};

SWITCHBOARD_TEST(HistoryWordsTest)
#include "tst_historywords.moc"
