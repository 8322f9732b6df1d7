// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/widgets/timewords.h"

#include <QHash>
#include <QTimer>

#include <array>

namespace switchboard::inbox {

/// What was begun in each conversation, text and note apart: stored at most half a second after a key, and what was
/// stored comes back when the conversation is opened.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    enum class Kind { text, note };

    DraftKeeper(workspace::InboxService &service, const widgets::TimeWords &times, QObject *parent = nullptr);

    void open(ConversationId conversation); ///< asks for what is stored, once
    void keep(ConversationId conversation, Kind kind, const QString &body, SenderId sender);
    void flush(); ///< stores at once what is not stored yet

    QString body(ConversationId conversation, Kind kind) const;
    SenderId sender(ConversationId conversation) const;

Q_SIGNALS:
    void loaded(switchboard::ConversationId conversation);
    void failed(const switchboard::Error &error); ///< it is tried again

private:
    struct Draft
    {
        QString body;
        SenderId sender;
        bool isNew = false; ///< not stored yet
    };
    struct Kept
    {
        std::array<Draft, 2> drafts; ///< by Kind
        bool isAsked = false;
        bool isWaiting = false; ///< for what is stored; it must not be written over before
    };
    void take(ConversationId conversation, const QList<workspace::ThreadDraft> &stored);
    void store(ConversationId conversation, Kind kind);

    workspace::InboxService &m_service;
    widgets::TimeWords m_times;
    QHash<ConversationId, Kept> m_kept;
    QTimer m_soon;
};

} // namespace switchboard::inbox
