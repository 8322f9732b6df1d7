// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery/gallerymodels.h"
#include "tests/ui/gallery/partsgallery.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/timelineview.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace switchboard::test {

using namespace widgets;

QWidget *makeTable(const Theme &theme)
{
    auto *table = new DenseTable(theme);
    table->setObjectName(QStringLiteral("messages"));
    table->setAccessibleName(QStringLiteral("Messages"));
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setModel(new MessagesModel(1'000'000, table));
    table->setColumns(MessagesModel::columns());
    table->setSortMark(QStringLiteral("time"), Qt::DescendingOrder);
    table->selectRowAt(5);
    return table;
}

QWidget *makePeople(const Theme &theme)
{
    auto *table = new DenseTable(theme, Size::rowComfortable);
    table->setObjectName(QStringLiteral("people"));
    table->setAccessibleName(QStringLiteral("People"));
    table->setModel(new PeopleModel(table));
    table->setColumns({{.id = QStringLiteral("person"), .title = QStringLiteral("Person"), .width = 260, .canHide = false, .canSort = true},
                       {.id = QStringLiteral("place"), .title = QStringLiteral("Place"), .isStretching = true},
                       {.id = QStringLiteral("tag"), .title = QStringLiteral("Tag"), .width = 140},
                       {.id = QStringLiteral("consent"), .title = QStringLiteral("Consent"), .width = 140}});
    return table;
}

QWidget *makeStory(const Theme &theme)
{
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(16, 12, 16, 12);
    auto *pane = new Surface(theme, Color::surface, Qt::LeftEdge | Qt::TopEdge | Qt::RightEdge | Qt::BottomEdge);
    pane->setFixedWidth(theme.px(Size::paneTimeline));
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(16, 12, 16, 12);
    column->addWidget(new Label(theme, QStringLiteral("Timeline"), Text::caption, Weight::semibold, Color::text3));
    auto *view = new TimelineView(theme);
    const auto verdict = [](const char *name, const char *value) {
        return TimelineVerdict{QString::fromLatin1(name), QString::fromLatin1(value)};
    };
    QList<TimelineVerdict> passed = {verdict("Consent", "express written, 1 Nov"), verdict("Opt-out", "none, all 3 addresses"),
                                     verdict("Do-not-contact", "clear, list of 2 Nov"), verdict("Line type", "mobile"),
                                     verdict("Quiet hours", "10:14 in 9-21"), verdict("Frequency cap", "1 of 3 in 24 h")};
    passed.append({QStringLiteral("Content lint"), QStringLiteral("one finding: a link is shortened"), Icon::alert, Tone::warning});
    passed.append({QStringLiteral("Registration"), QStringLiteral("10DLC campaign active"), Icon::check, Tone::success});
    const auto event = [](const char *title, const char *detail, const char *time, Tone tone) {
        return TimelineEvent{.title = QString::fromLatin1(title), .detail = QString::fromLatin1(detail), .time = QString::fromLatin1(time), .tone = tone};
    };
    TimelineEvent gate = event("Gate passed, 8 of 8", "", "10:14:02.121", Tone::success);
    gate.verdicts = passed;
    gate.isOpen = true;
    TimelineEvent again = event("Gate passed again, 6 of 6", "", "10:16:41.262", Tone::success);
    again.verdicts = passed.first(6);
    view->setEvents({event("Queued by the campaign Nov sellers", "Stored before anything was sent. Recipient 10:14 CST.", "10:14:02.118", Tone::accent),
                     gate,
                     event("Routed to SMS by Twilio", "From (512) 555-0100, sticky since 9 Nov. She prefers text.", "10:14:02.124", Tone::accent),
                     event("Attempt 1 accepted", "SM...4f1c, 212 ms, 1 part, $0.011", "10:14:02.336", Tone::accent),
                     event("Attempt 1 sent to the carrier", "", "10:14:03.902", Tone::accent),
                     event("Attempt 1 undelivered", "30003, the phone could not be reached. Soft failure.", "10:16:41.250", Tone::danger),
                     event("Fallback chosen: email", "Rule \"Text fails, write\". Text retried at most 2 times, hours apart; this one was due today.", "10:16:41.260", Tone::warning),
                     again,
                     event("Attempt 2 delivered", "lena@example.com, terminal: later events cannot undo it.", "10:16:48.117", Tone::success),
                     event("Next step", "in 3 days, unless she replies", "Fri 10:14", Tone::neutral)});
    column->addWidget(view);
    column->addStretch(1);
    row->addWidget(pane);
    row->addStretch(1);
    return widget;
}

} // namespace switchboard::test
