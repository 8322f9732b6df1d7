// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/sheet.h"

QT_BEGIN_NAMESPACE
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
QT_END_NAMESPACE

namespace switchboard::widgets {
class FormRow;
class Toggle;
} // namespace switchboard::widgets

namespace switchboard::settings {

/// A number or service that texts go out from: added, or changed.
class SenderSheet : public widgets::Sheet
{
    Q_OBJECT

public:
    SenderSheet(const SectionContext &context, const workspace::SenderSetting &sender,
                const QList<workspace::ProviderRow> &providers, QWidget *over);

Q_SIGNALS:
    void kept(switchboard::SenderId sender);

private:
    void keepIt();

    SectionContext m_context;
    workspace::SenderSetting m_sender;
    QLineEdit *m_identity;
    QLineEdit *m_name;
    QComboBox *m_provider;
    QDoubleSpinBox *m_rate;
    widgets::Toggle *m_answers;
    widgets::Toggle *m_default;
    widgets::FormRow *m_identityRow;
    widgets::MessageBar *m_bar;
    widgets::Latest<SenderId> m_keeping;
};

} // namespace switchboard::settings
