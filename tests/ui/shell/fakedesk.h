// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/notifier.h"

namespace switchboard::test {

/// Keeps what it is to show, one line each: "Marisol V. | A new message".
class FakeDesk : public shell::NoticeDesk
{
public:
    void show(const shell::Notice &notice) override
    {
        shown.append(notice.title + QStringLiteral(" | ") + notice.text);
        conversations.append(notice.conversation);
    }
    void close(ConversationId conversation) override { closed.append(conversation); }

    QStringList shown;
    QList<ConversationId> conversations;
    QList<ConversationId> closed;
};

} // namespace switchboard::test
