// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/search/samples.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace switchboard;
using namespace switchboard::store;
using namespace switchboard::test;

class SearchThreadsTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int batchSize = 50;
    static constexpr int batchCount = 60;

    /// Every batch adds 50 messages, each with the batch's word: a search for the marker must see whole batches.
    static SearchBatch batch(int number)
    {
        SearchBatch made;
        made.cursor = Position{number};
        made.documents = sampleDocuments(number * 1'000, batchSize, unsigned(number));
        for (SearchDocument &document : made.documents)
            document.body += QStringLiteral(" marker");
        return made;
    }

private Q_SLOTS:
    void readersSeeWholeBatchesWhileTheWriterWrites_data()
    {
        QTest::addColumn<bool>("isOwnFile");
        QTest::newRow("through the writer's own object") << true;
        QTest::newRow("through an object that only reads") << false;
    }

    void readersSeeWholeBatchesWhileTheWriterWrites()
    {
        QFETCH(bool, isOwnFile);
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("search.db"));
        const auto writer = openSample(path);
        const auto other = isOwnFile ? nullptr : openSample(path, sampleOptions('b', SearchOpenMode::readOnly));
        const SearchFile &read = isOwnFile ? *writer : *other;
        std::atomic<bool> isDone = false;
        std::atomic<int> torn = 0;
        std::atomic<int> failed = 0;
        std::atomic<int> searches = 0;
        std::vector<std::jthread> readers;
        for (int i = 0; i < 6; ++i) {
            readers.emplace_back([&] {
                qsizetype last = 0;
                do {
                    const auto hits = read.search(wordsRequest(QStringLiteral("marker")));
                    ++searches;
                    failed += !hits.ok();
                    const qsizetype count = hits.ok() ? hits->hits.size() : last;
                    torn += count % batchSize != 0 || count < last;
                    last = count;
                } while (!isDone);
            });
        }
        bool isApplied = true;
        for (int i = 1; i <= batchCount && isApplied; ++i)
            isApplied = writer->apply(batch(i)).ok();
        isDone = true;
        readers.clear();
        QVERIFY(isApplied);
        QCOMPARE(failed.load(), 0);
        QCOMPARE(torn.load(), 0);
        QVERIFY(searches >= 6);
        QCOMPARE(idsOf(read, wordsRequest(QStringLiteral("marker"))).size(), batchSize * batchCount);
    }

    void readersGoOnWhileTheFileIsErasedFromCheckedAndMadeAgain()
    {
        QTemporaryDir dir;
        const auto file = openSample(dir.filePath(QStringLiteral("search.db")));
        std::atomic<bool> isDone = false;
        std::atomic<int> failed = 0;
        std::vector<std::jthread> readers;
        for (int i = 0; i < 4; ++i) {
            readers.emplace_back([&, i] {
                do {
                    // Between the removal of a file and the new one's tables there is nothing to search: told as such.
                    const auto hits = file->search(everything());
                    const Result<void> checked = i == 0 ? file->verify() : Result<void>();
                    failed += !hits.ok() && !isMissing(hits.error());
                    failed += !checked.ok() && !isMissing(checked.error());
                } while (!isDone);
            });
        }
        int wrong = 0;
        for (int round = 0; round < 6; ++round) {
            for (int i = 1; i <= 5; ++i)
                wrong += !file->apply(batch(i)).ok();
            QList<MessageId> erased;
            for (const SearchDocument &document : batch(2).documents)
                erased.append(document.id);
            wrong += !file->eraseAll(erased).ok();
            wrong += !file->remake().ok();
        }
        isDone = true;
        readers.clear();
        QCOMPARE(wrong, 0);
        QCOMPARE(failed.load(), 0);
        QVERIFY(!file->isDamaged());
    }

private:
    static bool isMissing(const Error &error) { return error.code == ErrorCode::notFound; }
};

SWITCHBOARD_TEST(SearchThreadsTest)
#include "tst_searchthreads.moc"
