// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/contacts/peopledeeds.h"

#include "ui/contacts/exportsheet.h"
#include "ui/contacts/importsheet.h"
#include "ui/contacts/mergesheet.h"
#include "ui/contacts/peoplewords.h"
#include "ui/contacts/personsheet.h"
#include "ui/contacts/tagsheet.h"

#include <QPromise>

namespace switchboard::contacts {

using widgets::whenAnswered;
using workspace::ErasedPerson;
using workspace::ErasurePreview;
using workspace::PersonDetail;
using workspace::PersonEdit;

namespace {

/// The answer without its value, for what is taken back.
template<class T>
QFuture<Result<void>> done(const QFuture<Result<T>> &future)
{
    return QFuture<Result<T>>(future).then(
        [](const Result<T> &answer) { return answer ? Result<void>() : Result<void>(answer.error()); });
}

/// Whom a tag came to or went from.
struct Tagged
{
    QString tag;
    bool isOn = false;
    QList<ContactId> people;
};

/// Changes tags one after the other; ends at the first that fails.
class TagRun : public std::enable_shared_from_this<TagRun>
{
public:
    TagRun(workspace::PeopleService &service, QList<Tagged> wanted) : m_service(service), m_wanted(std::move(wanted))
    {
        m_promise.start();
    }

    QFuture<Result<void>> run(QObject *context)
    {
        next(context);
        return m_promise.future();
    }
    const QList<Tagged> &changed() const { return m_changed; }

private:
    void next(QObject *context)
    {
        if (m_wanted.isEmpty()) {
            end({});
            return;
        }
        const Tagged wanted = m_wanted.takeFirst();
        whenAnswered<QList<ContactId>>(
            context, m_service.tag(wanted.people, wanted.tag, wanted.isOn),
            [self = shared_from_this(), context, wanted](const Result<QList<ContactId>> &people) {
                if (!people) {
                    self->end(people.error());
                    return;
                }
                if (!people->isEmpty())
                    self->m_changed.append({wanted.tag, wanted.isOn, *people});
                self->next(context);
            });
    }
    void end(const Result<void> &result)
    {
        m_promise.addResult(result);
        m_promise.finish();
    }

