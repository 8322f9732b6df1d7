// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/localinbox.h"
#include "tests/support/store/await.h"

#include <QCoreApplication>

#include <cstdio>

using namespace switchboard;

/// draft_child FOLDER CONVERSATION: writes a draft word by word until it is killed and prints how many words it was
/// told are kept.
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    workspace::UnlockSources sources;
    sources.useKeychain = false;
    auto opened = test::await(workspace::Workspace::open(arguments.value(1), sources, std::make_shared<SystemClock>()));
    if (!opened)
        return 1;
    workspace::LocalInbox inbox(**opened);
    const ConversationId conversation = ConversationId::fromString(arguments.value(2));
    workspace::ThreadDraft draft;
    for (int words = 1;; ++words) {
        draft.body += QStringLiteral("canarydraft ");
        if (!test::await(inbox.saveDraft(conversation, draft)).ok())
            return 1;
        std::printf("%d\n", words);
        std::fflush(stdout);
    }
}
