// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"
#include "ui/widgets/latest.h"

QT_BEGIN_NAMESPACE
class QVBoxLayout;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Button;
} // namespace switchboard::widgets

namespace switchboard::settings {

/// Who can open the workspace: keychain, key file, passphrase, recovery code.
class SecuritySection : public SettingsSection
{
    Q_OBJECT

public:
    explicit SecuritySection(const SectionContext &context, QWidget *parent = nullptr);
    void refresh() override;

    void changePassphrase();
    void renewRecoveryCode();

private:
    void showHolders(const QList<workspace::KeyHolder> &holders);
    QWidget *holderRow(const workspace::KeyHolder &holder);
    void removePassphrase();

    QVBoxLayout *m_rows;
    widgets::Button *m_passphrase;
    bool m_hasPassphrase = false;
    bool m_needsProof = false; ///< nothing on this computer opens it without being typed
    widgets::Latest<QList<workspace::KeyHolder>> m_reading;
};

} // namespace switchboard::settings
