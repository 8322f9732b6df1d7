// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/csv.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QTest>

using namespace switchboard;
using text::CsvReader;
using text::TextEncoding;

namespace {

/// Gives `bytes` in pieces of `size`.
std::function<QByteArray()> pieces(const QByteArray &bytes, qsizetype size)
{
    return [bytes, size, at = qsizetype(0)]() mutable {
        const QByteArray piece = bytes.mid(at, size);
        at += piece.size();
        return piece;
    };
}

/// One line a row: "2: a|b", or "3,5 reason" for an error.
QStringList printed(CsvReader &reader)
{
    QStringList lines;
    while (const auto row = reader.next()) {
        if (row->ok()) {
            lines += QString::number((*row)->line) + u": " + (*row)->fields.join(u'|');
        } else {
            const Error &error = row->error();
            lines += QString::number(error.place.line) + u',' + QString::number(error.place.column) + u' '
                + error.detail;
        }
    }
    return lines;
}

QStringList printed(const QByteArray &bytes, qsizetype pieceSize = 64 << 10, text::CsvOptions options = {})
{
    CsvReader reader(pieces(bytes, pieceSize), options);
    return printed(reader);
}

QByteArray utf16(const QString &text, bool isBigEndian)
{
    QByteArray bytes;
    for (const QChar c : text) {
        bytes += isBigEndian ? char(c.row()) : char(c.cell());
        bytes += isBigEndian ? char(c.cell()) : char(c.row());
    }
    return bytes;
}

} // namespace

class CsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRows_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("rows");
        const auto row = [](const char *name, const QByteArray &bytes, const QStringList &rows) {
            QTest::newRow(name) << bytes << rows;
        };
        const QStringList simple{QStringLiteral("1: a|b"), QStringLiteral("2: 1|2")};
        row("nothing", "", {});
        row("only blank lines", "\n\r\n\r", {});
        row("LF ends", "a,b\n1,2\n", simple);
        row("CRLF ends", "a,b\r\n1,2\r\n", simple);
        row("CR ends", "a,b\r1,2\r", simple);
        row("mixed ends and none at the last row", "a,b\r\n1,2", simple);
        row("a UTF-8 byte order mark", "\xef\xbb\xbf" "a,b\n1,2", simple);
        row("semicolons", "a;b\n1;2\n", simple);
        row("tabs", "a\tb\n1\t2\n", simple);
        row("bars", "a|b\n1|2\n", simple);
        row("semicolons with commas inside", "a;b\n1,5;2\n", {QStringLiteral("1: a|b"), QStringLiteral("2: 1,5|2")});
        row("one column", "a\nb\n", {QStringLiteral("1: a"), QStringLiteral("2: b")});
        row("empty fields", ",\n1,\n,2", {QStringLiteral("1: |"), QStringLiteral("2: 1|"), QStringLiteral("3: |2")});
        row("blank lines between count as lines", "a,b\n\n\r\n1,2",
            {QStringLiteral("1: a|b"), QStringLiteral("4: 1|2")});
        row("quotes around everything", "\"a\",\"b\"\n\"1\",\"2\"\n", simple);
        row("quoted delimiters and doubled quotes", "\"a,\"\"b\"\"\",c\n", {QStringLiteral("1: a,\"b\"|c")});
        row("empty quoted fields", "\"\",\"\"\n", {QStringLiteral("1: |")});
        row("a quote of nothing but quotes", "\"\"\"\",b\n", {QStringLiteral("1: \"|b")});
        row("line ends inside quotes", "\"a\nb\r\nc\rd\",e\n1,2\n",
            {QStringLiteral("1: a\nb\r\nc\rd|e"), QStringLiteral("5: 1|2")});
        row("a quote inside a plain field", "5\" pipe,x\n", {QStringLiteral("1: 5\" pipe|x")});
        row("spaces are part of a field", " a , b \n", {QStringLiteral("1:  a | b ")});
        row("UTF-8", "\xc3\xa4,\xf0\x9f\x98\x80\n", {QStringLiteral("1: \u00e4|\U0001F600")});
        row("Windows-1252", "caf\xe9,\x80 \x93q\x94\n", {QStringLiteral("1: caf\u00e9|\u20ac \u201cq\u201d")});
        row("UTF-16 LE with mark", "\xff\xfe" + utf16(QStringLiteral("\u00e4,b\n"), false),
            {QStringLiteral("1: \u00e4|b")});
        row("UTF-16 BE with mark", "\xfe\xff" + utf16(QStringLiteral("\u00e4,\U0001F600\n"), true),
            {QStringLiteral("1: \u00e4|\U0001F600")});
        row("UTF-16 LE without mark", utf16(QStringLiteral("name,phone\nann,1\n"), false),
            {QStringLiteral("1: name|phone"), QStringLiteral("2: ann|1")});
        row("UTF-16 BE without mark", utf16(QStringLiteral("name,phone\nann,1\n"), true),
            {QStringLiteral("1: name|phone"), QStringLiteral("2: ann|1")});
    }

    void readsRows()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, rows);
        QCOMPARE(printed(bytes), rows);
        for (const qsizetype size : {1, 2, 3, 7})
            QCOMPARE(printed(bytes, size), rows);
    }

    void tellsBadRowsAndGoesOn_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("rows");
        const auto row = [](const char *name, const QByteArray &bytes, const QStringList &rows) {
            QTest::newRow(name) << bytes << rows;
        };
        const QString head = QStringLiteral("1: a|b");
        const QString last = QStringLiteral("3: 1|2");
        row("too few columns", "a,b\nx\n1,2\n", {head, QStringLiteral("2,2 too_few_columns"), last});
        row("too many columns", "a,b\nx,y,z\n1,2\n", {head, QStringLiteral("2,5 too_many_columns"), last});
        row("text after a closing quote", "a,b\nx,\"y\"z\n1,2\n", {head, QStringLiteral("2,6 text_after_quote"), last});
        row("a NUL", QByteArray("a,b\nx,y\0z\n1,2\n", 14), {head, QStringLiteral("2,4 nul"), last});
        row("broken UTF-8", "a,\xc3\xa4\nx\xc3\xa4,y\xff\n1,2\n",
            {QStringLiteral("1: a|\u00e4"), QStringLiteral("2,5 encoding"), last});
        row("UTF-8 that is cut", "a,\xc3\xa4\nx,\xe2\x82\n1,2\n",
            {QStringLiteral("1: a|\u00e4"), QStringLiteral("2,3 encoding"), last});
        row("an unterminated quote", "a,b\nx,\"y\n1,2\n", {head, QStringLiteral("2,3 unterminated_quote"), last});
        row("an unterminated quote in the last row", "a,b\nx,\"y", {head, QStringLiteral("2,3 unterminated_quote")});
        row("a missing quote that meets the next row's", "a,b\nx,\"y\n\"1\",2\n",
            {head, QStringLiteral("3,2 text_after_quote"), last});
        row("an error in a row of two lines has the place of the line", "a,b\n\"x\ny\",z,\"\n4,5\n",
            {head, QStringLiteral("3,6 unterminated_quote"), QStringLiteral("4: 4|5")});
        row("the first row does not set the columns when it is bad", "\"a\"x,b,c\n1,2\n3,4\n",
            {QStringLiteral("1,4 text_after_quote"), QStringLiteral("2: 1|2"), QStringLiteral("3: 3|4")});
        row("a lone surrogate in UTF-16", "\xff\xfe" + utf16(QStringLiteral("a,b\nx") + QChar(0xd800)
                                                            + QStringLiteral(",y\n1,2\n"), false),
            {head, QStringLiteral("2,2 encoding"), last});
        row("UTF-16 that ends in half a unit", "\xff\xfe" + utf16(QStringLiteral("a,b\n1,2"), false) + "x",
            {head, QStringLiteral("2,4 encoding")});
        row("UTF-16 that ends in half a pair", "\xff\xfe" + utf16(QStringLiteral("a,b\n1,") + QChar(0xd83d), false),
            {head, QStringLiteral("2,3 encoding")});
        row("a byte that Windows-1252 does not have", "a,b\n\xe9,\x81\n1,2\n",
            {head, QStringLiteral("2,3 encoding"), last});
    }

    void tellsBadRowsAndGoesOn()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, rows);
        QCOMPARE(printed(bytes), rows);
        for (const qsizetype size : {1, 2, 5})
            QCOMPARE(printed(bytes, size), rows);
    }

    void keepsTheTextOfARefusedRow()
    {
        CsvReader reader(pieces("a,b\nx,\"y\nz\",w\n1,\"2\n", 3));
        QVERIFY(reader.next()->ok());
        QCOMPARE(reader.lastRow(), QStringLiteral("a,b"));
        QVERIFY(!reader.next()->ok());
        QCOMPARE(reader.lastRow(), QStringLiteral("x,\"y\nz\",w"));
        QVERIFY(!reader.next()->ok());
        QCOMPARE(reader.lastRow(), QStringLiteral("1,\"2"));
        QVERIFY(!reader.next());
        QCOMPARE(reader.lastRow(), QString());
    }

    void optionsOverruleDetection()
    {
        const text::CsvOptions options{TextEncoding::windows1252, ';', 1};
        QCOMPARE(printed("\xc3\xa4,b\n", 64, options), QStringList{QStringLiteral("1: \u00c3\u00a4,b")});
        CsvReader reader(pieces("a\xe9\n", 9));
        QVERIFY(reader.next()->ok());
        QCOMPARE(reader.encoding(), TextEncoding::windows1252);
        QCOMPARE(reader.delimiter(), ',');
        QCOMPARE(reader.bytesRead(), 3);
    }

    void limitsFieldsAndRowsAndGoesOn_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("column");
        QTest::newRow("a field beyond 1 MiB")
            << "x," + QByteArray(CsvReader::maxField + 1, 'f') << "field_too_long" << 3;
        QTest::newRow("a field of 40 MiB") << QByteArray(40 << 20, 'f') + ",y" << "field_too_long" << 1;
        QTest::newRow("a quoted field beyond 1 MiB")
            << "x,\"" + QByteArray(CsvReader::maxField + 1, 'f') + '"' << "field_too_long" << 3;
        QTest::newRow("a row beyond 8 MiB") << QByteArray("field,").repeated(2 << 20) << "row_too_long" << 8388612;
    }

    void limitsFieldsAndRowsAndGoesOn()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, reason);
        QFETCH(int, column);
        const QStringList expected{QStringLiteral("1: a|b"), QStringLiteral("2,%1 %2").arg(column).arg(reason),
                                   QStringLiteral("3: 1|2")};
        QCOMPARE(printed("a,b\n" + row + "\n1,2\n"), expected);
    }

    void aFieldOfExactlyOneMebibyteIsRead()
    {
        QByteArray bytes = "x," + QByteArray(CsvReader::maxField, 'f') + "\n";
        QBuffer device(&bytes);
        QVERIFY(device.open(QIODevice::ReadOnly));
        CsvReader reader(&device);
        const auto row = reader.next();
        QVERIFY(row && row->ok());
        QCOMPARE((*row)->fields.at(1).size(), CsvReader::maxField);
    }

    void writesWhatItReads()
    {
        QRandomGenerator random(7);
        const QString alphabet = QStringLiteral("ab \"\",,;\n\r\t=+\u00e4\U0001F600");
        QList<QStringList> rows;
        for (int i = 0; i < 2000; ++i) {
            QStringList fields;
            for (int field = 0; field < 3; ++field) {
                QString text;
                for (int length = random.bounded(8); length > 0; --length) {
                    const int at = random.bounded(int(alphabet.size()) - 1);
                    text += alphabet[at].isHighSurrogate() ? alphabet.mid(at, 2) : QString(alphabet[at]);
                }
                fields += text;
            }
            rows += fields;
        }
        QByteArray bytes;
        QBuffer device(&bytes);
        QVERIFY(device.open(QIODevice::WriteOnly));
        text::CsvWriter writer(&device, {.withByteOrderMark = true});
        for (const QStringList &row : rows)
            QVERIFY(writer.write(row).ok());
        CsvReader reader(pieces(bytes, 100), {TextEncoding::utf8, ',', 3});
        for (const QStringList &row : rows) {
            const auto read = reader.next();
            QVERIFY(read && read->ok());
            QCOMPARE((*read)->fields, row);
        }
        QVERIFY(!reader.next());
    }

    void writesRows_data()
    {
        QTest::addColumn<QStringList>("fields");
        QTest::addColumn<bool>("guard");
        QTest::addColumn<QByteArray>("line");
        const auto row = [](const char *name, const QStringList &fields, bool guard, const QByteArray &line) {
            QTest::newRow(name) << fields << guard << line;
        };
        row("plain fields need no quotes", {QStringLiteral("a"), QStringLiteral("b c")}, false, "a,b c\r\n");
        row("delimiter, quote and line end need them",
            {QStringLiteral("a,b"), QStringLiteral("c\"d"), QStringLiteral("e\nf")}, false,
            "\"a,b\",\"c\"\"d\",\"e\nf\"\r\n");
        row("an empty field alone is no blank line", {QString()}, false, "\"\"\r\n");
        row("empty fields", {QString(), QString()}, false, ",\r\n");
        row("a formula passes without guard", {QStringLiteral("=1+1")}, false, "=1+1\r\n");
        row("a formula is guarded", {QStringLiteral("=1+1"), QStringLiteral("@x")}, true, "'=1+1,'@x\r\n");
        row("signs in front of words are guarded", {QStringLiteral("+a"), QStringLiteral("-2+3")}, true,
            "'+a,'-2+3\r\n");
        row("a tab in front is guarded", {QStringLiteral("\t=1"), QStringLiteral("x")}, true, "'\t=1,x\r\n");
        row("a full-width sign is guarded", {QStringLiteral("\uff1d1")}, true, "'\xef\xbc\x9d" "1\r\n");
        row("a phone number and an amount are not", {QStringLiteral("+15125550142"), QStringLiteral("-3.5")}, true,
            "+15125550142,-3.5\r\n");
        row("a sign alone is guarded", {QStringLiteral("-"), QString()}, true, "'-,\r\n");
    }

    void writesRows()
    {
        QFETCH(QStringList, fields);
        QFETCH(bool, guard);
        QByteArray bytes;
        QBuffer device(&bytes);
        QVERIFY(device.open(QIODevice::WriteOnly));
        text::CsvWriter writer(&device, {.guardsFormulas = guard});
        QVERIFY(writer.write(fields).ok());
        QTEST(bytes, "line");
    }

    void tellsWhenTheDeviceRefuses()
    {
        QBuffer device;
        QVERIFY(device.open(QIODevice::ReadOnly));
        text::CsvWriter writer(&device);
        QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
        const auto written = writer.write({QStringLiteral("a")});
        QVERIFY(!written.ok());
        QCOMPARE(written.error().code, ErrorCode::storage);
    }

    void survivesRandomBytesInAnyPieces()
    {
        QRandomGenerator random(20261122);
        const QByteArray alphabet("ab,;\t|\"\"\"\r\n\n\0\xff\xc3\xa4\xe9", 17);
        for (int i = 0; i < 4000; ++i) {
            QByteArray bytes;
            for (int length = random.bounded(120); length > 0; --length)
                bytes += random.bounded(8) ? alphabet[random.bounded(int(alphabet.size()))] : char(random.bounded(256));
            const QStringList rows = printed(bytes);
            QVERIFY(rows.size() <= bytes.size() + 1);
            QCOMPARE(printed(bytes, 1 + random.bounded(9)), rows);
        }
    }

    void readsAHundredThousandRows()
    {
        QByteArray bytes = "first,last,phone,email,stage,source,owner,note\r\n";
        for (int i = 0; i < 100'000; ++i) {
            bytes += "Person,Example" + QByteArray::number(i) + ",(512) 555-0142,person" + QByteArray::number(i)
                + "@example.com,lead,web,\"Agent, One\",calls after six\r\n";
        }
        CsvReader reader(pieces(bytes, 64 << 10));
        qint64 fields = 0;
        while (const auto row = reader.next())
            fields += (*row)->fields.size();
        QCOMPARE(fields, 800'008);
    }
};

SWITCHBOARD_TEST(CsvTest)
#include "tst_csv.moc"
