// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/messagepane.h"

#include "ui/history/historycolumns.h"
#include "ui/history/storyhead.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/states.h"
#include "ui/widgets/theme.h"
#include "ui/words/fatewords.h"
#include "ui/words/storywords.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace switchboard::history {

using widgets::Button;
using widgets::ButtonKind;
using widgets::ButtonSize;
using widgets::Color;
using widgets::Icon;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

namespace {
constexpr int footHeight = 36; // of mockups/02-history.html
}

MessagePane::MessagePane(const widgets::Theme &theme, const widgets::TimeWords &times, words::Thumbnails &thumbnails,
                         QWidget *parent)
    : Surface(theme, Color::surface, Qt::LeftEdge, parent), m_theme(theme), m_times(times),
      m_channel(new widgets::IconView(theme, Icon::sms, Size::iconInline, Color::smsText)),
      m_person(new Label(theme, {}, Text::title, Weight::semibold, Color::text, Label::Fit::elide)),
      m_address(new Label(theme, {}, Text::body, Weight::regular, Color::text3, Label::Fit::elide)),
      m_beside(new widgets::Badge(theme, {.text = tr("Not in this search"), .icon = {}})),
      m_thread(new Button(theme, tr("Thread"), ButtonKind::plain, ButtonSize::small)),
      m_close(Button::ofIcon(theme, Icon::close, tr("Close (Esc)"), ButtonSize::small)),
      m_record(new Button(theme, tr("Events"), ButtonKind::chip, ButtonSize::mini)),
      m_copy(new Button(theme, tr("Copy as text"), ButtonKind::plain, ButtonSize::mini)),
      m_id(new Label(theme, {}, Text::caption, Weight::regular, Color::text3, Label::Fit::elide)),
      m_stack(new QStackedWidget), m_head(new StoryHead(theme, times, thumbnails)),
      m_timeline(new widgets::TimelineView(theme)), m_error(new widgets::ErrorState(theme)),
      m_gone(new widgets::EmptyState(theme, false))
{
    setAccessibleName(tr("Message"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(new widgets::Line(theme));
    m_stack->addWidget(makeBody());
    m_stack->addWidget(m_error);
    m_stack->addWidget(m_gone);
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeFoot());
    m_loading = new widgets::LoadingBars(theme, widgets::LoadingBars::Shape::rows, m_scroll);
    m_gone->setText(tr("It is not there any more"), tr("The message was erased with its person."));
    connect(m_record, &QPushButton::toggled, this, &MessagePane::showStory);
    connect(m_error, &widgets::ErrorState::retryAsked, this, &MessagePane::retryAsked);
    connect(m_head, &StoryHead::attachmentAsked, this, &MessagePane::attachmentAsked);
}

QWidget *MessagePane::makeHead()
{
    auto *head = new QWidget;
    head->setFixedHeight(m_theme.px(Size::paneHeader));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(m_theme.px(Size::space2), 0, m_theme.px(Size::space1), 0);
    row->setSpacing(m_theme.px(Size::space1));
    row->addWidget(m_channel);
    row->addWidget(m_person);
    row->addWidget(m_address, 1);
    row->addWidget(m_beside);
    m_beside->hide();
    row->addWidget(m_thread);
    row->addWidget(m_close);
    m_thread->setToolTip(tr("Open the conversation at this message"));
    return head;
}

QWidget *MessagePane::makeBody()
{
    auto *content = new Surface(m_theme, Color::surface);
    auto *body = new QVBoxLayout(content);
    body->setContentsMargins({});
    body->setSpacing(0);
    body->addWidget(m_head);
    body->addWidget(new widgets::Line(m_theme));
    auto *title = new QHBoxLayout;
    const int side = m_theme.px(Size::space2);
    title->setContentsMargins(side, m_theme.px(Size::space1), side, m_theme.px(Size::space05));
    title->addWidget(new Label(m_theme, tr("Timeline"), Text::caption, Weight::semibold, Color::text3));
    title->addStretch(1);
    title->addWidget(m_record);
    m_record->setToolTip(tr("Every event as it is recorded"));
    body->addLayout(title);
    auto *story = new QVBoxLayout;
    story->setContentsMargins(side, 0, side, m_theme.px(Size::space15));
    story->addWidget(m_timeline);
    body->addLayout(story);
    body->addStretch(1);
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::ClickFocus); // Enter in a row brings the keys here
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    widgets::speakAs(*m_scroll, QAccessible::Grouping);
    m_scroll->setAccessibleName(tr("Message and timeline"));
    m_scroll->setWidget(content);
    return m_scroll;
}

