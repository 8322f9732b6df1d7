// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/historysearch.h"

#include "core/store/media.h"
#include "core/store/messages.h"
#include "core/store/people/contacts.h"
#include "core/workspace/ownthread.h"

#include <QRegularExpression>

namespace switchboard::workspace {

namespace {

using text::Condition;
using text::SearchField;

constexpr seconds patience{60};
constexpr int page = 200;
constexpr int excludedLimit = 1'000'000;

/// A search as the file and the store understand it.
struct Plan
{
    store::SearchRequest request;
    QString exclusion;           ///< matches of it are left out
    QList<Condition> conditions; ///< that only the store can judge
};

Error unusable(const Condition &condition, ErrorCode code, const QString &why)
{
    return {code, why, {}, false, Place{{}, 0, 0, QString(text::name(condition.field))}};
}

Timestamp startOf(QDate date)
{
    return fromMs(date.startOfDay().toMSecsSinceEpoch());
}

bool isKnownFate(const QString &word)
{
    static const QStringList words{
        QStringLiteral("queued"),      QStringLiteral("held"),      QStringLiteral("attempting"),
        QStringLiteral("in_doubt"),    QStringLiteral("blocked"),   QStringLiteral("canceled"),
        QStringLiteral("expired"),     QStringLiteral("failed"),    QStringLiteral("sent"),
        QStringLiteral("undelivered"), QStringLiteral("delivered"), QStringLiteral("received"),
        QStringLiteral("read"),        QStringLiteral("accepted"),  QStringLiteral("sending"),
        QStringLiteral("submitted"),   QStringLiteral("scheduled"), QStringLiteral("partially_delivered")};
    return words.contains(word);
}

/// Takes into the request what the search file can narrow by itself; an error for what nobody can judge.
std::optional<Error> take(const Condition &condition, Plan &plan)
{
    store::SearchRequest &request = plan.request;
    switch (condition.field) {
    case SearchField::before:
    case SearchField::after: {
        const bool isUpper = (condition.field == SearchField::before) != condition.isNegated;
        const Timestamp at = startOf(condition.date);
        if (isUpper)
            request.before = request.before == Timestamp{} ? at : std::min(request.before, at);
        else
            request.after = std::max(request.after, at);
        return {};
    }
    case SearchField::channel:
        if (!channelFromName(condition.value.toLower()))
            return unusable(condition, ErrorCode::invalidInput, QStringLiteral("sms, email or voice is expected"));
        break;
    case SearchField::status:
        if (!isKnownFate(condition.value.toLower()))
            return unusable(condition, ErrorCode::invalidInput,
                            QStringLiteral("no such status: delivered, undelivered, failed, queued, held, "
                                           "blocked, in_doubt, received… are known"));
        break;
    case SearchField::error: {
        bool isNumber = false;
        (void)condition.value.toInt(&isNumber);
        if (!isNumber)
            return unusable(condition, ErrorCode::invalidInput,
                            QStringLiteral("an error code of the provider is expected, such as 30003"));
        break;
    }
    case SearchField::has:
        if (condition.value.toLower() != QLatin1StringView("media"))
            return unusable(condition, ErrorCode::unsupported, QStringLiteral("only has:media can be asked so far"));
        break;
    case SearchField::campaign:
        return unusable(condition, ErrorCode::unsupported, QStringLiteral("there are no campaigns yet"));
    case SearchField::templateName:
        return unusable(condition, ErrorCode::unsupported, QStringLiteral("there are no templates yet"));
    case SearchField::from:
    case SearchField::to:
    case SearchField::agent:
    case SearchField::tag: break;
    }
    plan.conditions.append(condition);
    return {};
}

Result<Plan> planFor(const QString &query)
{
    const Result<text::SearchQuery> parsed = text::parseSearch(query);
    if (!parsed)
        return parsed.error();
    Plan plan;
    plan.request.expression = text::toFts5(parsed->words);
    plan.request.withExcerpt = !plan.request.expression.isEmpty();
    plan.exclusion = text::fts5Exclusion(parsed->words);
    for (const Condition &condition : parsed->conditions) {
        if (const std::optional<Error> flaw = take(condition, plan))
            return *flaw;
    }
    return plan;
}

QString digitsOf(const QString &text)
{
    static const QRegularExpression other(QStringLiteral("\\D"));
    return QString(text).remove(other);
}

/// A part of the name or address, or the digits of a number however it was written.
bool names(const QString &wanted, const QString &name, const QString &address)
{
    if (name.contains(wanted, Qt::CaseInsensitive) || address.contains(wanted, Qt::CaseInsensitive))
        return true;
    static const QRegularExpression number(QStringLiteral("^[+\\d ().-]+$"));
    const QString digits = digitsOf(wanted);
    return digits.size() >= 4 && number.match(wanted).hasMatch() && digitsOf(address).endsWith(digits);
}

Result<bool> holds(store::Database &db, const seal::Vault &vault, const Condition &condition, const HistoryRow &row)
{
    const Message &message = row.message;
    const bool isInbound = message.direction == Direction::inbound;
    switch (condition.field) {
    case SearchField::from:
        return isInbound ? names(condition.value, row.person, row.address)
                         : names(condition.value, message.author, row.sender);
    case SearchField::to:
        return isInbound ? names(condition.value, {}, row.sender) : names(condition.value, row.person, row.address);
    case SearchField::channel: return channelFromName(condition.value.toLower()) == message.channel;
    case SearchField::status: return QString(fate(message.state)) == condition.value.toLower();
    case SearchField::error: return message.state.errorCode == condition.value.toInt();
    case SearchField::agent: return !isInbound && message.author.contains(condition.value, Qt::CaseInsensitive);
    case SearchField::has: {
        if (!message.mediaUrls.isEmpty())
            return true;
        return store::hasMedia(db, message.id);
    }
    case SearchField::tag: {
        if (!message.contact)
            return false;
        const Result<Contact> person = store::contact(db, vault, message.contact);
        return person && person->tags.contains(condition.value, Qt::CaseInsensitive);
    }
    default: return true;
    }
}

/// What remains of a page of hits when the store has judged it.
Result<QList<HistoryRow>> judged(store::Database &db, const seal::Vault &vault, const QList<store::SearchHit> &hits,
                                 const QList<Condition> &conditions)
{
    QList<HistoryRow> rows;
    for (const store::SearchHit &hit : hits) {
        Result<Message> message = store::message(db, vault, hit.id);
        if (!message) {
            if (message.error().code == ErrorCode::notFound)
                continue;
            return message.error();
        }
        // Removed a moment ago, and the search file does not know it yet.
        if (message->body.isEmpty() && !hit.excerpt.isEmpty())
            continue;
        Result<HistoryRow> row = historyRow(db, vault, std::move(*message));
        if (!row)
            return row.error();
        row->excerpt = hit.excerpt;
        row->excerpt.remove(QChar(store::SearchHit::markBegin)).remove(QChar(store::SearchHit::markEnd));
        bool isWanted = true;
        for (const Condition &condition : conditions) {
            const Result<bool> isTrue = holds(db, vault, condition, *row);
            if (!isTrue)
                return isTrue.error();
            isWanted = isWanted && *isTrue != condition.isNegated;
        }
        if (isWanted)
            rows.append(std::move(*row));
    }
    return rows;
}

Result<QSet<MessageId>> excludedBy(SearchFollower &follower, const QString &expression)
{
    QSet<MessageId> ids;
    if (expression.isEmpty())
        return ids;
    store::SearchRequest request;
    request.expression = expression;
    request.limit = excludedLimit;
    const Result<QList<store::SearchHit>> hits = waited(follower.search(request));
    if (!hits)
        return hits.error();
    for (const store::SearchHit &hit : *hits)
        ids.insert(hit.id);
    return ids;
}

/// Walks down the pages until enough is found.
Result<QList<HistoryRow>> run(Workspace &workspace, Plan plan, int limit, std::stop_token stop)
{
    SearchFollower &follower = workspace.startSearch();
    if (const Result<void> current = follower.waitUntilCurrent(patience); !current)
        return current.error();
    const Result<QSet<MessageId>> excluded = excludedBy(follower, plan.exclusion);
    if (!excluded)
        return excluded.error();
    const seal::Vault vault = workspace.store().vault();
    QSet<MessageId> seen = *excluded;
    QList<HistoryRow> found;
    plan.request.limit = page + int(std::min<qsizetype>(seen.size(), excludedLimit));
    while (found.size() < limit && !stop.stop_requested()) {
        const Result<QList<store::SearchHit>> hits = waited(follower.search(plan.request));
        if (!hits)
            return hits.error();
        QList<store::SearchHit> fresh;
        for (const store::SearchHit &hit : *hits) {
            if (!seen.contains(hit.id))
                fresh.append(hit);
            seen.insert(hit.id);
        }
        const QList<Condition> conditions = plan.conditions;
        Result<QList<HistoryRow>> rows =
            waited(workspace.store().read([=](store::Database &db) { return judged(db, vault, fresh, conditions); }));
        if (!rows)
            return rows.error();
        found.append(std::move(*rows));
        if (hits->size() < plan.request.limit)
            break;
        // The next page begins within the same millisecond; what was seen is passed over.
        const Timestamp next = hits->constLast().time + milliseconds(1);
        if (next == plan.request.before)
            plan.request.limit *= 2;
        plan.request.before = next;
    }
    return found.first(std::min<qsizetype>(limit, found.size()));
}

} // namespace

QFuture<Result<QList<HistoryRow>>> HistorySearch::start()
{
    return m_job.start([this](std::stop_token stop) -> Result<QList<HistoryRow>> {
        Result<Plan> plan = planFor(m_query);
        if (!plan)
            return plan.error();
        return run(m_workspace, std::move(*plan), m_limit, std::move(stop));
    });
}

} // namespace switchboard::workspace
