// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/outreach.h"
#include "core/workspace/historyexport.h"
#include "core/workspace/localhistory.h"
#include "core/workspace/people/contacteraser.h"
#include "tests/core/workspace/workspacefixture.h"
#include "tests/support/shared.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>

using namespace switchboard;
using namespace switchboard::test;
using namespace switchboard::workspace;
using text::SearchField;

namespace {

constexpr seconds longEnough{30};

/// A workspace with some texts and its history, which has caught up.
struct Furnished
{
    TestWorkspace workspace;
    std::unique_ptr<LocalHistory> history;
    ContactId person;

    Furnished()
    {
        Contact contact;
        contact.name = QStringLiteral("Ana Example");
        contact.tags = {QStringLiteral("VIP")};
        contact.endpoints.append({{}, {AddressKind::phone, ana}, {}});
        person = workspace.addPerson(contact);
        workspace.receive(ana, QStringLiteral("is the house free"));
        workspace.receive(ben, QStringLiteral("a garden\nplease"), {{QStringLiteral("image/png"), QStringLiteral("/one")}});
        workspace.taken(ana, QStringLiteral("the house is free"), SmsStatus::delivered);
        const MessageId last =
            workspace.taken(ben, QStringLiteral("=no garden, at this house"), SmsStatus::undelivered, 30003).message;
        const auto campaign = workspace.write([](store::Transaction &transaction) {
            return store::campaignNamed(transaction, QStringLiteral("Spring Sale"));
        });
        workspace.execute(QStringLiteral("UPDATE message SET campaign_id = %1 WHERE id = %2")
                              .arg(valueOf(campaign).toString(), last.toString()));
        history = std::make_unique<LocalHistory>(*workspace);
        catchUp();
    }

    void catchUp() { QVERIFY(workspace->startSearch().waitUntilCurrent(longEnough).ok()); }

    HistoryMatches matches(const QString &query, int limit = 50, HistoryOrder order = HistoryOrder::newestFirst,
                           MessageCursor before = {})
    {
        return valueOf(await(history->matches(query, order, limit, before, {})));
    }

    QList<HistoryLine> lines(const QString &query)
    {
        QList<MessageId> ids;
        for (const MessageCursor &key : matches(query).keys)
            ids.append(key.id);
        return valueOf(await(history->lines(ids, query)));
    }

    QStringList texts(const QString &query)
    {
        QStringList texts;
        for (const HistoryLine &line : lines(query))
            texts.append(line.text);
        return texts;
    }
};

QStringList values(const QList<SearchSuggestion> &suggestions)
{
    QStringList values;
    for (const SearchSuggestion &suggestion : suggestions)
        values.append(suggestion.value);
    return values;
}

} // namespace

