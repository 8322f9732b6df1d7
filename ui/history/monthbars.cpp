// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/monthbars.h"

#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace switchboard::history {

using widgets::Color;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

namespace {
constexpr int barRoom = 48;
constexpr int widestBar = 22;
} // namespace

MonthBars::MonthBars(const widgets::Theme &theme, const QMap<QDate, qint64> &counts, QWidget *parent)
    : QAbstractSlider(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (!counts.isEmpty()) {
        for (QDate month = counts.firstKey(); month <= counts.lastKey(); month = month.addMonths(1))
            m_months.append({month, counts.value(month)});
    }
    for (const auto &[month, count] : std::as_const(m_months))
        m_most = std::max(m_most, count);
    setAccessibleName(tr("By month"));
    setRange(0, std::max(0, int(m_months.size()) - 1));
    connect(&theme, &widgets::Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize MonthBars::sizeHint() const
{
    return {m_theme.px(Size::searchWidth), barRoom + m_theme.lineHeight(Text::caption) + m_theme.px(Size::space05)};
}

/// Where months are many, each still has its slice; the bar in it is at least a pixel.
QRect MonthBars::placeOf(int month) const
{
    const int count = std::max(1, int(m_months.size()));
    const int room = std::min(width(), count * widestBar);
    const int left = month * room / count;
    return {left, 0, std::max(1, (month + 1) * room / count - left), barRoom};
}

int MonthBars::monthAt(QPoint point) const
{
    for (int i = 0; i < m_months.size(); ++i) {
        if (placeOf(i).contains(point))
            return i;
    }
    return -1;
}

QString MonthBars::wordsOf(int month) const
{
    const auto &[first, count] = m_months[month];
    return tr("%1: %2").arg(QLocale().toString(first, QStringLiteral("MMMM yyyy")), QLocale().toString(count));
}

void MonthBars::setCurrent(int month)
{
    if (month == m_current || month < -1 || month >= m_months.size())
        return;
    m_current = month;
    setValue(std::max(0, month));
    setAccessibleDescription(month < 0 ? QString() : wordsOf(month));
    update();
}

void MonthBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, barRoom - 1, width(), 1, m_theme.color(Color::line));
    for (int i = 0; i < m_months.size(); ++i) {
        const QRect place = placeOf(i);
        const int height = m_most == 0 ? 0 : int(m_months[i].second * (barRoom - 4) / m_most);
        if (m_months[i].second == 0)
            continue;
        const int gap = place.width() > 3 ? 1 : 0;
        painter.fillRect(place.left(), barRoom - 1 - std::max(2, height), place.width() - gap, std::max(2, height),
                         m_theme.color(i == m_current ? Color::accent : Color::accentLine));
    }
    if (m_months.isEmpty())
        return;
    const QRect line(0, barRoom + m_theme.px(Size::space05), width(), m_theme.lineHeight(Text::caption));
    const auto name = [](QDate month) { return QLocale().toString(month, QStringLiteral("MMM yyyy")); };
    if (m_current >= 0) {
        widgets::paintText(painter, m_theme, line, wordsOf(m_current), Text::caption, Weight::medium, Color::text);
    } else {
        widgets::paintText(painter, m_theme, line, name(m_months.first().first), Text::caption, Weight::regular,
                           Color::text3);
        if (m_months.size() > 6)
            widgets::paintText(
                painter, m_theme, {0, line.top(), placeOf(int(m_months.size()) - 1).right(), line.height()},
                name(m_months.last().first), Text::caption, Weight::regular, Color::text3, Qt::AlignRight);
    }
    if (hasFocus())
        widgets::paintFocusRing(painter, m_theme, rect(), Size::radiusKey);
}

void MonthBars::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_months.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left: setCurrent(std::max(0, m_current - 1)); break;
    case Qt::Key_Right: setCurrent(std::min(last, m_current + 1)); break;
    case Qt::Key_Home: setCurrent(0); break;
    case Qt::Key_End: setCurrent(last); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0)
            Q_EMIT chosen(m_months[m_current].first);
        break;
    default: QWidget::keyPressEvent(event); // not the slider's own keys
    }
}

void MonthBars::mousePressEvent(QMouseEvent *event)
{
    if (const int month = monthAt(event->pos()); month >= 0)
        Q_EMIT chosen(m_months[month].first);
}

void MonthBars::mouseMoveEvent(QMouseEvent *event)
{
    setCurrent(monthAt(event->pos()));
}

void MonthBars::focusInEvent(QFocusEvent *event)
{
    QAbstractSlider::focusInEvent(event);
    if (m_current < 0)
        setCurrent(int(m_months.size()) - 1);
}

bool MonthBars::event(QEvent *event)
{
    if (event->type() == QEvent::Leave && !hasFocus())
        setCurrent(-1);
    return QAbstractSlider::event(event);
}

} // namespace switchboard::history
