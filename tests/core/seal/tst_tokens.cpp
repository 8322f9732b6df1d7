// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/chunkseal.h"
#include "core/seal/vault.h"
#include "tests/core/seal/fixedring.h"
#include "tests/support/testmain.h"

#include <QSet>
#include <QTest>

using namespace switchboard;
using namespace switchboard::seal;

namespace {

const Address phone{AddressKind::phone, QStringLiteral("+12025550143")};
const Address email{AddressKind::email, QStringLiteral("sam+news@example.com")};
const QString body = QStringLiteral("See you at 5 – bring the keys");

} // namespace

/// The hex values were computed by tokenvectors.py, which shares no code with the program. Stores depend on
/// them: they never change.
class TokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokensStayAsTheyWereFrozen_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QByteArray>("hex");
        const Vault vault(test::fixedRing());
        QTest::newRow("address, phone") << vault.addressToken(phone) << QByteArray("5db0823fcfd1f8a034ff2127fe91bb5d");
        QTest::newRow("address, email") << vault.addressToken(email) << QByteArray("11a59f30a893599d9e501f2a8b2e90a8");
        QTest::newRow("address, second version of the form")
            << vault.addressToken(phone, 2) << QByteArray("21eb70e4ac5ccd7e52c83ba13446660e");
        QTest::newRow("suppression, phone")
            << vault.suppressionToken(phone) << QByteArray("4c17471f057b90b59950274b1c420f21");
        QTest::newRow("suppression, email")
            << vault.suppressionToken(email) << QByteArray("1ab51fd476d0742c3b6da38eed408374");
        QTest::newRow("content") << vault.contentToken(phone, u"+12025550100", body)
                                 << QByteArray("ae58a61228162db97e7f6f0ba15c61dd");
        QTest::newRow("text") << vault.textToken(u"external_id", u"crm-4711")
                              << QByteArray("2ee6343f0b6d531d76a6677722b330d7");
        QTest::newRow("content name") << contentName(vault.keys(), "a picture")
                                      << QByteArray("5f34b52266518695a6b80175d09f37d8625b9f4605e88ebb07465c6dd8db71bb");
    }
    void tokensStayAsTheyWereFrozen()
    {
        QFETCH(QByteArray, token);
        QFETCH(QByteArray, hex);
        QCOMPARE(token.toHex(), hex);
    }

    void theAuditChainStaysAsItWasFrozen()
    {
        const Vault vault(test::fixedRing());
        const QByteArray salt = QByteArray::fromHex("000102030405060708090a0b0c0d0e0f");
        const QByteArray commitment = vault.commitment(salt, "a note");
        QCOMPARE(commitment.toHex(),
                 QByteArray("65f154314216a5289cf83c861611dc88ddca006a952780a6765245d09cb8b8b0"));
        const QByteArray first =
            vault.chainLink({}, EventId{123'456'789}, EventKind::noteAdded, fromMs(1'800'000'000'123), commitment);
        QCOMPARE(first.toHex(), QByteArray("e52aaa6912767e9c0fb2ef49fe3ba0d856de1a1292ec09de1d450a3ddce2378a"));
        const QByteArray second =
            vault.chainLink(first, EventId{123'456'790}, EventKind::noteAdded, fromMs(1'800'000'000'456), commitment);
        QCOMPARE(second.toHex(), QByteArray("9b5c8da19ba28e5fa0fbc0a3c4df1065f0fd9cde3149bd65214a64be54b15854"));
    }

    void tokensOfDifferentThingsDiffer()
    {
        const Vault vault(test::fixedRing());
        const QList<Token> tokens{
            vault.addressToken(phone),
            vault.addressToken(email),
            vault.addressToken(phone, 2),
            vault.addressToken({AddressKind::email, phone.normal}),
            vault.suppressionToken(phone),
            vault.suppressionToken(phone, 2),
            vault.textToken(u"phone", phone.normal),
            vault.textToken(u"", QString(QStringLiteral("phone") + phone.normal)),
            vault.textToken(QString(QStringLiteral("phone") + phone.normal), u""),
            vault.contentToken(phone, u"a", u"bc"),
            vault.contentToken(phone, u"ab", u"c"),
            vault.contentToken(phone, u"", u"abc"),
            vault.contentToken(email, u"a", u"bc"),
        };
        QCOMPARE(QSet<Token>(tokens.begin(), tokens.end()).size(), tokens.size());
        for (const Token &token : tokens)
            QCOMPARE(token.size(), 16);
    }

    void tokensOfAnotherWorkspaceDiffer()
    {
        const Vault one(KeyRing::generate());
        const Vault two(KeyRing::generate());
        QVERIFY(one.addressToken(phone) != two.addressToken(phone));
        QVERIFY(one.suppressionToken(phone) != two.suppressionToken(phone));
        QVERIFY(one.contentToken(phone, u"a", u"b") != two.contentToken(phone, u"a", u"b"));
    }

    void tokensOutliveANewDataKey()
    {
        const Vault vault(KeyRing::generate());
        const Vault rekeyed(vault.keys().withNewDataKey());
        QCOMPARE(rekeyed.addressToken(phone), vault.addressToken(phone));
        QCOMPARE(rekeyed.suppressionToken(phone), vault.suppressionToken(phone));
        QCOMPARE(rekeyed.textToken(u"a", u"b"), vault.textToken(u"a", u"b"));
    }

    void aCommitmentDependsOnSaltAndValue()
    {
        const Vault vault(test::fixedRing());
        QVERIFY(vault.commitment("salt", "value") != vault.commitment("salu", "value"));
        QVERIFY(vault.commitment("salt", "value") != vault.commitment("salt", "valuf"));
        QVERIFY(vault.commitment("salt", "value") != vault.commitment("saltv", "alue"));
    }
};

SWITCHBOARD_TEST(TokensTest)
#include "tst_tokens.moc"
