// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/search/samples.h"
#include "tests/support/shared.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace switchboard;
using namespace switchboard::store;
using namespace switchboard::test;

class SearchFileTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString m_path;

    void fill(int count = 100, char boot = 'b')
    {
        const auto file = openSample(m_path, sampleOptions(boot));
        QVERIFY(file->apply({sampleDocuments(1, count, 1), {}, Position{7}, Position{14}}).ok());
    }

private Q_SLOTS:
    void init()
    {
        static int number = 0;
        m_path = m_dir.filePath(QStringLiteral("search-%1.db").arg(++number));
    }

    void aNewFileIsEmptyAndAsksToBeFilled()
    {
        const auto file = openSample(m_path);
        QCOMPARE(file->standing(), SearchStanding::fresh);
        QVERIFY(file->needsRemake());
        QCOMPARE(file->cursor(), Position{});
        QVERIFY(idsOf(*file, everything()).isEmpty());
    }

    void theFileIsItsOwnersAlone()
    {
        const auto isAlone = [this] {
            const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
            return QFile::exists(m_path) && !(QFile::permissions(m_path) & others);
        };
        const auto file = openSample(m_path);
        QVERIFY(isAlone());
        QVERIFY(file->remake().ok());
        QVERIFY(isAlone());
    }

    void aKeptFileGoesOnWhereItWas()
    {
        fill();
        const auto file = openSample(m_path);
        QCOMPARE(file->standing(), SearchStanding::kept);
        QVERIFY(!file->needsRemake());
        QCOMPARE(file->cursor(), Position{7});
        QCOMPARE(idsOf(*file, everything()).size(), 100);
        QVERIFY(file->checkIndex().ok());
    }

    void progressIsTheCursorOverTheHead()
    {
        SearchOpenOptions options = sampleOptions();
        options.head = Position{200};
        const auto file = openSample(m_path, options);
        QCOMPARE(file->progress(), 0.0);
        QVERIFY(file->apply({sampleDocuments(1, 5, 1), {}, Position{50}, Position{200}}).ok());
        QCOMPARE(file->progress(), 0.25);
        QVERIFY(file->apply({{}, {}, Position{200}, Position{200}}).ok());
        QCOMPARE(file->progress(), 1.0);
    }

    void standsAsWhatWasFound_data()
    {
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<qint64>("head");
        QTest::addColumn<char>("boot");
        QTest::addColumn<bool>("wasClosed");
        QTest::addColumn<SearchStanding>("standing");
        const QByteArray same("workspace 1");
        QTest::newRow("the same store and boot") << same << 0LL << 'b' << true << SearchStanding::kept;
        QTest::newRow("the ledger went on") << same << 99LL << 'b' << true << SearchStanding::kept;
        QTest::newRow("another boot, clean") << same << 0LL << 'c' << true << SearchStanding::kept;
        QTest::newRow("the same boot, not clean") << same << 0LL << 'b' << false << SearchStanding::kept;
        QTest::newRow("another boot, not clean") << same << 0LL << 'c' << false << SearchStanding::unclean;
        QTest::newRow("another store") << QByteArray("workspace 2") << 0LL << 'b' << true << SearchStanding::stale;
        QTest::newRow("ahead of the ledger") << same << 6LL << 'b' << true << SearchStanding::stale;
    }

    void standsAsWhatWasFound()
    {
        QFETCH(QByteArray, origin);
        QFETCH(qint64, head);
        QFETCH(char, boot);
        QFETCH(bool, wasClosed);
        QFETCH(SearchStanding, standing);
        fill();
        if (!wasClosed) {
            // A copy taken while the file is open is what a power cut would leave.
            auto open = openSample(m_path);
            QVERIFY(QFile::copy(m_path, m_path + QStringLiteral(".copy")));
            open.reset();
            QVERIFY(QFile::remove(m_path) && QFile::rename(m_path + QStringLiteral(".copy"), m_path));
        }
        SearchOpenOptions options = sampleOptions(boot);
        options.origin = origin;
        options.head = Position{head};
        const auto file = openSample(m_path, options);
        QCOMPARE(file->standing(), standing);
        QCOMPARE(file->needsRemake(), standing != SearchStanding::kept);
        QCOMPARE(idsOf(*file, everything()).size(), standing == SearchStanding::kept ? 100 : 0);
        QVERIFY(file->apply({sampleDocuments(500, 3, 2), {}, Position{9}, {}}).ok());
    }

    void aFileThatIsNotOursIsMadeAgain_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<SearchStanding>("standing");
        QTest::newRow("an empty file") << QByteArray() << SearchStanding::fresh;
        QTest::newRow("a text") << QByteArray("dear diary") << SearchStanding::foreign;
        QTest::newRow("a long text") << QByteArray(50'000, 'x') << SearchStanding::foreign;
        QTest::newRow("a plain SQLite file") << QByteArray("SQLite format 3\0", 16) + QByteArray(8176, '\0')
                                             << SearchStanding::foreign;
    }

    void aFileThatIsNotOursIsMadeAgain()
    {
        QFETCH(QByteArray, content);
        QFETCH(SearchStanding, standing);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        const auto opened = openSample(m_path);
        QCOMPARE(opened->standing(), standing);
        QVERIFY(opened->apply({sampleDocuments(1, 3, 2), {}, Position{1}, {}}).ok());
        QCOMPARE(idsOf(*opened, everything()).size(), 3);
    }

    void aFileThatWasCutShortIsMadeAgain_data()
    {
        QTest::addColumn<qint64>("size");
        for (const qint64 size : {1, 100, 4095, 4096, 5000, 8191, 8192, 8193, 12288, 12300, 16384})
            QTest::addRow("to %lld bytes", size) << size;
    }

    void aFileThatWasCutShortIsMadeAgain()
    {
        QFETCH(qint64, size);
        fill();
        QVERIFY(QFile(m_path).size() > 16384);
        QVERIFY(QFile::resize(m_path, size));
        const auto file = openSample(m_path);
        QVERIFY(file->standing() != SearchStanding::kept);
        QVERIFY(idsOf(*file, everything()).isEmpty());
    }

    void aWrongKeyIsRefusedAndTheFileLeftAlone()
    {
        fill();
        const QByteArray before = readAll(m_path);
        for (const SearchOpenMode mode : {SearchOpenMode::readWrite, SearchOpenMode::readOnly}) {
            const auto opened = SearchFile::open(m_path, sampleKey('x'), sampleOptions('b', mode));
            QVERIFY(!opened.ok());
            QCOMPARE(opened.error().code, ErrorCode::wrongKey);
        }
        QVERIFY(!SearchFile::open(m_path, seal::Secret::copyOf("short"), sampleOptions()).ok());
        QVERIFY(readAll(m_path) == before);
        QCOMPARE(openSample(m_path)->standing(), SearchStanding::kept);
    }

    void onlyOneWritesAndOthersRead()
    {
        const auto writer = openSample(m_path);
        const auto second = SearchFile::open(m_path, sampleKey(), sampleOptions());
        QVERIFY(!second.ok());
        QCOMPARE(second.error().code, ErrorCode::locked);

        const auto reader = openSample(m_path, sampleOptions('b', SearchOpenMode::readOnly));
        QVERIFY(idsOf(*reader, everything()).isEmpty());
        QVERIFY(writer->apply({sampleDocuments(1, 20, 1), {}, Position{3}, {}}).ok());
        QCOMPARE(idsOf(*reader, everything()).size(), 20);
        const Result<void> refused = reader->apply({sampleDocuments(50, 1, 1), {}, Position{4}, {}});
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::refused);
        QCOMPARE(reader->remake().error().code, ErrorCode::refused);
    }

    void aReaderFollowsTheFileWhenItIsMadeAgain()
    {
        const auto writer = openSample(m_path);
        QVERIFY(writer->apply({sampleDocuments(1, 20, 1), {}, Position{3}, {}}).ok());
        const auto reader = openSample(m_path, sampleOptions('b', SearchOpenMode::readOnly));
        QCOMPARE(idsOf(*reader, everything()).size(), 20);
        QVERIFY(writer->remake().ok());
        QVERIFY(writer->needsRemake());
        QCOMPARE(writer->cursor(), Position{});
        QCOMPARE(idsOf(*reader, everything()).size(), 0);
        QVERIFY(writer->apply({sampleDocuments(1, 5, 1), {}, Position{1}, {}}).ok());
        QCOMPARE(idsOf(*reader, everything()).size(), 5);
        QCOMPARE(idsOf(*writer, everything()).size(), 5);
    }

    void aReaderOfNothingSaysSo()
    {
        const auto opened = SearchFile::open(m_path, sampleKey(), sampleOptions('b', SearchOpenMode::readOnly));
        QVERIFY(!opened.ok());
        QVERIFY(!QFile::exists(m_path));
    }

    void aBatchCountsTheLastOfOneIdAndRemovalsMost()
    {
        const auto file = openSample(m_path);
        QList<SearchDocument> documents = sampleDocuments(1, 3, 1);
        documents[0].body = QStringLiteral("first wording");
        documents.append(documents[0]);
        documents.last().body = QStringLiteral("second wording");
        QVERIFY(file->apply({documents, {MessageId{2}, MessageId{77}}, Position{1}, {}}).ok());
        QCOMPARE(idsOf(*file, wordsRequest(QStringLiteral("first"))), QList<qint64>());
        QCOMPARE(idsOf(*file, wordsRequest(QStringLiteral("second"))), QList<qint64>{1});
        QCOMPARE(idsOf(*file, everything()).size(), 2);
        QVERIFY(file->checkIndex().ok());
    }

    void anIndexOfManyPiecesIsPutTogether()
    {
        const auto file = openSample(m_path);
        for (int batch = 0; batch < 6; ++batch)
            QVERIFY(file->apply({sampleDocuments(1 + batch * 1'000, 1'000, unsigned(batch)), {}, Position{batch + 1}, {}}).ok());
        QVERIFY(!file->isTidy().value());
        const QList<qint64> before = idsOf(*file, everything());
        int steps = 0;
        while (!file->tidy().value())
            ++steps;
        QVERIFY(steps > 0);
        QVERIFY(file->isTidy().value());
        QVERIFY(file->checkIndex().ok());
        QCOMPARE(idsOf(*file, everything()), before);
        QVERIFY(file->apply({sampleDocuments(1, 10, 77), {}, Position{7}, {}}).ok()); // a few more are no matter
        QVERIFY(file->isTidy().value());
        QVERIFY(file->tidy().value());
        QVERIFY(file->checkIndex().ok());
    }

    void textOfAnyKindIsTaken()
    {
        const auto file = openSample(m_path);
        QList<SearchDocument> documents = sampleDocuments(1, 5, 1);
        documents[0].body = QStringLiteral("before") + QChar(0) + QStringLiteral("after");
        documents[1].body = QString(QChar(0xD800)) + QStringLiteral("lonely");
        documents[2].body = QString(200'000, u'a') + QStringLiteral(" longtail");
        documents[3].body = QString();
        documents[3].extra = QString();
        documents[4].body = QStringLiteral("\U0001F3E0 haus \U0001F600");
        QVERIFY(file->apply({documents, {}, Position{1}, {}}).ok());
        QCOMPARE(idsOf(*file, wordsRequest(QStringLiteral("after"))), QList<qint64>{1});
        QCOMPARE(idsOf(*file, wordsRequest(QStringLiteral("lonely"))), QList<qint64>{2});
        QCOMPARE(idsOf(*file, wordsRequest(QStringLiteral("longtail"))), QList<qint64>{3});
        QCOMPARE(idsOf(*file, wordsRequest(QStringLiteral("haus"))), QList<qint64>{5});
        QVERIFY(file->eraseAll({MessageId{1}, MessageId{2}, MessageId{3}, MessageId{4}}).ok());
        QCOMPARE(idsOf(*file, everything()), QList<qint64>{5});
        QVERIFY(file->checkIndex().ok());
    }
};

SWITCHBOARD_TEST(SearchFileTest)
#include "tst_searchfile.moc"