QWidget *MessagePane::makeFoot()
{
    auto *foot = new Surface(m_theme, Color::sunken, Qt::TopEdge);
    foot->setFixedHeight(footHeight);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(m_theme.px(Size::space2), 0, m_theme.px(Size::space2), 0);
    row->setSpacing(m_theme.px(Size::space1));
    row->addWidget(m_id, 1);
    row->addWidget(m_copy);
    m_copy->setIcon(Icon::copy);
    m_id->setSelectable();
    return foot;
}

void MessagePane::open(const workspace::HistoryLine &line)
{
    const bool isOther = line.message != m_line.message;
    m_line = line;
    m_channel->set(words::channelIcon(line.channel), words::channelColor(line.channel));
    m_person->setText(line.person.isEmpty() ? line.address : line.person);
    m_address->setText(line.person.isEmpty() || line.person == line.address ? QString() : line.address);
    showId();
    if (!isOther)
        return;
    m_story.reset();
    m_loading->setLoading(true);
    if (m_stack->currentIndex() != 0)
        m_stack->setCurrentIndex(0);
}

void MessagePane::setBeside(bool isBeside)
{
    m_beside->setVisible(isBeside);
}

void MessagePane::setStory(const workspace::MessageStory &story)
{
    if (story.row.message.id != m_line.message)
        return;
    const bool isFirst = !m_story;
    m_story = story;
    m_loading->setLoading(false);
    m_stack->setCurrentIndex(0);
    showStory();
    if (isFirst)
        m_scroll->verticalScrollBar()->setValue(0);
}

bool MessagePane::hasAttachments() const
{
    return m_story && !(m_story->media.isEmpty() && m_story->row.message.mediaUrls.isEmpty());
}

void MessagePane::setError(const Error &error)
{
    m_loading->setLoading(false);
    if (error.code == ErrorCode::notFound) {
        m_story.reset();
        m_stack->setCurrentWidget(m_gone);
    } else if (!m_story) {
        m_error->setError(tr("The story could not be loaded"), error);
        m_stack->setCurrentWidget(m_error);
    }
}

/// Beside the record of events, which is for who looks for a fault.
void MessagePane::showId()
{
    m_id->setText(m_record->isChecked() ? tr("Message %1").arg(m_line.message.toString()) : QString());
}

void MessagePane::showStory()
{
    showId();
    if (!m_story)
        return;
    if (!m_line.sender.isEmpty()) // as the list has it: formatted
        m_story->row.sender = m_line.sender;
    m_head->setStory(*m_story);
    m_timeline->setEvents(m_record->isChecked() ? words::recordOf(m_story->timeline, m_times)
                                                : words::storyOf(m_story->timeline, m_times));
}

QString MessagePane::plainText() const
{
    if (!m_story)
        return {};
    const Message &message = m_story->row.message;
    const QString who = m_story->row.person.isEmpty() ? m_line.address : m_story->row.person;
    const QString line = message.direction == Direction::inbound ? tr("From %1 %2") : tr("To %1 %2");
    const QString status = textOf(m_line, Column::status, m_times);
    const QString reason = reasonOf(message);
    QStringList lines{line.arg(who, m_line.address),
                      factsOf(*m_story, m_times),
                      reason.isEmpty() ? status : tr("%1. %2").arg(status, reason),
                      QString(),
                      message.body,
                      QString(),
                      words::plainText(words::storyOf(m_story->timeline, m_times))};
    return lines.join(u'\n');
}

void MessagePane::focusStory()
{
    m_scroll->setFocus(Qt::ShortcutFocusReason);
}

} // namespace switchboard::history
