// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QHashFunctions>
#include <QTextLayout>

namespace switchboard::widgets {

/// One line of text with its glyphs found, cut off with an ellipsis where it is wider than its room. Finding the glyphs
/// is nearly all that painting a text costs, so it is done once for measuring, cutting and painting.
class ShapedLine
{
public:
    ShapedLine(const QString &text, const QFont &font, int room);

    int width() const; ///< that it takes, at most its room
    qreal xOf(int position) const { return m_line.cursorToX(std::min(position, int(m_layout.text().size()))); }
    void draw(QPainter &painter, const QRect &rect, Qt::Alignment alignment) const; ///< vertically centred

private:
    void shape(const QString &text);

    QTextLayout m_layout;
    QTextLine m_line;
    int m_room;
};

struct ShapedLineKey
{
    QString text;
    int font;
    int room;
    bool operator==(const ShapedLineKey &) const = default;
};

inline size_t qHash(const ShapedLineKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.text, key.font, key.room);
}

/// Those that were painted last; most of a row says what another row says.
class ShapedLines
{
public:
    const ShapedLine &line(const QString &text, const QFont &font, int fontKey, int room);

private:
    static constexpr int most = 512;

    QCache<ShapedLineKey, ShapedLine> m_lines{most};
};

} // namespace switchboard::widgets
