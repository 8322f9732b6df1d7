// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/search/samples.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <thread>

using namespace switchboard;
using namespace switchboard::store;
using namespace switchboard::test;

class SearchQueryTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::unique_ptr<SearchFile> m_file;

    static SearchDocument document(qint64 id, qint64 time, const QString &body, const QString &extra = {})
    {
        SearchDocument made;
        made.id = MessageId{id};
        made.time = fromMs(time);
        made.conversation = ConversationId{100 + id};
        made.contact = ContactId{200 + id};
        made.channel = id % 2 ? Channel::sms : Channel::email;
        made.direction = id < 3 ? Direction::inbound : Direction::outbound;
        made.body = body;
        made.extra = extra;
        return made;
    }

private Q_SLOTS:
    /// Five messages whose times do not follow their arrival: newest first is 4, 2, 5, 3, 1.
    void initTestCase()
    {
        m_file = openSample(m_dir.filePath(QStringLiteral("search.db")));
        const QList<SearchDocument> documents{
            document(1, 1'000, QStringLiteral("The open house is on Sunday at noon")),
            document(2, 4'000, QStringLiteral("House keys are at the open bar"), QStringLiteral("Zoë Åkerlund")),
            document(3, 2'000, QStringLiteral("Running late, sorry"), QStringLiteral("offer for the house")),
            document(4, 5'000, QStringLiteral("Café crème déjà vu")),
            document(5, 3'000, QStringLiteral("MORTGAGE papers, not v2u or p5k, signed on sunday")),
        };
        QVERIFY(m_file->apply({documents, {}, Position{1}, {}}).ok());
    }

    void findsNewestFirst_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QList<qint64>>("ids");
        const auto row = [](const char *name, const char *expression, const QList<qint64> &ids) {
            QTest::newRow(name) << QString::fromUtf8(expression) << ids;
        };
        row("everything", "", {4, 2, 5, 3, 1});
        row("a word in any case", "sunday", {5, 1});
        row("a word in either column", "house", {2, 3, 1});
        row("one column only", "extra : house", {3});
        row("a phrase", "\"open house\"", {1});
        row("the words of a phrase in another order", "\"house open\"", {});
        row("both words", "open AND house", {2, 1});
        row("words side by side mean both", "open house", {2, 1});
        row("either word", "cafe OR mortgage", {4, 5});
        row("one word and not another", "house NOT open", {3});
        row("brackets", "(cafe OR house) NOT (open OR offer)", {4});
        row("a prefix of one letter", "m*", {5});
        row("a prefix of two letters", "ca*", {4});
        row("a prefix of three letters", "sun*", {5, 1});
        row("a prefix of many letters", "mortga*", {5});
        row("a prefix that nothing begins with", "xyz*", {});
        row("no accents for accents", "cafe creme deja", {4});
        row("accents for accents", "\"Café crème\"", {4});
        row("other accents", "zoe akerlund", {2});
        row("near words", "NEAR(house noon, 5)", {1});
        row("far words", "NEAR(house noon, 1)", {});
        row("a word that nobody wrote", "unicorn", {});
        row("the index's own word for a conversation is not text", "v2u", {5});
        row("the index's own word for a contact is not text", "p5k", {5});
        row("nothing leaves its brackets", "unicorn) OR (scope : v2t", {1});
    }

    void findsNewestFirst()
    {
        QFETCH(QString, expression);
        QFETCH(QList<qint64>, ids);
        QCOMPARE(idsOf(*m_file, wordsRequest(expression)), ids);
        // A limit cuts the end off, and nothing else.
        for (int limit = 0; limit <= ids.size(); ++limit)
            QCOMPARE(idsOf(*m_file, wordsRequest(expression, limit)), ids.mid(0, limit));
    }

    void refusesWhatItDoesNotUnderstand_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::newRow("an open quote") << QStringLiteral("\"open");
        QTest::newRow("an open bracket") << QStringLiteral("(open");
        QTest::newRow("an operator alone") << QStringLiteral("AND");
        QTest::newRow("an unknown column") << QStringLiteral("colour : red");
        QTest::newRow("a stray star") << QStringLiteral("* open");
        QTest::newRow("a semicolon") << QStringLiteral("open; house");
    }

    void refusesWhatItDoesNotUnderstand()
    {
        QFETCH(QString, expression);
        for (const SearchOrder order : {SearchOrder::newestFirst, SearchOrder::bestFirst}) {
            SearchRequest request = wordsRequest(expression);
            request.order = order;
            const auto hits = m_file->search(request);
            QVERIFY(!hits.ok());
            QCOMPARE(hits.error().code, ErrorCode::invalidInput);
            QVERIFY(!describe(hits.error()).contains(QStringLiteral("open")));
        }
    }

    void filtersNarrow_data()
    {
        QTest::addColumn<SearchRequest>("request");
        QTest::addColumn<QList<qint64>>("ids");
        const QString house = QStringLiteral("house");
        QTest::newRow("a conversation") << SearchRequest{.expression = house, .conversations = {ConversationId{103}}}
                                        << QList<qint64>{3};
        QTest::newRow("two conversations")
            << SearchRequest{.expression = house, .conversations = {ConversationId{103}, ConversationId{101}}}
            << QList<qint64>{3, 1};
        QTest::newRow("a conversation without words") << SearchRequest{.conversations = {ConversationId{104}}}
                                                      << QList<qint64>{4};
        QTest::newRow("a contact") << SearchRequest{.expression = house, .contacts = {ContactId{202}}}
                                   << QList<qint64>{2};
        QTest::newRow("a contact in another's conversation")
            << SearchRequest{.conversations = {ConversationId{101}}, .contacts = {ContactId{202}}} << QList<qint64>{};
        QTest::newRow("from an instant on") << SearchRequest{.after = fromMs(3'000)} << QList<qint64>{4, 2, 5};
        QTest::newRow("before an instant") << SearchRequest{.before = fromMs(3'000)} << QList<qint64>{3, 1};
        QTest::newRow("between two instants")
            << SearchRequest{.after = fromMs(2'000), .before = fromMs(4'000)} << QList<qint64>{5, 3};
        QTest::newRow("a channel") << SearchRequest{.expression = house, .channel = Channel::email}
                                   << QList<qint64>{2};
        QTest::newRow("a direction") << SearchRequest{.direction = Direction::outbound} << QList<qint64>{4, 5, 3};
        QTest::newRow("all at once")
            << SearchRequest{.expression = house, .conversations = {ConversationId{101}}, .contacts = {ContactId{201}},
                             .after = fromMs(500), .before = fromMs(9'000), .channel = Channel::sms,
                             .direction = Direction::inbound}
            << QList<qint64>{1};
    }

    void filtersNarrow()
    {
        QFETCH(SearchRequest, request);
        QFETCH(QList<qint64>, ids);
        QCOMPARE(idsOf(*m_file, request), ids);
        if (request.expression.isEmpty())
            return;
        request.order = SearchOrder::bestFirst;
        QList<qint64> ranked = idsOf(*m_file, request);
        std::sort(ranked.begin(), ranked.end());
        std::sort(ids.begin(), ids.end());
        QCOMPARE(ranked, ids);
    }

    void theBestComesFirst()
    {
        const auto file = openSample(m_dir.filePath(QStringLiteral("ranked.db")));
        QVERIFY(file->apply({{document(1, 1, QStringLiteral("roof roof roof")),
                              document(2, 2, QStringLiteral("a long story in which the roof comes up a single time")),
                              document(3, 3, QStringLiteral("nothing of the kind")),
                              document(4, 4, QStringLiteral("nor here"))},
                             {}, Position{1}, {}}).ok());
        SearchRequest request = wordsRequest(QStringLiteral("roof"));
        request.order = SearchOrder::bestFirst;
        const auto hits = file->search(request);
        QVERIFY(hits.ok());
        QCOMPARE(idsOf(*file, request), (QList<qint64>{1, 2}));
        QVERIFY(hits->at(0).score > hits->at(1).score);
        QVERIFY(hits->at(1).score > 0);
    }

    void excerptsShowTheWordsFound()
    {
        SearchRequest request = wordsRequest(QStringLiteral("keys"));
        request.withExcerpt = true;
        request.conversations = {ConversationId{102}};
        const auto hits = m_file->search(request);
        QVERIFY(hits.ok());
        QCOMPARE(hits->size(), 1);
        QCOMPARE(hits->at(0).excerpt, QStringLiteral("House \uE000keys\uE001 are at the open bar"));
    }

    void newestFirstIsExactWhateverTheOrderOfArrival()
    {
        const auto file = openSample(m_dir.filePath(QStringLiteral("order.db")));
        QList<SearchDocument> documents = sampleDocuments(1, 3'000, 5);
        for (qsizetype i = 0; i < documents.size(); ++i) {
            // A run in order, an old history behind it, then a mix with equal times.
            const qint64 time = i < 1'000 ? 500'000 + i : i < 2'000 ? 100 + i : 400'000 + (i * 7919) % 200'000 / 100 * 100;
            documents[i].time = fromMs(time);
        }
        for (int from = 0; from < 3'000; from += 250)
            QVERIFY(file->apply({documents.mid(from, 250), {}, Position{from + 1}, {}}).ok());
        const auto isNewer = [](const SearchDocument &a, const SearchDocument &b) {
            return std::pair(a.time, a.id) > std::pair(b.time, b.id);
        };
        std::sort(documents.begin(), documents.end(), isNewer);
        for (const int limit : {1, 10, 50, 999, 2'500, 5'000}) {
            QList<qint64> expected;
            for (const SearchDocument &one : documents.mid(0, limit))
                expected.append(one.id.value);
            QCOMPARE(idsOf(*file, wordsRequest(QString(), limit)), expected);
        }
    }

    void aRequestedStopEndsTheSearch()
    {
        std::stop_source stopped;
        stopped.request_stop();
        const auto refused = m_file->search(everything(), stopped.get_token());
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::cancelled);

        const auto file = openSample(m_dir.filePath(QStringLiteral("long.db")));
        QVERIFY(file->apply({sampleDocuments(1, 4'000, 3), {}, Position{1}, {}}).ok());
        SearchRequest slow = wordsRequest(QStringLiteral("b* OR c* OR d* OR f* OR g*"));
        slow.order = SearchOrder::bestFirst;
        std::stop_source source;
        std::atomic<bool> wasCancelled = false;
        std::jthread searcher([&] {
            for (int i = 0; i < 10'000 && !wasCancelled; ++i) {
                const auto hits = file->search(slow, source.get_token());
                wasCancelled = !hits.ok() && hits.error().code == ErrorCode::cancelled;
            }
        });
        source.request_stop();
        searcher.join();
        QVERIFY(wasCancelled);
        QCOMPARE(idsOf(*file, everything()).size(), 4'000);
    }
};

SWITCHBOARD_TEST(SearchQueryTest)
#include "tst_searchquery.moc"
