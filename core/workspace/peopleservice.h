// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/people/contacteraser.h"
#include "core/workspace/people/contactexporter.h"
#include "core/workspace/people/contactimporter.h"
#include "core/workspace/people/importmapping.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <stop_token>

namespace switchboard::workspace {

enum class PeopleOrder { name, lastActivity, newest, bestMatch };

/// Which people a list shows; empty members do not narrow it.
struct PeopleQuery
{
    QString text; ///< parts of names, companies, addresses; mistyped ones too
    QString tag;
    QString stage;
    QString owner;
    PeopleOrder order = PeopleOrder::name;

    bool operator==(const PeopleQuery &) const = default;
};

struct PersonLine
{
    ContactId contact;
    QString name; ///< else the first address
    QString company;
    QString phone; ///< formatted; the first one
    QString email;
    QString stage;
    QString owner;
    QStringList tags;
    QString nextStep;
    Timestamp nextStepAt{};
    Timestamp lastActivityAt{};
    bool isOptedOut = false; ///< any address of theirs, for texts

    bool operator==(const PersonLine &) const = default;
};

struct PersonNote
{
    qint64 id = 0;
    Timestamp at{};
    QString author;
    QString body;
};

struct PersonAddress
{
    EndpointId endpoint;
    Address address;
    QString formatted;
    QString label;
    bool isSuppressed = false;
    QString suppressionWhy; ///< stable word and time
};

/// Everything about one person.
struct PersonDetail
{
    Contact contact;
    QList<PersonAddress> addresses;
    QList<PersonNote> notes;                     ///< newest first
    QList<std::pair<ContactId, QString>> merged; ///< whom it took in, with their names then
    qint64 messages = 0;
    ConversationId conversation; ///< none where nothing was ever written
    QByteArray timeZone;
};

/// What somebody typed of a person; everything of the form, not only what changed.
struct PersonEdit
{
    ContactId contact; ///< none: a new person
    QString name;
    QString company;
    QString stage;
    QString owner;
    QString source;
    QString household;
    QString nextStep;
    Timestamp nextStepAt{};
    QStringList properties;
    QStringList tags;
    QMap<QString, QString> fields;
    struct TypedAddress
    {
        QString text; ///< as typed
        QString label;
    };
    QList<TypedAddress> addresses;
    bool mayShare = false; ///< an address that somebody else has is theirs too from then on
};

/// A conversation begun with somebody who was typed.
struct BegunConversation
{
    ConversationId conversation;
    EndpointId to; ///< the phone number that was typed; none where that was no number of theirs
};

/// How a list that people choose from divides: each name with how many people have it, most first.
struct PeopleFacets
{
    qint64 people = 0;
    QList<std::pair<QString, qint64>> tags;
    QList<std::pair<QString, qint64>> stages;
    QList<std::pair<QString, qint64>> owners;
};

/// A file before it is imported.
struct ImportSample
{
    ImportFormat format = ImportFormat::csv;
    QStringList headers;         ///< of CSV
    QList<ImportTarget> guesses; ///< one for each header
    QList<QStringList> rows;     ///< the first 20
};

/// What erasing would take, before it is done.
struct ErasurePreview
{
    QString name;
    qint64 messages = 0;
    qint64 notes = 0;
    qint64 files = 0;
    int addresses = 0;
};

/// People, for the places that show them. Futures always end with an answer on any thread.
class PeopleService : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QFuture<Result<QList<ContactId>>> matches(PeopleQuery query, int limit, std::stop_token stop) = 0;
    virtual QFuture<Result<QList<PersonLine>>> lines(QList<ContactId> people) = 0;
    virtual QFuture<Result<PeopleFacets>> facets() = 0;
    virtual QFuture<Result<PersonDetail>> detail(ContactId person) = 0;

    /// Nothing is written where it fails: invalidInput with the field in its place ("name", "address 2") for what cannot
    /// be, alreadyExists with the id of the other person in detail for an address that is somebody else's.
    virtual QFuture<Result<ContactId>> save(PersonEdit edit) = 0;
    virtual QFuture<Result<void>> addNote(ContactId person, QString body) = 0;
    /// Answers whom it changed, so that it can be taken back of them alone.
    virtual QFuture<Result<QList<ContactId>>> tag(QList<ContactId> people, QString tag, bool isOn) = 0;
    virtual QFuture<Result<void>> merge(ContactId alias, ContactId into) = 0;
    virtual QFuture<Result<void>> unmerge(ContactId alias) = 0;
    virtual QFuture<Result<ErasurePreview>> previewErasure(ContactId person) = 0;
    virtual QFuture<Result<ErasedPerson>> erase(ContactId person) = 0;

    /// The conversation with a person, begun where there was none.
    virtual QFuture<Result<ConversationId>> conversationWith(ContactId person) = 0;

    /// The same for what was typed: with the person that was chosen then, or else with whoever has the address.
    virtual QFuture<Result<BegunConversation>> conversationWith(ContactId person, QString typed) = 0;

    virtual QFuture<Result<ImportSample>> inspect(QString file) = 0;
    /// `progressed` is called on a thread of the import.
    virtual QFuture<Result<ImportReport>> import(ImportOptions options, std::stop_token stop,
                                                 ImportProgressed progressed) = 0;
    virtual QFuture<Result<ExportReport>> exportPeople(ExportOptions options, std::stop_token stop,
                                                       ExportProgressed progressed) = 0;

Q_SIGNALS:
    void peopleChanged(); ///< at most a few times a second
};

} // namespace switchboard::workspace
