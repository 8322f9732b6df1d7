// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/undolist.h"

#include "ui/widgets/latest.h"

namespace switchboard::widgets {

namespace {
constexpr qsizetype maxSteps = 50;
}

void UndoList::push(const QString &what, TakeBack takeBack)
{
    m_steps.append({what, std::move(takeBack)});
    if (m_steps.size() > maxSteps)
        m_steps.removeFirst();
    Q_EMIT pushed(what);
}

void UndoList::undo()
{
    if (m_steps.isEmpty() || m_isBusy)
        return;
    m_isBusy = true;
    const Step step = m_steps.takeLast();
    const qsizetype place = m_steps.size();
    whenAnswered<void>(this, step.takeBack(), [this, step, place](const Result<void> &answer) {
        m_isBusy = false;
        if (answer) {
            Q_EMIT undone(step.what);
            return;
        }
        m_steps.insert(std::min(place, m_steps.size()), step);
        Q_EMIT failed(step.what, answer.error());
    });
}

} // namespace switchboard::widgets
