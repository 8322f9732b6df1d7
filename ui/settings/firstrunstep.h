// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QVBoxLayout;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Button;
class Label;
class Theme;
} // namespace switchboard::widgets

namespace switchboard::settings {

/// A step: a heading, what it is about, a form, and buttons at the right below.
class FirstRunStep : public QWidget
{
    Q_OBJECT

public:
    FirstRunStep(const widgets::Theme &theme, const QString &heading, const QString &about);

    virtual QWidget *firstField() const = 0;

protected:
    QVBoxLayout *body() const { return m_body; }
    widgets::Button *addButton(const QString &text, bool isPrimary, const QString &name);
    widgets::Button *addLeftButton(const QString &text, const QString &name); ///< for another way to go
    void setHeading(const QString &heading);
    void setAbout(const QString &about);

    const widgets::Theme &m_theme;

private:
    widgets::Label *m_heading;
    widgets::Label *m_about;
    QVBoxLayout *m_body;
    QHBoxLayout *m_buttons;
};

} // namespace switchboard::settings
