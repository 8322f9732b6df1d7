// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/unlocking.h"

namespace switchboard::settings {

Unlocking::Unlocking(workspace::OpeningService &service, workspace::UnlockSources own, QObject *parent)
    : QObject(parent), m_service(service), m_own(std::move(own)), m_reading(this), m_unlocking(this), m_opening(this)
{}

void Unlocking::begin()
{
    m_isTyped = false;
    m_isCode = !m_own.recoveryCode.isEmpty();
    set(State::opening);
    m_reading.ask(m_service.holders(), [this](Result<QList<workspace::KeyHolder>> holders) {
        if (!holders) {
            set(State::failed, holders.error());
            return;
        }
        m_holders = *holders;
        attempt(m_own);
    });
}

/// An attempt of the computer's own that is still under way is not waited for any more.
void Unlocking::unlockWith(workspace::UnlockSources typed)
{
    if (m_hasKey)
        return; // found meanwhile, and the workspace opens with it
    typed.useKeychain = false;
    typed.useFiles = false;
    m_isTyped = true;
    m_isCode = !typed.recoveryCode.isEmpty();
    m_reading.drop();
    set(State::trying);
    attempt(typed);
}

void Unlocking::tryAgain()
{
    if (!m_hasKey) {
        begin();
        return;
    }
    set(State::opening);
    open();
}

void Unlocking::attempt(const workspace::UnlockSources &sources)
{
    m_unlocking.ask(m_service.unlock(sources), [this](Result<void> done) {
        if (!done) {
            set(State::wanting, done.error());
            return;
        }
        m_hasKey = true;
        open();
    });
}

void Unlocking::open()
{
    m_opening.ask(m_service.open(), [this](Result<void> done) {
        if (!done) {
            set(State::failed, done.error());
            return;
        }
        set(State::opened);
        Q_EMIT opened();
    });
}

bool Unlocking::hasHolder(QLatin1StringView kind) const
{
    return std::any_of(m_holders.cbegin(), m_holders.cend(),
                       [kind](const workspace::KeyHolder &holder) { return holder.kind == kind; });
}

void Unlocking::set(State state, std::optional<Error> error)
{
    m_state = state;
    m_error = std::move(error);
    Q_EMIT changed();
}

} // namespace switchboard::settings
