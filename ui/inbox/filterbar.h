// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/widgets/parts.h"

#include <QHash>
#include <QPointer>

QT_BEGIN_NAMESPACE
class QActionGroup;
class QMenu;
QT_END_NAMESPACE

namespace switchboard::widgets {
class Button;
}

namespace switchboard::inbox {

/// Which conversations the list shows: chips for the usual ones, below them order, channel, agent, tag and the views
/// that were kept. A view: it asks.
class FilterBar : public widgets::Surface
{
    Q_OBJECT

public:
    explicit FilterBar(const widgets::Theme &theme, QWidget *parent = nullptr);

    void setQuery(const workspace::ThreadQuery &query);
    void setCounts(const workspace::ThreadCounts &counts);
    void setAgents(const QStringList &agents);
    void setTags(const QStringList &tags);
    void setViews(const QList<workspace::SavedView> &views);

    /// Opened by keys as by the mouse.
    void openViews();
    QRect viewsPlace() const; ///< of the button, in the window

Q_SIGNALS:
    void queryChosen(const switchboard::workspace::ThreadQuery &query);
    void menusOpened(); ///< agents and tags may be old
    void saveViewAsked();
    void renameViewAsked(const switchboard::workspace::SavedView &view);
    void removeViewAsked(const switchboard::workspace::SavedView &view);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeChips();
    QWidget *makeMenus();
    void fillOrder();
    void fillNarrow();
    void fillTags();
    void fillViews();
    void addChoice(QMenu *menu, QActionGroup *group, const QString &name, bool isChosen,
                   const workspace::ThreadQuery &query);
    void showQuery();
    void showCounts();
    const workspace::SavedView *current() const;

    const widgets::Theme &m_theme;
    workspace::ThreadQuery m_query;
    workspace::ThreadCounts m_counts;
    QStringList m_agents;
    QStringList m_tags;
    QList<workspace::SavedView> m_views;
    QHash<int, widgets::Button *> m_chips;
    widgets::Button *m_order = nullptr;
    widgets::Button *m_narrow = nullptr;
    QPointer<QMenu> m_tagMenu; ///< in the menu of m_narrow
    widgets::Button *m_saved = nullptr;
};

} // namespace switchboard::inbox
