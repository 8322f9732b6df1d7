// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "core/base/log.h"

#include <sys/stat.h>

using namespace switchboard;

int main(int argc, char **argv)
{
    ::umask(0077); // what it writes, here or to a path that was given, is for its owner alone
    installScrubbingLog();
    ctl::Commands commands;
    ctl::addInit(commands);
    ctl::addProvider(commands);
    ctl::addSender(commands);
    ctl::addSettings(commands);
    ctl::addContacts(commands);
    ctl::addContactChanges(commands);
    ctl::addSend(commands);
    ctl::addOutgoing(commands);
    ctl::addHistory(commands);
    ctl::addInbox(commands);
    ctl::addWorker(commands);
    ctl::addDoctor(commands);
    ctl::addMaintenance(commands);
    ctl::addTextTools(commands);
    ctl::addTemplateCommands(commands);
    return commands.main(argc, argv);
}
