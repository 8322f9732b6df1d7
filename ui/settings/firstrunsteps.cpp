// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/firstrunsteps.h"

#include "ui/settings/providerwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/theme.h"
#include "ui/words/fatewords.h"
#include "ui/words/reasonwords.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace switchboard::settings {

using widgets::Button;
using widgets::ButtonKind;
using widgets::Color;
using widgets::Label;
using widgets::Size;
using widgets::Text;
using widgets::Tone;
using widgets::Weight;

namespace {

constexpr qsizetype shortestPassphrase = 8;
enum KeeperOption { byKeychain, byPassphrase };

QLineEdit *namedField(const QString &name, QLineEdit::EchoMode mode = QLineEdit::Normal)
{
    auto *field = new QLineEdit;
    field->setObjectName(name);
    field->setEchoMode(mode);
    return field;
}

QString needed()
{
    return FirstRunStep::tr("This is needed.");
}

} // namespace

WelcomeStep::WelcomeStep(const widgets::Theme &theme, bool hasPractice)
    : FirstRunStep(
        theme, tr("Welcome to Switchboard"),
        tr("Texts with the people you work for, in one window, sealed on this computer. Try it out first, where "
           "nothing leaves this computer, or set it up with your own number now."))
{
    const auto option = [this](const QString &what, const QString &about) {
        auto *text = new QVBoxLayout;
        text->setSpacing(0);
        text->addWidget(new Label(m_theme, what, Text::title, Weight::semibold, Color::text));
        text->addWidget(new Label(m_theme, about, Text::body, Weight::regular, Color::text2, Label::Fit::wrap));
        body()->addLayout(text);
    };
    option(tr("Practice"),
           tr("Sample people who answer, and a provider that is played on this computer. Ready in a few seconds."));
    option(tr("For real"),
           tr("Your name, a key, your Twilio account and a number. Five minutes, with a first text at the end."));
    auto *real = addButton(tr("Set up for real"), false, QStringLiteral("real"));
    m_practice =
        addButton(hasPractice ? tr("Go on trying it out") : tr("Try it out"), true, QStringLiteral("practice"));
    connect(real, &QPushButton::clicked, this, [this] { Q_EMIT chosen(false); });
    connect(m_practice, &QPushButton::clicked, this, [this, hasPractice] {
        if (hasPractice)
            Q_EMIT practiceContinued();
        else
            Q_EMIT chosen(true);
    });
}

QWidget *WelcomeStep::firstField() const
{
    return m_practice;
}

IdentityStep::IdentityStep(const widgets::Theme &theme)
    : FirstRunStep(theme, tr("You, and what opens the workspace"), {}), m_name(namedField(QStringLiteral("name"))),
      m_business(namedField(QStringLiteral("business"))),
      m_keeper(new widgets::SegmentedControl(theme, tr("What opens the workspace"))),
      m_first(namedField(QStringLiteral("first"), QLineEdit::Password)),
      m_second(namedField(QStringLiteral("second"), QLineEdit::Password)), m_grid(new widgets::FormGrid(theme))
{
    m_keeper->addOption(tr("This desktop's keychain"));
    m_keeper->addOption(tr("A passphrase"));
    m_keeper->setCurrent(byKeychain);
    m_nameRow = m_grid->addRow(tr("Your name"), m_name, tr("Stands beside what you send, for your colleagues."));
    m_grid->addRow(tr("Business"), m_business, tr("Begins the answers to STOP and HELP. It can be changed later."));
    m_keeperRow = m_grid->addRow(tr("Opened by"), m_keeper);
    m_firstRow = m_grid->addRow(tr("Passphrase"), m_first, tr("At least 8 characters. It is asked at each start."));
    m_secondRow = m_grid->addRow(tr("Once more"), m_second);
    body()->addWidget(m_grid);
    auto *back = addButton(tr("Back"), false, QStringLiteral("back"));
    m_make = addButton(tr("Make the workspace"), true, QStringLiteral("make"));
    connect(m_keeper, &widgets::SegmentedControl::chosen, this, &IdentityStep::showKeeper);
    connect(back, &QPushButton::clicked, this, &IdentityStep::backAsked);
    connect(m_make, &QPushButton::clicked, this, [this] {
        if (isComplete())
            Q_EMIT makeAsked();
    });
    showKeeper();
}

