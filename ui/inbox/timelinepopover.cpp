// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/timelinepopover.h"

#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/timelineview.h"
#include "ui/words/timelinewords.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace switchboard::inbox {

namespace {

constexpr int sheetWidth = 384;
constexpr int mostHeight = 420;
constexpr int insets = 60; // of the sheet around its content

} // namespace

TimelinePopover::TimelinePopover(const widgets::Theme &theme, const widgets::TimeWords &times,
                                 const QList<workspace::TimelineEntry> &entries, QWidget *window)
    : Popover(theme, tr("What happened"), window)
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, theme.px(widgets::Size::space1), theme.px(widgets::Size::space1), 0);
    QList<widgets::TimelineEvent> events;
    for (const workspace::TimelineEntry &entry : entries)
        events.append({.title = words::wordsOf(entry),
                       .detail = words::detailsOf(entry),
                       .time = times.longMoment(entry.at),
                       .tone = words::toneOf(entry)});
    if (events.isEmpty()) {
        layout->addWidget(new widgets::Label(theme, tr("Nothing is recorded yet."), widgets::Text::body,
                                             widgets::Weight::regular, widgets::Color::text2));
    } else {
        auto *view = new widgets::TimelineView(theme);
        view->setEvents(events);
        layout->addWidget(view);
        setAccessibleDescription(view->accessibleDescription());
    }
    layout->addStretch(1);
    setFixedWidth(sheetWidth);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    content->resize(sheetWidth - insets, 10);
    scroll->setFixedHeight(std::min(mostHeight, content->layout()->heightForWidth(sheetWidth - insets) + 4));
    body()->addWidget(scroll);
}

} // namespace switchboard::inbox
