// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/searchrows.h"
#include "tests/core/search/samples.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace switchboard;
using namespace switchboard::store;
using namespace switchboard::test;

/// Rows follow the time, whatever order messages come in.
class SearchRowsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    static SearchDocument at(qint64 id, qint64 ms)
    {
        SearchDocument document;
        document.id = MessageId{id};
        document.time = fromMs(ms);
        document.body = QStringLiteral("house");
        return document;
    }

    static qint64 tangled(const QString &path)
    {
        auto connection = SearchConnection::open(path, sampleKey(), SealedMode::readOnly);
        const auto tangles = SearchRows::readTangles(**connection);
        qint64 rows = 0;
        for (const auto &[first, last] : *tangles)
            rows += last - first + 1;
        return rows;
    }

private Q_SLOTS:
    void newestFirstHoldsForAnyArrival_data()
    {
        QTest::addColumn<QList<SearchDocument>>("documents");
        QTest::addColumn<bool>("mayTangle");
        const auto row = [](const char *name, bool mayTangle, auto msOf) {
            QList<SearchDocument> documents;
            for (int i = 0; i < 1'200; ++i)
                documents.append(at(1 + (i * 37) % 1'200, msOf(i)));
            QTest::newRow(name) << documents << mayTangle;
        };
        row("in their order, a second apart", false, [](int i) { return 1'700'000'000'000 + i * 1'000; });
        row("backwards, a second apart", false, [](int i) { return 1'700'000'000'000 - i * 1'000; });
        row("an old history behind a new one", false,
            [](int i) { return i < 600 ? 1'700'000'000'000 + i * 1'000 : 1'600'000'000'000 + i * 1'000; });
        row("two interleaved histories", false,
            [](int i) { return 1'700'000'000'000 + (i < 600 ? i * 1'000 : (i - 600) * 1'000 + 500); });
        row("many in each moment, in their order", false, [](int i) { return 1'700'000'000'000 + i; });
        row("many in each moment, backwards", true, [](int i) { return 1'700'000'000'000 - i; });
        row("all in one moment", true, [](int) { return 1'700'000'000'000; });
        row("mixed within a minute", true, [](int i) { return 1'700'000'000'000 + (i * 7'919) % 60'000; });
        row("one between the many of a moment", true,
            [](int i) { return i % 100 == 50 ? 1'700'000'000'001 : 1'700'000'000'000 + i / 3; });
        row("before any clock", false, [](int i) { return qint64(i); });
    }

    void newestFirstHoldsForAnyArrival()
    {
        QFETCH(QList<SearchDocument>, documents);
        QFETCH(bool, mayTangle);
        static int number = 0;
        const QString path = m_dir.filePath(QString::number(++number));
        const auto file = openSample(path);
        for (int from = 0; from < documents.size(); from += 7)
            QVERIFY(file->apply({documents.mid(from, 7), {}, Position{from + 1}, {}}).ok());
        std::sort(documents.begin(), documents.end(), [](const SearchDocument &a, const SearchDocument &b) {
            return std::pair(a.time, a.id) > std::pair(b.time, b.id);
        });
        QList<qint64> expected;
        for (const SearchDocument &document : documents)
            expected.append(document.id.value);
        QCOMPARE(idsOf(*file, everything()), expected);
        QCOMPARE(idsOf(*file, wordsRequest(QStringLiteral("house"), 100)), expected.mid(0, 100));
        for (const qsizetype place : {0, 1, 300, 777, 1'198}) {
            SearchRequest request = wordsRequest(QStringLiteral("house"), 20);
            request.cursor = {documents[place].time, documents[place].id};
            QCOMPARE(idsOf(*file, request), expected.mid(place + 1, 20));
            request.cursor.id = MessageId{documents[place].id.value + 5'000}; // nobody's
            const auto behind = std::find_if(documents.begin(), documents.end(), [&](const SearchDocument &document) {
                return MessageCursor{document.time, document.id} < request.cursor;
            });
            QCOMPARE(idsOf(*file, request), expected.mid(behind - documents.begin(), 20));
        }
        if (!mayTangle)
            QCOMPARE(tangled(path), 0);
    }

    void aChangedTimeMovesAMessage()
    {
        const auto file = openSample(m_dir.filePath(QStringLiteral("moved")));
        QVERIFY(file->apply({{at(1, 1'000'000), at(2, 2'000'000), at(3, 3'000'000)}, {}, Position{1}, {}}).ok());
        QVERIFY(file->apply({{at(1, 2'500'000)}, {}, Position{2}, {}}).ok());
        QCOMPARE(idsOf(*file, everything()), (QList<qint64>{3, 1, 2}));
        QVERIFY(file->apply({{at(3, 10)}, {}, Position{3}, {}}).ok());
        QCOMPARE(idsOf(*file, everything()), (QList<qint64>{1, 2, 3}));
        QVERIFY(file->checkIndex().ok());
        QCOMPARE(file->extent()->messages, 3);
        QCOMPARE(file->extent()->first, fromMs(10));
        QCOMPARE(file->extent()->last, fromMs(2'500'000));
    }
};

SWITCHBOARD_TEST(SearchRowsTest)
#include "tst_searchrows.moc"
