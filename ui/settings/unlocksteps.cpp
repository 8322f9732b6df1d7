// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/unlocksteps.h"

#include "ui/settings/unlockwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>

namespace switchboard::settings {

using widgets::Button;
using widgets::ButtonKind;
using widgets::ButtonSize;
using widgets::Color;
using widgets::Icon;
using widgets::Label;
using widgets::Size;
using widgets::Tone;
using widgets::Weight;

namespace {

QString quitWord()
{
    return FirstRunStep::tr("Quit");
}

/// Beside a field: shows what is typed in it.
Button *eyeOf(const widgets::Theme &theme, QLineEdit *field)
{
    auto *eye = Button::ofIcon(theme, Icon::show, TypedStep::tr("Show the passphrase"));
    eye->setObjectName(QStringLiteral("show"));
    QObject::connect(eye, &QPushButton::clicked, field, [field, eye] {
        const bool isShown = field->echoMode() != QLineEdit::Normal;
        field->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
        eye->setIcon(isShown ? Icon::hide : Icon::show);
        eye->setToolTip(isShown ? TypedStep::tr("Hide the passphrase") : TypedStep::tr("Show the passphrase"));
        eye->setAccessibleName(eye->toolTip());
    });
    return eye;
}

QLineEdit *secretField(const QString &name, QLineEdit::EchoMode mode)
{
    auto *field = new QLineEdit;
    field->setObjectName(name);
    field->setEchoMode(mode);
    // No word list of an input method is to learn it.
    field->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    return field;
}

QLineEdit *codeField(const widgets::Theme &theme)
{
    QLineEdit *field = secretField(QStringLiteral("code"), QLineEdit::Normal);
    field->setFont(theme.monoFont(widgets::Text::body));
    return field;
}

} // namespace

OpeningStep::OpeningStep(const widgets::Theme &theme)
    : FirstRunStep(theme, tr("Opening the workspace…"), {}), m_progress(new widgets::Progress(theme)),
      m_passphrase(addLeftButton(tr("Use the passphrase"), QStringLiteral("usePassphrase"))),
      m_code(addLeftButton(tr("Use the recovery code"), QStringLiteral("useCode"))),
      m_quit(addButton(quitWord(), false, QStringLiteral("quit")))
{
    m_progress->setCancelable(false);
    m_progress->setText(tr("Looking for the key"));
    m_progress->setProgress(0, 0);
    body()->addWidget(m_progress);
    connect(m_passphrase, &QPushButton::clicked, this, &OpeningStep::passphraseAsked);
    connect(m_code, &QPushButton::clicked, this, &OpeningStep::codeAsked);
    connect(m_quit, &QPushButton::clicked, this, &OpeningStep::quitAsked);
    setWays(false, false, false);
}

QWidget *OpeningStep::firstField() const
{
    return !m_passphrase->isHidden() ? m_passphrase : !m_code->isHidden() ? m_code : m_quit;
}

void OpeningStep::setWays(bool hasPassphrase, bool hasCode, bool hasKeychain)
{
    m_passphrase->setVisible(hasPassphrase);
    m_code->setVisible(hasCode && !hasPassphrase);
    setAbout(hasKeychain
                 ? tr("The desktop's keychain is asked for the key. It may want to be unlocked, in a window of its "
                      "own.")
                 : tr("This takes a moment where the store is large or is carried to a new version."));
}

TypedStep::TypedStep(const widgets::Theme &theme, const Text &text, QLineEdit *field)
    : FirstRunStep(theme, text.heading, text.about), m_field(field), m_bar(new widgets::MessageBar(theme)),
      m_row(nullptr), m_progress(new widgets::Progress(theme)),
      m_other(addLeftButton(text.otherWay, QStringLiteral("otherWay")))
{
    auto *again = m_bar->addButton(tr("Try again"));
    again->setObjectName(QStringLiteral("again"));
    again->setAutoDefault(true);
    body()->addWidget(m_bar);
    m_bar->hide();
    auto *grid = new widgets::FormGrid(theme);
    m_row = grid->addRow(text.name, m_field, text.hint);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme.px(Size::space1));
    line->addWidget(grid, 1);
    if (field->echoMode() == QLineEdit::Password)
        line->addWidget(eyeOf(theme, field), 0, Qt::AlignTop);
    body()->addLayout(line);
    body()->addWidget(m_progress);
    m_progress->setCancelable(false);
    m_progress->setText(tr("Unlocking, about a second…"));
    m_progress->setProgress(0, 0);
    QSizePolicy kept = m_progress->sizePolicy();
    kept.setRetainSizeWhenHidden(true); // nothing moves while it is tried
    m_progress->setSizePolicy(kept);
    m_progress->hide();
    auto *quit = addButton(quitWord(), false, QStringLiteral("quit"));
    m_open = addButton(tr("Unlock"), true, QStringLiteral("unlock"));
    connect(m_field, &QLineEdit::returnPressed, this, &TypedStep::submit);
    connect(m_field, &QLineEdit::textEdited, this, [this] { m_row->setError({}); });
    connect(m_open, &QPushButton::clicked, this, &TypedStep::submit);
    connect(again, &QPushButton::clicked, this, &TypedStep::againAsked);
    connect(m_other, &QPushButton::clicked, this, &TypedStep::otherWayAsked);
    connect(quit, &QPushButton::clicked, this, &TypedStep::quitAsked);
}

