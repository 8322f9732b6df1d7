// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/outreach.h"
#include "core/store/people/merging.h"
#include "core/workspace/historysearch.h"
#include "tests/core/workspace/workspacefixture.h"
#include "tests/support/testmain.h"

#include <QTimeZone>

using namespace switchboard;
using namespace switchboard::test;
using workspace::HistoryRow;
using workspace::HistorySearch;

namespace {

Result<QList<HistoryRow>> searched(TestWorkspace &workspace, const QString &query, int limit = 50)
{
    HistorySearch search(*workspace, query, limit);
    return await(search.start());
}

QStringList found(TestWorkspace &workspace, const QString &query, int limit = 50)
{
    QStringList bodies;
    for (const HistoryRow &row : valueOf(searched(workspace, query, limit)))
        bodies.append(row.message.body);
    return bodies;
}

/// Local midnight of a day, as a person who types a date means it.
Timestamp dayAt(const QDate &date, int hour)
{
    return fromMs(QDateTime(date, QTime(hour, 0)).toMSecsSinceEpoch());
}

/// Six texts of three days, each of another kind.
void furnish(TestWorkspace &workspace)
{
    Contact person;
    person.name = QStringLiteral("Ana Example");
    person.tags = {QStringLiteral("VIP")};
    person.endpoints.append({{}, {AddressKind::phone, ana}, {}});
    workspace.addPerson(person);
    workspace.clock().setNow(dayAt(QDate(2027, 3, 1), 12));
    workspace.receive(ana, QStringLiteral("is the house free"));
    workspace.receive(ben, QStringLiteral("a garden please"), {{QStringLiteral("image/png"), QStringLiteral("/one")}});
    workspace.clock().setNow(dayAt(QDate(2027, 3, 2), 12));
    const MessageId third = workspace.taken(ana, QStringLiteral("the house is free"), SmsStatus::delivered).message;
    const MessageId fourth =
        workspace.taken(ben, QStringLiteral("no garden at this house"), SmsStatus::undelivered, 30003).message;
    const auto outreach = workspace.write([](store::Transaction &transaction) -> Result<std::pair<qint64, qint64>> {
        const auto campaign = store::campaignNamed(transaction, QStringLiteral("Spring Sale"));
        const auto made = store::templateNamed(transaction, QStringLiteral("hello"));
        return std::pair(valueOf(campaign).value, valueOf(made).value);
    });
    workspace.execute(QStringLiteral("UPDATE message SET campaign_id = %1 WHERE id IN (%2, %3)")
                          .arg(outreach->first).arg(third.toString(), fourth.toString()));
    workspace.execute(QStringLiteral("UPDATE message SET template_id = %1 WHERE id = %2")
                          .arg(outreach->second).arg(third.toString()));
    workspace.clock().setNow(dayAt(QDate(2027, 3, 3), 12));
    workspace.doubted(ana, QStringLiteral("come on friday"));
    workspace.queue(cleo, QStringLiteral("a flat with a garden"), std::chrono::hours(1),
                    {QStringLiteral("https://example.com/flat.png")});
}

} // namespace

