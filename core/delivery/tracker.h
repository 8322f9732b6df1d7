// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/taskscope.h"
#include "core/delivery/inboundhandler.h"
#include "core/delivery/routes.h"
#include "core/store/store.h"

#include <QHash>
#include <QMap>
#include <QObject>

namespace switchboard::delivery {

struct TrackerOptions
{
    milliseconds every{5'000};                       ///< between polls of an account
    milliseconds overlap = std::chrono::minutes(10); ///< lists show messages late: look back so far each time
    milliseconds firstLook = std::chrono::hours(24 * 7);
    milliseconds giveUpAfter = std::chrono::hours(72); ///< "sent" without a report stays so
    int fetchesPerPoll = 20;                           ///< of texts older than the window
    KeywordAnswers answers;
};

/// How an account is doing: in trouble while any of its senders is, and not reachable before any other trouble.
struct ProviderHealth
{
    ProviderId provider;
    bool isReachable = true;
    QString problem;        ///< stable word, empty where all is well
    Timestamp lastPollAt{}; ///< of the last good one of any sender

    bool operator==(const ProviderHealth &) const = default;
};

/// Turns the provider's truth into events by polling: new texts and statuses from an overlapping window of
/// each sender's list, older unfinished ones one by one. The window counts on the provider's clock, so
/// ours may be wrong. Lives on the engine thread.
class Tracker : public QObject
{
    Q_OBJECT

public:
    Tracker(store::Store &store, const policy::Flags &flags, const Routes &routes, TrackerOptions options,
            QObject *parent = nullptr);

    void start();
    QFuture<void> close();

    QList<ProviderHealth> health() const { return m_health.values(); }
    void setAnswers(KeywordAnswers answers) { m_options.answers = std::move(answers); }

Q_SIGNALS:
    void polled();
    void healthChanged(); ///< of some account; not for a good poll after a good one

private:
    struct Check
    {
        SenderId sender;
        Timestamp nextAt{};
        milliseconds interval{0};
    };

    QCoro::Task<> run(std::stop_token stop);
    QCoro::Task<Result<void>> poll(RoutePtr route, std::stop_token stop);
    QCoro::Task<Result<void>> take(QList<channels::twilio::RemoteMessage> messages, RoutePtr route,
                                   std::stop_token stop);
    QCoro::Task<Result<void>> followUp(RoutePtr route, std::stop_token stop);
    void note(const RoutePtr &route, const Result<void> &outcome);
    void forgetGoneSenders();
    void updateHealth();

    store::Store &m_store;
    const policy::Flags &m_flags;
    const Routes &m_routes;
    TrackerOptions m_options;
    QMap<SenderId, ProviderHealth> m_polls; ///< the account as each sender last found it
    QHash<ProviderId, ProviderHealth> m_health;
    QHash<QString, Check> m_checks; ///< by the provider's reference
    TaskScope m_scope;
};

} // namespace switchboard::delivery
