// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QGridLayout;
QT_END_NAMESPACE

namespace switchboard::widgets {

class IconView;
class Label;
class Theme;

/// A control with its name, a hint, and what is wrong with what was given.
class FormRow : public QWidget
{
    Q_OBJECT

public:
    FormRow(const Theme &theme, const QString &name, QWidget *field, const QString &hint, QWidget *parent = nullptr);

    Label *nameLabel() const { return m_name; }
    QWidget *field() const { return m_field; }
    void setHint(const QString &hint);
    void setError(const QString &sentence); ///< instead of the hint; empty ends it
    QString error() const;

private:
    void showWords();

    Label *m_name;
    QWidget *m_field;
    IconView *m_icon;
    Label *m_words;
    QString m_hint;
    QString m_error;
};

/// Rows of a form: names at the left in one column, controls at the right. The name becomes the accessible name of a
/// control that has none.
class FormGrid : public QWidget
{
    Q_OBJECT

public:
    explicit FormGrid(const Theme &theme, QWidget *parent = nullptr);

    FormRow *addRow(const QString &name, QWidget *field, const QString &hint = {});
    void addWide(QWidget *widget); ///< over both columns
    void addHeading(const QString &words);
    void setRowShown(FormRow *row, bool isShown);

private:
    const Theme &m_theme;
    QGridLayout *m_grid;
};

} // namespace switchboard::widgets
