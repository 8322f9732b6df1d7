// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/threadlistdelegate.h"

#include "core/workspace/inboxservice.h"
#include "ui/inbox/inboxroles.h"
#include "ui/words/fatewords.h"

#include <QPainter>

namespace switchboard::inbox {

using widgets::Color;
using widgets::Icon;
using widgets::Size;
using widgets::Text;
using widgets::Tone;
using widgets::Weight;
using words::channelColor;
using words::channelMark;
using words::FateWords;
using words::wordsOfFate;
using workspace::ThreadRow;

namespace {

constexpr int left = 14;
constexpr int right = 12;
constexpr int gap = 6;

/// What stands before the preview: the state that wants attention, if any.
FateWords stateOf(const ThreadRow &thread)
{
    if (thread.isOptedOut)
        return {ThreadListDelegate::tr("Opted out"), Icon::ban, Tone::danger};
    if (thread.lastDirection != Direction::outbound)
        return {};
    const FateWords fate = wordsOfFate(thread.lastFate);
    return fate.tone == Tone::warning || fate.tone == Tone::danger ? fate : FateWords{};
}

} // namespace

ThreadListDelegate::ThreadListDelegate(const widgets::Theme &theme, const widgets::TimeWords &times, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_times(times)
{}

QSize ThreadListDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.px(Size::paneList), m_theme.px(Size::rowComfortable)};
}

void ThreadListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto thread = index.data(ThreadRowRole).value<ThreadRow>();
    const QRect row = option.rect;
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isHovered = option.state & QStyle::State_MouseOver;
    painter->save();
    painter->fillRect(row, m_theme.color(isSelected ? Color::selected : isHovered ? Color::hover : Color::surface));
    painter->fillRect(row.left(), row.bottom(), row.width(), 1, m_theme.color(Color::line));
    if (isSelected)
        painter->fillRect(row.left(), row.top(), 3, row.height(), m_theme.color(Color::accent));
    paintPerson(*painter, row, thread);
    const int textLeft = row.left() + left + m_theme.px(Size::avatar) + m_theme.px(Size::space15);
    const int height = m_theme.px(Size::lineRow);
    const int top = row.top() + (row.height() - 2 * height) / 2;
    const int width = row.right() + 1 - right - textLeft;
    paintTitle(*painter, {textLeft, top, width, height}, thread);
    paintPreview(*painter, {textLeft, top + height, width, height}, thread);
    const bool isRinged = (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange);
    if (isRinged)
        widgets::paintFocusRing(*painter, m_theme, row.adjusted(0, 0, 0, -1), Size::radiusKey);
    painter->restore();
}

void ThreadListDelegate::paintPerson(QPainter &painter, const QRect &row, const ThreadRow &thread) const
{
    const int side = m_theme.px(Size::avatar);
    const QRect avatar(row.left() + left, row.top() + (row.height() - side) / 2, side, side);
    widgets::paintAvatar(painter, m_theme, avatar, thread.title, quint64(thread.conversation.value));
    const int disc = m_theme.px(Size::avatarDisc);
    const QRect ring(avatar.right() + 1 + 4 - disc, avatar.bottom() + 1 + 3 - disc, disc, disc);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Color::surface));
    painter.drawEllipse(ring);
    const int icon = 9;
    widgets::paintIcon(painter, m_theme, {ring.left() + (disc - icon) / 2, ring.top() + (disc - icon) / 2, icon, icon},
                       channelMark(thread.lastChannel), channelColor(thread.lastChannel));
}

void ThreadListDelegate::paintTitle(QPainter &painter, const QRect &line, const ThreadRow &thread) const
{
    const QString moment = m_times.shortMoment(thread.lastAt);
    const int width = widgets::textWidth(m_theme, moment, Text::caption);
    widgets::paintText(painter, m_theme, line, moment, Text::caption, Weight::regular, Color::text3, Qt::AlignRight);
    widgets::paintText(painter, m_theme, line.adjusted(0, 0, -width - gap, 0), thread.title, Text::body,
                       thread.unread > 0 ? Weight::semibold : Weight::regular, Color::text);
}

void ThreadListDelegate::paintPreview(QPainter &painter, const QRect &line, const ThreadRow &thread) const
{
    QRect rest = line;
    if (thread.unread > 0) {
        widgets::paintLamp(painter, m_theme, {line.right() - 3, line.center().y()}, Tone::accent);
        rest.setRight(rest.right() - m_theme.px(Size::lamp) - gap);
    }
    const FateWords state = stateOf(thread);
    if (!state.word.isEmpty()) {
        const int side = m_theme.px(Size::iconMeta);
        const Color color = widgets::colorsOf(state.tone).text;
        widgets::paintIcon(painter, m_theme, {rest.left(), rest.top() + (rest.height() - side) / 2, side, side},
                           state.icon, color);
        rest.setLeft(rest.left() + side + gap - 1);
        rest.setLeft(rest.left() + gap
                     + widgets::paintText(painter, m_theme, rest, state.word, Text::body, Weight::medium, color));
    } else if (thread.lastDirection == Direction::outbound) {
        rest.setLeft(
            rest.left() + gap
            + widgets::paintText(painter, m_theme, rest, tr("You:"), Text::body, Weight::regular, Color::text3));
    }
    widgets::paintText(painter, m_theme, rest, thread.preview, Text::body, Weight::regular,
                       thread.unread > 0 ? Color::text : Color::text2);
}

} // namespace switchboard::inbox
