// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/delivery/dispatcher.h"
#include "core/delivery/housekeeper.h"
#include "core/delivery/mediafetcher.h"
#include "core/delivery/reconciler.h"
#include "core/delivery/tracker.h"
#include "core/workspace/ledgerwatch.h"
#include "core/workspace/settings.h"

#include <QThread>

namespace switchboard::workspace {

/// Everything that sends and asks, on one event loop of its own: the dispatcher, the tracker, the reconciler and
/// their helpers. The console and the worker run the same one.
class Engine : public QObject, public delivery::Routes
{
    Q_OBJECT

public:
    Engine(store::Store &store, const policy::Flags &flags);

    /// Reads providers, senders and settings, then begins. On the engine thread.
    void start();

    /// Ends all work in good order; `closed` follows. On the engine thread.
    void close();

Q_SIGNALS:
    void started();
    void closed();
    void healthChanged(const QList<switchboard::delivery::ProviderHealth> &health);
    void polled();

private:
    delivery::RoutePtr route(SenderId sender) const override;
    QList<delivery::RoutePtr> all() const override;
    QHash<SenderId, store::Sender> senders() const override;

    QCoro::Task<> begin(std::stop_token stop);
    QCoro::Task<> reload(std::stop_token stop);
    QCoro::Task<> end();
    void takeEvents(const QList<Event> &events);

    store::Store &m_store;
    const policy::Flags &m_flags;
    Settings m_settings;
    QHash<SenderId, delivery::RoutePtr> m_routes;
    QHash<SenderId, store::Sender> m_senders;
    QHash<ProviderId, std::pair<store::Provider, std::shared_ptr<channels::twilio::TwilioClient>>> m_clients;
    std::unique_ptr<delivery::Dispatcher> m_dispatcher;
    std::unique_ptr<delivery::Tracker> m_tracker;
    std::unique_ptr<delivery::Reconciler> m_reconciler;
    std::unique_ptr<delivery::Housekeeper> m_housekeeper;
    std::unique_ptr<delivery::MediaFetcher> m_mediaFetcher;
    std::unique_ptr<LedgerWatch> m_watch;
    TaskScope m_scope;
};

/// Runs an Engine on a thread of its own for as long as it lives.
class EngineThread : public QObject
{
    Q_OBJECT

public:
    EngineThread(store::Store &store, const policy::Flags &flags, QObject *parent = nullptr);
    ~EngineThread() override; ///< stop()

    /// Waits for requests that left (at most 10 s) and for the thread. Idempotent.
    void stop();

Q_SIGNALS:
    void healthChanged(const QList<switchboard::delivery::ProviderHealth> &health);
    void polled();

private:
    QThread m_thread;
    Engine *m_engine; ///< lives on the thread and ends with it
};

} // namespace switchboard::workspace
