// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusbar.h"

#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace switchboard::shell {

using widgets::Color;
using widgets::Icon;
using widgets::Size;
using widgets::Text;
using widgets::Tone;
using widgets::Weight;

namespace {
constexpr int padding = 10;
constexpr int gap = 6;
} // namespace

StatusItem::StatusItem(const widgets::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(&theme, &widgets::Theme::changed, this, qOverload<>(&QWidget::update));
}

void StatusItem::setLamp(Tone tone, bool isOn, const QString &text)
{
    m_tone = tone;
    m_isOn = isOn;
    show(Mark::lamp, text);
}

void StatusItem::setIcon(Icon icon, Tone tone, const QString &text)
{
    m_icon = icon;
    m_tone = tone;
    show(Mark::icon, text);
}

void StatusItem::setText(const QString &text)
{
    show(Mark::none, text);
}

void StatusItem::setLast(bool isLast)
{
    m_isLast = isLast;
}

void StatusItem::show(Mark mark, const QString &text)
{
    m_mark = mark;
    m_text = text;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

int StatusItem::markWidth() const
{
    switch (m_mark) {
    case Mark::lamp: return m_theme.px(Size::lamp) + gap;
    case Mark::icon: return m_theme.px(Size::iconMeta) + gap;
    case Mark::none: break;
    }
    return 0;
}

QSize StatusItem::sizeHint() const
{
    return {2 * padding + markWidth() + widgets::textWidth(m_theme, m_text, Text::caption), 16};
}

void StatusItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int middle = height() / 2;
    if (m_mark == Mark::lamp)
        widgets::paintLamp(painter, m_theme, {padding + m_theme.px(Size::lamp) / 2, middle}, m_tone, m_isOn);
    const int side = m_theme.px(Size::iconMeta);
    if (m_mark == Mark::icon)
        widgets::paintIcon(painter, m_theme, {padding, middle - side / 2, side, side}, m_icon,
                           widgets::colorsOf(m_tone).text);
    const QRect words = rect().adjusted(padding + markWidth(), 0, -padding + 2, 0);
    widgets::paintText(painter, m_theme, words, m_text, Text::caption, Weight::regular, Color::text2);
    if (!m_isLast)
        painter.fillRect(width() - 1, middle - 8, 1, 16, m_theme.color(Color::line));
}

StatusBar::StatusBar(const widgets::Theme &theme, const widgets::TimeWords &times, QWidget *parent)
    : Surface(theme, Color::canvas, Qt::TopEdge, parent), m_theme(theme), m_times(times)
{
    setFixedHeight(theme.px(Size::statusbar));
    setAccessibleName(tr("Status"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme.px(Size::space1), 0, theme.px(Size::space1), 0);
    layout->setSpacing(0);
    m_provider = add(layout);
    m_queued = add(layout);
    m_held = add(layout);
    m_doubt = add(layout);
    m_doubt->setLast(true);
    layout->addStretch(1);
    m_checked = add(layout);
    m_practice = add(layout);
    m_practice->setLast(true);
    m_provider->setLamp(Tone::neutral, false, tr("Provider unknown"));
}

StatusItem *StatusBar::add(QHBoxLayout *layout)
{
    auto *item = new StatusItem(m_theme, this);
    item->hide();
    layout->addWidget(item);
    m_items.append(item);
    return item;
}

void StatusBar::setCount(StatusItem *item, Icon icon, Tone tone, int count, const QString &text)
{
    if (count > 0)
        item->setIcon(icon, tone, text);
    else
        item->setText(text);
}

void StatusBar::setStatus(const workspace::SystemStatus &status)
{
    m_status = status;
    if (status.provider.isEmpty())
        m_provider->setLamp(Tone::neutral, false, tr("No provider"));
    else if (!status.isReachable)
        m_provider->setLamp(Tone::danger, true, tr("%1 does not answer").arg(status.provider));
    else if (!status.problem.isEmpty())
        m_provider->setLamp(Tone::warning, true,
                            tr("%1: %2").arg(status.provider, QString(status.problem).replace(u'_', u' ')));
    else
        m_provider->setLamp(Tone::success, true, tr("%1 ok").arg(status.provider));
    m_queued->setText(tr("Queue %1").arg(status.queued));
    setCount(m_held, Icon::hold, Tone::warning, status.held, tr("Held %1").arg(status.held));
    setCount(m_doubt, Icon::doubt, Tone::warning, status.inDoubt, tr("In doubt %1").arg(status.inDoubt));
    if (status.isPractice)
        m_practice->setIcon(Icon::practice, Tone::info, tr("Practice: nothing leaves this computer"));
    else
        m_practice->setText({});
    refreshTimes();
}

void StatusBar::setUnknown(const QString &why)
{
    m_provider->setLamp(Tone::neutral, false, tr("Status unknown"));
    m_provider->setToolTip(why);
}

void StatusBar::refreshTimes()
{
    const bool wasPolled = m_status.lastPollAt != Timestamp{};
    m_checked->setText(wasPolled ? tr("Checked %1").arg(m_times.ago(m_status.lastPollAt)) : QString());
}

QStringList StatusBar::texts() const
{
    QStringList texts;
    for (const StatusItem *item : m_items) {
        if (!item->text().isEmpty())
            texts.append(item->text());
    }
    return texts;
}

} // namespace switchboard::shell
