// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/mentions.h"
#include "core/text/phonezone.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <QTimeZone>

using namespace switchboard;

namespace {
const QStringList agents{QStringLiteral("Ana"), QStringLiteral("Ana Maria"), QStringLiteral("Kim"), QStringLiteral("Zoë")};
}

/// Who is named in a note, and which clock a number keeps.
class MentionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhoIsNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        QTest::newRow("nobody") << QStringLiteral("call them") << QString();
        QTest::newRow("one") << QStringLiteral("@Kim look") << QStringLiteral("0+4 Kim");
        QTest::newRow("in the middle") << QStringLiteral("for @kim, please") << QStringLiteral("4+4 Kim");
        QTest::newRow("the longest name") << QStringLiteral("@Ana Maria see") << QStringLiteral("0+10 Ana Maria");
        QTest::newRow("the shorter one where the longer is none") << QStringLiteral("@Ana Marianne") << QStringLiteral("0+4 Ana");
        QTest::newRow("two") << QStringLiteral("@Kim and @Ana") << QStringLiteral("0+4 Kim|9+4 Ana");
        QTest::newRow("beyond ASCII") << QStringLiteral("@zoë!") << QStringLiteral("0+4 Zoë");
        QTest::newRow("a longer word") << QStringLiteral("@Kimberly") << QString();
        QTest::newRow("an address of email") << QStringLiteral("to me@kim.example.com") << QString();
        QTest::newRow("at the end") << QStringLiteral("(@Kim") << QStringLiteral("1+4 Kim");
        QTest::newRow("an at alone") << QStringLiteral("@ @") << QString();
    }

    void findsWhoIsNamed()
    {
        QFETCH(const QString, text);
        QStringList found;
        for (const text::Mention &mention : text::mentions(text, agents))
            found.append(QStringLiteral("%1+%2 %3").arg(mention.at).arg(mention.length).arg(mention.name));
        QTEST(found.join(u'|'), "found");
    }

    void aNameIsKeptAsItIsRead_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::newRow("one word") << QStringLiteral("Kim") << QStringLiteral("Kim");
        QTest::newRow("blanks") << QStringLiteral("  Jordan \t Li\n") << QStringLiteral("Jordan Li");
        QTest::newRow("composed") << QStringLiteral("Zoe\u0308") << QStringLiteral("Zo\u00eb");
        QTest::newRow("a joiner that its script needs") << QStringLiteral("\u0646\u200c\u0645") << QStringLiteral("\u0646\u200c\u0645");
        QTest::newRow("as long as may be") << QString(60, u'x') << QString(60, u'x');
        QTest::newRow("longer") << QString(61, u'x') << QString();
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("blanks alone") << QStringLiteral(" \u00a0\t") << QString();
        QTest::newRow("a bell") << QStringLiteral("Kim\u0007") << QString();
        QTest::newRow("an escape") << QStringLiteral("\u001b[31mKim") << QString();
    }

    void aNameIsKeptAsItIsRead()
    {
        QFETCH(const QString, typed);
        const std::optional<QString> name = text::agentName(typed);
        QCOMPARE(name.has_value(), !name.value_or(QString()).isEmpty());
        QTEST(name.value_or(QString()), "name");
    }

    void aNumberKeepsTheClockOfItsArea_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QByteArray>("zone");
        QTest::newRow("Texas") << QStringLiteral("+15125550142") << QByteArrayLiteral("America/Chicago");
        QTest::newRow("Arizona, which has no summer time") << QStringLiteral("+16025550142") << QByteArrayLiteral("America/Phoenix");
        QTest::newRow("Idaho, of two zones") << QStringLiteral("+12085550142") << QByteArray();
        QTest::newRow("Ontario") << QStringLiteral("+14165550142") << QByteArrayLiteral("America/Toronto");
        QTest::newRow("free of charge") << QStringLiteral("+18005550142") << QByteArray();
        QTest::newRow("a country of one zone") << QStringLiteral("+442079460018") << QByteArrayLiteral("Europe/London");
        QTest::newRow("a country of many") << QStringLiteral("+61291234567") << QByteArray();
        QTest::newRow("an island of the plan") << QStringLiteral("+18765550142") << QByteArrayLiteral("America/Jamaica");
        QTest::newRow("no number") << QString() << QByteArray();
    }

    void aNumberKeepsTheClockOfItsArea()
    {
        QFETCH(const QString, number);
        const QByteArray zone = text::timeZoneOfPhone({AddressKind::phone, number});
        QTEST(zone, "zone");
        QVERIFY(zone.isEmpty() || QTimeZone(zone).isValid());
        QVERIFY(text::timeZoneOfPhone({AddressKind::email, QStringLiteral("ana@example.com")}).isEmpty());
    }
};

SWITCHBOARD_TEST(MentionsTest)
#include "tst_mentions.moc"
