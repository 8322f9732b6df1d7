// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/widgets/fuzzy.h"

#include <QTest>

using namespace switchboard;
using widgets::fuzzyMatch;

namespace {

/// The text with what matched in brackets; "-" where it did not.
QString marked(const QString &pattern, const QString &text)
{
    const auto match = fuzzyMatch(pattern, text);
    if (!match)
        return QStringLiteral("-");
    QString out;
    int at = 0;
    for (const widgets::TextMark &mark : match->marks) {
        out += text.mid(at, mark.start - at) + u'[' + text.mid(mark.start, mark.length) + u']';
        at = mark.start + mark.length;
    }
    return out + text.mid(at);
}

} // namespace

class FuzzyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksWhatItFound_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *name, const QString &pattern, const QString &text, const QString &found) {
            QTest::newRow(name) << pattern << text << found;
        };
        row("a prefix", QStringLiteral("mar"), QStringLiteral("Marisol V."), QStringLiteral("[Mar]isol V."));
        row("beginnings of words", QStringLiteral("md"), QStringLiteral("Mark as done"), QStringLiteral("[M]ark as [d]one"));
        row("a run within a word", QStringLiteral("nooz"), QStringLiteral("Snooze"), QStringLiteral("S[nooz]e"));
        row("letters left out", QStringLiteral("snz"), QStringLiteral("Snooze"), QStringLiteral("[Sn]oo[z]e"));
        row("two words in any order", QStringLiteral("done mark"), QStringLiteral("Mark as done"), QStringLiteral("[Mark] as [done]"));
        row("accents in the text", QStringLiteral("jose"), QStringLiteral(u"José Pérez"), QStringLiteral(u"[José] Pérez"));
        row("accents in the pattern", QStringLiteral(u"pérez"), QStringLiteral("Jose Perez"), QStringLiteral("Jose [Perez]"));
        row("a later word start before an earlier letter", QStringLiteral("d"), QStringLiteral("Read done"), QStringLiteral("Read [d]one"));
        row("nothing asked", QString(), QStringLiteral("Snooze"), QStringLiteral("Snooze"));
        row("only blanks asked", QStringLiteral("  "), QStringLiteral("Snooze"), QStringLiteral("Snooze"));
        row("a letter that is not there", QStringLiteral("snoozx"), QStringLiteral("Snooze"), QStringLiteral("-"));
        row("letters in another order", QStringLiteral("zns"), QStringLiteral("Snooze"), QStringLiteral("-"));
        row("strewn letters", QStringLiteral("mtr"), QStringLiteral("Remove a filter of the view, inside"), QStringLiteral("-"));
        row("one word that is missing", QStringLiteral("mark xx"), QStringLiteral("Mark as done"), QStringLiteral("-"));
        row("an empty text", QStringLiteral("a"), QString(), QStringLiteral("-"));
    }

    void marksWhatItFound()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        QTEST(marked(pattern, text), "found");
    }

    void ranksBeginningsBeforeTheRest()
    {
        const QStringList expected{QStringLiteral("Snooze"), QStringLiteral("Show snoozed"), QStringLiteral("Unsnooze")};
        int before = INT_MAX;
        for (const QString &text : expected) {
            const auto match = fuzzyMatch(QStringLiteral("snoo"), text);
            QVERIFY(match);
            QVERIFY2(match->score <= before, qPrintable(text));
            before = match->score;
        }
        QVERIFY(fuzzyMatch(QStringLiteral("snoo"), expected[0])->score > fuzzyMatch(QStringLiteral("snoo"), expected[2])->score);
    }

    void aVeryLongTextIsLookedAtInPart()
    {
        QVERIFY(!fuzzyMatch(QStringLiteral("zz"), QString(100'000, u'a') + QStringLiteral("zz")));
        QVERIFY(fuzzyMatch(QStringLiteral("aa"), QString(100'000, u'a')));
        QVERIFY(!fuzzyMatch(QString(100'000, u'a'), QStringLiteral("aaa")));
    }
};

SWITCHBOARD_TEST(FuzzyTest)
#include "tst_fuzzy.moc"
