// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingssection.h"

#include "ui/widgets/errorwords.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/parts.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace switchboard::settings {

using widgets::Size;
using widgets::Tone;

namespace {
constexpr int nameWidth = 136;
}

widgets::FormRow *addAlignedRow(widgets::FormGrid *grid, const QString &name, QWidget *field, const QString &hint)
{
    widgets::FormRow *row = grid->addRow(name, field, hint);
    row->nameLabel()->setMinimumWidth(nameWidth);
    return row;
}

void setRows(QVBoxLayout *rows, const widgets::Theme &theme, const QList<QWidget *> &shown)
{
    while (QLayoutItem *item = rows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (QWidget *widget : shown) {
        if (rows->count() > 0)
            rows->addWidget(new widgets::Line(theme));
        rows->addWidget(widget);
    }
}

QWidget *wordsRow(const widgets::Theme &theme, const QString &words)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(theme.px(Size::space2), theme.px(Size::space15), theme.px(Size::space2),
                               theme.px(Size::space15));
    layout->addWidget(new widgets::Label(theme, words, widgets::Text::body, widgets::Weight::regular,
                                         widgets::Color::text2, widgets::Label::Fit::wrap));
    return row;
}

SettingsSection::SettingsSection(const SectionContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_bar(new widgets::MessageBar(context.theme)), m_cards(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(context.theme.px(Size::space15));
    layout->addWidget(m_bar);
    m_cards->setSpacing(context.theme.px(Size::space15));
    layout->addLayout(m_cards);
    layout->addStretch(1);
    m_bar->hide();
}

void SettingsSection::addCard(QWidget *card)
{
    m_cards->addWidget(card);
}

void SettingsSection::tell(const QString &what, const Error &error)
{
    const widgets::ErrorWords words = widgets::wordsFor(error);
    m_bar->setMessage(Tone::danger, QStringLiteral("%1 %2 %3").arg(what, words.meaning, words.advice));
    m_bar->setNote(error.detail);
    m_bar->show();
}

void SettingsSection::tellDone(const QString &sentence)
{
    m_bar->setMessage(Tone::success, sentence);
    m_bar->setNote({});
    m_bar->show();
}

void SettingsSection::tellNothing()
{
    m_bar->hide();
}

} // namespace switchboard::settings
