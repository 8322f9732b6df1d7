// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/model/contact.h"
#include "core/model/conversation.h"
#include "core/model/message.h"
#include "core/model/pagecursor.h"

#include <QFuture>
#include <QList>
#include <QObject>

#include <optional>

namespace switchboard::workspace {

/// One line of the thread list.
struct ThreadRow
{
    ConversationId conversation;
    ContactId contact; ///< none where the endpoint is not resolved
    QString title;     ///< the person's name, else the formatted address
    QString preview;   ///< of the newest message, one line
    Channel lastChannel = Channel::sms;
    Direction lastDirection = Direction::inbound;
    QString lastFate; ///< stable word, see fate(MessageState)
    Timestamp lastAt{};
    int unread = 0;
    bool isOptedOut = false; ///< or blocked
    bool isBlocked = false;  ///< by an agent
    bool isDone = false;
    bool isSpam = false;
    bool hasMention = false;    ///< of the agent who looks, not read yet
    bool hasAttachment = false; ///< the newest message
    Timestamp snoozedUntil{};   ///< the epoch where it is not snoozed
    Timestamp waitsSince{};     ///< of the oldest inbound nobody answered; the epoch where none waits
    QString assignee;           ///< empty: nobody's
    QString draft;              ///< one line of what was begun; empty where nothing was

    ConversationCursor cursor() const { return {lastAt, conversation}; }
    bool operator==(const ThreadRow &) const = default;
};

/// One message of a thread, or a note between them.
struct ThreadItem
{
    MessageId message; ///< of a note: its own id; notes and messages share no id
    bool isNote = false;
    Channel channel = Channel::sms;
    Direction direction = Direction::inbound;
    QString body;
    QString author;
    QStringList media; ///< names of attachments or URLs
    Timestamp at{};
    Timestamp leavesAt{}; ///< still can be taken back until then; the epoch where not
    int segments = 0;
    MessageState state;

    MessageCursor cursor() const { return {at, message}; }
    bool operator==(const ThreadItem &) const = default;
};

/// One line of a message's whole story.
struct TimelineEntry
{
    Timestamp at{};
    EventKind kind = EventKind::messageQueued;
    AttemptId attempt;
    SmsStatus status = SmsStatus::none;
    int code = 0;
    QString reference;
    QByteArray data;   ///< JSON: verdicts, parts, …
    qint64 amount = 0; ///< of a price, in millionths

    bool operator==(const TimelineEntry &) const = default;
};

/// Why something is as it is: a stable word and what fills its sentence. The words are: assigned (to whom, by whom or
/// empty, since when), sender_default (its name), sender_only (its name), last_reply (channel, when). Times are ISO.
struct WhyNote
{
    QString word;
    QStringList values;

    bool operator==(const WhyNote &) const = default;
};

/// An address of a person and whether it may be written to.
struct AddressConsent
{
    Channel channel = Channel::sms;
    QString formatted;
    QString label;
    bool isSuppressed = false;
    QString why; ///< stable word and time; empty where nothing is known

    bool operator==(const AddressConsent &) const = default;
};

/// A phone number that the texts of a conversation can go to.
struct TextNumber
{
    EndpointId endpoint;
    Address address;
    QString formatted;
    QString label;
    bool isSuppressed = false;
    QString suppressionWhy; ///< stable word and time
    QByteArray timeZone;    ///< of its area: IANA id, empty where unknown

    bool operator==(const TextNumber &) const = default;
};

/// What the context pane says about a person.
struct PersonCard
{
    Contact contact;
    EndpointId number; ///< of `numbers`, the one that a text goes to unless another is chosen
    Address address;   ///< its address; where there is no number, that of the newest message
    QString formattedAddress;
    bool isSuppressed = false;
    QString suppressionWhy; ///< stable word and time
    QByteArray timeZone;    ///< IANA id, empty where unknown
    QString timeZoneWhy;    ///< stable word: "property", "number"; empty where unknown
    QList<TextNumber> numbers;
    QList<AddressConsent> consents;
    QList<WhyNote> whys;

    /// The same person where texts go to another of the numbers; as it is where that is none of them.
    PersonCard withNumber(EndpointId endpoint) const;
};

/// What was begun to be written in a conversation.
struct ThreadDraft
{
    Channel channel = Channel::sms;
    bool isNote = false;
    SenderId sender = {}; ///< none: the default one
    QString body = {};    ///< empty: no draft
    Timestamp savedAt{};
    EndpointId to = {}; ///< the number that it was begun to; none: PersonCard::number

    bool operator==(const ThreadDraft &) const = default;
};

/// A number or service that texts go out from.
struct SenderRow
{
    SenderId sender;
    QString name;
    QString formattedAddress;
    bool isPractice = false;
};

/// One account that messages go through.
struct ProviderStatus
{
    QString name;
    bool isReachable = true;
    QString problem; ///< stable word, empty where all is well

