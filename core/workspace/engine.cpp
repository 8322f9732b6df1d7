// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/engine.h"

#include "core/base/log.h"
#include "core/base/sleep.h"
#include "core/store/settings.h"

#include <QCoro/QCoroFuture>

namespace switchboard::workspace {

namespace {

/// After a reading that failed.
constexpr seconds readAgainAfter{1};

bool isSameAccount(const store::Provider &a, const store::Provider &b)
{
    return a.accountSid == b.accountSid && a.user == b.user && a.secret == b.secret && a.baseUrl == b.baseUrl;
}

/// Null where the account's data are of no use.
std::shared_ptr<channels::twilio::TwilioClient> clientFor(const store::Provider &provider, int connections,
                                                          const std::shared_ptr<const Clock> &clock)
{
    channels::twilio::ClientOptions options;
    options.connections = connections;
    if (!provider.baseUrl.isEmpty())
        options.baseUrl = QUrl(provider.baseUrl);
    auto made =
        channels::twilio::TwilioClient::make({provider.accountSid, provider.user, provider.secret}, options, clock);
    if (!made) {
        qCWarning(lcDelivery).noquote() << "a provider is not usable:" << describe(made.error());
        return nullptr;
    }
    return *made;
}

} // namespace

Engine::Engine(store::Store &store, const policy::Flags &flags) : m_store(store), m_flags(flags) {}

/// The watch first: of what changes after it knows the ledger's end it will tell, and what changed before is read.
void Engine::start()
{
    m_watch = std::make_unique<LedgerWatch>(m_store, std::chrono::seconds(1));
    connect(m_watch.get(), &LedgerWatch::started, this, &Engine::reload);
    connect(m_watch.get(), &LedgerWatch::eventsSeen, this, &Engine::takeEvents);
    m_watch->start();
}

delivery::RoutePtr Engine::route(SenderId sender) const
{
    return m_routes.value(sender);
}

QList<delivery::RoutePtr> Engine::all() const
{
    return m_routes.values();
}

QHash<SenderId, store::Sender> Engine::senders() const
{
    return m_senders;
}

int Engine::concurrency() const
{
    return int(std::clamp<qint64>(m_settings.integer(setting::concurrency), 1, 96));
}

Result<Engine::Configuration> Engine::readConfiguration(store::Database &db, const seal::Vault &vault)
{
    Result<QMap<QString, QString>> settings = store::allSettings(db, vault);
    if (!settings)
        return settings.error();
    Result<QList<store::Provider>> providers = store::allProviders(db, vault);
    if (!providers)
        return providers.error();
    Result<QList<store::Sender>> senders = store::allSenders(db, vault);
    if (!senders)
        return senders.error();
    return Configuration{std::move(*settings), std::move(*providers), std::move(*senders)};
}

void Engine::reload()
{
    m_isReadingWanted = true;
    if (!m_isReading && !m_scope.isClosing())
        m_scope.start(keepReading(m_scope.stopToken()));
}

/// One reading after the other, so that an older one never replaces a newer one.
QCoro::Task<> Engine::keepReading(std::stop_token stop)
{
    m_isReading = true;
    while (std::exchange(m_isReadingWanted, false)) {
        const seal::Vault vault = m_store.vault();
        auto reading = m_store.read([vault](store::Database &db) { return readConfiguration(db, vault); });
        const Result<Configuration> read = co_await reading;
        if (stop.stop_requested())
            co_return;
        if (read) {
            take(*read);
            continue;
        }
        qCWarning(lcDelivery).noquote() << "settings could not be read:" << describe(read.error());
        m_isReadingWanted = true;
        co_await sleepFor(m_store.context().clock, readAgainAfter, stop);
        if (stop.stop_requested())
            co_return;
    }
    m_isReading = false;
}

void Engine::take(const Configuration &configuration)
{
    m_settings = Settings(configuration.settings);
    takeClients(configuration.providers);
    takeRoutes(configuration.senders);
    if (!m_dispatcher) {
        begin();
        return;
    }
    m_dispatcher->setLimits({m_settings.moneyMicros(setting::dailySpend)});
    m_tracker->setAnswers(m_settings.keywordAnswers());
}

/// An account that is as it was keeps its connections.
void Engine::takeClients(const QList<store::Provider> &providers)
{
    QHash<ProviderId, Client> clients;
    for (const store::Provider &provider : providers) {
        const Client known = m_clients.value(provider.id);
        const auto client = known.second && isSameAccount(known.first, provider)
                                ? known.second
                                : clientFor(provider, concurrency(), m_store.context().clock);
        if (client)
            clients.insert(provider.id, {provider, client});
    }
    m_clients = std::move(clients);
}

void Engine::takeRoutes(const QList<store::Sender> &senders)
{
    m_routes.clear();
    m_senders.clear();
    for (const store::Sender &sender : senders) {
        const auto client = m_clients.constFind(sender.provider);
        if (client == m_clients.cend())
            continue;
        const delivery::Route route{sender, client->first, client->second, client->second};
        m_routes.insert(sender.id, std::make_shared<const delivery::Route>(route));
        m_senders.insert(sender.id, sender);
    }
}

void Engine::begin()
{
    delivery::DispatcherOptions dispatching;
    dispatching.concurrency = concurrency();
    dispatching.limits.dailySpendMicros = m_settings.moneyMicros(setting::dailySpend);
    m_dispatcher = std::make_unique<delivery::Dispatcher>(m_store, m_flags, *this, dispatching);
    delivery::TrackerOptions tracking;
    tracking.every = seconds(std::max<qint64>(1, m_settings.integer(setting::pollSeconds)));
    tracking.answers = m_settings.keywordAnswers();
    m_tracker = std::make_unique<delivery::Tracker>(m_store, m_flags, *this, tracking);
    m_reconciler = std::make_unique<delivery::Reconciler>(m_store, *this, delivery::ReconcilerOptions());
    m_housekeeper = std::make_unique<delivery::Housekeeper>(m_store, std::chrono::seconds(10));
    m_mediaFetcher = std::make_unique<delivery::MediaFetcher>(m_store, m_flags, *this, std::chrono::seconds(5));
    connectAll();
    m_housekeeper->start();
    m_dispatcher->start();
    m_tracker->start();
    m_reconciler->start();
    m_mediaFetcher->start();
    Q_EMIT started();
}

void Engine::connectAll()
{
    connect(m_housekeeper.get(), &delivery::Housekeeper::leasesFreed, m_dispatcher.get(), &delivery::Dispatcher::wake);
    connect(m_reconciler.get(), &delivery::Reconciler::settled, m_dispatcher.get(), &delivery::Dispatcher::wake);
    connect(m_tracker.get(), &delivery::Tracker::healthChanged, this,
            [this] { Q_EMIT healthChanged(m_tracker->health()); });
    connect(m_tracker.get(), &delivery::Tracker::polled, this, [this] {
        Q_EMIT healthChanged(m_tracker->health());
        Q_EMIT polled();
    });
}

void Engine::takeEvents(const QList<Event> &events)
{
    bool mayBeDue = false;
    bool isChanged = false;
    for (const Event &event : events) {
        switch (event.kind) {
        case EventKind::messageQueued:
        case EventKind::messageReleased:
        case EventKind::doubtSettledUnsent:
        case EventKind::doubtResent: mayBeDue = true; break;
        case EventKind::settingChanged:
        case EventKind::providerChanged: isChanged = true; break;
        default: break;
        }
    }
    if (isChanged)
        reload();
    if (mayBeDue && m_dispatcher)
        m_dispatcher->wake();
}

void Engine::close()
{
    end();
}

QCoro::Task<> Engine::end()
{
    QFuture<void> own = m_scope.close();
    co_await own;
    m_watch.reset();
    QList<QFuture<void>> ends;
    if (m_dispatcher)
        ends.append(m_dispatcher->close());
    if (m_tracker)
        ends.append(m_tracker->close());
    if (m_reconciler)
        ends.append(m_reconciler->close());
    if (m_mediaFetcher)
        ends.append(m_mediaFetcher->close());
    if (m_housekeeper)
        ends.append(m_housekeeper->close());
    for (QFuture<void> &end : ends)
        co_await end;
    m_routes.clear();
    m_clients.clear();
    Q_EMIT closed();
}

EngineThread::EngineThread(store::Store &store, const policy::Flags &flags, QObject *parent)
    : QObject(parent), m_engine(new Engine(store, flags))
{
    m_thread.setObjectName(QStringLiteral("engine"));
    m_engine->moveToThread(&m_thread);
    // Directly: this thread may be waiting in stop() and would never take a queued call.
    connect(m_engine, &Engine::closed, &m_thread, &QThread::quit, Qt::DirectConnection);
    connect(&m_thread, &QThread::finished, m_engine, &QObject::deleteLater);
    connect(m_engine, &Engine::healthChanged, this, &EngineThread::healthChanged);
    connect(m_engine, &Engine::polled, this, &EngineThread::polled);
    m_thread.start();
    QMetaObject::invokeMethod(m_engine, &Engine::start, Qt::QueuedConnection);
}

EngineThread::~EngineThread()
{
    stop();
}

void EngineThread::stop()
{
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(m_engine, &Engine::close, Qt::QueuedConnection);
    m_thread.wait();
}

} // namespace switchboard::workspace
