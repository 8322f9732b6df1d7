// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/source.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace switchboard;
using namespace switchboard::layering;

class SourceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codeIsToldFromWhatOnlyLooksLikeIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isCode");
        QTest::newRow("plain code") << QStringLiteral("word();") << true;
        QTest::newRow("a line comment") << QStringLiteral("int a; // word") << false;
        QTest::newRow("a comment over lines") << QStringLiteral("/* a\n word */ int a;") << false;
        QTest::newRow("code behind a comment") << QStringLiteral("/* a */ word();") << true;
        QTest::newRow("a string") << QStringLiteral("f(\"word\");") << false;
        QTest::newRow("code behind an escaped quote") << QStringLiteral("f(\"a\\\"b\"); word();") << true;
        QTest::newRow("a raw string with quotes in it") << QStringLiteral("f(R\"x(a \" word)x\");") << false;
        QTest::newRow("code behind a raw string") << QStringLiteral("f(R\"(\")\"); word();") << true;
        QTest::newRow("code between digit separators") << QStringLiteral("f(1'000); word(); g(2'000);") << true;
        QTest::newRow("code behind a quote character") << QStringLiteral("f('\"'); word(); g('\"');") << true;
        QTest::newRow("code behind a prefixed character") << QStringLiteral("f(u'\"'); word();") << true;
        QTest::newRow("a comment mark in a string") << QStringLiteral("f(\"//\"); word();") << true;
    }

    void codeIsToldFromWhatOnlyLooksLikeIt()
    {
        QFETCH(QString, text);
        QFETCH(bool, isCode);
        const Source source = parseSource(QStringLiteral("a.cpp"), text);
        QCOMPARE(source.code.contains(QLatin1StringView("word")), isCode);
        QCOMPARE(source.code.count(u'\n'), text.count(u'\n'));
    }

    void includesKeepTheirLineAndKind()
    {
        const Source source = parseSource(QStringLiteral("a.cpp"), QStringLiteral("#pragma once\n"
                                                                                  "#include \"core/base/clock.h\"\n"
                                                                                  "#  include <QString> // text\n"
                                                                                  "// #include <QWidget>\n"
                                                                                  "/*\n#include <QWidget>\n*/\n"));
        const QList<Include> wanted{{2, QStringLiteral("core/base/clock.h"), true}, {3, QStringLiteral("QString"), false}};
        QCOMPARE(source.includes, wanted);
        QCOMPARE(source.lines, 7);
    }

    void stringsSideBySideAreOneText()
    {
        const Source source = parseSource(QStringLiteral("a.cpp"), QStringLiteral("f(\"one \"\n  \"two\");\ng(\"three\");"));
        QCOMPARE(source.literals.size(), 2);
        QCOMPARE(source.literals.at(0).text, QStringLiteral("one two"));
        QCOMPARE(source.literals.at(0).line, 1);
        QCOMPARE(source.literals.at(1).text, QStringLiteral("three"));
        QCOMPARE(source.literals.at(1).line, 3);
    }
};

SWITCHBOARD_TEST(SourceTest)
#include "tst_source.moc"
