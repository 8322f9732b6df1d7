// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/threadheader.h"

#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/words/personwords.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>

namespace switchboard::inbox {

using widgets::Badge;
using widgets::Button;
using widgets::ButtonKind;
using widgets::ButtonSize;
using widgets::Color;
using widgets::Icon;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Tone;
using widgets::Weight;

namespace {
constexpr int stageFrom = 660;  ///< width from which there is room for the stage beside the buttons
constexpr int numberFrom = 540; ///< and for the number
constexpr int longestStage = 130;
constexpr int longestName = 14; ///< of an agent, in letters
} // namespace

ThreadHeader::ThreadHeader(const widgets::Theme &theme, const widgets::TimeWords &times, QWidget *parent)
    : Surface(theme, Color::surface, Qt::BottomEdge, parent), m_theme(theme), m_times(times),
      m_list(Button::ofIcon(theme, Icon::list, tr("Conversations"), ButtonSize::small)),
      m_person(Button::ofIcon(theme, Icon::panel, tr("Person"), ButtonSize::small)),
      m_title(new Label(theme, {}, Text::title, Weight::semibold, Color::text, Label::Fit::elide)),
      m_number(new Label(theme, {}, Text::body, Weight::regular, Color::text3)), m_stage(new Badge(theme)),
      m_state(new Badge(theme)), m_assign(new Button(theme, {}, ButtonKind::plain, ButtonSize::small)),
      m_snooze(new Button(theme, {}, ButtonKind::plain, ButtonSize::small)),
      m_done(new Button(theme, tr("Done"), ButtonKind::plain, ButtonSize::small)),
      m_more(Button::ofIcon(theme, Icon::more, tr("More for this conversation"), ButtonSize::small)),
      m_menu(new QMenu(this))
{
    setFixedHeight(theme.px(Size::paneHeader));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme.px(Size::space2), 0, theme.px(Size::space1), 0);
    layout->setSpacing(theme.px(Size::space1));
    layout->addWidget(m_list);
    layout->addWidget(m_title);
    layout->addWidget(m_number);
    layout->addWidget(m_stage);
    layout->addWidget(m_state);
    layout->addStretch(1);
    for (Button *button : {m_assign, m_snooze, m_done, m_more, m_person})
        layout->addWidget(button);
    m_assign->setIcon(Icon::user);
    m_assign->setObjectName(QStringLiteral("assign"));
    m_snooze->setIcon(Icon::snooze);
    m_snooze->setObjectName(QStringLiteral("snooze"));
    m_done->setIcon(Icon::check);
    m_done->setObjectName(QStringLiteral("done"));
    m_more->setObjectName(QStringLiteral("more"));
    m_stage->setMaximumWidth(longestStage);
    m_list->hide();
    m_person->hide();
    setRow({});
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_menu->popup(m_more->mapToGlobal(QPoint(m_more->width() - m_menu->sizeHint().width(), m_more->height() + 2)));
    });
}

void ThreadHeader::useActions(const widgets::ActionTable &actions, QMenu *agents)
{
    m_assign->setMenu(agents);
    widgets::follow(m_snooze, actions.action(QStringLiteral("inbox.snooze")));
    widgets::follow(m_done, actions.action(QStringLiteral("inbox.done")), widgets::KeyCap::shown);
    const auto nameAssign = [this, action = actions.action(QStringLiteral("inbox.assign"))] {
        m_assign->setToolTip(widgets::ActionTable::toolTipOf(action));
    };
    connect(actions.action(QStringLiteral("inbox.assign")), &QAction::changed, this, nameAssign);
    nameAssign();
    fillMenu(actions);
}

void ThreadHeader::fillMenu(const widgets::ActionTable &actions)
{
    for (const char *id : {"inbox.reply", "inbox.note", "", "inbox.unread", "inbox.spam", "inbox.block", "",
                           "inbox.copyNumber", "inbox.story", "inbox.person"}) {
        if (QAction *action = actions.action(QString::fromLatin1(id)))
            m_menu->addAction(action);
        else
            m_menu->addSeparator();
    }
}

void ThreadHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->updateGeometry();
    m_number->setText({});
    m_stage->setLook({});
    m_isSuppressed = false;
    m_isBlocked = false;
    setRow({});
}

void ThreadHeader::setPerson(const workspace::PersonCard &person)
{
    const bool hasName = !person.contact.name.isEmpty();
    m_title->setText(hasName ? person.contact.name : person.formattedAddress);
    m_title->updateGeometry();
    m_number->setText(hasName ? person.formattedAddress : QString());
    m_stage->setLook({.text = person.contact.stage, .icon = {}, .tone = Tone::accent});
    m_stage->setToolTip(person.contact.stage);
    m_isSuppressed = person.isSuppressed;
    m_isBlocked = words::isBlocked(person.suppressionWhy);
    setRow(m_row);
}

void ThreadHeader::setRow(const workspace::ThreadRow &row)
{
    m_row = row;
    m_assign->setText(row.assignee.isEmpty()                  ? tr("Assign")
                      : row.assignee.size() > longestName + 1 ? row.assignee.left(longestName) + u'…'
                                                              : row.assignee);
    m_assign->setAccessibleName(row.assignee.isEmpty() ? tr("Assign, nobody's")
                                                       : tr("Assigned to %1").arg(row.assignee));
    m_assign->updateGeometry();
    m_done->setText(row.isDone ? tr("Reopen") : tr("Done"));
    m_done->setIcon(row.isDone ? Icon::undo : Icon::check);
    m_done->updateGeometry();
    const bool isSnoozed = row.snoozedUntil > m_times.now();
    m_snooze->setAccessibleName(isSnoozed ? tr("Snoozed until %1").arg(m_times.nextMoment(row.snoozedUntil))
                                          : tr("Snooze"));
    widgets::BadgeLook look;
    if (m_isSuppressed)
        look = {.text = m_isBlocked ? tr("Blocked") : tr("Opted out"), .icon = Icon::ban, .tone = Tone::danger};
    else if (row.isSpam)
        look = {.text = tr("Spam"), .icon = Icon::ban, .tone = Tone::warning};
    else if (row.isDone)
        look = {.text = tr("Done"), .icon = Icon::check, .tone = Tone::success};
    else if (isSnoozed)
        look = {
            .text = tr("Until %1").arg(m_times.nextMoment(row.snoozedUntil)), .icon = Icon::snooze, .tone = Tone::info};
    m_state->setLook(look);
    makeRoom();
}

QRect ThreadHeader::placeOf(const Button &button) const
{
    return {button.mapTo(window(), QPoint()), button.size()};
}

/// What gives way in a narrow pane: first the stage, then the number.
void ThreadHeader::makeRoom()
{
    m_stage->setVisible(!m_stage->text().isEmpty() && width() >= stageFrom);
    m_number->setVisible(!m_number->text().isEmpty() && width() >= numberFrom);
    m_state->setVisible(!m_state->text().isEmpty());
}

void ThreadHeader::resizeEvent(QResizeEvent *event)
{
    Surface::resizeEvent(event);
    makeRoom();
}

} // namespace switchboard::inbox
