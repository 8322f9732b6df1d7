// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "core/workspace/peopleservice.h"
#include "ui/widgets/latest.h"

namespace switchboard::widgets {
class UndoList;
}

namespace switchboard::inbox {

/// The views that were kept, and the tags that a list can be narrowed to.
class ViewKeeper : public QObject
{
    Q_OBJECT

public:
    ViewKeeper(workspace::InboxService &service, workspace::PeopleService &people, widgets::UndoList &undo,
               QObject *parent = nullptr);

    void load();
    void loadTags();
    void save(const workspace::SavedView &view);   ///< a new one, or under another name
    void remove(const workspace::SavedView &view); ///< can be taken back

Q_SIGNALS:
    void viewsLoaded(const QList<switchboard::workspace::SavedView> &views);
    void tagsLoaded(const QStringList &tags);
    void failed(const QString &what, const switchboard::Error &error);

private:
    workspace::InboxService &m_service;
    workspace::PeopleService &m_people;
    widgets::UndoList &m_undo;
    widgets::Latest<QList<workspace::SavedView>> m_views;
    widgets::Latest<workspace::PeopleFacets> m_tags;
};

} // namespace switchboard::inbox