QWidget *IdentityStep::firstField() const
{
    return m_name;
}

void IdentityStep::setPractice(bool isPractice)
{
    m_isPractice = isPractice;
    setAbout(isPractice
                 ? tr("The practice workspace holds sample people alone.")
                 : tr("Everything is sealed with a key. Say who keeps it; a recovery code for paper comes next."));
    m_grid->setRowShown(m_keeperRow, !isPractice);
    showKeeper();
}

void IdentityStep::choosePassphrase()
{
    m_keeper->setCurrent(byPassphrase);
    showKeeper();
    m_keeperRow->setError(tr("There is no keychain that could be asked, so choose a passphrase."));
    m_first->setFocus();
}

void IdentityStep::showKeeper()
{
    const bool isTyped = !m_isPractice && m_keeper->current() == byPassphrase;
    m_grid->setRowShown(m_firstRow, isTyped);
    m_grid->setRowShown(m_secondRow, isTyped);
    m_keeperRow->setHint(isTyped ? QString() : tr("Opens by itself while you are signed in."));
    m_keeperRow->setError({});
}

bool IdentityStep::isComplete()
{
    const bool isTyped = !m_isPractice && m_keeper->current() == byPassphrase;
    const bool hasName = !m_name->text().trimmed().isEmpty();
    const bool isLong = !isTyped || m_first->text().size() >= shortestPassphrase;
    const bool isSame = !isTyped || m_first->text() == m_second->text();
    m_nameRow->setError(hasName ? QString() : needed());
    m_firstRow->setError(isLong ? QString() : tr("It is too short: at least 8 characters."));
    m_secondRow->setError(isSame ? QString() : tr("The two are not the same."));
    return hasName && isLong && isSame;
}

void IdentityStep::setBusy(bool isBusy)
{
    m_make->setEnabled(!isBusy);
    m_make->setText(isBusy ? tr("Making it…") : tr("Make the workspace"));
}

workspace::SetupChoice IdentityStep::choice() const
{
    workspace::SetupChoice choice;
    choice.isPractice = m_isPractice;
    choice.agent = m_name->text().trimmed();
    choice.organisation = m_business->text().trimmed();
    if (!m_isPractice && m_keeper->current() == byPassphrase) {
        choice.keeper = workspace::Keeper::passphrase;
        choice.passphrase = m_first->text();
    }
    return choice;
}

CodeStep::CodeStep(const widgets::Theme &theme)
    : FirstRunStep(theme, tr("Your recovery code"),
                   tr("It opens the workspace when all else is lost: another computer, a broken keychain, a forgotten "
                      "passphrase. Write it down and keep it apart from this computer. It is shown only now.")),
      m_code(namedField(QStringLiteral("code"))), m_written(new QCheckBox(tr("I have written it down")))
{
    m_code->setReadOnly(true);
    m_code->setAlignment(Qt::AlignCenter);
    m_code->setFont(theme.monoFont(Text::title));
    m_code->setAccessibleName(tr("Recovery code"));
    m_written->setObjectName(QStringLiteral("written"));
    body()->addWidget(m_code);
    body()->addWidget(m_written);
    auto *next = addButton(tr("Next"), true, QStringLiteral("next"));
    next->setEnabled(false);
    connect(m_written, &QCheckBox::toggled, next, &QWidget::setEnabled);
    connect(next, &QPushButton::clicked, this, [this] {
        m_code->clear();
        Q_EMIT writtenDown();
    });
}

