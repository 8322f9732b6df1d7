// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/namepopover.h"

#include "core/text/mentions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace switchboard::inbox {

using widgets::Size;

namespace {
constexpr int sheetWidth = 340;
} // namespace

NamePopover::NamePopover(const widgets::Theme &theme, const QString &title, const QString &name, QWidget *window)
    : Popover(theme, title, window), m_field(new QLineEdit(name)),
      m_save(new widgets::Button(theme, tr("Save"), widgets::ButtonKind::primary))
{
    setFixedWidth(sheetWidth);
    m_field->setAccessibleName(tr("Name"));
    m_field->setPlaceholderText(tr("Name"));
    m_field->setMaxLength(text::longestAgentName);
    m_field->selectAll();
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.px(Size::space1));
    row->addWidget(m_field, 1);
    row->addWidget(m_save);
    body()->addSpacing(theme.px(Size::space1));
    body()->addLayout(row);
    setFocusProxy(m_field);
    const auto enable = [this] { m_save->setEnabled(text::agentName(m_field->text()).has_value()); };
    connect(m_field, &QLineEdit::textChanged, this, enable);
    connect(m_field, &QLineEdit::returnPressed, this, &NamePopover::finish);
    connect(m_save, &QPushButton::clicked, this, &NamePopover::finish);
    enable();
}

void NamePopover::setButton(const QString &text)
{
    m_save->setText(text);
}

void NamePopover::finish()
{
    const std::optional<QString> name = text::agentName(m_field->text());
    if (!name)
        return;
    close();
    Q_EMIT named(*name);
}

} // namespace switchboard::inbox
