// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/vcard.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QTest>

using namespace switchboard;
using text::VCard;
using text::VCardReader;

namespace {

std::function<QByteArray()> pieces(const QByteArray &bytes, qsizetype size)
{
    return [bytes, size, at = qsizetype(0)]() mutable {
        const QByteArray piece = bytes.mid(at, size);
        at += piece.size();
        return piece;
    };
}

QString printed(const QList<text::VCardValue> &values)
{
    QStringList parts;
    for (const text::VCardValue &value : values)
        parts += value.value + u'[' + value.type + (value.isPreferred ? QStringLiteral("!]") : QStringLiteral("]"));
    return parts.join(u' ');
}

/// What is not empty, a line each.
QStringList printed(const VCard &card)
{
    QStringList lines{QString::number(card.line) + u' ' + card.formattedName};
    const auto add = [&lines](const char *name, const QString &text) {
        if (!text.isEmpty())
            lines += QLatin1StringView(name) + u' ' + text;
    };
    add("given", card.given);
    add("family", card.family);
    add("org", card.organization);
    add("tel", printed(card.phones));
    add("email", printed(card.emails));
    add("note", card.note);
    add("adr", card.addressLines.join(u'|'));
    add("cat", card.categories.join(u'|'));
    add("uid", card.uid);
    return lines;
}

QStringList printed(const QByteArray &bytes, qsizetype pieceSize = 64 << 10)
{
    VCardReader reader(pieces(bytes, pieceSize));
    QStringList lines;
    while (const auto card = reader.next()) {
        if (card->ok())
            lines += printed(**card);
        else
            lines += QStringLiteral("line %1: %2").arg(card->error().place.line).arg(card->error().detail);
    }
    return lines;
}

QByteArray card(const QByteArray &version, const QByteArray &properties)
{
    return "BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + properties + "END:VCARD\r\n";
}

} // namespace

class VCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCards_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("lines");
        const auto row = [](const char *name, const QByteArray &bytes, const QString &lines) {
            QTest::newRow(name) << bytes << lines.split(u';');
        };
        row("a full card of version 3.0",
            card("3.0", "FN:Ann Example\r\nN:Example;Ann;;;\r\nORG:Example Realty;Sales\r\n"
                        "TEL;TYPE=CELL,VOICE,pref:+15125550142\r\nTEL;TYPE=work;TYPE=fax:(512) 555-0143\r\n"
                        "EMAIL;TYPE=INTERNET:ann@example.com\r\nNOTE:likes\\, gardens\\nand sun\r\n"
                        "ADR;TYPE=home:;;1 Main St;Austin;TX;78701;USA\r\nCATEGORIES:buyer,a\\,b\r\nUID:u-1\r\n"),
            QStringLiteral("1 Ann Example;given Ann;family Example;org Example Realty;"
                           "tel +15125550142[mobile!] (512) 555-0143[work fax];email ann@example.com[];"
                           "note likes, gardens\nand sun;adr 1 Main St, Austin, TX, 78701, USA;cat buyer|a,b;uid u-1"));
        row("version 4.0 with URIs and quoted parameters",
            card("4.0", "FN:Bob\nTEL;VALUE=uri;PREF=1;TYPE=\"voice,home\":tel:+1-512-555-0144\n"
                        "EMAIL:mailto:bob@example.com\n"
                        "NOTE;ALTID=\"a:b;c\":x\n"),
            QStringLiteral("1 Bob;tel tel:+1-512-555-0144[home!];email bob@example.com[];note x"));
        row("version 2.1 with bare types and quoted-printable",
            card("2.1", "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg\r\n"
                        "TEL;HOME;VOICE:512 555 0145\r\n"
                        "NOTE;QUOTED-PRINTABLE:one=0D=0Atwo=\r\n three\r\n"),
            QStringLiteral("1 J\u00f6rg M\u00fcller;given J\u00f6rg;family M\u00fcller;tel 512 555 0145[home];"
                           "note one\r\ntwo three"));
        row("quoted-printable in Latin-1", card("2.1", "FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Caf=E9\n"),
            QStringLiteral("1 Caf\u00e9"));
        row("a file in Windows-1252", card("3.0", "FN:Caf\xe9\n"), QStringLiteral("1 Caf\u00e9"));
        row("folded lines lose one space", card("3.0", "FN:Ann Ex\r\n ample\r\n\t the  \r\n  First\r\n"),
            QStringLiteral("1 Ann Example the   First"));
        row("folded lines of version 2.1 keep their space", card("2.1", "FN:Ann\r\n Example\r\n"),
            QStringLiteral("1 Ann Example"));
        row("a fold inside a character", card("3.0", "FN:Caf\xc3\r\n \xa9\r\nORG:\xc3\xa4\r\n"),
            QStringLiteral("1 Caf\u00e9;org \u00e4"));
        row("groups and their labels",
            card("3.0", "FN:A\nitem1.TEL;TYPE=pref:1\nitem1.X-ABLabel:_$!<Mobile>!$_\nitem2.EMAIL:a@example.com\n"
                        "ITEM2.X-ABLABEL:Boat House\nitem3.TEL;type=CELL:2\n"),
            QStringLiteral("1 A;tel 1[mobile!] 2[mobile];email a@example.com[boat house]"));
        row("names in any case", QByteArray("begin:vcard\nversion:3.0\nfn:Ann\nend:vcard\n"), QStringLiteral("1 Ann"));
        row("a picture is left out",
            card("3.0", "PHOTO;ENCODING=b;TYPE=JPEG:" + QByteArray(3 << 20, 'A') + "\nFN:Ann\n"),
            QStringLiteral("1 Ann"));
        row("a picture of version 2.1 over lines without a fold",
            card("2.1", "PHOTO;JPEG;BASE64:AAAA\r\nBBBB\r\nCCCC=\r\n\r\nFN:Ann\r\n"), QStringLiteral("1 Ann"));
        row("a card within a card is left out",
            card("2.1", "FN:Ann\nAGENT:\nBEGIN:VCARD\nFN:Bob\nEND:VCARD\nTEL:1\n"), QStringLiteral("1 Ann;tel 1[]"));
        row("no name but an organization", card("3.0", "ORG:Example Realty\n"),
            QStringLiteral("1 Example Realty;org Example Realty"));
        row("empty values are left out", card("3.0", "FN:A\nTEL:\nEMAIL: \nADR:;;;;;;\nCATEGORIES:,\nNOTE:\n"),
            QStringLiteral("1 A"));
        row("several notes and addresses", card("3.0", "FN:A\nNOTE:x\nNOTE:y\nADR:;;1 A St;B\nADR:;;2 C\\nD;E\n"),
            QStringLiteral("1 A;note x\ny;adr 1 A St, B|2 C, D, E"));
        row("a backslash of version 2.1 stays", card("2.1", "NOTE:C:\\new\\;old\nFN:A\n").replace(";old", "+old"),
            QStringLiteral("1 A;note C:\\new\\+old"));
        row("two cards with a blank line between", card("3.0", "FN:A\n") + "\r\n" + card("4.0", "FN:B\n"),
            QStringLiteral("1 A;6 B"));
        row("CR line ends", QByteArray("BEGIN:VCARD\rFN:A\rEND:VCARD\r"), QStringLiteral("1 A"));
        row("a byte order mark and no last line end", QByteArray("\xef\xbb\xbf" "BEGIN:VCARD\nFN:A\nEND:VCARD"),
            QStringLiteral("1 A"));
    }

    void readsCards()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, lines);
        QCOMPARE(printed(bytes), lines);
        if (bytes.size() < 2000) {
            for (const qsizetype size : {1, 2, 7})
                QCOMPARE(printed(bytes, size), lines);
        }
    }

    void refusesACardAndGoesOn_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const QByteArray &bytes, const char *error) {
            QTest::newRow(name) << bytes << QString::fromLatin1(error);
        };
        row("text before the first card", "hello\nworld\n", "line 1: begin_missing");
        row("no END before the next BEGIN", "BEGIN:VCARD\nFN:A\n", "line 1: end_missing");
        row("a line without colon", card("3.0", "FN A\n"), "line 3: colon_missing");
        row("broken UTF-8", card("3.0", "ORG:\xc3\xa4\nFN:\xff\xc3\n"), "line 4: encoding");
        row("a charset we cannot read", card("2.1", "FN;CHARSET=BIG5:A\n"), "line 3: charset");
        row("a broken escape", card("2.1", "FN;ENCODING=QUOTED-PRINTABLE:=4\n"), "line 3: quoted_printable");
        row("an escape that is no number",
            card("2.1", "FN;ENCODING=QUOTED-PRINTABLE:=G1x\n"), "line 3: quoted_printable");
        row("a NUL", card("3.0", QByteArray("FN:a\0b\n", 7)), "line 3: nul");
        row("a line beyond 1 MiB", card("3.0", "FN:" + QByteArray(2 << 20, 'a') + "\n"), "line 3: line_too_long");
        row("a name beyond 1 MiB", card("3.0", QByteArray(2 << 20, 'a') + "\n"), "line 3: line_too_long");
        row("a card beyond 8 MiB", card("3.0", QByteArray("NOTE:" + QByteArray(1 << 19, 'a') + "\n").repeated(17)),
            "line 19: card_too_long");
        row("the first of two flaws", card("3.0", "x\ny\n"), "line 3: colon_missing");
    }

    void refusesACardAndGoesOn()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, error);
        const QStringList lines = printed(bytes + card("3.0", "FN:Next\n"));
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.first(), error);
        QVERIFY(lines.last().endsWith(u" Next"));
    }

    void aCardWithoutEndIsAnErrorAtItsBegin()
    {
        QCOMPARE(printed("\n\nBEGIN:VCARD\nFN:A\n"), QStringList{QStringLiteral("line 3: end_missing")});
        QVERIFY(printed("").isEmpty());
    }

    void readsFromADevice()
    {
        QByteArray bytes = card("3.0", "FN:Ann\n");
        QBuffer device(&bytes);
        QVERIFY(device.open(QIODevice::ReadOnly));
        VCardReader reader(&device);
        const auto first = reader.next();
        QVERIFY(first && first->ok());
        QCOMPARE((*first)->formattedName, QStringLiteral("Ann"));
        QVERIFY(!reader.next());
        QCOMPARE(reader.bytesRead(), bytes.size());
    }

    void survivesRandomBytesInAnyPieces()
    {
        QRandomGenerator random(20261122);
        const QList<QByteArray> words{
            "BEGIN:VCARD\n", "END:VCARD\n", "VERSION:2.1\n", "FN:", "TEL;TYPE=", "item1.", "\n", "\r\n ", ";", ":", "=",
            "=E9", ",", "\\", "\"", "ENCODING=QUOTED-PRINTABLE", ";BASE64:", "\xc3\xa4", "\xff", QByteArray(1, '\0'),
            "AGENT:\n",
        };
        for (int i = 0; i < 4000; ++i) {
            QByteArray bytes;
            for (int count = random.bounded(40); count > 0; --count)
                bytes += random.bounded(9) ? words[random.bounded(int(words.size()))]
                                           : QByteArray(1, char(random.bounded(256)));
            const QStringList lines = printed(bytes);
            QCOMPARE(printed(bytes, 1 + random.bounded(9)), lines);
        }
    }

    void readsTwentyThousandCards()
    {
        const QByteArray one = card("3.0", "FN:Ann Example\r\nN:Example;Ann;;;\r\nTEL;TYPE=CELL:+15125550142\r\n"
                                           "EMAIL:ann@example.com\r\nNOTE:calls after six\r\n");
        VCardReader reader(pieces(one.repeated(20'000), 64 << 10));
        int count = 0;
        while (const auto card = reader.next())
            count += card->ok();
        QCOMPARE(count, 20'000);
    }
};

SWITCHBOARD_TEST(VCardTest)
#include "tst_vcard.moc"