    workspace::PeopleService &m_service;
    QList<Tagged> m_wanted;
    QList<Tagged> m_changed;
    QPromise<Result<void>> m_promise;
};

} // namespace

PeopleDeeds::PeopleDeeds(const ContactsContext &context, QWidget *over)
    : QObject(over), m_context(context), m_over(over)
{}

void PeopleDeeds::fail(const QString &what, const Error &error)
{
    Q_EMIT failed(QStringLiteral("%1 %2").arg(what, wordsForSaving(error)));
}

void PeopleDeeds::add()
{
    openForm({});
}

void PeopleDeeds::edit(const PersonDetail &person)
{
    openForm(editOf(person));
}

void PeopleDeeds::openForm(const PersonEdit &edit)
{
    auto *sheet = new PersonSheet(m_context, edit, m_over);
    sheet->setFacets(m_facets);
    connect(sheet, &PersonSheet::saved, this, [this, edit](ContactId person) {
        if (edit.contact) {
            PersonEdit before = edit;
            before.mayShare = true;
            m_context.undo.push(tr("%1 is changed").arg(edit.name.isEmpty() ? tr("A person") : edit.name),
                                [&service = m_context.service, before] { return done(service.save(before)); });
        }
        Q_EMIT personAsked(person);
        Q_EMIT changed();
    });
    connect(sheet, &PersonSheet::mergeAsked, this, &PeopleDeeds::merge);
    connect(sheet, &PersonSheet::otherAsked, this, &PeopleDeeds::personAsked);
    sheet->open();
}

void PeopleDeeds::tag(const QList<ContactId> &people, const QString &whom, const QStringList &has)
{
    if (people.isEmpty())
        return;
    QStringList known;
    for (const auto &[name, count] : std::as_const(m_facets.tags))
        known.append(name);
    auto *sheet = new TagSheet(m_context, whom, people.size() == 1 ? has : known, known, m_over);
    connect(sheet, &TagSheet::chosen, this, [this, people, whom](const QStringList &added, const QStringList &removed) {
        applyTags(people, whom, added, removed);
    });
    sheet->open();
}

void PeopleDeeds::applyTags(const QList<ContactId> &people, const QString &whom, const QStringList &added,
                            const QStringList &removed)
{
    QList<Tagged> wanted;
    for (const QString &tag : added)
        wanted.append({tag, true, people});
    for (const QString &tag : removed)
        wanted.append({tag, false, people});
    auto run = std::make_shared<TagRun>(m_context.service, wanted);
    whenAnswered<void>(this, run->run(this), [this, run, whom](const Result<void> &result) {
        if (!result)
            fail(tr("Not all tags were changed."), result.error());
        if (run->changed().isEmpty())
            return;
        QList<Tagged> back = run->changed();
        for (Tagged &each : back)
            each.isOn = !each.isOn;
        m_context.undo.push(tr("The tags of %1 are changed").arg(whom),
                            [&service = m_context.service, list = &m_context.undo, back] {
                                return std::make_shared<TagRun>(service, back)->run(list);
                            });
        Q_EMIT changed();
    });
}

void PeopleDeeds::merge(ContactId person, ContactId other)
{
    auto *sheet = new MergeSheet(m_context, person, other, m_over);
    connect(sheet, &MergeSheet::merged, this,
            [this](ContactId alias, const QString &aliasName, ContactId into, const QString &intoName) {
                m_context.undo.push(tr("%1 is one with %2").arg(aliasName, intoName),
                                    [&service = m_context.service, alias] { return service.unmerge(alias); });
                Q_EMIT personAsked(into);
                Q_EMIT changed();
            });
    sheet->openFirst();
}

void PeopleDeeds::unmerge(ContactId alias, const QString &name, ContactId into)
{
    whenAnswered<void>(this, m_context.service.unmerge(alias), [this, alias, name, into](const Result<void> &parted) {
        if (!parted) {
            fail(tr("They are one person still."), parted.error());
            return;
        }
        m_context.undo.push(tr("%1 is a person apart again").arg(name),
                            [&service = m_context.service, alias, into] { return service.merge(alias, into); });
        Q_EMIT changed();
    });
}

void PeopleDeeds::erase(ContactId person)
{
    whenAnswered<ErasurePreview>(this, m_context.service.previewErasure(person),
                                 [this, person](const Result<ErasurePreview> &preview) {
                                     if (preview)
                                         askErasure(person, *preview);
                                     else
                                         fail(tr("Nothing was erased."), preview.error());
                                 });
}

void PeopleDeeds::askErasure(ContactId person, const ErasurePreview &preview)
{
    const QString name = preview.name.simplified();
    const QString text =
        tr("This forgets for good, and in backups that are restored later: the content of %1, %2, %3 and %4. It cannot "
           "be taken back.\n\nWhen something was sent, what became of it and what it cost stay, without who or what. An "
           "opt-out of theirs stays in force.")
            .arg(counted(preview.messages, tr("one message"), tr("%1 messages")),
                 counted(preview.notes, tr("one note"), tr("%1 notes")),
                 counted(preview.files, tr("one file"), tr("%1 files")),
                 counted(preview.addresses, tr("one address"), tr("%1 addresses")));
    widgets::askToConfirm(m_context.theme, m_over,
                          {.title = tr("Erase %1?").arg(name),
                           .text = text,
                           .yes = tr("Erase for good"),
                           .isDangerous = true,
                           .mustType = name},
                          [this, person, name] {
                              whenAnswered<ErasedPerson>(this, m_context.service.erase(person),
                                                         [this, name](const Result<ErasedPerson> &erased) {
                                                             if (erased)
                                                                 tellErased(name, *erased);
                                                             else
                                                                 fail(tr("Nothing was erased."), erased.error());
                                                         });
                          });
}

void PeopleDeeds::tellErased(const QString &name, const ErasedPerson &erased)
{
    if (erased.mediaKept.isEmpty())
        Q_EMIT told(tr("%1 is erased, with the content of %2.")
                        .arg(name, counted(erased.report.messages, tr("one message"), tr("%1 messages"))));
    else
        Q_EMIT failed(tr("%1 is erased, but these files could not be deleted; delete them yourself: %2")
                          .arg(name, erased.mediaKept.join(QStringLiteral(", "))));
    Q_EMIT changed();
}

void PeopleDeeds::addNote(ContactId person, const QString &body)
{
    whenAnswered<void>(this, m_context.service.addNote(person, body), [this, person](const Result<void> &added) {
        if (!added) {
            fail(tr("The note was not added."), added.error());
            return;
        }
        Q_EMIT noteAdded(person);
        Q_EMIT changed();
    });
}

void PeopleDeeds::write(ContactId person)
{
    whenAnswered<ConversationId>(this, m_context.service.conversationWith(person),
                                 [this](const Result<ConversationId> &conversation) {
                                     if (conversation)
                                         Q_EMIT conversationAsked(*conversation);
                                     else
                                         fail(tr("No conversation was begun."), conversation.error());
                                 });
}

void PeopleDeeds::import(const QString &file)
{
    auto *sheet = new ImportSheet(m_context, m_over);
    connect(sheet, &ImportSheet::imported, this, &PeopleDeeds::changed);
    sheet->open();
    if (!file.isEmpty())
        sheet->takeFile(file);
}

void PeopleDeeds::exportPeople(const workspace::ExportOptions &options, const QString &whom)
{
    (new ExportSheet(m_context, options, whom, m_over))->open();
}

} // namespace switchboard::contacts