    bool operator==(const ProviderStatus &) const = default;
};

/// What the status bar shows.
struct SystemStatus
{
    QString provider; ///< the name of one, of the one in trouble where there is trouble
    bool isReachable = true;
    QString problem; ///< the first of any account's: stable word, empty where all is well
    int queued = 0;
    int held = 0;
    int inDoubt = 0;
    Timestamp lastPollAt{};
    bool isPractice = false; ///< everything goes to the sandbox, from every account
    QList<ProviderStatus> providers = {};

    bool operator==(const SystemStatus &) const = default;
};

using switchboard::ThreadCounts;
using switchboard::ThreadFilter;
using switchboard::ThreadOrder;
using switchboard::ThreadQuery;

/// A list of threads under a name.
struct SavedView
{
    qint64 id = 0; ///< 0: a new one
    QString name;
    ThreadQuery query = {};

    bool operator==(const SavedView &) const = default;
};

using switchboard::ConversationChange;
using switchboard::ConversationStep;

enum class DoubtDecision { resend, leave };

/// What a colleague wants of the agent who looks.
enum class Summons { mention, assignment };

/// Everything the first window reads and does. Answers come back on the caller's thread as values; facts
/// that changed go up as signals. The window never sees the store.
class InboxService : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// In the order of the query; `before` (by default from the top) goes on after the row that it is the cursor of.
    virtual QFuture<Result<QList<ThreadRow>>> threads(ThreadQuery query, int limit, ConversationCursor before) = 0;
    virtual QFuture<Result<ThreadCounts>> counts() = 0;

    /// Of one conversation, wherever it is; notFound where there is none.
    virtual QFuture<Result<ThreadRow>> row(ConversationId conversation) = 0;

    /// Newest last; `before` as above.
    virtual QFuture<Result<QList<ThreadItem>>> thread(ConversationId conversation, int limit, MessageCursor before) = 0;
    virtual QFuture<Result<PersonCard>> person(ConversationId conversation) = 0;
    virtual QFuture<Result<QList<TimelineEntry>>> timeline(MessageId message) = 0;
    virtual QFuture<Result<QList<SenderRow>>> senders() = 0;
    virtual QFuture<Result<SystemStatus>> status() = 0;

    /// Stores the text as queued; it leaves after the undo delay of the settings. `to` is one of PersonCard::numbers, or
    /// none for PersonCard::number. invalidInput for a text of blanks. refused where it cannot go there: detail is
    /// "no_phone", "not_theirs" or the stable word of the suppression.
    virtual QFuture<Result<MessageId>> sendSms(ConversationId conversation, SenderId sender, EndpointId to,
                                               QString body) = 0;

    /// Takes back what has not left; refused where it has.
    virtual QFuture<Result<void>> cancel(MessageId message) = 0;

    /// Puts back to the queue what a person has to release; refused where it is not held.
    virtual QFuture<Result<void>> release(MessageId message) = 0;
    virtual QFuture<Result<void>> decideDoubt(MessageId message, DoubtDecision decision) = 0;
    virtual QFuture<Result<void>> markRead(ConversationId conversation) = 0;

    /// All or none; the answer takes it back when given to this again. To block the number of the newest message makes
    /// spam too, unless the change says otherwise; to unblock lifts nothing but the block. refused where a number to
    /// block is not theirs ("not_theirs").
    virtual QFuture<Result<QList<ConversationStep>>> change(QList<ConversationStep> steps) = 0;

    /// A note for the team, never sent. Who is named after an @ is told. invalidInput for one of blanks.
    virtual QFuture<Result<void>> addNote(ConversationId conversation, QString body) = 0;
    virtual QFuture<Result<QStringList>> agents() = 0; ///< names that can be assigned and mentioned, sorted

    /// Kept sealed; one for each conversation and kind (channel or note). An empty body removes it.
    virtual QFuture<Result<void>> saveDraft(ConversationId conversation, ThreadDraft draft) = 0;
    virtual QFuture<Result<QList<ThreadDraft>>> drafts(ConversationId conversation) = 0;

    /// What a part to this number (none as above) cost lately from this sender, in micro-units; none where no price is
    /// known.
    virtual QFuture<Result<std::optional<qint64>>> pricePerPart(ConversationId conversation, SenderId sender,
                                                                EndpointId to) = 0;

    virtual QFuture<Result<QList<SavedView>>> savedViews() = 0;
    virtual QFuture<Result<qint64>> saveView(SavedView view) = 0; ///< invalidInput for an empty name
    virtual QFuture<Result<void>> removeView(qint64 id) = 0;

Q_SIGNALS:
    void conversationChanged(switchboard::ConversationId conversation);
    void statusChanged();
    void countsChanged(); ///< also when a snooze ends
    void messageCame(switchboard::ConversationId conversation,
                     switchboard::MessageId message); ///< from outside, now; no spam
    void summoned(switchboard::ConversationId conversation, switchboard::workspace::Summons why,
                  const QString &by); ///< by a colleague, now
};

} // namespace switchboard::workspace
