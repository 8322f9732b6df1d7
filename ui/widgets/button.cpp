// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/button.h"

#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace switchboard::widgets {

Button::Button(const Theme &theme, const QString &text, ButtonKind kind, ButtonSize size, QWidget *parent)
    : QPushButton(text, parent), m_theme(theme), m_kind(kind), m_size(size)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCheckable(kind == ButtonKind::chip);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

Button *Button::ofIcon(const Theme &theme, Icon icon, const QString &name, ButtonSize size, QWidget *parent)
{
    auto *button = new Button(theme, {}, ButtonKind::quiet, size, parent);
    button->setIcon(icon);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

void Button::setIcon(std::optional<Icon> icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

void Button::setKey(const QString &key)
{
    m_key = key;
    updateGeometry();
    update();
}

void Button::setKind(ButtonKind kind)
{
    m_kind = kind;
    update();
}

QSize Button::sizeHint() const
{
    return buttonSize(m_theme, look());
}

ButtonLook Button::look() const
{
    return {.text = text(),
            .key = m_key,
            .icon = m_icon,
            .kind = m_kind,
            .size = m_size,
            .hasMenu = menu() != nullptr,
            .isEnabled = isEnabled(),
            .isHovered = underMouse() && isEnabled(),
            .isPressed = isDown(),
            .isChecked = isChecked(),
            .isFocused = hasFocus()};
}

/// A menu opens with Enter and Down too, and says at once where in it one is.
void Button::keyPressEvent(QKeyEvent *event)
{
    const bool isOpening =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Down;
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!menu() || !isOpening || !isPlain) {
        QPushButton::keyPressEvent(event);
        return;
    }
    menu()->popup(mapToGlobal(QPoint(0, height())));
    const QList<QAction *> actions = menu()->actions();
    const auto first = std::find_if(actions.cbegin(), actions.cend(),
                                    [](const QAction *action) { return action->isEnabled() && action->isChecked(); });
    if (first != actions.cend())
        menu()->setActiveAction(*first);
}

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintButton(painter, m_theme, rect(), look());
}

} // namespace switchboard::widgets
