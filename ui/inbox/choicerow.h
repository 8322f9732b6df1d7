// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QAbstractButton>

namespace switchboard::inbox {

/// One of several things to choose in a small sheet: icon, name, and what it comes to at the right.
class ChoiceRow : public QAbstractButton
{
    Q_OBJECT

public:
    ChoiceRow(const widgets::Theme &theme, widgets::Icon icon, const QString &name, const QString &aside,
              QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const widgets::Theme &m_theme;
    widgets::Icon m_icon;
    QString m_aside;
};

} // namespace switchboard::inbox
