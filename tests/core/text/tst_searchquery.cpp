// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/searchquery.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

using namespace switchboard;
using text::QueryNode;

namespace {

QString printed(const QueryNode &node);

QString printedList(const char *name, const text::QueryNodes &nodes)
{
    QStringList parts;
    for (const QueryNode &node : nodes)
        parts += printed(node);
    return QLatin1StringView(name) + u'(' + parts.join(QLatin1StringView(", ")) + u')';
}

QString printed(const text::Condition &condition)
{
    return (condition.isNegated ? QStringLiteral("-") : QString()) + text::name(condition.field) + u'='
        + condition.value
        + (condition.date.isValid() ? u'@' + condition.date.toString(Qt::ISODate) : QString());
}

/// A tree as a line: all(a, not(b*), "c d", from=ann).
QString printed(const QueryNode &node)
{
    if (const auto *all = std::get_if<text::QueryAll>(&node.value))
        return printedList("all", all->nodes);
    if (const auto *any = std::get_if<text::QueryAny>(&node.value))
        return printedList("any", any->nodes);
    if (const auto *negation = std::get_if<text::QueryNot>(&node.value))
        return printedList("not", negation->nodes);
    if (const auto *condition = std::get_if<text::Condition>(&node.value))
        return printed(*condition);
    const auto &term = std::get<text::SearchTerm>(node.value);
    return term.text + (term.isPrefix ? QStringLiteral("*") : QString());
}

/// An FTS5 expression with nothing between its quotes.
QString withoutTokens(const QString &expression)
{
    QString syntax;
    bool isQuoted = false;
    for (const QChar c : expression) {
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted)
            syntax += c;
    }
    return syntax;
}

} // namespace

class SearchQueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSearches_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tree");
        QTest::addColumn<QString>("fts5");
        QTest::addColumn<QString>("exclusion");
        const auto row = [](const char *name, const char *text, const char *tree, const char *fts5,
                            const char *exclusion = "") {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(tree) << QString::fromUtf8(fts5)
                                << QString::fromUtf8(exclusion);
        };
        row("nothing matches everything", "", "all()", "");
        row("white space alone too", " \t ", "all()", "");
        row("one word", "house", "house", "\"house\"");
        row("words side by side are joined by AND", "big house", "all(big, house)", "(\"big\" AND \"house\")");
        row("a written AND is the same", "big AND house", "all(big, house)", "(\"big\" AND \"house\")");
        row("operators in small letters are words", "this and that", "all(this, and, that)",
            "(\"this\" AND \"and\" AND \"that\")");
        row("a phrase", "\"open  house\"", "open house", "\"open house\"");
        row("a prefix", "hous*", "hous*", "\"hous\"*");
        row("a phrase with a prefix at its end", "\"open hou\"*", "open hou*", "\"open hou\"*");
        row("OR binds weaker than AND", "a b OR c d", "any(all(a, b), all(c, d))",
            "((\"a\" AND \"b\") OR (\"c\" AND \"d\"))");
        row("brackets bind first", "a (b OR c) d", "all(a, any(b, c), d)", "(\"a\" AND (\"b\" OR \"c\") AND \"d\")");
        row("NOT after a word", "a NOT b", "all(a, not(b))", "(\"a\" NOT \"b\")");
        row("a minus in front is NOT", "a -b -\"c d\"", "all(a, not(b), not(c d))", "(\"a\" NOT (\"b\" OR \"c d\"))");
        row("NOT before what is wanted", "-b a", "all(not(b), a)", "(\"a\" NOT \"b\")");
        row("nothing but NOT is an exclusion", "-spam", "not(spam)", "", "\"spam\"");
        row("several exclusions", "-a -b", "all(not(a), not(b))", "", "(\"a\" OR \"b\")");
        row("NOT twice is none", "NOT NOT a", "not(not(a))", "\"a\"");
        row("NOT before brackets", "a -(b c)", "all(a, not(all(b, c)))", "(\"a\" NOT (\"b\" AND \"c\"))");
        row("OR with a NOT is an exclusion", "a OR -b", "any(a, not(b))", "", "(\"b\" NOT \"a\")");
        row("OR of nothing but NOT", "-a OR -b", "any(not(a), not(b))", "", "(\"a\" AND \"b\")");
        row("a hyphen inside a word is part of it", "follow-up", "follow-up", "\"follow-up\"");
        row("lone signs are left out", "a - -- & * b", "all(a, b)", "(\"a\" AND \"b\")");
        row("a smiley is a word", "\xf0\x9f\x98\x80", "\xf0\x9f\x98\x80", "\"\xf0\x9f\x98\x80\"");
        row("an unknown operator is a word", "re:hello subject:x", "all(re:hello, subject:x)",
            "(\"re:hello\" AND \"subject:x\")");
        row("a time of day is a word", "at 10:30", "all(at, 10:30)", "(\"at\" AND \"10:30\")");
        row("words of the search machine are quoted", "NEAR(a)", "all(NEAR, a)", "(\"NEAR\" AND \"a\")");
        row("one condition", "from:ann", "from=ann", "");
        row("its name in capitals", "FROM:Ann", "from=Ann", "");
        row("a quoted value", "campaign:\"spring  sale\" x", "all(campaign=spring sale, x)", "\"x\"");
        row("a number with brackets as value", "(from:(512)555-0142)", "from=(512)555-0142", "");
        row("a negated condition", "-status:failed x", "all(-status=failed, x)", "\"x\"");
        row("NOT before a bracketed condition", "NOT (tag:vip)", "-tag=vip", "");
        row("a day", "before:2026-11-17", "before=2026-11-17@2026-11-17", "");
        row("a month", "after:2026-11", "after=2026-11@2026-11-01", "");
        row("a condition side by side with an OR of words", "channel:sms (a OR b)", "all(channel=sms, any(a, b))",
            "(\"a\" OR \"b\")");
    }

    void readsSearches()
    {
        QFETCH(QString, text);
        const auto query = text::parseSearch(text);
        QVERIFY2(query.ok(), query.ok() ? "" : qPrintable(query.error().detail));
        QTEST(printed(query->root), "tree");
        QTEST(text::toFts5(query->words), "fts5");
        QTEST(text::fts5Exclusion(query->words), "exclusion");
    }

    void partsConditionsFromWords()
    {
        const auto query = text::parseSearch(u"a from:ann (to:bob b) -has:media before:2026-01-31");
        QVERIFY(query.ok());
        QCOMPARE(printed(query->words), QStringLiteral("all(a, b)"));
        QStringList conditions;
        for (const text::Condition &condition : query->conditions)
            conditions += printed(condition);
        const QStringList expected{QStringLiteral("from=ann"), QStringLiteral("to=bob"), QStringLiteral("-has=media"),
                                   QStringLiteral("before=2026-01-31@2026-01-31")};
        QCOMPARE(conditions, expected);
    }

    void everyFieldHasItsWord()
    {
        const QString words =
            QStringLiteral("from to channel status before after campaign template agent error has tag");
        int number = 0;
        for (const QString &word : words.split(u' ')) {
            const auto query = text::parseSearch(QString(word + QStringLiteral(":2026-01")));
            QVERIFY(query.ok());
            QCOMPARE(query->conditions.size(), 1);
            QCOMPARE(int(query->conditions.first().field), number++);
            QCOMPARE(QString(text::name(query->conditions.first().field)), word);
        }
        QCOMPARE(number, 12);
    }

    void tellsWhereASearchIsWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("column");
        const auto row = [](const char *name, const QString &text, const char *reason, int column) {
            QTest::newRow(name) << text << QString::fromLatin1(reason) << column;
        };
        row("a quote without end", QStringLiteral("a \"b c"), "quote_open", 3);
        row("a quote without end at once", QStringLiteral("\"b c"), "quote_open", 1);
        row("a quoted value without end", QStringLiteral("from:\"ann"), "quote_open", 6);
        row("a bracket without end", QStringLiteral("a (b OR c"), "bracket_open", 3);
        row("a bracket that was not opened", QStringLiteral("a b) c"), "bracket_close", 4);
        row("empty brackets", QStringLiteral("a ()"), "operand_missing", 4);
        row("AND in front", QStringLiteral("AND a"), "operand_missing", 1);
        row("AND at the end", QStringLiteral("a AND"), "operand_missing", 6);
        row("OR at the end", QStringLiteral("a OR "), "operand_missing", 6);
        row("two operators", QStringLiteral("a OR AND b"), "operand_missing", 6);
        row("NOT of nothing", QStringLiteral("a NOT"), "operand_missing", 6);
        row("a condition without value", QStringLiteral("a from: b"), "value_missing", 8);
        row("a condition with an empty value", QStringLiteral("from:\" \""), "value_missing", 6);
        row("a date that is none", QStringLiteral("x before:yesterday"), "date", 10);
        row("a day that the month does not have", QStringLiteral("after:2026-02-30"), "date", 7);
        row("a condition under OR", QStringLiteral("a OR from:ann"), "condition_under_or", 6);
        row("a condition under OR in brackets", QStringLiteral("x (a OR (b from:ann))"), "condition_under_or", 12);
        row("NOT over a condition and more", QStringLiteral("x -(a from:ann)"), "condition_under_not", 3);
        row("brackets too deep", QString(40, u'(') + u'a' + QString(40, u')'), "too_deep", 33);
        row("negations too deep", QStringLiteral("NOT ").repeated(40) + u'a', "too_deep", 129);
        row("a page of text", QString(5000, u'a'), "too_long", 4097);
    }

    void tellsWhereASearchIsWrong()
    {
        QFETCH(QString, text);
        QFETCH(int, column);
        const auto query = text::parseSearch(text);
        QVERIFY(!query.ok());
        QCOMPARE(query.error().code, ErrorCode::invalidInput);
        QTEST(query.error().detail, "reason");
        QCOMPARE(query.error().place.column, column);
    }

    void treesCompareByValue()
    {
        const auto first = text::parseSearch(u"a (b OR -c) from:ann");
        const auto same = text::parseSearch(u"a AND (b OR NOT c)  from:ann");
        const auto other = text::parseSearch(u"a (b OR -d) from:ann");
        QVERIFY(first.ok() && same.ok() && other.ok());
        QCOMPARE(first->root, same->root);
        QVERIFY(!(first->root == other->root));
    }

    void survivesRandomTexts()
    {
        QRandomGenerator random(20261122);
        const QStringList pieces{
            QStringLiteral("a"), QStringLiteral("\""), QStringLiteral("("), QStringLiteral(")"), QStringLiteral(" "),
            QStringLiteral(" AND "), QStringLiteral(" OR "), QStringLiteral(" NOT "), QStringLiteral("-"),
            QStringLiteral("*"), QStringLiteral("from:"), QStringLiteral("before:2026-01"), QStringLiteral(":"),
            QString(QChar(0)), QString(QChar(char16_t(0xdc00))), QStringLiteral("\u00e9"),
        };
        int good = 0;
        for (int i = 0; i < 40'000; ++i) {
            QString text;
            for (int count = random.bounded(20); count > 0; --count)
                text += pieces[random.bounded(int(pieces.size()))];
            const auto query = text::parseSearch(text);
            if (!query.ok()) {
                QVERIFY(query.error().place.column >= 1 && query.error().place.column <= text.size() + 1);
                QVERIFY(!query.error().detail.isEmpty());
                continue;
            }
            ++good;
            const QString fts5 = text::toFts5(query->words) + text::fts5Exclusion(query->words);
            QCOMPARE(fts5.count(u'"') % 2, 0);
            const QString syntax = withoutTokens(fts5);
            QCOMPARE(syntax.count(u'('), syntax.count(u')'));
            QVERIFY(!fts5.contains(QChar(0)));
        }
        QVERIFY(good > 1000);
    }
};

SWITCHBOARD_TEST(SearchQueryTest)
#include "tst_searchquery.moc"
