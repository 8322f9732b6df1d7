// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/search/samplehistory.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace switchboard;
using namespace switchboard::bench;
using namespace switchboard::store;

namespace {

constexpr int batchSize = 10'000;

void require(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(describe(result.error())));
}

text::QueryNode wordsOf(const QString &query)
{
    const auto parsed = text::parseSearch(query);
    if (!parsed)
        qFatal("%s: %s", qPrintable(query), qPrintable(describe(parsed.error())));
    return parsed->words;
}

/// Half of them in the order of time, then all older ones, as after an import.
void fill(SearchFile &file, const SampleHistory &history, int count)
{
    qint64 spent = 0;
    std::clock_t cpu = 0; ///< what other programs take is not in it
    QElapsedTimer timer;
    const auto apply = [&](SearchBatch batch, int done) {
        batch.cursor = Position{done};
        timer.start();
        const std::clock_t begun = std::clock();
        require(file.apply(batch));
        cpu += std::clock() - begun;
        spent += timer.nsecsElapsed();
    };
    for (int first = 0; first < history.people(); first += batchSize)
        apply(history.peopleBatch(first, batchSize), 1);
    const double people = double(std::exchange(spent, 0)) / 1e9;
    cpu = 0;
    const int half = count / 2;
    for (int done = 0; done < count; done += batchSize)
        apply(history.messageBatch(done < half ? half + done : done - half, batchSize), done + 1);
    std::printf("  %d people in %.1f s\n", history.people(), people);
    std::printf("  %d messages: %.1f us each, %.1f us of them CPU, %.0f/s\n", count, double(spent) / 1e3 / count,
                double(cpu) * 1e6 / CLOCKS_PER_SEC / count, count * 1e9 / double(spent));
}

struct Kind
{
    const char *name;
    std::function<SearchRequest(const SampleHistory &, std::mt19937 &)> make;
    int rounds = 1'000;
};

SearchRequest request(const QString &query)
{
    SearchRequest made;
    made.words = wordsOf(query);
    return made;
}

SearchCondition direction(Direction value)
{
    return {{{{}, SearchMark::kind, {qint64(Channel::sms) * 4 + qint64(value)}, {}}}, false};
}

