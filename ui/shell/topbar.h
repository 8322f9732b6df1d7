// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Button;
class Label;
} // namespace switchboard::widgets

namespace switchboard::shell {

/// Title and count of the place, search, and how the window looks.
class TopBar : public widgets::Surface
{
    Q_OBJECT

public:
    explicit TopBar(widgets::Theme &theme, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSummary(const QString &summary);

private:
    QWidget *makeSearch();
    void showLook();

    widgets::Theme &m_theme;
    widgets::Label *m_title;
    widgets::Label *m_summary;
    widgets::Button *m_look;
};

} // namespace switchboard::shell
