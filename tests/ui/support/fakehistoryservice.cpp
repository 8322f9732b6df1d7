// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/fakehistoryservice.h"

#include "tests/ui/support/sampleday.h"

namespace switchboard::test {

using namespace workspace;
using text::QueryNode;
using text::SearchField;

namespace {

bool has(const HistoryLine &line, const QString &word)
{
    return line.text.contains(word, Qt::CaseInsensitive) || line.person.contains(word, Qt::CaseInsensitive);
}

bool isMet(const HistoryLine &line, const text::Condition &condition)
{
    const QStringList &values = condition.values;
    const auto is = [&values](const QString &given) {
        return std::any_of(values.begin(), values.end(), [&given](const QString &value) { return given.contains(value, Qt::CaseInsensitive); });
    };
    const QDate day = QDateTime::fromMSecsSinceEpoch(toMs(line.at), sampleZone()).date();
    const bool isIn = line.direction == Direction::inbound;
    switch (condition.field) {
    case SearchField::from: return is(isIn ? line.person : line.sender);
    case SearchField::to: return is(isIn ? line.sender : line.person);
    case SearchField::with: return is(line.person) || is(line.sender);
    case SearchField::channel: return values.contains(name(line.channel));
    case SearchField::status: return values.contains(line.fate);
    case SearchField::before: return day < condition.date;
    case SearchField::after: return day >= condition.date;
    case SearchField::campaign: return is(line.campaign);
    case SearchField::templateName: return is(line.templateName);
    case SearchField::agent: return is(line.author);
    case SearchField::error: return values.contains(QString::number(line.errorCode));
    case SearchField::has: return line.hasAttachment;
    case SearchField::tag: return false;
    }
    return false;
}

bool matches(const HistoryLine &line, const QueryNode &node)
{
    if (const auto *all = std::get_if<text::QueryAll>(&node.value))
        return std::all_of(all->nodes.begin(), all->nodes.end(), [&](const QueryNode &one) { return matches(line, one); });
    if (const auto *any = std::get_if<text::QueryAny>(&node.value))
        return std::any_of(any->nodes.begin(), any->nodes.end(), [&](const QueryNode &one) { return matches(line, one); });
    if (const auto *none = std::get_if<text::QueryNot>(&node.value))
        return !matches(line, none->nodes.front());
    if (const auto *term = std::get_if<text::SearchTerm>(&node.value))
        return has(line, term->text);
    const auto &condition = std::get<text::Condition>(node.value);
    return isMet(line, condition) != condition.isNegated;
}

void markWords(HistoryLine &line, const QueryNode &node)
{
    if (const auto *all = std::get_if<text::QueryAll>(&node.value)) {
        for (const QueryNode &one : all->nodes)
            markWords(line, one);
    } else if (const auto *term = std::get_if<text::SearchTerm>(&node.value)) {
        const qsizetype start = line.text.indexOf(term->text, 0, Qt::CaseInsensitive);
        if (start >= 0)
            line.found.append({int(start), int(term->text.size())});
    }
}

} // namespace

HistoryLine FakeHistoryService::madeUpLine(qint64 id, int row)
{
    static const QString people[] = {QStringLiteral("Marisol V."), QStringLiteral("Terrence O."), QStringLiteral("Priya N."),
                                     QStringLiteral("Lena S."), QStringLiteral("Hector M.")};
    HistoryLine line;
    line.message = MessageId{id};
    line.conversation = ConversationId{id % 50'000 + 1};
    line.at = fromMs(madeUpStart - row * 60'000LL);
    line.direction = row % 3 == 0 ? Direction::inbound : Direction::outbound;
    line.person = people[row % 5];
    line.address = QStringLiteral("(512) 555-0119");
    line.sender = QStringLiteral("(512) 555-0100");
    line.text = QStringLiteral("Row %1: the closing date can move, tell me what suits you").arg(row);
    line.author = row % 3 == 0 ? QString() : QStringLiteral("Avery");
    line.segments = row % 3 == 0 ? 0 : 1;
    line.priceMicros = row % 3 == 0 ? 0 : 11'000;
    line.fate = row % 3 == 0 ? QStringLiteral("received") : row % 7 == 0 ? QStringLiteral("undelivered") : QStringLiteral("delivered");
    return line;
}

HistoryLine FakeHistoryService::lineOf(MessageId message) const
{
    if (madeUpRows > 0)
        return madeUpLine(message.value, int(madeUpRows - message.value));
    for (const HistoryLine &line : rows) {
        if (line.message == message)
            return line;
    }
    HistoryLine gone;
    gone.message = message;
    return gone;
}

Result<QList<HistoryLine>> FakeHistoryService::found(const QString &query) const
{
    const auto parsed = text::parseSearch(query);
    if (!parsed)
        return parsed.error();
    QList<HistoryLine> found;
    for (const HistoryLine &line : rows) {
        if (test::matches(line, parsed->root))
            found.append(line);
    }
    return found;
}

QFuture<Result<HistoryMatches>> FakeHistoryService::matches(QString query, HistoryOrder order, int limit, MessageCursor before,
                                                            std::stop_token stop)
{
    const QString call = QStringLiteral("matches [%1] %2 %3 from %4").arg(query).arg(int(order)).arg(limit).arg(before.id.value);
    return script.reply<HistoryMatches>(call, [=, this]() -> Result<HistoryMatches> {
        if (stop.stop_requested())
            return Error{ErrorCode::cancelled, QStringLiteral("stopped")};
        HistoryMatches piece;
        piece.isIndexing = isIndexing;
        piece.guesses = guesses;
        if (madeUpRows > 0) {
            const int first = before.id ? int(madeUpRows - before.id.value) + 1 : 0;
            const int end = std::min(madeUpRows, first + limit);
            piece.keys.reserve(end - first);
            for (int row = first; row < end; ++row)
                piece.keys.append({fromMs(madeUpStart - row * 60'000LL), MessageId{madeUpRows - row}});
            piece.isWhole = end == madeUpRows;
            piece.next = piece.keys.isEmpty() ? before : piece.keys.last();
            return piece;
        }
        const auto lines = found(query);
        if (!lines)
            return lines.error();
        piece.isWhole = true;
        for (const HistoryLine &line : *lines) {
            const MessageCursor key{line.at, line.message};
            if (!(key < before))
                continue;
            if (piece.keys.size() == limit) {
                piece.isWhole = false;
                break;
            }
            piece.keys.append(key);
        }
        piece.next = piece.keys.isEmpty() ? before : piece.keys.last();
        return piece;
    });
}

QFuture<Result<QList<HistoryLine>>> FakeHistoryService::lines(QList<MessageId> messages, QString query)
{
    linesAsked += messages.size();
    return script.reply<QList<HistoryLine>>(QStringLiteral("lines %1").arg(messages.size()), [=, this]() -> Result<QList<HistoryLine>> {
        const auto parsed = text::parseSearch(query);
        QList<HistoryLine> lines;
        for (const MessageId message : messages) {
            HistoryLine line = lineOf(message);
            if (parsed)
                markWords(line, parsed->words);
            lines.append(line);
        }
        return lines;
    });
}

QFuture<Result<HistoryFacets>> FakeHistoryService::facets(QString query, std::stop_token stop)
{
    return script.reply<HistoryFacets>(QStringLiteral("facets [%1]").arg(query), [=, this]() -> Result<HistoryFacets> {
        if (stop.stop_requested())
            return Error{ErrorCode::cancelled, QStringLiteral("stopped")};
        HistoryFacets facets;
        if (madeUpRows > 0) {
            facets.found = madeUpRows;
            facets.isWhole = false;
            facets.counted = 100'000;
            facets.byFate = {{QStringLiteral("delivered"), 57'000}, {QStringLiteral("received"), 33'334}, {QStringLiteral("undelivered"), 9'666}};
            return facets;
        }
        const auto lines = found(query);
        if (!lines)
            return lines.error();
        facets.found = facets.counted = lines->size();
        for (const HistoryLine &line : *lines) {
            facets.priceMicros += line.priceMicros;
            ++facets.byFate[line.fate];
            ++facets.byChannel[name(line.channel)];
            if (!line.author.isEmpty())
                ++facets.byAgent[line.author];
            if (!line.campaign.isEmpty())
                ++facets.byCampaign[line.campaign];
            const QDate day = QDateTime::fromMSecsSinceEpoch(toMs(line.at), sampleZone()).date();
            ++facets.byMonth[QDate(day.year(), day.month(), 1)];
        }
        return facets;
    });
}

QFuture<Result<QList<SearchSuggestion>>> FakeHistoryService::suggestions(SearchField field, QString part, int limit)
{
    const QString call = QStringLiteral("suggestions %1:%2").arg(text::name(field), part);
    return script.reply<QList<SearchSuggestion>>(call, [=, this]() -> Result<QList<SearchSuggestion>> {
        QList<SearchSuggestion> all;
        if (field == SearchField::status) {
            for (const char *fate : {"delivered", "undelivered", "held", "blocked", "failed", "sent", "received"})
                all.append({QString::fromLatin1(fate), {}});
        } else if (field == SearchField::channel) {
            for (const Channel channel : {Channel::sms, Channel::email, Channel::voice})
                all.append({name(channel), {}});
        } else if (field == SearchField::from || field == SearchField::to || field == SearchField::with) {
            for (const HistoryLine &line : rows) {
                const bool isNew = std::none_of(all.begin(), all.end(), [&](const SearchSuggestion &one) { return one.value == line.person; });
                if (isNew)
                    all.append({line.person, line.address});
            }
        }
        QList<SearchSuggestion> fitting;
        for (const SearchSuggestion &one : std::as_const(all)) {
            if (fitting.size() < limit && one.value.startsWith(part, Qt::CaseInsensitive))
                fitting.append(one);
        }
        return fitting;
    });
}

QFuture<Result<MessageStory>> FakeHistoryService::story(MessageId message)
{
    return script.reply<MessageStory>(QStringLiteral("story %1").arg(message.value), [=, this]() -> Result<MessageStory> {
        const HistoryLine line = lineOf(message);
        if (line.text.isEmpty())
            return Error{ErrorCode::notFound, QStringLiteral("no such message")};
        MessageStory story;
        story.row.person = line.person;
        story.row.address = line.address;
        story.row.sender = line.sender;
        Message &stored = story.row.message;
        stored.id = message;
        stored.conversation = line.conversation;
        stored.channel = line.channel;
        stored.direction = line.direction;
        stored.body = line.text;
        stored.author = line.author;
        stored.createdAt = line.at;
        stored.segments = line.segments;
        stored.state.priceMicros = line.priceMicros;
        stored.state.errorCode = line.errorCode;
        stored.state.intent = line.direction == Direction::inbound ? IntentState::received
            : line.fate == QLatin1StringView("held")               ? IntentState::held
            : line.fate == QLatin1StringView("blocked")            ? IntentState::blocked
                                                                   : IntentState::submitted;
        stored.state.reason = line.fate == QLatin1StringView("held") ? QStringLiteral("quiet_hours") : QStringLiteral("opted_out");
        stored.state.status = smsStatusFromName(line.fate).value_or(SmsStatus::none);
        story.timeline = timelines.value(message);
        if (story.timeline.isEmpty())
            story.timeline = {{line.at, line.direction == Direction::inbound ? EventKind::messageReceived : EventKind::messageQueued, {}, {}, 0, {}, {}}};
        for (const TimelineEntry &entry : std::as_const(story.timeline))
            stored.state.attempts += entry.kind == EventKind::attemptOpened ? 1 : 0;
        if (line.hasAttachment)
            story.media = {QStringLiteral("image/jpeg")};
        return story;
    });
}

QFuture<Result<HistoryExtent>> FakeHistoryService::extent()
{
    return script.reply<HistoryExtent>(QStringLiteral("extent"), [this]() -> Result<HistoryExtent> {
        HistoryExtent extent;
        if (madeUpRows > 0) {
            extent = {madeUpRows, fromMs(madeUpStart - madeUpRows * 60'000LL), fromMs(madeUpStart), 1};
        } else if (!rows.isEmpty()) {
            extent = {rows.size(), rows.last().at, rows.first().at, isIndexing ? 0.62 : 1};
        }
        return extent;
    });
}

QFuture<Result<QList<SavedSearch>>> FakeHistoryService::savedSearches()
{
    return script.reply<QList<SavedSearch>>(QStringLiteral("savedSearches"), [this]() -> Result<QList<SavedSearch>> { return saved; });
}

QFuture<Result<qint64>> FakeHistoryService::saveSearch(SavedSearch search)
{
    return script.reply<qint64>(QStringLiteral("saveSearch %1").arg(search.name), [=, this]() -> Result<qint64> {
        SavedSearch kept = search;
        if (kept.name.trimmed().isEmpty())
            return Error{ErrorCode::invalidInput, QStringLiteral("no name")};
        for (SavedSearch &one : saved) {
            if (one.id == kept.id) {
                one = kept;
                return kept.id;
            }
        }
        qint64 last = 0;
        for (const SavedSearch &one : std::as_const(saved))
            last = std::max(last, one.id);
        kept.id = last + 1;
        saved.append(kept);
        return kept.id;
    });
}

QFuture<Result<void>> FakeHistoryService::removeSearch(qint64 id)
{
    return script.reply<void>(QStringLiteral("removeSearch %1").arg(id), [=, this]() -> Result<void> {
        saved.removeIf([id](const SavedSearch &one) { return one.id == id; });
        return {};
    });
}

QFuture<Result<HistoryExportReport>> FakeHistoryService::exportMatches(HistoryExport what, std::stop_token stop,
                                                                       HistoryExportProgressed progressed)
{
    exports.append(what);
    const qint64 total = madeUpRows > 0 ? madeUpRows : rows.size();
    progressed(total / 4, total);
    return script.reply<HistoryExportReport>(QStringLiteral("exportMatches [%1]").arg(what.query), [=]() -> Result<HistoryExportReport> {
        if (stop.stop_requested())
            return HistoryExportReport{0, true};
        return HistoryExportReport{total, false};
    });
}

} // namespace switchboard::test
