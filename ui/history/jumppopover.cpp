// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/jumppopover.h"

#include "ui/history/pastday.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace switchboard::history {

using widgets::Color;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

namespace {
constexpr int sheetWidth = 360;
}

JumpPopover::JumpPopover(const widgets::Theme &theme, const widgets::TimeWords &times, QWidget *window)
    : Popover(theme, tr("Jump to a day"), window), m_times(times), m_edit(new QLineEdit),
      m_meaning(new Label(theme, {}, Text::caption, Weight::regular, Color::text3, Label::Fit::elide))
{
    setObjectName(QStringLiteral("jump"));
    setFocusPolicy(Qt::ClickFocus);
    setFixedWidth(sheetWidth);
    m_edit->setAccessibleName(tr("Day"));
    m_edit->setPlaceholderText(tr("3 March 2025, last Monday, 2 years ago"));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.px(Size::space1));
    auto *go = new widgets::Button(theme, tr("Jump"), widgets::ButtonKind::primary);
    row->addWidget(m_edit, 1);
    row->addWidget(go);
    body()->addSpacing(theme.px(Size::space1));
    body()->addLayout(row);
    body()->addSpacing(theme.px(Size::space05));
    body()->addWidget(m_meaning);
    connect(m_edit, &QLineEdit::textChanged, this, &JumpPopover::showMeaning);
    connect(m_edit, &QLineEdit::returnPressed, this, &JumpPopover::choose);
    connect(go, &QPushButton::clicked, this, &JumpPopover::choose);
    showMeaning();
}

void JumpPopover::open(const QRect &anchor)
{
    popUp(anchor);
    m_edit->setFocus(Qt::PopupFocusReason);
}

void JumpPopover::showMeaning()
{
    const auto day = pastDay(m_edit->text(), m_times.dateOf(m_times.now()));
    m_meaning->setText(m_edit->text().isEmpty() ? tr("To the newest message of that day or before it")
                       : day                    ? m_times.day(*day)
                                                : tr("No day that is understood yet"));
}

void JumpPopover::choose()
{
    const auto day = pastDay(m_edit->text(), m_times.dateOf(m_times.now()));
    if (!day) {
        m_edit->selectAll();
        m_edit->setFocus();
        return;
    }
    close();
    Q_EMIT dayChosen(*day);
}

} // namespace switchboard::history
