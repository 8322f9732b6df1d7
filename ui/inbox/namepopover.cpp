// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/namepopover.h"

#include "ui/widgets/button.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace switchboard::inbox {

using widgets::Size;

namespace {
constexpr int sheetWidth = 340;
constexpr int longest = 60; // letters
} // namespace

NamePopover::NamePopover(const widgets::Theme &theme, const QString &title, const QString &name, QWidget *window)
    : Popover(theme, title, window), m_field(new QLineEdit(name))
{
    setFixedWidth(sheetWidth);
    auto *save = new widgets::Button(theme, tr("Save"), widgets::ButtonKind::primary);
    m_field->setAccessibleName(tr("Name"));
    m_field->setPlaceholderText(tr("Name"));
    m_field->setMaxLength(longest);
    m_field->selectAll();
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.px(Size::space1));
    row->addWidget(m_field, 1);
    row->addWidget(save);
    body()->addSpacing(theme.px(Size::space1));
    body()->addLayout(row);
    setFocusProxy(m_field);
    const auto enable = [this, save] { save->setEnabled(!m_field->text().trimmed().isEmpty()); };
    connect(m_field, &QLineEdit::textChanged, this, enable);
    connect(m_field, &QLineEdit::returnPressed, this, &NamePopover::finish);
    connect(save, &QPushButton::clicked, this, &NamePopover::finish);
    enable();
}

void NamePopover::finish()
{
    const QString name = m_field->text().trimmed();
    if (name.isEmpty())
        return;
    close();
    Q_EMIT named(name);
}

} // namespace switchboard::inbox
