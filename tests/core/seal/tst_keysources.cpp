// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/keysources.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace switchboard;
using namespace switchboard::seal;

namespace {

const QByteArray hex = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

void put(const QString &path, const QByteArray &content, mode_t mode)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
}

} // namespace

class KeySourcesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void readsTheKeyFileItWrote()
    {
        const Secret key = Secret::random();
        QVERIFY(writeKeyFile(path(), key).ok());
        struct stat facts;
        QCOMPARE(::stat(QFile::encodeName(path()).constData(), &facts), 0);
        QCOMPARE(int(facts.st_mode & 07777), 0600);
        QVERIFY(readKeyFile(path()).value().equals(key));
    }

    void neverWritesOverAFile()
    {
        const Secret key = Secret::random();
        QVERIFY(writeKeyFile(path(), key).ok());
        QCOMPARE(writeKeyFile(path(), Secret::random()).error().code, ErrorCode::alreadyExists);
        QVERIFY(readKeyFile(path()).value().equals(key));
        QCOMPARE(writeKeyFile(path() + QStringLiteral("/below"), key).error().code, ErrorCode::storage);
        QCOMPARE(writeKeyFile(m_folder->filePath(QStringLiteral("no/such")), key).error().code, ErrorCode::notFound);
    }

    void neverWritesIntoADevice()
    {
        QCOMPARE(writeKeyFile(QStringLiteral("/dev/full"), Secret::random()).error().code, ErrorCode::alreadyExists);
    }

    void readsAKeyByItsContent_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("good");
        QTest::newRow("64 digits") << hex << true;
        QTest::newRow("upper case") << hex.toUpper() << true;
        QTest::newRow("a line end after them") << hex + "\r\n" << true;
        QTest::newRow("space around them") << "  " + hex + "\n\n" << true;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("a digit short") << hex.chopped(1) << false;
        QTest::newRow("a digit long") << hex + '0' << false;
        QTest::newRow("a letter that is no digit") << QByteArray(hex).replace(5, 1, "g") << false;
        QTest::newRow("32 raw bytes") << QByteArray::fromHex(hex) << false;
        QTest::newRow("two keys") << hex + '\n' + hex << false;
        QTest::newRow("far too much") << hex + QByteArray(1000, ' ') + 'x' << false;
    }
    void readsAKeyByItsContent()
    {
        QFETCH(QByteArray, content);
        QFETCH(bool, good);
        put(path(), content, 0600);
        const auto key = readKeyFile(path());
        QCOMPARE(key.ok(), good);
        if (good) {
            QCOMPARE(key->view().toByteArray().toHex(), hex);
        } else {
            QCOMPARE(key.error().code, ErrorCode::invalidInput);
            QCOMPARE(key.error().place.file, path());
            QVERIFY(!describe(key.error()).contains(QStringLiteral("000102")));
        }
    }

    void refusesAKeyFileThatOthersMayTouch_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("good");
        QTest::newRow("the owner reads and writes") << 0600 << true;
        QTest::newRow("the owner reads") << 0400 << true;
        QTest::newRow("the group reads") << 0640 << false;
        QTest::newRow("the group writes") << 0620 << false;
        QTest::newRow("the world reads") << 0604 << false;
        QTest::newRow("the world writes") << 0602 << false;
        QTest::newRow("the world may run it") << 0601 << false;
        QTest::newRow("all may do all") << 0777 << false;
    }
    void refusesAKeyFileThatOthersMayTouch()
    {
        QFETCH(int, mode);
        QFETCH(bool, good);
        put(path(), hex, mode_t(mode));
        const auto key = readKeyFile(path());
        QCOMPARE(key.ok(), good);
        if (!good) {
            QCOMPARE(key.error().code, ErrorCode::refused);
            QCOMPARE(key.error().detail, QStringLiteral("permissions"));
        }
    }

    void refusesAKeyFileOfSomebodyElse()
    {
        if (::geteuid() != 0)
            QSKIP("only root can give a file away");
        put(path(), hex, 0600);
        QCOMPARE(::chown(QFile::encodeName(path()).constData(), 65534, 65534), 0);
        const Error error = readKeyFile(path()).error();
        QCOMPARE(error.code, ErrorCode::refused);
        QCOMPARE(error.detail, QStringLiteral("owner"));
    }

    void refusesWhatIsNoPlainFile()
    {
        QCOMPARE(readKeyFile(m_folder->path()).error().code, ErrorCode::invalidInput);
        QCOMPARE(::mkfifo(QFile::encodeName(path()).constData(), 0600), 0);
        QCOMPARE(readKeyFile(path()).error().code, ErrorCode::invalidInput);
        QCOMPARE(readKeyFile(m_folder->filePath(QStringLiteral("none"))).error().code, ErrorCode::notFound);
    }

    void readsTheCredentialOfTheServiceManager()
    {
        const QString credential = m_folder->filePath(QStringLiteral("switchboard-workspace-key"));
        QCOMPARE(readCredential(m_folder->path()).error().code, ErrorCode::notFound);
        put(credential, hex + '\n', 0400);
        QCOMPARE(readCredential(m_folder->path()).value().view().toByteArray().toHex(), hex);
        put(credential, hex, 0440);
        QVERIFY(readCredential(m_folder->path()).ok());
        put(credential, hex, 0444);
        QCOMPARE(readCredential(m_folder->path()).error().code, ErrorCode::refused);
        put(credential, hex, 0460);
        QCOMPARE(readCredential(m_folder->path()).error().code, ErrorCode::refused);
    }

    void findsTheCredentialsDirectoryInTheEnvironment()
    {
        QVERIFY(qunsetenv("CREDENTIALS_DIRECTORY"));
        QCOMPARE(readCredential().error().code, ErrorCode::notFound);
        put(m_folder->filePath(QStringLiteral("switchboard-workspace-key")), hex, 0400);
        QVERIFY(qputenv("CREDENTIALS_DIRECTORY", QFile::encodeName(m_folder->path())));
        QVERIFY(readCredential().ok());
        QVERIFY(qunsetenv("CREDENTIALS_DIRECTORY"));
    }

private:
    QString path() const { return m_folder->filePath(QStringLiteral("key")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

SWITCHBOARD_TEST(KeySourcesTest)
#include "tst_keysources.moc"
