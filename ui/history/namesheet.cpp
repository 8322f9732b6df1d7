// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/namesheet.h"

#include "ui/widgets/button.h"
#include "ui/widgets/field.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace switchboard::history {

NameSheet::NameSheet(const widgets::Theme &theme, QWidget *over, const QString &title, const QString &query,
                     const QString &name)
    : Sheet(theme, title, over), m_edit(new QLineEdit(name))
{
    auto *grid = new widgets::FormGrid(theme);
    m_row = grid->addRow(tr("Name"), m_edit, query.isEmpty() ? tr("Everything") : query);
    m_edit->setMaxLength(60);
    body()->addWidget(grid);
    body()->addStretch(1);
    auto *cancel = addButton(tr("Cancel"));
    auto *save = addButton(tr("Save"), widgets::ButtonKind::primary);
    connect(cancel, &QPushButton::clicked, this, &QWidget::close);
    connect(save, &QPushButton::clicked, this, &NameSheet::accept);
    connect(m_edit, &QLineEdit::returnPressed, this, &NameSheet::accept);
    connect(m_edit, &QLineEdit::textEdited, this, [this] { m_row->setError({}); });
}

void NameSheet::ask()
{
    open(m_edit);
    m_edit->selectAll();
}

void NameSheet::accept()
{
    // Enter comes twice: from the field, and from the sheet for its button.
    if (!isVisible())
        return;
    const QString name = m_edit->text().simplified();
    if (name.isEmpty()) {
        m_row->setError(tr("Give it a name by which you find it again."));
        return;
    }
    close();
    Q_EMIT named(name);
}

} // namespace switchboard::history
