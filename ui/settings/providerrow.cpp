// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/providerrow.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>

namespace switchboard::settings {

using widgets::Button;
using widgets::Color;
using widgets::Icon;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Tone;
using widgets::Weight;

namespace {

std::optional<Icon> iconOf(Tone tone)
{
    switch (tone) {
    case Tone::success: return Icon::check;
    case Tone::warning: return Icon::alert;
    case Tone::danger: return Icon::ban;
    default: return Icon::info;
    }
}

} // namespace

ProviderRowView::ProviderRowView(const widgets::Theme &theme, const workspace::ProviderRow &row, QWidget *parent)
    : QWidget(parent), m_state(new widgets::Badge(theme)), m_test(new Button(theme, tr("Test"))), m_renew(nullptr),
      m_bar(new widgets::MessageBar(theme))
{
    setObjectName(QStringLiteral("provider-%1").arg(row.id.toString()));
    auto *layout = new QVBoxLayout(this);
    const int side = theme.px(Size::space2);
    layout->setContentsMargins(side, theme.px(Size::space15), side, theme.px(Size::space15));
    layout->setSpacing(theme.px(Size::space15));
    auto *line = new QHBoxLayout;
    line->setSpacing(theme.px(Size::space15));
    line->addWidget(new widgets::IconView(theme, Icon::sms, Size::iconPlace, Color::smsText));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setSpacing(theme.px(Size::space1));
    head->addWidget(new Label(theme, nameOf(row), Text::body, Weight::semibold, Color::text));
    head->addWidget(m_state);
    head->addStretch(1);
    words->addLayout(head);
    const QString address = row.baseUrl.isEmpty() ? row.accountSid : tr("%1 at %2").arg(row.accountSid, row.baseUrl);
    words->addWidget(new Label(theme, address, Text::caption, Weight::regular, Color::text2, Label::Fit::elide));
    line->addLayout(words, 1);
    auto *edit = new Button(theme, tr("Credentials"), widgets::ButtonKind::quiet);
    edit->setAccessibleName(tr("New credentials for %1").arg(nameOf(row)));
    m_test->setAccessibleName(tr("Test %1").arg(nameOf(row)));
    const bool isPaused = row.pausedReason == workspace::pausedByHand;
    auto *pause = new Button(theme, isPaused ? tr("Resume") : tr("Pause"), widgets::ButtonKind::quiet);
    pause->setObjectName(QStringLiteral("pause"));
    pause->setAccessibleName(isPaused ? tr("Resume %1").arg(nameOf(row)) : tr("Pause %1").arg(nameOf(row)));
    pause->setToolTip(isPaused ? tr("What waits is sent then") : tr("Nothing is sent or fetched until you resume it"));
    if (!isPaused && !row.pausedReason.isEmpty())
        pause->hide(); // what waits for other reasons ends otherwise
    line->addWidget(pause);
    line->addWidget(edit);
    line->addWidget(m_test);
    layout->addLayout(line);
    m_renew = m_bar->addButton(tr("Enter it again"));
    layout->addWidget(m_bar);
    m_bar->hide();
    connect(m_test, &QPushButton::clicked, this, &ProviderRowView::testAsked);
    connect(pause, &QPushButton::clicked, this, [this, isPaused] { Q_EMIT pauseAsked(!isPaused); });
    connect(edit, &QPushButton::clicked, this, &ProviderRowView::editAsked);
    connect(m_renew, &QPushButton::clicked, this, &ProviderRowView::editAsked);
    show(wordsOf(row));
}

void ProviderRowView::show(const ProviderWords &words)
{
    m_state->setLook({words.word, iconOf(words.tone), words.tone});
    m_bar->setVisible(!words.sentence.isEmpty());
    if (words.sentence.isEmpty())
        return;
    m_bar->setMessage(words.tone == Tone::success ? Tone::info : words.tone, words.sentence);
    m_renew->setVisible(words.tone == Tone::danger);
}

void ProviderRowView::setTesting(bool isTesting)
{
    m_test->setText(isTesting ? tr("Testing…") : tr("Test"));
}

void ProviderRowView::setTestEnabled(bool isEnabled)
{
    m_test->setEnabled(isEnabled);
}

} // namespace switchboard::settings
