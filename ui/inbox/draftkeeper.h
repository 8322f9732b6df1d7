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
    void keep(ConversationId conversation, Kind kind, const QString &body, SenderId sender, EndpointId to);
    void flush(); ///< stores at once what is not stored yet

    QString body(ConversationId conversation, Kind kind) const;
    SenderId sender(ConversationId conversation) const;

    // To which number the text goes: the one that was chosen, else the one that it was begun to, else none.
    EndpointId number(ConversationId conversation) const;
    void choose(ConversationId conversation, EndpointId number);
    void noteSent(ConversationId conversation, EndpointId number); ///< the usual one will be this from now on
    void noteUsual(ConversationId conversation, EndpointId usual); ///< what was sent to needs no choice any more

Q_SIGNALS:
    void loaded(switchboard::ConversationId conversation);
    void failed(const switchboard::Error &error); ///< it is tried again

private:
    struct Draft
    {
        QString body;
        SenderId sender;
        EndpointId to;
        bool isNew = false; ///< not stored yet
    };
    struct Kept
    {
        std::array<Draft, 2> drafts; ///< by Kind
        EndpointId chosen;
        bool isSent = false; ///< to the chosen one
        EndpointId usual;
        EndpointId usualThen; ///< when it was chosen
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
