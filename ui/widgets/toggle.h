// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tokens.h"

#include <QAbstractButton>

namespace switchboard::widgets {

class Theme;

/// A switch; what it switches stands beside it as its text, or as a label whose buddy it is.
class Toggle : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Toggle(const Theme &theme, const QString &text = {}, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace switchboard::widgets
