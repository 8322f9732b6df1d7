// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/spoken.h"

#include <QAccessibleWidget>

namespace switchboard::widgets {

namespace {

constexpr char spokenRole[] = "spokenRole";

/// Often asked for before it is put into its place, so that the role is found out each time.
class PlainWidget : public QAccessibleWidget
{
public:
    explicit PlainWidget(QWidget *widget) : QAccessibleWidget(widget) {}

    QAccessible::Role role() const override
    {
        return widget()->isWindow() ? QAccessible::Window : QAccessible::Grouping;
    }
};

/// Asked by Qt for each class of the object, the most derived first; Qt's own answers come in between, so that plain
/// widgets alone get as far as QWidget.
QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (!widget)
        return nullptr;
    const QVariant role = widget->property(spokenRole);
    if (role.isValid())
        return new QAccessibleWidget(widget, QAccessible::Role(role.toInt()));
    if (className != QLatin1StringView("QWidget"))
        return nullptr;
    return new PlainWidget(widget);
}

} // namespace

void installSpokenRoles()
{
    static const bool isInstalled = (QAccessible::installFactory(makeInterface), true);
    Q_UNUSED(isInstalled)
}

void speakAs(QWidget &widget, QAccessible::Role role)
{
    widget.setProperty(spokenRole, int(role));
}

} // namespace switchboard::widgets
