// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/bubbledelegate.h"

#include "ui/inbox/inboxroles.h"
#include "ui/inbox/threadmodel.h"
#include "ui/words/attachmentlook.h"
#include "ui/words/attachmentwords.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

namespace switchboard::inbox {

using widgets::Color;
using widgets::Icon;
using widgets::Size;
using widgets::Text;
using widgets::Tone;
using widgets::Weight;
using words::channelColor;
using words::channelWord;
using words::FateWords;
using words::wordsOfFate;

namespace {

constexpr int padX = 12;
constexpr int padY = 8;
constexpr int metaGap = 3;
constexpr int metaHeight = 16;
constexpr int rowGap = 8;
constexpr int headHeight = 18;
constexpr int footPadY = 6;
constexpr int footActionGap = 6;
constexpr int mediaGap = 6;

/// Whether it stands at our side.
bool isOwn(const workspace::ThreadItem &item)
{
    return item.isNote || item.direction == Direction::outbound;
}

} // namespace

struct BubbleDelegate::Layout
{
    std::optional<Notice> notice;
    QRect avatar;
    QRect frame; ///< bubble or card
    QRect head;
    QRect body;
    QList<QRect> media;
    QRect foot;
    QRect sentence;
    QRect meta;
    QList<ActionPlace> actions;
    int height = 0;
};

BubbleDelegate::BubbleDelegate(const widgets::Theme &theme, const widgets::TimeWords &times, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_times(times), m_texts(theme)
{}

void BubbleDelegate::setPerson(const QString &name, quint64 seed)
{
    m_name = name;
    m_seed = seed;
}

void BubbleDelegate::setActive(const QModelIndex &index, int action, bool isByKey)
{
    m_active = index;
    m_activeAction = action;
    m_isByKey = isByKey;
}

QString BubbleDelegate::leaving(const workspace::ThreadItem &item) const
{
    const auto left = std::chrono::ceil<std::chrono::seconds>(item.leavesAt - m_times.now());
    return left > longestCountdown ? tr("Leaves %1").arg(m_times.nextMoment(item.leavesAt))
                                   : tr("Leaves in %1 s").arg(left.count());
}

QString BubbleDelegate::metaText(const workspace::ThreadItem &item) const
{
    QStringList parts{m_times.time(item.at)};
    if (!item.author.isEmpty() && isOwn(item))
        parts.append(item.author);
    if (item.segments > 0 && !item.isNote && item.direction == Direction::outbound)
        parts.append(item.segments == 1 ? tr("1 part") : tr("%1 parts").arg(item.segments));
    return parts.join(QStringLiteral(", "));
}

QString BubbleDelegate::quoted(const QModelIndex &index) const
{
    const workspace::ThreadItem item = index.data(LineRole).value<Line>().item;
    const QString author = !isOwn(item) ? m_name : item.author.isEmpty() ? tr("You") : item.author;
    QStringList parts;
    if (!item.body.isEmpty())
        parts.append(item.body);
    for (const QString &media : item.media) {
        const workspace::Attachment attachment = workspace::attachmentNamed(media);
        parts.append(attachment.link.isEmpty() ? words::nameOf(attachment) : attachment.link);
    }
    return tr("[%1] %2: %3").arg(m_times.longMoment(item.at), author, parts.join(u' '));
}

/// None where a picture came without a word.
QSize BubbleDelegate::bodySize(const Line &line, int most) const
{
    const bool isNone = line.item.body.isEmpty() && !line.item.media.isEmpty();
    return isNone ? QSize(0, 0) : m_texts.size(line.item.body, Text::body, most);
}

/// Of all attachments one below the other, with the gaps above them.
QSize BubbleDelegate::mediaSize(const Line &line, int most) const
{
    QSize size(0, 0);
    for (const QString &media : line.item.media) {
        const QSize each = words::attachmentSize(m_theme, media, most);
        const int gap = size.height() == 0 && line.item.body.isEmpty() ? 0 : mediaGap;
        size = {std::max(size.width(), each.width()), size.height() + gap + each.height()};
    }
    return size;
}

/// Below the body, which has its place.
void BubbleDelegate::placeMedia(Layout &layout, const Line &line, int most) const
{
    int y = layout.body.top() + layout.body.height();
    for (const QString &media : line.item.media) {
        if (!layout.media.isEmpty() || !line.item.body.isEmpty())
            y += mediaGap;
        layout.media.append({{layout.body.left(), y}, words::attachmentSize(m_theme, media, most)});
        y = layout.media.constLast().bottom() + 1;
    }
}

BubbleDelegate::Layout BubbleDelegate::layOut(const QRect &row, const Line &line) const
{
    Layout layout;
    layout.notice = noticeOf(line.item);
    if (layout.notice)
        layOutNotice(layout, row, line, *layout.notice);
    else
        layOutBubble(layout, row, line);
    return layout;
}

void BubbleDelegate::layOutBubble(Layout &layout, const QRect &row, const Line &line) const
{
    const bool isOurs = isOwn(line.item);
    const int side = m_theme.px(Size::space3);
    const int avatar = m_theme.px(Size::avatarSmall);
    const int left = row.left() + side + (isOurs ? 0 : avatar + rowGap);
    const int most = std::min(m_theme.px(Size::bubbleMax), row.right() + 1 - side - left) - 2 * padX;
    const QSize size = bodySize(line, most);
    const QSize media = mediaSize(line, most);
    const int width = std::max(size.width(), media.width());
    layout.frame = QRect(left, row.top(), width + 2 * padX, size.height() + media.height() + 2 * padY);
    if (isOurs)
        layout.frame.moveRight(row.right() - side);
    // What is written from the right must not be broken for a wider line than the bubble has.
    const int lineWidth = line.item.body.isRightToLeft() ? width : most;
    layout.body = QRect(layout.frame.left() + padX, layout.frame.top() + padY, lineWidth, size.height());
    placeMedia(layout, line, most);
    layout.avatar = QRect(row.left() + side, layout.frame.bottom() + 1 - avatar, avatar, avatar);
    layout.meta = QRect(left, layout.frame.bottom() + 1 + metaGap, row.right() + 1 - side - left, metaHeight);
    if (line.isTakeable) {
        const int undo = widgets::textWidth(m_theme, wordOf(BubbleAction::undo), Text::caption, Weight::medium);
        layout.actions.append(
            {BubbleAction::undo, QRect(layout.meta.right() + 1 - undo, layout.meta.top(), undo, metaHeight)});
    }
    layout.height = layout.meta.bottom() + 1 + rowGap - row.top();
}

void BubbleDelegate::layOutNotice(Layout &layout, const QRect &row, const Line &line, const Notice &notice) const
{
    const int side = m_theme.px(Size::space3);
    const int width = std::min(m_theme.px(Size::cardMax), row.width() - 2 * side);
    const int left = row.right() + 1 - side - width;
    const int inner = width - 2 * padX;
    layout.head = QRect(left + padX, row.top() + padY, inner, headHeight);
    layout.body = QRect(left + padX, layout.head.bottom() + 1, inner, bodySize(line, inner).height());
    placeMedia(layout, line, inner);
    const int footTop = layout.body.top() + layout.body.height() + mediaSize(line, inner).height() + padY;

    int x = left + width - padY;
    for (auto it = notice.actions.crbegin(); it != notice.actions.crend(); ++it) {
        const QSize size = widgets::buttonSize(
            m_theme, {.text = wordOf(*it), .key = {}, .icon = {}, .size = widgets::ButtonSize::mini});
        x -= size.width();
        layout.actions.prepend({*it, QRect(QPoint(x, 0), size)});
        x -= footActionGap;
    }
    const int beside = x - (left + padX);
    const bool isBelow = beside < 180;
    const int sentenceHeight = m_texts.size(notice.sentence, Text::caption, isBelow ? inner : beside).height();
    const int button = m_theme.px(Size::controlMini);
    const int footHeight =
        (isBelow ? sentenceHeight + footActionGap + button : std::max(sentenceHeight, button)) + 2 * footPadY;
    layout.foot = QRect(left, footTop, width, footHeight);
    const int sentenceTop = isBelow ? footTop + footPadY : footTop + (footHeight - sentenceHeight) / 2;
    layout.sentence = QRect(left + padX, sentenceTop, isBelow ? inner : beside, sentenceHeight);
    for (ActionPlace &place : layout.actions)
        place.rect.moveTop(isBelow ? layout.foot.bottom() + 1 - footPadY - button
                                   : footTop + (footHeight - button) / 2);
    layout.frame = QRect(left, row.top(), width, layout.foot.bottom() + 1 - row.top());
    layout.height = layout.frame.height() + rowGap;
}

QSize BubbleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto line = index.data(LineRole).value<Line>();
    const int width = option.rect.width();
    return {width, !line.isItem() ? metaHeight + rowGap + 4 : layOut({0, 0, width, 0}, line).height};
}

QList<BubbleDelegate::ActionPlace> BubbleDelegate::actions(const QRect &row, const QModelIndex &index) const
{
    const auto line = index.data(LineRole).value<Line>();
    if (!line.isItem())
        return {};
    const Layout layout = layOut(row, line);
    QList<ActionPlace> places;
    for (const QRect &rect : layout.media)
        places.append({BubbleAction::open, rect, int(places.size())});
    return places + layout.actions;
}

QString BubbleDelegate::wordsOf(const QModelIndex &index, const ActionPlace &place) const
{
    if (place.attachment < 0)
        return wordOf(place.action);
    const workspace::ThreadItem item = index.data(LineRole).value<Line>().item;
    return tr("Open %1").arg(words::spokenOf(attachment(item, place.attachment, 1)));
}

words::AttachmentLook BubbleDelegate::attachment(const workspace::ThreadItem &item, int number, qreal ratio) const
{
    const QString &media = item.media.at(number);
    if (m_thumbnails)
        return m_thumbnails->look(item.message, number, media, ratio);
    return {workspace::attachmentNamed(media), false, {}, {}};
}

void BubbleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto line = index.data(LineRole).value<Line>();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!line.isItem()) {
        paintDivider(*painter, option.rect, index.data().toString(), line.kind == Line::Kind::news);
    } else {
        const Layout layout = layOut(option.rect, line);
        layout.notice ? paintNotice(*painter, layout, line, index) : paintBubble(*painter, layout, line, index);
        if (option.state & QStyle::State_HasFocus)
            widgets::paintFocusRing(*painter, m_theme, layout.frame, Size::radiusLarge);
        else if (option.state & QStyle::State_Selected)
            widgets::paintBox(*painter, m_theme, layout.frame, Size::radiusLarge, {}, Color::accent);
    }
    painter->restore();
}

