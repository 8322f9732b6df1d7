// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace switchboard::widgets {

/// Has screen readers hear of a plain widget as the group of its parts, and of a window as a window; Qt has no word for
/// either. Before the first window.
void installSpokenRoles();

/// Has a screen reader say of a widget what it is, where its base class does not tell: what paints its own words is a
/// static text, what covers the window a dialog. The first thing in a constructor: a name makes Qt ask for the role.
void speakAs(QWidget &widget, QAccessible::Role role);

} // namespace switchboard::widgets
