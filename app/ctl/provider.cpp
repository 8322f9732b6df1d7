// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/asking.h"
#include "app/ctl/commands.h"
#include "core/workspace/accounts.h"

namespace switchboard::ctl {

namespace {

using workspace::ProviderProbe;
using workspace::ProviderRow;

struct TwilioOptions
{
    std::string accountSid;
    std::string authTokenFile;
    std::string apiKey;
    std::string apiSecretFile;
    std::string baseUrl;
    bool isPractice = false;
};

QJsonObject toJson(const ProviderRow &row)
{
    return {{QStringLiteral("provider"), row.id.toString()}, {QStringLiteral("kind"), row.kind},
            {QStringLiteral("account"), row.accountSid},     {QStringLiteral("user"), row.user},
            {QStringLiteral("base_url"), row.baseUrl},       {QStringLiteral("practice"), row.isPractice},
            {QStringLiteral("paused"), row.pausedReason}};
}

QString lineOf(const ProviderRow &row)
{
    QString text = QStringLiteral("%1 %2 %3").arg(row.id.toString(), row.kind, row.accountSid);
    if (!row.baseUrl.isEmpty())
        text += u' ' + row.baseUrl;
    if (row.isPractice)
        text += QCoreApplication::translate("Ctl", " (practice)");
    if (!row.pausedReason.isEmpty())
        text += QCoreApplication::translate("Ctl", " — waits: %1").arg(row.pausedReason);
    return text;
}

Result<workspace::TwilioAccount> accountFrom(const TwilioOptions &options)
{
    if (options.authTokenFile.empty() && options.apiKey.empty())
        return Error{ErrorCode::invalidInput,
                     QStringLiteral("give --auth-token-file, or --api-key with --api-secret-file")};
    workspace::TwilioAccount account;
    account.accountSid = QString::fromStdString(options.accountSid);
    account.user = QString::fromStdString(options.apiKey);
    account.baseUrl = QString::fromStdString(options.baseUrl);
    account.isPractice = options.isPractice;
    if (!options.authTokenFile.empty()) {
        const Result<QString> token = secretFromFile(options.authTokenFile, QStringLiteral("--auth-token-file"));
        if (!token)
            return token.error();
        account.authToken = token->toUtf8();
        account.secret = account.authToken;
    }
    if (!options.apiKey.empty()) {
        const Result<QString> secret = secretFromFile(options.apiSecretFile, QStringLiteral("--api-secret-file"));
        if (!secret)
            return secret.error();
        account.secret = secret->toUtf8();
    }
    return account;
}

QCoro::Task<int> setTwilio(Session *session, TwilioOptions options)
{
    const Result<workspace::TwilioAccount> account = accountFrom(options);
    if (!account)
        co_return session->fail(account.error());
    auto putting =
        openAndAsk(session, [account = *account](Session &at) { return workspace::putTwilio(at.store(), account); });
    const Answered<ProviderId> provider = co_await putting;
    if (!provider)
        co_return provider.status;
    session->out().answer(
        {{QStringLiteral("provider"), provider->toString()}},
        QCoreApplication::translate("Ctl", "The account is kept, sealed. \"provider test\" tries it."));
    co_return ExitStatus::done;
}

QCoro::Task<int> list(Session *session)
{
    return answerList(
        session, [](Session &at) { return workspace::providerRows(at.store()); }, toJson, lineOf);
}

/// The account works, though perhaps not for everything; tells it and gives the exit status.
int tell(const Output &out, const ProviderProbe &probe)
{
    QJsonObject object = toJson(probe.provider);
    object.insert(QStringLiteral("ok"), !probe.problem.has_value());
    if (probe.problem) {
        object.insert(QStringLiteral("error"), QString(name(probe.problem->code)));
        object.insert(QStringLiteral("code"), probe.problem->detail);
        if (out.isJson)
            out.object(object);
        out.problem(lineOf(probe.provider));
        out.error(*probe.problem);
        return exitStatusOf(*probe.problem);
    }
    object.insert(QStringLiteral("name"), probe.accountName);
    object.insert(QStringLiteral("status"), probe.status);
    object.insert(QStringLiteral("type"), probe.type);
    object.insert(QStringLiteral("limited_key"), probe.isLimitedKey);
    QString text = lineOf(probe.provider) + QCoreApplication::translate("Ctl", ": the credentials work");
    if (probe.isLimitedKey)
        text += QCoreApplication::translate("Ctl", "; the key may send but not read the account itself");
    if (probe.type == QLatin1StringView("Trial"))
        text += QCoreApplication::translate("Ctl", "; a trial account texts verified numbers only");
    const bool isActive = probe.status.isEmpty() || probe.status == QLatin1StringView("active");
    if (!isActive)
        text += QCoreApplication::translate("Ctl", "; but the account is %1: sign in at the provider and see why")
                    .arg(probe.status);
    out.answer(object, text);
    return isActive ? ExitStatus::done : ExitStatus::failures;
}

QCoro::Task<int> test(Session *session)
{
    auto asking = openAndAsk(session, [](Session &at) { return workspace::testProviders(at.store()); });
    const Answered<QList<ProviderProbe>> probes = co_await asking;
    if (!probes)
        co_return probes.status;
    if (probes->isEmpty())
        co_return session->fail(
            {ErrorCode::notFound, QStringLiteral("there is no provider yet"), QStringLiteral("no_provider")});
    int status = ExitStatus::done;
    for (const ProviderProbe &probe : *probes)
        status = std::max(status, tell(session->out(), probe));
    co_return session->ended(status);
}

struct PauseOptions
{
    std::string id;
    bool isPaused = false;
};

QCoro::Task<int> pause(Session *session, PauseOptions options)
{
    const auto id = ProviderId::fromString(QString::fromStdString(options.id));
    auto pausing = openAndAsk(session, [id, isPaused = options.isPaused](Session &at) {
        return workspace::pauseAccount(at.store(), id, isPaused);
    });
    const Answered<Done> paused = co_await pausing;
    if (!paused)
        co_return paused.status;
    session->out().answer(
        {{QStringLiteral("provider"), id.toString()}, {QStringLiteral("paused"), options.isPaused}},
        options.isPaused ? QCoreApplication::translate("Ctl", "Nothing of it is sent or fetched until it is resumed.")
                         : QCoreApplication::translate("Ctl", "It goes on."));
    co_return ExitStatus::done;
}

void addPause(Commands &commands, CLI::App *group, const char *name, const char *about, bool isPaused)
{
    auto options = std::make_shared<PauseOptions>();
    options->isPaused = isPaused;
    CLI::App *command = commands.add(group, name, about, std::string("provider ") + name + " 3");
    command->add_option("id", options->id, "as \"provider list\" says it")->required();
    commands.onRun(command, [options](Session *session) { return pause(session, *options); });
}

} // namespace

void addProvider(Commands &commands)
{
    CLI::App *group = commands.group("provider", "accounts at providers");
    auto options = std::make_shared<TwilioOptions>();
    CLI::App *set = group->add_subcommand("set", "keeps an account's credentials, sealed");
    set->require_subcommand(1);
    CLI::App *twilio = commands.add(set, "twilio", "a Twilio account, by auth token or API key",
                                    "provider set twilio --account-sid AC… --auth-token-file token.txt");
    twilio->add_option("--account-sid", options->accountSid, "the account's id, AC and 32 digits")->required();
    twilio->add_option("--auth-token-file", options->authTokenFile, "file with the auth token on its first line");
    CLI::Option *key = twilio->add_option("--api-key", options->apiKey, "an API key's id, SK and 32 digits");
    CLI::Option *secret =
        twilio->add_option("--api-secret-file", options->apiSecretFile, "file with the API key's secret");
    key->needs(secret);
    secret->needs(key);
    twilio->add_option("--base-url", options->baseUrl,
                       "another address than Twilio's own, e.g. of a proxy or the sandbox");
    twilio->add_flag("--practice", options->isPractice, "mark it as practice: nothing real leaves");
    commands.onRun(twilio, [options](Session *session) { return setTwilio(session, *options); });
    commands.onRun(commands.add(group, "list", "the accounts, without their secrets", "provider list --json"),
                   [](Session *session) { return list(session); });
    commands.onRun(commands.add(group, "test", "asks each provider whether the credentials work and says what is wrong",
                                "provider test"),
                   [](Session *session) { return test(session); });
    addPause(commands, group, "pause", "nothing of an account is sent or fetched, until it is resumed", true);
    addPause(commands, group, "resume", "an account that was paused goes on", false);
}

} // namespace switchboard::ctl
