// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/inbox/inboxroles.h"
#include "ui/widgets/keyedlistmodel.h"
#include "ui/widgets/latest.h"

namespace switchboard::inbox {

/// The conversations of one filter, newest first, loaded page by page.
class ThreadListModel : public widgets::KeyedListModel<workspace::ThreadRow>
{
    Q_OBJECT

public:
    static constexpr int pageSize = 50;

    explicit ThreadListModel(workspace::InboxService &service, QObject *parent = nullptr);

    workspace::ThreadFilter filter() const { return m_filter; }
    void load(workspace::ThreadFilter filter); ///< from the top, dropping the rows there are
    void refresh();                            ///< as many as there are, taken over row by row

    bool isLoading() const { return m_page.isWaiting(); }
    bool hasMore() const { return m_hasMore; }
    QModelIndex indexOf(ConversationId conversation) const;

    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loadingStarted();
    void loaded();                                    ///< rows are those of the service
    void loadFailed(const switchboard::Error &error); ///< rows stay as they were

private:
    void ask(int limit);

    workspace::InboxService &m_service;
    workspace::ThreadFilter m_filter = workspace::ThreadFilter::open;
    bool m_hasMore = false;
    widgets::Latest<QList<workspace::ThreadRow>> m_page;
    widgets::Latest<QList<workspace::ThreadRow>> m_more;
};

} // namespace switchboard::inbox
