// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QColor>
#include <QList>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace switchboard::test {

/// Something that was painted on something.
struct PaintedPair
{
    enum class Kind { text, icon, mark };

    Kind kind = Kind::text;
    QString what; ///< the text; for the others where it stands
    QColor ink;
    QColor ground; ///< what most of the place had been painted with before

    double contrast() const; ///< as WCAG 2 defines it
};

/// Paints the widget with all that it shows and notes each text, icon (up to 40 wide) and lamp on its ground.
QList<PaintedPair> paintedPairs(QWidget &widget);

/// Those of a widget that are too faint: texts below 4.5, icons and lamps below 3, each told once with the names
/// of its tokens.
QStringList faintPairs(QWidget &widget, const widgets::Theme &theme);

/// "text3 on hover", by value; the value itself where it is no token's.
QString tokenName(const widgets::Theme &theme, const QColor &color);

} // namespace switchboard::test
