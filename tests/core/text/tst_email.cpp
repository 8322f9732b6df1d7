// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/addresses.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

using namespace switchboard;

namespace {

const QString labelOf63(63, u'd');
const QString domainOf191 = labelOf63 + u'.' + labelOf63 + u'.' + labelOf63;

} // namespace

class EmailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsAnAddressIntoItsNormalForm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("normal");
        const auto row = [](const char *name, const QString &text, const QString &normal) {
            QTest::newRow(name) << text << normal;
        };
        const auto same = [&row](const char *name, const QString &text) { row(name, text, text); };
        same("a plain address", QStringLiteral("ann@example.com"));
        same("a plus part is kept", QStringLiteral("ann+lists@example.com"));
        same("dots between atoms", QStringLiteral("ann.b.c@mail.example.com"));
        same("every special character of an atom", QStringLiteral("!#$%&'*+-/=?^_`{|}~@example.com"));
        same("a domain that begins with a digit", QStringLiteral("ann@1a.example"));
        same("a label with two hyphens in third place", QStringLiteral("ann@r3--x.example.com"));
        same("a quoted local part with a space", QStringLiteral("\"ann b\"@example.com"));
        same("a quoted local part with an at sign", QStringLiteral("\"a@b\"@example.com"));
        same("quoted escapes that are needed", QStringLiteral("\"a\\\"b\\\\c\"@example.com"));
        same("a local part of 64 octets", QString(64, u'a') + QStringLiteral("@example.com"));
        same("a label of 63 octets", QStringLiteral("a@") + labelOf63 + QStringLiteral(".example"));
        same("254 octets together", QString(62, u'a') + u'@' + domainOf191);
        same("an A-label", QStringLiteral("ann@xn--bcher-kva.example"));
        row("upper case becomes lower", QStringLiteral("Ann.B@EXAMPLE.Com"), QStringLiteral("ann.b@example.com"));
        row("white space around it goes", QStringLiteral("  ann@example.com \r\n"), QStringLiteral("ann@example.com"));
        row("quotes that are not needed go", QStringLiteral("\"ann.b\"@example.com"),
            QStringLiteral("ann.b@example.com"));
        row("escapes that are not needed go", QStringLiteral("\"a\\nn x\"@example.com"),
            QStringLiteral("\"ann x\"@example.com"));
        row("a domain beyond ASCII becomes A-labels", QStringLiteral("ann@b\u00fccher.example"),
            QStringLiteral("ann@xn--bcher-kva.example"));
        row("its upper case too", QStringLiteral("ann@B\u00dcCHER.example"),
            QStringLiteral("ann@xn--bcher-kva.example"));
        row("a decomposed letter too", QStringLiteral("ann@bu\u0308cher.example"),
            QStringLiteral("ann@xn--bcher-kva.example"));
        row("a sharp s is itself", QStringLiteral("ann@fa\u00df.example"), QStringLiteral("ann@xn--fa-hia.example"));
        row("an ideographic full stop parts labels", QStringLiteral("ann@a\u3002example"),
            QStringLiteral("ann@a.example"));
    }

    void bringsAnAddressIntoItsNormalForm()
    {
        QFETCH(QString, text);
        const auto address = text::parseEmail(text);
        QVERIFY2(address.ok(), address.ok() ? "" : qPrintable(address.error().detail));
        QCOMPARE(address->kind, AddressKind::email);
        QTEST(address->normal, "normal");
        const auto again = text::parseEmail(address->normal);
        QVERIFY(again.ok());
        QCOMPARE(again->normal, address->normal);
    }

    void refusesWithPlaceAndReason_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("column");
        const auto row = [](const char *name, const QString &text, const char *reason, int column) {
            QTest::newRow(name) << text << QString::fromLatin1(reason) << column;
        };
        row("nothing", QString(), "empty", 1);
        row("white space", QStringLiteral("  "), "empty", 1);
        row("no at sign", QStringLiteral("ann.example.com"), "no_at", 16);
        row("words", QStringLiteral("not an address"), "local_character", 4);
        row("no local part", QStringLiteral("@example.com"), "local_empty", 1);
        row("a dot in front", QStringLiteral(".ann@example.com"), "local_dot", 1);
        row("a dot at the end", QStringLiteral("ann.@example.com"), "local_dot", 4);
        row("two dots", QStringLiteral("a..b@example.com"), "local_dot", 2);
        row("a bracket", QStringLiteral("a<b@example.com"), "local_character", 2);
        row("a comment before", QStringLiteral("(me)ann@example.com"), "comment", 1);
        row("a comment after", QStringLiteral("ann@example.com(me)"), "comment", 16);
        row("a local part beyond ASCII", QStringLiteral("\u00e4nn@example.com"), "local_not_ascii", 1);
        row("a quoted one beyond ASCII", QStringLiteral("\"\u00e4\"@example.com"), "local_not_ascii", 2);
        row("a quote without end", QStringLiteral("\"ann@example.com"), "local_unterminated", 1);
        row("a quote that ends in an escape", QStringLiteral("\"ann\\"), "local_unterminated", 1);
        row("an empty quote", QStringLiteral("\"\"@example.com"), "local_empty", 1);
        row("words behind a quote", QStringLiteral("\"ann\"b@example.com"), "no_at", 6);
        row("65 octets before the at sign", QString(65, u'a') + QStringLiteral("@example.com"), "local_too_long", 65);
        row("no domain", QStringLiteral("ann@"), "domain_empty", 5);
        row("a domain literal", QStringLiteral("ann@[192.0.2.1]"), "domain_literal", 5);
        row("a host alone", QStringLiteral("ann@localhost"), "domain_single_label", 5);
        row("an IP address without brackets", QStringLiteral("ann@192.0.2.1"), "domain_label", 5);
        row("two at signs", QStringLiteral("ann@b@example.com"), "domain_character", 6);
        row("an underscore in the domain", QStringLiteral("ann@a_b.example"), "domain_character", 6);
        row("a space in the domain", QStringLiteral("ann@exam ple.com"), "domain_character", 9);
        row("a dot at the domain's end", QStringLiteral("ann@example.com."), "domain_label", 5);
        row("two dots in the domain", QStringLiteral("ann@example..com"), "domain_label", 5);
        row("a hyphen in front of a label", QStringLiteral("ann@-a.example"), "domain_label", 5);
        row("a hyphen behind a label", QStringLiteral("ann@a-.example"), "domain_label", 5);
        row("a label of 64 octets", QStringLiteral("a@") + labelOf63 + QStringLiteral("d.example"), "domain_label", 3);
        row("a broken A-label", QStringLiteral("ann@xn--zz.example"), "domain_label", 5);
        row("a character no domain may have", QStringLiteral("ann@\u2028.example"), "domain_label", 5);
        row("a domain of 256 octets", QStringLiteral("a@") + domainOf191 + u'.' + labelOf63 + u'x', "domain_too_long",
            3);
        row("U-labels that are too long as A-labels",
            QStringLiteral("a@") + QString(QString(50, QChar(0x00fc)) + u'.').repeated(5) + QStringLiteral("example"),
            "domain_too_long", 3);
        row("a U-label that is too long as an A-label",
            QStringLiteral("a@") + QStringLiteral("\u00fc\u00e9\u00e4").repeated(20) + QStringLiteral(".example"),
            "domain_label", 3);
        row("255 octets together", QString(63, u'a') + u'@' + domainOf191, "too_long", 65);
        row("a line feed inside", QStringLiteral("ann\n@example.com"), "control_character", 4);
        row("a header smuggled in", QStringLiteral("ann@example.com\r\nBcc: bob@example.com"), "control_character", 16);
        row("a NUL", QStringLiteral("ann@exa") + QChar(0) + QStringLiteral("mple.com"), "control_character", 8);
        row("the column counts what was trimmed", QStringLiteral("  a..b@example.com"), "local_dot", 4);
    }

    void refusesWithPlaceAndReason()
    {
        QFETCH(QString, text);
        QFETCH(int, column);
        const auto address = text::parseEmail(text);
        QVERIFY(!address.ok());
        QCOMPARE(address.error().code, ErrorCode::invalidInput);
        QTEST(address.error().detail, "reason");
        QCOMPARE(address.error().place.column, column);
    }

    void readsMailboxes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("normal");
        const QString ann = QStringLiteral("ann@example.com");
        QTest::newRow("an address alone") << "ann@example.com" << "" << ann;
        QTest::newRow("an address in brackets") << "<ann@example.com>" << "" << ann;
        QTest::newRow("a name in front") << "Ann Example <Ann@example.com>" << "Ann Example" << ann;
        QTest::newRow("no space before the bracket") << "Ann<ann@example.com>" << "Ann" << ann;
        QTest::newRow("a quoted name") << "\"Example, Ann\" <ann@example.com>" << "Example, Ann" << ann;
        QTest::newRow("a quoted name with escapes") << "\"Ann \\\"A\\\" E\" <ann@example.com>" << "Ann \"A\" E" << ann;
        QTest::newRow("a quoted name with a bracket") << "\"a <b>\" <ann@example.com>" << "a <b>" << ann;
        QTest::newRow("a name in the middle quoted") << "Ann \"A\" E <ann@example.com>" << "Ann A E" << ann;
        QTest::newRow("a name with accents") << QStringLiteral("\u00c5sa \u00d8 <ann@example.com>")
                                             << QStringLiteral("\u00c5sa \u00d8") << ann;
        QTest::newRow("a tab in the name") << "Ann\tE <ann@example.com>" << "Ann E" << ann;
        QTest::newRow("an address as its own name") << "ann@example.com <ann@example.com>" << ann << ann;
        QTest::newRow("a quoted local part alone") << "\"ann b\"@example.com" << "" << "\"ann b\"@example.com";
        QTest::newRow("a quoted local part with brackets") << "Ann <\"<a>\"@example.com>" << "Ann"
                                                           << "\"<a>\"@example.com";
    }

    void readsMailboxes()
    {
        QFETCH(QString, text);
        const auto mailbox = text::parseMailbox(text);
        QVERIFY2(mailbox.ok(), mailbox.ok() ? "" : qPrintable(mailbox.error().detail));
        QTEST(mailbox->name, "name");
        QTEST(mailbox->address.normal, "normal");
    }

    void refusesMailboxes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("column");
        QTest::newRow("nothing") << "" << "empty" << 1;
        QTest::newRow("empty brackets") << "Ann <>" << "empty" << 6;
        QTest::newRow("no closing bracket") << "Ann <ann@example.com" << "angle_unterminated" << 5;
        QTest::newRow("words behind the bracket") << "Ann <ann@example.com> x" << "after_address" << 22;
        QTest::newRow("a quote without end") << "\"Ann <ann@example.com>" << "name_unterminated" << 1;
        QTest::newRow("a closing bracket alone") << "Ann> ann@example.com" << "name_character" << 4;
        QTest::newRow("a comment") << "Ann (home) <ann@example.com>" << "comment" << 5;
        QTest::newRow("a line end in the name") << "Ann\nBcc: <ann@example.com>" << "control_character" << 4;
        QTest::newRow("a bad address inside") << " Ann <a..b@example.com>" << "local_dot" << 8;
        QTest::newRow("two addresses") << "<a@example.com>, <b@example.com>" << "domain_character" << 15;
    }

    void refusesMailboxes()
    {
        QFETCH(QString, text);
        QFETCH(int, column);
        const auto mailbox = text::parseMailbox(text);
        QVERIFY(!mailbox.ok());
        QTEST(mailbox.error().detail, "reason");
        QCOMPARE(mailbox.error().place.column, column);
    }

    void tellsTheKindByTheAtSign()
    {
        const auto email = text::parseAddress(u"Ann@Example.com", u"US");
        QVERIFY(email.ok());
        QCOMPARE(email->address, (Address{AddressKind::email, QStringLiteral("ann@example.com")}));
        QVERIFY(email->isValid);
        const auto phone = text::parseAddress(u"(512) 555-0142 x7", u"US");
        QVERIFY(phone.ok());
        QCOMPARE(*phone, (text::ParsedAddress{{AddressKind::phone, QStringLiteral("+15125550142")}, true,
                                              QStringLiteral("7"), QStringLiteral("US")}));
        QCOMPARE(text::parseAddress(u"a@", u"US").error().detail, QStringLiteral("domain_empty"));
        QCOMPARE(text::parseAddress(u"ann", u"US").error().detail, QStringLiteral("not_a_number"));
    }

    void survivesRandomTexts()
    {
        QRandomGenerator random(20261122);
        const QString alphabet = QStringLiteral("ab@@..\"\"\\<>()-[] \u00fc\u3002\u200d\r\nxn--1:;,") + QChar(0)
            + QChar(char16_t(0xd800));
        int good = 0;
        for (int i = 0; i < 50'000; ++i) {
            QString text;
            for (int length = random.bounded(24); length > 0; --length)
                text += alphabet[random.bounded(int(alphabet.size()))];
            if (i % 3 == 0)
                text += QStringLiteral("@example.com");
            const auto mailbox = text::parseMailbox(text);
            if (!mailbox.ok()) {
                QVERIFY(mailbox.error().place.column >= 1 && mailbox.error().place.column <= text.size() + 1);
                continue;
            }
            ++good;
            const auto again = text::parseEmail(mailbox->address.normal);
            QVERIFY(again.ok());
            QCOMPARE(again->normal, mailbox->address.normal);
            QVERIFY(again->normal.size() <= 254);
        }
        QVERIFY(good > 100);
    }

    void readsAHundredThousandAddresses()
    {
        int good = 0;
        for (int i = 0; i < 100'000; ++i)
            good += text::parseEmail(QStringLiteral("Person.%1@Example.com").arg(i)).ok();
        QCOMPARE(good, 100'000);
    }
};

SWITCHBOARD_TEST(EmailTest)
#include "tst_email.moc"
