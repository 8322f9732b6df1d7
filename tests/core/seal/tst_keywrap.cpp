// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/keywrap.h"
#include "core/seal/recoverycode.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace switchboard;
using namespace switchboard::seal;

namespace {

/// The least that Argon2id takes: these tests are not about strength.
constexpr PassphraseCost quick{1, 8192};

const Secret workspaceKey = Secret::copyOf("workspace-key-of-canary-bytes-32");

Secret passphrase(const char *text)
{
    return passphraseSecret(QString::fromUtf8(text));
}

} // namespace

using Tamper = std::function<void(WrappedKey &)>;
using TamperJson = std::function<void(QJsonObject &)>;
Q_DECLARE_METATYPE(Tamper)
Q_DECLARE_METATYPE(TamperJson)

class KeyWrapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPassphraseOpensItsWrapping()
    {
        const WrappedKey wrapped = wrapWithPassphrase(workspaceKey, passphrase("correct horse"), quick).value();
        QVERIFY(openWithPassphrase(wrapped, passphrase("correct horse")).value().equals(workspaceKey));
        const WrappedKey read = wrappedKeyFromJson(toJson(wrapped)).value();
        QVERIFY(read == wrapped);
        QVERIFY(openWithPassphrase(read, passphrase("correct horse")).value().equals(workspaceKey));
    }

    void thePassphraseCostIsHighWhereNobodySaysOtherwise()
    {
        const WrappedKey wrapped = wrapWithPassphrase(workspaceKey, passphrase("correct horse")).value();
        QVERIFY(wrapped.cost.opslimit >= 3);
        QVERIFY(wrapped.cost.memlimit >= 256ULL * 1024 * 1024);
        QVERIFY(openWithPassphrase(wrapped, passphrase("correct horse")).value().equals(workspaceKey));
    }

    void anotherPassphraseIsRefused_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("another word") << QStringLiteral("correct mouse");
        QTest::newRow("another case") << QStringLiteral("Correct horse");
        QTest::newRow("a space at its end") << QStringLiteral("correct horse ");
        QTest::newRow("nothing") << QString();
    }
    void anotherPassphraseIsRefused()
    {
        QFETCH(QString, typed);
        const WrappedKey wrapped = wrapWithPassphrase(workspaceKey, passphrase("correct horse"), quick).value();
        QCOMPARE(openWithPassphrase(wrapped, passphraseSecret(typed)).error().code, ErrorCode::wrongKey);
    }

    void aPassphraseIsTheSameHoweverItsAccentsAreTyped()
    {
        const WrappedKey wrapped = wrapWithPassphrase(workspaceKey, passphrase("caf\xc3\xa9"), quick).value();
        QVERIFY(openWithPassphrase(wrapped, passphrase("cafe\xcc\x81")).value().equals(workspaceKey));
    }

    void anEmptyPassphraseProtectsNothingAndIsRefused()
    {
        const Error error = wrapWithPassphrase(workspaceKey, Secret(), quick).error();
        QCOMPARE(error.code, ErrorCode::invalidInput);
        QCOMPARE(error.detail, QStringLiteral("empty"));
    }

    void aCostThatCannotBeReadBackIsRefused()
    {
        for (const PassphraseCost cost : {PassphraseCost{0, 8192}, PassphraseCost{11, 8192}, PassphraseCost{1, 8191},
                                          PassphraseCost{1, highestCost.memlimit + 1}})
            QVERIFY(!wrapWithPassphrase(workspaceKey, passphrase("correct horse"), cost).ok());
    }

    void aRecoveryCodeOpensItsWrapping()
    {
        const QString code = makeRecoveryCode();
        const WrappedKey wrapped = wrapWithRecoveryCode(workspaceKey, code).value();
        QCOMPARE(wrapped.kind, WrapKind::recovery);
        const QString typed = code.toLower().replace(u'-', u' ').replace(u'0', u'o').replace(u'1', u'l');
        QVERIFY(openWithRecoveryCode(wrappedKeyFromJson(toJson(wrapped)).value(), typed).value().equals(workspaceKey));
        QCOMPARE(openWithRecoveryCode(wrapped, makeRecoveryCode()).error().code, ErrorCode::wrongKey);
        QCOMPARE(openWithRecoveryCode(wrapped, code.chopped(1)).error().code, ErrorCode::invalidInput);
        QCOMPARE(wrapWithRecoveryCode(workspaceKey, u"no code").error().code, ErrorCode::invalidInput);
    }

    void aHoldersKeyOpensItsWrapping_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("keychain") << int(WrapKind::keychain);
        QTest::newRow("service") << int(WrapKind::service);
        QTest::newRow("keyfile") << int(WrapKind::keyfile);
    }
    void aHoldersKeyOpensItsWrapping()
    {
        QFETCH(int, kind);
        const Secret holder = Secret::random();
        const WrappedKey wrapped = wrapWithKey(WrapKind(kind), workspaceKey, holder);
        QCOMPARE(name(wrapped.kind), QLatin1StringView(QTest::currentDataTag()));
        const WrappedKey read = wrappedKeyFromJson(toJson(wrapped)).value();
        QVERIFY(read == wrapped);
        QVERIFY(openWithKey(read, holder).value().equals(workspaceKey));
        QCOMPARE(openWithKey(read, Secret::random()).error().code, ErrorCode::wrongKey);
        QCOMPARE(openWithKey(read, Secret()).error().code, ErrorCode::wrongKey);
    }

    void aWrappingIsOpenedOnlyTheWayItWasMade()
    {
        const QString code = makeRecoveryCode();
        const WrappedKey byCode = wrapWithRecoveryCode(workspaceKey, code).value();
        const WrappedKey byKey = wrapWithKey(WrapKind::keyfile, workspaceKey, Secret::random());
        QCOMPARE(openWithPassphrase(byCode, passphrase("x")).error().code, ErrorCode::invalidInput);
        QCOMPARE(openWithRecoveryCode(byKey, code).error().code, ErrorCode::invalidInput);
        QCOMPARE(openWithKey(byCode, Secret::random()).error().code, ErrorCode::invalidInput);
    }

    void refusesATamperedWrapping_data()
    {
        QTest::addColumn<Tamper>("tamper");
        QTest::newRow("another kind") << Tamper([](WrappedKey &w) { w.kind = WrapKind::service; });
        QTest::newRow("another salt") << Tamper([](WrappedKey &w) { w.salt[0] = char(w.salt[0] ^ 1); });
        QTest::newRow("another nonce") << Tamper([](WrappedKey &w) { w.nonce[23] = char(w.nonce[23] ^ 1); });
        QTest::newRow("a changed key") << Tamper([](WrappedKey &w) { w.sealed[0] = char(w.sealed[0] ^ 1); });
        QTest::newRow("a changed tag") << Tamper([](WrappedKey &w) { w.sealed[47] = char(w.sealed[47] ^ 1); });
        QTest::newRow("a short salt") << Tamper([](WrappedKey &w) { w.salt.chop(1); });
        QTest::newRow("a short nonce") << Tamper([](WrappedKey &w) { w.nonce.chop(1); });
        QTest::newRow("nothing sealed") << Tamper([](WrappedKey &w) { w.sealed.clear(); });
        QTest::newRow("a cost") << Tamper([](WrappedKey &w) { w.cost = {1, 8192}; });
    }
    void refusesATamperedWrapping()
    {
        QFETCH(Tamper, tamper);
        const Secret holder = Secret::random();
        WrappedKey wrapped = wrapWithKey(WrapKind::keychain, workspaceKey, holder);
        tamper(wrapped);
        QVERIFY(!openWithKey(wrapped, holder).ok());
    }

    void refusesATamperedPassphraseWrapping_data()
    {
        QTest::addColumn<Tamper>("tamper");
        QTest::newRow("fewer passes") << Tamper([](WrappedKey &w) { w.cost.opslimit = 1; });
        QTest::newRow("less memory") << Tamper([](WrappedKey &w) { w.cost.memlimit = 8192; });
        QTest::newRow("more passes than are believed") << Tamper([](WrappedKey &w) { w.cost.opslimit = 1ULL << 40; });
        QTest::newRow("more memory than is believed") << Tamper([](WrappedKey &w) { w.cost.memlimit = 1ULL << 50; });
        QTest::newRow("another salt") << Tamper([](WrappedKey &w) { w.salt[15] = char(w.salt[15] ^ 1); });
    }
    void refusesATamperedPassphraseWrapping()
    {
        QFETCH(Tamper, tamper);
        WrappedKey wrapped = wrapWithPassphrase(workspaceKey, passphrase("correct horse"), {2, 16384}).value();
        tamper(wrapped);
        QVERIFY(!openWithPassphrase(wrapped, passphrase("correct horse")).ok());
    }

    void saysWhichFieldOfItsJsonIsWrong_data()
    {
        QTest::addColumn<TamperJson>("tamper");
        QTest::addColumn<QString>("field");
        const auto set = [](const char *key, const QJsonValue &value) {
            return TamperJson([key = QString::fromLatin1(key), value](QJsonObject &json) { json[key] = value; });
        };
        const QString short64 = QStringLiteral("AAAA");
        QTest::newRow("no version") << set("version", {}) << QStringLiteral("version");
        QTest::newRow("version 0") << set("version", 0) << QStringLiteral("version");
        QTest::newRow("an unknown kind") << set("kind", QStringLiteral("tattoo")) << QStringLiteral("kind");
        QTest::newRow("a short salt") << set("salt", short64) << QStringLiteral("salt");
        QTest::newRow("no base64 in the salt") << set("salt", QStringLiteral("!!")) << QStringLiteral("salt");
        QTest::newRow("a number for the nonce") << set("nonce", 3) << QStringLiteral("nonce");
        QTest::newRow("a short nonce") << set("nonce", short64) << QStringLiteral("nonce");
        QTest::newRow("a short sealed part") << set("sealed", short64) << QStringLiteral("sealed");
        QTest::newRow("no passes") << set("opslimit", 0) << QStringLiteral("opslimit");
        QTest::newRow("passes below zero") << set("opslimit", -5) << QStringLiteral("opslimit");
        QTest::newRow("11 passes") << set("opslimit", 11) << QStringLiteral("opslimit");
        QTest::newRow("a page of memory too little") << set("memlimit", 4096) << QStringLiteral("memlimit");
        QTest::newRow("two gigabytes of memory") << set("memlimit", 2147483648.0) << QStringLiteral("memlimit");
        QTest::newRow("memory as text") << set("memlimit", QStringLiteral("8192")) << QStringLiteral("memlimit");
        QTest::newRow("other passes than were wrapped") << set("opslimit", 2) << QStringLiteral("checksum");
        QTest::newRow("no checksum") << set("checksum", {}) << QStringLiteral("checksum");
    }
    void saysWhichFieldOfItsJsonIsWrong()
    {
        QFETCH(TamperJson, tamper);
        QFETCH(QString, field);
        QJsonObject json = toJson(wrapWithPassphrase(workspaceKey, passphrase("correct horse"), quick).value());
        tamper(json);
        const Error error = wrappedKeyFromJson(json).error();
        QCOMPARE(error.code, ErrorCode::damaged);
        QCOMPARE(error.place.field, field);
    }

    void refusesACostWhereNoneBelongs()
    {
        QJsonObject json = toJson(wrapWithKey(WrapKind::keyfile, workspaceKey, Secret::random()));
        json[QStringLiteral("opslimit")] = 3;
        QCOMPARE(wrappedKeyFromJson(json).error().place.field, QStringLiteral("opslimit"));
    }

    void tellsAWrappingOfANewerVersion()
    {
        QJsonObject json = toJson(wrapWithKey(WrapKind::keyfile, workspaceKey, Secret::random()));
        json[QStringLiteral("version")] = 2;
        QCOMPARE(wrappedKeyFromJson(json).error().code, ErrorCode::newer);
    }

    void noticesEveryChangedCharacterOfItsJson()
    {
        const Secret holder = Secret::random();
        const QByteArray text =
            QJsonDocument(toJson(wrapWithKey(WrapKind::keyfile, workspaceKey, holder))).toJson(QJsonDocument::Compact);
        for (qsizetype i = 0; i < text.size(); ++i) {
            QByteArray changed = text;
            changed[i] = char(changed[i] ^ 2);
            const auto read = wrappedKeyFromJson(QJsonDocument::fromJson(changed).object());
            if (read.ok())
                QVERIFY2(false, changed.constData());
        }
    }

    void showsNoSecret()
    {
        const QString code = makeRecoveryCode();
        const WrappedKey wrapped = wrapWithPassphrase(workspaceKey, passphrase("canary phrase"), quick).value();
        QVERIFY(!wrapped.sealed.contains("canary"));
        const QByteArray json = QJsonDocument(toJson(wrapped)).toJson()
            + QJsonDocument(toJson(wrapWithRecoveryCode(workspaceKey, code).value())).toJson();
        QVERIFY(!json.contains("canary"));
        QVERIFY(!json.contains(workspaceKey.view().toByteArray().toBase64().first(20)));
        QVERIFY(!json.contains(code.first(9).toLatin1()));
    }
};

SWITCHBOARD_TEST(KeyWrapTest)
#include "tst_keywrap.moc"
