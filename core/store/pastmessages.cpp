// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/pastmessages.h"

#include "core/store/schema.h"
#include "core/text/smsencoding.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace switchboard::store {

namespace {

/// An IdMaker gives 2,048 different ids for one instant of the past, and a message takes up to ten with its events.
constexpr int idsPerInstant = 200;
constexpr size_t instantsCounted = 1 << 16;

/// Batches that wait for the writer while the next is sealed.
constexpr size_t batchesAtHand = 2;

/// Every batch touches most of the indexes of a large store, so its pages should stay at hand meanwhile.
const QString largeCache = QStringLiteral("PRAGMA cache_size=-393216");
const QString usualCache = QStringLiteral("PRAGMA cache_size=-32768");

Error wrong(const char *word, const QString &message)
{
    return {ErrorCode::invalidInput, message, QString::fromLatin1(word)};
}

} // namespace

QList<PastStep> pastSteps(Timestamp at, SmsStatus status, int code, const QString &reference, qint64 priceMicros)
{
    QList<PastStep> steps;
    if (status == SmsStatus::none) {
        steps.append({EventKind::attemptRefused, at, SmsStatus::none, code, 0, reference, {}});
        return steps;
    }
    if (!reference.isEmpty())
        steps.append({EventKind::attemptOpened, at, SmsStatus::none, 0, 0, {}, {}});
    steps.append({EventKind::attemptAccepted, at, status, code, 0, reference, {}});
    if (priceMicros > 0)
        steps.append({EventKind::priceReported, at, SmsStatus::none, 0, priceMicros, {}, {}});
    return steps;
}

PastSealer::PastSealer(StoreContext context) : m_context(std::move(context)), m_given(instantsCounted) {}

Result<SealedPast> PastSealer::seal(QList<PastMessage> messages)
{
    SealedPast batch{{}, {}, PastSummary({})};
    batch.messages.reserve(size_t(messages.size()));
    batch.stories.reserve(size_t(messages.size()));
    for (PastMessage &message : messages) {
        if (message.body.isEmpty() && message.mediaUrls.isEmpty())
            return wrong("empty", QStringLiteral("a message needs words or media"));
        batch.messages.push_back(sealed(std::move(message)));
        Result<NewStory> story = storyOf(batch.messages.back());
        if (!story)
            return story.error();
        batch.stories.push_back(std::move(*story));
    }
    batch.follow = PastSummary(batch.stories);
    return batch;
}

/// The instant for an id: the given one, or one shortly after where too many ids were given there.
Timestamp PastSealer::spread(Timestamp at)
{
    quint32 &given = m_given[size_t(toMs(at)) % instantsCounted];
    const Timestamp when = at + milliseconds(given / idsPerInstant);
    ++given;
    return when;
}

SealedMessage PastSealer::sealed(PastMessage message)
{
    SealedMessage ready;
    ready.id = m_context.ids->nextAt<MessageId>(spread(message.at));
    const auto opened = std::find_if(message.steps.cbegin(), message.steps.cend(),
                                     [](const PastStep &step) { return step.kind == EventKind::attemptOpened; });
    if (opened != message.steps.cend()) {
        ready.attempt = m_context.ids->nextAt<AttemptId>(spread(opened->at));
        ready.attemptAt = opened->at;
    }
    const auto seal = [&](Column column, QStringView text) {
        return text.isEmpty() ? QByteArray()
                              : m_context.vault.sealText(cell(Table::message, column, ready.id.value), text);
    };
    ready.body = seal(Column::body, message.body);
    ready.author = seal(Column::author, message.author);
    if (!message.mediaUrls.isEmpty())
        ready.media = m_context.vault.seal(
            cell(Table::message, Column::media, ready.id.value),
            QJsonDocument(QJsonArray::fromStringList(message.mediaUrls)).toJson(QJsonDocument::Compact));
    if (message.channel == Channel::sms)
        ready.segments = text::smsParts(message.body).segments;
    ready.message = std::move(message);
    return ready;
}

