// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/icons.h"

#include <QWidget>

#include <optional>

QT_BEGIN_NAMESPACE
class QButtonGroup;
QT_END_NAMESPACE

namespace switchboard::widgets {

class Theme;

/// A few words of which one holds; the arrow keys move it.
class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    SegmentedControl(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    int addOption(const QString &text, std::optional<Icon> icon = {}); ///< its place, from 0
    int current() const;
    void setCurrent(int option);

Q_SIGNALS:
    void chosen(int option); ///< by the user

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QButtonGroup *m_group;
};

} // namespace switchboard::widgets
