// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tasks/toldworld.h"

#include "tests/support/sampleworld/pasts.h"
#include "tests/support/sampleworld/sampleworld.h"
#include "tests/support/sampleworld/speech.h"

#include <QRegularExpression>

#include <map>

namespace switchboard::test {

namespace {

// As openSampleWorld(20'000) and its maker have them.
constexpr quint64 seed = 1;
constexpr int howMany = 20'000;
constexpr qint64 storyFrom = toMs(sampleWorldNow) - 60LL * 86'400'000;

const Plot &plot()
{
    static const Plot plot = makePlot(seed, howMany, toMs(sampleWorldNow) - 40'000);
    return plot;
}

const std::vector<SamplePerson> &people()
{
    static const std::vector<SamplePerson> people = [] {
        std::vector<SamplePerson> people;
        for (int i = 0; i < int(plot().joinedAt.size()); ++i)
            people.push_back(samplePerson(seed, i));
        return people;
    }();
    return people;
}

QStringList wordsIn(const QString &text)
{
    static const QRegularExpression gap(QStringLiteral("[^\\p{L}\\p{N}]+"));
    return text.toLower().split(gap, Qt::SkipEmptyParts);
}

int codeOf(const Beat &beat)
{
    int code = 0;
    for (const store::PastStep &step : stepsOf(beat, referenceOf(beat, storyFrom), storyFrom, 1))
        code = step.code != 0 ? step.code : code;
    return code;
}

/// In how many messages it stands.
int countOf(const QString &word)
{
    static const std::map<QString, int> counts = [] {
        std::map<QString, int> counts;
        for (const Told &message : everythingTold()) {
            QStringList words = wordsIn(message.text);
            words.removeDuplicates();
            for (const QString &each : std::as_const(words))
                ++counts[each];
        }
        return counts;
    }();
    const auto found = counts.find(word);
    return found == counts.end() ? 0 : found->second;
}

} // namespace

const std::vector<Told> &everythingTold()
{
    static const std::vector<Told> all = [] {
        std::vector<Told> all;
        for (const Beat &beat : plot().beats) {
            const SamplePerson &person = people().at(size_t(beat.person));
            all.push_back({beat, &person, wordsOf(beat, person, plot()), codeOf(beat)});
        }
        return all;
    }();
    return all;
}

std::vector<Told> told(const std::function<bool(const Told &)> &which)
{
    std::vector<Told> some;
    std::copy_if(everythingTold().cbegin(), everythingTold().cend(), std::back_inserter(some), which);
    return some;
}

bool hasWord(const Told &message, const QString &word)
{
    return wordsIn(message.text).contains(word.toLower());
}

QString ownWordOf(const Told &message)
{
    static const QRegularExpression plain(QStringLiteral("^[a-z]{6,}$"));
    for (const QString &word : wordsIn(message.text)) {
        if (plain.match(word).hasMatch() && countOf(word) == 1)
            return word;
    }
    return {};
}

bool isUnmistakable(const SamplePerson &person)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Z][a-z]+ [A-Z][a-z]+$"));
    if (isStranger(person.index) || person.isShared || person.isReassigned || !plain.match(person.name).hasMatch())
        return false;
    // The next one may have come to this number.
    if (const size_t next = size_t(person.index) + 1; next < people().size() && (people()[next].isShared || people()[next].isReassigned))
        return false;
    return std::count_if(people().cbegin(), people().cend(), [&person](const SamplePerson &other) { return other.name.contains(person.name); }) == 1;
}

} // namespace switchboard::test
