// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/securitysheets.h"

#include "ui/widgets/button.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagebar.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QVBoxLayout>

namespace switchboard::settings {

using widgets::ButtonKind;
using widgets::Color;
using widgets::Label;
using widgets::Text;
using widgets::Tone;
using widgets::Weight;

namespace {

QLineEdit *secretField(const QString &name)
{
    auto *field = new QLineEdit;
    field->setEchoMode(QLineEdit::Password);
    field->setObjectName(name);
    return field;
}

/// What was typed may be either: each is tried as what it could be.
workspace::UnlockSources proofFrom(const QString &typed)
{
    workspace::UnlockSources proof;
    proof.passphrase = typed;
    proof.recoveryCode = typed;
    return proof;
}

QString proofHint()
{
    return PassphraseSheet::tr("Nothing on this computer opens the workspace by itself, so it is asked.");
}

QString refusalOf(const Error &error)
{
    if (error.code == ErrorCode::wrongKey || error.code == ErrorCode::invalidInput)
        return PassphraseSheet::tr("This does not open the workspace.");
    const widgets::ErrorWords words = widgets::wordsFor(error);
    return words.meaning + u' ' + words.advice;
}

} // namespace

PassphraseSheet::PassphraseSheet(const SectionContext &context, bool isChange, bool needsProof, QWidget *over)
    : Sheet(context.theme, isChange ? tr("Change the passphrase") : tr("Set a passphrase"), over), m_context(context),
      m_proof(secretField(QStringLiteral("proof"))), m_first(secretField(QStringLiteral("first"))),
      m_second(secretField(QStringLiteral("second"))), m_keeping(this)
{
    auto *grid = new widgets::FormGrid(context.theme);
    if (needsProof)
        m_proofRow = grid->addRow(tr("Passphrase or recovery code now"), m_proof, proofHint());
    else
        m_proof->setParent(this), m_proof->hide();
    m_firstRow = grid->addRow(tr("New passphrase"), m_first,
                              tr("At least 8 characters. A few words that do not belong together are best."));
    m_secondRow = grid->addRow(tr("Once more"), m_second);
    body()->addWidget(grid);
    m_keep = addButton(tr("Keep it"), ButtonKind::primary);
    m_keep->setObjectName(QStringLiteral("keep"));
    connect(m_keep, &QPushButton::clicked, this, &PassphraseSheet::keepIt);
}

void PassphraseSheet::keepIt()
{
    m_firstRow->setError({});
    m_secondRow->setError({});
    if (m_first->text() != m_second->text()) {
        m_secondRow->setError(tr("The two are not the same."));
        return;
    }
    m_keep->setEnabled(false);
    setFootNote(tr("Working, about a second…"));
    m_keeping.ask(
        m_context.service.setPassphrase(proofFrom(m_proof->text()), m_first->text()), [this](Result<void> done) {
            m_keep->setEnabled(true);
            setFootNote({});
            if (done) {
                Q_EMIT kept();
                close();
                return;
            }
            const bool isShort = done.error().detail == QLatin1StringView("short");
            if (!isShort && m_proofRow)
                m_proofRow->setError(refusalOf(done.error()));
            else
                m_firstRow->setError(isShort ? tr("It is too short: at least 8 characters.") : refusalOf(done.error()));
        });
}

RecoverySheet::RecoverySheet(const SectionContext &context, bool needsProof, QWidget *over)
    : Sheet(context.theme, tr("A new recovery code"), over), m_context(context), m_ask(new QWidget),
      m_proof(secretField(QStringLiteral("proof"))), m_bar(new widgets::MessageBar(context.theme)), m_making(this)
{
    auto *layout = new QVBoxLayout(m_ask);
    layout->setContentsMargins({});
    layout->addWidget(
        new Label(context.theme,
                  tr("The code that you wrote down before opens nothing from then on, also in backups that are "
                     "made later. A backup made earlier opens by the old one."),
                  Text::body, Weight::regular, Color::text2, Label::Fit::wrap));
    auto *grid = new widgets::FormGrid(context.theme);
    if (needsProof)
        m_proofRow = grid->addRow(tr("Passphrase or recovery code now"), m_proof, proofHint());
    else
        m_proof->setParent(m_ask), m_proof->hide();
    layout->addWidget(grid);
    body()->addWidget(m_ask);
    body()->addWidget(m_bar);
    m_bar->hide();
    m_make = addButton(tr("Make it"), ButtonKind::primary);
    m_make->setObjectName(QStringLiteral("make"));
    connect(m_make, &QPushButton::clicked, this, &RecoverySheet::make);
}

void RecoverySheet::make()
{
    m_make->setEnabled(false);
    m_making.ask(m_context.service.renewRecoveryCode(proofFrom(m_proof->text())), [this](Result<QString> code) {
        m_make->setEnabled(true);
        if (code) {
            showCode(*code);
            Q_EMIT renewed();
            return;
        }
        if (m_proofRow) {
            m_proofRow->setError(refusalOf(code.error()));
            return;
        }
        m_bar->setMessage(Tone::danger, refusalOf(code.error()));
        m_bar->show();
    });
}

/// Nothing keeps it: closing waits until somebody says that it is written down.
void RecoverySheet::showCode(const QString &code)
{
    setCloseable(false);
    m_ask->hide();
    m_make->hide();
    auto *field = new QLineEdit(code);
    field->setReadOnly(true);
    field->setObjectName(QStringLiteral("code"));
    field->setAccessibleName(tr("Recovery code"));
    field->setFont(m_context.theme.monoFont(Text::title));
    field->setAlignment(Qt::AlignCenter);
    m_bar->setMessage(Tone::warning, tr("Write it down and keep it apart from this computer: it is shown only now."));
    m_bar->show();
    auto *written = new QCheckBox(tr("I have written it down"));
    written->setObjectName(QStringLiteral("written"));
    body()->addWidget(field);
    body()->addWidget(written);
    auto *copy = addLeftButton(tr("Copy"));
    auto *done = addButton(tr("Done"), ButtonKind::primary);
    done->setObjectName(QStringLiteral("done"));
    done->setEnabled(false);
    connect(copy, &QPushButton::clicked, this, [code] { QGuiApplication::clipboard()->setText(code); });
    connect(written, &QCheckBox::toggled, this, [this, done](bool isWritten) {
        done->setEnabled(isWritten);
        setCloseable(isWritten);
    });
    connect(done, &QPushButton::clicked, this, &QWidget::close);
    field->setFocus();
    field->selectAll();
}

} // namespace switchboard::settings
