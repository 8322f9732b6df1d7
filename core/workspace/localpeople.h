// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/ledgerwatch.h"
#include "core/workspace/nameorder.h"
#include "core/workspace/peopleservice.h"
#include "core/workspace/workspace.h"

#include <QTimer>

#include <vector>

namespace switchboard::workspace {

/// The people of an open workspace.
class LocalPeople : public PeopleService
{
    Q_OBJECT

public:
    /// `workspace` outlives it. Lives on the GUI thread; stops what is under way, and waits for it, when it goes.
    explicit LocalPeople(Workspace &workspace, QObject *parent = nullptr);
    ~LocalPeople() override;

    QFuture<Result<QList<ContactId>>> matches(PeopleQuery query, int limit, std::stop_token stop) override;
    QFuture<Result<QList<PersonLine>>> lines(QList<ContactId> people) override;
    QFuture<Result<PeopleFacets>> facets() override;
    QFuture<Result<PersonDetail>> detail(ContactId person) override;
    QFuture<Result<ContactId>> save(PersonEdit edit) override;
    QFuture<Result<void>> addNote(ContactId person, QString body) override;
    QFuture<Result<QList<ContactId>>> tag(QList<ContactId> people, QString tag, bool isOn) override;
    QFuture<Result<void>> merge(ContactId alias, ContactId into) override;
    QFuture<Result<void>> unmerge(ContactId alias) override;
    QFuture<Result<ErasurePreview>> previewErasure(ContactId person) override;
    QFuture<Result<ErasedPerson>> erase(ContactId person) override;
    QFuture<Result<ConversationId>> conversationWith(ContactId person) override;
    QFuture<Result<BegunConversation>> conversationWith(ContactId person, QString typed) override;
    QFuture<Result<ImportSample>> inspect(QString file) override;
    QFuture<Result<ImportReport>> import(ImportOptions options, std::stop_token stop,
                                         ImportProgressed progressed) override;
    QFuture<Result<ExportReport>> exportPeople(ExportOptions options, std::stop_token stop,
                                               ExportProgressed progressed) override;

private:
    struct Job
    {
        std::shared_ptr<void> thread; ///< a BackgroundJob
        std::function<bool()> isOver;
    };

    /// `work(std::stop_token) -> Result<Answer>`, stopped by the token or by the end of this.
    template<class Answer>
    QFuture<Result<Answer>> inBackground(std::stop_token asked, std::function<Result<Answer>(std::stop_token)> work);
    void takeEvents(const QList<Event> &events);

    Workspace &m_workspace;
    LedgerWatch m_watch;
    QTimer m_telling;
    std::shared_ptr<NameOrder> m_names = std::make_shared<NameOrder>();
    std::vector<Job> m_jobs;
};

} // namespace switchboard::workspace
