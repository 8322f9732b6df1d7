// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/exitstatus.h"
#include "app/ctl/practice.h"
#include "core/workspace/practice.h"

#include <QCoro/QCoroFuture>
#include <QDir>

namespace switchboard::ctl {

namespace {

struct InitOptions
{
    bool isSandbox = false;
    std::string baseUrl = workspace::defaultSandboxUrl;
};

using workspace::Keeper;
using workspace::Workspace;

/// What keeps the key, as the options say; nothing said is the keychain.
Result<std::pair<Keeper, QString>> wantedKeeper(const CommonOptions &options)
{
    if (!options.passphraseFile.empty()) {
        const Result<QString> passphrase = secretFromFile(options.passphraseFile, QStringLiteral("--passphrase-file"));
        if (!passphrase)
            return passphrase.error();
        return std::pair(Keeper::passphrase, *passphrase);
    }
    if (!options.keyFile.empty())
        return std::pair(Keeper::keyFile, QDir().absoluteFilePath(QString::fromStdString(options.keyFile)));
    return std::pair(Keeper::keychain, QString());
}

void tellCode(const Output &out, const QString &folder, const QString &code)
{
    out.answer({{QStringLiteral("workspace"), folder}, {QStringLiteral("recovery_code"), code}},
               QCoreApplication::translate("Ctl",
                                           "The workspace is in %1.\nRecovery code: %2\n"
                                           "Write it down and keep it apart from this computer: it is shown only now.")
                   .arg(folder, code));
}

QCoro::Task<int> init(Session *session, InitOptions options)
{
    const Output &out = session->out();
    const QString folder = session->folder();
    const Result<std::pair<Keeper, QString>> keeper = wantedKeeper(session->options());
    if (!keeper)
        co_return session->fail(keeper.error());
    auto making = Workspace::create(folder, keeper->first, keeper->second, session->clock());
    Result<QString> code = co_await making;
    if (!code && code.error().code == ErrorCode::noKeychain && options.isSandbox) {
        const QString keyFile = folder + QStringLiteral("/practice.key");
        auto again = Workspace::create(folder, Keeper::keyFile, keyFile, session->clock());
        Result<QString> made = co_await again;
        code = std::move(made);
        if (code)
            out.note(QCoreApplication::translate("Ctl",
                                                 "No keychain here: the key of this practice workspace lies in %1, "
                                                 "readable by you alone. What it holds is sample data.")
                         .arg(keyFile));
    }
    if (!code) {
        Error error = code.error();
        error.place.file = folder;
        out.error(error);
        co_return error.code == ErrorCode::alreadyExists ? int(ExitStatus::usage) : int(exitStatusOf(error));
    }
    tellCode(out, folder, *code);
    if (!options.isSandbox)
        co_return ExitStatus::done;
    auto opening = session->open();
    const int opened = co_await opening;
    if (opened != ExitStatus::done)
        co_return opened;
    auto furnishing = furnishPractice(session, QString::fromStdString(options.baseUrl));
    const int furnished = co_await furnishing;
    co_return session->ended(furnished);
}

} // namespace

void addInit(Commands &commands)
{
    auto options = std::make_shared<InitOptions>();
    CLI::App *command =
        commands.add(&commands.root(), "init", "makes a workspace: keys, store, and a recovery code that is shown once",
                     "--workspace ~/practice init --sandbox --base-url http://127.0.0.1:8025");
    command->add_flag("--sandbox", options->isSandbox,
                      "for practice: points at switchboard-sandbox and adds sample people");
    command->add_option("--base-url", options->baseUrl, "where the sandbox listens")->capture_default_str();
    commands.onRun(command, [options](Session *session) { return init(session, *options); });
}

} // namespace switchboard::ctl