/// The day that begins, or where the new messages do.
void BubbleDelegate::paintDivider(QPainter &painter, const QRect &row, const QString &title, bool isNews) const
{
    const int side = m_theme.px(Size::space3);
    const QRect words(row.left() + side, row.top() + 2, row.width() - 2 * side, metaHeight);
    const int width = widgets::textWidth(m_theme, title, Text::caption, Weight::medium);
    const int middle = words.center().y();
    const int arm = (words.width() - width) / 2 - padX;
    const QColor line = m_theme.color(isNews ? Color::accentLine : Color::line);
    painter.fillRect(words.left(), middle, arm, 1, line);
    painter.fillRect(words.right() + 1 - arm, middle, arm, 1, line);
    widgets::paintText(painter, m_theme, words, title, Text::caption, Weight::medium,
                       isNews ? Color::accentText : Color::text3, Qt::AlignHCenter);
}

void BubbleDelegate::paintBody(QPainter &painter, const Layout &layout, const Line &line,
                               const QModelIndex &index) const
{
    if (line.item.isNote)
        m_texts.paintNote(painter, layout.body, line.item.body);
    else if (!line.item.body.isEmpty())
        m_texts.paint(painter, layout.body, line.item.body, Text::body);
    for (int i = 0; i < layout.media.size(); ++i) {
        const bool isActive = index == m_active && i == m_activeAction;
        words::paintAttachment(painter, m_theme, layout.media.at(i),
                               attachment(line.item, i, painter.device()->devicePixelRatioF()), isActive,
                               isActive && m_isByKey);
    }
}

