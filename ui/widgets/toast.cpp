// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QTimerEvent>

namespace switchboard::widgets {

namespace {
constexpr int mostWidth = 520;
}

Toast::Toast(const Theme &theme, QWidget *window)
    : QWidget(window), m_theme(theme),
      m_sentence(new Label(theme, {}, Text::body, Weight::medium, Color::text, Label::Fit::elide)),
      m_button(new Button(theme, {}, ButtonKind::plain, ButtonSize::small)),
      m_close(Button::ofIcon(theme, Icon::close, tr("Close"), ButtonSize::mini))
{
    speakAs(*this, QAccessible::AlertMessage);
    hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(floatingShadow + theme.px(Size::space2), floatingShadow + 6,
                               floatingShadow + theme.px(Size::space1), floatingShadow + 6);
    layout->setSpacing(theme.px(Size::space15));
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_button);
    layout->addWidget(m_close);
    connect(m_button, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT actionAsked();
    });
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    window->installEventFilter(this);
}

void Toast::tell(const QString &sentence, const QString &action, const QString &key)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    m_button->setText(action);
    m_button->setKey(key);
    m_button->setVisible(!action.isEmpty());
    m_sentence->updateGeometry();
    place();
    raise();
    show();
    m_timer.start(m_seconds * 1000, this);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString Toast::sentence() const
{
    return isVisible() ? m_sentence->text() : QString();
}

void Toast::place()
{
    layout()->activate();
    const QSize size(std::min({sizeHint().width(), mostWidth, parentWidget()->width()}), sizeHint().height());
    const int bottom = parentWidget()->height() - m_theme.px(Size::statusbar) - m_theme.px(Size::space1);
    // At the foot of what stands beside the rail: in the middle it would be over what one writes.
    const int left = std::min(m_theme.px(Size::railWidth) + m_theme.px(Size::space2), parentWidget()->width() - size.width());
    setGeometry(QRect(QPoint(left, bottom - size.height()), size));
}

void Toast::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    if (!underMouse() && !m_button->hasFocus() && !m_close->hasFocus())
        hide();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void Toast::hideEvent(QHideEvent *event)
{
    m_timer.stop();
    QWidget::hideEvent(event);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFloating(painter, m_theme, rect().adjusted(floatingShadow, floatingShadow, -floatingShadow, -floatingShadow));
}

} // namespace switchboard::widgets
