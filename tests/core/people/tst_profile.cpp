// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/profile.h"
#include "tests/core/people/peoplefixture.h"
#include "tests/support/testmain.h"

using namespace switchboard;
using store::Profile;

class ProfileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas_data()
    {
        QTest::addColumn<Profile>("profile");
        Profile full{QStringLiteral("Ana Example"),
                     QStringLiteral("Ana"),
                     QStringLiteral("Example"),
                     QStringLiteral("Acme"),
                     QStringLiteral("fair"),
                     QStringLiteral("call back"),
                     QStringLiteral("crm-1"),
                     {},
                     {}};
        full.fields.insert(QStringLiteral("Budget"), QStringLiteral("400k"));
        full.properties = {QStringLiteral("1 Main St"), QStringLiteral("2 Side St")};
        QTest::newRow("nothing at all") << Profile{};
        QTest::newRow("everything") << full;
        QTest::newRow("a text of many scripts")
            << Profile{QStringLiteral("Zoë Łuk 李 😀"), {}, {}, {}, {}, {}, {}, {}, {}};
    }

    void comesBackAsItWas()
    {
        QFETCH(Profile, profile);
        const auto back = store::decodeProfile(store::encodeProfile(profile));
        QVERIFY(back.ok());
        QCOMPARE(*back, profile);
    }

    void refusesWhatIsNoProfile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a text") << QByteArray("hello");
        QTest::newRow("an array") << QByteArray::fromHex("80");
        QTest::newRow("a map that breaks off")
            << store::encodeProfile({QStringLiteral("Ana"), {}, {}, {}, {}, {}, {}, {}, {}}).chopped(2);
    }

    void refusesWhatIsNoProfile()
    {
        QFETCH(QByteArray, bytes);
        const auto profile = store::decodeProfile(bytes);
        QVERIFY(!profile.ok());
        QCOMPARE(profile.error().code, ErrorCode::damaged);
    }

    void cannotBeMovedToAnotherPerson()
    {
        const seal::Vault vault(seal::KeyRing::generate());
        const QByteArray sealed =
            store::sealProfile(vault, ContactId{1}, {QStringLiteral("Ana"), {}, {}, {}, {}, {}, {}, {}, {}});
        QVERIFY(store::openProfile(vault, ContactId{1}, sealed).ok());
        QCOMPARE(store::openProfile(vault, ContactId{2}, sealed).error().code, ErrorCode::damaged);
    }
};

SWITCHBOARD_TEST(ProfileTest)
#include "tst_profile.moc"
