// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/rig.h"

#include "core/store/endpoints.h"
#include "core/store/messages.h"
#include "core/store/outbox.h"
#include "core/store/outboxreads.h"
#include "core/store/providers.h"
#include "tests/support/shared.h"
#include "tests/support/store/await.h"

#include <QFile>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>

namespace switchboard::test {

namespace {

QProcessEnvironment environment(const QStringList &more)
{
    QProcessEnvironment made = QProcessEnvironment::systemEnvironment();
    made.insert(QStringLiteral("SWITCHBOARD_CLOCK_RATE"), QString::number(clockRate));
    for (const QString &entry : more)
        made.insert(entry.section(u'=', 0, 0), entry.section(u'=', 1));
    return made;
}

/// A test that is killed leaves no program behind.
void endWithParent()
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
}

template<class T>
T must(QFuture<Result<T>> future)
{
    Result<T> result = await(std::move(future), std::chrono::minutes(1));
    if (!result)
        qFatal("%s", qPrintable(describe(result.error())));
    return std::move(*result);
}

std::shared_ptr<const Clock> fastClock()
{
    return std::make_shared<RateClock>(clockRate);
}

/// Sends a request to the sandbox's control port and answers its body; the socket blocks, as a test may.
QByteArray control(int port, const QByteArray &method, const QByteArray &path, const QByteArray &body)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(port));
    if (!socket.waitForConnected(5'000))
        return {};
    socket.write(method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: application/json\r\n"
                 "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QByteArray answer;
    while (socket.waitForReadyRead(5'000))
        answer += socket.readAll();
    answer += socket.readAll();
    return answer;
}

} // namespace

CrashRig::CrashRig(const QJsonObject &scenario)
{
    const QString scenarioFile = m_folder.filePath(QStringLiteral("scenario.json"));
    QFile file(scenarioFile);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(scenario).toJson()) < 0)
        qFatal("cannot write the scenario");
    file.close();
    m_sandbox.setProcessEnvironment(environment({}));
    m_sandbox.setChildProcessModifier(endWithParent);
    m_sandbox.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_sandbox.start(programPath(QStringLiteral("switchboard-sandbox")),
                    {QStringLiteral("--scenario"), scenarioFile, QStringLiteral("--log"), m_folder.filePath(QStringLiteral("log"))});
    if (!m_sandbox.waitForReadyRead(20'000))
        qFatal("the sandbox did not start: %s", qPrintable(m_sandbox.errorString()));
    m_port = QJsonDocument::fromJson(m_sandbox.readLine()).object()[QStringLiteral("http")].toInt();

    must(workspace::Workspace::create(folder(), workspace::Keeper::keyFile, m_folder.filePath(QStringLiteral("key")), fastClock()));
    const auto workspace = open();
    must(workspace->store().write([port = m_port](store::Transaction &transaction) -> Result<SenderId> {
        store::Provider provider;
        provider.kind = QStringLiteral("twilio");
        provider.accountSid = QStringLiteral("AC00000000000000000000000000000001");
        provider.user = provider.accountSid;
        provider.secret = "token";
        provider.baseUrl = QStringLiteral("http://127.0.0.1:%1").arg(port);
        const Result<ProviderId> id = store::putProvider(transaction, provider);
        if (!id)
            return id.error();
        store::Sender sender;
        sender.provider = *id;
        sender.address = QStringLiteral("+15125550100");
        sender.isDefault = true;
        return store::putSender(transaction, sender);
    }));
    workspace->close();
}

CrashRig::~CrashRig()
{
    if (QTest::currentTestFailed()) {
        m_folder.setAutoRemove(false);
        qWarning().noquote() << "what is left lies in" << m_folder.path();
    }
    if (m_engine)
        killEngine();
    m_sandbox.terminate();
    m_sandbox.waitForFinished(5'000);
}

std::shared_ptr<workspace::Workspace> CrashRig::open()
{
    return must(workspace::Workspace::open(folder(), {}, fastClock()));
}

void CrashRig::queue(int count, int identicalEvery)
{
    const auto workspace = open();
    const seal::Vault vault = workspace->store().vault();
    const QList<store::Sender> senders = must(workspace->store().read([vault](store::Database &db) { return store::allSenders(db, vault); }));
    const SenderId sender = senders.constFirst().id;
    const int before = std::exchange(m_queued, m_queued + count);
    for (int from = 0; from < count; from += 100) {
        must(workspace->store().write([=](store::Transaction &transaction) -> Result<int> {
            for (int i = from; i < std::min(from + 100, count); ++i) {
                const int same = before + (identicalEvery > 0 && i % identicalEvery == identicalEvery - 1 ? i - 1 : i);
                // 100 people of 555 numbers; the words make each text its own.
                const Address to{AddressKind::phone, QStringLiteral("+1512555%1").arg(1000 + same % 100, 4, 10, QLatin1Char('0'))};
                const Result<EndpointId> endpoint = store::findOrAddEndpoint(transaction, to);
                if (!endpoint)
                    return endpoint.error();
                Draft draft;
                draft.endpoint = *endpoint;
                draft.sender = sender;
                draft.body = QStringLiteral("Text %1: the open house is on Saturday at ten.").arg(same);
                const Result<MessageId> queued = store::Outbox(transaction).enqueue(draft, QStringLiteral("+15125550100"));
                if (!queued)
                    return queued.error();
            }
            return 0;
        }));
    }
    workspace->close();
}

void CrashRig::startEngine(const QStringList &more)
{
    m_engine = std::make_unique<QProcess>();
    m_engine->setChildProcessModifier(endWithParent);
    QProcessEnvironment variables = environment(more);
#ifdef __SANITIZE_ADDRESS__
    // A library that is preloaded stands before the sanitizer's, which is all right for one that only writes less.
    if (variables.contains(QStringLiteral("LD_PRELOAD")))
        variables.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("verify_asan_link_order=0"));
#endif
    m_engine->setProcessEnvironment(variables);
    m_engine->setStandardErrorFile(m_folder.filePath(QStringLiteral("engine.log")), QIODevice::Append);
    m_engine->start(programPath(QStringLiteral("crash_engine")), {folder()});
    if (!m_engine->waitForReadyRead(30'000))
        qFatal("the engine did not start; see its log");
}

void CrashRig::killEngine()
{
    m_engine->kill();
    m_engine->waitForFinished(10'000);
    m_engine.reset();
}

void CrashRig::stopEngine()
{
    m_engine->terminate();
    const bool isDone = m_engine->waitForFinished(30'000);
    if (!isDone || m_engine->exitCode() != 0)
        qFatal("the engine did not end in good order");
    m_engine.reset();
}

void CrashRig::setScenario(const QJsonObject &scenario)
{
    const QByteArray answer = control(m_port, "POST", "/_sandbox/scenario", QJsonDocument(scenario).toJson());
    if (!answer.startsWith("HTTP/1.1 2"))
        qFatal("the sandbox refused the scenario: %s", answer.constData());
}

QList<QJsonObject> CrashRig::log() const
{
    QFile file(m_folder.filePath(QStringLiteral("log")));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QJsonObject> lines;
    while (!file.atEnd())
        lines.append(QJsonDocument::fromJson(file.readLine()).object());
    return lines;
}

int CrashRig::acceptedCount() const
{
    int count = 0;
    for (const QJsonObject &line : log())
        count += line[QStringLiteral("event")] == QLatin1StringView("accepted") ? 1 : 0;
    return count;
}

store::OutboxCounts CrashRig::counts()
{
    const auto workspace = open();
    return must(workspace->store().read([](store::Database &db) { return store::outboxCounts(db); }));
}

bool CrashRig::settle(milliseconds limit)
{
    const auto end = std::chrono::steady_clock::now() + limit;
    const auto workspace = open();
    store::Store &store = workspace->store();
    const seal::Vault vault = store.vault();
    while (std::chrono::steady_clock::now() < end && isEngineRunning()) {
        const auto doubts = must(store.read([vault](store::Database &db) { return store::doubtfulAttempts(db, vault, 10'000); }));
        for (const store::DoubtfulAttempt &doubt : doubts) {
            if (!doubt.needsPerson)
                continue;
            auto deciding = store.write([message = doubt.message](store::Transaction &transaction) {
                return store::Outbox(transaction).decide(message, false);
            });
            deciding.waitForFinished();
        }
        const auto open = must(store.read([](store::Database &db) { return store::outboxCounts(db); }));
        const auto unfinished = must(store.read([vault](store::Database &db) -> Result<int> {
            const Result<QList<Message>> all = store::messagesAfter(db, vault, {}, 1'000'000);
            if (!all)
                return all.error();
            int count = 0;
            for (const Message &message : *all)
                count += hasFate(message.state) ? 0 : 1;
            return count;
        }));
        if (open.queued + open.attempting + open.inDoubt + open.held == 0 && unfinished == 0)
            return true;
        QTest::qWait(500);
    }
    return false;
}

Fates CrashRig::fates()
{
    QHash<QPair<QString, QString>, int> taken; // (to, body): how often the provider took it
    QSet<QString> sids;
    for (const QJsonObject &line : log()) {
        if (line[QStringLiteral("event")] != QLatin1StringView("accepted"))
            continue;
        ++taken[{line[QStringLiteral("to")].toString(), line[QStringLiteral("body")].toString()}];
        sids.insert(line[QStringLiteral("sid")].toString());
    }
    const auto workspace = open();
    const seal::Vault vault = workspace->store().vault();
    const QList<Message> messages =
        must(workspace->store().read([vault](store::Database &db) { return store::messagesAfter(db, vault, {}, 1'000'000); }));
    Fates fates;
    QHash<QPair<QString, QString>, int> wanted;
    QHash<QPair<QString, QString>, int> claimed;
    QSet<QString> references;
    for (const Message &message : messages) {
        if (message.direction != Direction::outbound)
            continue;
        ++fates.messages;
        const Address to =
            must(workspace->store().read([&](store::Database &db) { return store::endpointAddress(db, vault, message.endpoint); }));
        const QPair<QString, QString> content(to.normal, message.body);
        ++wanted[content];
        QString told(fate(message.state));
        if (!message.state.reason.isEmpty())
            told += u':' + message.state.reason;
        ++fates.byFate[told];
        if (hasFate(message.state))
            ++fates.withFate;
        else
            fates.problems.append(QStringLiteral("message %1 has no fate: %2 %3").arg(message.id.toString(), fate(message.state), message.state.reason));
        if (message.state.intent == IntentState::inDoubt)
            ++fates.inDoubtForPerson;
        if (message.state.intent != IntentState::submitted)
            continue;
        ++claimed[content];
        if (references.contains(message.state.reference))
            fates.problems.append(QStringLiteral("two messages claim %1").arg(message.state.reference));
        references.insert(message.state.reference);
        if (!sids.contains(message.state.reference))
            fates.problems.append(QStringLiteral("message %1 claims %2, which the provider never took").arg(message.id.toString(), message.state.reference));
    }
    for (auto it = taken.cbegin(); it != taken.cend(); ++it) {
        if (it.value() > wanted.value(it.key()))
            fates.problems.append(QStringLiteral("sent %1 times, wanted %2 times: %3").arg(it.value()).arg(wanted.value(it.key())).arg(it.key().second));
    }
    for (auto it = claimed.cbegin(); it != claimed.cend(); ++it) {
        if (it.value() > taken.value(it.key()))
            fates.problems.append(QStringLiteral("told as sent %1 times, taken %2 times: %3").arg(it.value()).arg(taken.value(it.key())).arg(it.key().second));
    }
    return fates;
}

} // namespace switchboard::test