/// What the places of a window are told of the history.
class LocalHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLastWordIsTheBeginOfOne()
    {
        Furnished at;
        QCOMPARE(at.texts(QStringLiteral("hou")).size(), 3);
        QCOMPARE(at.texts(QStringLiteral("hou ")).size(), 3); // nobody wrote it: taken for a part
        QCOMPARE(at.matches(QStringLiteral("hou ")).guesses, QStringList(QStringLiteral("hou -> *hou*")));
        QVERIFY(at.matches(QStringLiteral("hou")).guesses.isEmpty());
        QCOMPARE(at.matches(QStringLiteral("gardne")).guesses, QStringList(QStringLiteral("gardne -> garden")));
        QVERIFY(!at.matches(QStringLiteral("hou")).isIndexing);
    }

    void piecesCoverEverythingOnce()
    {
        Furnished at;
        const HistoryMatches whole = at.matches(QString());
        QCOMPARE(whole.keys.size(), 4);
        QVERIFY(whole.isWhole);
        QList<MessageCursor> pieces;
        MessageCursor before;
        for (bool isWhole = false; !isWhole;) {
            const HistoryMatches piece = at.matches(QString(), 1, HistoryOrder::newestFirst, before);
            pieces += piece.keys;
            isWhole = piece.isWhole;
            before = piece.next;
        }
        QCOMPARE(pieces, whole.keys);
        QVERIFY(std::is_sorted(whole.keys.rbegin(), whole.keys.rend()));
        QCOMPARE(at.matches(QStringLiteral("house"), 2, HistoryOrder::bestFirst).keys.size(), 2);
        QVERIFY(at.matches(QStringLiteral("house"), 2, HistoryOrder::bestFirst).isWhole);
    }

    void aLineSaysWhatARowShows()
    {
        Furnished at;
        const QList<HistoryLine> lines = at.lines(QStringLiteral("garden house"));
        QCOMPARE(lines.size(), 1);
        const HistoryLine &line = lines.constFirst();
        QCOMPARE(line.text, QStringLiteral("=no garden, at this house"));
        QCOMPARE(line.found, (QList<FoundRange>{{4, 6}, {20, 5}}));
        QCOMPARE(line.person, QStringLiteral("(512) 555-0143"));
        QCOMPARE(line.address, QStringLiteral("(512) 555-0143"));
        QCOMPARE(line.sender, QStringLiteral("(512) 555-0100"));
        QCOMPARE(line.campaign, QStringLiteral("Spring Sale"));
        QCOMPARE(line.fate, QStringLiteral("undelivered"));
        QCOMPARE(line.errorCode, 30003);
        QVERIFY(!line.hasAttachment);
        QVERIFY(line.conversation);
        const QList<HistoryLine> second = at.lines(QStringLiteral("please"));
        QCOMPARE(second.size(), 1);
        QCOMPARE(second.constFirst().text, QStringLiteral("a garden please"));
        QVERIFY(second.constFirst().hasAttachment);
        const QList<HistoryLine> ofAna = at.lines(QStringLiteral("from:ana"));
        QCOMPARE(ofAna.size(), 1);
        QCOMPARE(ofAna.constFirst().person, QStringLiteral("Ana Example"));
        QCOMPARE(ofAna.constFirst().contact, at.person);
    }

    void aLongTextIsCutAroundWhatWasFound()
    {
        Furnished at;
        at.workspace.receive(ben, QStringLiteral("word ").repeated(200) + QStringLiteral("needle here ") + QStringLiteral("more ").repeated(100));
        at.catchUp();
        const QList<HistoryLine> lines = at.lines(QStringLiteral("needle "));
        QCOMPARE(lines.size(), 1);
        const HistoryLine &line = lines.constFirst();
        QVERIFY(line.text.size() < 250);
        QVERIFY(line.text.startsWith(u'…') && line.text.endsWith(u'…'));
        QCOMPARE(line.found.size(), 1);
        QCOMPARE(line.text.mid(line.found.constFirst().start, line.found.constFirst().length), QStringLiteral("needle"));
    }

    void facetsAddUp()
    {
        Furnished at;
        const HistoryFacets facets = valueOf(await(at.history->facets(QString(), {})));
        QVERIFY(facets.isWhole);
        QCOMPARE(facets.found, 4);
        QCOMPARE(facets.counted, 4);
        QCOMPARE(facets.byFate, (QMap<QString, qint64>{{QStringLiteral("delivered"), 1},
                                                       {QStringLiteral("received"), 2},
                                                       {QStringLiteral("undelivered"), 1}}));
        QCOMPARE(facets.byChannel, (QMap<QString, qint64>{{QStringLiteral("sms"), 4}}));
        QCOMPARE(facets.byCampaign, (QMap<QString, qint64>{{QStringLiteral("Spring Sale"), 1}}));
        QCOMPARE(facets.byAgent.values(), QList<qint64>{2});
        QCOMPARE(facets.byMonth.values(), QList<qint64>{4});
        const HistoryFacets some = valueOf(await(at.history->facets(QStringLiteral("status:received garden"), {})));
        QCOMPARE(some.found, 1);
    }

    void suggestsWhatMayFollowAnOperator_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("part");
        QTest::addColumn<QStringList>("suggested");
        const auto row = [](const char *name, SearchField field, const char *part, const QStringList &suggested) {
            QTest::newRow(name) << int(field) << QString::fromLatin1(part) << suggested;
        };
        row("a person", SearchField::from, "an", {QStringLiteral("Ana Example")});
        row("a sender of ours", SearchField::to, "5550100", {ours});
        row("a channel", SearchField::channel, "e", {QStringLiteral("email"), QStringLiteral("voice")});
        row("a status", SearchField::status, "un", {QStringLiteral("undelivered")});
        row("a campaign by a part of its name", SearchField::campaign, "sale", {QStringLiteral("Spring Sale")});
        row("no template", SearchField::templateName, "", {});
        row("a tag", SearchField::tag, "v", {QStringLiteral("VIP")});
        row("an attachment", SearchField::has, "", {QStringLiteral("attachment")});
        row("no error", SearchField::error, "3", {});
    }

    void suggestsWhatMayFollowAnOperator()
    {
        QFETCH(int, field);
        QFETCH(QString, part);
        Furnished at;
        QTEST(values(valueOf(await(at.history->suggestions(SearchField(field), part, 10)))), "suggested");
    }

    void savesSearches()
    {
        Furnished at;
        QCOMPARE(wordOf(await(at.history->saveSearch({0, QStringLiteral(" "), QStringLiteral("x")}))), QStringLiteral("invalid_input"));
        const qint64 id = valueOf(await(at.history->saveSearch({0, QStringLiteral("Houses"), QStringLiteral("house tag:vip")})));
        QCOMPARE(valueOf(await(at.history->savedSearches())), (QList<SavedSearch>{{id, QStringLiteral("Houses"), QStringLiteral("house tag:vip")}}));
        QVERIFY(await(at.history->removeSearch(id)).ok());
        QVERIFY(valueOf(await(at.history->savedSearches())).isEmpty());
    }

    void tellsHowMuchThereIs()
    {
        Furnished at;
        const HistoryExtent extent = valueOf(await(at.history->extent()));
        QCOMPARE(extent.messages, 4);
        QCOMPARE(extent.indexed, 1.0);
        QCOMPARE(extent.last, at.matches(QString()).keys.constFirst().at);
        QCOMPARE(extent.first, at.matches(QString()).keys.constLast().at);
    }

    void exportsWhatIsShown()
    {
        Furnished at;
        HistoryExport what;
        what.query = QStringLiteral("garden");
        what.file = at.workspace.beside(QStringLiteral("out.csv"));
        what.columns = {QStringLiteral("text"), QStringLiteral("status"), QStringLiteral("error")};
        const HistoryExportReport report = valueOf(await(at.history->exportMatches(what, {}, {})));
        QCOMPARE(report.rows, 2);
        QCOMPARE(readAll(what.file), QByteArray("\xef\xbb\xbftext,status,error\r\n\"'=no garden, at this house\",undelivered,30003\r\n"
                                                "\"a garden\nplease\",received,\r\n"));
        QVERIFY(!(QFile::permissions(what.file) & (QFile::ReadGroup | QFile::ReadOther)));
        QCOMPARE(wordOf(await(at.history->exportMatches(what, {}, {}))), QStringLiteral("already_exists"));
        what.mayReplace = true;
        what.format = HistoryFormat::json;
        QCOMPARE(valueOf(await(at.history->exportMatches(what, {}, {}))).rows, 2);
        const QJsonArray rows = QJsonDocument::fromJson(readAll(what.file)).array();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).toObject().value(QStringLiteral("status")).toString(), QStringLiteral("undelivered"));
        what.format = HistoryFormat::pdf;
        QCOMPARE(valueOf(await(at.history->exportMatches(what, {}, {}))).rows, 2);
        QVERIFY(readAll(what.file).startsWith("%PDF-"));
        what.columns = {QStringLiteral("colour")};
        QCOMPARE(wordOf(await(at.history->exportMatches(what, {}, {}))), QStringLiteral("invalid_input"));
    }

    void aStopLeavesNoFile()
    {
        Furnished at;
        std::stop_source stopped;
        stopped.request_stop();
        HistoryExport what;
        what.file = at.workspace.beside(QStringLiteral("out.csv"));
        QCOMPARE(wordOf(await(at.history->exportMatches(what, stopped.get_token(), {}))), QStringLiteral("cancelled"));
        QCOMPARE(wordOf(await(at.history->matches(QString(), HistoryOrder::newestFirst, 5, {}, stopped.get_token()))), QStringLiteral("cancelled"));
        QVERIFY(!QFile::exists(what.file));
    }

    void errorsOfAQueryHaveTheirColumn()
    {
        Furnished at;
        const auto answer = await(at.history->matches(QStringLiteral("a (b"), HistoryOrder::newestFirst, 5, {}, {}));
        QCOMPARE(wordOf(answer), QStringLiteral("invalid_input"));
        QCOMPARE(answer.error().place.column, 3);
    }

    void changesAreToldSeldom()
    {
        Furnished at;
        QSignalSpy changed(at.history.get(), &HistoryService::changed);
        for (int i = 0; i < 20; ++i)
            at.workspace.receive(ben, QStringLiteral("one more"));
        QTRY_VERIFY(!changed.isEmpty());
        at.catchUp();
        QTRY_COMPARE(at.matches(QStringLiteral("more")).keys.size(), 20);
        QVERIFY(changed.size() < 15);
    }

    void theErasedAreFoundNoMore()
    {
        Furnished at;
        QCOMPARE(at.matches(QStringLiteral("from:ana")).keys.size(), 1);
        QVERIFY(eraseContact(at.workspace.store(), at.person).ok());
        at.catchUp();
        QVERIFY(at.matches(QStringLiteral("free")).keys.isEmpty());
        QVERIFY(at.matches(QStringLiteral("from:ana")).keys.isEmpty());
        QVERIFY(values(valueOf(await(at.history->suggestions(SearchField::from, QStringLiteral("an"), 10)))).isEmpty());
        QCOMPARE(at.matches(QString()).keys.size(), 2);
    }
};

SWITCHBOARD_TEST(LocalHistoryTest)
#include "tst_localhistory.moc"
