// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/accountsheet.h"

#include "ui/settings/providerwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/field.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/toggle.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace switchboard::settings {

using widgets::ButtonKind;
using widgets::Tone;

namespace {

enum Row { sidRow, tokenRow, keyRow, keySecretRow, baseUrlRow, practiceRow };
enum Kind { byToken, byKey };

QLineEdit *secretField()
{
    auto *field = new QLineEdit;
    field->setEchoMode(QLineEdit::Password);
    return field;
}

} // namespace

AccountSheet::AccountSheet(const SectionContext &context, const workspace::ProviderRow &row, QWidget *over)
    : Sheet(context.theme, row.id ? tr("Credentials of %1").arg(nameOf(row)) : tr("Add a Twilio account"), over),
      m_context(context), m_kind(new widgets::SegmentedControl(context.theme, tr("What opens the account"))),
      m_grid(new widgets::FormGrid(context.theme)), m_sid(new QLineEdit), m_token(secretField()), m_key(new QLineEdit),
      m_keySecret(secretField()), m_baseUrl(new QLineEdit), m_practice(new widgets::Toggle(context.theme)),
      m_bar(new widgets::MessageBar(context.theme)), m_trying(this), m_keeping(this)
{
    makeForm(row);
    setFootNote(tr("Kept sealed in this workspace, and never shown again."));
    m_try = addButton(tr("Try it"));
    m_try->setObjectName(QStringLiteral("try"));
    m_keep = addButton(tr("Keep it"), ButtonKind::primary);
    m_keep->setObjectName(QStringLiteral("keep"));
    connect(m_try, &QPushButton::clicked, this, &AccountSheet::tryIt);
    connect(m_keep, &QPushButton::clicked, this, &AccountSheet::keepIt);
    connect(m_kind, &widgets::SegmentedControl::chosen, this, &AccountSheet::showKind);
    showKind();
}

void AccountSheet::makeForm(const workspace::ProviderRow &row)
{
    m_kind->addOption(tr("Auth token"));
    m_kind->addOption(tr("API key"));
    m_kind->setCurrent(row.id && row.user != row.accountSid ? byKey : byToken);
    m_sid->setText(row.accountSid);
    m_sid->setReadOnly(bool(row.id));
    m_baseUrl->setText(row.baseUrl);
    m_practice->setChecked(row.isPractice);
    m_sid->setObjectName(QStringLiteral("sid"));
    m_token->setObjectName(QStringLiteral("token"));
    m_key->setObjectName(QStringLiteral("key"));
    m_keySecret->setObjectName(QStringLiteral("keySecret"));
    m_baseUrl->setObjectName(QStringLiteral("baseUrl"));
    m_grid->addRow(tr("Opens by"), m_kind);
    m_rows = {
        m_grid->addRow(tr("Account SID"), m_sid, tr("AC and 32 digits, on the first page of the console at Twilio.")),
        m_grid->addRow(tr("Auth token"), m_token, tr("Beside the account SID. It may do everything in the account.")),
        m_grid->addRow(tr("API key"), m_key, tr("SK and 32 digits. Safer: it can be taken back by itself.")),
        m_grid->addRow(tr("Key's secret"), m_keySecret),
        m_grid->addRow(tr("Address"), m_baseUrl,
                       tr("Only where it is not Twilio's own, such as a proxy or the sandbox.")),
        m_grid->addRow(tr("Practice"), m_practice, tr("Everything sent by it is marked as practice."))};
    m_practice->setAccessibleName(tr("Practice"));
    body()->addWidget(m_grid);
    body()->addWidget(m_bar);
    m_bar->hide();
}

void AccountSheet::showKind()
{
    const bool isByKey = m_kind->current() == byKey;
    m_grid->setRowShown(m_rows.at(keyRow), isByKey);
    m_grid->setRowShown(m_rows.at(keySecretRow), isByKey);
    m_rows.at(tokenRow)->setHint(isByKey
                                     ? tr("To check what Twilio sends by webhook; may stay empty until there is one.")
                                     : tr("Beside the account SID. It may do everything in the account."));
}

workspace::TwilioAccount AccountSheet::typed() const
{
    const bool isByKey = m_kind->current() == byKey;
    workspace::TwilioAccount account;
    account.accountSid = m_sid->text().trimmed();
    account.user = isByKey ? m_key->text().trimmed() : QString();
    account.secret = (isByKey ? m_keySecret : m_token)->text().trimmed().toUtf8();
    account.authToken = m_token->text().trimmed().toUtf8();
    account.baseUrl = m_baseUrl->text().trimmed();
    account.isPractice = m_practice->isChecked();
    return account;
}

/// Says in place what is missing.
bool AccountSheet::isComplete()
{
    const bool isByKey = m_kind->current() == byKey;
    const auto require = [this](Row row, bool isGiven) {
        m_rows.at(row)->setError(isGiven ? QString() : tr("This is needed."));
        return isGiven;
    };
    bool isWhole = require(sidRow, !m_sid->text().trimmed().isEmpty());
    isWhole = require(tokenRow, isByKey || !m_token->text().trimmed().isEmpty()) && isWhole;
    isWhole = require(keyRow, !isByKey || !m_key->text().trimmed().isEmpty()) && isWhole;
    return require(keySecretRow, !isByKey || !m_keySecret->text().trimmed().isEmpty()) && isWhole;
}

void AccountSheet::tryIt()
{
    if (m_trying.isWaiting() || !isComplete())
        return; // it stays enabled: else the focus would go on to the button that keeps
    m_bar->setMessage(Tone::info, tr("Asking the provider…"));
    m_bar->show();
    m_trying.ask(m_context.service.tryAccount(typed()), [this](Result<workspace::ProviderProbe> probe) {
        if (!probe) {
            refuse(probe.error());
            return;
        }
        if (probe->problem && probe->problem->code == ErrorCode::invalidInput) {
            refuse(*probe->problem);
            return;
        }
        const ProviderWords words = wordsOf(*probe);
        const QString well = probe->accountName.isEmpty()
                                 ? tr("The provider takes these credentials.")
                                 : tr("The provider takes these credentials, for “%1”.").arg(probe->accountName);
        m_bar->setMessage(words.tone, words.tone == Tone::success ? well + u' ' + words.sentence : words.sentence);
    });
}

void AccountSheet::keepIt()
{
    if (!isComplete())
        return;
    m_keep->setEnabled(false);
    m_keeping.ask(m_context.service.putProvider(typed()), [this](Result<ProviderId> provider) {
        m_keep->setEnabled(true);
        if (!provider) {
            refuse(provider.error());
            return;
        }
        Q_EMIT kept(*provider);
        close();
    });
}

void AccountSheet::refuse(const Error &error)
{
    const QString &field = error.place.field;
    const bool isByKey = m_kind->current() == byKey;
    const Row row = field == QLatin1StringView("user")       ? (isByKey ? keyRow : sidRow)
                    : field == QLatin1StringView("secret")   ? (isByKey ? keySecretRow : tokenRow)
                    : field == QLatin1StringView("base-url") ? baseUrlRow
                                                             : sidRow;
    if (error.code == ErrorCode::invalidInput) {
        m_rows.at(row)->setError(tr("Not usable: %1.").arg(widgets::wordsOfFlaw(error)));
        m_bar->hide();
        return;
    }
    const widgets::ErrorWords words = widgets::wordsFor(error);
    m_bar->setMessage(Tone::danger, words.meaning + u' ' + words.advice);
    m_bar->setNote(error.message);
    m_bar->show();
}

} // namespace switchboard::settings
