// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/inboxservice.h"
#include "ui/inbox/inboxroles.h"
#include "ui/widgets/keyedlistmodel.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/timewords.h"

namespace switchboard::inbox {

/// What leaves sooner is counted down by seconds; later, its moment is told.
constexpr std::chrono::seconds longestCountdown(120);
constexpr std::chrono::milliseconds countdownTick(250); ///< how often updateCountdowns() is called

/// A line of a thread: a message or note, the day that begins above one, or where the new ones begin.
struct Line
{
    enum class Kind { item, day, news };

    Kind kind = Kind::item;
    QDate day = {};
    workspace::ThreadItem item;
    bool isTakeable = false; ///< still can be taken back

    bool isItem() const { return kind == Kind::item; }
    std::pair<int, qint64> key() const
    {
        const int sort = isItem() && item.isNote ? -1 : int(kind);
        return {sort, kind == Kind::day ? day.toJulianDay() : item.message.value};
    }
    bool operator==(const Line &) const = default;
};

/// The messages of one conversation with the days between them, oldest first.
class ThreadModel : public widgets::KeyedListModel<Line>
{
    Q_OBJECT

public:
    static constexpr int pageSize = 30; ///< more than a high window shows

    ThreadModel(workspace::InboxService &service, const widgets::TimeWords &times, QObject *parent = nullptr);

    ConversationId conversation() const { return m_conversation; }
    void open(ConversationId conversation, int unread = 0); ///< none closes; a line stands over the unread ones
    void refresh();
    void loadOlder(int count = 0);              ///< that many, a page at least; nothing where all is loaded
    bool reachesBelow(MessageId message) const; ///< whether it can be among those that are not loaded

    bool isLoading() const { return m_page.isWaiting(); }
    bool hasOlder() const { return m_hasOlder; }

    /// The newest that somebody wrote to us; none where nobody did.
    MessageId newestInbound() const;

    /// The row of that message; invalid where it is not loaded.
    QModelIndex indexOf(MessageId message) const;

    /// A message with attachments: that of `preferred`, else the newest; one of id none where there is none.
    workspace::ThreadItem withAttachments(const QModelIndex &preferred = {}) const;

    /// The newest message that can still be taken back; one of id none where there is none.
    workspace::ThreadItem takeable() const;
    void updateCountdowns(); ///< repaints the rows that count down

    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void loadingStarted();
    void loaded();
    void loadFailed(const switchboard::Error &error);

private:
    void take(QList<workspace::ThreadItem> items);
    bool isTakeable(const workspace::ThreadItem &item) const;
    void findNews();
    QString spoken(const Line &line) const;

    workspace::InboxService &m_service;
    widgets::TimeWords m_times;
    ConversationId m_conversation;
    QList<workspace::ThreadItem> m_items;
    int m_unread = 0; ///< when it was opened, until it is known which ones these are
    MessageId m_news; ///< the first of them
    bool m_hasOlder = false;
    widgets::Latest<QList<workspace::ThreadItem>> m_page;
    widgets::Latest<QList<workspace::ThreadItem>> m_older;
};

} // namespace switchboard::inbox
