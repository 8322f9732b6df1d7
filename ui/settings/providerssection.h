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

class ProviderRowView;

/// Accounts with a test that says what is wrong, and the numbers that texts go out from.
class ProvidersSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit ProvidersSection(const SectionContext &context, QWidget *parent = nullptr);
    void refresh() override;

    void addAccount();
    void addSender();
    void testAll() { test({}); }

private:
    void test(ProviderId only);
    void setTestsEnabled(bool areEnabled);
    void showProviders(const QList<workspace::ProviderRow> &rows);
    void showSenders(const QList<workspace::SenderSetting> &senders);
    QWidget *senderRow(const workspace::SenderSetting &sender);
    void editAccount(const workspace::ProviderRow &row);
    void editSender(const workspace::SenderSetting &sender);
    void makeDefault(const workspace::SenderSetting &sender);
    void retire(const workspace::SenderSetting &sender);
    void useAgain(const workspace::SenderSetting &sender);
    void pause(const workspace::ProviderRow &row, bool isPaused);

    QVBoxLayout *m_providerRows;
    QVBoxLayout *m_senderRows;
    widgets::Button *m_testAll;
    widgets::Button *m_addSender;
    QHash<ProviderId, ProviderRowView *> m_views;
    QHash<ProviderId, workspace::ProviderProbe> m_probes; ///< of the last test, while the account is the same
    QList<workspace::ProviderRow> m_providers;
    QList<workspace::SenderSetting> m_senders;
    widgets::Latest<QList<workspace::ProviderRow>> m_readingProviders;
    widgets::Latest<QList<workspace::SenderSetting>> m_readingSenders;
    widgets::Latest<QList<workspace::ProviderProbe>> m_testing;
};

} // namespace switchboard::settings
