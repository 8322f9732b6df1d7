// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/states.h"

#include "ui/widgets/button.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QTimerEvent>
#include <QVBoxLayout>

namespace switchboard::widgets {

namespace {

/// Two rows of jacks, two of them joined by a cord.
class Jacks : public QWidget
{
public:
    explicit Jacks(const Theme &theme) : m_theme(theme)
    {
        setFixedSize(4 * step + 22, 92);
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        for (int row = 0; row < 2; ++row) {
            for (int column = 0; column < 5; ++column) {
                const bool isOn = row == 1 && (column == 1 || column == 3);
                painter.setPen(QPen(m_theme.color(isOn ? Color::accent : Color::lineStrong), 2));
                painter.setBrush(Qt::NoBrush);
                const QPointF center(11 + column * step, 11 + row * 36);
                painter.drawEllipse(center, 9, 9);
                if (!isOn)
                    continue;
                painter.setPen(Qt::NoPen);
                painter.setBrush(m_theme.color(Color::accent));
                painter.drawEllipse(center, 4, 4);
            }
        }
        QPainterPath cord(QPointF(11 + step, 56));
        cord.cubicTo(QPointF(11 + step, 92), QPointF(11 + 3 * step, 92), QPointF(11 + 3 * step, 56));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.color(Color::accent), 2));
        painter.drawPath(cord);
    }

private:
    static constexpr int step = 40;
    const Theme &m_theme;
};

} // namespace

EmptyState::EmptyState(const Theme &theme, bool hasArt, QWidget *parent)
    : QWidget(parent), m_title(new Label(theme, {}, hasArt ? Text::heading : Text::body,
                                         hasArt ? Weight::semibold : Weight::medium, Color::text, Label::Fit::wrap)),
      m_advice(
          new Label(theme, {}, Text::body, Weight::regular, hasArt ? Color::text2 : Color::text3, Label::Fit::wrap)),
      m_button(new Button(theme, {}, ButtonKind::plain, ButtonSize::small))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(Size::space3), theme.px(Size::space3), theme.px(Size::space3),
                               theme.px(Size::space3));
    layout->setSpacing(theme.px(Size::space05));
    if (hasArt) {
        layout->addStretch(2);
        layout->addWidget(new Jacks(theme), 0, Qt::AlignHCenter);
        layout->addSpacing(theme.px(Size::space2));
    }
    m_title->setAlignment(Qt::AlignHCenter);
    m_advice->setAlignment(Qt::AlignHCenter);
    layout->addWidget(m_title);
    layout->addWidget(m_advice);
    layout->addSpacing(theme.px(Size::space1));
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    m_button->hide();
}

void EmptyState::setText(const QString &title, const QString &advice)
{
    m_title->setText(title);
    m_advice->setText(advice);
    setAccessibleName(title);
    setAccessibleDescription(advice);
}

QString EmptyState::title() const
{
    return m_title->text();
}

void EmptyState::setButtonText(const QString &text)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

ErrorState::ErrorState(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_card(new QWidget),
      m_title(new Label(theme, {}, Text::title, Weight::semibold, Color::text, Label::Fit::wrap)),
      m_meaning(new Label(theme, {}, Text::body, Weight::regular, Color::text, Label::Fit::wrap)),
      m_advice(new Label(theme, {}, Text::body, Weight::regular, Color::text, Label::Fit::wrap)),
      m_details(new Label(theme, {}, Text::caption, Weight::regular, Color::text2, Label::Fit::wrap))
{
    speakAs(*this, QAccessible::AlertMessage);
    m_details->setSelectable();
    m_details->setFont(theme.monoFont(Text::caption));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(Size::space15), theme.px(Size::space3), theme.px(Size::space15),
                               theme.px(Size::space15));
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_card, 100);
    row->addStretch(1);
    m_card->setMaximumWidth(600);
    layout->addLayout(row);
    layout->addStretch(1);

    auto *card = new QVBoxLayout(m_card);
    card->setContentsMargins(1, theme.px(Size::space2), 1, theme.px(Size::space2));
    card->setSpacing(theme.px(Size::space15));
    auto *head = new QVBoxLayout;
    head->setContentsMargins(theme.px(Size::space2), 0, theme.px(Size::space2), 0);
    head->setSpacing(2);
    head->addWidget(m_title);
    card->addLayout(head);
    addRow(card, tr("What it means"), m_meaning);
    addRow(card, tr("What to do"), m_advice);
    addRow(card, tr("Details"), m_details);
    card->addWidget(new Line(theme));
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(theme.px(Size::space2), 0, theme.px(Size::space2), 0);
    auto *retry = new Button(theme, tr("Try now"), ButtonKind::primary);
    retry->setIcon(Icon::retry);
    retry->setObjectName(QStringLiteral("retry"));
    auto *copy = new Button(theme, tr("Copy details"));
    copy->setIcon(Icon::copy);
    buttons->addWidget(retry);
    buttons->addStretch(1);
    buttons->addWidget(copy);
    card->addLayout(buttons);
    connect(retry, &QPushButton::clicked, this, &ErrorState::retryAsked);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_details->text()); });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ErrorState::addRow(QVBoxLayout *card, const QString &head, QWidget *content)
{
    card->addWidget(new Line(m_theme));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(m_theme.px(Size::space2), 0, m_theme.px(Size::space2), 0);
    row->setSpacing(m_theme.px(Size::space1));
    auto *label = new Label(m_theme, head, Text::body, Weight::semibold, Color::text2);
    label->setMinimumWidth(96);
    row->addWidget(label, 0, Qt::AlignTop);
    row->addWidget(content, 1);
    card->addLayout(row);
}

