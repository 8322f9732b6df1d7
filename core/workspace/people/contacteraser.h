// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/people/erasing.h"
#include "core/store/store.h"
#include "core/workspace/people/backgroundjob.h"

namespace switchboard::workspace {

struct ErasedPerson
{
    store::ErasureReport report;
    QStringList mediaKept;     ///< names of files that could not be deleted
    bool isLogEmptied = false; ///< false: a reader held the log; it empties by itself when the store closes
};

/// Forgets a person for good: writes the journal, wipes the store in one transaction, deletes media files that
/// nothing names any more and empties the log. Blocks. The search file follows by the events contentRedacted.
/// notFound, or locked (retryable) while a text to them is being handed to a provider.
Result<ErasedPerson> eraseContact(store::Store &store, ContactId contact);

/// Forgets again all whom the journal of the workspace's folder names, after a restore. Answers how many were
/// there.
Result<int> reapplyErasures(store::Store &store);

/// eraseContact() on a thread of its own; one person for each object.
class ContactEraser
{
public:
    explicit ContactEraser(store::Store &store) : m_store(store) {}

    QFuture<Result<ErasedPerson>> start(ContactId contact)
    {
        return m_job.start([this, contact](std::stop_token) { return eraseContact(m_store, contact); });
    }

private:
    store::Store &m_store;
    BackgroundJob<ErasedPerson> m_job;
};

} // namespace switchboard::workspace
