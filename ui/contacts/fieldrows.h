// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QMap>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QVBoxLayout;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Button;
}

namespace switchboard::contacts {

/// Fields of one's own, a line each: a name and a value. A line without both is none.
class FieldRows : public QWidget
{
    Q_OBJECT

public:
    explicit FieldRows(const widgets::Theme &theme, QWidget *parent = nullptr);

    QMap<QString, QString> fields() const;
    void setFields(const QMap<QString, QString> &fields);

Q_SIGNALS:
    void changed();

private:
    struct Row
    {
        QWidget *whole = nullptr;
        QLineEdit *name = nullptr;
        QLineEdit *value = nullptr;
        widgets::Button *gone = nullptr;
    };
    Row &add(const QString &name, const QString &value);
    void orderTabs();

    const widgets::Theme &m_theme;
    QVBoxLayout *m_layout;
    QList<Row> m_rows;
    widgets::Button *m_more;
};

} // namespace switchboard::contacts
