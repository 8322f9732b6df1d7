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

    /// Reads providers, senders and settings, again and again where they cannot be read, then begins. Follows each
    /// change of them from then on. On the engine thread, once.
    void start();

    /// Ends all work in good order; `closed` follows. On the engine thread.
    void close();

Q_SIGNALS:
    void started();
    void closed();
    void healthChanged(const QList<switchboard::delivery::ProviderHealth> &health);
    void polled();

private:
    /// What the engine needs to know of the store, read in one go.
    struct Configuration
    {
        QMap<QString, QString> settings;
        QList<store::Provider> providers;
        QList<store::Sender> senders;
    };
    /// A provider and the connections to it.
    using Client = std::pair<store::Provider, std::shared_ptr<channels::twilio::TwilioClient>>;

    static Result<Configuration> readConfiguration(store::Database &db, const seal::Vault &vault);

    delivery::RoutePtr route(SenderId sender) const override;
    QList<delivery::RoutePtr> all() const override;
    QHash<SenderId, store::Sender> senders() const override;

    /// Anew where it is being read already: what changed meanwhile may be read or not.
    void reload();
    QCoro::Task<> keepReading(std::stop_token stop);
    void take(const Configuration &configuration);
    void takeClients(const QList<store::Provider> &providers);
    void takeRoutes(const QList<store::Sender> &senders);
    void begin();
    void connectAll();
    QCoro::Task<> end();
    void takeEvents(const QList<Event> &events);
    int concurrency() const;

    store::Store &m_store;
    const policy::Flags &m_flags;
    Settings m_settings;
    QHash<SenderId, delivery::RoutePtr> m_routes;
    QHash<SenderId, store::Sender> m_senders;
    QHash<ProviderId, Client> m_clients;
    std::unique_ptr<delivery::Dispatcher> m_dispatcher;
    std::unique_ptr<delivery::Tracker> m_tracker;
    std::unique_ptr<delivery::Reconciler> m_reconciler;
    std::unique_ptr<delivery::Housekeeper> m_housekeeper;
    std::unique_ptr<delivery::MediaFetcher> m_mediaFetcher;
    std::unique_ptr<LedgerWatch> m_watch;
    bool m_isReading = false;
    bool m_isReadingWanted = false; ///< again, when the present reading is through
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