Result<NewStory> PastSealer::storyOf(const SealedMessage &ready) const
{
    const PastMessage &message = ready.message;
    const bool isReceived = message.direction == Direction::inbound;
    NewStory story;
    story.channel = message.channel;
    story.isAnswer = !isReceived && !message.campaign;
    const auto add = [&](Event event) {
        event.id = m_context.ids->nextAt<EventId>(event.at);
        event.message = ready.id;
        event.contact = message.contact;
        story.state = apply(story.state, event);
        story.events.append(Ledger::sealed(m_context.vault, std::move(event)));
    };
    Event first;
    first.kind = isReceived ? EventKind::messageReceived : EventKind::messageQueued;
    first.at = message.at;
    first.conversation = message.conversation;
    if (isReceived) {
        first.status = SmsStatus::received;
        first.reference = message.reference;
    }
    add(std::move(first));
    for (const PastStep &step : message.steps) {
        Event event;
        event.kind = step.kind;
        event.at = step.at;
        event.attempt = ready.attempt;
        event.status = step.status;
        event.code = step.code;
        event.amount = step.kind == EventKind::attemptOpened ? message.sender.value : step.amount;
        event.reference = step.reference;
        event.data = step.data;
        add(std::move(event));
    }
    if (isReceived != (story.state.intent == IntentState::received)
        || (story.state.intent != IntentState::submitted && !hasFate(story.state)))
        return wrong("no_fate", QStringLiteral("it is not told what became of a message"));
    if (ready.attempt && !message.sender)
        return wrong("no_sender", QStringLiteral("an attempt needs a sender"));
    return story;
}

namespace {

/// A batch in its transaction.
class PastWriter
{
public:
    PastWriter(Transaction &transaction, const SealedPast &batch) : m_transaction(transaction), m_batch(batch) {}

    Result<PastReport> store(bool isNews)
    {
        if (const Result<void> written = insertMessages(); !written)
            return written.error();
        const Result<void> appended = m_isKnown.empty()
                                          ? Ledger(m_transaction).appendPast(m_batch.stories, m_batch.follow, isNews)
                                          : appendNew(isNews);
        if (!appended)
            return appended.error();
        return m_report;
    }

private:
    Database &db() { return m_transaction.db(); }

    Result<void> insertMessages()
    {
        for (size_t i = 0; i < m_batch.messages.size(); ++i) {
            const SealedMessage &ready = m_batch.messages[i];
            const Result<bool> known = isKnown(ready);
            if (!known)
                return known.error();
            if (*known) {
                m_isKnown.resize(m_batch.messages.size());
                m_isKnown[i] = true;
                ++m_report.known;
                continue;
            }
            if (const Result<void> written = insert(ready); !written)
                return written;
            ++m_report.added;
        }
        return {};
    }

    Result<bool> isKnown(const SealedMessage &ready)
    {
        const Result<bool> byWords = isKnownByWords(ready);
        return !byWords || *byWords ? byWords : isKnownByReference(ready);
    }

    /// The provider's id of what was received is taken at once, so that it is not taken in again when it is polled.
    Result<bool> isKnownByReference(const SealedMessage &ready)
    {
        const PastMessage &message = ready.message;
        if (message.reference.isEmpty())
            return false;
        if (message.direction == Direction::inbound) {
            if (!message.provider)
                return false;
            const Result<int> claimed = db().execute(
                QLatin1StringView("INSERT INTO inbound_reference (provider_id, reference, message_id) VALUES (?, ?, ?) "
                                  "ON CONFLICT (provider_id, reference) DO NOTHING"),
                message.provider, message.reference, ready.id);
            return claimed ? Result<bool>(*claimed == 0) : Result<bool>(claimed.error());
        }
        Result<Rows> rows =
            db().select(QLatin1StringView("SELECT 1 FROM attempt WHERE reference = ?"), message.reference);
        return rows ? Result<bool>(rows->next()) : Result<bool>(rows.error());
    }

    Result<bool> isKnownByWords(const SealedMessage &ready)
    {
        const PastMessage &message = ready.message;
        Result<Rows> rows =
            db().select(QLatin1StringView("SELECT id, body FROM message WHERE endpoint_id = ? AND created_at = ? "
                                          "AND channel = ? AND direction = ? AND COALESCE(LENGTH(body), 0) = ?"),
                        message.endpoint, message.at, message.channel, message.direction, ready.body.size());
        if (!rows)
            return rows.error();
        while (rows->next()) {
            const QByteArray body = rows->blob(1);
            const Result<QString> words =
                body.isEmpty()
                    ? Result<QString>(QString())
                    : m_transaction.vault().openText(cell(Table::message, Column::body, rows->integer(0)), body);
            if (!words)
                return words.error();
            if (*words == message.body)
                return true;
        }
        return false;
    }

