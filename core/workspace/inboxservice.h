// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/model/contact.h"
#include "core/model/message.h"
#include "core/model/pagecursor.h"

#include <QFuture>
#include <QList>
#include <QObject>

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
    bool isOptedOut = false;

    ConversationCursor cursor() const { return {lastAt, conversation}; }
    bool operator==(const ThreadRow &) const = default;
};

/// One message of a thread.
struct ThreadItem
{
    MessageId message;
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
    QByteArray data; ///< JSON: verdicts, parts, …

    bool operator==(const TimelineEntry &) const = default;
};

/// What the context pane says about a person.
struct PersonCard
{
    Contact contact;
    Address address; ///< the one the conversation runs on
    QString formattedAddress;
    bool isSuppressed = false;
    QString suppressionWhy; ///< stable word and time
    QByteArray timeZone;    ///< IANA id, empty where unknown
};

/// A number or service that texts go out from.
struct SenderRow
{
    SenderId sender;
    QString name;
    QString formattedAddress;
    bool isPractice = false;
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

    bool operator==(const SystemStatus &) const = default;
};

enum class ThreadFilter { open, unread, mine, done };
enum class DoubtDecision { resend, leave };

/// Everything the first window reads and does. Answers come back on the caller's thread as values; facts
/// that changed go up as signals. The window never sees the store.
class InboxService : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Newest first; `before` (by default from the top) goes on after the row that it is the cursor of.
    virtual QFuture<Result<QList<ThreadRow>>> threads(ThreadFilter filter, int limit, ConversationCursor before) = 0;

    /// Newest last; `before` as above.
    virtual QFuture<Result<QList<ThreadItem>>> thread(ConversationId conversation, int limit, MessageCursor before) = 0;
    virtual QFuture<Result<PersonCard>> person(ConversationId conversation) = 0;
    virtual QFuture<Result<QList<TimelineEntry>>> timeline(MessageId message) = 0;
    virtual QFuture<Result<QList<SenderRow>>> senders() = 0;
    virtual QFuture<Result<SystemStatus>> status() = 0;

    /// Stores the text as queued; it leaves after the undo delay of the settings. invalidInput for a text of blanks.
    virtual QFuture<Result<MessageId>> sendSms(ConversationId conversation, SenderId sender, QString body) = 0;

    /// Takes back what has not left; refused where it has.
    virtual QFuture<Result<void>> cancel(MessageId message) = 0;

    /// Puts back to the queue what a person has to release; refused where it is not held.
    virtual QFuture<Result<void>> release(MessageId message) = 0;
    virtual QFuture<Result<void>> decideDoubt(MessageId message, DoubtDecision decision) = 0;
    virtual QFuture<Result<void>> markRead(ConversationId conversation) = 0;

Q_SIGNALS:
    void conversationChanged(switchboard::ConversationId conversation);
    void statusChanged();
};

} // namespace switchboard::workspace
