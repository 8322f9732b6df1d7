// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/searchscope.h"

#include "core/store/search/searchtokenizer.h"

#include <algorithm>

namespace switchboard::store {

namespace {

/// Beyond, opening so many lists costs more than looking at the rows: some 10 µs each.
constexpr qsizetype mostTokens = 400;

constexpr std::array channels{Channel::sms, Channel::email, Channel::voice};

qint64 numberOf(const SearchHit &hit, SearchMark mark)
{
    switch (mark) {
    case SearchMark::kind: return kindNumber(hit.channel, hit.direction);
    case SearchMark::endpoint: return hit.endpoint.value;
    case SearchMark::sender: return hit.sender.value;
    case SearchMark::campaign: return hit.campaign.value;
    case SearchMark::messageTemplate: return hit.messageTemplate.value;
    case SearchMark::author: return hit.author;
    case SearchMark::media: return hit.hasMedia ? 1 : 0;
    }
    return 0;
}

bool isWithin(const HeldEndpoint &held, Timestamp time)
{
    return time >= held.from && (held.until == Timestamp{} || time < held.until);
}

bool fulfils(const SearchHit &hit, const SearchAlternative &one)
{
    if (one.direction && hit.direction != *one.direction)
        return false;
    const qint64 number = numberOf(hit, one.mark);
    if (!one.numbers.contains(number))
        return false;
    const auto times = one.times.constFind(number);
    return times == one.times.cend() || std::any_of(times->cbegin(), times->cend(), [&hit](const HeldEndpoint &held) {
               return isWithin(held, hit.time);
           });
}

QByteArray phrase(SearchMark mark, qint64 number)
{
    return '"' + QByteArray(1, SearchTokenizer::scopeBegin) + scopeToken(mark, number) + '"';
}

QByteArray anyOf(const QByteArrayList &phrases)
{
    return '(' + phrases.join(" OR ") + ')';
}

QByteArray expressionOf(const SearchAlternative &one)
{
    QByteArrayList phrases;
    for (const qint64 number : one.numbers)
        phrases.append(phrase(one.mark, number));
    if (!one.direction)
        return anyOf(phrases);
    QByteArrayList kinds;
    for (const Channel channel : channels)
        kinds.append(phrase(SearchMark::kind, kindNumber(channel, *one.direction)));
    return '(' + anyOf(phrases) + " AND " + anyOf(kinds) + ')';
}

} // namespace

int fateNumber(QStringView fate)
{
    constexpr int firstIntent = 200; // behind all of SmsStatus
    if (const std::optional<SmsStatus> status = smsStatusFromName(fate))
        return int(*status);
    for (int intent = int(IntentState::queued); intent <= int(IntentState::received); ++intent) {
        if (name(IntentState(intent)) == fate)
            return firstIntent + intent;
    }
    return 0;
}

bool isRemarkable(int fateNumber)
{
    return fateNumber != 0 && fateNumber != int(SmsStatus::delivered) && fateNumber != int(SmsStatus::received);
}

QByteArray scopeToken(SearchMark mark, qint64 number)
{
    QByteArray token(1, char(0xf0 + int(mark)));
    do {
        token.append(char(0x80 | (number & 0x3f)));
        number = qint64(quint64(number) >> 6);
    } while (number != 0);
    return token;
}

QByteArray scopeOf(const SearchDocument &document, qint64 author)
{
    QByteArray scope(1, SearchTokenizer::scopeBegin);
    const auto add = [&scope](SearchMark mark, qint64 number) {
        if (number != 0)
            scope += scopeToken(mark, number);
    };
    add(SearchMark::kind, kindNumber(document.channel, document.direction));
    add(SearchMark::endpoint, document.endpoint.value);
    add(SearchMark::sender, document.sender.value);
    add(SearchMark::campaign, document.campaign.value);
    add(SearchMark::messageTemplate, document.messageTemplate.value);
    add(SearchMark::author, author);
    add(SearchMark::media, document.hasMedia ? 1 : 0);
    return scope;
}

bool fulfils(const SearchHit &hit, const SearchCondition &condition)
{
    const bool isAny = std::any_of(condition.any.cbegin(), condition.any.cend(),
                                   [&hit](const SearchAlternative &one) { return fulfils(hit, one); });
    return isAny != condition.isNegated;
}

QByteArray scopeExpression(const SearchCondition &condition)
{
    if (condition.isNegated)
        return {};
    qsizetype tokens = 0;
    QByteArrayList parts;
    for (const SearchAlternative &one : condition.any) {
        tokens += one.numbers.size();
        if (tokens > mostTokens)
            return {};
        if (!one.numbers.isEmpty())
            parts.append(expressionOf(one));
    }
    return parts.isEmpty() ? QByteArray() : anyOf(parts);
}

} // namespace switchboard::store
