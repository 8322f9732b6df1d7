// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"

#include <QWidget>

namespace switchboard::widgets {
class Button;
class Theme;
} // namespace switchboard::widgets

namespace switchboard::inbox {

/// To which number of a person a text goes: a line with a menu, worth showing where there is a choice.
class NumberChoice : public QWidget
{
    Q_OBJECT

public:
    explicit NumberChoice(const widgets::Theme &theme);

    bool isChoice() const; ///< several, or the one it was to go to is theirs no more
    void setNumbers(const QList<workspace::TextNumber> &numbers);
    EndpointId number() const { return m_number; }
    void setNumber(EndpointId number); ///< may be one that is not known yet

Q_SIGNALS:
    void numberChanged();
    void chosen(switchboard::EndpointId number); ///< by who writes

private:
    void showNumber();

    widgets::Button *m_button;
    QList<workspace::TextNumber> m_numbers;
    EndpointId m_number;
};

} // namespace switchboard::inbox
