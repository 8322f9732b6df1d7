// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/pagecursor.h"
#include "core/text/searchquery.h"
#include "core/workspace/history.h"

#include <QFuture>
#include <QMap>
#include <QObject>

#include <functional>
#include <stop_token>

namespace switchboard::workspace {

/// Best first ranks the newest 2,000 of what was found and ends there.
enum class HistoryOrder { newestFirst, bestFirst };

/// A piece of the list of what a search finds: keys only, so that all of a million fit. The next piece goes on
/// before `next`: the last of `keys`, or further on where a search that took long ended without finding more.
struct HistoryMatches
{
    QList<MessageCursor> keys;
    bool isWhole = false;    ///< nothing follows
    bool isIndexing = false; ///< the search file has not caught up: what it does not know yet is missing
    QStringList guesses;     ///< words that were taken for a mistyped one, as "ofer -> offer"
    MessageCursor next;      ///< unless it is whole
};

/// Where a found word stands in HistoryLine::text.
struct FoundRange
{
    int start = 0;
    int length = 0;

    bool operator==(const FoundRange &) const = default;
};

/// What one row of the history shows.
struct HistoryLine
{
    MessageId message;
    ConversationId conversation;
    ContactId contact; ///< none where nobody is known
    Channel channel = Channel::sms;
    Direction direction = Direction::outbound;
    Timestamp at{};
    QString person;  ///< name, else the formatted address
    QString address; ///< formatted; empty where it was erased
    QString sender;  ///< of ours, formatted
    QString text;    ///< one line of the message around what was found
    QList<FoundRange> found;
    QString campaign;
    QString templateName;
    QString author;
    int segments = 0;
    qint64 priceMicros = 0;
    QString fate; ///< stable word, see fate(MessageState)
    int errorCode = 0;
    bool hasAttachment = false;

    bool operator==(const HistoryLine &) const = default;
};

/// What all that a search finds comes to. Names without an entry are left out.
struct HistoryFacets
{
    qint64 found = 0;
    bool isWhole = true; ///< false: counted over the newest `counted` only
    qint64 counted = 0;
    qint64 priceMicros = 0;
    QMap<QString, qint64> byFate;
    QMap<QString, qint64> byChannel;
    QMap<QString, qint64> byAgent;
    QMap<QString, qint64> byCampaign;
    QMap<QDate, qint64> byMonth; ///< by its first day
};

/// One way to finish what is being typed behind an operator.
struct SearchSuggestion
{
    QString value; ///< as it goes into the query, without quotes
    QString note;  ///< beside it, e.g. a person's number
};

struct SavedSearch
{
    qint64 id = 0; ///< 0: a new one
    QString name;
    QString query;

    bool operator==(const SavedSearch &) const = default;
};

enum class HistoryFormat { csv, json, pdf };

/// What pages for people say in their language; without it they have stable names and words. Called on any thread.
struct HistoryPrint
{
    QString title;
    QString details; ///< small below the title
    std::function<QString(const QString &column)> head;
    std::function<QString(const HistoryLine &line, const QString &column)> cell;
    std::function<QString(int page)> foot; ///< of pages from 1 on
};

struct HistoryExport
{
    QString query;
    HistoryOrder order = HistoryOrder::newestFirst;
    HistoryFormat format = HistoryFormat::csv;
    QString file;
    QStringList columns; ///< stable names in order; empty: all. See historyColumns()
    bool mayReplace = false;
    HistoryPrint print; ///< for PDF
};

struct HistoryExportReport
{
    qint64 rows = 0;
    bool wasCancelled = false; ///< then nothing was written
};

using HistoryExportProgressed = std::function<void(qint64 done, qint64 total)>;

/// How much there is.
struct HistoryExtent
{
    qint64 messages = 0;
    Timestamp first{};
    Timestamp last{};
    double indexed = 1; ///< from 0 to 1: how much of it the search knows
};

/// Everything ever sent and received. A query is in the language of text::parseSearch(); the empty one means all.
/// Errors of a query are invalidInput with its column in the place. Futures always end with an answer on any
/// thread; a stop answers `cancelled`.
class HistoryService : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Keys in order, at most `limit`, going on after `before` (by default from the top). bestFirst has one piece.
    virtual QFuture<Result<HistoryMatches>> matches(QString query, HistoryOrder order, int limit, MessageCursor before,
                                                    std::stop_token stop) = 0;
    /// In the order of `messages`; one that is gone leaves a line without text.
    virtual QFuture<Result<QList<HistoryLine>>> lines(QList<MessageId> messages, QString query) = 0;
    virtual QFuture<Result<HistoryFacets>> facets(QString query, std::stop_token stop) = 0;
    virtual QFuture<Result<QList<SearchSuggestion>>> suggestions(text::SearchField field, QString part, int limit) = 0;
    virtual QFuture<Result<MessageStory>> story(MessageId message) = 0;
    virtual QFuture<Result<HistoryExtent>> extent() = 0;

    virtual QFuture<Result<QList<SavedSearch>>> savedSearches() = 0;
    virtual QFuture<Result<qint64>> saveSearch(SavedSearch search) = 0; ///< invalidInput for an empty name
    virtual QFuture<Result<void>> removeSearch(qint64 id) = 0;

    /// `progressed` is called on a thread of the export.
    virtual QFuture<Result<HistoryExportReport>> exportMatches(HistoryExport what, std::stop_token stop,
                                                               HistoryExportProgressed progressed) = 0;

Q_SIGNALS:
    void changed();                    ///< something happened that a list may show; at most a few times a second
    void indexProgressed(double part); ///< while the search file is made (again)
};

} // namespace switchboard::workspace
