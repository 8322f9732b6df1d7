// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/peopleservice.h"
#include "ui/widgets/theme.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLineEdit;
class QVBoxLayout;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Button;
class Label;
} // namespace switchboard::widgets

namespace switchboard::contacts {

/// The numbers and email addresses of a person, a line each, with what is wrong below the line it is in.
class AddressRows : public QWidget
{
    Q_OBJECT

public:
    using Typed = workspace::PersonEdit::TypedAddress;

    explicit AddressRows(const widgets::Theme &theme, QWidget *parent = nullptr);

    QList<Typed> addresses() const; ///< as they stand, empty lines too
    void setAddresses(const QList<Typed> &addresses);
    void setError(int place, const QString &sentence); ///< from 0; the focus goes there
    void clearErrors();

Q_SIGNALS:
    void changed();

private:
    struct Row
    {
        QWidget *whole = nullptr;
        QLineEdit *edit = nullptr;
        QComboBox *label = nullptr;
        widgets::Button *gone = nullptr;
        widgets::Label *error = nullptr;
    };
    Row &add(const Typed &address);
    void remove(QWidget *whole);
    void numberThem();
    void orderTabs();

    const widgets::Theme &m_theme;
    QVBoxLayout *m_layout;
    QList<Row> m_rows;
    widgets::Button *m_more;
};

} // namespace switchboard::contacts
