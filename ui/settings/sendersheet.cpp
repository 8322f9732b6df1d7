// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/sendersheet.h"

#include "ui/settings/providerwords.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/field.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/toggle.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace switchboard::settings {

namespace {
constexpr double mostPerSecond = 1'000;
}

SenderSheet::SenderSheet(const SectionContext &context, const workspace::SenderSetting &sender,
                         const QList<workspace::ProviderRow> &providers, QWidget *over)
    : Sheet(context.theme, sender.sender ? tr("Change %1").arg(sender.identity) : tr("Add a number or service"), over),
      m_context(context), m_sender(sender), m_identity(new QLineEdit(sender.identity)),
      m_name(new QLineEdit(sender.name)), m_provider(new QComboBox), m_rate(new QDoubleSpinBox),
      m_answers(new widgets::Toggle(context.theme)), m_default(new widgets::Toggle(context.theme)),
      m_bar(new widgets::MessageBar(context.theme)), m_keeping(this)
{
    for (const workspace::ProviderRow &provider : providers)
        m_provider->addItem(QStringLiteral("%1, %2").arg(nameOf(provider), provider.accountSid), provider.id.value);
    m_provider->setCurrentIndex(std::max(0, m_provider->findData(sender.provider.value)));
    m_identity->setObjectName(QStringLiteral("identity"));
    m_identity->setReadOnly(bool(sender.sender));
    m_name->setObjectName(QStringLiteral("name"));
    m_rate->setRange(0, mostPerSecond);
    m_rate->setDecimals(1);
    m_rate->setSpecialValueText(tr("no limit of ours"));
    m_rate->setValue(sender.perSecond);
    m_answers->setChecked(sender.providerAnswersKeywords);
    m_default->setChecked(sender.isDefault);
    m_default->setEnabled(!sender.isDefault);
    m_answers->setAccessibleName(tr("The provider answers STOP, START and HELP"));
    m_default->setAccessibleName(tr("Default"));

    auto *grid = new widgets::FormGrid(context.theme);
    m_identityRow =
        grid->addRow(tr("Number or service"), m_identity,
                     tr("A number of the account, a short code, or a messaging service (MG and 32 digits)."));
    grid->addRow(tr("Name"), m_name, tr("As colleagues see it: “Main line”."));
    if (!sender.sender)
        grid->addRow(tr("Account"), m_provider);
    grid->addRow(tr("Parts a second"), m_rate, tr("What the carrier lets through; more would be refused there."));
    grid->addRow(tr("Keywords"), m_answers,
                 tr("On: the provider answers STOP, START and HELP. Off: the answers of the settings are sent."));
    grid->addRow(tr("Default"), m_default, tr("Texts go out from it where nothing else is chosen."));
    body()->addWidget(grid);
    body()->addWidget(m_bar);
    m_bar->hide();
    auto *keep = addButton(tr("Keep it"), widgets::ButtonKind::primary);
    keep->setObjectName(QStringLiteral("keep"));
    connect(keep, &QPushButton::clicked, this, &SenderSheet::keepIt);
}

void SenderSheet::keepIt()
{
    if (m_identity->text().trimmed().isEmpty()) {
        m_identityRow->setError(tr("This is needed."));
        return;
    }
    workspace::SenderSetting sender = m_sender;
    sender.identity = m_identity->text().trimmed();
    sender.name = m_name->text().trimmed();
    if (!sender.sender)
        sender.provider = ProviderId{m_provider->currentData().toLongLong()};
    sender.perSecond = m_rate->value();
    sender.providerAnswersKeywords = m_answers->isChecked();
    sender.isDefault = m_default->isChecked();
    m_keeping.ask(m_context.service.putSender(sender), [this](Result<SenderId> id) {
        if (id) {
            Q_EMIT kept(*id);
            close();
            return;
        }
        const widgets::ErrorWords words = widgets::wordsFor(id.error());
        m_bar->setMessage(widgets::Tone::danger, words.meaning + u' ' + words.advice);
        m_bar->setNote(id.error().message);
        m_bar->show();
    });
}

} // namespace switchboard::settings
