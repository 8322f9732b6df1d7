// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/vocabulary.h"
#include "tests/core/search/samples.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace switchboard;
using namespace switchboard::store;
using namespace switchboard::test;

namespace {

/// The distance as its definition says, without any short cut.
int plainDistance(const QString &a, const QString &b)
{
    QList<QList<int>> cost(a.size() + 1, QList<int>(b.size() + 1));
    for (qsizetype i = 0; i <= a.size(); ++i) {
        for (qsizetype j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = int(i + j);
                continue;
            }
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    }
    return cost[a.size()][b.size()];
}

QString anyWord(std::mt19937 &random)
{
    static const QString letters = QStringLiteral("abcé");
    QString word;
    for (int n = int(random() % 9); n > 0; --n)
        word += letters[int(random() % 4)];
    return word;
}

QList<QByteArray> wordsIn(const QList<TermCount> &terms)
{
    QList<QByteArray> words;
    for (const TermCount &term : terms)
        words.append(term.word);
    return words;
}

} // namespace

class VocabularyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDistanceIsThatOfItsDefinition()
    {
        std::mt19937 random(5);
        int near = 0;
        for (int i = 0; i < 20'000; ++i) {
            const QString a = anyWord(random);
            const QString b = anyWord(random);
            const int exact = plainDistance(a, b);
            QCOMPARE(wordDistance(a.toUtf8(), b.toUtf8(), 2, false), std::min(exact, 3));
            int begin = exact;
            for (qsizetype length = 0; length < b.size(); ++length)
                begin = std::min(begin, plainDistance(a, b.left(length)));
            QCOMPARE(wordDistance(a.toUtf8(), b.toUtf8(), 2, true), std::min(begin, 3));
            near += exact <= 2;
        }
        QVERIFY(near > 500);
    }

    void findsEveryWordThatHoldsAPart()
    {
        Vocabulary words;
        for (int i = 0; i < sampleWords().size(); ++i)
            words.add(i + 1, sampleWords().at(i).toUtf8(), 1'000 - i);
        QCOMPARE(words.size(), 1'000);
        QCOMPARE(words.lastId(), 1'000);
        for (const QByteArray part : {"ba", "afo", "bace", "dicefo", "zzz", "a", "mumumu"}) {
            QList<QByteArray> expected;
            for (const QString &word : sampleWords()) {
                if (word.contains(QString::fromLatin1(part)))
                    expected.append(word.toUtf8());
            }
            const auto all = words.containing(part, 1'000);
            QVERIFY(all);
            QCOMPARE(wordsIn(*all), expected);
            QCOMPARE(words.containing(part, 2).has_value(), expected.size() <= 2);
        }
    }

    void findsTheNearestWords_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<bool>("isPrefix");
        QTest::addColumn<QList<QByteArray>>("found");
        const auto row = [](const char *name, const char *typed, bool isPrefix, const QList<QByteArray> &found) {
            QTest::newRow(name) << QByteArray(typed) << isPrefix << found;
        };
        row("the most frequent first", "hoose", false, {"house", "goose"});
        row("two neighbours swapped", "huose", false, {"house"});
        row("near ones hide farther ones", "appointmet", false, {"appointment"});
        row("two mistakes of a long word", "apointmemt", false, {"appointment"});
        row("too many mistakes", "hxuxsx", false, {});
        row("too short to be mistyped", "hos", false, {});
        row("the begin of a long word", "apoint", true, {"appointment", "appointments"});
        row("a letter beyond ASCII", "cafè", false, {"cafe"});
        row("a digit is a letter like any other", "5550143", false, {"5550142"});
    }

    void findsTheNearestWords()
    {
        QFETCH(QByteArray, typed);
        QFETCH(bool, isPrefix);
        Vocabulary words;
        qint64 id = 0;
        for (const char *word : {"house", "goose", "appointment", "appointments", "cafe", "5550142", "zebra"}) {
            ++id;
            words.add(id, word, 100 - id);
        }
        QTEST(wordsIn(words.like(typed, isPrefix, 10)), "found");
    }
};

SWITCHBOARD_TEST(VocabularyTest)
#include "tst_vocabulary.moc"
