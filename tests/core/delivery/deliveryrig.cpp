// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/delivery/deliveryrig.h"

#include "core/store/ledger.h"
#include "core/store/messages.h"
#include "tests/core/store/fixtures.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonArray>
#include <QTimer>
#include <QUrlQuery>

namespace switchboard::test {

bool comes(const std::function<bool()> &holds)
{
    const QDeadlineTimer deadline(patience);
    QTimer heartbeat;
    heartbeat.start(10);
    while (!holds()) {
        if (deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

milliseconds WatchedClock::realDelay(milliseconds wait) const
{
    const std::scoped_lock lock(m_mutex);
    ++m_waits[wait.count()];
    return wait >= m_heldFrom ? milliseconds(std::chrono::hours(1)) : ManualClock::realDelay(wait);
}

int WatchedClock::waits(milliseconds wait) const
{
    const std::scoped_lock lock(m_mutex);
    return m_waits.value(wait.count());
}

void WatchedClock::holdFrom(milliseconds wait)
{
    const std::scoped_lock lock(m_mutex);
    m_heldFrom = wait;
}

TestAccount::TestAccount() : m_server([this](const HttpRequest &request, int) { return answer(request); }) {}

int TestAccount::sends() const
{
    return int(sentForms().size());
}

QList<QByteArray> TestAccount::sentForms() const
{
    QList<QByteArray> forms;
    for (const HttpRequest &request : m_server.requests()) {
        if (request.method == "POST")
            forms.append(request.body);
    }
    return forms;
}

int TestAccount::reads(QByteArrayView part) const
{
    return int(std::count_if(m_server.requests().cbegin(), m_server.requests().cend(), [part](const HttpRequest &request) {
        return request.method == "GET" && request.target.contains(part);
    }));
}

HttpReply TestAccount::answer(const HttpRequest &request)
{
    if (std::optional<HttpReply> reply = instead ? instead(request) : std::nullopt)
        return *std::move(reply);
    if (request.method == "POST")
        return sendReplies.isEmpty() ? created(sidNumber(0x1000 + ++m_taken)) : sendReplies.takeFirst();
    if (request.target.contains("/Messages.json"))
        return list(request.target);
    for (const QJsonObject &message : std::as_const(messages)) {
        const QByteArray file = message.value(QStringLiteral("sid")).toString().toUtf8() + ".json";
        if (request.target.endsWith(file))
            return ok(message);
    }
    return twilioError(404, 20404);
}

HttpReply TestAccount::list(const QByteArray &target) const
{
    const QUrlQuery query(QUrl(QString::fromLatin1(target)));
    const auto fits = [&query](const QJsonObject &message, const QString &parameter, const QString &field) {
        const QString wanted = query.queryItemValue(parameter, QUrl::FullyDecoded);
        return wanted.isEmpty() || wanted == message.value(field).toString();
    };
    QJsonArray found;
    for (const QJsonObject &message : messages) {
        if (fits(message, QStringLiteral("To"), QStringLiteral("to")) && fits(message, QStringLiteral("From"), QStringLiteral("from")))
            found.append(message);
    }
    return ok({{QStringLiteral("messages"), found}, {QStringLiteral("next_page_uri"), QJsonValue::Null}});
}

delivery::RoutePtr TestRoutes::route(SenderId sender) const
{
    if (asked)
        asked();
    for (const delivery::RoutePtr &route : m_routes) {
        if (route->sender.id == sender)
            return route;
    }
    return {};
}

void TestRoutes::put(const delivery::RoutePtr &route)
{
    remove(route->sender.id);
    m_routes.append(route);
    m_senders.insert(route->sender.id, route->sender);
}

void TestRoutes::remove(SenderId sender, bool isListed)
{
    m_routes.removeIf([sender](const delivery::RoutePtr &route) { return route->sender.id == sender; });
    if (!isListed)
        m_senders.remove(sender);
}

DeliveryRig::DeliveryRig(qint64 ratePerThousand, channels::twilio::ClientOptions options)
    : clock(std::make_shared<WatchedClock>()), store(clock, quickFolder()), flags(store.folder() + QStringLiteral("/flags.json"), clock)
{
    QFile file(store.folder() + QStringLiteral("/flags.json"));
    if (!file.open(QIODevice::WriteOnly) || file.write(policy::Flags::defaults()) < 0)
        qFatal("the flags of a test cannot be written");
    options.baseUrl = account.url();
    m_client = std::move(*channels::twilio::TwilioClient::make(credentials(), std::move(options), clock));
    provider.kind = QStringLiteral("twilio");
    provider.accountSid = accountSid;
    provider.user = accountSid;
    provider.secret = credentials().secret;
    provider.id = *store.write([this](store::Transaction &transaction) { return store::putProvider(transaction, provider); });
    sender = addSender(ours, {}, ratePerThousand);
}

SenderId DeliveryRig::addSender(const QString &address, const QString &service, qint64 ratePerThousand)
{
    store::Sender added;
    added.provider = provider.id;
    added.address = address;
    added.service = service;
    added.ratePerThousand = ratePerThousand;
    added.id = *store.write([added](store::Transaction &transaction) { return store::putSender(transaction, added); });
    routes.put(makeRoute(added));
    if (address == ours)
        m_sender = added;
    return added.id;
}

delivery::RoutePtr DeliveryRig::makeRoute(const store::Sender &sender) const
{
    return std::make_shared<const delivery::Route>(delivery::Route{sender, provider, m_client, m_client});
}

void DeliveryRig::pauseRoute(const QString &reason)
{
    provider.pausedReason = reason;
    routes.put(makeRoute(m_sender));
}

void DeliveryRig::setFlag(QLatin1StringView flag, bool isOn)
{
    const QString path = store.folder() + QStringLiteral("/flags.json");
    QJsonObject values = QJsonDocument::fromJson(policy::Flags::defaults()).object();
    values.insert(flag, isOn);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(values).toJson()) < 0)
        qFatal("the flags of a test cannot be written");
    file.close();
    clock->advance(seconds(1)); // the file is looked at once a second
}

MessageId DeliveryRig::queue(const QString &body, const QString &to, const std::function<void(Draft &)> &change)
{
    Draft draft;
    draft.sender = sender;
    draft.body = body;
    if (change)
        change(draft);
    const Result<MessageId> queued = store.write([draft, to](store::Transaction &transaction) -> Result<MessageId> {
        const Result<EndpointId> endpoint = store::findOrAddEndpoint(transaction, phone(to));
        if (!endpoint)
            return endpoint.error();
        Draft addressed = draft;
        addressed.endpoint = *endpoint;
        return store::Outbox(transaction).enqueue(addressed, ours);
    });
    return *queued;
}

Attempted DeliveryRig::attempted(const QString &body, const QString &to, const std::function<void(Draft &)> &change)
{
    queue(body, to, change);
    const Result<store::OpenedAttempt> opened =
        store.write([](store::Transaction &transaction) { return claimAndOpen(transaction); });
    return {opened->message, opened->attempt};
}

Attempted DeliveryRig::doubted(const QString &body, const QString &to, const std::function<void(Draft &)> &change)
{
    const Attempted doubt = attempted(body, to, change);
    if (!outbox([&](store::Outbox &outbox) { return outbox.inDoubt(doubt.attempt, QStringLiteral("timeout")); }))
        qFatal("the doubt of a test was not stored");
    return doubt;
}

Attempted DeliveryRig::taken(const QString &body, const QString &reference, const QString &to)
{
    const Attempted sent = attempted(body, to);
    if (!outbox([&](store::Outbox &outbox) { return outbox.accepted(sent.attempt, reference, SmsStatus::queued, 0); }))
        qFatal("the sent text of a test was not stored");
    return sent;
}

MessageState DeliveryRig::state(MessageId message)
{
    return *store.read([message](store::Database &db) { return store::messageState(db, message); });
}

QList<Event> DeliveryRig::events(MessageId message)
{
    const seal::Vault vault = store->vault();
    return *store.read([message, vault](store::Database &db) { return store::LedgerReader(db, vault).ofMessage(message); });
}

QList<EventKind> DeliveryRig::kinds(MessageId message)
{
    QList<EventKind> kinds;
    for (const Event &event : events(message))
        kinds.append(event.kind);
    return kinds;
}

QList<Message> DeliveryRig::messages()
{
    const seal::Vault vault = store->vault();
    return *store.read([vault](store::Database &db) { return store::messagesAfter(db, vault, {}, 1000); });
}

store::OutboxCounts DeliveryRig::counts()
{
    return *store.read([](store::Database &db) { return store::outboxCounts(db); });
}

QStringList DeliveryRig::leaseOwners()
{
    return *store.read([](store::Database &db) { return store::leaseOwners(db); });
}

Timestamp DeliveryRig::nextDue()
{
    return store.read([](store::Database &db) { return store::nextDue(db); })->value_or(Timestamp{});
}

void DeliveryRig::execute(const QString &sql)
{
    const Result<void> done = store.write([sql](store::Transaction &transaction) { return transaction.db().executeOnce(sql); });
    if (!done)
        qFatal("a statement of a test: %s", qPrintable(describe(done.error())));
}

void DeliveryRig::spoil(const QString &change, const QString &condition)
{
    // An overflow, since a broken constraint would tell of a row that is there already.
    execute(QStringLiteral("CREATE TRIGGER spoiled BEFORE %1 WHEN %2 BEGIN SELECT abs(-9223372036854775807 - 1); END")
                .arg(change, condition));
}

void DeliveryRig::mend()
{
    execute(QStringLiteral("DROP TRIGGER spoiled"));
}

bool DeliveryRig::laps(milliseconds every)
{
    const int before = clock->waits(every);
    return comes([&] { return clock->waits(every) >= before + 2; });
}

QJsonObject DeliveryRig::remote(const QString &sid, Timestamp createdAt, const QJsonObject &changes) const
{
    QJsonObject message = messageJson(sid);
    message.insert(QStringLiteral("to"), person);
    message.insert(QStringLiteral("from"), ours);
    message.insert(QStringLiteral("date_created"), toDateTime(createdAt).toString(Qt::RFC2822Date));
    for (auto it = changes.begin(); it != changes.end(); ++it)
        message.insert(it.key(), it.value());
    return message;
}

QJsonObject DeliveryRig::inbound(const QString &sid, Timestamp createdAt, const QString &body) const
{
    return remote(sid, createdAt,
                  {{QStringLiteral("direction"), QStringLiteral("inbound")},
                   {QStringLiteral("status"), QStringLiteral("received")},
                   {QStringLiteral("from"), person},
                   {QStringLiteral("to"), ours},
                   {QStringLiteral("body"), body}});
}

} // namespace switchboard::test
