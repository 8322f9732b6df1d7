// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/session.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace switchboard::ctl {

/// The commands of the program and the one that was chosen. A command runs as a coroutine on the event loop, or
/// plainly without any where it needs no workspace.
class Commands
{
public:
    using Run = std::function<QCoro::Task<int>(Session *)>;
    using PlainRun = std::function<int(const Output &)>;

    Commands();

    CLI::App &root() { return m_root; }

    /// A group such as "contacts" that is nothing by itself.
    CLI::App *group(const std::string &name, const std::string &what);

    /// `example` stands below the options in --help.
    CLI::App *add(CLI::App *parent, const std::string &name, const std::string &what, const std::string &example);

    void onRun(CLI::App *command, Run run);
    void onPlainRun(CLI::App *command, PlainRun run);

    /// Parses and runs; the value is the exit status.
    int main(int argc, char **argv);

private:
    int parse(int argc, char **argv);
    int runWithEventLoop(int argc, char **argv);

    CLI::App m_root;
    CommonOptions m_options;
    Output m_output;
    Run m_run;
    PlainRun m_plainRun;
};

// Each adds the commands of one file.
void addInit(Commands &commands);
void addProvider(Commands &commands);
void addSender(Commands &commands);
void addSettings(Commands &commands);
void addContacts(Commands &commands);
void addContactChanges(Commands &commands);
void addSend(Commands &commands);
void addOutgoing(Commands &commands);
void addHistory(Commands &commands);
void addHistoryImport(Commands &commands, CLI::App *history); ///< a command of that group
void addInbox(Commands &commands);
void addWorker(Commands &commands);
void addDoctor(Commands &commands);
void addMaintenance(Commands &commands);
void addTextTools(Commands &commands);
void addTemplateCommands(Commands &commands);

} // namespace switchboard::ctl
