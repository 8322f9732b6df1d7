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
        + condition.values.join(u'|')
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
    return (term.isPart ? QStringLiteral("*") : QString()) + term.text
        + (term.isPrefix || term.isPart ? QStringLiteral("*") : QString());
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
        const auto row = [](const char *name, const char *text, const char *tree) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(tree);
        };
        row("nothing matches everything", "", "all()");
        row("white space alone too", " \t ", "all()");
        row("one word", "house", "house");
        row("words side by side are joined by AND", "big house", "all(big, house)");
        row("a written AND is the same", "big AND house", "all(big, house)");
        row("operators in small letters are words", "this and that", "all(this, and, that)");
        row("a phrase", "\"open  house\"", "open house");
        row("a prefix", "hous*", "hous*");
        row("a phrase with a prefix at its end", "\"open hou\"*", "open hou*");
        row("OR binds weaker than AND", "a b OR c d", "any(all(a, b), all(c, d))");
        row("brackets bind first", "a (b OR c) d", "all(a, any(b, c), d)");
        row("NOT after a word", "a NOT b", "all(a, not(b))");
        row("a minus in front is NOT", "a -b -\"c d\"", "all(a, not(b), not(c d))");
        row("NOT before what is wanted", "-b a", "all(not(b), a)");
        row("nothing but NOT is an exclusion", "-spam", "not(spam)");
        row("several exclusions", "-a -b", "all(not(a), not(b))");
        row("NOT twice is none", "NOT NOT a", "not(not(a))");
        row("NOT before brackets", "a -(b c)", "all(a, not(all(b, c)))");
        row("OR with a NOT is an exclusion", "a OR -b", "any(a, not(b))");
        row("OR of nothing but NOT", "-a OR -b", "any(not(a), not(b))");
        row("a hyphen inside a word is part of it", "follow-up", "follow-up");
        row("lone signs are left out", "a - -- & * b", "all(a, b)");
        row("a smiley is a word", "\xf0\x9f\x98\x80", "\xf0\x9f\x98\x80");
        row("an unknown operator is a word", "re:hello subject:x", "all(re:hello, subject:x)");
        row("a time of day is a word", "at 10:30", "all(at, 10:30)");
        row("words of the search machine are quoted", "NEAR(a)", "all(NEAR, a)");
        row("one condition", "from:ann", "from=ann");
        row("its name in capitals", "FROM:Ann", "from=Ann");
        row("a quoted value", "campaign:\"spring  sale\" x", "all(campaign=spring sale, x)");
        row("a number with brackets as value", "(from:(512)555-0142)", "from=(512)555-0142");
        row("several values", "status:failed,undelivered x", "all(status=failed|undelivered, x)");
        row("several values, some in quotes", "tag:\"first time\",vip", "tag=first time|vip");
        row("a comma in quotes is part of the value", "with:\"Sample, Inc\"", "with=Sample, Inc");
        row("a comma too many", "channel:sms,,email,", "channel=sms|email");
        row("either way", "with:ann", "with=ann");
        row("a negated condition", "-status:failed x", "all(-status=failed, x)");
        row("NOT before a bracketed condition", "NOT (tag:vip)", "-tag=vip");
        row("a day", "before:2026-11-17", "before=2026-11-17@2026-11-17");
        row("a month", "after:2026-11", "after=2026-11@2026-11-01");
        row("a condition side by side with an OR of words", "channel:sms (a OR b)", "all(channel=sms, any(a, b))");
        row("a part of a word", "*mid*", "*mid*");
        row("the end of a word is a part too", "*end", "*end*");
        row("a part that is not wanted", "a -*mid*", "all(a, not(*mid*))");
    }

    void readsSearches()
    {
        QFETCH(QString, text);
        const auto query = text::parseSearch(text);
        QVERIFY2(query.ok(), query.ok() ? "" : qPrintable(query.error().detail));
        QTEST(printed(query->root), "tree");
    }

    void theLastWordMayBeABeginWhileItIsTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("meant");
        const auto row = [](const char *name, const char *text, const char *meant) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(meant);
        };
        row("a word", "hou", "hou*");
        row("the last of several", "big hou", "big hou*");
        row("a word that is not wanted", "a -hou", "a -hou*");
        row("nothing", "", "");
        row("a blank ends a word", "hou ", "hou ");
        row("a star is there already", "hou*", "hou*");
        row("an open phrase", "\"open hou", "\"open hou");
        row("a whole phrase", "\"open house\"", "\"open house\"");
        row("a value", "from:an", "from:an");
        row("a value that is not wanted", "-status:fail", "-status:fail");
        row("a colon of no condition", "re:hel", "re:hel*");
        row("an operator", "a OR", "a OR");
        row("inside brackets", "(a OR hou", "(a OR hou*");
        row("a closed bracket", "(a OR hou)", "(a OR hou)");
    }

    void theLastWordMayBeABeginWhileItIsTyped()
    {
        QFETCH(QString, text);
        QTEST(text::whileTyping(text), "meant");
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
            QStringLiteral("from to with channel status before after campaign template agent error has tag");
        int number = 0;
        for (const QString &word : words.split(u' ')) {
            const auto query = text::parseSearch(QString(word + QStringLiteral(":2026-01")));
            QVERIFY(query.ok());
            QCOMPARE(query->conditions.size(), 1);
            QCOMPARE(int(query->conditions.first().field), number++);
            QCOMPARE(QString(text::name(query->conditions.first().field)), word);
        }
        QCOMPARE(number, 13);
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
        row("nothing but commas", QStringLiteral("from:,,"), "value_missing", 6);
        row("two days", QStringLiteral("before:2026-01-01,2026-02-01"), "date", 8);
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
            QVERIFY(!printed(query->root).isEmpty());
        }
        QVERIFY(good > 1000);
    }
};

SWITCHBOARD_TEST(SearchQueryTest)
#include "tst_searchquery.moc"
