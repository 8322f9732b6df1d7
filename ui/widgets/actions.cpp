// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/actions.h"

#include "ui/widgets/button.h"
#include "ui/widgets/page.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/uistate.h"

#include <QAction>
#include <QApplication>
#include <QStackedWidget>

namespace switchboard::widgets {

struct ActionTable::Entry
{
    ActionSpec spec;
    QAction *action;
    QWidget *scope;

    /// Whether it counts wherever in the window the focus is.
    bool isWide() const { return scope->isWindow() || qobject_cast<Page *>(scope); }
};

namespace {

constexpr QLatin1StringView group("shortcuts/");

/// Of two pages in one stack only one is shown.
bool areNeverShownTogether(const QWidget *one, const QWidget *other)
{
    const QWidget *common = one;
    while (common && common != other && !common->isAncestorOf(other))
        common = common->parentWidget();
    return !common || (common != one && common != other && qobject_cast<const QStackedWidget *>(common));
}

/// Whether a sheet that wants an answer lies over the scope, so that its keys must wait.
bool isBehindSheet(const QWidget *scope)
{
    for (const QWidget *at = QApplication::focusWidget(); at; at = at->parentWidget()) {
        if (qobject_cast<const Sheet *>(at))
            return at != scope && !at->isAncestorOf(scope);
    }
    return false;
}

/// Keys that walk through the window or press what has the focus.
bool isNeeded(const QKeySequence &shortcut)
{
    const QKeyCombination keys = shortcut[0];
    if (keys.key() < Qt::Key_Space)
        return true; // no key at all
    if (keys.keyboardModifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return false;
    switch (keys.key()) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
    case Qt::Key_Space:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_unknown: return true;
    default: return false;
    }
}

/// Whether pressing one could be the other or the beginning of it.
bool collide(const QKeySequence &one, const QKeySequence &other)
{
    return !one.isEmpty() && !other.isEmpty()
           && (one.matches(other) != QKeySequence::NoMatch || other.matches(one) != QKeySequence::NoMatch);
}

} // namespace

ActionTable::ActionTable(UiState &state, QObject *parent) : QObject(parent), m_state(state) {}

ActionTable::~ActionTable() = default;

QAction *ActionTable::add(QWidget *scope, ActionSpec spec, std::function<void()> run)
{
    if (action(spec.id))
        qFatal("the action %s is there twice", qPrintable(spec.id));
    auto *action = new QAction(spec.name, scope);
    action->setObjectName(spec.id);
    const Entry entry{std::move(spec), action, scope};
    action->setShortcutContext(entry.isWide() ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
    m_entries.append(entry);
    const QKeySequence kept = keptShortcut(entry.spec);
    give(entry, rivalOf(entry, kept) ? QKeySequence() : kept); // it yields to one that was remapped
    scope->addAction(action);
    connect(action, &QAction::triggered, this, [scope, run = std::move(run)] {
        if (!isBehindSheet(scope))
            run();
    });
    connect(action, &QObject::destroyed, this, [this, action] {
        m_entries.removeIf([action](const Entry &gone) { return gone.action == action; });
        Q_EMIT changed();
    });
    Q_EMIT changed();
    return action;
}

QAction *ActionTable::action(const QString &id) const
{
    for (const Entry &entry : m_entries) {
        if (entry.spec.id == id)
            return entry.action;
    }
    return nullptr;
}

QList<QAction *> ActionTable::actions() const
{
    QList<QAction *> actions;
    for (const Entry &entry : m_entries)
        actions.append(entry.action);
    return actions;
}

const ActionTable::Entry *ActionTable::entryOf(const QAction *action) const
{
    for (const Entry &entry : m_entries) {
        if (entry.action == action)
            return &entry;
    }
    return nullptr;
}

ActionSpec ActionTable::specOf(const QAction *action) const
{
    const Entry *entry = entryOf(action);
    return entry ? entry->spec : ActionSpec();
}

bool ActionTable::isUsable(const QAction *action) const
{
    const Entry *entry = entryOf(action);
    return entry && action->isEnabled() && entry->scope->isVisible();
}

bool ActionTable::isElsewhere(const QAction *action) const
{
    const Entry *entry = entryOf(action);
    return entry && entry->spec.isAnywhere && action->isEnabled() && !entry->scope->isVisible();
}

/// The one that has this key already and could be meant by it at the same time.
const ActionTable::Entry *ActionTable::rivalOf(const Entry &entry, const QKeySequence &shortcut) const
{
    for (const Entry &other : m_entries) {
        if (other.action == entry.action || !collide(shortcut, other.action->shortcut()))
            continue;
        const bool isOneOfTwoPanes = !entry.isWide() && !other.isWide() && entry.scope != other.scope
                                     && !entry.scope->isAncestorOf(other.scope)
                                     && !other.scope->isAncestorOf(entry.scope);
        if (!isOneOfTwoPanes && !areNeverShownTogether(entry.scope, other.scope))
            return &other;
    }
    return nullptr;
}

QKeySequence ActionTable::keptShortcut(const ActionSpec &spec) const
{
    const QVariant kept = m_state.value(group + spec.id);
    if (!kept.isValid())
        return spec.shortcut;
    const QKeySequence shortcut(kept.toString(), QKeySequence::PortableText);
    return !shortcut.isEmpty() && isNeeded(shortcut) ? spec.shortcut : shortcut;
}

void ActionTable::give(const Entry &entry, const QKeySequence &shortcut)
{
    entry.action->setShortcut(shortcut);
    entry.action->setToolTip(toolTipOf(entry.action));
}

Result<void> ActionTable::setShortcut(const QString &id, const QKeySequence &shortcut)
{
    const Entry *entry = entryOf(action(id));
    if (!entry)
        return Error{ErrorCode::notFound, QStringLiteral("no such action"), id};
    if (!shortcut.isEmpty() && shortcut != entry->spec.shortcut && isNeeded(shortcut))
        return Error{ErrorCode::invalidInput, QStringLiteral("a key that is needed to move or to type"),
                     shortcut.toString(QKeySequence::PortableText)};
    if (const Entry *rival = rivalOf(*entry, shortcut))
        return Error{ErrorCode::refused, QStringLiteral("the key is taken"), rival->spec.name};
    const bool isDefault = shortcut == entry->spec.shortcut;
    m_state.set(group + id, isDefault ? QVariant() : shortcut.toString(QKeySequence::PortableText));
    give(*entry, shortcut);
    Q_EMIT changed();
    return {};
}

void ActionTable::resetShortcuts()
{
    const QStringList ids = m_state.keysBelow(QStringLiteral("shortcuts"));
    for (const QString &id : ids)
        m_state.set(group + id, {});
    for (const Entry &entry : std::as_const(m_entries))
        give(entry, entry.spec.shortcut);
    Q_EMIT changed();
}

QString ActionTable::toolTipOf(const QAction *action)
{
    const QString key = capOf(action->shortcut());
    return key.isEmpty() ? action->text() : tr("%1 (%2)").arg(action->text(), key);
}

QString ActionTable::capOf(const QKeySequence &shortcut)
{
    static const std::pair<QLatin1StringView, QChar> drawn[] = {
        {QLatin1StringView("Return"), u'↵'}, {QLatin1StringView("Enter"), u'↵'}, {QLatin1StringView("Up"), u'↑'},
        {QLatin1StringView("Down"), u'↓'},   {QLatin1StringView("Left"), u'←'},  {QLatin1StringView("Right"), u'→'},
    };
    QStringList presses;
    for (int i = 0; i < shortcut.count(); ++i) {
        QString press = QKeySequence(shortcut[i]).toString(QKeySequence::PortableText);
        for (const auto &[name, sign] : drawn) {
            if (press.endsWith(name) && (press.size() == name.size() || press[press.size() - name.size() - 1] == u'+'))
                press = press.chopped(name.size()) + sign;
        }
        const bool isPlus = press.endsWith(u'+');
        press.replace(u'+', u' ');
        presses.append(isPlus ? press.chopped(1) + u'+' : press);
    }
    return presses.join(QStringLiteral(", "));
}

void follow(Button *button, QAction *action, KeyCap cap)
{
    const auto take = [button, action, cap] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(ActionTable::toolTipOf(action));
        if (cap == KeyCap::shown)
            button->setKey(ActionTable::capOf(action->shortcut()));
    };
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button, take);
    take();
}

} // namespace switchboard::widgets
