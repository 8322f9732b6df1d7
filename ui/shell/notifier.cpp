// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notifier.h"

#include "ui/widgets/uistate.h"

#include <QWidget>

namespace switchboard::shell {

using namespace std::chrono_literals;

namespace {
constexpr auto moment = 500ms;
constexpr int longestText = 140;
} // namespace

Notifier::Notifier(workspace::InboxService &service, NoticeDesk &desk, const widgets::UiState &state,
                   const QWidget &window, QObject *parent)
    : QObject(parent), m_service(service), m_desk(desk), m_state(state), m_window(window), m_person(this), m_text(this)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(moment);
    connect(&m_soon, &QTimer::timeout, this, &Notifier::ask);
    connect(&service, &workspace::InboxService::messageCame, this, &Notifier::notice);
    connect(&desk, &NoticeDesk::noticePressed, this, [this] {
        if (m_shown)
            Q_EMIT conversationAsked(m_shown);
    });
}

void Notifier::notice(ConversationId conversation)
{
    if (m_window.isActiveWindow() || !m_state.value(widgets::statekey::notifies, true).toBool())
        return;
    ++m_came;
    m_newest = conversation;
    if (!m_soon.isActive())
        m_soon.start();
}

void Notifier::ask()
{
    m_person.ask(m_service.person(m_newest), [this](const Result<workspace::PersonCard> &answer) {
        QString name = tr("Somebody");
        if (answer)
            name = answer->contact.name.isEmpty() ? answer->formattedAddress : answer->contact.name;
        if (!m_state.value(widgets::statekey::showsText, false).toBool()) {
            tell(name, {});
            return;
        }
        m_text.ask(m_service.thread(m_newest, 1, {}), [this, name](const Result<QList<workspace::ThreadItem>> &items) {
            tell(name, items && !items->isEmpty() ? items->constLast().body.simplified().left(longestText) : QString());
        });
    });
}

void Notifier::tell(const QString &person, const QString &text)
{
    const int came = std::exchange(m_came, 0);
    m_shown = m_newest;
    if (came > 1)
        m_desk.show(tr("%n new messages", nullptr, came), tr("The newest is from %1.").arg(person));
    else if (text.isEmpty())
        m_desk.show(person, tr("A new message"));
    else
        m_desk.show(person, text);
}

} // namespace switchboard::shell
