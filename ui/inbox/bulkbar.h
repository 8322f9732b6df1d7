// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/parts.h"

namespace switchboard::widgets {
class ActionTable;
class Button;
class Label;
} // namespace switchboard::widgets

namespace switchboard::inbox {

/// Stands in the place of the filters while conversations are marked: what can be done with all of them.
class BulkBar : public widgets::Surface
{
    Q_OBJECT

public:
    explicit BulkBar(const widgets::Theme &theme, QWidget *parent = nullptr);

    void useActions(const widgets::ActionTable &actions); ///< once they are there
    void setCount(int count);
    QString words() const;
    QRect placeOf(const QString &action) const; ///< of its button, in the window; none where it has none

Q_SIGNALS:
    void clearAsked();

private:
    const widgets::Theme &m_theme;
    widgets::Label *m_count;
    QWidget *m_buttons;
};

} // namespace switchboard::inbox
