// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notifier.h"

#include "ui/widgets/latest.h"
#include "ui/widgets/uistate.h"

#include <QWidget>

namespace switchboard::shell {

using namespace std::chrono_literals;
using widgets::whenAnswered;
using workspace::Summons;

namespace {

constexpr auto moment = 500ms;
constexpr int longestText = 140;
constexpr int mostAtOnce = 3;

QString nameOf(const Result<workspace::PersonCard> &answer)
{
    if (!answer)
        return Notifier::tr("Somebody");
    return answer->contact.name.isEmpty() ? answer->formattedAddress : answer->contact.name;
}

} // namespace

Notifier::Notifier(workspace::InboxService &service, NoticeDesk &desk, const widgets::UiState &state,
                   const QWidget &window, QObject *parent)
    : QObject(parent), m_service(service), m_desk(desk), m_state(state), m_window(window)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(moment);
    connect(&m_soon, &QTimer::timeout, this, &Notifier::ask);
    connect(&service, &workspace::InboxService::messageCame, this, [this](ConversationId conversation) {
        if (News *news = newsOf(conversation)) {
            ++news->came;
            news->call.reset();
            news->canBeRead = true;
        }
    });
    connect(&service, &workspace::InboxService::summoned, this,
            [this](ConversationId conversation, Summons why, const QString &by) {
                if (News *news = newsOf(conversation)) {
                    news->call = why;
                    news->by = by;
                    news->canBeRead = news->canBeRead || why == Summons::mention;
                }
            });
    connect(&service, &workspace::InboxService::conversationChanged, this, &Notifier::look);
    connect(&desk, &NoticeDesk::noticePressed, this, [this](ConversationId pressed, const QString &token) {
        const ConversationId conversation = pressed || m_together.isEmpty() ? pressed : m_together.constLast();
        if (!pressed) {
            m_together.clear();
            m_desk.close({});
        }
        if (!conversation)
            return;
        m_news.remove(conversation);
        close(conversation);
        Q_EMIT conversationAsked(conversation, token);
    });
}

Notifier::News *Notifier::newsOf(ConversationId conversation)
{
    if (m_window.isActiveWindow() || !m_state.value(widgets::statekey::notifies, true).toBool())
        return nullptr;
    m_waiting.removeOne(conversation);
    m_waiting.append(conversation);
    if (!m_soon.isActive())
        m_soon.start();
    News &news = m_news[conversation];
    ++news.version;
    return &news;
}

void Notifier::ask()
{
    const QList<ConversationId> waiting = std::exchange(m_waiting, {});
    if (waiting.size() > mostAtOnce) {
        tellAll(waiting);
        return;
    }
    for (const ConversationId conversation : waiting)
        tellEach(conversation);
}

void Notifier::tellEach(ConversationId conversation)
{
    whenAnswered<workspace::PersonCard>(
        this, m_service.person(conversation), [this, conversation](const Result<workspace::PersonCard> &answer) {
            const QString name = nameOf(answer);
            if (!m_state.value(widgets::statekey::showsText, false).toBool() || m_news.value(conversation).call) {
                tell(conversation, name, {});
                return;
            }
            whenAnswered<QList<workspace::ThreadItem>>(
                this, m_service.thread(conversation, 1, {}),
                [this, conversation, name](const Result<QList<workspace::ThreadItem>> &items) {
                    const workspace::ThreadItem newest =
                        items && !items->isEmpty() ? items->constLast() : workspace::ThreadItem();
                    // A note of the team, or an answer of ours, is not what they said.
                    const bool isTheirs = !newest.isNote && newest.direction == Direction::inbound;
                    tell(conversation, name, isTheirs ? newest.body.simplified().left(longestText) : QString());
                });
        });
}

/// They lead to the newest. Those of an earlier one that nobody read are among them.
void Notifier::tellAll(const QList<ConversationId> &conversations)
{
    for (const ConversationId conversation : conversations) {
        m_together.removeOne(conversation);
        m_together.append(conversation);
    }
    whenAnswered<workspace::PersonCard>(
        this, m_service.person(m_together.constLast()), [this](const Result<workspace::PersonCard> &answer) {
            if (m_together.isEmpty())
                return; // all was read meanwhile
            int came = 0;
            bool areMessages = true;
            for (const ConversationId conversation : std::as_const(m_together)) {
                came += m_news.value(conversation).came;
                areMessages = areMessages && m_news.value(conversation).came > 0;
            }
            m_desk.show(
                {{},
                 areMessages ? tr("%1 new messages").arg(came) : tr("News in %1 conversations").arg(m_together.size()),
                 tr("The newest is from %1.").arg(nameOf(answer))});
        });
}

/// Its own notice, and the one for many where it was the last of them.
void Notifier::close(ConversationId conversation)
{
    m_waiting.removeOne(conversation);
    m_desk.close(conversation);
    if (m_together.removeOne(conversation) && m_together.isEmpty())
        m_desk.close({});
}

QString Notifier::wordsOf(const News &news, const QString &text) const
{
    const QString by = news.by.isEmpty() ? tr("Somebody") : news.by;
    if (news.call == Summons::assignment)
        return tr("%1 assigned this conversation to you").arg(by);
    if (news.call == Summons::mention)
        return tr("%1 named you in a note").arg(by);
    if (!text.isEmpty())
        return text;
    return news.came > 1 ? tr("%1 new messages").arg(news.came) : tr("A new message");
}

void Notifier::tell(ConversationId conversation, const QString &person, const QString &text)
{
    const auto news = m_news.constFind(conversation);
    if (news != m_news.constEnd()) // else it was read meanwhile
        m_desk.show({conversation, person, wordsOf(*news, text)});
}

/// What was read needs no notice any more. An assignment alone is no reading matter: its notice stays until it is pressed.
void Notifier::look(ConversationId conversation)
{
    const News news = m_news.value(conversation);
    if (!news.canBeRead && !m_together.contains(conversation))
        return;
    whenAnswered<workspace::ThreadRow>(
        this, m_service.row(conversation),
        [this, conversation, version = news.version](const Result<workspace::ThreadRow> &row) {
            const auto news = m_news.constFind(conversation);
            if (!row || row->unread > 0 || row->hasMention || news == m_news.constEnd() || news->version != version)
                return;
            if (news->canBeRead)
                m_news.erase(news);
            close(conversation);
        });
}

} // namespace switchboard::shell
