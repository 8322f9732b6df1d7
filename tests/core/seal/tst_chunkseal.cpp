// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/chunkseal.h"
#include "tests/core/seal/fixedring.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QTest>

using namespace switchboard;
using namespace switchboard::seal;

namespace {

constexpr int headSize = 27;
constexpr int sealedChunk = chunkSize + 17;

struct Sealed
{
    QByteArray bytes;
    SealedContent content;
};

Sealed sealAll(const KeyRing &keys, QByteArray plain)
{
    Sealed sealed;
    QBuffer source(&plain);
    QBuffer target(&sealed.bytes);
    source.open(QIODevice::ReadOnly);
    target.open(QIODevice::WriteOnly);
    sealed.content = sealContent(keys, source, target).value();
    return sealed;
}

Result<QByteArray> openAll(const KeyRing &keys, const ContentName &name, QByteArray bytes)
{
    QByteArray plain;
    QBuffer source(&bytes);
    QBuffer target(&plain);
    source.open(QIODevice::ReadOnly);
    target.open(QIODevice::WriteOnly);
    const Result<void> opened = openContent(keys, name, source, target);
    return opened ? Result<QByteArray>(plain) : opened.error();
}

QByteArray pattern(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = 7;
    for (char &byte : bytes)
        byte = char((state = state * 1664525 + 1013904223) >> 24);
    return bytes;
}

/// Gives and takes a few bytes at a time, and fails after so many.
class SlowDevice : public QIODevice
{
public:
    SlowDevice(QByteArray bytes, qint64 failsAfter) : m_bytes(std::move(bytes)), m_left(failsAfter)
    {
        open(QIODevice::ReadWrite | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        if (m_left <= 0)
            return -1;
        const qint64 step = std::min<qint64>({size, 1000, m_left, m_bytes.size()});
        memcpy(data, m_bytes.constData(), size_t(step));
        m_bytes.remove(0, step);
        m_left -= step;
        return step;
    }
    qint64 writeData(const char *, qint64 size) override
    {
        m_left -= size;
        return m_left < 0 ? -1 : size;
    }

private:
    QByteArray m_bytes;
    qint64 m_left;
};

} // namespace

class ChunkSealTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWhatItSealed_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<qsizetype>("chunks");
        QTest::newRow("nothing") << qsizetype(0) << qsizetype(1);
        QTest::newRow("one byte") << qsizetype(1) << qsizetype(1);
        QTest::newRow("a byte less than a chunk") << qsizetype(chunkSize - 1) << qsizetype(1);
        QTest::newRow("exactly a chunk") << qsizetype(chunkSize) << qsizetype(1);
        QTest::newRow("a byte more than a chunk") << qsizetype(chunkSize + 1) << qsizetype(2);
        QTest::newRow("exactly three chunks") << qsizetype(3 * chunkSize) << qsizetype(3);
        QTest::newRow("five megabytes and a bit") << qsizetype(5'000'011) << qsizetype(20);
    }
    void opensWhatItSealed()
    {
        QFETCH(qsizetype, size);
        QFETCH(qsizetype, chunks);
        const KeyRing keys = KeyRing::generate();
        const QByteArray plain = pattern(size);
        const Sealed sealed = sealAll(keys, plain);
        QCOMPARE(sealed.bytes.size(), headSize + size + chunks * 17);
        QCOMPARE(sealed.content.size, qint64(size));
        QCOMPARE(sealed.content.name, contentName(keys, plain));
        QVERIFY(openAll(keys, sealed.content.name, sealed.bytes).value() == plain);
    }

    void takesContentInAnyPieces()
    {
        const KeyRing keys = KeyRing::generate();
        const QByteArray plain = pattern(3 * chunkSize + 5);
        QByteArray bytes;
        QBuffer target(&bytes);
        QVERIFY(target.open(QIODevice::WriteOnly));
        ContentSealer sealer(keys, target);
        qsizetype at = 0;
        for (qsizetype step = 1; at < plain.size(); step = step * 3 + 1) {
            QVERIFY(sealer.write(QByteArrayView(plain).sliced(at, std::min(step, plain.size() - at))).ok());
            at = std::min(at + step, plain.size());
        }
        const SealedContent content = sealer.finish().value();
        QCOMPARE(content.name, contentName(keys, plain));
        QVERIFY(openAll(keys, content.name, bytes).value() == plain);
    }

    void readsADeviceThatGivesLittleAtATime()
    {
        const KeyRing keys = KeyRing::generate();
        const QByteArray plain = pattern(chunkSize + 100);
        const Sealed sealed = sealAll(keys, plain);
        SlowDevice source(sealed.bytes, 10 * chunkSize);
        ContentOpener opener(keys, sealed.content.name, source);
        QByteArray opened;
        for (Result<QByteArray> chunk = opener.nextChunk();; chunk = opener.nextChunk()) {
            QVERIFY(chunk.ok());
            if (chunk->isEmpty())
                break;
            opened += *chunk;
        }
        QVERIFY(opened == plain);
        QVERIFY(opener.nextChunk().value().isEmpty());
    }

    void equalContentHasOneNameAndDifferentBytes()
    {
        const KeyRing keys = KeyRing::generate();
        const Sealed one = sealAll(keys, "a picture of a canary");
        const Sealed two = sealAll(keys, "a picture of a canary");
        QCOMPARE(one.content.name, two.content.name);
        QVERIFY(one.bytes != two.bytes);
        QVERIFY(!one.bytes.contains("canary"));
        QVERIFY(contentName(KeyRing::generate(), "a picture of a canary") != one.content.name);
    }

    void noticesEveryFlippedByteOfSmallContent()
    {
        const KeyRing keys = KeyRing::generate();
        const Sealed sealed = sealAll(keys, "small content");
        for (qsizetype i = 0; i < sealed.bytes.size(); ++i) {
            QByteArray changed = sealed.bytes;
            changed[i] = char(changed[i] ^ 0x40);
            const ErrorCode expected = i == 1 || i == 2 ? ErrorCode::wrongKey : ErrorCode::damaged;
            QCOMPARE(openAll(keys, sealed.content.name, changed).error().code, expected);
        }
    }

    void noticesEveryCutOfSmallContent()
    {
        const KeyRing keys = KeyRing::generate();
        const Sealed sealed = sealAll(keys, "small content");
        for (qsizetype size = 0; size < sealed.bytes.size(); ++size)
            QCOMPARE(openAll(keys, sealed.content.name, sealed.bytes.first(size)).error().code, ErrorCode::damaged);
    }

    void noticesChangesAmongChunks_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = sealAll(test::fixedRing(), pattern(3 * chunkSize)).bytes;
        const auto chunk = [&good](int i) { return good.mid(headSize + i * sealedChunk, sealedChunk); };
        const QByteArray head = good.first(headSize);
        const QByteArray twin = sealAll(test::fixedRing(), pattern(3 * chunkSize)).bytes;
        QTest::newRow("the first two changed places") << head + chunk(1) + chunk(0) + chunk(2);
        QTest::newRow("the last two changed places") << head + chunk(0) + chunk(2) + chunk(1);
        QTest::newRow("one in the middle is missing") << head + chunk(0) + chunk(2);
        QTest::newRow("one stands twice") << head + chunk(0) + chunk(0) + chunk(1) + chunk(2);
        QTest::newRow("the last is missing") << head + chunk(0) + chunk(1);
        QTest::newRow("cut off within a chunk") << good.chopped(1000);
        QTest::newRow("only the head is left") << head;
        QTest::newRow("a byte follows") << good + 'x';
        QTest::newRow("a whole content follows") << good + good;
        QTest::newRow("one comes from another sealing of the same content")
            << head + chunk(0) + twin.mid(headSize + sealedChunk, sealedChunk) + chunk(2);
        QTest::newRow("a byte is flipped in the second chunk")
            << QByteArray(good).replace(headSize + sealedChunk + 9, 1, QByteArray(1, char(~chunk(1).at(9))));
    }
    void noticesChangesAmongChunks()
    {
        QFETCH(QByteArray, bytes);
        const KeyRing keys = test::fixedRing();
        const auto opened = openAll(keys, contentName(keys, pattern(3 * chunkSize)), bytes);
        QCOMPARE(opened.error().code, ErrorCode::damaged);
    }

    void noticesContentUnderAnotherName()
    {
        const KeyRing keys = KeyRing::generate();
        const Sealed one = sealAll(keys, "one");
        const Sealed two = sealAll(keys, "two");
        QCOMPARE(openAll(keys, two.content.name, one.bytes).error().code, ErrorCode::damaged);
    }

    void aContentNameIsHexAndNothingElse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isName");
        QTest::newRow("a name") << QString::fromLatin1(contentName(KeyRing::generate(), "one").toHex()) << true;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("a way up") << QStringLiteral("../../x") << false;
        QTest::newRow("the folder itself") << QStringLiteral(".") << false;
        QTest::newRow("a folder below") << QStringLiteral("00/ff") << false;
        QTest::newRow("from the root") << QStringLiteral("/00ff") << false;
        QTest::newRow("with an ending") << QStringLiteral("00ff.part") << false;
        QTest::newRow("in capitals, as we write none") << QStringLiteral("00FF") << false;
        QTest::newRow("with a NUL inside") << QStringLiteral("00") + QChar(u'\0') + QStringLiteral("ff") << false;
    }
    void aContentNameIsHexAndNothingElse()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, isName);
        QCOMPARE(isContentName(text), isName);
    }

    void opensContentOfAnOldGeneration()
    {
        const KeyRing keys = KeyRing::generate();
        const KeyRing rekeyed = keys.withNewDataKey();
        const Sealed before = sealAll(keys, "before");
        const Sealed after = sealAll(rekeyed, "after");
        QCOMPARE(openAll(rekeyed, before.content.name, before.bytes).value(), QByteArray("before"));
        QCOMPARE(openAll(keys, after.content.name, after.bytes).error().code, ErrorCode::wrongKey);
    }

    void refusesTheKeysOfAnotherWorkspace()
    {
        const Sealed sealed = sealAll(KeyRing::generate(), "one");
        QCOMPARE(openAll(KeyRing::generate(), sealed.content.name, sealed.bytes).error().code, ErrorCode::damaged);
    }

    void anErrorIsRepeated()
    {
        const KeyRing keys = KeyRing::generate();
        QByteArray nothing;
        QBuffer source(&nothing);
        QVERIFY(source.open(QIODevice::ReadOnly));
        ContentOpener opener(keys, {}, source);
        QCOMPARE(opener.nextChunk().error().code, ErrorCode::damaged);
        QCOMPARE(opener.nextChunk().error().code, ErrorCode::damaged);
    }

    void tellsADeviceThatFails_data()
    {
        QTest::addColumn<qint64>("failsAfter");
        QTest::newRow("at once") << qint64(0);
        QTest::newRow("in the head") << qint64(10);
        QTest::newRow("in the first chunk") << qint64(5000);
        QTest::newRow("in the last chunk") << qint64(chunkSize + 2000);
    }
    void tellsADeviceThatFails()
    {
        QFETCH(qint64, failsAfter);
        const KeyRing keys = KeyRing::generate();
        QByteArray plain = pattern(chunkSize + 5000);
        QBuffer source(&plain);
        QVERIFY(source.open(QIODevice::ReadOnly));
        SlowDevice full({}, failsAfter);
        QCOMPARE(sealContent(keys, source, full).error().code, ErrorCode::storage);

        SlowDevice broken(plain, failsAfter);
        QByteArray bytes;
        QBuffer target(&bytes);
        QVERIFY(target.open(QIODevice::WriteOnly));
        QCOMPARE(sealContent(keys, broken, target).error().code, ErrorCode::storage);

        const Sealed sealed = sealAll(keys, plain);
        SlowDevice brokenSealed(sealed.bytes, failsAfter);
        QBuffer opened(&bytes);
        QVERIFY(opened.open(QIODevice::WriteOnly));
        QCOMPARE(openContent(keys, sealed.content.name, brokenSealed, opened).error().code, ErrorCode::storage);
    }

    void tellsATargetThatTakesNoMore()
    {
        const KeyRing keys = KeyRing::generate();
        Sealed sealed = sealAll(keys, pattern(2 * chunkSize));
        QBuffer source(&sealed.bytes);
        QVERIFY(source.open(QIODevice::ReadOnly));
        SlowDevice full({}, chunkSize + 1);
        QCOMPARE(openContent(keys, sealed.content.name, source, full).error().code, ErrorCode::storage);

        ContentSealer sealer(keys, full);
        QVERIFY(sealer.write(QByteArray(chunkSize, 'x')).ok());
        QCOMPARE(sealer.write("more").error().code, ErrorCode::storage);
    }
};

SWITCHBOARD_TEST(ChunkSealTest)
#include "tst_chunkseal.moc"
