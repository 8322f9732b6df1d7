// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/threadlistdelegate.h"

#include "core/workspace/inboxservice.h"
#include "ui/inbox/inboxroles.h"
#include "ui/inbox/threadlistmodel.h"

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
constexpr int leastName = 60; ///< a name keeps this much beside a badge

} // namespace

ThreadListDelegate::ThreadListDelegate(const widgets::Theme &theme, const widgets::TimeWords &times, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_times(times)
{}

/// What stands before the preview: the state that wants attention, if any.
FateWords ThreadListDelegate::stateOf(const ThreadRow &thread, bool isKept) const
{
    if (isKept && thread.isSpam)
        return {tr("Spam"), Icon::ban, Tone::neutral};
    if (isKept && thread.isDone)
        return {tr("Done"), Icon::check, Tone::success};
    if (thread.snoozedUntil > m_times.now())
        return {m_times.nextMoment(thread.snoozedUntil), Icon::snooze, Tone::info};
    if (thread.isOptedOut)
        return {tr("Opted out"), Icon::ban, Tone::danger};
    if (!thread.draft.isEmpty())
        return {tr("Draft"), Icon::write, Tone::accent};
    if (thread.hasMention)
        return {tr("@you"), Icon::mention, Tone::accent};
    if (thread.lastDirection != Direction::outbound)
        return {};
    const FateWords fate = wordsOfFate(thread.lastFate);
    return fate.tone == Tone::warning || fate.tone == Tone::danger ? fate : FateWords{};
}

QSize ThreadListDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.px(Size::paneList), m_theme.px(Size::rowComfortable)};
}

QRect ThreadListDelegate::avatarRect(const QRect &row) const
{
    const int side = m_theme.px(Size::avatar);
    return {row.left() + left, row.top() + (row.height() - side) / 2, side, side};
}

void ThreadListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto thread = index.data(ThreadRowRole).value<ThreadRow>();
    const Look look{index.data(MarkedRole).toBool(), index.data(KeptRole).toBool()};
    const QRect row = option.rect;
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isHovered = option.state & QStyle::State_MouseOver;
    painter->save();
    const Color fill = isSelected      ? Color::selected
                       : look.isMarked ? Color::accentSoft
                       : isHovered     ? Color::hover
                                       : Color::surface;
    painter->fillRect(row, m_theme.color(fill));
    painter->fillRect(row.left(), row.bottom(), row.width(), 1, m_theme.color(Color::line));
    if (isSelected)
        painter->fillRect(row.left(), row.top(), 3, row.height(), m_theme.color(Color::accent));
    paintPerson(*painter, row, thread, look);
    const int textLeft = row.left() + left + m_theme.px(Size::avatar) + m_theme.px(Size::space15);
    const int height = m_theme.px(Size::lineRow);
    const int top = row.top() + (row.height() - 2 * height) / 2;
    const int width = row.right() + 1 - right - textLeft;
    paintTitle(*painter, {textLeft, top, width, height}, thread, look);
    paintPreview(*painter, {textLeft, top + height, width, height}, thread, look);
    const bool isRinged = (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange);
    if (isRinged)
        widgets::paintFocusRing(*painter, m_theme, row.adjusted(0, 0, 0, -1), Size::radiusKey);
    painter->restore();
}

void ThreadListDelegate::paintPerson(QPainter &painter, const QRect &row, const ThreadRow &thread,
                                     const Look &look) const
{
    const QRect avatar = avatarRect(row);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (look.isMarked) {
        const int tick = m_theme.px(Size::iconInline);
        painter.setBrush(m_theme.color(Color::accent));
        painter.drawEllipse(avatar);
        QRect place(0, 0, tick, tick);
        place.moveCenter(avatar.center());
        widgets::paintIcon(painter, m_theme, place, Icon::check, Color::onAccent);
        return;
    }
    widgets::paintAvatar(painter, m_theme, avatar, thread.title, quint64(thread.conversation.value));
    const int disc = m_theme.px(Size::avatarDisc);
    const QRect ring(avatar.right() + 1 + 4 - disc, avatar.bottom() + 1 + 3 - disc, disc, disc);
    painter.setBrush(m_theme.color(Color::surface));
    painter.drawEllipse(ring);
    const int icon = 11;
    widgets::paintIcon(painter, m_theme, {ring.left() + (disc - icon) / 2, ring.top() + (disc - icon) / 2, icon, icon},
                       channelMark(thread.lastChannel), channelColor(thread.lastChannel));
}