/// A line edit overwrites what it holds at its end where it hides it.
TypedStep::~TypedStep()
{
    m_field->setEchoMode(QLineEdit::Password);
}

QWidget *TypedStep::firstField() const
{
    return m_field;
}

void TypedStep::setOtherWay(bool isThere)
{
    m_other->setVisible(isThere);
}

void TypedStep::setReason(const QString &sentence)
{
    m_bar->setMessage(Tone::warning, sentence);
    m_bar->setVisible(!sentence.isEmpty());
}

/// The focus stays where it is, so what is disabled is told and not greyed.
void TypedStep::setBusy(bool isBusy)
{
    m_field->setReadOnly(isBusy);
    m_open->setEnabled(!isBusy);
    m_other->setEnabled(!isBusy);
    m_progress->setVisible(isBusy);
}

void TypedStep::refuse(const QString &sentence, qsizetype character)
{
    m_row->setError(sentence);
    m_field->setFocus();
    if (character < 0)
        m_field->selectAll();
    else
        m_field->setSelection(int(character), 1);
}

QString TypedStep::typed() const
{
    return m_field->text();
}

void TypedStep::submit()
{
    if (m_field->isReadOnly())
        return;
    if (m_field->text().isEmpty())
        refuse(tr("This is needed."));
    else
        Q_EMIT unlockAsked();
}

PassphraseStep::PassphraseStep(const widgets::Theme &theme)
    : TypedStep(theme,
                {tr("Unlock the workspace"),
                 tr("Everything in it is sealed. Type the passphrase that was chosen for it."),
                 tr("Passphrase"),
                 {},
                 tr("Use the recovery code instead")},
                secretField(QStringLiteral("passphrase"), QLineEdit::Password))
{}

RecoveryStep::RecoveryStep(const widgets::Theme &theme)
    : TypedStep(theme,
                {tr("Unlock with the recovery code"),
                 tr("It was shown once, when the workspace was made, and is on paper apart from this computer."),
                 tr("Recovery code"),
                 tr("32 digits and letters. Dashes, spaces, capitals or small letters make no difference."),
                 tr("Use the passphrase instead")},
                codeField(theme))
{}

workspace::UnlockSources PassphraseStep::sources() const
{
    workspace::UnlockSources sources;
    sources.passphrase = typed();
    return sources;
}

workspace::UnlockSources RecoveryStep::sources() const
{
    workspace::UnlockSources sources;
    sources.recoveryCode = typed();
    return sources;
}

FailedStep::FailedStep(const widgets::Theme &theme)
    : FirstRunStep(theme, {}, {}),
      m_advice(new Label(theme, {}, widgets::Text::body, Weight::medium, Color::text, Label::Fit::wrap)),
      m_details(new Label(theme, {}, widgets::Text::caption, Weight::regular, Color::text2, Label::Fit::wrap))
{
    widgets::speakAs(*this, QAccessible::AlertMessage);
    m_details->setSelectable();
    m_details->setFont(theme.monoFont(widgets::Text::caption));
    body()->addWidget(m_advice);
    body()->addWidget(m_details);
    auto *copy = addLeftButton(tr("Copy details"), QStringLiteral("copy"));
    copy->setIcon(Icon::copy);
    auto *quit = addButton(quitWord(), false, QStringLiteral("quit"));
    m_again = addButton(tr("Try again"), true, QStringLiteral("again"));
    m_again->setIcon(Icon::retry);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_details->text()); });
    connect(quit, &QPushButton::clicked, this, &FailedStep::quitAsked);
    connect(m_again, &QPushButton::clicked, this, &FailedStep::againAsked);
}

QWidget *FailedStep::firstField() const
{
    return m_again;
}

void FailedStep::setError(const Error &error, const QString &folder)
{
    const ClosedWords words = wordsOfClosed(error);
    setHeading(words.happened);
    setAbout(words.meaning);
    m_advice->setText(words.advice);
    m_details->setText(QStringLiteral("%1\n%2: %3").arg(folder, name(error.code), describe(error)));
    setAccessibleName(words.happened);
    setAccessibleDescription(words.meaning + u' ' + words.advice);
}

} // namespace switchboard::settings
