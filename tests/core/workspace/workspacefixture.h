// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/conversation.h"
#include "core/store/inbound.h"
#include "core/store/outbox.h"
#include "core/store/people/people.h"
#include "core/store/providers.h"
#include "core/workspace/workspace.h"
#include "tests/support/manualclock.h"
#include "tests/support/store/await.h"

#include <QTemporaryDir>
#include <QTest>

namespace switchboard::workspace {
class LocalInbox;
}

namespace switchboard::test {

inline const QString ours = QStringLiteral("+15125550100");
inline const QString ana = QStringLiteral("+15125550142");
inline const QString ben = QStringLiteral("+15125550143");
inline const QString cleo = QStringLiteral("+15125550144");

/// The value of an answer; fails the test and gives an empty one where it is an error.
template<class T>
T valueOf(const Result<T> &result)
{
    if (!result) {
        QTest::qFail(qPrintable(describe(result.error())), __FILE__, __LINE__);
        return T{};
    }
    return *result;
}

/// The stable word of what an answer failed with; "ok" where it did not.
template<class T>
QString wordOf(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : QString(name(result.error().code));
}

/// Moved by hand, and nothing that waits on it comes round by itself.
class StillClock : public ManualClock
{
public:
    using ManualClock::ManualClock;
    milliseconds realDelay(milliseconds wait) const override
    {
        return std::max(wait, milliseconds(std::chrono::hours(1)));
    }
};

/// A text with its attempt.
struct Attempted
{
    MessageId message;
    AttemptId attempt;
};

/// A workspace in a folder of its own, with a provider that nobody can reach and one sender; gone with the object.
class TestWorkspace
{
public:
    /// The clock stands still unless it is another one.
    explicit TestWorkspace(std::shared_ptr<ManualClock> clock = std::make_shared<StillClock>());
    TestWorkspace(const TestWorkspace &) = delete;
    TestWorkspace &operator=(const TestWorkspace &) = delete;

    workspace::Workspace &operator*() { return *m_workspace; }
    workspace::Workspace *operator->() { return m_workspace.get(); }
    store::Store &store() { return m_workspace->store(); }
    ManualClock &clock() { return *m_clock; }
    QString folder() const { return m_folder.filePath(QStringLiteral("workspace")); }
    QString beside(const QString &name) const { return m_folder.filePath(name); }

    /// The same folder once more, as another program has it.
    std::shared_ptr<workspace::Workspace> openedAgain();
    Result<std::shared_ptr<workspace::Workspace>> tryOpenAgain();

    /// Closes it for good, as a program that ends.
    void shut() { m_workspace.reset(); }

    template<class Operation>
    auto write(Operation operation)
    {
        return await(store().write(std::move(operation)));
    }
    template<class Read>
    auto read(Read read)
    {
        return await(store().read(std::move(read)));
    }

    ProviderId provider() const { return m_provider; }
    SenderId sender() const { return m_sender; }

    /// The provider listens there from now on.
    void useProvider(const QString &url, bool isPractice = false);

    /// Nothing of the provider leaves any more, and it is asked nothing.
    void pause(const QString &reason = QStringLiteral("credentials"));
    void set(QLatin1StringView key, const QString &value);

    ContactId addPerson(const QString &name, const QString &number);
    ContactId addPerson(const Contact &person);

    /// Each a second after what came before.
    store::InboundText inbound(const QString &number, const QString &body,
                               const QList<store::InboundMedia> &media = {}); ///< to be stored
    store::StoredInbound receive(const QString &number, const QString &body,
                                 const QList<store::InboundMedia> &media = {});
    MessageId queue(const QString &number, const QString &body, milliseconds undoDelay = {},
                    const QStringList &media = {});
    MessageId held(const QString &number, const QString &body, const QString &reason);
    Attempted attempted(const QString &number, const QString &body);
    Attempted doubted(const QString &number, const QString &body);
    Attempted taken(const QString &number, const QString &body, SmsStatus status, int code = 0);

    /// Runs `step(Outbox &)` in a write; fatal where it was refused.
    template<class Step>
    void outbox(Step step)
    {
        require(write([&](store::Transaction &transaction) {
            store::Outbox outbox(transaction);
            return step(outbox);
        }));
    }

    ConversationId conversationOf(MessageId message);

    /// Changes a conversation as Sam; the answer takes it back.
    QList<ConversationStep> change(const QList<ConversationStep> &steps);
    QList<ConversationStep> change(ConversationId conversation, const ConversationChange &change);
    QList<EventKind> kinds(MessageId message);

    /// Runs a statement on the writing connection.
    void execute(const QString &sql);

private:
    void require(const Result<void> &done) const;

    QTemporaryDir m_folder;
    std::shared_ptr<ManualClock> m_clock;
    std::shared_ptr<workspace::Workspace> m_workspace;
    ProviderId m_provider;
    SenderId m_sender;
    int m_references = 0;
};

/// Once this returns, the inbox tells of whatever is appended to the ledger.
void follows(TestWorkspace &workspace, workspace::LocalInbox &inbox);

/// A table that cannot be read as long as this lives, as in a store that was damaged.
class MissingTable
{
public:
    MissingTable(TestWorkspace &workspace, QString table);
    ~MissingTable();
    MissingTable(const MissingTable &) = delete;
    MissingTable &operator=(const MissingTable &) = delete;

private:
    TestWorkspace &m_workspace;
    QString m_table;
};

/// Writes a file; fatal where it cannot.
void writeFile(const QString &path, const QByteArray &content);

} // namespace switchboard::test
