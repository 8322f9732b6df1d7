// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/cell.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tokens.h"

#include <QString>

#include <optional>

QT_BEGIN_NAMESPACE
class QPainter;
class QRect;
class QSize;
class QTextLayout;
QT_END_NAMESPACE

namespace switchboard::widgets {

class Theme;

/// What a state means, apart from its word; each has its own text, fill, outline and lamp token.
enum class Tone { neutral, accent, success, warning, danger, info };

struct ToneColors
{
    Color text;
    Color soft;
    Color line;
    Color lamp;
};
ToneColors colorsOf(Tone tone);

enum class ButtonKind { plain, primary, quiet, danger, chip };
enum class ButtonSize { normal, small, mini };

/// How one button looks: shared by the Button widget and by delegates that paint buttons into rows.
struct ButtonLook
{
    QString text;
    QString key; ///< shortcut shown as a key cap
    std::optional<Icon> icon;
    ButtonKind kind = ButtonKind::plain;
    ButtonSize size = ButtonSize::normal;
    bool hasMenu = false;
    bool isEnabled = true;
    bool isHovered = false;
    bool isPressed = false;
    bool isChecked = false;
    bool isFocused = false;
};
QSize buttonSize(const Theme &theme, const ButtonLook &look);
void paintButton(QPainter &painter, const Theme &theme, const QRect &rect, const ButtonLook &look);

struct BadgeLook
{
    QString text;
    std::optional<Icon> icon;
    Tone tone = Tone::neutral;
};
QSize badgeSize(const Theme &theme, const BadgeLook &look);
void paintBadge(QPainter &painter, const Theme &theme, const QRect &rect, const BadgeLook &look);

/// Initials on a disc whose tint comes from `seed`.
void paintAvatar(QPainter &painter, const Theme &theme, const QRect &rect, const QString &name, quint64 seed);

/// A key as it is written on a keyboard; on-accent where it stands on a filled button.
int keyCapWidth(const Theme &theme, const QString &key);
void paintKeyCap(QPainter &painter, const Theme &theme, const QRect &rect, const QString &key, bool isOnAccent = false);

/// A disc of 8; hollow where it is off. Always beside a word.
void paintLamp(QPainter &painter, const Theme &theme, QPoint center, Tone tone, bool isOn = true);

void paintIcon(QPainter &painter, const Theme &theme, const QRect &rect, Icon icon, Color tint);

/// Two pixels of accent inside the edge.
void paintFocusRing(QPainter &painter, const Theme &theme, const QRect &rect, Size radius);

/// A rounded rectangle, filled, with an edge of 1 px inside of `rect`, or both.
void paintBox(QPainter &painter, const Theme &theme, const QRect &rect, Size radius, std::optional<Color> fill,
              std::optional<Color> line = {});

/// A sheet, menu or list that floats: `rect` is the card, which has floatingShadow of room around it.
inline constexpr int floatingShadow = 12;
void paintFloating(QPainter &painter, const Theme &theme, const QRect &card);

/// One line, vertically centred, cut off with an ellipsis; returns the width that it took.
int paintText(QPainter &painter, const Theme &theme, const QRect &rect, const QString &text, Text type, Weight weight,
              Color color, Qt::Alignment alignment = Qt::AlignLeft);

/// The same, with marked ranges of the text on warning-soft.
int paintMarkedText(QPainter &painter, const Theme &theme, const QRect &rect, const QString &text,
                    const QList<TextMark> &marks, Text type, Weight weight, Color color);

/// Breaks a text into lines as high as the type's; returns the height of all.
int layOutText(QTextLayout &layout, int width, int lineHeight);

int textWidth(const Theme &theme, const QString &text, Text type, Weight weight = Weight::regular);

/// Up to two letters: of the first and last word of a name; "#" where it has no letter.
QString initials(const QString &name);

} // namespace switchboard::widgets
