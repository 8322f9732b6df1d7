// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/peopleservice.h"
#include "ui/widgets/theme.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QGridLayout;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Label;
}

namespace switchboard::contacts {

/// What each column of a file becomes: its name, what stands in it, and a choice, at first what it most likely is.
class MappingTable : public QWidget
{
    Q_OBJECT

public:
    explicit MappingTable(const widgets::Theme &theme, QWidget *parent = nullptr);

    void setSample(const workspace::ImportSample &sample);
    QList<workspace::ImportTarget> targets() const;
    QString problem() const; ///< why it cannot go on; empty where it can

Q_SIGNALS:
    void changed();

private:
    struct Column
    {
        QComboBox *choice = nullptr;
        widgets::Label *error = nullptr;
    };
    void addColumn(int column);
    workspace::ImportTarget targetOf(int column) const;
    void check();
    QString samplesOf(int column) const;

    const widgets::Theme &m_theme;
    workspace::ImportSample m_sample;
    QWidget *m_content = nullptr;
    QGridLayout *m_grid = nullptr;
    QList<Column> m_columns;
    QString m_problem;
};

} // namespace switchboard::contacts
