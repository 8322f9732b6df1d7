// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/peopleservice.h"
#include "tests/ui/support/answerscript.h"

namespace switchboard::test {

/// The contract of people on plain values in memory, told by a script what to answer and when.
class FakePeopleService : public workspace::PeopleService
{
    Q_OBJECT

public:
    explicit FakePeopleService(QObject *parent = nullptr) : PeopleService(parent) {}

    /// Calls by their names: "matches", "lines 2", "save Ana", "tag 2 vip on", "merge 3 1", "import /a.csv dry"…
    AnswerScript script;

    /// An id is given where there is none; answers it.
    ContactId add(workspace::PersonDetail person);
    ContactId add(const QString &name, const QString &phone = {}, const QString &email = {}, const QStringList &tags = {});
    const QMap<ContactId, workspace::PersonDetail> &people() const { return m_people; }
    workspace::PersonDetail &person(ContactId id) { return m_people[id]; }

    void setSample(workspace::ImportSample sample) { m_sample = std::move(sample); }
    void setReport(workspace::ImportReport report) { m_report = std::move(report); } ///< of a dry run and a real one
    void setPreview(workspace::ErasurePreview preview) { m_preview = std::move(preview); }

    /// What an import that is held tells on its way.
    void tellImport(const workspace::ImportProgress &progress) const { m_progressed(progress); }
    const workspace::ImportOptions &importOptions() const { return m_importOptions; } ///< of the newest
    const workspace::ExportOptions &exportOptions() const { return m_exportOptions; }

    QFuture<Result<QList<ContactId>>> matches(workspace::PeopleQuery query, int limit, std::stop_token stop) override;
    QFuture<Result<QList<workspace::PersonLine>>> lines(QList<ContactId> people) override;
    QFuture<Result<workspace::PeopleFacets>> facets() override;
    QFuture<Result<workspace::PersonDetail>> detail(ContactId person) override;
    QFuture<Result<ContactId>> save(workspace::PersonEdit edit) override;
    QFuture<Result<void>> addNote(ContactId person, QString body) override;
    QFuture<Result<QList<ContactId>>> tag(QList<ContactId> people, QString tag, bool isOn) override;
    QFuture<Result<void>> merge(ContactId alias, ContactId into) override;
    QFuture<Result<void>> unmerge(ContactId alias) override;
    QFuture<Result<workspace::ErasurePreview>> previewErasure(ContactId person) override;
    QFuture<Result<workspace::ErasedPerson>> erase(ContactId person) override;
    QFuture<Result<ConversationId>> conversationWith(ContactId person) override;
    QFuture<Result<workspace::BegunConversation>> conversationWith(ContactId person, QString typed) override;
    QFuture<Result<workspace::ImportSample>> inspect(QString file) override;
    QFuture<Result<workspace::ImportReport>> import(workspace::ImportOptions options, std::stop_token stop,
                                                    workspace::ImportProgressed progressed) override;
    QFuture<Result<workspace::ExportReport>> exportPeople(workspace::ExportOptions options, std::stop_token stop,
                                                          workspace::ExportProgressed progressed) override;

private:
    static workspace::PersonLine lineOf(const workspace::PersonDetail &person);
    Result<workspace::PersonDetail *> find(ContactId id);
    Result<ContactId> keep(const workspace::PersonEdit &edit);
    void take(workspace::PersonDetail &person, const workspace::PersonEdit &edit);

    QMap<ContactId, workspace::PersonDetail> m_people;
    QMap<ContactId, std::pair<workspace::PersonDetail, workspace::PersonDetail>> m_merged; ///< alias: it and the other before
    workspace::ImportSample m_sample;
    workspace::ImportReport m_report;
    workspace::ErasurePreview m_preview;
    workspace::ImportOptions m_importOptions;
    workspace::ExportOptions m_exportOptions;
    workspace::ImportProgressed m_progressed;
    qint64 m_nextId = 0;
    qint64 m_nextNote = 0;
};

} // namespace switchboard::test