    Result<void> insert(const SealedMessage &ready)
    {
        const PastMessage &message = ready.message;
        if (!message.contact) {
            const Result<void> nobodys = checkNobodys(message);
            if (!nobodys)
                return nobodys;
        }
        Result<int> written = db().execute(
            QLatin1StringView(
                "INSERT INTO message (id, conversation_id, endpoint_id, contact_id, sender_id, channel, direction, "
                "body, media, author, created_at, due_at, expires_at, segments, purpose, campaign_id, template_id) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, 0, ?, ?)"),
            ready.id, message.conversation, message.endpoint, message.contact, message.sender, message.channel,
            message.direction, nullable(ready.body), nullable(ready.media), nullable(ready.author), message.at,
            message.at, ready.segments, message.campaign, message.messageTemplate);
        if (!written || !ready.attempt)
            return written ? Result<void>() : Result<void>(written.error());
        written = db().execute(
            QLatin1StringView(
                "INSERT INTO attempt (id, message_id, sender_id, opened_at, reference) VALUES (?, ?, ?, ?, ?)"),
            ready.attempt, ready.id, message.sender, ready.attemptAt, nullable(message.reference));
        return written ? Result<void>() : Result<void>(written.error());
    }

    /// Somebody may have come to own the address since it was looked up.
    Result<void> checkNobodys(const PastMessage &message)
    {
        Result<Rows> rows = db().select(
            QLatin1StringView("SELECT 1 FROM endpoint_owner o JOIN contact c ON c.id = o.contact_id "
                              "WHERE o.endpoint_id = ? AND o.from_at <= ? AND (o.to_at IS NULL OR o.to_at > ?) "
                              "AND c.erased_at IS NULL GROUP BY o.endpoint_id HAVING COUNT(*) = 1"),
            message.endpoint, message.at, message.at);
        if (!rows)
            return rows.error();
        if (rows->next())
            return Error{ErrorCode::locked, QStringLiteral("an address came to be somebody's meanwhile"),
                         message.endpoint.toString(), true};
        return {};
    }

    /// Without those that were there.
    Result<void> appendNew(bool isNews)
    {
        std::vector<NewStory> stories;
        for (size_t i = 0; i < m_batch.stories.size(); ++i) {
            if (!m_isKnown[i])
                stories.push_back(m_batch.stories[i]);
        }
        return Ledger(m_transaction).appendPast(stories, PastSummary(stories), isNews);
    }

    Transaction &m_transaction;
    const SealedPast &m_batch;
    std::vector<bool> m_isKnown; ///< empty: none is
    PastReport m_report;
};

} // namespace

Result<PastReport> storePast(Transaction &transaction, const SealedPast &batch, bool isNews)
{
    return PastWriter(transaction, batch).store(isNews);
}

Result<void> PastFeed::add(QList<PastMessage> messages)
{
    if (!m_hasLargeCache)
        setCache(largeCache);
    while (!m_failure && m_atHand.size() >= batchesAtHand)
        settleOldest();
    if (m_failure)
        return *m_failure;
    Result<SealedPast> sealed = m_sealer.seal(std::move(messages));
    if (!sealed) {
        m_failure = sealed.error();
        return *m_failure;
    }
    auto batch = std::make_shared<const SealedPast>(std::move(*sealed));
    auto report = m_store.write(
        [batch, isNews = m_isNews](Transaction &transaction) { return storePast(transaction, *batch, isNews); });
    m_atHand.push_back({std::move(report), std::move(batch)});
    return {};
}

void PastFeed::setCache(const QString &setting)
{
    m_hasLargeCache = setting == largeCache;
    m_store.write([setting](Transaction &transaction) { return transaction.db().executeOnce(setting); });
}

PastFeed::~PastFeed()
{
    (void)finish();
}

void PastFeed::settleOldest()
{
    AtHand oldest = std::move(m_atHand.front());
    m_atHand.pop_front();
    oldest.report.waitForFinished();
    const Result<PastReport> report = oldest.report.takeResult();
    if (!report) {
        m_failure = m_failure.value_or(report.error());
        return;
    }
    m_report.added += report->added;
    m_report.known += report->known;
}

Result<PastReport> PastFeed::finish()
{
    while (!m_atHand.empty())
        settleOldest();
    if (m_hasLargeCache)
        setCache(usualCache);
    return m_failure ? Result<PastReport>(*m_failure) : Result<PastReport>(m_report);
}

} // namespace switchboard::store
