// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"

#include <QHash>

namespace switchboard::widgets {
class FormGrid;
class FormRow;
} // namespace switchboard::widgets

namespace switchboard::settings {

/// One setting as a row of a form. `unit` stands behind the field.
struct ValueField
{
    QLatin1StringView key;
    QString name;
    QString hint;
    QString unit = {};
    bool isLong = false; ///< several lines
};

/// Settings of the table in core/workspace/settings.h as rows: each is kept when its field is left or Enter is pressed, can be
/// taken back, and says in place what is wrong with it, with what was typed still there.
class ValueFields : public QObject
{
    Q_OBJECT

public:
    ValueFields(const SectionContext &context, widgets::FormGrid *grid, const QList<ValueField> &fields);

    void take(const QMap<QString, QString> &values);

Q_SIGNALS:
    void failed(const QString &what, const switchboard::Error &error);

private:
    struct Row
    {
        ValueField field;
        widgets::FormRow *row;
        QWidget *editor;
        QString kept;
    };
    QWidget *makeEditor(const ValueField &field);
    QWidget *withUnit(QWidget *editor, const QString &unit);
    static QString textOf(const QWidget *editor);
    static void setText(QWidget *editor, const QString &text);
    void keep(const QString &key);
    void store(const QString &key, const QString &value, const QString &before);
    bool eventFilter(QObject *watched, QEvent *event) override;

    SectionContext m_context;
    QHash<QString, Row> m_rows;
};

} // namespace switchboard::settings
