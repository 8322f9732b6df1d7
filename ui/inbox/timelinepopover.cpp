// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/timelinepopover.h"

#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/words/timelinewords.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace switchboard::inbox {

using widgets::Color;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Weight;
using words::detailsOf;
using words::toneOf;
using words::wordsOf;

namespace {

constexpr int sheetWidth = 384;
constexpr int mostHeight = 420;

/// A lamp with the cord to the next one.
class Lamp : public QWidget
{
public:
    Lamp(const widgets::Theme &theme, widgets::Tone tone, bool isFirst, bool isLast)
        : m_theme(theme), m_tone(tone), m_isFirst(isFirst), m_isLast(isLast)
    {
        setFixedWidth(theme.px(Size::space2));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int x = m_theme.px(Size::lamp) / 2;
        const int y = m_theme.lineHeight(Text::body) / 2;
        const QColor cord = m_theme.color(Color::lineStrong);
        if (!m_isFirst)
            painter.fillRect(x, 0, 1, y - 6, cord);
        if (!m_isLast)
            painter.fillRect(x, y + 6, 1, height() - y - 6, cord);
        widgets::paintLamp(painter, m_theme, {x, y}, m_tone, m_tone != widgets::Tone::neutral);
    }

private:
    const widgets::Theme &m_theme;
    widgets::Tone m_tone;
    bool m_isFirst;
    bool m_isLast;
};

QWidget *makeEntry(const widgets::Theme &theme, const widgets::TimeWords &times, const workspace::TimelineEntry &entry,
                   bool isFirst, bool isLast)
{
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins({});
    row->setSpacing(theme.px(Size::space05));
    row->addWidget(new Lamp(theme, toneOf(entry), isFirst, isLast));
    auto *words = new QVBoxLayout;
    words->setContentsMargins(0, 0, 0, theme.px(Size::space15));
    words->setSpacing(0);
    auto *first = new QHBoxLayout;
    first->setSpacing(theme.px(Size::space1));
    first->addWidget(new Label(theme, wordsOf(entry), Text::body, Weight::medium, Color::text, Label::Fit::wrap), 1);
    first->addWidget(new Label(theme, times.longMoment(entry.at), Text::caption, Weight::regular, Color::text3), 0,
                     Qt::AlignTop);
    words->addLayout(first);
    const QString details = detailsOf(entry);
    if (!details.isEmpty()) {
        auto *label = new Label(theme, details, Text::caption, Weight::regular, Color::text3, Label::Fit::wrap);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->addWidget(label);
    }
    row->addLayout(words, 1);
    return widget;
}

} // namespace

TimelinePopover::TimelinePopover(const widgets::Theme &theme, const widgets::TimeWords &times,
                                 const QList<workspace::TimelineEntry> &entries, QWidget *window)
    : Popover(theme, tr("What happened"), window)
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, theme.px(Size::space1), theme.px(Size::space1), 0);
    layout->setSpacing(0);
    QStringList spoken;
    for (int i = 0; i < entries.size(); ++i) {
        layout->addWidget(makeEntry(theme, times, entries[i], i == 0, i == entries.size() - 1));
        spoken.append(tr("%1, %2").arg(wordsOf(entries[i]), times.longMoment(entries[i].at)));
    }
    if (entries.isEmpty())
        layout->addWidget(new Label(theme, tr("Nothing is recorded yet."), Text::body, Weight::regular, Color::text2));
    layout->addStretch(1);
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    setFixedWidth(sheetWidth);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    content->resize(sheetWidth - 60, 10);
    scroll->setFixedHeight(std::min(mostHeight, content->layout()->heightForWidth(sheetWidth - 60) + 4));
    body()->addWidget(scroll);
}

} // namespace switchboard::inbox
