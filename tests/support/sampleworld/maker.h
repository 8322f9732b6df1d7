// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/pastmessages.h"
#include "tests/support/manualclock.h"
#include "tests/support/sampleworld/plot.h"

#include <functional>
#include <memory>

namespace switchboard::test {

struct MakerOptions
{
    QString folder;  ///< of the workspace to make; must not be there
    QString keyFile; ///< to write
    int messages = 20'000;
    quint64 seed = 1;
    Timestamp end{};
    std::function<void(const char *what, qint64 done)> progressed;
};

/// Where a person's messages go.
struct SamplePlace
{
    ContactId contact;
    EndpointId phone;
    EndpointId email;
    ConversationId conversation;
};

/// Makes a workspace from a seed: first its people, then what they said in the order of time.
class WorldMaker
{
public:
    explicit WorldMaker(MakerOptions options);
    ~WorldMaker();

    /// Everything, and closes the store.
    Result<void> make();

    // The same in steps, for those who measure one of them.
    Result<void> begin();     ///< the store with its senders, people, campaigns and templates
    QList<store::PastMessage> next(int limit); ///< in the order of time; empty at the end
    Result<void> settle();    ///< opt-outs, notes, and how the agents left the conversations
    void close();

    store::Store &store() { return *m_store; }
    const Plot &plot() const { return m_plot; }

private:
    Result<void> open();
    Result<void> addSenders();
    Result<void> addPeople();
    Result<void> addPerson(store::Transaction &transaction, const SamplePerson &person);
    Result<void> addNames();
    store::PastMessage messageOf(const Beat &beat) const;
    void told(const char *what, qint64 done) const;

    MakerOptions m_options;
    std::shared_ptr<ManualClock> m_clock;
    seal::Secret m_workspaceKey;
    std::unique_ptr<store::Store> m_store;
    Plot m_plot;
    size_t m_nextBeat = 0;
    ProviderId m_provider;
    QList<SenderId> m_senders;
    std::vector<SamplePlace> m_places;
    QList<CampaignId> m_campaigns;
    QList<TemplateId> m_templates;
};

} // namespace switchboard::test
