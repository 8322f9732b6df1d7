// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/widgets/paneparts.h"
#include "ui/widgets/timewords.h"

namespace switchboard::widgets {
class Button;
} // namespace switchboard::widgets

namespace switchboard::inbox {

/// Who it is.
class PersonHead : public QWidget
{
    Q_OBJECT

public:
    explicit PersonHead(const widgets::Theme &theme);

    void set(const workspace::PersonCard &person);

Q_SIGNALS:
    void editAsked();

private:
    widgets::Avatar *m_avatar;
    widgets::Label *m_name;
    widgets::Label *m_place;
    widgets::Button *m_edit;
};

class WhyRow : public QWidget
{
public:
    explicit WhyRow(const widgets::Theme &theme);
    void set(const workspace::WhyNote &note, const widgets::TimeWords &times);
    void clear();

private:
    widgets::IconView *m_icon;
    widgets::Label *m_sentence;
};

/// What time it is where the person lives.
class LocalTimeRow : public QWidget
{
public:
    explicit LocalTimeRow(const widgets::Theme &theme);
    void set(const QString &time, const QString &zoneAndDay, const QString &city);
    void setTime(const QString &time);

private:
    widgets::Label *m_time;
    widgets::Label *m_zone;
};

} // namespace switchboard::inbox
