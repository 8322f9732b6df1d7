// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/queryproblem.h"

#include "ui/widgets/errorwords.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

namespace switchboard::history {

using widgets::Color;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

namespace {

struct Row
{
    QLatin1StringView detail;
    const char *sentence;
};

constexpr Row rows[] = {
    {QLatin1StringView("quote_open"),
     QT_TRANSLATE_NOOP("QueryProblem", "A quotation mark is open. Close it behind the phrase.")},
    {QLatin1StringView("bracket_open"), QT_TRANSLATE_NOOP("QueryProblem", "A bracket is open. Close it.")},
    {QLatin1StringView("bracket_close"),
     QT_TRANSLATE_NOOP("QueryProblem", "A bracket is closed that was never opened.")},
    {QLatin1StringView("operand_missing"),
     QT_TRANSLATE_NOOP("QueryProblem", "A word is missing before or behind AND, OR or NOT.")},
    {QLatin1StringView("value_missing"), QT_TRANSLATE_NOOP("QueryProblem", "A value is missing behind the colon.")},
    {QLatin1StringView("date"),
     QT_TRANSLATE_NOOP("QueryProblem", "This is no date. Write it as 2026-11-17 or 2026-11.")},
    {QLatin1StringView("condition_under_or"),
     QT_TRANSLATE_NOOP("QueryProblem", "Conditions hold all together: one cannot stand beside OR.")},
    {QLatin1StringView("condition_under_not"),
     QT_TRANSLATE_NOOP("QueryProblem", "NOT before brackets takes either words or one condition.")},
    {QLatin1StringView("too_deep"), QT_TRANSLATE_NOOP("QueryProblem", "There are too many brackets in one another.")},
    {QLatin1StringView("too_long"), QT_TRANSLATE_NOOP("QueryProblem", "The search is too long.")},
};

/// The word at a column, or the letter before where it is behind the end.
std::pair<int, int> wordAt(const QString &query, qint64 column)
{
    if (query.isEmpty())
        return {0, 0};
    const int start = int(std::clamp<qint64>(column - 1, 0, query.size() - 1));
    int end = start;
    while (end < query.size() && !query[end].isSpace())
        ++end;
    return {start, std::max(1, end - start)};
}

void paintWave(QPainter &painter, QRectF under, const QColor &color)
{
    QPainterPath wave(under.topLeft());
    const qreal step = 3;
    bool isUp = true;
    for (qreal x = under.left() + step; x <= under.right() + step; x += step, isUp = !isUp)
        wave.lineTo(x, under.top() + (isUp ? 2 : 0));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1.4));
    painter.drawPath(wave);
}

} // namespace

QString sentenceOfQueryError(const Error &error)
{
    for (const Row &row : rows) {
        if (error.detail == row.detail)
            return QCoreApplication::translate("QueryProblem", row.sentence);
    }
    if (error.code == ErrorCode::invalidInput || error.code == ErrorCode::unsupported)
        return QCoreApplication::translate("QueryProblem", "The search is not understood here.");
    const widgets::ErrorWords words = widgets::wordsFor(error);
    return words.meaning + u' ' + words.advice;
}

QueryProblem::QueryProblem(const widgets::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &widgets::Theme::changed, this, qOverload<>(&QWidget::update));
}

void QueryProblem::setProblem(const QString &query, const Error &error)
{
    m_query = query;
    m_sentence = sentenceOfQueryError(error);
    std::tie(m_start, m_length) = error.place.column > 0 ? wordAt(query, error.place.column) : std::pair(0, 0);
    setAccessibleName(m_length > 0 ? tr("%1 At: %2").arg(m_sentence, marked()) : m_sentence);
    update();
}

QString QueryProblem::marked() const
{
    return m_query.mid(m_start, m_length);
}

QSize QueryProblem::sizeHint() const
{
    return {m_theme.px(Size::searchWidth), 2 * m_theme.lineHeight(Text::body) + m_theme.px(Size::space05)};
}

void QueryProblem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int side = m_theme.px(Size::iconMeta);
    const int line = m_theme.lineHeight(Text::body);
    widgets::paintIcon(painter, m_theme, {0, (line - side) / 2, side, side}, widgets::Icon::alert, Color::danger);
    const int left = side + m_theme.px(Size::space1);
    widgets::paintText(painter, m_theme, {left, 0, width() - left, line}, m_sentence, Text::body, Weight::medium,
                       Color::danger);
    const QRect below(left, line, width() - left, line);
    widgets::paintText(painter, m_theme, below, m_query, Text::body, Weight::regular, Color::text2);
    if (m_length == 0)
        return;
    const QFontMetrics metrics(m_theme.font(Text::body));
    const int from = left + metrics.horizontalAdvance(m_query.left(m_start));
    const int to = left + metrics.horizontalAdvance(m_query.left(m_start + m_length));
    if (from < width())
        paintWave(painter, QRectF(from, below.bottom() - 1, std::min(to, width() - 4) - from, 2),
                  m_theme.color(Color::dangerLamp));
}

} // namespace switchboard::history
