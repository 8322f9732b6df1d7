// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/setupservice.h"
#include "core/workspace/workspace.h"

#include <functional>

namespace switchboard::workspace {

struct SetupSteps; ///< what the steps need and what they make

/// Makes a workspace on this computer; it is open from make() on.
class LocalSetup : public SetupService
{
    Q_OBJECT

public:
    /// Starts the sandbox where it does not run yet and answers its address.
    using SandboxStarter = std::function<QFuture<Result<QString>>()>;

    LocalSetup(QString folder, QString practiceFolder, std::shared_ptr<const Clock> clock, SandboxStarter startSandbox,
               QObject *parent = nullptr);
    ~LocalSetup() override;

    bool hasPractice() const override;
    QFuture<Result<QString>> make(SetupChoice choice) override;
    QFuture<Result<ProviderProbe>> tryAccount(TwilioAccount account) override;
    QFuture<Result<void>> keepAccount(TwilioAccount account, QString number) override;
    QFuture<Result<MessageId>> sendTest(QString to, QString body) override;
    QFuture<Result<MessageState>> testState(MessageId message) override;

    /// What was made, for whoever goes on with it; none before.
    std::shared_ptr<Workspace> workspace() const;

    /// The same for good: nothing of this holds on to it any more.
    std::shared_ptr<Workspace> takeWorkspace();

private:
    QString m_folder;
    QString m_practiceFolder;
    std::shared_ptr<const Clock> m_clock;
    SandboxStarter m_startSandbox;
    std::shared_ptr<SetupSteps> m_making; ///< of the last make(); its steps may outlive this
    std::unique_ptr<LedgerWatch> m_watch;
};

} // namespace switchboard::workspace
