// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/seal/privatekeyring.h"
#include "tests/support/shared.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace switchboard;

namespace {

const QString workspace = QString(32, u'a');
const QString otherWorkspace = QString(32, u'b');
const QString key = QString(QStringLiteral("000102030405060708090a0b0c0d0e0f")).repeated(2);
const QString otherKey = QString(64, u'7');
constexpr int patienceMs = 20'000;

/// What the probe said.
struct Answer
{
    QString outcome; ///< "ok" or the error's name
    QString detail;  ///< the key read, or the error's detail; "-" for none
    int afterMs = 0;
    int longestPauseMs = 0;
};

Answer probe(const test::PrivateKeyring &keyring, const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment(keyring.environment());
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(test::programPath(QStringLiteral("test_keychain_probe")), arguments);
    if (!process.waitForFinished(2 * patienceMs)) {
        process.kill();
        process.waitForFinished();
        return {QStringLiteral("hangs"), {}, 2 * patienceMs, 0};
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return {QStringLiteral("ended badly"), QString::number(process.exitCode()), 0, 0};
    const QStringList words = QString::fromUtf8(process.readAllStandardOutput()).split(u' ');
    if (words.size() != 4)
        return {QStringLiteral("said nothing"), {}, 0, 0};
    return {words.at(0), words.at(1), words.at(2).toInt(), words.at(3).toInt()};
}

Answer read(const test::PrivateKeyring &keyring, const QString &id = workspace, int timeoutMs = patienceMs)
{
    return probe(keyring, {QStringLiteral("read"), id, QString::number(timeoutMs)});
}

Answer write(const test::PrivateKeyring &keyring, const QString &value, const QString &id = workspace)
{
    return probe(keyring, {QStringLiteral("write"), id, QString::number(patienceMs), value});
}

Answer remove(const test::PrivateKeyring &keyring)
{
    return probe(keyring, {QStringLiteral("remove"), workspace, QString::number(patienceMs)});
}

QString said(const Answer &answer)
{
    return answer.outcome + u' ' + answer.detail;
}

} // namespace

class KeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsReplacesAndForgetsAKey()
    {
        test::PrivateKeyring keyring;
        QString why;
        QVERIFY2(keyring.startBus(&why), qPrintable(why));
        QVERIFY2(keyring.startKeyring("open sesame", &why), qPrintable(why));

        QCOMPARE(said(read(keyring)), QStringLiteral("not_found -"));
        QCOMPARE(said(write(keyring, key)), QStringLiteral("ok -"));
        QCOMPARE(said(write(keyring, otherKey, otherWorkspace)), QStringLiteral("ok -"));
        const Answer answer = read(keyring);
        QCOMPARE(said(answer), QString(QStringLiteral("ok ") + key));
        QVERIFY2(answer.longestPauseMs < 2000, "the event loop stood still");
        QCOMPARE(said(write(keyring, otherKey)), QStringLiteral("ok -"));
        QCOMPARE(said(read(keyring)), QString(QStringLiteral("ok ") + otherKey));
        QCOMPARE(said(remove(keyring)), QStringLiteral("ok -"));
        QCOMPARE(said(read(keyring)), QStringLiteral("not_found -"));
        QCOMPARE(said(remove(keyring)), QStringLiteral("ok -"));
        QCOMPARE(said(read(keyring, otherWorkspace)), QString(QStringLiteral("ok ") + otherKey));
    }

    void aLockedKeychainIsNoKeychainUntilItIsUnlocked()
    {
        test::PrivateKeyring keyring;
        QString why;
        QVERIFY2(keyring.startBus(&why), qPrintable(why));
        QVERIFY2(keyring.startKeyring("open sesame", &why), qPrintable(why));
        QCOMPARE(said(write(keyring, key)), QStringLiteral("ok -"));
        const QByteArray written = keyring.writtenBytes();
        QVERIFY(!written.isEmpty());
        QVERIFY(!written.contains(QByteArray::fromHex(key.toLatin1()).toBase64()));
        keyring.stopKeyring();

        QVERIFY2(keyring.startKeyring({}, &why), qPrintable(why));
        for (const Answer &answer : {read(keyring), read(keyring, otherWorkspace), write(keyring, otherKey),
                                     remove(keyring)}) {
            QCOMPARE(said(answer), QStringLiteral("no_keychain locked"));
            QVERIFY(answer.afterMs <= patienceMs + 1000);
        }
        keyring.stopKeyring();

        QVERIFY2(keyring.startKeyring("open sesame", &why), qPrintable(why));
        QCOMPARE(said(read(keyring)), QString(QStringLiteral("ok ") + key));
    }

    void aBusWithoutAKeychainIsNoKeychain()
    {
        test::PrivateKeyring keyring;
        QString why;
        QVERIFY2(keyring.startBus(&why), qPrintable(why));
        for (const Answer &answer : {read(keyring), write(keyring, key), remove(keyring)})
            QCOMPARE(said(answer), QStringLiteral("no_keychain absent"));
    }

    void aMachineWithoutABusIsNoKeychain()
    {
        const test::PrivateKeyring keyring;
        for (const Answer &answer : {read(keyring), write(keyring, key), remove(keyring)})
            QCOMPARE(said(answer), QStringLiteral("no_keychain absent"));
    }

    void aKeychainThatDoesNotAnswerTimesOut()
    {
        test::PrivateKeyring keyring;
        QString why;
        QVERIFY2(keyring.startBus(&why), qPrintable(why));
        QVERIFY2(keyring.startKeyring("open sesame", &why), qPrintable(why));
        keyring.freezeKeyring();
        const Answer answer = read(keyring, workspace, 700);
        keyring.thawKeyring();
        QCOMPARE(said(answer), QStringLiteral("no_keychain timeout"));
        QVERIFY(answer.afterMs >= 600 && answer.afterMs < 5000);
        QVERIFY2(answer.longestPauseMs < 2000, "the event loop stood still");
        QCOMPARE(said(read(keyring)), QStringLiteral("not_found -"));
    }

    void whatIsNoKeyIsTold()
    {
        test::PrivateKeyring keyring;
        QString why;
        QVERIFY2(keyring.startBus(&why), qPrintable(why));
        QVERIFY2(keyring.startKeyring("open sesame", &why), qPrintable(why));
        const Answer planted = probe(keyring, {QStringLiteral("plant"), workspace, QStringLiteral("0")});
        QCOMPARE(said(planted), QStringLiteral("ok -"));
        QCOMPARE(said(read(keyring)), QStringLiteral("damaged -"));
    }
};

SWITCHBOARD_TEST(KeychainTest)
#include "tst_keychain.moc"
