// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/historyplan.h"

#include "core/store/historyreads.h"
#include "core/store/outreach.h"
#include "core/store/providers.h"
#include "core/workspace/ownthread.h"

#include <algorithm>
#include <cmath>

namespace switchboard::workspace {

namespace {

using store::SearchAlternative;
using store::SearchCondition;
using store::SearchMark;
using text::Condition;
using text::SearchField;

constexpr qsizetype fewestDigits = 4;

Error unusable(const Condition &condition, const QString &why)
{
    return {ErrorCode::invalidInput, why, {}, false, Place{{}, 0, 0, QString(text::name(condition.field))}};
}

Timestamp startOf(QDate date)
{
    return fromMs(date.startOfDay().toMSecsSinceEpoch());
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits.append(c);
    }
    return digits;
}

/// A part of it, or the last digits of a number however it was written.
bool names(const QString &wanted, const QString &text)
{
    if (text.contains(wanted, Qt::CaseInsensitive))
        return true;
    const bool isNumber = std::all_of(wanted.begin(), wanted.end(),
                                      [](QChar c) { return c.isDigit() || QStringView(u"+ ().-").contains(c); });
    const QString digits = digitsOf(wanted);
    return isNumber && digits.size() >= fewestDigits && digitsOf(text).endsWith(digits);
}

SearchAlternative alternative(SearchMark mark, QSet<qint64> numbers, std::optional<Direction> direction = {})
{
    return {direction, mark, std::move(numbers), {}};
}

struct Tagged
{
    QList<qint64> tags;
    std::shared_ptr<const store::MergedRoots> merged;
    std::optional<QSet<ContactId>> people; ///< nothing where they are too many
};

/// How many people with a tag are looked up first. That costs some 2 µs a person; the other way, looking at the address
/// of each message, some 3 µs for each that is walked over until a page is found.
int mostTagged(qint64 people)
{
    constexpr double page = 50;
    return int(std::sqrt(page * 3 / 2 * double(people)));
}

/// Makes a plan of one query.
class Planner
{
public:
    Planner(store::Store &store, const store::SearchFile &file, std::stop_token stop)
        : m_store(store), m_file(file), m_stop(std::move(stop))
    {}

    Result<HistoryPlan> plan(const QString &query)
    {
        Result<text::SearchQuery> parsed = text::parseSearch(query);
        if (!parsed)
            return parsed.error();
        m_plan.request.words = std::move(parsed->words);
        for (const Condition &condition : std::as_const(parsed->conditions)) {
            if (const Result<void> taken = take(condition); !taken)
                return taken.error();
        }
        takeRemarks();
        return std::move(m_plan);
    }

private:
    Result<void> take(const Condition &condition)
    {
        switch (condition.field) {
        case SearchField::before:
        case SearchField::after: return takeDate(condition);
        case SearchField::channel: return takeChannel(condition);
        case SearchField::status:
        case SearchField::error: return takeState(condition);
        case SearchField::has: return takeHas(condition);
        case SearchField::from:
        case SearchField::to:
        case SearchField::with: return takeParty(condition);
        case SearchField::agent: return takeAgent(condition);
        case SearchField::campaign:
        case SearchField::templateName: return takeOutreach(condition);
        case SearchField::tag: return takeTag(condition);
        }
        return {};
    }

    void add(const Condition &condition, QList<SearchAlternative> any)
    {
        m_plan.request.conditions.append({std::move(any), condition.isNegated});
    }

    Result<void> takeDate(const Condition &condition)
    {
        store::SearchRequest &request = m_plan.request;
        const bool isUpper = (condition.field == SearchField::before) != condition.isNegated;
        const Timestamp at = startOf(condition.date);
        if (isUpper)
            request.before = request.before == Timestamp{} ? at : std::min(request.before, at);
        else
            request.after = std::max(request.after, at);
        return {};
    }

    Result<void> takeChannel(const Condition &condition)
    {
        QSet<qint64> kinds;
        for (const QString &value : condition.values) {
            const std::optional<Channel> channel = channelFromName(value.toLower());
            if (!channel)
                return unusable(condition, QStringLiteral("sms, email or voice is expected"));
            for (const Direction direction : {Direction::inbound, Direction::outbound})
                kinds.insert(store::kindNumber(*channel, direction));
        }
        add(condition, {alternative(SearchMark::kind, kinds)});
        return {};
    }

    Result<void> takeState(const Condition &condition)
    {
        StateCondition state;
        state.isNegated = condition.isNegated;
        for (const QString &value : condition.values) {
            if (condition.field == SearchField::status) {
                state.fates.append(value.toLower());
                if (!knownFates().contains(state.fates.constLast()))
                    return unusable(condition, QStringLiteral("no such status: delivered, undelivered, failed, queued, "
                                                              "held, blocked, in_doubt, received… are known"));
            } else {
                bool isNumber = false;
                state.errorCodes.append(value.toInt(&isNumber));
                if (!isNumber)
                    return unusable(condition,
                                    QStringLiteral("an error code of the provider is expected, such as 30003"));
            }
        }
        m_plan.states.append(state);
        return {};
    }