void BubbleDelegate::paintBubble(QPainter &painter, const Layout &layout, const Line &line,
                                 const QModelIndex &index) const
{
    const bool isGone = line.item.state.intent == IntentState::canceled;
    const Color fill = line.item.isNote   ? Color::noteSoft
                       : isGone           ? Color::surface
                       : isOwn(line.item) ? Color::bubbleOut
                                          : Color::bubbleIn;
    const std::optional<Color> edge = line.item.isNote ? std::optional(Color::noteLine)
                                      : isGone         ? std::optional(Color::lineStrong)
                                                       : std::nullopt;
    widgets::paintBox(painter, m_theme, layout.frame, Size::radiusLarge, fill, edge);
    if (!isOwn(line.item))
        widgets::paintAvatar(painter, m_theme, layout.avatar, m_name, m_seed);
    paintBody(painter, layout, line, index);
    paintMeta(painter, layout, line, index);
}

void BubbleDelegate::paintMeta(QPainter &painter, const Layout &layout, const Line &line,
                               const QModelIndex &index) const
{
    const auto &item = line.item;
    const bool isOurs = isOwn(item);
    constexpr int gap = 5;
    const QString channel = item.isNote ? tr("Note") : channelWord(item.channel);
    const QString words = metaText(item);
    FateWords fateWords = isOurs && !item.isNote ? wordsOfFate(fate(item.state)) : FateWords{};
    if (item.isNote)
        fateWords = {tr("Not sent"), Icon::lock, Tone::neutral};
    if (line.isTakeable)
        fateWords = {leaving(item), Icon::clock, Tone::neutral};
    const int icon = m_theme.px(Size::iconMeta);
    const int channelWidth = widgets::textWidth(m_theme, channel, Text::caption, Weight::medium);
    const int wordsWidth = widgets::textWidth(m_theme, words, Text::caption);
    const int fateWidth =
        fateWords.word.isEmpty()
            ? 0
            : 2 * gap + icon + widgets::textWidth(m_theme, fateWords.word, Text::caption, Weight::medium);
    const int undoWidth = layout.actions.isEmpty() ? 0 : gap + 3 + layout.actions.first().rect.width();
    int x = layout.meta.left();
    if (isOurs)
        x = layout.meta.right() + 1 - channelWidth - gap - wordsWidth - fateWidth - undoWidth;
    const auto text = [&](const QString &part, int width, Weight weight, Color color) {
        widgets::paintText(painter, m_theme, {x, layout.meta.top(), width, metaHeight}, part, Text::caption, weight,
                           color);
        x += width + gap;
    };
    text(channel, channelWidth, Weight::medium, item.isNote ? Color::text2 : channelColor(item.channel));
    text(words, wordsWidth, Weight::regular, Color::text3);
    if (!fateWords.word.isEmpty()) {
        const Color color = fateWords.tone == Tone::neutral ? Color::text3 : widgets::colorsOf(fateWords.tone).text;
        widgets::paintIcon(painter, m_theme, {x, layout.meta.top() + 1, icon, icon}, fateWords.icon, color);
        x += icon + gap;
        text(fateWords.word, fateWidth - 2 * gap - icon, Weight::medium, color);
    }
    for (int i = 0; i < layout.actions.size(); ++i) {
        const QRect rect = layout.actions[i].rect;
        widgets::paintText(painter, m_theme, rect, wordOf(layout.actions[i].action), Text::caption, Weight::medium,
                           Color::accentText);
        if (index == m_active && layout.media.size() + i == m_activeAction)
            painter.fillRect(rect.left(), rect.bottom() - 1, rect.width(), 1, m_theme.color(Color::accentText));
    }
}

