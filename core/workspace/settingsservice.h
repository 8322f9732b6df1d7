// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/accounts.h"
#include "core/workspace/doctor.h"
#include "core/workspace/keyholders.h"
#include "core/workspace/maintenance.h"
#include "core/workspace/settings.h"

#include <QFuture>
#include <QObject>

namespace switchboard::workspace {

/// A number or service as the settings show it.
struct SenderSetting
{
    SenderId sender;
    ProviderId provider;
    QString identity; ///< E.164, or the id of a service
    QString name;
    double perSecond = 0; ///< segments; 0: no limit of ours
    bool providerAnswersKeywords = true;
    bool isDefault = false;
    bool isRetired = false; ///< only told: nothing new goes out from it
    QString formatted = {}; ///< the identity as people write it; only told
};

/// What is set in a workspace. Secrets go in and never come out. Futures always end with an answer on any thread.
class SettingsService : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QFuture<Result<QMap<QString, QString>>> settings() = 0;
    virtual QFuture<Result<void>> set(QString key, QString value) = 0; ///< invalidInput says what is expected

    virtual QFuture<Result<QList<ProviderRow>>> providers() = 0;
    virtual QFuture<Result<ProviderId>> putProvider(TwilioAccount account) = 0;
    virtual QFuture<Result<void>> pauseProvider(ProviderId provider, bool isPaused) = 0; ///< see pauseAccount()
    virtual QFuture<Result<QList<ProviderProbe>>> testProviders(ProviderId only) = 0;    ///< none: all of them
    virtual QFuture<Result<ProviderProbe>> tryAccount(TwilioAccount account) = 0;        ///< before it is kept
    virtual QFuture<Result<QList<SenderSetting>>> senders() = 0;
    virtual QFuture<Result<SenderId>> putSender(SenderSetting sender) = 0; ///< in use again where it was retired
    virtual QFuture<Result<void>> setDefaultSender(SenderId sender) = 0;   ///< as above
    /// Where it was the default, the next is.
    virtual QFuture<Result<void>> retireSender(SenderId sender) = 0;
    virtual QFuture<Result<qint64>> spentToday() = 0; ///< in micro-units

    /// See keyholders.h; `proof` opens the workspace once more.
    virtual QFuture<Result<QList<KeyHolder>>> keyHolders() = 0;
    virtual QFuture<Result<void>> setPassphrase(UnlockSources proof, QString passphrase) = 0;
    virtual QFuture<Result<void>> removePassphrase() = 0;
    virtual QFuture<Result<QString>> renewRecoveryCode(UnlockSources proof) = 0;

    /// A backup to a new file; `locked`, `alreadyExists`, `storage` as in maintenance.h.
    virtual QFuture<Result<MediaCount>> backup(QString file, std::stop_token stop, BackupProgressed progressed) = 0;
    virtual QFuture<Result<Timestamp>> lastBackupAt() = 0; ///< the epoch where none is known
    virtual QFuture<Result<QList<Finding>>> checkUp() = 0; ///< what `doctor` says

Q_SIGNALS:
    void settingsChanged();
};

} // namespace switchboard::workspace
