// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/ledgerwatch.h"
#include "core/workspace/settingsservice.h"
#include "core/workspace/workspace.h"

namespace switchboard::workspace {

/// The settings of an open workspace.
class LocalSettings : public SettingsService
{
    Q_OBJECT

public:
    /// `workspace` outlives it. Lives on the GUI thread.
    explicit LocalSettings(Workspace &workspace, QObject *parent = nullptr);
    ~LocalSettings() override; ///< stops a backup that is being made, and waits until nothing is left of it

    QFuture<Result<QMap<QString, QString>>> settings() override;
    QFuture<Result<void>> set(QString key, QString value) override;
    QFuture<Result<QList<ProviderRow>>> providers() override;
    QFuture<Result<ProviderId>> putProvider(TwilioAccount account) override;
    QFuture<Result<QList<ProviderProbe>>> testProviders(ProviderId only) override;
    QFuture<Result<ProviderProbe>> tryAccount(TwilioAccount account) override;
    QFuture<Result<QList<SenderSetting>>> senders() override;
    QFuture<Result<SenderId>> putSender(SenderSetting sender) override;
    QFuture<Result<void>> setDefaultSender(SenderId sender) override;
    QFuture<Result<void>> retireSender(SenderId sender) override;
    QFuture<Result<void>> pauseProvider(ProviderId provider, bool isPaused) override;
    QFuture<Result<qint64>> spentToday() override;
    QFuture<Result<QList<KeyHolder>>> keyHolders() override;
    QFuture<Result<void>> setPassphrase(UnlockSources proof, QString passphrase) override;
    QFuture<Result<void>> removePassphrase() override;
    QFuture<Result<QString>> renewRecoveryCode(UnlockSources proof) override;
    QFuture<Result<MediaCount>> backup(QString file, std::stop_token stop, BackupProgressed progressed) override;
    QFuture<Result<Timestamp>> lastBackupAt() override;
    QFuture<Result<QList<Finding>>> checkUp() override;

private:
    void takeEvents(const QList<Event> &events);

    Workspace &m_workspace;
    LedgerWatch m_watch;
    std::stop_source m_stop;
    QFuture<Result<MediaCount>> m_backup; ///< the one that is being made; one at a time
};

} // namespace switchboard::workspace
