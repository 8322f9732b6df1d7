// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/firstrun.h"

#include "ui/settings/centred.h"
#include "ui/settings/firstrunsteps.h"
#include "ui/widgets/card.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace switchboard::settings {

using widgets::Color;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Tone;
using widgets::Weight;

namespace {
constexpr int cardWidth = 600;
constexpr int cardPadding = 24;
} // namespace

FirstRun::FirstRun(const widgets::Theme &theme, workspace::SetupService &service, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_service(service),
      m_progress(new Label(theme, {}, Text::caption, Weight::medium, Color::text3)),
      m_bar(new widgets::MessageBar(theme)), m_steps(new QStackedWidget),
      m_welcome(new WelcomeStep(theme, service.hasPractice())), m_identity(new IdentityStep(theme)),
      m_code(new CodeStep(theme)), m_account(new AccountStep(theme, service)), m_test(new TestStep(theme, service)),
      m_making(this), m_keeping(this)
{
    setWindowTitle(tr("Switchboard"));
    for (QWidget *step : std::initializer_list<QWidget *>{m_welcome, m_identity, m_code, m_account, m_test})
        m_steps->addWidget(step);
    auto *card = new widgets::Card(theme);
    card->setMaximumWidth(cardWidth);
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(cardPadding, cardPadding, cardPadding, cardPadding);
    column->setSpacing(theme.px(Size::space15));
    column->addWidget(m_progress);
    column->addWidget(m_bar);
    column->addWidget(m_steps);
    card->addRow(inside);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addLayout(centred(card));
    layout->addStretch(1);
    card->setMinimumWidth(cardWidth);

    connect(m_welcome, &WelcomeStep::chosen, this, &FirstRun::choose);
    connect(m_welcome, &WelcomeStep::practiceContinued, this, &FirstRun::practiceContinued);
    connect(m_identity, &IdentityStep::backAsked, this, [this] { go(welcome); });
    connect(m_identity, &IdentityStep::makeAsked, this, &FirstRun::make);
    connect(m_code, &CodeStep::writtenDown, this, [this] { go(m_isPractice ? test : account); });
    connect(m_account, &AccountStep::keepAsked, this, &FirstRun::keepAccount);
    connect(m_account, &AccountStep::skipAsked, this, &FirstRun::finished);
    connect(m_test, &TestStep::finished, this, &FirstRun::finished);
    go(welcome);
}

void FirstRun::go(Step step)
{
    const int last = m_isPractice ? 4 : 5;
    const int shown = step == test && m_isPractice ? last : int(step) + 1;
    m_progress->setText(step == welcome ? QString() : tr("Step %1 of %2").arg(shown).arg(last));
    m_progress->setVisible(step != welcome);
    m_bar->hide();
    m_steps->setCurrentIndex(step);
    static_cast<FirstRunStep *>(m_steps->currentWidget())->firstField()->setFocus();
}

void FirstRun::choose(bool isPractice)
{
    m_isPractice = isPractice;
    m_identity->setPractice(isPractice);
    m_test->setPractice(isPractice);
    go(identity);
}

void FirstRun::make()
{
    m_identity->setBusy(true);
    m_bar->hide();
    m_making.ask(m_service.make(m_identity->choice()), [this](Result<QString> made) {
        m_identity->setBusy(false);
        if (made) {
            m_code->setCode(*made);
            go(code);
        } else if (made.error().code == ErrorCode::noKeychain) {
            m_identity->choosePassphrase();
        } else {
            tell(tr("The workspace was not made."), made.error());
        }
    });
}

void FirstRun::keepAccount()
{
    m_account->setBusy(true);
    m_keeping.ask(m_service.keepAccount(m_account->account(), m_account->number()), [this](Result<void> kept) {
        m_account->setBusy(false);
        if (kept)
            go(test);
        else
            m_account->refuse(kept.error());
    });
}

void FirstRun::refusePractice(const Error &error)
{
    tell(tr("The practice workspace was not opened."), error);
}

void FirstRun::tell(const QString &what, const Error &error)
{
    const widgets::ErrorWords words = widgets::wordsFor(error);
    m_bar->setMessage(Tone::danger, QStringLiteral("%1 %2 %3").arg(what, words.meaning, words.advice));
    m_bar->setNote(error.detail);
    m_bar->show();
}

void FirstRun::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Color::canvas));
}

} // namespace switchboard::settings
