// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "core/base/log.h"

using namespace switchboard;

int main(int argc, char **argv)
{
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
    ctl::addWorker(commands);
    ctl::addDoctor(commands);
    ctl::addMaintenance(commands);
    ctl::addTextTools(commands);
    return commands.main(argc, argv);
}
