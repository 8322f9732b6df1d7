// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/interruption.h"
#include "app/ctl/output.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/workspace/workspace.h"

#include <QCoro/QCoroTask>

#include <memory>
#include <stop_token>
#include <string>

namespace switchboard::ctl {

/// What every command understands.
struct CommonOptions
{
    std::string workspace;
    std::string passphraseFile;
    std::string recoveryCodeFile;
    std::string keyFile;
};

/// One run of the program: its options, its voice, and word that it should stop.
class Session
{
public:
    /// The interruption outlives the session.
    Session(CommonOptions options, Output output, const Interruption &interruption);
    ~Session();

    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    const Output &out() const { return m_output; }
    const CommonOptions &options() const { return m_options; }
    std::stop_token stop() const { return m_interruption.token(); }
    bool isStopped() const { return stop().stop_requested(); }
    const std::shared_ptr<const Clock> &clock() const { return m_clock; }

    /// Absolute path of the workspace's folder.
    QString folder() const;

    /// Opens the workspace with what the options give; closed at the end of the run. Tells the failure itself: the
    /// error is only for the exit status.
    QCoro::Task<int> open();
    workspace::Workspace &workspace() { return *m_workspace; }
    store::Store &store() { return m_workspace->store(); }
    void closeWorkspace();

    /// Tells the error and gives its exit status.
    int fail(const Error &error) const;

    /// 130 where somebody asked to stop, else `status`.
    int ended(int status) const;

    /// The same for what runs until it is ended: SIGTERM is its orderly end and keeps `status`.
    int serviceEnded(int status) const;

private:
    Result<workspace::UnlockSources> sources() const;

    CommonOptions m_options;
    Output m_output;
    const Interruption &m_interruption;
    std::shared_ptr<const Clock> m_clock;
    std::shared_ptr<workspace::Workspace> m_workspace;
};

/// The first line of a file that holds a secret; an error names the option.
Result<QString> secretFromFile(const std::string &path, const QString &option);

} // namespace switchboard::ctl
