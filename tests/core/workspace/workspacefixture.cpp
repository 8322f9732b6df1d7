// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/workspace/workspacefixture.h"

#include "core/store/conversationchanges.h"
#include "core/store/conversations.h"
#include "core/store/endpoints.h"
#include "core/store/ledger.h"
#include "core/store/settings.h"
#include "core/workspace/localinbox.h"
#include "tests/support/store/teststore.h"

#include <QFile>

namespace switchboard::test {

namespace {

Result<std::shared_ptr<workspace::Workspace>> tryOpen(const QString &folder, std::shared_ptr<const Clock> clock)
{
    workspace::UnlockSources sources;
    sources.useKeychain = false;
    return await(workspace::Workspace::open(folder, sources, std::move(clock)));
}

std::shared_ptr<workspace::Workspace> opened(const QString &folder, std::shared_ptr<const Clock> clock)
{
    auto answer = tryOpen(folder, std::move(clock));
    if (!answer)
        qFatal("the workspace of a test: %s", qPrintable(describe(answer.error())));
    return *answer;
}

} // namespace

TestWorkspace::TestWorkspace(std::shared_ptr<ManualClock> clock)
    : m_folder(quickFolder() + QStringLiteral("/switchboard-test-XXXXXX")), m_clock(std::move(clock))
{
    if (!m_folder.isValid())
        qFatal("the folder of a test: %s", qPrintable(m_folder.errorString()));
    const auto made = await(
        workspace::Workspace::create(folder(), workspace::Keeper::keyFile, beside(QStringLiteral("key")), m_clock));
    if (!made)
        qFatal("the workspace of a test: %s", qPrintable(describe(made.error())));
    m_workspace = opened(folder(), m_clock);

    useProvider(QStringLiteral("http://127.0.0.1:9"), false);
    store::Sender sender;
    sender.provider = m_provider;
    sender.name = QStringLiteral("Main line");
    sender.address = ours;
    sender.isDefault = true;
    m_sender = *write([sender](store::Transaction &transaction) { return putSender(transaction, sender); });
}

void TestWorkspace::useProvider(const QString &url, bool isPractice)
{
    store::Provider provider;
    provider.id = m_provider;
    provider.kind = QStringLiteral("twilio");
    provider.accountSid = QStringLiteral("AC0123456789abcdef0123456789abcdef");
    provider.user = provider.accountSid;
    provider.secret = QByteArrayLiteral("test-secret");
    provider.baseUrl = url;
    provider.isPractice = isPractice;
    m_provider =
        *write([provider](store::Transaction &transaction) { return store::putProvider(transaction, provider); });
}

std::shared_ptr<workspace::Workspace> TestWorkspace::openedAgain()
{
    return opened(folder(), m_clock);
}

Result<std::shared_ptr<workspace::Workspace>> TestWorkspace::tryOpenAgain()
{
    return tryOpen(folder(), m_clock);
}

void TestWorkspace::require(const Result<void> &done) const
{
    if (!done)
        qFatal("a step of a test: %s", qPrintable(describe(done.error())));
}

void TestWorkspace::pause(const QString &reason)
{
    require(write([this, reason](store::Transaction &transaction) {
        return store::pauseProvider(transaction, m_provider, reason);
    }));
}

void TestWorkspace::set(QLatin1StringView key, const QString &value)
{
    require(write(
        [key, value](store::Transaction &transaction) { return store::putSetting(transaction, QString(key), value); }));
}

ContactId TestWorkspace::addPerson(const QString &name, const QString &number)
{
    Contact person;
    person.name = name;
    person.endpoints.append({{}, {AddressKind::phone, number}, {}});
    return addPerson(person);
}

ContactId TestWorkspace::addPerson(const Contact &person)
{
    return *write([person](store::Transaction &transaction) {
        return store::People(transaction).add(person, QStringLiteral("agent"));
    });
}

store::InboundText TestWorkspace::inbound(const QString &number, const QString &body,
                                          const QList<store::InboundMedia> &media)
{
    m_clock->advance(seconds(1));
    store::InboundText text;
    text.provider = m_provider;
    text.sender = m_sender;
    text.reference = QStringLiteral("SM%1").arg(++m_references);
    text.from = {AddressKind::phone, number};
    text.body = body;
    text.at = m_clock->now();
    text.media = media;
    return text;
}

store::StoredInbound TestWorkspace::receive(const QString &number, const QString &body,
                                            const QList<store::InboundMedia> &media)
{
    const store::InboundText text = inbound(number, body, media);
    return **write([text](store::Transaction &transaction) { return store::storeInbound(transaction, text); });
}

MessageId TestWorkspace::queue(const QString &number, const QString &body, milliseconds undoDelay,
                               const QStringList &media)
{
    m_clock->advance(seconds(1));
    Draft draft;
    draft.sender = m_sender;
    draft.body = body;
    draft.mediaUrls = media;
    draft.undoDelay = undoDelay;
    draft.author = QStringLiteral("Sam");
    return *write([draft, number](store::Transaction &transaction) -> Result<MessageId> {
        const Result<EndpointId> endpoint = store::findOrAddEndpoint(transaction, {AddressKind::phone, number});
        if (!endpoint)
            return endpoint.error();
        Draft addressed = draft;
        addressed.endpoint = *endpoint;
        return store::Outbox(transaction).enqueue(addressed, ours);
    });
}

MessageId TestWorkspace::held(const QString &number, const QString &body, const QString &reason)
{
    const MessageId message = queue(number, body);
    outbox([&](store::Outbox &outbox) -> Result<void> {
        const auto claims = outbox.claim(1, std::chrono::minutes(1), m_clock->sinceBoot());
        if (!claims)
            return claims.error();
        return outbox.hold(claims->value(0), reason, m_clock->now() + std::chrono::hours(9), QByteArrayLiteral("{}"));
    });
    return message;
}

Attempted TestWorkspace::attempted(const QString &number, const QString &body)
{
    queue(number, body);
    const auto attempt = write([](store::Transaction &transaction) -> Result<store::OpenedAttempt> {
        store::Outbox outbox(transaction);
        const auto claims = outbox.claim(1, std::chrono::minutes(1), transaction.context().clock->sinceBoot());
        if (!claims || claims->isEmpty())
            return Error{ErrorCode::notFound, QStringLiteral("nothing is due")};
        Result<store::OpenedAttempt> prepared = outbox.prepare(claims->constFirst());
        if (!prepared)
            return prepared;
        const Result<void> sent = outbox.open(claims->constFirst(), *prepared, QByteArrayLiteral("{}"));
        return sent ? prepared : Result<store::OpenedAttempt>(sent.error());
    });
    return {attempt->message, attempt->attempt};
}

Attempted TestWorkspace::doubted(const QString &number, const QString &body)
{
    const Attempted doubt = attempted(number, body);
    outbox([doubt](store::Outbox &outbox) { return outbox.inDoubt(doubt.attempt, QStringLiteral("timeout")); });
    return doubt;
}

Attempted TestWorkspace::taken(const QString &number, const QString &body, SmsStatus status, int code)
{
    const Attempted sent = attempted(number, body);
    const QString reference = QStringLiteral("SM%1").arg(++m_references);
    outbox([=](store::Outbox &outbox) { return outbox.accepted(sent.attempt, reference, status, code); });
    return sent;
}

ConversationId TestWorkspace::conversationOf(MessageId message)
{
    return *read([message](store::Database &db) { return store::conversationOf(db, message); });
}

QList<ConversationStep> TestWorkspace::change(const QList<ConversationStep> &steps)
{
    return valueOf(write([=](store::Transaction &transaction) {
        return store::changeConversations(transaction, steps, QStringLiteral("Sam"));
    }));
}

QList<ConversationStep> TestWorkspace::change(ConversationId conversation, const ConversationChange &change)
{
    return this->change({{conversation, change}});
}

QList<EventKind> TestWorkspace::kinds(MessageId message)
{
    const seal::Vault vault = store().vault();
    const auto events =
        read([message, vault](store::Database &db) { return store::LedgerReader(db, vault).ofMessage(message); });
    QList<EventKind> kinds;
    for (const Event &event : *events)
        kinds.append(event.kind);
    return kinds;
}

void TestWorkspace::execute(const QString &sql)
{
    require(write([sql](store::Transaction &transaction) { return transaction.db().executeOnce(sql); }));
}

void follows(TestWorkspace &workspace, workspace::LocalInbox &inbox)
{
    bool isTold = false;
    QObject context;
    QObject::connect(&inbox, &workspace::LocalInbox::statusChanged, &context, [&isTold] { isTold = true; });
    QTRY_VERIFY((workspace.set(workspace::setting::organisation, QStringLiteral("Example")), isTold));
}

MissingTable::MissingTable(TestWorkspace &workspace, QString table) : m_workspace(workspace), m_table(std::move(table))
{
    m_workspace.execute(QStringLiteral("ALTER TABLE %1 RENAME TO %1_lost").arg(m_table));
}

MissingTable::~MissingTable()
{
    m_workspace.execute(QStringLiteral("ALTER TABLE %1_lost RENAME TO %1").arg(m_table));
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace switchboard::test
