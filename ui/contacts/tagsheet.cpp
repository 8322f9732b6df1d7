// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/tagsheet.h"

#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/tagedit.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace switchboard::contacts {

TagSheet::TagSheet(const ContactsContext &context, const QString &whom, const QStringList &has,
                   const QStringList &known, QWidget *over)
    : Sheet(context.theme, tr("Tag %1").arg(whom), over), m_add(new widgets::TagEdit(context.theme)),
      m_remove(new widgets::TagEdit(context.theme))
{
    m_add->setKnown(known);
    m_remove->setKnown(has);
    m_add->edit()->setObjectName(QStringLiteral("addTag"));
    m_remove->edit()->setObjectName(QStringLiteral("removeTag"));
    m_add->edit()->setAccessibleName(tr("Tag to add"));
    m_remove->edit()->setAccessibleName(tr("Tag to take away"));
    m_remove->edit()->setPlaceholderText(has.isEmpty() ? tr("None") : tr("Which one"));
    auto *grid = new widgets::FormGrid(context.theme);
    grid->addRow(tr("Add"), m_add, tr("Enter or a comma ends a tag."));
    grid->addRow(tr("Take away"), m_remove,
                 has.isEmpty() ? tr("There is no tag to take away.")
                               : tr("There are: %1").arg(has.mid(0, 12).join(QStringLiteral(", "))));
    body()->addWidget(grid);
    connect(addButton(tr("Cancel")), &QPushButton::clicked, this, &QWidget::close);
    widgets::Button *apply = addButton(tr("Apply"), widgets::ButtonKind::primary);
    apply->setObjectName(QStringLiteral("apply"));
    connect(apply, &QPushButton::clicked, this, &TagSheet::give);
}

/// With what was begun in the field.
QStringList TagSheet::tagsOf(const widgets::TagEdit *edit)
{
    QStringList tags = edit->tags();
    if (const QString begun = edit->edit()->text().simplified(); !begun.isEmpty() && !tags.contains(begun))
        tags.append(begun);
    return tags;
}

void TagSheet::give()
{
    const QStringList added = tagsOf(m_add);
    const QStringList removed = tagsOf(m_remove);
    close();
    if (!added.isEmpty() || !removed.isEmpty())
        Q_EMIT chosen(added, removed);
}

} // namespace switchboard::contacts
