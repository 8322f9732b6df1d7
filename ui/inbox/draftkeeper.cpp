// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/draftkeeper.h"

#include "ui/widgets/latest.h"

namespace switchboard::inbox {

using namespace std::chrono_literals;
using widgets::whenAnswered;

DraftKeeper::DraftKeeper(workspace::InboxService &service, const widgets::TimeWords &times, QObject *parent)
    : QObject(parent), m_service(service), m_times(times)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(500ms);
    connect(&m_soon, &QTimer::timeout, this, &DraftKeeper::flush);
}

void DraftKeeper::open(ConversationId conversation)
{
    if (Kept &kept = m_kept[conversation]; std::exchange(kept.isSent, false))
        kept.chosen = {}; // the card that is asked for now knows of what was sent
    if (!conversation || std::exchange(m_kept[conversation].isAsked, true))
        return;
    m_kept[conversation].isWaiting = true;
    whenAnswered<QList<workspace::ThreadDraft>>(
        this, m_service.drafts(conversation),
        [this, conversation](const Result<QList<workspace::ThreadDraft>> &stored) {
            m_kept[conversation].isWaiting = false;
            if (stored) {
                take(conversation, *stored);
            } else {
                m_kept[conversation].isAsked = false; // asked again when it is opened again
                Q_EMIT failed(stored.error());
            }
        });
}

/// What was typed before the answer came stands after what was stored: neither is lost.
void DraftKeeper::take(ConversationId conversation, const QList<workspace::ThreadDraft> &stored)
{
    for (const workspace::ThreadDraft &each : stored) {
        if (!each.isNote && each.channel != Channel::sms)
            continue;
        Draft &draft = m_kept[conversation].drafts[size_t(each.isNote ? Kind::note : Kind::text)];
        if (!draft.sender)
            draft.sender = each.sender;
        const EndpointId to = m_kept[conversation].chosen ? m_kept[conversation].chosen : each.to;
        if (!each.isNote && to) {
            draft.to = to;
            if (to != each.to) {
                draft.isNew = true;
                m_soon.start();
            }
        }
        draft.body = draft.body.isEmpty() ? each.body : each.body + u'\n' + draft.body;
    }
    Q_EMIT loaded(conversation);
}

void DraftKeeper::keep(ConversationId conversation, Kind kind, const QString &body, SenderId sender, EndpointId to)
{
    Draft &draft = m_kept[conversation].drafts[size_t(kind)];
    const bool isSame = draft.body == body && ((draft.sender == sender && draft.to == to) || body.isEmpty());
    if (!conversation || isSame)
        return;
    draft = {body, sender, to, true};
    if (!m_soon.isActive())
        m_soon.start();
}

void DraftKeeper::flush()
{
    m_soon.stop();
    for (auto it = m_kept.begin(); it != m_kept.end(); ++it) {
        for (const Kind kind : {Kind::text, Kind::note}) {
            if (it->isWaiting && it->drafts[size_t(kind)].isNew)
                m_soon.start();
            else if (std::exchange(it->drafts[size_t(kind)].isNew, false))
                store(it.key(), kind);
        }
    }
}

void DraftKeeper::store(ConversationId conversation, Kind kind)
{
    const Draft &draft = m_kept[conversation].drafts[size_t(kind)];
    const workspace::ThreadDraft stored{.channel = Channel::sms,
                                        .isNote = kind == Kind::note,
                                        .sender = draft.sender,
                                        .body = draft.body,
                                        .savedAt = m_times.now(),
                                        .to = draft.to};
    whenAnswered<void>(this, m_service.saveDraft(conversation, stored),
                       [this, conversation, kind](const Result<void> &done) {
                           if (done)
                               return;
                           m_kept[conversation].drafts[size_t(kind)].isNew = true;
                           m_soon.start();
                           Q_EMIT failed(done.error());
                       });
}

QString DraftKeeper::body(ConversationId conversation, Kind kind) const
{
    return m_kept.value(conversation).drafts[size_t(kind)].body;
}

SenderId DraftKeeper::sender(ConversationId conversation) const
{
    return m_kept.value(conversation).drafts[size_t(Kind::text)].sender;
}

EndpointId DraftKeeper::number(ConversationId conversation) const
{
    const Kept kept = m_kept.value(conversation);
    const Draft &text = kept.drafts[size_t(Kind::text)];
    return kept.chosen ? kept.chosen : text.body.isEmpty() ? EndpointId() : text.to;
}

void DraftKeeper::choose(ConversationId conversation, EndpointId number)
{
    Kept &kept = m_kept[conversation];
    kept.chosen = number;
    kept.usualThen = kept.usual;
    kept.isSent = false;
    const Draft text = kept.drafts[size_t(Kind::text)];
    keep(conversation, Kind::text, text.body, text.sender, number);
}

void DraftKeeper::noteSent(ConversationId conversation, EndpointId number)
{
    Kept &kept = m_kept[conversation];
    kept.chosen = number;
    kept.usualThen = kept.usual;
    kept.isSent = true;
}

/// A choice holds for what is begun. Where nothing is, it ends with the text that was sent to it, and when they write from
/// another number.
void DraftKeeper::noteUsual(ConversationId conversation, EndpointId usual)
{
    Kept &kept = m_kept[conversation];
    const bool isOver = kept.isSent ? kept.chosen == usual : kept.usualThen && kept.usualThen != usual;
    kept.usual = usual;
    if (isOver && kept.drafts[size_t(Kind::text)].body.isEmpty())
        kept.chosen = {};
}

} // namespace switchboard::inbox
