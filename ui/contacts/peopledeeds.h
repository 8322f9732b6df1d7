// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/contacts/contactscontext.h"

#include <QObject>

namespace switchboard::contacts {

/// What is done with people: asked for in sheets, done by the service, and put on the list of what can be taken back.
class PeopleDeeds : public QObject
{
    Q_OBJECT

public:
    /// Sheets lie over the window of `over`, which owns this.
    PeopleDeeds(const ContactsContext &context, QWidget *over);

    void setFacets(const workspace::PeopleFacets &facets) { m_facets = facets; }

    void add();
    void edit(const workspace::PersonDetail &person);
    void tag(const QList<ContactId> &people, const QString &whom, const QStringList &has);
    void merge(ContactId person, ContactId other);
    void unmerge(ContactId alias, const QString &name, ContactId into);
    void erase(ContactId person);
    void addNote(ContactId person, const QString &body);
    void write(ContactId person);
    void import(const QString &file = {});
    void exportPeople(const workspace::ExportOptions &options, const QString &whom);

Q_SIGNALS:
    void personAsked(switchboard::ContactId person); ///< to be shown
    void conversationAsked(switchboard::ConversationId conversation);
    void noteAdded(switchboard::ContactId person);
    void changed();                     ///< something of somebody
    void told(const QString &sentence); ///< what was done and cannot be taken back
    void failed(const QString &sentence);

private:
    void openForm(const workspace::PersonEdit &edit);
    void applyTags(const QList<ContactId> &people, const QString &whom, const QStringList &added,
                   const QStringList &removed);
    void askErasure(ContactId person, const workspace::ErasurePreview &preview);
    void tellErased(const QString &name, const workspace::ErasedPerson &erased);
    void fail(const QString &what, const Error &error);

    const ContactsContext &m_context;
    QWidget *m_over;
    workspace::PeopleFacets m_facets;
};

} // namespace switchboard::contacts
