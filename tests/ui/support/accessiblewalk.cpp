// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/accessiblewalk.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QScrollBar>
#include <QTabBar>
#include <QWidget>

namespace switchboard::test {

namespace {

bool isControl(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::PushButton:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::EditableText:
    case QAccessible::ComboBox:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::Dial:
    case QAccessible::List:
    case QAccessible::Table:
    case QAccessible::Tree:
    case QAccessible::PageTab:
    case QAccessible::PageTabList:
    case QAccessible::Link:
    case QAccessible::ProgressBar: return true;
    default: return false;
    }
}

/// A part of another control, which has the name and the focus.
bool isPart(const QWidget *widget)
{
    for (const QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent)
            || qobject_cast<const QTabBar *>(parent) || qobject_cast<const QHeaderView *>(parent))
            return true;
    }
    return qobject_cast<const QScrollBar *>(widget) || qobject_cast<const QHeaderView *>(widget);
}

/// One of several of which one holds: Tab reaches the one, arrows the others.
bool hasCheckedSibling(const QAbstractButton *button)
{
    if (button->group() && button->group()->exclusive())
        return button->group()->checkedButton() && button->group()->checkedButton() != button;
    if (!button->autoExclusive())
        return false;
    const auto siblings = button->parentWidget()->findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly);
    return std::any_of(siblings.begin(), siblings.end(), [button](const QAbstractButton *other) {
        return other != button && other->autoExclusive() && other->isChecked();
    });
}

bool isReachable(const QWidget *widget)
{
    const QWidget *proxied = widget->focusProxy() ? widget->focusProxy() : widget;
    if (proxied->focusPolicy() & Qt::TabFocus)
        return true;
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button && hasCheckedSibling(button);
}

QString placeOf(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *at = widget; at && path.size() < 4; at = at->parentWidget()) {
        QString name = QString::fromLatin1(at->metaObject()->className()).section(QStringLiteral("::"), -1);
        if (!at->objectName().isEmpty())
            name += u'#' + at->objectName();
        path.prepend(name);
    }
    return path.join(u'/');
}

struct Walk
{
    int controls = 0;
    QStringList problems;

    void look(QWidget *widget)
    {
        if (!widget->isVisible())
            return;
        if (!isPart(widget))
            lookAt(widget);
        for (QObject *child : widget->children()) {
            auto *part = qobject_cast<QWidget *>(child);
            if (part && !part->isWindow())
                look(part);
        }
    }

    void lookAt(QWidget *widget)
    {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        const QAccessible::Role role = interface ? interface->role() : QAccessible::NoRole;
        const bool takesFocus = (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
        const bool isControlRole = isControl(role);
        if (!isControlRole && !takesFocus)
            return;
        ++controls;
        const QString place = placeOf(widget);
        // A place, or a picture, takes the focus for its keys; its name is what is heard.
        const bool isPlace =
            (role == QAccessible::Client || role == QAccessible::Graphic) && !widget->accessibleName().isEmpty();
        const bool isGroup = (role == QAccessible::Pane || role == QAccessible::Grouping || role == QAccessible::Dialog)
                             && interface->childCount() > 0;
        if (!isControlRole && !isPlace && !isGroup)
            problems.append(QStringLiteral("%1 takes the focus but its role says nothing (%2)").arg(place).arg(int(role)));
        if (!interface || interface->text(QAccessible::Name).trimmed().isEmpty())
            problems.append(QStringLiteral("%1 has no name").arg(place));
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        if (button && button->text().isEmpty() && button->toolTip().isEmpty() && button->accessibleName().isEmpty())
            problems.append(QStringLiteral("%1 is an icon alone without a tool-tip").arg(place));
        const bool isLookedAtOnly = role == QAccessible::ProgressBar;
        if (isControlRole && !isLookedAtOnly && widget->isEnabled() && !isReachable(widget))
            problems.append(QStringLiteral("%1 \"%2\" is not reached by Tab")
                                .arg(place, interface->text(QAccessible::Name)));
        if (const auto *view = qobject_cast<QAbstractItemView *>(widget))
            lookAtRows(*view, place);
    }

    /// The first row that is in sight says something.
    void lookAtRows(const QAbstractItemView &view, const QString &place)
    {
        const QModelIndex first = view.indexAt({view.viewport()->width() / 2, 4});
        if (!first.isValid())
            return;
        QStringList words;
        for (int column = 0; column < view.model()->columnCount(); ++column) {
            const QModelIndex cell = first.siblingAtColumn(column);
            QString text = cell.data(Qt::AccessibleTextRole).toString();
            words.append(text.isEmpty() ? cell.data().toString() : text);
        }
        if (words.join(QString()).trimmed().isEmpty())
            problems.append(QStringLiteral("%1 has rows without words").arg(place));
    }
};

Walk walk(QWidget &root)
{
    Walk walk;
    walk.look(&root);
    return walk;
}

} // namespace

QStringList accessibleProblems(QWidget &root)
{
    return walk(root).problems;
}

int accessibleControls(QWidget &root)
{
    return walk(root).controls;
}

} // namespace switchboard::test
