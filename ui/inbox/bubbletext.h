// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/widgets/theme.h"

#include <QSize>

QT_BEGIN_NAMESPACE
class QPainter;
class QRect;
QT_END_NAMESPACE

namespace switchboard::inbox {

/// Many lines of text as they stand in a bubble: each as high as the type's line, whatever script or emoji is in it.
QSize bubbleTextSize(const widgets::Theme &theme, const QString &text, widgets::Text type, int width);
void paintBubbleText(QPainter &painter, const widgets::Theme &theme, const QRect &rect, const QString &text,
                     widgets::Text type);

/// The same with the names after an @ in the accent's colour, as in a note.
void paintNoteText(QPainter &painter, const widgets::Theme &theme, const QRect &rect, const QString &text);

} // namespace switchboard::inbox
