// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QAbstractButton>

namespace switchboard::inbox {

/// A way to write; one that is not there yet is disabled and says so.
class ComposerTab : public QAbstractButton
{
    Q_OBJECT

public:
    ComposerTab(const widgets::Theme &theme, widgets::Icon icon, const QString &name, widgets::Color tint,
                QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const widgets::Theme &m_theme;
    widgets::Icon m_icon;
    widgets::Color m_tint; ///< of its icon while it is chosen
};

} // namespace switchboard::inbox