    Result<void> takeHas(const Condition &condition)
    {
        for (const QString &value : condition.values) {
            const QString what = value.toLower();
            if (what != QLatin1StringView("attachment") && what != QLatin1StringView("media"))
                return unusable(condition, QStringLiteral("attachment or media is expected"));
        }
        add(condition, {alternative(SearchMark::media, {1})});
        return {};
    }

    /// From: what a person wrote to us, or what one of ours, sender or agent, wrote to them. To: the other way round.
    /// With: both.
    Result<void> takeParty(const Condition &condition)
    {
        QList<SearchAlternative> any;
        for (const QString &value : condition.values) {
            const Result<QList<SearchAlternative>> one = partyNamed(condition.field, value);
            if (!one)
                return one.error();
            any += *one;
        }
        add(condition, std::move(any));
        return {};
    }

    Result<QList<SearchAlternative>> partyNamed(SearchField field, const QString &value)
    {
        const bool isWith = field == SearchField::with;
        const bool isFrom = field == SearchField::from;
        std::optional<Direction> ofOurs; // either way
        std::optional<Direction> ofTheirs;
        if (!isWith) {
            ofOurs = isFrom ? Direction::outbound : Direction::inbound;
            ofTheirs = isFrom ? Direction::inbound : Direction::outbound;
        }
        const Result<store::SearchParty> party = m_file.party(value, m_stop);
        if (!party)
            return party.error();
        const Result<QSet<qint64>> senders = sendersNamed(value);
        if (!senders)
            return senders.error();
        QList<SearchAlternative> any{alternative(SearchMark::sender, *senders, ofOurs)};
        if (isFrom || isWith) {
            const Result<QSet<qint64>> authors = authorsNamed(value);
            if (!authors)
                return authors.error();
            any.append(alternative(SearchMark::author, *authors, Direction::outbound));
        }
        const bool isOurs =
            std::any_of(any.cbegin(), any.cend(), [](const SearchAlternative &one) { return !one.numbers.isEmpty(); });
        // What was exactly one of ours is not somebody with a name a little like it.
        if (party->guesses.isEmpty() || !isOurs) {
            any.append(ofEndpoints(party->endpoints, ofTheirs));
            m_plan.guesses += party->guesses;
        }
        return any;
    }

    Result<void> takeAgent(const Condition &condition)
    {
        QSet<qint64> found;
        for (const QString &value : condition.values) {
            const Result<QSet<qint64>> authors = authorsNamed(value);
            if (!authors)
                return authors.error();
            found.unite(*authors);
        }
        add(condition, {alternative(SearchMark::author, found, Direction::outbound)});
        return {};
    }

    /// Those with one of the names; a name that is nobody's stands for every name that it is a part of.
    template<class IdType>
    static QSet<qint64> withNames(const QHash<IdType, QString> &names, const QStringList &wanted)
    {
        QSet<qint64> found;
        for (const QString &each : wanted)
            found.unite(withName(names, each.simplified()));
        return found;
    }

    template<class IdType>
    static QSet<qint64> withName(const QHash<IdType, QString> &names, const QString &wanted)
    {
        QSet<qint64> exact;
        QSet<qint64> parts;
        for (auto it = names.cbegin(); it != names.cend(); ++it) {
            if (it->compare(wanted, Qt::CaseInsensitive) == 0)
                exact.insert(it.key().value);
            else if (it->contains(wanted, Qt::CaseInsensitive))
                parts.insert(it.key().value);
        }
        return exact.isEmpty() ? parts : exact;
    }

    Result<void> takeOutreach(const Condition &condition)
    {
        const seal::Vault vault = m_store.vault();
        const QStringList wanted = condition.values;
        const bool isCampaign = condition.field == SearchField::campaign;
        const Result<QSet<qint64>> ids = waited(m_store.read([=](store::Database &db) -> Result<QSet<qint64>> {
            if (isCampaign) {
                const auto names = store::campaignNames(db, vault);
                return names ? Result<QSet<qint64>>(withNames(*names, wanted)) : names.error();
            }
            const auto names = store::templateNames(db, vault);
            return names ? Result<QSet<qint64>>(withNames(*names, wanted)) : names.error();
        }));
        if (!ids)
            return ids.error();
        add(condition, {alternative(isCampaign ? SearchMark::campaign : SearchMark::messageTemplate, *ids)});
        return {};
    }