void BubbleDelegate::paintNotice(QPainter &painter, const Layout &layout, const Line &line,
                                 const QModelIndex &index) const
{
    const Notice &notice = *layout.notice;
    const widgets::ToneColors colors = widgets::colorsOf(notice.tone);
    const qreal radius = m_theme.px(Size::radiusLarge);
    QPainterPath frame;
    frame.addRoundedRect(QRectF(layout.frame).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.fillPath(frame, m_theme.color(Color::surface));
    painter.save();
    painter.setClipPath(frame);
    painter.fillRect(layout.foot, m_theme.color(colors.soft));
    painter.fillRect(layout.foot.left(), layout.foot.top(), layout.foot.width(), 1, m_theme.color(colors.line));
    painter.restore();
    QPen pen(m_theme.color(colors.lamp), 1);
    pen.setDashPattern({3, 3});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(frame);

    const int icon = m_theme.px(Size::iconMeta);
    QRect head = layout.head;
    widgets::paintIcon(painter, m_theme, {head.left(), head.top() + 1, icon, icon}, notice.fate.icon, colors.text);
    head.setLeft(head.left() + icon + 6);
    head.setHeight(metaHeight);
    head.setLeft(
        head.left() + 8
        + widgets::paintText(painter, m_theme, head, notice.fate.word, Text::caption, Weight::semibold, colors.text));
    widgets::paintText(painter, m_theme, head, tr("%1 %2").arg(channelWord(line.item.channel), metaText(line.item)),
                       Text::caption, Weight::regular, Color::text3);
    paintBody(painter, layout, line, index);

    m_texts.paint(painter, layout.sentence, notice.sentence, Text::caption);
    for (int i = 0; i < layout.actions.size(); ++i) {
        const bool isActive = index == m_active && layout.media.size() + i == m_activeAction;
        widgets::paintButton(painter, m_theme, layout.actions[i].rect,
                             {.text = wordOf(layout.actions[i].action),
                              .key = {},
                              .icon = {},
                              .size = widgets::ButtonSize::mini,
                              .isHovered = isActive,
                              .isFocused = isActive && m_isByKey});
    }
}

} // namespace switchboard::inbox
