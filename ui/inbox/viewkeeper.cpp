// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/viewkeeper.h"

#include "ui/widgets/undolist.h"

#include <QPointer>

namespace switchboard::inbox {

using widgets::whenAnswered;
using workspace::SavedView;

ViewKeeper::ViewKeeper(workspace::InboxService &service, workspace::PeopleService &people, widgets::UndoList &undo,
                       QObject *parent)
    : QObject(parent), m_service(service), m_people(people), m_undo(undo), m_views(this), m_tags(this)
{}

void ViewKeeper::load()
{
    m_views.ask(m_service.savedViews(), [this](const Result<QList<SavedView>> &answer) {
        if (answer)
            Q_EMIT viewsLoaded(*answer);
        else
            Q_EMIT failed(tr("The saved views could not be loaded."), answer.error());
    });
}

void ViewKeeper::loadTags()
{
    m_tags.ask(m_people.facets(), [this](const Result<workspace::PeopleFacets> &answer) {
        if (!answer)
            return; // those that were known stay
        QStringList tags;
        for (const auto &[tag, count] : answer->tags)
            tags.append(tag);
        Q_EMIT tagsLoaded(tags);
    });
}

void ViewKeeper::save(const SavedView &view)
{
    whenAnswered<qint64>(this, m_service.saveView(view), [this](const Result<qint64> &answer) {
        if (!answer)
            Q_EMIT failed(tr("The view could not be saved."), answer.error());
        load();
    });
}

void ViewKeeper::remove(const SavedView &view)
{
    whenAnswered<void>(this, m_service.removeView(view.id), [this, view](const Result<void> &answer) {
        if (!answer) {
            Q_EMIT failed(tr("The view could not be removed."), answer.error());
            return;
        }
        load();
        SavedView again = view;
        again.id = 0;
        m_undo.push(tr("The view “%1” is removed").arg(view.name),
                    [self = QPointer<ViewKeeper>(this), &service = m_service, again] {
                        return service.saveView(again).then([self](const Result<qint64> &saved) -> Result<void> {
                            if (self)
                                QMetaObject::invokeMethod(
                                    self.data(), [self] { self->load(); }, Qt::QueuedConnection);
                            return saved ? Result<void>() : Result<void>(saved.error());
                        });
                    });
    });
}

} // namespace switchboard::inbox
