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

class Button;
class UiState;

/// One thing that the palette would do for what was typed: "Snooze Marisol V. until tomorrow 9:00".
struct ActionOffer
{
    QString text;
    QString note; ///< beside it, e.g. "ends if she replies"
    std::function<void()> run;
};

/// What can be done, said once; menus, shortcuts, tool-tips, the palette and the list of keys all come from it.
struct ActionSpec
{
    QString id;      ///< stable: "inbox.done"
    QString name;    ///< what it does: "Mark as done"
    QString section; ///< heading that it stands under: "Inbox"
    std::optional<Icon> icon = {};
    QKeySequence shortcut = {}; ///< by default; one without Ctrl or Alt counts outside text fields only
    QStringList words = {};     ///< others that the palette finds it by
    /// For what can be told more, as "snooze tue 9": called with what stands behind the action's word, which may be
    /// empty or not understood; at most three are shown, above the action itself.
    std::function<QList<ActionOffer>(const QString &argument)> offers = {};
    bool isAnywhere = false; ///< it needs nothing that is chosen on its page: the palette offers it from others too
};

/// The one table of actions of a window.
class ActionTable : public QObject
{
    Q_OBJECT

public:
    /// Remapped shortcuts are kept in `state`, which outlives the table.
    explicit ActionTable(UiState &state, QObject *parent = nullptr);
    ~ActionTable() override;

    /// A shortcut counts in its window while `scope` is shown where that is the window or a Page, and while it holds
    /// the focus where it is anything smaller; behind a Sheet nothing counts. The action goes with its scope. Its tool-tip says its key. An id that
    /// is there already is a mistake of ours.
    QAction *add(QWidget *scope, ActionSpec spec, std::function<void()> run);

    QAction *action(const QString &id) const; ///< null where there is none
    QList<QAction *> actions() const;         ///< in the order of adding
    ActionSpec specOf(const QAction *action) const;
    bool isUsable(const QAction *action) const;    ///< enabled, and its scope is shown
    bool isElsewhere(const QAction *action) const; ///< usable once its page is shown, see ActionSpec::isAnywhere

    /// refused, with the name of the other action in detail, where both could be meant at once; invalidInput for a
    /// key that moves the focus or is needed to type. An empty sequence takes the key away.
    Result<void> setShortcut(const QString &id, const QKeySequence &shortcut);
    void resetShortcuts();

    /// The action's name with its key as people read it: "Mark as done (E)".
    static QString toolTipOf(const QAction *action);

    /// A key as its cap shows it: "Ctrl K", "↵".
    static QString capOf(const QKeySequence &shortcut);

Q_SIGNALS:
    void changed(); ///< an action came or went, or a shortcut changed

private:
    struct Entry;
    const Entry *entryOf(const QAction *action) const;
    const Entry *rivalOf(const Entry &entry, const QKeySequence &shortcut) const;
    QKeySequence keptShortcut(const ActionSpec &spec) const;
    void give(const Entry &entry, const QKeySequence &shortcut);

    UiState &m_state;
    QList<Entry> m_entries;
};

enum class KeyCap { hidden, shown };

/// Makes the button do what the action does and be enabled with it; tool-tip and key cap follow its shortcut.
void follow(Button *button, QAction *action, KeyCap cap = KeyCap::hidden);

} // namespace switchboard::widgets
