// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/undobar.h"

#include "ui/widgets/actions.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/undolist.h"

#include <QAction>

namespace switchboard::shell {

using widgets::UndoList;

UndoBar::UndoBar(const FrameParts &parts, QWidget *window)
    : QObject(window), m_toast(new widgets::Toast(parts.theme, window))
{
    widgets::ActionTable &actions = parts.actions;
    UndoList &undo = parts.undo;
    connect(&undo, &UndoList::pushed, m_toast, [this, &actions](const QString &what) {
        const QAction *action = actions.action(QStringLiteral("app.undo"));
        m_toast->tell(what, tr("Undo"), action ? widgets::ActionTable::capOf(action->shortcut()) : QString());
    });
    connect(&undo, &UndoList::undone, m_toast,
            [this](const QString &what) { m_toast->tell(tr("Taken back: %1").arg(what)); });
    connect(&undo, &UndoList::failed, m_toast, [this](const QString &what, const Error &error) {
        m_toast->tell(tr("Not taken back: %1. %2").arg(what, widgets::wordsFor(error).meaning), tr("Try again"));
    });
    connect(m_toast, &widgets::Toast::actionAsked, &undo, &UndoList::undo);
}

} // namespace switchboard::shell
