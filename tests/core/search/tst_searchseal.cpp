// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/pagesealer.h"
#include "tests/core/search/samples.h"
#include "tests/support/shared.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <thread>

using namespace switchboard;
using namespace switchboard::store;
using namespace switchboard::test;
using seal::PageSealer;

namespace {
constexpr int pageSize = PageSealer::pageSize;
constexpr int headPages = 2;

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// A reader's verdict on a file: true when opening it or checking it tells of damage.
bool isNoticed(const QString &path)
{
    const auto file = SearchFile::open(path, sampleKey(), sampleOptions('b', SearchOpenMode::readOnly));
    return !file.ok() || !(*file)->verify().ok();
}
} // namespace

class SearchSealTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString m_path;
    QByteArray m_whole; ///< a good file of some 60 pages

    static QStringList openFiles()
    {
        QStringList names;
        const QDir descriptors(QStringLiteral("/proc/self/fd"));
        for (const QFileInfo &entry : descriptors.entryInfoList(QDir::Files | QDir::System | QDir::NoDotAndDotDot))
            names.append(entry.symLinkTarget());
        return names;
    }

private Q_SLOTS:
    void init()
    {
        static int number = 0;
        QVERIFY(QDir(m_dir.path()).mkpath(QString::number(++number)));
        m_path = m_dir.filePath(QString::number(number) + QStringLiteral("/search.db"));
        {
            const auto file = openSample(m_path);
            QVERIFY(file->apply({sampleDocuments(1, 300, 4), {}, Position{5}, {}}).ok());
        }
        m_whole = readAll(m_path);
        QVERIFY(m_whole.size() > 30 * pageSize);
    }

    void noWordIsReadableInTheFile()
    {
        const QList<QByteArray> canaries{"quxcanarybody", "quxcanarysubject", "quxcanaryname", "5550134477"};
        {
            const auto file = openSample(m_path);
            QList<SearchDocument> documents = sampleDocuments(1'000, 200, 9);
            for (SearchDocument &document : documents) {
                document.body += QStringLiteral(" quxcanarybody +15550134477");
                document.extra += QStringLiteral(" quxcanarysubject QuxCanaryName");
            }
            QVERIFY(file->apply({documents, {}, Position{6}, {}}).ok());
            QCOMPARE(idsOf(*file, wordsRequest(QStringLiteral("quxcanarybody"))).size(), 200);
        }
        const QByteArray sealed = readAll(m_path).toLower();
        const QByteArray opened = openedPages(m_path).toLower();
        for (const QByteArray &canary : canaries) {
            QVERIFY2(!sealed.contains(canary), canary.constData());
            QVERIFY2(opened.contains(canary), "the scan must be able to find it");
        }
        for (const QString &word : sampleWords())
            QVERIFY(!sealed.contains(QByteArray(word.toUtf8() + ' ')));
        QVERIFY(!sealed.contains("create table"));
        QVERIFY(!sealed.contains("sqlite"));
    }

    void noOtherFileIsMadeWhileItWrites()
    {
        const QDir folder = QFileInfo(m_path).dir();
        const QStringList expected{QStringLiteral("search.db"), QStringLiteral("search.db.lock")};
        std::atomic<bool> isDone = false;
        QStringList names;
        QStringList opened;
        int looks = 0;
        std::jthread watcher([&] {
            do {
                names += folder.entryList(QDir::Files | QDir::Hidden);
                opened += openFiles();
                ++looks;
            } while (!isDone);
        });
        const auto file = openSample(m_path);
        Result<void> applied = file->apply({sampleDocuments(10'000, 8'000, 2), {}, Position{6}, {}});
        QList<MessageId> half;
        for (int i = 0; i < 4'000; ++i)
            half.append(MessageId{10'000 + 2 * i});
        const Result<void> erased = file->eraseAll(half);
        SearchRequest ranked = wordsRequest(QStringLiteral("b* OR c*"));
        ranked.order = SearchOrder::bestFirst;
        const bool isFound = file->search(ranked).ok();
        isDone = true;
        watcher.join();
        QVERIFY(applied.ok() && erased.ok() && isFound);
        QVERIFY(looks > 10);
        names.removeDuplicates();
        names.sort();
        QCOMPARE(names, expected);
        for (const QString &name : opened)
            QVERIFY2(!name.contains(QStringLiteral("deleted")) && !name.contains(QStringLiteral("etilqs")),
                     qPrintable(name));
        QVERIFY(opened.contains(m_path));
        QCOMPARE(QFileInfo(m_path + QStringLiteral(".lock")).size(), 0);
    }

    void everyFlippedByteIsNoticed()
    {
        QVERIFY(!isNoticed(m_path));
        std::mt19937 random(77);
        QList<qsizetype> places;
        for (qsizetype i = 0; i < pageSize; ++i)
            places.append(headPages * pageSize + i); // page 1
        for (int i = 0; i < 600; ++i)
            places.append(qsizetype(random() % size_t(m_whole.size())));
        for (qsizetype i = 0; i < 64; ++i)
            places.append(i);
        for (qsizetype i = 0; i < 40; ++i)
            places.append(headPages * pageSize - 1 - i);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        for (const qsizetype place : std::as_const(places)) {
            const char flipped = char(m_whole.at(place) ^ (1 << (random() % 8)));
            QVERIFY(file.seek(place) && file.write(&flipped, 1) == 1);
            QVERIFY2(isNoticed(m_path), qPrintable(QStringLiteral("byte %1").arg(place)));
            QVERIFY(file.seek(place) && file.write(m_whole.constData() + place, 1) == 1);
        }
        QVERIFY(!isNoticed(m_path));
    }

    void aDamagedFileIsMadeAgain()
    {
        std::mt19937 random(78);
        for (int i = 0; i < 40; ++i) {
            QByteArray damaged = m_whole;
            const qsizetype place = qsizetype(random() % size_t(damaged.size()));
            damaged[place] = char(damaged.at(place) ^ 1);
            writeFile(m_path, damaged);
            const auto file = openSample(m_path);
            if (file->standing() == SearchStanding::kept) {
                const Result<void> checked = file->verify();
                QVERIFY2(!checked.ok(), qPrintable(QString::number(place)));
                QCOMPARE(checked.error().code, ErrorCode::damaged);
                QVERIFY(file->isDamaged());
                QVERIFY(file->remake().ok());
            }
            QVERIFY(file->needsRemake());
            QVERIFY(!file->isDamaged());
            QCOMPARE(file->cursor(), Position{});
            QVERIFY(file->apply({sampleDocuments(1, 300, 4), {}, Position{5}, {}}).ok());
            QVERIFY(file->verify().ok());
            QCOMPARE(idsOf(*file, everything()).size(), 300);
        }
    }

    void aSearchThatMeetsDamageSaysSo()
    {
        QByteArray damaged = m_whole;
        for (qsizetype at = (headPages + 1) * pageSize; at < damaged.size(); at += pageSize)
            damaged[at + 9] = char(damaged.at(at + 9) ^ 4);
        writeFile(m_path, damaged);
        const auto file = SearchFile::open(m_path, sampleKey(), sampleOptions('b', SearchOpenMode::readOnly));
        QVERIFY(!file.ok());
        QCOMPARE(file.error().code, ErrorCode::damaged);
    }

    void aPageOfAnotherPlaceIsRefused_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<bool>("isOtherFile");
        QTest::newRow("moved to another number") << 7 << 9 << false;
        QTest::newRow("moved over the first") << 5 << 2 << false;
        QTest::newRow("the header moved over a page") << 1 << 6 << false;
        QTest::newRow("a page moved over the header") << 6 << 1 << false;
        QTest::newRow("added at the end") << 4 << -1 << false;
        QTest::newRow("the same page of another file") << 6 << 6 << true;
        QTest::newRow("the header of another file") << 1 << 1 << true;
        QTest::newRow("the readable page of another file") << 0 << 0 << true;
    }

    void aPageOfAnotherPlaceIsRefused()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(bool, isOtherFile);
        const QString otherPath = m_path + QStringLiteral(".other");
        {
            const auto other = openSample(otherPath);
            QVERIFY(other->apply({sampleDocuments(1, 300, 4), {}, Position{5}, {}}).ok());
        }
        const QByteArray page = (isOtherFile ? readAll(otherPath) : m_whole).sliced(from * pageSize, pageSize);
        QByteArray changed = m_whole;
        changed.replace(to < 0 ? changed.size() : to * pageSize, to < 0 ? 0 : pageSize, page);
        writeFile(m_path, changed);
        QVERIFY(isNoticed(m_path));
    }

    void anErasureLeavesNoWordBehind_data()
    {
        QTest::addColumn<int>("edits");
        QTest::newRow("written once") << 0;
        QTest::newRow("edited before, so that old wordings lay about") << 3;
    }

    void anErasureLeavesNoWordBehind()
    {
        QFETCH(int, edits);
        const QList<QByteArray> traces{"xylocanary", "locanary", "zebraname", "braname", "5550198"};
        QList<SearchDocument> documents = sampleDocuments(10'000, 3'000, 6);
        QList<MessageId> victims;
        const auto file = openSample(m_path);
        for (int round = 0; round <= edits; ++round) {
            victims.clear();
            for (qsizetype i = 0; i < documents.size(); i += 7) {
                documents[i].body = QStringLiteral("xylocanary%1 said %2 5550198%3").arg(i % 50).arg(round).arg(i)
                                    + QString(int(i % 90) * 13, u'y');
                documents[i].extra = QStringLiteral("zebraname");
                victims.append(documents[i].id);
            }
            for (int from = 0; from < 3'000; from += 500)
                QVERIFY(file->apply({documents.mid(from, 500), {}, Position{6}, {}}).ok());
        }
        const QByteArray before = openedPages(m_path);
        for (const QByteArray &trace : traces)
            QVERIFY2(before.contains(trace), trace.constData());

        QVERIFY(file->eraseAll(victims).ok());

        const QByteArray after = openedPages(m_path);
        for (const QByteArray &trace : traces)
            QVERIFY2(!after.contains(trace), trace.constData());
        QCOMPARE(idsOf(*file, everything()).size(), 300 + 3'000 - victims.size());
        QVERIFY(file->checkIndex().ok());
        QVERIFY(file->verify().ok());
    }

    void anErasureThatWasStoppedIsFinishedByTheNext()
    {
        const auto file = openSample(m_path);
        QList<SearchDocument> documents = sampleDocuments(10'000, 100, 6);
        documents[50].body = QStringLiteral("xylocanary");
        QVERIFY(file->apply({documents, {}, Position{6}, {}}).ok());
        std::stop_source stopped;
        stopped.request_stop();
        const Result<void> erased = file->eraseAll({documents[50].id}, stopped.get_token());
        QVERIFY(!erased.ok());
        QCOMPARE(erased.error().code, ErrorCode::cancelled);
        QVERIFY(idsOf(*file, wordsRequest(QStringLiteral("xylocanary"))).isEmpty());
        QVERIFY(file->eraseAll({documents[50].id}).ok());
        QVERIFY(!openedPages(m_path).contains("locanary"));
    }
};

SWITCHBOARD_TEST(SearchSealTest)
#include "tst_searchseal.moc"
