// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/store/searches.h"

#include "core/store/messages.h"
#include "core/workspace/localhistory.h"
#include "tests/bench/store/opened.h"
#include "tests/support/sampleworld/dice.h"
#include "tests/support/sampleworld/plot.h"

#include <QRegularExpression>

#include <algorithm>
#include <cstdio>
#include <functional>

namespace switchboard::bench {

namespace {

constexpr int queriesOfAKind = 1'000;

/// What is said in a sample of the messages, the most frequent words first.
struct Vocabulary
{
    QStringList words;   ///< of ASCII letters, most frequent first
    qsizetype rareFrom = 0; ///< behind it those that the sample has once
    QStringList pairs;   ///< two words side by side
    int people = 0;

    const QString &common(test::Dice &dice) const { return words.at(dice.below(60)); }
    const QString &middling(test::Dice &dice) const { return words.at(60 + dice.below(int(std::min<qsizetype>(600, words.size() - 60)))); }
    const QString &rare(test::Dice &dice) const { return words.at(rareFrom + dice.below(int(words.size() - rareFrom))); }
};

Vocabulary vocabularyOf(store::Store &store, int people)
{
    const seal::Vault vault = store.vault();
    const auto bodies = orFatal(answerOf(store.read([vault](store::Database &db) -> Result<QStringList> {
        QStringList found;
        // One in fifty of the messages, spread over all years.
        MessageId after;
        for (;;) {
            const auto some = store::messagesAfter(db, vault, after, 1'000);
            if (!some)
                return some.error();
            if (some->isEmpty())
                return found;
            for (qsizetype i = 0; i < some->size(); i += 50)
                found.append(some->at(i).body);
            after = some->constLast().id;
        }
    })));
    static const QRegularExpression letters(QStringLiteral("[A-Za-z]{2,}"));
    QHash<QString, int> counts;
    Vocabulary vocabulary;
    for (const QString &body : bodies) {
        QString before;
        auto words = letters.globalMatch(body);
        while (words.hasNext()) {
            const QString word = words.next().captured().toLower();
            ++counts[word];
            if (!before.isEmpty() && counts.value(word) % 7 == 0)
                vocabulary.pairs.append(before + u' ' + word);
            before = word;
        }
    }
    vocabulary.words = counts.keys();
    std::sort(vocabulary.words.begin(), vocabulary.words.end(),
              [&](const QString &a, const QString &b) { return std::pair(-counts[a], a) < std::pair(-counts[b], b); });
    while (vocabulary.rareFrom < vocabulary.words.size() - 1 && counts[vocabulary.words.at(vocabulary.rareFrom)] > 1)
        ++vocabulary.rareFrom;
    vocabulary.people = people;
    return vocabulary;
}

using Maker = std::function<QString(test::Dice &, const Vocabulary &)>;

struct Kind
{
    const char *name;
    Maker make;
};

QString mistyped(const QString &word, test::Dice &dice)
{
    QString wrong = word;
    const int at = 1 + dice.below(int(word.size()) - 2);
    if (dice.chance(500))
        std::swap(wrong[at], wrong[at + 1]);
    else
        wrong[at] = QChar(u'a' + (wrong[at].unicode() - u'a' + 1 + dice.below(24)) % 26);
    return wrong;
}

QString longWord(test::Dice &dice, const Vocabulary &vocabulary)
{
    for (;;) {
        const QString &word = dice.chance(500) ? vocabulary.middling(dice) : vocabulary.rare(dice);
        if (word.size() >= 6)
            return word;
    }
}

QString day(test::Dice &dice, int fromYear)
{
    return QDate(fromYear, 1, 1).addDays(dice.below(300)).toString(Qt::ISODate);
}

std::vector<Kind> kinds()
{
    using test::Dice;
    return {
        {"rare word", [](Dice &dice, const Vocabulary &v) -> QString { return v.rare(dice); }},
        {"common word", [](Dice &dice, const Vocabulary &v) -> QString { return v.common(dice); }},
        {"AND", [](Dice &dice, const Vocabulary &v) -> QString { return v.common(dice) + u' ' + v.middling(dice); }},
        {"OR", [](Dice &dice, const Vocabulary &v) -> QString { return v.common(dice) + u" OR " + v.middling(dice); }},
        {"NOT", [](Dice &dice, const Vocabulary &v) -> QString { return v.middling(dice) + u" NOT " + v.common(dice); }},
        {"phrase", [](Dice &dice, const Vocabulary &v) -> QString { return u'"' + dice.pick(v.pairs) + u'"'; }},
        {"prefix", [](Dice &dice, const Vocabulary &v) -> QString { return longWord(dice, v).left(dice.between(2, 4)) + u'*'; }},
        {"substring", [](Dice &dice, const Vocabulary &v) -> QString { return u'*' + longWord(dice, v).mid(1, dice.between(3, 5)) + u'*'; }},
        {"typo", [](Dice &dice, const Vocabulary &v) -> QString { return mistyped(longWord(dice, v), dice); }},
        {"word and person",
         [](Dice &dice, const Vocabulary &v) -> QString {
             const test::SamplePerson person = test::samplePerson(1, dice.below(v.people));
             return v.common(dice) + u" from:" + person.phone.normal;
         }},
        {"word, dates and status",
         [](Dice &dice, const Vocabulary &v) -> QString {
             static const char *const states[] = {"delivered", "undelivered", "failed", "sent"};
             return v.common(dice) + u" after:" + day(dice, 2025) + u" before:" + day(dice, 2026) + u" status:" + QLatin1StringView(dice.pick(states));
         }},
        {"filters alone",
         [](Dice &dice, const Vocabulary &) -> QString {
             static const char *const filters[] = {"status:failed", "status:undelivered agent:Riley", "channel:email has:attachment", "channel:voice agent:Jordan",
                                                   "error:30007", "status:blocked", "channel:sms tag:vip", "has:attachment after:2026-01-01"};
             return QString::fromLatin1(dice.pick(filters)) + u" before:" + day(dice, 2026);
         }},
    };
}

const char *const worst[] = {
    "a*", "*the*", "*ing*", "the OR to OR is OR for OR and OR you", "the NOT zzzz", "the status:failed", "the status:blocked agent:Riley tag:land",
    "\"the the\"", "thw teh fro adn", "*ing* *the* *ion*", "tag:buyer the", "channel:email status:undelivered the", "a* b* c* d* e*",
};

/// Milliseconds of one search with its rows.
double searched(workspace::LocalHistory &history, const QString &query, workspace::HistoryOrder order, qsizetype *found)
{
    const Watch watch;
    const auto matches = orFatal(answerOf(history.matches(query, order, 50, MessageCursor{}, {})));
    QList<MessageId> ids;
    for (const MessageCursor &key : matches.keys)
        ids.append(key.id);
    const auto lines = orFatal(answerOf(history.lines(ids, query)));
    *found += lines.size();
    return watch.wallMs();
}

} // namespace

void measureSearches(int messages, const QString &only)
{
    const auto opened = openedWorld(messages);
    orFatal(opened->startSearch().waitUntilCurrent(std::chrono::hours(2)));
    workspace::LocalHistory history(*opened);
    const Vocabulary vocabulary = vocabularyOf(opened->store(), test::peopleFor(messages));
    std::printf("searches among %d messages, the first 50 found and opened; %d of each kind\n", messages, queriesOfAKind);
    for (const Kind &kind : kinds()) {
        if (!only.isEmpty() && only != QLatin1StringView(kind.name))
            continue;
        test::Dice dice(42);
        std::vector<double> times;
        qsizetype found = 0;
        const Watch all;
        for (int i = 0; i < queriesOfAKind; ++i)
            times.push_back(searched(history, kind.make(dice, vocabulary), workspace::HistoryOrder::newestFirst, &found));
        std::printf("  %-24s p95 %8.2f ms, median %8.2f ms, most %8.2f ms, CPU %6.2f ms, %5.1f rows\n", kind.name, quantile(times, 0.95), quantile(times, 0.5),
                    quantile(times, 1), all.cpuMs() / queriesOfAKind, double(found) / queriesOfAKind);
        std::fflush(stdout);
    }
    if (!only.isEmpty() && only != QLatin1StringView("worst"))
        return;
    for (const char *const query : worst) {
        std::vector<double> times;
        qsizetype found = 0;
        for (int i = 0; i < 5; ++i)
            times.push_back(searched(history, QString::fromLatin1(query), workspace::HistoryOrder::newestFirst, &found));
        std::vector<double> best;
        for (int i = 0; i < 5; ++i)
            best.push_back(searched(history, QString::fromLatin1(query), workspace::HistoryOrder::bestFirst, &found));
        std::printf("  worst: %-40s newest first %8.2f ms, best first %8.2f ms (medians)\n", query, quantile(times, 0.5), quantile(best, 0.5));
        std::fflush(stdout);
    }
}

void measureQuery(int messages, const QString &query)
{
    constexpr int times = 50;
    const auto opened = openedWorld(messages);
    orFatal(opened->startSearch().waitUntilCurrent(std::chrono::hours(2)));
    workspace::LocalHistory history(*opened);
    for (const auto order : {workspace::HistoryOrder::newestFirst, workspace::HistoryOrder::bestFirst}) {
        std::vector<double> walls;
        qsizetype found = 0;
        for (int i = 0; i < times; ++i)
            walls.push_back(searched(history, query, order, &found));
        std::printf("  %s %-60s median %8.2f ms, most %8.2f ms, %5.1f rows\n", order == workspace::HistoryOrder::newestFirst ? "newest" : "best  ", qPrintable(query),
                    quantile(walls, 0.5), quantile(walls, 1), double(found) / times);
    }
}

} // namespace switchboard::bench
