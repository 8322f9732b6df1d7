// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QColor>
#include <QObject>
#include <QStringList>

#include <array>

namespace switchboard::widgets {
Q_NAMESPACE

/// The names of the token table (resources/themes/tokens.json); each enumerator is a key there.
enum class Color {
    canvas,
    surface,
    sunken,
    hover,
    pressed,
    line,
    lineStrong,
    lineControl,
    text,
    text2,
    text3,
    accent,
    accentHover,
    onAccent,
    accentText,
    accentSoft,
    accentLine,
    selected,
    bubbleIn,
    bubbleOut,
    railText,
    railOn,
    railOnText,
    success,
    successSoft,
    successLamp,
    warning,
    warningSoft,
    warningLamp,
    danger,
    dangerSoft,
    dangerLamp,
    info,
    infoSoft,
    infoLamp,
    successLine,
    warningLine,
    dangerLine,
    infoLine,
    sms,
    smsText,
    email,
    emailText,
    voice,
    voiceText,
    noteSoft,
    noteLine,
    codeTag,
    codeVar,
    codeFilter,
    codeString,
    av1,
    av2,
    av3,
    av4,
    av5,
    heat0,
    heat1,
    heat2,
    heat3,
    heat4,
    heat5,
    railMark,
    railBadgeText,
    railLine,
    splitLine,
    railBg,
    railOff,
    shadow,
    scrim,
};
Q_ENUM_NS(Color)

/// Lengths in device-independent pixels.
enum class Size {
    space05,
    space1,
    space15,
    space2,
    space3,
    space4,
    radiusKey,
    radiusBadge,
    radiusSmall,
    radiusMedium,
    radiusLarge,
    rowComfortable,
    rowDense,
    rowHeader,
    railWidth,
    topbar,
    statusbar,
    paneHeader,
    focus,
    control,
    controlSmall,
    controlMini,
    iconPlace,
    iconInline,
    iconMeta,
    paneList,
    paneContext,
    paneTimeline,
    railNarrow,
    railItem,
    iconBadge,
    lamp,
    bubbleMax,
    cardMax,
    avatar,
    avatarSmall,
    avatarLarge,
    avatarDisc,
    badge,
    composerTabs,
    composerFooter,
    searchWidth,
    lineRow,
    sheetHead,
    sheetFoot,
    sheetWidth,
    navRow,
    tile,
    tick,
    switchWidth,
    switchHeight,
    switchKnob,
    segmentWidth,
    segmentHeight,
    barHeight,
    barThin,
    cardHead,
    queryField,
    queryChip,
};
Q_ENUM_NS(Size)

/// The type scale.
enum class Text { caption, body, title, heading, figure };
Q_ENUM_NS(Text)

enum class Weight { regular = 400, medium = 500, semibold = 600 };

inline constexpr int colorCount = int(Color::scrim) + 1;
inline constexpr int sizeCount = int(Size::queryChip) + 1;
inline constexpr int textCount = int(Text::figure) + 1;

struct TypeStep
{
    int pixels = 0;
    int line = 0; ///< height of a line
};

/// The one list of colours, sizes and fonts, light and dark.
struct TokenTable
{
    std::array<QColor, colorCount> light;
    std::array<QColor, colorCount> dark;
    std::array<int, sizeCount> sizes{};
    std::array<TypeStep, textCount> types{};
    QStringList uiFamilies;
    QStringList monoFamilies;

    /// Refuses a table that misses a token, has one that the code does not know, or a value that is none.
    static Result<TokenTable> parse(const QByteArray &json);
};

} // namespace switchboard::widgets
