// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/icons.h"
#include "ui/widgets/shapedline.h"
#include "ui/widgets/tokens.h"

#include <QFont>
#include <QHash>
#include <QObject>

QT_BEGIN_NAMESPACE
class QApplication;
QT_END_NAMESPACE

namespace switchboard::widgets {

/// The token table in use: light or dark, chosen or following the system. One per program, made before the
/// first widget and outliving the last; everything that paints is handed a reference.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Mode { system, light, dark };

    explicit Theme(QObject *parent = nullptr); ///< from the compiled-in table; a broken one is fatal

    const TokenTable &table() const { return m_table; }
    Mode mode() const { return m_mode; }
    bool isDark() const { return m_mode == Mode::dark || (m_mode == Mode::system && m_isSystemDark); }
    void setMode(Mode mode);
    void setSystemDark(bool isDark); ///< told by SystemAppearance

    /// Whether things may move that could as well stand; told by SystemAppearance.
    bool hasMotion() const { return m_hasMotion; }
    void setMotion(bool hasMotion) { m_hasMotion = hasMotion; }

    QColor color(Color color) const;
    int px(Size size) const { return m_table.sizes[size_t(size)]; }
    int lineHeight(Text text) const { return m_table.types[size_t(text)].line; }
    QFont font(Text text, Weight weight = Weight::regular) const;
    QFont monoFont(Text text) const;

    /// One line of text in that font, cut off where it is wider; good until the next is asked for.
    const ShapedLine &line(const QString &text, Text type, Weight weight, int room) const
    {
        return m_lines.line(text, font(type, weight), int(type) * 1000 + int(weight), room);
    }

    /// Tinted and cached. For a QIcon see themedicon.h.
    QPixmap pixmap(Icon icon, int pixels, Color tint, qreal ratio) const;

    /// Gives the application its style, font, palette and style sheet, now and whenever the theme changes.
    void install(QApplication &application);

Q_SIGNALS:
    void changed();

private:
    QPalette palette() const;
    QString styleSheet() const;
    void applyTo(QApplication &application) const;

    TokenTable m_table;
    Mode m_mode = Mode::system;
    bool m_isSystemDark = false;
    bool m_hasMotion = true;
    mutable QHash<quint64, QPixmap> m_pixmaps;
    mutable ShapedLines m_lines;
    mutable QHash<int, QFont> m_fonts; ///< one of a kind each, so that each keeps what it has found of its file
};

} // namespace switchboard::widgets
