// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"

#include "app/ctl/exitstatus.h"

#include <QCoreApplication>

namespace switchboard::ctl {

namespace {

QCoro::Task<> drive(Commands::Run run, Session *session)
{
    auto running = run(session);
    const int status = co_await running;
    session->closeWorkspace();
    QCoreApplication::exit(status);
}

} // namespace

Commands::Commands()
    : m_root("Switchboard without windows: texts, people and history on the command line.", "switchboardctl")
{
    m_root.require_subcommand(1);
    m_root.fallthrough();
    m_root.add_option("--workspace", m_options.workspace, "folder of the workspace (default: your own)");
    m_root.add_flag("--json", m_output.isJson, "one JSON object a line on stdout, and nothing else there");
    m_root.add_flag("--quiet", m_output.isQuiet, "no progress and no remarks on stderr");
    m_root.add_option("--passphrase-file", m_options.passphraseFile, "file with the passphrase on its first line")
        ->envname("SWITCHBOARD_PASSPHRASE_FILE");
    m_root.add_option("--recovery-code-file", m_options.recoveryCodeFile,
                      "file with the recovery code on its first line");
    m_root.add_option("--key-file", m_options.keyFile, "the key file, where it is not where the workspace says");
    m_root.footer("Exit status: 0 done, 1 done with failures, 2 wrong usage or bad input, 3 refused by policy,\n"
                  "4 store locked, missing or damaged, 5 provider or network unreachable, 130 interrupted.\n"
                  "Example: switchboardctl --workspace ~/practice init --sandbox");
}

CLI::App *Commands::group(const std::string &name, const std::string &what)
{
    for (CLI::App *known : m_root.get_subcommands([&name](const CLI::App *each) { return each->get_name() == name; }))
        return known;
    CLI::App *made = m_root.add_subcommand(name, what);
    made->require_subcommand(1);
    return made;
}

CLI::App *Commands::add(CLI::App *parent, const std::string &name, const std::string &what, const std::string &example)
{
    CLI::App *made = parent->add_subcommand(name, what);
    made->footer("Example: switchboardctl " + example);
    return made;
}

void Commands::onRun(CLI::App *command, Run run)
{
    command->callback([this, run = std::move(run)] { m_run = run; });
}

void Commands::onPlainRun(CLI::App *command, PlainRun run)
{
    command->callback([this, run = std::move(run)] { m_plainRun = run; });
}

int Commands::parse(int argc, char **argv)
{
    try {
        m_root.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return m_root.exit(error) == 0 ? -1 : int(ExitStatus::usage);
    }
    return ExitStatus::done;
}

int Commands::main(int argc, char **argv)
{
    const int parsed = parse(argc, argv);
    if (parsed != ExitStatus::done)
        return std::max(parsed, 0);
    return m_plainRun ? m_plainRun(m_output) : runWithEventLoop(argc, argv);
}

int Commands::runWithEventLoop(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("switchboardctl"));
    const Interruption interruption;
    Session session(m_options, m_output, interruption);
    // Queued, since exit() counts only once the loop runs.
    QMetaObject::invokeMethod(
        &application, [this, &session] { drive(m_run, &session); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace switchboard::ctl
