// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QWidget>

namespace switchboard::widgets {
class Button;
class Label;
class Theme;
} // namespace switchboard::widgets

namespace switchboard::contacts {

/// Somebody who was merged into the person, to be parted again.
class MergedRow : public QWidget
{
    Q_OBJECT

public:
    explicit MergedRow(const widgets::Theme &theme);
    void set(ContactId alias, const QString &name);
    void clear() { set({}, {}); }

Q_SIGNALS:
    void unmergeAsked(switchboard::ContactId alias, const QString &name);

private:
    widgets::Label *m_label;
    widgets::Button *m_part;
    ContactId m_alias;
    QString m_name;
};

/// A note: its words, and small below them who wrote it and when.
class NoteRow : public QWidget
{
    Q_OBJECT

public:
    explicit NoteRow(const widgets::Theme &theme);
    void set(const QString &body, const QString &below);
    void clear() { set({}, {}); }

private:
    widgets::Label *m_text;
    widgets::Label *m_below;
};

} // namespace switchboard::contacts
