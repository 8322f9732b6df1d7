// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/changer.h"

#include "ui/inbox/threadlistmodel.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/undolist.h"

#include <QPointer>

namespace switchboard::inbox {

using workspace::ConversationChange;
using workspace::ConversationStep;

Changer::Changer(workspace::InboxService &service, ThreadListModel &threads, widgets::UndoList &undo,
                 const widgets::TimeWords &times, QObject *parent)
    : QObject(parent), m_service(service), m_threads(threads), m_undo(undo), m_times(times)
{}

void Changer::setDone(const Targets &targets, bool isDone)
{
    const Words words = isDone ? Words{tr("%1 is done"), tr("%1 conversations are done")}
                               : Words{tr("%1 is open again"), tr("%1 conversations are open again")};
    change(targets, {.isDone = isDone}, words);
}

void Changer::setSpam(const Targets &targets, bool isSpam)
{
    const Words words = isSpam ? Words{tr("%1 is spam"), tr("%1 conversations are spam")}
                               : Words{tr("%1 is no spam"), tr("%1 conversations are no spam")};
    change(targets, {.isSpam = isSpam}, words);
}

void Changer::setBlocked(const Targets &targets, bool isBlocked)
{
    const Words words = isBlocked ? Words{tr("%1 is blocked"), tr("%1 numbers are blocked")}
                                  : Words{tr("%1 is not blocked any more"), tr("%1 numbers are not blocked any more")};
    change(targets, {.isBlocked = isBlocked}, words);
}

void Changer::setBlocked(const workspace::ThreadRow &target, const workspace::PersonCard &person, bool isBlocked)
{
    const QString sentence = isBlocked ? tr("%1 is blocked") : tr("%1 is not blocked any more");
    change({{target.conversation, {.isBlocked = isBlocked, .number = person.number}}},
           sentence.arg(person.numbers.size() > 1 ? person.formattedAddress : target.title));
}

void Changer::snooze(const Targets &targets, Timestamp until)
{
    const QString moment = m_times.nextMoment(until);
    const Words words = until == Timestamp{}
                            ? Words{tr("%1 is awake"), tr("%1 conversations are awake")}
                            : Words{tr("%1 sleeps until %2").arg(QStringLiteral("%1"), moment),
                                    tr("%1 conversations sleep until %2").arg(QStringLiteral("%1"), moment)};
    change(targets, {.snoozedUntil = until}, words);
}

void Changer::assign(const Targets &targets, const QString &agent)
{
    const Words words = agent.isEmpty()
                            ? Words{tr("%1 is nobody's"), tr("%1 conversations are nobody's")}
                            : Words{tr("%1 is assigned to %2").arg(QStringLiteral("%1"), agent),
                                    tr("%1 conversations are assigned to %2").arg(QStringLiteral("%1"), agent)};
    change(targets, {.assignee = agent}, words);
}

void Changer::markUnread(const Targets &targets)
{
    change(targets, {.unread = 1}, {tr("%1 is unread"), tr("%1 conversations are unread")});
}

void Changer::change(const Targets &targets, const ConversationChange &change, const Words &words)
{
    if (targets.isEmpty())
        return;
    QList<ConversationStep> steps;
    for (const workspace::ThreadRow &row : targets)
        steps.append({row.conversation, change});
    this->change(steps, steps.size() == 1 ? words.one.arg(targets.constFirst().title) : words.many.arg(steps.size()));
}

void Changer::change(const QList<ConversationStep> &steps, const QString &sentence)
{
    QList<ConversationId> conversations;
    for (const ConversationStep &step : steps)
        conversations.append(step.conversation);
    m_threads.keep(steps);
    widgets::whenAnswered<QList<ConversationStep>>(
        this, m_service.change(steps),
        [this, steps, conversations, sentence](const Result<QList<ConversationStep>> &back) {
            m_threads.settle(steps, back.ok());
            if (!back) {
                Q_EMIT failed(tr("This was not done: %1.").arg(sentence), back.error());
                return;
            }
            const auto takeBack = [this, self = QPointer<Changer>(this), &service = m_service, conversations,
                                   steps = *back] {
                if (self)
                    Q_EMIT takenBack(conversations);
                return service.change(steps).then([](const Result<QList<ConversationStep>> &answer) -> Result<void> {
                    return answer ? Result<void>() : Result<void>(answer.error());
                });
            };
            m_undo.push(sentence, takeBack);
        });
}

} // namespace switchboard::inbox
