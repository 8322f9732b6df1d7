// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/sheet.h"

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace switchboard::widgets {
class FormGrid;
class FormRow;
class SegmentedControl;
class Toggle;
} // namespace switchboard::widgets

namespace switchboard::settings {

/// The credentials of an account: typed, tried at the provider, kept. What was typed stays until it is kept or the sheet is
/// closed; a secret is never read back.
class AccountSheet : public widgets::Sheet
{
    Q_OBJECT

public:
    /// For a new account, or for new credentials of `row`.
    AccountSheet(const SectionContext &context, const workspace::ProviderRow &row, QWidget *over);

Q_SIGNALS:
    void kept(switchboard::ProviderId provider);

private:
    void makeForm(const workspace::ProviderRow &row);
    void showKind();
    workspace::TwilioAccount typed() const;
    bool isComplete();
    void tryIt();
    void keepIt();
    void refuse(const Error &error);

    SectionContext m_context;
    widgets::SegmentedControl *m_kind;
    widgets::FormGrid *m_grid;
    QLineEdit *m_sid;
    QLineEdit *m_token;
    QLineEdit *m_key;
    QLineEdit *m_keySecret;
    QLineEdit *m_baseUrl;
    widgets::Toggle *m_practice;
    QList<widgets::FormRow *> m_rows; ///< in the order of the enumeration in the source
    widgets::MessageBar *m_bar;
    widgets::Button *m_try;
    widgets::Button *m_keep;
    widgets::Latest<workspace::ProviderProbe> m_trying;
    widgets::Latest<ProviderId> m_keeping;
};

} // namespace switchboard::settings
