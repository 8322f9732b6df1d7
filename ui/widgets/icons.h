// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QObject>
#include <QPixmap>

namespace switchboard::widgets {

/// The names of resources/icons.map; each enumerator is a line there.
namespace icons {
Q_NAMESPACE
enum class Icon {
    inbox,
    history,
    campaigns,
    schedule,
    templates,
    contacts,
    calls,
    automation,
    analytics,
    experiments,
    settings,
    search,
    sms,
    email,
    voice,
    smsMark,
    emailMark,
    voiceMark,
    note,
    clock,
    check,
    checks,
    send,
    alert,
    ban,
    hold,
    doubt,
    failed,
    canceled,
    info,
    close,
    down,
    left,
    more,
    clip,
    user,
    copy,
    retry,
    undo,
    list,
    panel,
    light,
    dark,
    system,
    practice,
    shield,
    lock,
    house,
    tag,
    write,
    plug,
    star,
    starOn,
    download,
    upload,
    incoming,
    outgoing,
    split,
    link,
    server,
    key,
    keyboard,
    flag,
    grip,
    plus,
    minus,
    bell,
    play,
    pause,
    remove,
    columns,
    right,
    up,
    merge,
    snooze,
    mention,
    folder,
    file,
    image,
    show,
    hide,
    palette,
    voicemail,
    archive,
    missed,
    addPerson,
    blockPerson,
    commands,
    pin,
    back,
    forward,
    sortDown,
    sortUp,
    external,
    stop,
    place,
    done,
    money,
    waiting,
    emoji,
};
Q_ENUM_NS(Icon)
} // namespace icons
using icons::Icon;

inline constexpr int iconCount = int(Icon::emoji) + 1;

/// The drawing of an icon, tinted, square of `pixels` device-independent pixels. Null where it is not compiled in.
QPixmap renderIcon(Icon icon, int pixels, const QColor &tint, qreal ratio);

} // namespace switchboard::widgets
