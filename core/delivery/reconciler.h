// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/taskscope.h"
#include "core/channels/twilio/doubt.h"
#include "core/delivery/routes.h"
#include "core/store/outbox.h"
#include "core/store/outboxreads.h"
#include "core/store/store.h"

#include <QHash>
#include <QObject>

namespace switchboard::delivery {

struct ReconcilerOptions
{
    milliseconds every{5'000};
    milliseconds firstAsk{5'000}; ///< after the doubt began; then twice as long each time, at most four minutes
    int lanes = 8;                ///< people asked about at the same time
    milliseconds patience = channels::twilio::doubtPatience;
};

/// Settles doubt by asking the provider, never by guessing: what it lists for the recipient shows whether an
/// attempt was taken. "Not taken" needs the provider's silence for 15 minutes on the wall clock and on the
/// clock since boot, so that a clock that is set does not shorten it. Lives on the engine thread.
class Reconciler : public QObject
{
    Q_OBJECT

public:
    Reconciler(store::Store &store, const Routes &routes, ReconcilerOptions options, QObject *parent = nullptr);

    void start();
    QFuture<void> close();

Q_SIGNALS:
    void settled();

private:
    struct Watch
    {
        milliseconds seenAt{0}; ///< since boot, when this process first saw the doubt
        milliseconds nextAt{0};
        milliseconds interval{0};
    };
    /// What the provider had when it was asked.
    struct Listing
    {
        QList<channels::twilio::RemoteMessage> messages;
        Timestamp askedAt{};
        milliseconds askedSinceBoot{0};
    };

    /// The doubts of one person about texts of one sender: one list of the provider answers for all of them.
    using Question = QList<store::DoubtfulAttempt>;
    /// Questions asked one after the other. A person's are all in one lane: what one settles, the next must know.
    using Lane = QList<Question>;

    QCoro::Task<> run(std::stop_token stop);
    QList<Lane> due(const QList<store::DoubtfulAttempt> &doubts);
    QCoro::Task<> askAll(Lane lane, std::stop_token stop);
    QCoro::Task<> ask(Question question, std::stop_token stop);
    QCoro::Task<> judge(store::DoubtfulAttempt doubt, Listing listing, std::stop_token stop);
    static Result<void> settle(store::Transaction &transaction, const store::DoubtfulAttempt &doubt,
                               const channels::twilio::DoubtVerdict &verdict);

    store::Store &m_store;
    const Routes &m_routes;
    ReconcilerOptions m_options;
    QHash<AttemptId, Watch> m_watches;
    TaskScope m_scope;
};

} // namespace switchboard::delivery
