// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/message.h"
#include "core/workspace/accounts.h"
#include "core/workspace/unlock.h"

#include <QFuture>
#include <QObject>

namespace switchboard::workspace {

/// What is chosen before there is a workspace.
struct SetupChoice
{
    bool isPractice = false;
    Keeper keeper = Keeper::keychain;
    QString passphrase;
    QString agent;
    QString organisation;
};

/// Makes a workspace step by step: keys and store, account and number, a first text. Secrets go in and never come out but
/// the recovery code, once. Futures always end with an answer on any thread.
class SetupService : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Whether there is a workspace to go on with: a practice one that was made before.
    virtual bool hasPractice() const = 0;

    /// The recovery code of the new workspace, to be shown once. noKeychain where there is no keychain: another keeper
    /// is to be chosen. Practice is furnished with the sandbox's account and sample people.
    virtual QFuture<Result<QString>> make(SetupChoice choice) = 0;

    virtual QFuture<Result<ProviderProbe>> tryAccount(TwilioAccount account) = 0;
    /// Keeps the account and one number of it to send from.
    virtual QFuture<Result<void>> keepAccount(TwilioAccount account, QString number) = 0;

    /// A text through everything that real ones go through. `to` in any customary notation.
    virtual QFuture<Result<MessageId>> sendTest(QString to, QString body) = 0;
    virtual QFuture<Result<MessageState>> testState(MessageId message) = 0;

Q_SIGNALS:
    void testMoved(); ///< the state of the text may be another
};

} // namespace switchboard::workspace
