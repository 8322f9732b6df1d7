// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/personrows.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>

namespace switchboard::contacts {

using widgets::Button;
using widgets::Color;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Weight;

MergedRow::MergedRow(const widgets::Theme &theme)
    : m_label(new Label(theme, {}, Text::body, Weight::regular, Color::text, Label::Fit::elide)),
      m_part(new Button(theme, tr("Un-merge"), widgets::ButtonKind::plain, widgets::ButtonSize::mini))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme.px(Size::space1));
    row->addWidget(new widgets::IconView(theme, widgets::Icon::merge, Size::iconInline, Color::text3));
    row->addWidget(m_label, 1);
    row->addWidget(m_part);
    m_part->setObjectName(QStringLiteral("unmerge"));
    connect(m_part, &QPushButton::clicked, this, [this] { Q_EMIT unmergeAsked(m_alias, m_name); });
}

void MergedRow::set(ContactId alias, const QString &name)
{
    m_alias = alias;
    m_name = name;
    m_label->setText(name);
    m_part->setAccessibleName(tr("Un-merge %1").arg(name));
}

NoteRow::NoteRow(const widgets::Theme &theme)
    : m_text(new Label(theme, {}, Text::body, Weight::regular, Color::text, Label::Fit::wrap)),
      m_below(new Label(theme, {}, Text::caption, Weight::regular, Color::text3, Label::Fit::elide))
{
    auto *words = new QVBoxLayout(this);
    words->setContentsMargins({});
    words->setSpacing(0);
    m_text->setSelectable();
    m_text->setTextFormat(Qt::PlainText);
    words->addWidget(m_text);
    words->addWidget(m_below);
}

void NoteRow::set(const QString &body, const QString &below)
{
    m_text->setText(body);
    m_below->setText(below);
}

} // namespace switchboard::contacts
