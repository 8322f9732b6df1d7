// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/settingsservice.h"
#include "tests/ui/support/answerscript.h"

namespace switchboard::test {

/// Settings in memory, as strict as the real ones.
class FakeSettingsService : public workspace::SettingsService
{
    Q_OBJECT

public:
    FakeSettingsService();

    AnswerScript script;
    QMap<QString, QString> values;
    QList<workspace::ProviderRow> accounts;
    QList<workspace::SenderSetting> numbers;
    QList<workspace::ProviderProbe> probes; ///< what a test finds
    QList<workspace::KeyHolder> holders;
    QString proof; ///< empty: none is needed
    QString recoveryCode = QStringLiteral("0000-1111-2222-3333-4444-5555-6666-7777");
    QList<workspace::TwilioAccount> kept;
    QList<workspace::Finding> findings;
    Timestamp backupAt{};
    workspace::BackupProgressed backingUp; ///< tells what a backup that waits for its answer would
    qint64 spent = 0;

    QFuture<Result<QMap<QString, QString>>> settings() override;
    QFuture<Result<void>> set(QString key, QString value) override;
    QFuture<Result<QList<workspace::ProviderRow>>> providers() override;
    QFuture<Result<ProviderId>> putProvider(workspace::TwilioAccount account) override;
    QFuture<Result<QList<workspace::ProviderProbe>>> testProviders(ProviderId only) override;
    QFuture<Result<workspace::ProviderProbe>> tryAccount(workspace::TwilioAccount account) override;
    QFuture<Result<QList<workspace::SenderSetting>>> senders() override;
    QFuture<Result<SenderId>> putSender(workspace::SenderSetting sender) override;
    QFuture<Result<void>> setDefaultSender(SenderId sender) override;
    QFuture<Result<void>> retireSender(SenderId sender) override;
    QFuture<Result<void>> pauseProvider(ProviderId provider, bool isPaused) override;
    QFuture<Result<qint64>> spentToday() override;
    QFuture<Result<QList<workspace::KeyHolder>>> keyHolders() override;
    QFuture<Result<void>> setPassphrase(workspace::UnlockSources given, QString passphrase) override;
    QFuture<Result<void>> removePassphrase() override;
    QFuture<Result<QString>> renewRecoveryCode(workspace::UnlockSources given) override;
    QFuture<Result<workspace::MediaCount>> backup(QString file, std::stop_token stop, workspace::BackupProgressed progressed) override;
    QFuture<Result<Timestamp>> lastBackupAt() override;
    QFuture<Result<QList<workspace::Finding>>> checkUp() override;

private:
    bool isProven(const workspace::UnlockSources &given) const;
};

/// A practice account with two numbers, a keychain and a recovery code.
void addSampleSettings(FakeSettingsService &service);

} // namespace switchboard::test
