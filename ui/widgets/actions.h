// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/widgets/icons.h"

#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

QT_BEGIN_NAMESPACE
class QAction;
class QWidget;
QT_END_NAMESPACE

namespace switchboard::widgets {

class UiState;

/// What can be done, said once; menus, shortcuts, tool-tips, the palette and the list of keys all come from it.
struct ActionSpec
{
    QString id;      ///< stable: "inbox.done"
    QString name;    ///< what it does: "Mark as done"
    QString section; ///< heading that it stands under: "Inbox"
    std::optional<Icon> icon = {};
    QKeySequence shortcut = {}; ///< by default; one without Ctrl or Alt counts outside text fields only
    QStringList words = {};     ///< others that the palette finds it by
};

/// The one table of actions of a window.
class ActionTable : public QObject
{
    Q_OBJECT

public:
    /// Remapped shortcuts are kept in `state`, which outlives the table.
    explicit ActionTable(UiState &state, QObject *parent = nullptr);

    /// Counts while `scope` (a page, a pane, the window) is shown and holds the focus or is the window that does; goes
    /// with it. The action's tool-tip says its key. An id that is there already is a mistake of ours.
    QAction *add(QWidget *scope, ActionSpec spec, std::function<void()> run);

    QAction *action(const QString &id) const; ///< null where there is none
    QList<QAction *> actions() const;         ///< in the order of adding
    ActionSpec specOf(const QAction *action) const;

    /// refused, with the name of the other action in detail, where both could be meant at once. An empty sequence
    /// takes the key away.
    Result<void> setShortcut(const QString &id, const QKeySequence &shortcut);
    void resetShortcuts();

    /// The action's name with its key as people read it: "Mark as done (E)".
    static QString toolTipOf(const QAction *action);

Q_SIGNALS:
    void changed(); ///< an action came or went, or a shortcut changed

private:
    struct Entry;
    UiState &m_state;
    QList<Entry *> m_entries;
};

} // namespace switchboard::widgets