QWidget *CodeStep::firstField() const
{
    return m_code;
}

void CodeStep::setCode(const QString &code)
{
    m_code->setText(code);
    m_code->selectAll();
}

AccountStep::AccountStep(const widgets::Theme &theme, workspace::SetupService &service)
    : FirstRunStep(
        theme, tr("Your Twilio account"),
        tr("Texts go out through it and are paid there. An auth token is quickest; an API key can be put in its "
           "place in the settings.")),
      m_service(service), m_sid(namedField(QStringLiteral("sid"))),
      m_token(namedField(QStringLiteral("token"), QLineEdit::Password)), m_number(namedField(QStringLiteral("number"))),
      m_bar(new widgets::MessageBar(theme)), m_trying(this)
{
    auto *grid = new widgets::FormGrid(theme);
    m_sidRow =
        grid->addRow(tr("Account SID"), m_sid, tr("AC and 32 digits, on the first page of the console at Twilio."));
    m_tokenRow = grid->addRow(tr("Auth token"), m_token, tr("Beside it. It is kept sealed and never shown again."));
    m_numberRow = grid->addRow(tr("Number"), m_number, tr("One of the account's, that texts go out from."));
    body()->addWidget(grid);
    body()->addWidget(m_bar);
    m_bar->hide();
    auto *skip = addButton(tr("Later"), false, QStringLiteral("later"));
    auto *attempt = addButton(tr("Try it"), false, QStringLiteral("try"));
    m_keep = addButton(tr("Next"), true, QStringLiteral("keep"));
    connect(skip, &QPushButton::clicked, this, &AccountStep::skipAsked);
    connect(attempt, &QPushButton::clicked, this, &AccountStep::tryIt);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        if (isComplete())
            Q_EMIT keepAsked();
    });
}

QWidget *AccountStep::firstField() const
{
    return m_sid;
}

workspace::TwilioAccount AccountStep::account() const
{
    workspace::TwilioAccount account;
    account.accountSid = m_sid->text().trimmed();
    account.secret = m_token->text().trimmed().toUtf8();
    return account;
}

QString AccountStep::number() const
{
    return m_number->text().trimmed();
}

bool AccountStep::isComplete()
{
    m_sidRow->setError(m_sid->text().trimmed().isEmpty() ? needed() : QString());
    m_tokenRow->setError(m_token->text().trimmed().isEmpty() ? needed() : QString());
    m_numberRow->setError(number().isEmpty() ? needed() : QString());
    return m_sidRow->error().isEmpty() && m_tokenRow->error().isEmpty() && m_numberRow->error().isEmpty();
}

void AccountStep::tryIt()
{
    m_bar->setMessage(Tone::info, tr("Asking the provider…"));
    m_bar->show();
    m_trying.ask(m_service.tryAccount(account()), [this](Result<workspace::ProviderProbe> probe) {
        if (!probe) {
            refuse(probe.error());
            return;
        }
        const ProviderWords words = wordsOf(*probe);
        const bool isWell = words.tone == Tone::success;
        m_bar->setMessage(words.tone, isWell
                                          ? tr("The provider takes these credentials. %1").arg(words.sentence).trimmed()
                                          : words.sentence);
    });
}

void AccountStep::setBusy(bool isBusy)
{
    m_keep->setEnabled(!isBusy);
}

void AccountStep::refuse(const Error &error)
{
    const QString sentence = tr("Not usable: %1.").arg(widgets::wordsOfFlaw(error));
    const QString &field = error.place.field;
    widgets::FormRow *row = nullptr;
    if (field == QLatin1StringView("account") || field == QLatin1StringView("user"))
        row = m_sidRow;
    else if (field == QLatin1StringView("secret"))
        row = m_tokenRow;
    else if (field == QLatin1StringView("sender"))
        row = m_numberRow;
    if (row) { // which says all there is
        m_bar->hide();
        row->setError(sentence);
        return;
    }
    const widgets::ErrorWords words = widgets::wordsFor(error);
    m_bar->setMessage(Tone::danger, words.meaning + u' ' + words.advice);
    m_bar->show();
}

