// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/inbox/draftkeeper.h"
#include "ui/widgets/latest.h"

namespace switchboard::inbox {

class Composer;
class ThreadModel;

/// Joins the composer with the open conversation: what was begun, sending, notes, the price, and the way back.
class Writer : public QObject
{
    Q_OBJECT

public:
    Writer(workspace::InboxService &service, ThreadModel &thread, Composer &composer, const widgets::TimeWords &times,
           QObject *parent = nullptr);

    void open(ConversationId conversation);
    void setPerson(const workspace::PersonCard &person); ///< of the open conversation
    void chooseNumber(ConversationId conversation, EndpointId number);
    void flush() { m_drafts.flush(); }    ///< stores at once what was begun
    bool takeBack();                      ///< the newest that has not left; false where there is none
    void restoreText(MessageId canceled); ///< what was taken back can be written again
    void tick();                          ///< the way back gets shorter

Q_SIGNALS:
    void written(); ///< stored as a message or a note
    void cancelAsked(switchboard::MessageId message);
    void failed(const QString &what, const switchboard::Error &error);

private:
    void send();
    void addNote();
    void keep(DraftKeeper::Kind kind);
    void showSender();
    void showNumber();
    void showDrafts();
    void finish(ConversationId to, DraftKeeper::Kind kind, const QString &body);
    void askPrice();

    workspace::InboxService &m_service;
    ThreadModel &m_thread;
    Composer &m_composer;
    widgets::TimeWords m_times;
    DraftKeeper m_drafts;
    widgets::Latest<std::optional<qint64>> m_price;
    std::tuple<ConversationId, SenderId, EndpointId> m_priced; ///< what the price was asked for
    EndpointId m_usual;                                        ///< where a text goes unless another number is chosen
    QHash<MessageId, EndpointId> m_sent;                       ///< that may be taken back
    bool m_isShowing = false;                                  ///< the composer is filled, nobody types
};

} // namespace switchboard::inbox
