// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/openingservice.h"
#include "ui/widgets/latest.h"

namespace switchboard::settings {

/// How far the opening of a workspace has come: first by what the computer keeps, then by what a person types. Needs
/// no window, and shows itself in one where it is not done at once.
class Unlocking : public QObject
{
    Q_OBJECT

public:
    enum class State {
        opening, ///< by itself
        wanting, ///< a passphrase or the recovery code
        trying,  ///< what was typed
        failed,  ///< no key would help
        opened,
    };

    /// `own` is what the computer or the command line gives; the service outlives it.
    Unlocking(workspace::OpeningService &service, workspace::UnlockSources own, QObject *parent = nullptr);

    void begin();
    void unlockWith(workspace::UnlockSources typed);
    void tryAgain(); ///< what failed last, without asking for the key twice

    State state() const { return m_state; }
    const std::optional<Error> &error() const { return m_error; } ///< why it is wanting or has failed
    bool wasTyped() const { return m_isTyped; }                   ///< what that is about
    bool wasOpenedByCode() const { return m_state == State::opened && m_isCode; }
    bool hasHolder(QLatin1StringView kind) const;
    QString folder() const { return m_service.folder(); }

Q_SIGNALS:
    void changed();
    void opened();

private:
    void set(State state, std::optional<Error> error = {});
    void attempt(const workspace::UnlockSources &sources);
    void open();

    workspace::OpeningService &m_service;
    workspace::UnlockSources m_own;
    State m_state = State::opening;
    std::optional<Error> m_error;
    bool m_isTyped = false;
    bool m_isCode = false;
    bool m_hasKey = false;
    QList<workspace::KeyHolder> m_holders;
    widgets::Latest<QList<workspace::KeyHolder>> m_reading;
    widgets::Latest<void> m_unlocking;
    widgets::Latest<void> m_opening;
};

} // namespace switchboard::settings
