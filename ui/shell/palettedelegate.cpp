// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palettedelegate.h"

#include <QPainter>

namespace switchboard::shell {

using widgets::Color;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

namespace {
constexpr int headHeight = 30; // measures of mock-up 11
constexpr int edge = 4;
constexpr int textLeft = 48;
} // namespace

int PaletteDelegate::rowHeight(const widgets::Theme &theme, const PaletteRow &row)
{
    return row.kind == PaletteRowKind::head ? headHeight : theme.px(Size::rowDense);
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {0, rowHeight(m_theme, index.data(PaletteModel::RowRole).value<PaletteRow>())};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = index.data(PaletteModel::RowRole).value<PaletteRow>();
    painter->save();
    if (row.kind == PaletteRowKind::head) {
        const QRect line = option.rect.adjusted(m_theme.px(Size::space2), 10, -m_theme.px(Size::space2), -4);
        widgets::paintText(*painter, m_theme, line, row.text, Text::caption, Weight::semibold, Color::text3);
    } else {
        paintEntry(*painter, option.rect, row, option.state.testFlag(QStyle::State_Selected));
    }
    painter->restore();
}

void PaletteDelegate::paintEntry(QPainter &painter, QRect rect, const PaletteRow &row, bool isChosen) const
{
    rect.adjust(edge, 0, -edge, 0);
    if (isChosen)
        widgets::paintBox(painter, m_theme, rect, Size::radiusSmall, Color::selected, Color::accentLine);
    const int side = m_theme.px(row.person.isEmpty() ? Size::iconInline : Size::avatarSmall);
    QRect mark(0, 0, side, side);
    mark.moveCenter({rect.left() + 24, rect.center().y()});
    if (!row.person.isEmpty())
        widgets::paintAvatar(painter, m_theme, mark, row.person, row.personSeed);
    else if (row.icon)
        widgets::paintIcon(painter, m_theme, mark, *row.icon, isChosen ? Color::accentText : Color::text2);
    QRect words(rect.left() + textLeft, rect.top(), 0, rect.height());
    PaletteRow shown = row;
    if (isChosen && shown.cap.isEmpty())
        shown.cap = QStringLiteral("↵");
    words.setRight(paintRight(painter, rect.adjusted(0, 0, -12, 0), shown) - 12);
    if (row.kind == PaletteRowKind::more) {
        widgets::paintText(painter, m_theme, words, row.text, Text::caption, Weight::regular, Color::text2);
        return;
    }
    words.setLeft(words.left() + paintMarked(painter, words, row) + 12);
    if (!row.note.isEmpty())
        widgets::paintText(painter, m_theme, words, row.note, Text::caption, Weight::regular,
                           isChosen ? Color::text2 : Color::text3);
}

/// State and key cap, from the right edge; returns where they begin.
int PaletteDelegate::paintRight(QPainter &painter, const QRect &rect, const PaletteRow &row) const
{
    int right = rect.right() + 1;
    if (!row.cap.isEmpty()) {
        const int width = widgets::keyCapWidth(m_theme, row.cap);
        const int height = m_theme.px(Size::badge);
        right -= width;
        widgets::paintKeyCap(painter, m_theme, {right, rect.center().y() - height / 2 + 1, width, height}, row.cap);
        right -= 8;
    }
    if (row.state) {
        const Color color = widgets::colorsOf(row.state->tone).text;
        const int width = widgets::textWidth(m_theme, row.state->text, Text::caption, Weight::medium);
        right -= width;
        widgets::paintText(painter, m_theme, {right, rect.top(), width, rect.height()}, row.state->text, Text::caption,
                           Weight::medium, color);
        if (row.state->icon) {
            const int side = m_theme.px(Size::iconBadge);
            right -= side + 5;
            widgets::paintIcon(painter, m_theme, {right, rect.center().y() - side / 2, side, side}, *row.state->icon,
                               color);
        }
        right -= 8;
    }
    return right;
}

/// The text in pieces, so that what matched can be bold; returns its width.
int PaletteDelegate::paintMarked(QPainter &painter, const QRect &rect, const PaletteRow &row) const
{
    int x = rect.left();
    bool isCut = false;
    const auto piece = [&](int from, int length, Weight weight) {
        if (length <= 0 || isCut)
            return;
        const QString part = row.text.mid(from, length);
        const QFont font = m_theme.font(Text::body, weight);
        painter.setFont(font);
        painter.setPen(m_theme.color(Color::text));
        const QRect room(x, rect.top(), std::max(0, rect.right() - x), rect.height());
        const QString shown = QFontMetrics(font).elidedText(part, Qt::ElideRight, room.width());
        isCut = shown != part;
        painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine, shown);
        x += QFontMetrics(font).horizontalAdvance(shown);
    };
    int at = 0;
    for (const widgets::TextMark &mark : row.marks) {
        piece(at, mark.start - at, Weight::regular);
        piece(mark.start, mark.length, Weight::semibold);
        at = mark.start + mark.length;
    }
    piece(at, int(row.text.size()) - at, Weight::regular);
    return x - rect.left();
}

} // namespace switchboard::shell
