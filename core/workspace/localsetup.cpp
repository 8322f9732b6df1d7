// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/localsetup.h"

#include "core/workspace/outgoing.h"
#include "core/workspace/practice.h"
#include "core/workspace/settingwriter.h"

#include <QCoro/QCoroFuture>
#include <QCoro/QCoroTask>
#include <QFile>
#include <QPromise>

namespace switchboard::workspace {

struct SetupSteps
{
    QString folder;
    SetupChoice choice;
    std::shared_ptr<const Clock> clock;
    LocalSetup::SandboxStarter startSandbox;
    QString code; ///< of the workspace, once that is made
    std::shared_ptr<Workspace> workspace;
};

namespace {

/// Sample data needs no more than a file that its owner may read, where there is no keychain.
QString practiceKeyFile(const QString &folder)
{
    return folder + QStringLiteral("/practice.key");
}

QCoro::Task<Result<QString>> makeFolder(std::shared_ptr<SetupSteps> making)
{
    const SetupChoice &choice = making->choice;
    const QString passphrase = choice.keeper == Keeper::passphrase ? choice.passphrase : QString();
    auto creating = Workspace::create(making->folder, choice.keeper, passphrase, making->clock);
    Result<QString> code = co_await creating;
    if (code || code.error().code != ErrorCode::noKeychain || !choice.isPractice)
        co_return code;
    auto again = Workspace::create(making->folder, Keeper::keyFile, practiceKeyFile(making->folder), making->clock);
    Result<QString> made = co_await again;
    co_return made;
}

QCoro::Task<Result<void>> openFolder(std::shared_ptr<SetupSteps> making)
{
    UnlockSources sources;
    sources.passphrase = making->choice.passphrase;
    auto opening = Workspace::open(making->folder, sources, making->clock);
    const Result<std::shared_ptr<Workspace>> opened = co_await opening;
    if (!opened)
        co_return opened.error();
    making->workspace = *opened;
    co_return Result<void>();
}

QCoro::Task<Result<void>> nameAll(std::shared_ptr<SetupSteps> making)
{
    const std::pair<QLatin1StringView, QString> values[]{{setting::agent, making->choice.agent},
                                                         {setting::organisation, making->choice.organisation}};
    for (const auto &[key, value] : values) {
        if (value.isEmpty())
            continue;
        auto naming = setSetting(making->workspace->store(), QString(key), value);
        const Result<void> named = co_await naming;
        if (!named)
            co_return named;
    }
    co_return Result<void>();
}

QCoro::Task<Result<void>> furnish(std::shared_ptr<SetupSteps> making)
{
    auto starting = making->startSandbox();
    const Result<QString> url = co_await starting;
    if (!url)
        co_return url.error();
    auto furnishing = furnishPractice(making->workspace->store(), *url);
    const Result<qint64> done = co_await furnishing;
    if (!done)
        co_return done.error();
    co_return Result<void>();
}

/// Keys, folder and store, opened. What an earlier try made is gone on with.
QCoro::Task<Result<void>> makeAndOpen(std::shared_ptr<SetupSteps> making)
{
    if (making->workspace)
        co_return Result<void>();
    auto creating = makeFolder(making);
    const Result<QString> code = co_await creating;
    if (!code)
        co_return code.error();
    making->code = *code;
    auto opening = openFolder(making);
    Result<void> opened = co_await opening;
    co_return opened;
}

QCoro::Task<> makeAll(std::shared_ptr<SetupSteps> making, std::shared_ptr<QPromise<Result<QString>>> promise)
{
    auto creating = makeAndOpen(making);
    Result<void> done = co_await creating;
    if (done && making->choice.isPractice) {
        auto furnishing = furnish(making);
        Result<void> furnished = co_await furnishing;
        done = std::move(furnished);
    }
    if (done) {
        auto naming = nameAll(making);
        Result<void> named = co_await naming;
        done = std::move(named);
    }
    promise->addResult(done ? Result<QString>(making->code) : Result<QString>(done.error()));
    promise->finish();
}

template<class T>
QFuture<Result<T>> notMadeYet()
{
    return QtFuture::makeReadyFuture(
        Result<T>(Error{ErrorCode::notFound, QStringLiteral("there is no workspace yet")}));
}

} // namespace

LocalSetup::LocalSetup(QString folder, QString practiceFolder, std::shared_ptr<const Clock> clock,
                       SandboxStarter startSandbox, QObject *parent)
    : SetupService(parent), m_folder(std::move(folder)), m_practiceFolder(std::move(practiceFolder)),
      m_clock(std::move(clock)), m_startSandbox(std::move(startSandbox))
{}

LocalSetup::~LocalSetup() = default;

bool LocalSetup::hasPractice() const
{
    return QFile::exists(store::Store::filePath(m_practiceFolder));
}

std::shared_ptr<Workspace> LocalSetup::workspace() const
{
    return m_making ? m_making->workspace : nullptr;
}

std::shared_ptr<Workspace> LocalSetup::takeWorkspace()
{
    m_watch.reset();
    std::shared_ptr<Workspace> made = workspace();
    m_making.reset();
    return made;
}

QFuture<Result<QString>> LocalSetup::make(SetupChoice choice)
{
    const QString folder = choice.isPractice ? m_practiceFolder : m_folder;
    if (!workspace() || m_making->folder != folder)
        m_making = std::make_shared<SetupSteps>();
    m_making->folder = folder;
    m_making->choice = std::move(choice);
    m_making->clock = m_clock;
    m_making->startSandbox = m_startSandbox;
    auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    QFuture<Result<QString>> future = promise->future();
    makeAll(m_making, promise);
    return future;
}

QFuture<Result<ProviderProbe>> LocalSetup::tryAccount(TwilioAccount account)
{
    const std::shared_ptr<Workspace> made = workspace();
    return made ? workspace::tryAccount(made->store(), std::move(account)) : notMadeYet<ProviderProbe>();
}

QFuture<Result<void>> LocalSetup::keepAccount(TwilioAccount account, QString number)
{
    const std::shared_ptr<Workspace> made = workspace();
    if (!made)
        return notMadeYet<void>();
    return putTwilio(made->store(), std::move(account))
        .then([made, number](const Result<ProviderId> &provider) -> QFuture<Result<void>> {
            if (!provider)
                return QtFuture::makeReadyFuture(Result<void>(provider.error()));
            store::Sender sender;
            sender.provider = *provider;
            (number.startsWith(QLatin1StringView("MG")) ? sender.service : sender.address) = number.trimmed();
            sender.isDefault = true;
            return putSender(made->store(), sender).then([](const Result<SenderId> &put) {
                return put ? Result<void>() : Result<void>(put.error());
            });
        })
        .unwrap();
}

QFuture<Result<MessageId>> LocalSetup::sendTest(QString to, QString body)
{
    const std::shared_ptr<Workspace> made = workspace();
    if (!made)
        return notMadeYet<MessageId>();
    made->startEngine();
    if (!m_watch) {
        m_watch = std::make_unique<LedgerWatch>(made->store(), std::chrono::seconds(1));
        connect(m_watch.get(), &LedgerWatch::eventsSeen, this, &LocalSetup::testMoved);
        m_watch->start();
    }
    TextOrder order;
    order.to = std::move(to);
    order.body = std::move(body);
    return orderText(made->store(), order);
}

QFuture<Result<MessageState>> LocalSetup::testState(MessageId message)
{
    const std::shared_ptr<Workspace> made = workspace();
    return made ? stateOf(made->store(), message) : notMadeYet<MessageState>();
}

} // namespace switchboard::workspace
