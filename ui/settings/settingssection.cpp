// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingssection.h"

#include "ui/widgets/errorwords.h"
#include "ui/widgets/messagebar.h"

#include <QVBoxLayout>

namespace switchboard::settings {

using widgets::Size;
using widgets::Tone;

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