void ThreadListDelegate::paintTitle(QPainter &painter, const QRect &line, const ThreadRow &thread,
                                    const Look &look) const
{
    const QString moment = m_times.shortMoment(thread.lastAt);
    const int width = widgets::textWidth(m_theme, moment, Text::caption);
    widgets::paintText(painter, m_theme, line, moment, Text::caption, Weight::regular, Color::text3, Qt::AlignRight);
    QRect rest = line.adjusted(0, 0, -width - gap, 0);
    const widgets::BadgeLook badge{
        .text = waitWords(thread, m_times.now()), .icon = Icon::clock, .tone = Tone::warning};
    const QSize size = widgets::badgeSize(m_theme, badge);
    const bool isWaiting = !badge.text.isEmpty() && rest.width() > size.width() + leastName && !look.isKept;
    if (isWaiting)
        rest.setRight(rest.right() - size.width() - gap);
    const int name = widgets::paintText(painter, m_theme, rest, thread.title, Text::body,
                                        thread.unread > 0 ? Weight::semibold : Weight::regular,
                                        look.isKept ? Color::text3 : Color::text, Qt::AlignLeft | Qt::AlignAbsolute);
    if (isWaiting)
        widgets::paintBadge(
            painter, m_theme,
            {QPoint(rest.left() + name + gap + 2, line.top() + (line.height() - size.height()) / 2), size}, badge);
}

/// At the right: unread, and whether something is attached; returns what room is left.
QRect ThreadListDelegate::paintMarks(QPainter &painter, QRect line, const ThreadRow &thread) const
{
    if (thread.unread > 0) {
        widgets::paintLamp(painter, m_theme, {line.right() - 3, line.center().y()}, Tone::accent);
        line.setRight(line.right() - m_theme.px(Size::lamp) - gap);
    }
    if (thread.hasAttachment) {
        const int side = m_theme.px(Size::iconMeta);
        widgets::paintIcon(painter, m_theme,
                           {line.right() + 1 - side, line.top() + (line.height() - side) / 2, side, side}, Icon::clip,
                           Color::text3);
        line.setRight(line.right() - side - gap);
    }
    return line;
}

void ThreadListDelegate::paintPreview(QPainter &painter, const QRect &line, const ThreadRow &thread,
                                      const Look &look) const
{
    QRect rest = paintMarks(painter, line, thread);
    const FateWords state = stateOf(thread, look.isKept);
    const bool isAccent = state.tone == Tone::accent; // a word that needs no icon: it is part of the text
    if (!state.word.isEmpty()) {
        const int side = m_theme.px(Size::iconMeta);
        const Color color = widgets::colorsOf(state.tone).text;
        if (!isAccent) {
            widgets::paintIcon(painter, m_theme, {rest.left(), rest.top() + (rest.height() - side) / 2, side, side},
                               state.icon, color);
            rest.setLeft(rest.left() + side + gap - 1);
        }
        rest.setLeft(rest.left() + gap
                     + widgets::paintText(painter, m_theme, rest, state.word, Text::body, Weight::medium, color));
    } else if (thread.lastDirection == Direction::outbound) {
        rest.setLeft(
            rest.left() + gap
            + widgets::paintText(painter, m_theme, rest, tr("You:"), Text::body, Weight::regular, Color::text3));
    }
    const bool isDraft = isAccent && !thread.draft.isEmpty();
    widgets::paintText(painter, m_theme, rest, isDraft ? thread.draft : thread.preview, Text::body, Weight::regular,
                       look.isKept         ? Color::text3
                       : thread.unread > 0 ? Color::text
                                           : Color::text2,
                       Qt::AlignLeft | Qt::AlignAbsolute);
}

} // namespace switchboard::inbox