    Result<void> takeTag(const Condition &condition)
    {
        const seal::Vault vault = m_store.vault();
        const Result<store::SearchExtent> extent = m_file.extent();
        if (!extent)
            return extent.error();
        const QStringList names = condition.values;
        const int most = mostTagged(extent->people);
        const Result<Tagged> tagged = waited(m_store.read([=](store::Database &db) -> Result<Tagged> {
            const Result<QList<qint64>> tags = store::tagsNamed(db, vault, names);
            if (!tags)
                return tags.error();
            Result<store::MergedRoots> merged = store::mergedRoots(db);
            if (!merged)
                return merged.error();
            Result<std::optional<QSet<ContactId>>> people = store::peopleTagged(db, *merged, *tags, most);
            if (!people)
                return people.error();
            return Tagged{*tags, std::make_shared<const store::MergedRoots>(std::move(*merged)), std::move(*people)};
        }));
        if (!tagged)
            return tagged.error();
        if (!tagged->people) {
            m_plan.tags.append({tagged->tags, tagged->merged, condition.isNegated});
            return {};
        }
        const Result<QList<store::HeldEndpoint>> endpoints =
            m_file.endpointsOf(QList<ContactId>(tagged->people->cbegin(), tagged->people->cend()));
        if (!endpoints)
            return endpoints.error();
        add(condition, {ofEndpoints(*endpoints, {})});
        return {};
    }

    Result<QSet<qint64>> sendersNamed(const QString &wanted)
    {
        const seal::Vault vault = m_store.vault();
        const Result<QList<store::Sender>> senders =
            waited(m_store.read([=](store::Database &db) { return store::allSenders(db, vault); }));
        if (!senders)
            return senders.error();
        QSet<qint64> found;
        for (const store::Sender &sender : *senders) {
            if (names(wanted, sender.identity()))
                found.insert(sender.id.value);
        }
        return found;
    }

    Result<QSet<qint64>> authorsNamed(const QString &wanted)
    {
        const Result<QHash<qint64, QString>> authors = m_file.authors();
        if (!authors)
            return authors.error();
        QSet<qint64> found;
        for (auto it = authors->cbegin(); it != authors->cend(); ++it) {
            if (it->contains(wanted, Qt::CaseInsensitive))
                found.insert(it.key());
        }
        return found;
    }

    /// What few messages became, the search file knows; the store has the last word all the same.
    void takeRemarks()
    {
        store::SearchRequest &request = m_plan.request;
        m_plan.areStatesFound = true;
        for (const StateCondition &state : std::as_const(m_plan.states)) {
            const bool isOne = !state.isNegated && state.fates.size() + state.errorCodes.size() == 1;
            const int fate = isOne ? store::fateNumber(state.fates.value(0)) : 0;
            const int error = isOne ? state.errorCodes.value(0) : 0;
            if (isOne && !state.fates.isEmpty() && store::isRemarkable(fate) && request.fate == 0)
                request.fate = fate;
            else if (error != 0 && request.error == 0)
                request.error = error;
            else
                m_plan.areStatesFound = false;
        }
    }

    store::Store &m_store;
    const store::SearchFile &m_file;
    std::stop_token m_stop;
    HistoryPlan m_plan;
};

} // namespace

SearchAlternative ofEndpoints(const QList<store::HeldEndpoint> &endpoints, std::optional<Direction> direction)
{
    SearchAlternative made = alternative(SearchMark::endpoint, {}, direction);
    QSet<qint64> always;
    for (const store::HeldEndpoint &held : endpoints) {
        const qint64 number = held.endpoint.value;
        made.numbers.insert(number);
        if (held.from == Timestamp{} && held.until == Timestamp{})
            always.insert(number);
        else
            made.times[number].append(held);
    }
    for (const qint64 number : always)
        made.times.remove(number);
    return made;
}

const QStringList &knownFates()
{
    static const QStringList words{
        QStringLiteral("delivered"),   QStringLiteral("received"),  QStringLiteral("sent"),
        QStringLiteral("queued"),      QStringLiteral("held"),      QStringLiteral("failed"),
        QStringLiteral("undelivered"), QStringLiteral("blocked"),   QStringLiteral("in_doubt"),
        QStringLiteral("canceled"),    QStringLiteral("expired"),   QStringLiteral("read"),
        QStringLiteral("attempting"),  QStringLiteral("submitted"), QStringLiteral("accepted"),
        QStringLiteral("sending"),     QStringLiteral("scheduled"), QStringLiteral("partially_delivered")};
    return words;
}

bool StateCondition::holds(const MessageState &state) const
{
    const bool isTrue = fates.isEmpty() ? errorCodes.contains(state.errorCode) : fates.contains(fate(state));
    return isTrue != isNegated;
}

Result<HistoryPlan> planHistory(store::Store &store, const store::SearchFile &file, const QString &query,
                                std::stop_token stop)
{
    return Planner(store, file, std::move(stop)).plan(query);
}

} // namespace switchboard::workspace
