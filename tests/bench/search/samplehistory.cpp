// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/search/samplehistory.h"

#include <algorithm>
#include <cmath>

namespace switchboard::bench {

using namespace store;

namespace {

constexpr qint64 firstMs = 1'730'000'000'000;
constexpr qint64 spanMs = 2LL * 365 * 86'400'000;
constexpr int wordCount = 20'000;

constexpr const char *syllables[] = {"ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu",
                                     "ne", "pi", "ro", "su", "ta", "ve", "wi", "xo", "yu", "za"};

QString spelled(int number)
{
    QString word;
    for (int rest = number; rest > 0; rest /= 20)
        word += QLatin1StringView(syllables[rest % 20]);
    return word;
}

} // namespace

SampleHistory::SampleHistory(int messages, int people) : m_messages(messages), m_people(people)
{
    double sum = 0;
    for (int i = 0; i < wordCount; ++i) {
        m_words.append(spelled(i + 400));
        sum += 1.0 / std::pow(i + 3, 1.05);
        m_sums.push_back(sum);
    }
}

const QString &SampleHistory::anyWord(std::mt19937 &random) const
{
    const double target = std::uniform_real_distribution<>(0, m_sums.back())(random);
    return m_words.at(std::lower_bound(m_sums.begin(), m_sums.end(), target) - m_sums.begin());
}

QString SampleHistory::name(int person) const
{
    return spelled(8'000 + person % 700) + u' ' + spelled(160'000 + person / 7);
}

QString SampleHistory::body(int number) const
{
    std::mt19937 random{unsigned(number)};
    QStringList text;
    for (int n = int(4 + random() % 22); n > 0; --n)
        text.append(anyWord(random));
    if (number % 10 == 0)
        text.append(leftWord);
    if (number % 10 == 5)
        text.append(rightWord);
    if (number % 20 == 3)
        text.append(QStringLiteral("+1512555%1").arg(number % 10'000, 4, 10, QChar(u'0')));
    return text.join(u' ');
}

QString SampleHistory::phrase(std::mt19937 &random) const
{
    const QStringList words = body(int(random() % unsigned(m_messages))).split(u' ');
    const int at = int(random() % unsigned(words.size() - 1));
    return words.at(at) + u' ' + words.at(at + 1);
}

Timestamp SampleHistory::at(double part) const
{
    return fromMs(firstMs + qint64(double(spanMs) * part));
}

SearchBatch SampleHistory::messageBatch(int first, int count) const
{
    SearchBatch batch;
    for (int i = first; i < first + count; ++i) {
        const qint64 ms = firstMs + spanMs / m_messages * i;
        const unsigned chance = unsigned(i) * 2654435761u;
        SearchDocument document;
        document.id = MessageId{(ms << 21) | (i & 4095)};
        document.time = fromMs(ms);
        document.direction = chance % 10 < 3 ? Direction::inbound : Direction::outbound;
        document.endpoint = EndpointId{(firstMs << 21) + 1 + qint64(chance / 16 % unsigned(m_people))};
        document.sender = SenderId{qint64(1 + chance % 3)};
        if (document.direction == Direction::outbound)
            document.campaign = CampaignId{chance / 10 % 4 ? 0 : qint64(1 + chance / 40 % 40)};
        document.messageTemplate = TemplateId{chance % 3 ? 0 : qint64(1 + chance / 3 % 60)};
        if (document.direction == Direction::outbound)
            document.author = QStringLiteral("agent %1").arg(chance / 10 % 12);
        document.hasMedia = chance % 40 == 0;
        document.body = body(i);
        batch.documents.append(document);
    }
    return batch;
}

SearchBatch SampleHistory::peopleBatch(int first, int count) const
{
    SearchBatch batch;
    for (int i = first; i < std::min(first + count, m_people); ++i) {
        const EndpointId endpoint{(firstMs << 21) + 1 + i};
        const QString number = QStringLiteral("+1%1555%2").arg(212 + i / 10'000).arg(i % 10'000, 4, 10, QChar(u'0'));
        batch.people.append({ContactId{(firstMs << 21) + 7 + i}, name(i), {}, {number}, {}, {{endpoint, {}, {}}}});
        batch.addresses.append({endpoint, number});
    }
    return batch;
}

} // namespace switchboard::bench