TestStep::TestStep(const widgets::Theme &theme, workspace::SetupService &service)
    : FirstRunStep(theme, tr("A first text"), {}), m_service(service), m_to(namedField(QStringLiteral("to"))),
      m_body(namedField(QStringLiteral("body"))), m_bar(new widgets::MessageBar(theme)), m_sending(this),
      m_looking(this)
{
    auto *grid = new widgets::FormGrid(theme);
    m_toRow = grid->addRow(tr("To"), m_to);
    grid->addRow(tr("Text"), m_body);
    m_body->setText(tr("Hello from Switchboard. This is a test."));
    body()->addWidget(grid);
    body()->addWidget(m_bar);
    m_bar->hide();
    m_open = addButton(tr("Open Switchboard"), false, QStringLiteral("open"));
    m_send = addButton(tr("Send it"), true, QStringLiteral("send"));
    connect(m_open, &QPushButton::clicked, this, &TestStep::finished);
    connect(m_send, &QPushButton::clicked, this, &TestStep::send);
    connect(&service, &workspace::SetupService::testMoved, this, &TestStep::look);
}

QWidget *TestStep::firstField() const
{
    return m_send;
}

void TestStep::setPractice(bool isPractice)
{
    setAbout(
        isPractice
            ? tr("To a sample person, through everything that real texts go through. Nothing leaves this computer.")
            : tr("To your own phone, so that you see it arrive. It is a real text and costs what a text costs."));
    m_to->setText(isPractice ? QStringLiteral("(512) 555-0142") : QString());
    m_toRow->setHint(isPractice ? QString() : tr("Your mobile number. A trial account texts verified numbers only."));
}

void TestStep::send()
{
    m_toRow->setError(m_to->text().trimmed().isEmpty() ? needed() : QString());
    if (!m_toRow->error().isEmpty())
        return;
    m_send->setEnabled(false);
    m_sending.ask(m_service.sendTest(m_to->text(), m_body->text()), [this](Result<MessageId> message) {
        m_send->setEnabled(true);
        if (message) {
            m_message = *message;
            m_bar->setMessage(Tone::info, tr("Stored. It leaves now."));
            m_bar->show();
            look();
            return;
        }
        if (message.error().code == ErrorCode::invalidInput) {
            m_toRow->setError(tr("Not usable: %1.").arg(widgets::wordsOfFlaw(message.error())));
            return;
        }
        const widgets::ErrorWords words = widgets::wordsFor(message.error());
        m_bar->setMessage(Tone::danger, words.meaning + u' ' + words.advice);
        m_bar->show();
    });
}

void TestStep::look()
{
    if (!m_message)
        return;
    m_looking.ask(m_service.testState(m_message), [this](Result<MessageState> state) {
        if (state)
            showState(*state);
    });
}

void TestStep::showState(const MessageState &state)
{
    const QLatin1StringView word = fate(state);
    const words::FateWords said = words::wordsOfFate(word);
    const QString reason = state.errorCode != 0      ? words::sentenceOfCode(state.errorCode)
                           : !state.reason.isEmpty() ? words::sentenceOfReason(state.reason)
                                                     : QString();
    m_bar->setMessage(said.tone == Tone::neutral ? Tone::info : said.tone,
                      QStringLiteral("%1. %2").arg(said.word.isEmpty() ? tr("Stored") : said.word, reason).trimmed());
    if (word != QLatin1StringView("delivered"))
        return;
    m_bar->setMessage(Tone::success, tr("Delivered. Switchboard is ready."));
    m_send->setKind(ButtonKind::plain);
    m_open->setKind(ButtonKind::primary);
    m_open->setFocus();
}

} // namespace switchboard::settings
