// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/timelineview.h"

#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace switchboard::widgets {

namespace {

constexpr int verdictLine = 17;
constexpr int verdictName = 104;
constexpr int cordGap = 6; // between the middle of a lamp and its cord

/// A lamp with the cord to the next one.
class CordLamp : public QWidget
{
public:
    CordLamp(const Theme &theme, Tone tone, bool isLast) : m_theme(theme), m_tone(tone), m_isLast(isLast)
    {
        setFixedWidth(theme.px(Size::iconPlace));
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int x = m_theme.px(Size::lamp) / 2;
        const int y = m_theme.lineHeight(Text::body) / 2;
        // From the lower edge of this lamp to the upper edge of the next, which is in the widget below.
        if (!m_isLast)
            painter.fillRect(x, y + cordGap, 1, height(), m_theme.color(Color::lineStrong));
        paintLamp(painter, m_theme, {x, y}, m_tone, m_tone != Tone::neutral);
    }

private:
    const Theme &m_theme;
    Tone m_tone;
    bool m_isLast;
};

/// The title of an event that opens and closes what is below it.
class Disclosure : public QAbstractButton
{
public:
    Disclosure(const Theme &theme, const QString &text) : m_theme(theme)
    {
        setText(text);
        setAccessibleName(text);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }

    QSize sizeHint() const override
    {
        return {textWidth(m_theme, text(), Text::body, Weight::medium) + 22, m_theme.lineHeight(Text::body)};
    }
    QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int icon = m_theme.px(Size::iconBadge);
        const int used = paintText(painter, m_theme, rect().adjusted(0, 0, -icon - 8, 0), text(), Text::body,
                                   Weight::medium, Color::text);
        paintIcon(painter, m_theme, {used + 5, (height() - icon) / 2, icon, icon},
                  isChecked() ? Icon::down : Icon::right, underMouse() ? Color::text : Color::text3);
        if (hasFocus())
            paintFocusRing(painter, m_theme, {-1, 0, used + icon + 9, height()}, Size::radiusKey);
    }

private:
    const Theme &m_theme;
};

/// Rows of what was asked and what came of it, in a sunken box.
class VerdictBox : public QWidget
{
public:
    VerdictBox(const Theme &theme, const QList<TimelineVerdict> &verdicts) : m_theme(theme)
    {
        auto *grid = new QGridLayout(this);
        const int gap = theme.px(Size::space05);
        grid->setContentsMargins(theme.px(Size::space1), 2 * gap, theme.px(Size::space1), gap);
        grid->setHorizontalSpacing(theme.px(Size::space05));
        grid->setVerticalSpacing(0);
        grid->setColumnMinimumWidth(1, verdictName);
        grid->setColumnStretch(2, 1);
        QStringList spoken;
        for (int i = 0; i < verdicts.size(); ++i) {
            const TimelineVerdict &verdict = verdicts[i];
            grid->addWidget(new IconView(theme, verdict.icon, Size::iconBadge, colorsOf(verdict.tone).text), i, 0,
                            Qt::AlignCenter);
            grid->addWidget(new Label(theme, verdict.name, Text::caption, Weight::regular, Color::text2), i, 1);
            grid->addWidget(
                new Label(theme, verdict.value, Text::caption, Weight::regular, Color::text3, Label::Fit::wrap), i, 2);
            grid->setRowMinimumHeight(i, verdictLine);
            spoken.append(QStringLiteral("%1: %2").arg(verdict.name, verdict.value));
        }
        setAccessibleName(spoken.join(QStringLiteral("; ")));
        connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintBox(painter, m_theme, rect().adjusted(0, m_theme.px(Size::space05), 0, 0), Size::radiusSmall,
                 Color::sunken, Color::line);
    }

private:
    const Theme &m_theme;
};

QWidget *makeTitle(const Theme &theme, const TimelineEvent &event, QWidget *box)
{
    if (!box)
        return new Label(theme, event.title, Text::body, Weight::medium, Color::text, Label::Fit::wrap);
    auto *title = new Disclosure(theme, event.title);
    title->setChecked(event.isOpen);
    // It has no parent yet: shown now it would be a window of its own and take the focus.
    if (!event.isOpen)
        box->hide();
    QObject::connect(title, &QAbstractButton::toggled, box, &QWidget::setVisible);
    return title;
}

QWidget *makeEvent(const Theme &theme, const TimelineEvent &event, bool isLast)
{
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(new CordLamp(theme, event.tone, isLast));
    auto *words = new QVBoxLayout;
    words->setContentsMargins(0, 0, 0, isLast ? 0 : theme.px(Size::space1) + 1);
    words->setSpacing(0);
    auto *box = event.verdicts.isEmpty() ? nullptr : new VerdictBox(theme, event.verdicts);
    auto *first = new QHBoxLayout;
    first->setSpacing(theme.px(Size::space1));
    first->addWidget(makeTitle(theme, event, box), 1);
    auto *time = new Label(theme, event.time, Text::caption, Weight::regular, Color::text3);
    time->setContentsMargins(0, 2, 0, 0);
    first->addWidget(time, 0, Qt::AlignTop);
    words->addLayout(first);
    if (!event.detail.isEmpty()) {
        auto *label = new Label(theme, event.detail, Text::caption, Weight::regular, Color::text3, Label::Fit::wrap);
        label->setSelectable();
        words->addWidget(label);
    }
    if (box)
        words->addWidget(box);
    row->addLayout(words, 1);
    return widget;
}

} // namespace

TimelineView::TimelineView(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_layout(new QVBoxLayout(this))
{
    setAccessibleName(tr("Timeline"));
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
}

void TimelineView::setEvents(const QList<TimelineEvent> &events)
{
    // The last one of before may have got a cord.
    qsizetype same = 0;
    while (same < std::min(events.size(), m_events.size()) && events[same] == m_events[same])
        ++same;
    if (same == events.size() && same == m_events.size())
        return;
    same = std::max(qsizetype(0), std::min(same, m_events.size() - 1));
    while (m_layout->count() > same + 1) {
        QLayoutItem *item = m_layout->takeAt(int(same));
        delete item->widget();
        delete item;
    }
    for (qsizetype i = same; i < events.size(); ++i)
        m_layout->insertWidget(int(i), makeEvent(m_theme, events[i], i + 1 == events.size()));
    m_events = events;
    QStringList spoken;
    for (const TimelineEvent &event : events)
        spoken.append(tr("%1, %2").arg(event.title, event.time));
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
}

} // namespace switchboard::widgets
