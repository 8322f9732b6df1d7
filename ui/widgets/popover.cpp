// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/popover.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPointer>
#include <QVBoxLayout>

namespace switchboard::widgets {

Popover::Popover(const Theme &theme, const QString &title, QWidget *window) : QWidget(window), m_theme(theme)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFocusPolicy(Qt::StrongFocus);
    speakAs(*this, QAccessible::Dialog);
    setAccessibleName(title);
    auto *layout = new QVBoxLayout(this);
    const int inset = floatingShadow + theme.px(Size::space2);
    layout->setContentsMargins(inset, floatingShadow + 10, inset, inset - 2);
    auto *head = new QHBoxLayout;
    head->addWidget(new Label(theme, title, Text::title, Weight::semibold, Color::text));
    head->addStretch(1);
    auto *close = Button::ofIcon(theme, Icon::close, tr("Close (Esc)"), ButtonSize::small);
    head->addWidget(close);
    layout->addLayout(head);
    m_body = new QVBoxLayout;
    m_body->setSpacing(0);
    layout->addLayout(m_body);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
}

void Popover::popUp(const QRect &anchor)
{
    adjustSize();
    const QRect room =
        parentWidget()->rect().adjusted(floatingShadow, floatingShadow, -floatingShadow, -floatingShadow);
    QRect place(QPoint(), size().boundedTo(room.size()));
    place.moveTopRight(
        QPoint(anchor.right() + floatingShadow, anchor.bottom() - floatingShadow + m_theme.px(Size::space05)));
    if (place.bottom() > room.bottom())
        place.moveBottom(anchor.top() + floatingShadow - m_theme.px(Size::space05));
    place.moveTop(std::clamp(place.top(), room.top(), std::max(room.top(), room.bottom() - place.height())));
    place.moveLeft(std::clamp(place.left(), room.left(), std::max(room.left(), room.right() - place.width())));
    setGeometry(place);
    raise();
    m_before = QApplication::focusWidget();
    show();
    setFocus(Qt::PopupFocusReason);
    qApp->installEventFilter(this);
}

void Popover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFloating(painter, m_theme, rect().adjusted(floatingShadow, floatingShadow, -floatingShadow, -floatingShadow));
}

void Popover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void Popover::closeEvent(QCloseEvent *event)
{
    const QWidget *focus = QApplication::focusWidget();
    if (m_before && focus && (focus == this || isAncestorOf(focus)))
        m_before->setFocus(Qt::PopupFocusReason);
    QWidget::closeEvent(event);
}

bool Popover::eventFilter(QObject *watched, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::MouseButtonPress && widget && widget != this && !isAncestorOf(widget))
        close();
    return QWidget::eventFilter(watched, event);
}

} // namespace switchboard::widgets