QList<Kind> kinds(const SearchFile &file)
{
    return {
        {"rare word", [](const auto &h, auto &r) { return request(h.word(3'000 + int(r() % 15'000))); }},
        {"common word", [](const auto &h, auto &r) { return request(h.word(int(r() % 30))); }},
        {"AND", [](const auto &h, auto &r) { return request(h.word(int(r() % 300)) + u' ' + h.word(int(r() % 300))); }},
        {"OR",
         [](const auto &h, auto &r) {
             return request(h.word(int(r() % 3'000)) + QStringLiteral(" OR ") + h.word(int(r() % 3'000)));
         }},
        {"NOT",
         [](const auto &h, auto &r) { return request(h.word(int(r() % 500)) + QStringLiteral(" -") + h.word(int(r() % 50))); }},
        {"phrase", [](const auto &h, auto &r) { return request(u'"' + h.phrase(r) + u'"'); }},
        {"prefix",
         [](const auto &h, auto &r) {
             const QString word = h.word(int(r() % 5'000));
             return request(word.left(1 + int(r() % 6)) + u'*');
         }},
        {"substring", [](const auto &h, auto &r) { return request(u'*' + h.word(400 + int(r() % 5'000)).mid(1, 4) + u'*'); }},
        {"typo",
         [](const auto &h, auto &r) {
             QString word = h.word(400 + int(r() % 5'000));
             std::swap(word[1], word[2]);
             return request(word);
         }},
        {"word + person",
         [&file](const auto &h, auto &r) {
             SearchRequest made = request(h.word(int(r() % 300)));
             const auto party = file.party(h.name(int(r() % unsigned(h.people()))));
             SearchCondition from{{{Direction::inbound, SearchMark::endpoint, {}, {}}}, false};
             for (const HeldEndpoint &held : party->endpoints)
                 from.any.front().numbers.insert(held.endpoint.value);
             made.conditions = {from};
             return made;
         }},
        {"word + dates + direction",
         [](const auto &h, auto &r) {
             SearchRequest made = request(h.word(int(r() % 300)));
             made.after = h.at(double(r() % 90) / 100);
             made.before = made.after + std::chrono::hours(24 * 30);
             made.conditions = {direction(Direction::inbound)};
             return made;
         }},
        {"filters alone",
         [](const auto &h, auto &r) {
             SearchRequest made;
             made.before = h.at(double(1 + r() % 99) / 100);
             made.conditions = {direction(Direction::outbound),
                                {{{{}, SearchMark::campaign, {qint64(1 + r() % 40)}, {}}}, false}};
             return made;
         }},
        {"ranked", [](const auto &h, auto &r) {
             SearchRequest made = request(h.word(int(r() % 300)));
             made.order = SearchOrder::bestFirst;
             return made;
         }, 100},
        {"no words, any page", [](const auto &h, auto &r) {
             SearchRequest made;
             made.cursor = {h.at(double(r() % 100) / 100), {}};
             return made;
         }},
    };
}

/// What somebody types to be unkind.
QList<std::pair<const char *, SearchRequest>> adversaries(const SampleHistory &history)
{
    QString prefixes;
    for (char letter = 'a'; prefixes.size() < 4'080; letter = letter == 'z' ? 'a' : char(letter + 1))
        prefixes += (prefixes.isEmpty() ? QString() : QStringLiteral(" OR ")) + QLatin1Char(letter) + u'*';
    QString words = history.word(0);
    for (int i = 1; words.size() < 4'060; ++i)
        words += QStringLiteral(" OR ") + history.word(i);
    QString longPrefixes = QStringLiteral("\"%1 %2\"*").arg(history.word(3), history.word(4).left(1));
    return {
        {"4,096 letters of prefixes", request(prefixes)},
        {"4,096 letters of words", request(words)},
        {"no word of many", request(QString(words).replace(QStringLiteral(" OR "), QStringLiteral(" -")).prepend(u'-'))},
        {"words never together", request(QString(SampleHistory::leftWord) + u' ' + SampleHistory::rightWord)},
        {"phrase of frequent words", request(u'"' + history.word(1) + u' ' + history.word(0) + u' ' + history.word(1) + u' ' + history.word(0) + u'"')},
        {"phrase with one letter", request(longPrefixes)},
        {"part that all have", request(QStringLiteral("*a*"))},
        {"part and never together", request(QStringLiteral("*a* ") + SampleHistory::leftWord + u' ' + SampleHistory::rightWord)},
        {"ranked never together", [&] {
             SearchRequest made = request(QString(SampleHistory::leftWord) + u' ' + SampleHistory::rightWord);
             made.order = SearchOrder::bestFirst;
             return made;
         }()},
    };
}

double timed(const SearchFile &file, const SearchRequest &wanted, qsizetype *found, bool *isWhole)
{
    QElapsedTimer timer;
    timer.start();
    const auto answer = file.search(wanted);
    const double spent = double(timer.nsecsElapsed()) / 1e6;
    if (!answer)
        qFatal("%s", qPrintable(describe(answer.error())));
    *found = answer->hits.size();
    *isWhole = answer->isWhole;
    return spent;
}

} // namespace

/// bench_search [MESSAGES [FOLDER]]: a folder keeps the file for the next time.
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int count = std::max(2 * batchSize, arguments.value(1, QStringLiteral("1000000")).toInt());
    QTemporaryDir temporary;
    const QString folder = arguments.value(2, temporary.path());
    const QString path = folder + QStringLiteral("/bench-search-%1.db").arg(count);
    const SampleHistory history(count, std::max(batchSize, count / 20));
    const auto opened = SearchFile::open(path, seal::Secret::copyOf(QByteArray(32, 'b')), {});
    if (!opened)
        qFatal("%s", qPrintable(describe(opened.error())));
    const SearchFile &file = **opened;
    std::printf("%d messages\n", count);
    if ((*opened)->needsRemake())
        fill(**opened, history, count);
    std::printf("  %.0f MB\n", double(QFileInfo(path).size()) / 1e6);
    std::printf("  %-28s %8s %8s %8s %8s %8s\n", "", "p50 ms", "p95 ms", "max ms", "rows", "parts");
    for (const Kind &kind : kinds(file)) {
        std::mt19937 random(7);
        std::vector<double> times;
        qsizetype rows = 0;
        int parts = 0;
        for (int i = 0; i < kind.rounds; ++i) {
            QElapsedTimer timer;
            timer.start();
            const SearchRequest wanted = kind.make(history, random);
            const double made = double(timer.nsecsElapsed()) / 1e6;
            qsizetype found = 0;
            bool isWhole = false;
            times.push_back(made + timed(file, wanted, &found, &isWhole));
            rows += found;
            parts += !isWhole && found < wanted.limit;
        }
        std::sort(times.begin(), times.end());
        std::printf("  %-28s %8.2f %8.2f %8.2f %8.1f %8d\n", kind.name, times[times.size() / 2],
                    times[times.size() * 95 / 100], times.back(), double(rows) / kind.rounds, parts);
    }
    for (const auto &[name, wanted] : adversaries(history)) {
        qsizetype found = 0;
        bool isWhole = false;
        double worst = 0;
        for (int i = 0; i < 3; ++i)
            worst = std::max(worst, timed(file, wanted, &found, &isWhole));
        std::printf("  %-28s worst %8.1f ms, %lld rows, %s\n", name, worst, static_cast<long long>(found),
                    isWhole ? "whole" : "a part");
    }
    return 0;
}