void ErrorState::setError(const QString &what, const Error &error)
{
    const ErrorWords words = wordsFor(error);
    m_title->setText(what);
    m_meaning->setText(words.meaning);
    m_advice->setText(words.advice);
    m_details->setText(describe(error) % QLatin1Char('\n') % name(error.code));
    setAccessibleName(what);
    setAccessibleDescription(words.meaning);
}

QString ErrorState::title() const
{
    return m_title->text();
}

void ErrorState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Color::canvas));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_theme.color(Color::surface));
    painter.setPen(m_theme.color(Color::line));
    const qreal radius = m_theme.px(Size::radiusMedium);
    painter.drawRoundedRect(QRectF(m_card->geometry()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

LoadingBars::LoadingBars(const Theme &theme, Shape shape, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_shape(shape)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    speakAs(*this, QAccessible::StaticText);
    setAccessibleName(tr("Loading"));
    hide();
    parent->installEventFilter(this);
}

void LoadingBars::setLoading(bool isLoading)
{
    if (!isLoading) {
        if (m_timer != 0)
            killTimer(std::exchange(m_timer, 0));
        hide();
    } else if (m_timer == 0 && !isVisible()) {
        m_timer = startTimer(150);
    }
}

void LoadingBars::timerEvent(QTimerEvent *event)
{
    killTimer(event->timerId());
    m_timer = 0;
    setGeometry(parentWidget()->rect());
    raise();
    show();
}

bool LoadingBars::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void LoadingBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Color::surface));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Color::hover));
    switch (m_shape) {
    case Shape::rows: paintRows(painter); break;
    case Shape::bubbles: paintBubbles(painter); break;
    case Shape::table: paintTable(painter); break;
    }
}

void LoadingBars::paintRows(QPainter &painter) const
{
    const int height = m_theme.px(Size::rowComfortable);
    const int avatar = m_theme.px(Size::avatar);
    const int left = 14 + avatar + m_theme.px(Size::space15);
    const qreal radius = m_theme.px(Size::radiusKey);
    for (int row = 0; row * height < this->height(); ++row) {
        const int y = row * height;
        painter.drawEllipse(14, y + 12, avatar, avatar);
        painter.drawRoundedRect(QRectF(left, y + 13, 90 + (row * 37) % 60, 11), radius, radius);
        painter.drawRoundedRect(QRectF(left, y + 32, std::max(60, width() - left - 40 - (row * 53) % 90), 11), radius,
                                radius);
    }
}

void LoadingBars::paintTable(QPainter &painter) const
{
    const int height = m_theme.px(Size::rowDense);
    const qreal radius = m_theme.px(Size::radiusKey);
    const int left = m_theme.px(Size::space2);
    const int word = m_theme.px(Size::tile);
    const int end = width() - left;
    int row = 0;
    for (int y = m_theme.px(Size::rowHeader); y < this->height(); y += height, ++row) {
        const qreal top = y + (height - 11) / 2.0;
        painter.drawRoundedRect(QRectF(left, top, word, 11), radius, radius);
        painter.drawRoundedRect(QRectF(left + word * 1.5, top, word * 0.6 + (row * 31) % 40, 11), radius, radius);
        const qreal from = left + word * 3;
        painter.drawRoundedRect(QRectF(from, top, std::max<qreal>(60, end - word * 1.5 - from - (row * 53) % 160), 11),
                                radius, radius);
        painter.drawRoundedRect(QRectF(end - word, top, word * 0.7 + (row * 17) % 24, 11), radius, radius);
    }
}

void LoadingBars::paintBubbles(QPainter &painter) const
{
    const qreal radius = m_theme.px(Size::radiusLarge);
    const int side = m_theme.px(Size::space3);
    int row = 0;
    for (int y = height() - 60; y > -40; y -= 64, ++row) {
        const int bubble = std::min(width() - 2 * side, 220 + (row * 71) % 180);
        const int x = row % 3 == 1 ? width() - side - bubble : side + m_theme.px(Size::space4);
        painter.drawRoundedRect(QRectF(x, y, bubble, 36), radius, radius);
    }
}

} // namespace switchboard::widgets
