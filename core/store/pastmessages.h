// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/message.h"
#include "core/store/ledger.h"
#include "core/store/store.h"

#include <deque>
#include <vector>

namespace switchboard::store {

/// What happened to a past message after it began; the kinds are those of an attempt, of a provider's reports, and
/// messageHeld, messageBlocked, messageCanceled, messageExpired and messageReleased.
struct PastStep
{
    EventKind kind = EventKind::statusReported;
    Timestamp at{};
    SmsStatus status = SmsStatus::none;
    int code = 0;
    qint64 amount = 0;
    QString reference;
    QByteArray data;
};

/// A message, call or email that was sent or received before and elsewhere.
struct PastMessage
{
    EndpointId endpoint;
    ContactId contact; ///< none where nobody is known
    ConversationId conversation;
    SenderId sender;     ///< of ours; none where it is not known any more
    ProviderId provider; ///< of `reference`, for what was received; none where it is not one of ours
    Channel channel = Channel::sms;
    Direction direction = Direction::inbound;
    QString body;
    QStringList mediaUrls;
    QString author;
    CampaignId campaign;
    TemplateId messageTemplate;
    Timestamp at{};
    QString reference;     ///< the provider's id; one that is stored already is not stored again
    QList<PastStep> steps; ///< of what was sent, in order; with an attemptOpened it gets an attempt of its own
};

/// The fewest steps that end in a provider's status, or in a failure of ours where there is no status but a reason.
QList<PastStep> pastSteps(Timestamp at, SmsStatus status, int code, const QString &reference, qint64 priceMicros = 0);

/// A past message sealed; `message.body` stays beside it to be compared with what is there.
struct SealedMessage
{
    PastMessage message;
    MessageId id;
    AttemptId attempt; ///< none where no step tells of one
    Timestamp attemptAt{};
    QByteArray body;
    QByteArray media;
    QByteArray author;
    int segments = 0;
};

/// A batch with its events and states, so that the writer has no more to do than to write.
struct SealedPast
{
    std::vector<SealedMessage> messages;
    std::vector<NewStory> stories; ///< of the messages, in their order
    PastSummary follow;            ///< of the stories
};

/// Makes batches of past messages ready; belongs to one thread, which need not be the writer's.
class PastSealer
{
public:
    explicit PastSealer(StoreContext context);

    /// invalidInput for a message whose steps leave it without a fate (it would wait for something), or that says nothing.
    Result<SealedPast> seal(QList<PastMessage> messages);

private:
    Result<NewStory> storyOf(const SealedMessage &ready) const;
    SealedMessage sealed(PastMessage message);
    Timestamp spread(Timestamp at);

    StoreContext m_context;
    std::vector<quint32> m_given; ///< how many ids were given around an instant
};

struct PastReport
{
    qint64 added = 0;
    qint64 known = 0; ///< were there already
};

/// Stores a batch. A message that is there already, by the provider's id or as the same words in the same direction at
/// the same instant and address, is left out. With `isNews` it counts as having just happened: unread, and waiting for
/// an answer. `locked` as Ledger::appendPast(): nothing is stored then.
Result<PastReport> storePast(Transaction &transaction, const SealedPast &batch, bool isNews = false);

/// Takes batch after batch: seals on the calling thread while the writer stores what came before.
class PastFeed
{
public:
    /// The store outlives it.
    PastFeed(Store &store, bool isNews) : m_store(store), m_sealer(store.context()), m_isNews(isNews) {}
    ~PastFeed(); ///< finish()

    PastFeed(const PastFeed &) = delete;
    PastFeed &operator=(const PastFeed &) = delete;

    /// Seals and hands on; waits where the writer is too far behind. The error of any batch so far ends it.
    Result<void> add(QList<PastMessage> messages);

    /// Waits for all of it. What was stored before an error stays stored.
    Result<PastReport> finish();

private:
    void settleOldest();
    void setCache(const QString &setting);

    Store &m_store;
    PastSealer m_sealer;
    bool m_isNews;
    bool m_hasLargeCache = false;
    struct AtHand
    {
        QFuture<Result<PastReport>> report;
        std::shared_ptr<const SealedPast> batch; ///< so that the writer need not clear it away
    };
    std::deque<AtHand> m_atHand;
    PastReport m_report;
    std::optional<Error> m_failure;
};

} // namespace switchboard::store