/// What a search of the history finds, by words and by conditions.
class HistorySearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsAskedFor_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("numbers"); // of the texts, newest first
        const auto row = [](const char *sentence, const char *query, const char *numbers) {
            QTest::newRow(sentence) << QString::fromUtf8(query) << QString::fromLatin1(numbers);
        };
        row("everything, newest first", "", "6 5 4 3 2 1");
        row("a word", "garden", "6 4 2");
        row("two words", "house free", "3 1");
        row("a phrase", "\"house is\"", "3");
        row("one word or another", "friday OR flat", "6 5");
        row("the begin of a word", "gard*", "6 4 2");
        row("a word without another", "garden -house", "6 2");
        row("all without a word", "-garden", "5 3 1");
        row("a word that nobody wrote", "castle", "");
        row("from a name", "from:ana", "1");
        row("from a number, as people write it", "from:\"(512) 555-0143\"", "2");
        row("from the end of a number", "from:0143", "2");
        row("from an agent", "from:sam", "6 5 4 3");
        row("from a sender of ours", "from:+15125550100", "6 5 4 3");
        row("to a name", "to:ana", "5 3");
        row("to a number", "to:5125550144", "6");
        row("to a sender of ours", "to:+15125550100", "2 1");
        row("with a name, either way", "with:ana", "5 3 1");
        row("with one of several", "with:ana,5125550144", "6 5 3 1");
        row("with neither of several", "-with:ana,5125550144", "4 2");
        row("with a sender of ours", "with:+15125550100", "6 5 4 3 2 1");
        row("of one of several channels", "channel:email,sms garden", "6 4 2");
        row("of one of several statuses", "status:delivered,in_doubt", "5 3");
        row("of none of several statuses", "-status:delivered,in_doubt,received", "6 4");
        row("with one of several errors", "error:30003,30007", "4");
        row("of people with one of several tags", "tag:nothing,vip", "5 3 1");
        row("by one of several agents", "agent:kim,sam", "6 5 4 3");
        row("not to a name", "-to:ana", "6 4 2 1");
        row("too few digits to be a number", "from:143", "2");
        row("by an agent", "agent:SAM", "6 5 4 3");
        row("by another agent", "agent:kim", "");
        row("of a channel", "channel:SMS garden", "6 4 2");
        row("of another channel", "channel:email", "");
        row("delivered", "status:delivered", "3");
        row("in doubt, in capitals", "status:IN_DOUBT", "5");
        row("received and not delivered", "-status:received -status:delivered", "6 5 4");
        row("with an error", "error:30003", "4");
        row("without that error", "-error:30003 garden", "6 2");
        row("with media of either direction", "has:media", "6 2");
        row("without media", "-has:MEDIA", "5 4 3 1");
        row("with an attachment, which is the same", "has:attachment", "6 2");
        row("of a campaign", "campaign:\"Spring sale\"", "4 3");
        row("of a campaign by a part of its name", "campaign:spring", "4 3");
        row("of no campaign of that name", "campaign:autumn", "");
        row("of a template", "template:hello", "3");
        row("not of a template", "-template:hello campaign:spring", "4");
        row("a part of a word", "*arde*", "6 4 2");
        row("the end of a word", "*rden", "6 4 2");
        row("a part that nobody wrote as a word", "arde", "6 4 2");
        row("a mistyped word", "gadren", "6 4 2");
        row("a mistyped word with another", "gadren flat", "6");
        row("no mistyped word is left out", "-gadren", "6 5 4 3 2 1");
        row("a mistyped name", "from:anna", "1");
        row("of people with a tag", "tag:vip", "5 3 1");
        row("of people without it", "-tag:vip", "6 4 2");
        row("before a day", "before:2027-03-02", "2 1");
        row("from a day on", "after:2027-03-02", "6 5 4 3");
        row("of one day", "after:2027-03-02 before:2027-03-03", "4 3");
        row("not before a day", "-before:2027-03-03", "6 5");
        row("not after a day", "-after:2027-03-02", "2 1");
        row("the narrower of two bounds", "before:2027-03-03 before:2027-03-02", "2 1");
        row("the narrower of two other bounds", "after:2027-03-02 after:2027-03-03", "6 5");
        row("of a month", "after:2027-03 before:2027-04", "6 5 4 3 2 1");
        row("a word and a condition", "house to:ana", "3");
    }

    void findsWhatIsAskedFor()
    {
        QFETCH(QString, query);
        QFETCH(QString, numbers);
        TestWorkspace workspace;
        furnish(workspace);
        const QStringList bodies{QString(),
                                 QStringLiteral("is the house free"),
                                 QStringLiteral("a garden please"),
                                 QStringLiteral("the house is free"),
                                 QStringLiteral("no garden at this house"),
                                 QStringLiteral("come on friday"),
                                 QStringLiteral("a flat with a garden")};
        QStringList wanted;
        for (const QString &number : numbers.split(u' ', Qt::SkipEmptyParts))
            wanted.append(bodies.value(number.toInt()));
        QCOMPARE(found(workspace, query), wanted);
    }

    /// So many that they are not looked up first, see historyplan.cpp.
    void findsByATagThatNearlyEverybodyHas()
    {
        TestWorkspace workspace;
        furnish(workspace);
        Contact ben;
        ben.name = QStringLiteral("Ben Example");
        ben.endpoints.append({{}, {AddressKind::phone, test::ben}, {}});
        const ContactId benId = workspace.addPerson(ben);
        ContactId somebody;
        for (int i = 0; i < 240; ++i) {
            Contact person;
            person.name = QStringLiteral("Person %1").arg(i);
            person.tags = {QStringLiteral("VIP"), QStringLiteral("all")};
            person.endpoints.append({{}, {AddressKind::phone, QStringLiteral("+1512555%1").arg(2'000 + i)}, {}});
            somebody = workspace.addPerson(person);
        }
        const QStringList ofAna{QStringLiteral("come on friday"), QStringLiteral("the house is free"), QStringLiteral("is the house free")};
        const QStringList ofOthers{QStringLiteral("a flat with a garden"), QStringLiteral("no garden at this house"), QStringLiteral("a garden please")};
        QCOMPARE(found(workspace, QStringLiteral("tag:vip")), ofAna);
        QCOMPARE(found(workspace, QStringLiteral("tag:nothing,vip")), ofAna);
        QCOMPARE(found(workspace, QStringLiteral("tag:vip"), 1), ofAna.mid(0, 1));
        QCOMPARE(found(workspace, QStringLiteral("-tag:vip")), ofOthers);
        QCOMPARE(found(workspace, QStringLiteral("tag:vip house status:delivered")), ofAna.mid(1, 1));
        QCOMPARE(found(workspace, QStringLiteral("tag:all")), QStringList());
        QCOMPARE(found(workspace, QStringLiteral("-tag:all")).size(), 6);
        // Ben has it by whoever was merged into him, and no longer once they are parted.
        const QStringList ofBen{QStringLiteral("no garden at this house"), QStringLiteral("a garden please")};
        QVERIFY(workspace.write([=](store::Transaction &transaction) { return store::merge(transaction, somebody, benId); }).ok());
        QCOMPARE(found(workspace, QStringLiteral("tag:all")), ofBen);
        QVERIFY(workspace.write([=](store::Transaction &transaction) { return store::unmerge(transaction, somebody); }).ok());
        QCOMPARE(found(workspace, QStringLiteral("tag:all")), QStringList());
    }

    void refusesWhatNobodyCanJudge_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("field");
        const QString invalid = QStringLiteral("invalid_input");
        QTest::newRow("a channel that is none")
            << QStringLiteral("channel:fax") << invalid << QStringLiteral("channel");
        QTest::newRow("a status that is none") << QStringLiteral("status:lost") << invalid << QStringLiteral("status");
        QTest::newRow("an error in words") << QStringLiteral("error:spam") << invalid << QStringLiteral("error");
        QTest::newRow("something to have that is none")
            << QStringLiteral("has:links") << invalid << QStringLiteral("has");
        QTest::newRow("a quote that does not end") << QStringLiteral("\"open") << invalid << QString();
    }

    void refusesWhatNobodyCanJudge()
    {
        QFETCH(QString, query);
        TestWorkspace workspace;
        const auto answer = searched(workspace, query);
        QTEST(wordOf(answer), "error");
        QTEST(answer.error().place.field, "field");
    }

    void aRowTellsWhoAndWhere()
    {
        TestWorkspace workspace;
        furnish(workspace);
        const auto rows = valueOf(searched(workspace, QStringLiteral("free"), 1));
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.at(0).person, QStringLiteral("Ana Example"));
        QCOMPARE(rows.at(0).address, ana);
        QCOMPARE(rows.at(0).sender, ours);
        QCOMPARE(rows.at(0).excerpt, QStringLiteral("the house is free"));
        QCOMPARE(valueOf(searched(workspace, QStringLiteral("status:delivered"))).value(0).excerpt, QString());
    }

    void stopsAtTheLimit()
    {
        TestWorkspace workspace;
        furnish(workspace);
        QCOMPARE(found(workspace, QString(), 2),
                 (QStringList{QStringLiteral("a flat with a garden"), QStringLiteral("come on friday")}));
    }

    void findsTheOneAmongManyOthers_data()
    {
        QTest::addColumn<int>("millisecondsApart");
        QTest::newRow("a second apart") << 1000;
        QTest::newRow("all in one moment") << 0;
    }

    void findsTheOneAmongManyOthers()
    {
        QFETCH(int, millisecondsApart);
        TestWorkspace workspace;
        workspace.receive(ben, QStringLiteral("a castle"));
        const Timestamp start = workspace.clock().now();
        const auto many = workspace.write([=](store::Transaction &transaction) -> Result<int> {
            store::InboundText text;
            text.provider = ProviderId{1};
            text.from = {AddressKind::phone, ana};
            for (int i = 0; i < 700; ++i) {
                text.reference = QStringLiteral("many-%1").arg(i);
                text.body = QStringLiteral("house %1").arg(i);
                text.at = start + milliseconds(i * millisecondsApart);
                if (const auto stored = store::storeInbound(transaction, text); !stored)
                    return stored.error();
            }
            return 700;
        });
        QCOMPARE(valueOf(many), 700);
        // Conditions that the search file knows nothing of: page after page is judged.
        QCOMPARE(found(workspace, QStringLiteral("from:0143")), QStringList(QStringLiteral("a castle")));
        QCOMPARE(found(workspace, QStringLiteral("-house")), QStringList(QStringLiteral("a castle")));
        const QStringList all = found(workspace, QStringLiteral("from:0142"), 10'000);
        QCOMPARE(all.size(), 700);
        QCOMPARE(QSet<QString>(all.cbegin(), all.cend()).size(), 700);
    }

    void aStoreThatCannotBeReadIsTold_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("table");
        QTest::newRow("without messages") << QStringLiteral("house") << QStringLiteral("message_state");
        QTest::newRow("without senders") << QStringLiteral("house") << QStringLiteral("sender");
        QTest::newRow("without media") << QStringLiteral("has:media") << QStringLiteral("media");
    }

    void aStoreThatCannotBeReadIsTold()
    {
        QFETCH(QString, query);
        QFETCH(QString, table);
        TestWorkspace workspace;
        furnish(workspace);
        QVERIFY(searched(workspace, query).ok()); // the search file is up to date now
        {
            const MissingTable missing(workspace, table);
            QCOMPARE(wordOf(searched(workspace, query)), QStringLiteral("internal"));
        }
        QVERIFY(searched(workspace, query).ok());
    }

    void whatWasRemovedIsNotShownByAFileThatDoesNotKnowItYet()
    {
        TestWorkspace workspace;
        furnish(workspace);
        QCOMPARE(found(workspace, QStringLiteral("friday")).size(), 1);
        workspace.execute(
            QStringLiteral("UPDATE message SET body = NULL WHERE created_at >= %1").arg(toMs(dayAt(QDate(2027, 3, 3), 12))));
        QCOMPARE(found(workspace, QStringLiteral("friday")), QStringList());
    }

    void whatIsGoneFromTheStoreIsNotShown()
    {
        TestWorkspace workspace;
        furnish(workspace);
        QCOMPARE(found(workspace, QStringLiteral("friday")).size(), 1);
        workspace.execute(
            QStringLiteral("DELETE FROM message WHERE created_at >= %1").arg(toMs(dayAt(QDate(2027, 3, 3), 12))));
        QCOMPARE(found(workspace, QStringLiteral("friday")), QStringList());
    }

    void aClosedWorkspaceIsTold()
    {
        TestWorkspace workspace;
        furnish(workspace);
        workspace->startSearch();
        workspace.store().close();
        QCOMPARE(wordOf(searched(workspace, QStringLiteral("house"))), QStringLiteral("closed"));
    }
};

SWITCHBOARD_TEST(HistorySearchTest)
#include "tst_historysearch.moc"
