// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/searchscope.h"
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
        made.endpoint = EndpointId{200 + id};
        made.sender = SenderId{id % 2 + 1};
        made.campaign = CampaignId{id == 5 ? 7 : 0};
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
        row("a phrase", "\"open house\"", {1});
        row("the words of a phrase in another order", "\"house open\"", {});
        row("both words", "open AND house", {2, 1});
        row("words side by side mean both", "open house", {2, 1});
        row("either word", "cafe OR mortgage", {4, 5});
        row("one word and not another", "house NOT open", {3});
        row("brackets", "(cafe OR house) NOT (open OR offer)", {4});
        row("nothing but what is not wanted", "-house", {4, 5});
        row("not this or not that", "-house OR -open", {4, 5, 3});
        row("this, or not that", "sunday OR -house", {4, 5, 1});
        row("not this and that together", "-(house open)", {4, 5, 3});
        row("a prefix of one letter", "m*", {5});
        row("a prefix of one letter that is a word too", "a*", {2, 1});
        row("a prefix of two letters", "ca*", {4});
        row("a prefix of three letters", "sun*", {5, 1});
        row("a prefix of many letters", "mortga*", {5});
        row("a prefix that nothing begins with", "xyz*", {});
        row("a phrase with a prefix at its end", "\"open hou\"*", {1});
        row("a part of a word", "*ortgag*", {5});
        row("the end of a word", "*ouse", {2, 3, 1});
        row("a part that many have", "*n*", {2, 5, 3, 1});
        row("a part that nobody has", "*qqq*", {});
        row("a part that is not wanted", "sunday -*tgag*", {1});
        row("no accents for accents", "cafe creme deja", {4});
        row("accents for accents", "\"Café crème\"", {4});
        row("a part with accents", "*rème*", {4});
        row("other accents", "zoe akerlund", {2});
        row("a word that nobody wrote", "unicorn", {});
        row("a number is a word", "v2u", {5});
        row("signs alone are nothing", "house &", {2, 3, 1});
        row("words of the search machine are words", "NEAR", {});
        row("quotes and stars that mean nothing", "hou\"se\"", {});
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

    void bracketsAsDeepAsTheyMayBeAreUnderstood()
    {
        QString query = QStringLiteral("house");
        for (int depth = 1; depth < text::maxQueryDepth / 2; ++depth)
            query = QStringLiteral("(open OR %1 AND (sunday OR %2))").arg(depth % 2 ? QStringLiteral("keys") : QStringLiteral("cafe"), query);
        QVERIFY(text::parseSearch(query).ok());
        QCOMPARE(idsOf(*m_file, wordsRequest(query)), (QList<qint64>{2, 1}));
    }

    void filtersNarrow_data()
    {
        QTest::addColumn<SearchRequest>("request");
        QTest::addColumn<QList<qint64>>("ids");
        const auto row = [](const char *name, const char *words, QList<SearchCondition> conditions, QList<qint64> ids) {
            SearchRequest request = wordsRequest(QString::fromLatin1(words));
            request.conditions = std::move(conditions);
            QTest::newRow(name) << request << ids;
        };
        const auto timed = [](const char *name, qint64 after, qint64 before, QList<qint64> ids) {
            SearchRequest request = everything();
            request.after = fromMs(after);
            request.before = fromMs(before);
            QTest::newRow(name) << request << ids;
        };
        using Mark = SearchMark;
        row("an address", "house", {markCondition(Mark::endpoint, {203})}, {3});
        row("two addresses", "house", {markCondition(Mark::endpoint, {203, 201})}, {3, 1});
        row("not an address", "house", {markCondition(Mark::endpoint, {203}, true)}, {2, 1});
        row("an address without words", "", {markCondition(Mark::endpoint, {204})}, {4});
        row("no address at all", "", {markCondition(Mark::endpoint, {})}, {});
        row("not one of none", "", {markCondition(Mark::endpoint, {}, true)}, {4, 2, 5, 3, 1});
        row("a sender and an address", "", {markCondition(Mark::sender, {2}), markCondition(Mark::endpoint, {201, 202})}, {1});
        row("a campaign", "", {markCondition(Mark::campaign, {7})}, {5});
        row("not words, and a campaign", "-house", {markCondition(Mark::campaign, {7})}, {5});
        row("a channel", "house", {markCondition(Mark::kind, {qint64(Channel::email) * 4 + 1, qint64(Channel::email) * 4 + 2})}, {2});
        row("a direction", "", {{{{Direction::outbound, Mark::sender, {1, 2}, {}}}, false}}, {4, 5, 3});
        row("one or the other", "", {{{{Direction::inbound, Mark::endpoint, {201}, {}}, {Direction::outbound, Mark::sender, {2}, {}}}, false}}, {5, 3, 1});
        row("an address while it was theirs", "",
            {{{{{}, Mark::endpoint, {201, 202, 205}, {{202, {{EndpointId{202}, fromMs(4'001), {}}}}, {205, {{EndpointId{205}, fromMs(1), fromMs(3'001)}}}}}}, false}}, {5, 1});
        timed("from an instant on", 3'000, 0, {4, 2, 5});
        timed("before an instant", 0, 3'000, {3, 1});
        timed("between two instants", 2'000, 4'000, {5, 3});
    }

    void filtersNarrow()
    {
        QFETCH(SearchRequest, request);
        QFETCH(QList<qint64>, ids);
        QCOMPARE(idsOf(*m_file, request), ids);
        // What became of them narrows it further.
        SearchBatch fates;
        for (const qint64 id : {1, 5, 77, 3})
            fates.fates.append({MessageId{id}, fateNumber(u"failed"), 30'007});
        fates.fates.append({MessageId{2}, fateNumber(u"held"), 0});
        fates.fates.append({MessageId{4}, fateNumber(u"delivered"), 0});
        QVERIFY(m_file->apply(fates).ok());
        request.fate = fateNumber(u"failed");
        QList<qint64> chosen = ids;
        chosen.removeIf([](qint64 id) { return id != 1 && id != 5 && id != 3; });
        QCOMPARE(idsOf(*m_file, request), chosen);
        request.error = 30'007;
        QCOMPARE(idsOf(*m_file, request), chosen);
        request.fate = 0;
        QCOMPARE(idsOf(*m_file, request), chosen);
        request.error = 30'006;
        QCOMPARE(idsOf(*m_file, request), QList<qint64>());
        // And is forgotten as soon as it is over.
        for (SearchFate &fate : fates.fates)
            fate = {fate.id, fateNumber(u"delivered"), 0};
        QVERIFY(m_file->apply(fates).ok());
        request.error = 0;
        request.fate = fateNumber(u"failed");
        QCOMPARE(idsOf(*m_file, request), QList<qint64>());
    }

    void wordsThatNobodyWroteAreGuessed_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QList<qint64>>("ids");
        QTest::addColumn<QString>("guess");
        const auto row = [](const char *name, const char *query, const QList<qint64> &ids, const char *guess) {
            QTest::newRow(name) << QString::fromUtf8(query) << ids << QString::fromUtf8(guess);
        };
        row("a known word is none", "house", {2, 3, 1}, "");
        row("a part of a word", "ortgag", {5}, "ortgag -> *ortgag*");
        row("two letters swapped", "huose", {2, 3, 1}, "huose -> house");
        row("a letter too few", "sundy", {5, 1}, "sundy -> sunday");
        row("a letter too many", "Mortgagge", {5}, "mortgagge -> mortgage");
        row("the first letter wrong", "jouse", {2, 3, 1}, "jouse -> house");
        row("two wrong letters of many", "martgoge", {5}, "martgoge -> mortgage");
        row("two wrong letters of few", "hiusa", {}, "");
        row("three letters are never mistyped", "opn", {}, "");
        row("accents do not matter", "cafés", {4}, "cafes -> cafe");
        row("the begin of a mistyped word", "mortage*", {5}, "mortage -> mortgage");
        row("one of two", "huose open", {2, 1}, "huose -> house");
        row("what is not wanted is not guessed", "open -huose", {2, 1}, "");
    }

    void wordsThatNobodyWroteAreGuessed()
    {
        QFETCH(QString, query);
        SearchRequest request = wordsRequest(query);
        request.mayGuess = true;
        const auto answer = m_file->search(request);
        QVERIFY(answer.ok());
        QTEST(answer->guesses.join(u'|'), "guess");
        QTEST(idsOf(*m_file, request), "ids");
        request.mayGuess = false;
        QFETCH(QString, guess);
        if (!guess.isEmpty())
            QVERIFY(idsOf(*m_file, request).isEmpty());
    }

    void aPartOfTooManyWordsIsTheBeginOfOne()
    {
        const auto file = openSample(m_dir.filePath(QStringLiteral("numbers.db")));
        SearchBatch batch{{}, {}, Position{1}, {}};
        for (int i = 1; i <= 600; ++i)
            batch.documents.append(document(i, i, QStringLiteral("listing mls%1 and xmls%1").arg(1'000 + i)));
        batch.documents.append(document(601, 601, QStringLiteral("only xmls9999")));
        QVERIFY(file->apply(batch).ok());
        SearchRequest request = wordsRequest(QStringLiteral("mls"));
        request.mayGuess = true;
        QCOMPARE(file->search(request)->guesses, QStringList{QStringLiteral("mls -> mls*")});
        QCOMPARE(idsOf(*file, request).size(), 600);
        request = wordsRequest(QStringLiteral("mls15"));
        request.mayGuess = true; // 100 words begin so, and 100 more hold it
        QCOMPARE(file->search(request)->guesses, QStringList{QStringLiteral("mls15 -> *mls15*")});
        QCOMPARE(idsOf(*file, request).size(), 100);
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
        QVERIFY(hits->hits.at(0).score > hits->hits.at(1).score);
        QVERIFY(hits->hits.at(1).score > 0);
        QVERIFY(hits->isWhole);
    }

    void tellsWhereTheWordsStand()
    {
        const QStringList texts{QStringLiteral("House \U0001F3E0 keys are Kéys"), QStringLiteral("nothing"),
                                QStringLiteral("an open houseboat, an open house")};
        const auto places = m_file->wordsIn(text::parseSearch(u"keys \"open house\" -nothing")->words, texts);
        QVERIFY(places.ok());
        QCOMPARE(places->at(0), (QList<std::pair<int, int>>{{9, 13}, {18, 22}}));
        QCOMPARE(places->at(1), (QList<std::pair<int, int>>{}));
        QCOMPARE(places->at(2), (QList<std::pair<int, int>>{{22, 32}}));
    }

    void pagesGoOnBehindOneAnother()
    {
        const auto file = openSample(m_dir.filePath(QStringLiteral("pages.db")));
        QList<SearchDocument> documents = sampleDocuments(1, 2'000, 15);
        for (qsizetype i = 0; i < documents.size(); ++i)
            documents[i].time = fromMs(i % 3 == 0 ? 900'000 : 1'000'000 - (i * 7919) % 300'000);
        for (int from = 0; from < 2'000; from += 200)
            QVERIFY(file->apply({documents.mid(from, 200), {}, Position{from + 1}, {}}).ok());
        for (const QString &query : {QString(), sampleWords().at(5), QString(QStringLiteral("*") + sampleWords().at(7).mid(1, 3))}) {
            SearchRequest request = wordsRequest(query);
            const QList<qint64> all = idsOf(*file, request);
            QVERIFY(all.size() > 5);
            request.limit = 3;
            QList<qint64> paged;
            for (bool isWhole = false; !isWhole;) {
                const auto page = file->search(request);
                QVERIFY(page.ok());
                QVERIFY(page->isWhole || page->hits.size() == 3);
                for (const SearchHit &hit : page->hits)
                    paged.append(hit.id.value);
                isWhole = page->isWhole;
                request.cursor = page->next;
            }
            QCOMPARE(paged, all);
        }
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
        SearchRequest slow = wordsRequest(QStringLiteral("b* OR c* OR d* OR f* OR g*"), 5'000);
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

    void aSearchWithoutPatienceSaysWhereToGoOn()
    {
        const auto file = openSample(m_dir.filePath(QStringLiteral("late.db")));
        QVERIFY(file->apply({sampleDocuments(1, 4'000, 3), {}, Position{1}, {}}).ok());
        SearchRequest request = wordsRequest(QStringLiteral("*a*"));
        const QList<qint64> all = idsOf(*file, request);
        request.patience = milliseconds(0);
        const auto nothing = file->search(request);
        QVERIFY(nothing.ok());
        QVERIFY(!nothing->isWhole);
        QVERIFY(nothing->hits.size() < all.size());
        request.patience = std::chrono::minutes(1);
        request.cursor = nothing->next;
        QCOMPARE(idsOf(*file, request), all.mid(nothing->hits.size()));
    }
};

SWITCHBOARD_TEST(SearchQueryTest)
#include "tst_searchquery.moc"
