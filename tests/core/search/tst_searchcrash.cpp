// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/search/samples.h"
#include "tests/support/shared.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <random>
#include <sys/resource.h>

using namespace switchboard;
using namespace switchboard::store;
using namespace switchboard::test;

class SearchCrashTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int batchSize = 400;
    QTemporaryDir m_dir;
    QString m_path;

    /// No file of this process or its children grows beyond `bytes` while it lives.
    class FileSizeLimit
    {
    public:
        explicit FileSizeLimit(quint64 bytes)
        {
            getrlimit(RLIMIT_FSIZE, &m_before);
            const rlimit limit{bytes, m_before.rlim_max};
            setrlimit(RLIMIT_FSIZE, &limit);
        }
        ~FileSizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }

    private:
        rlimit m_before{};
    };

    void start(QProcess &child) const
    {
        child.start(programPath(QStringLiteral("search_child")), {m_path, QString::number(batchSize)});
        if (!child.waitForStarted())
            qFatal("cannot start search_child: %s", qPrintable(child.errorString()));
    }

    static qint64 lastCursor(QProcess &child)
    {
        const QList<QByteArray> lines = child.readAllStandardOutput().split('\n');
        return lines.size() < 2 ? 0 : lines.at(lines.size() - 2).toLongLong();
    }

    /// Whatever stands in the file is exactly the batches up to its cursor.
    static void checkWhole(SearchFile &file)
    {
        QList<qint64> expected;
        for (qint64 batch = 1; batch <= file.cursor().value; ++batch) {
            for (int i = 0; i < batchSize; ++i)
                expected.append(batch * 100'000 + i);
        }
        QList<qint64> ids = idsOf(file, everything());
        std::sort(ids.begin(), ids.end());
        QCOMPARE(ids, expected);
        QVERIFY(file.verify().ok());
        QVERIFY(file.checkIndex().ok());
    }

private Q_SLOTS:
    void init()
    {
        static int number = 0;
        m_path = m_dir.filePath(QStringLiteral("search-%1.db").arg(++number));
    }

    void aKilledWriterLeavesAWholeFileOrOneThatIsMadeAgain()
    {
        std::mt19937 random(16);
        int kept = 0;
        for (int round = 0; round < 16; ++round) {
            QProcess child;
            start(child);
            QVERIFY(child.waitForReadyRead(30'000));
            child.waitForFinished(int(random() % 60)); // it never finishes by itself
            QCOMPARE(child.state(), QProcess::Running);
            child.kill();
            QVERIFY(child.waitForFinished(10'000));
            const qint64 told = lastCursor(child);
            QVERIFY(told > 0);

            const auto file = openSample(m_path);
            QVERIFY(file->standing() == SearchStanding::kept || file->standing() == SearchStanding::damaged);
            const bool isKept = file->standing() == SearchStanding::kept;
            kept += isKept;
            QVERIFY(isKept ? file->cursor().value >= told : file->cursor() == Position{});
            QCOMPARE(file->needsRemake(), !isKept);
            checkWhole(*file);
            if (round % 4 == 3)
                QVERIFY(file->remake().ok());
        }
        QVERIFY2(kept > 0, "a process mostly dies between two commits");
    }

    void aWriterThatDiesInTheMiddleOfACommitIsNoticed()
    {
        QProcess child;
        {
            const FileSizeLimit limit(600'000); // its write beyond is its death
            child.setProgram(programPath(QStringLiteral("search_child")));
            start(child);
            QVERIFY(child.waitForFinished(60'000));
        }
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        const auto reader = SearchFile::open(m_path, sampleKey(), sampleOptions('b', SearchOpenMode::readOnly));
        QVERIFY(!reader.ok());
        QCOMPARE(reader.error().code, ErrorCode::damaged);
        const auto file = openSample(m_path);
        QCOMPARE(file->standing(), SearchStanding::damaged);
        QVERIFY(file->needsRemake());
        checkWhole(*file);
    }

    void aFullDiskFailsTheBatchAndTheFileIsMadeAgain()
    {
        const auto file = openSample(m_path);
        QVERIFY(file->apply({sampleDocuments(100'000, batchSize, 1), {}, Position{1}, {}}).ok());
        const auto before = std::signal(SIGXFSZ, SIG_IGN);
        Result<void> applied;
        {
            const FileSizeLimit limit(quint64(QFileInfo(m_path).size()) + 20'000);
            applied = file->apply({sampleDocuments(200'000, 4'000, 2), {}, Position{2}, {}});
        }
        std::signal(SIGXFSZ, before);
        QVERIFY(!applied.ok());
        QCOMPARE(applied.error().code, ErrorCode::storage);
        QCOMPARE(file->cursor(), Position{1});
        // What the roll-back could put back is not known: the next one to look is told.
        const auto hits = file->search(everything());
        QVERIFY(!hits.ok());
        QCOMPARE(hits.error().code, ErrorCode::damaged);
        QVERIFY(file->isDamaged());
        QVERIFY(file->remake().ok());
        QVERIFY(file->apply({sampleDocuments(100'000, batchSize, 1), {}, Position{1}, {}}).ok());
        checkWhole(*file);
    }
};

SWITCHBOARD_TEST(SearchCrashTest)
#include "tst_searchcrash.moc"
