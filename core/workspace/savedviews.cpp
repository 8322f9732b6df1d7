// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/savedviews.h"

#include "core/store/savedqueries.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace switchboard::workspace {

namespace {

constexpr std::array filterWords{
    std::pair{ThreadFilter::open, QLatin1StringView("open")},
    std::pair{ThreadFilter::unread, QLatin1StringView("unread")},
    std::pair{ThreadFilter::mine, QLatin1StringView("mine")},
    std::pair{ThreadFilter::snoozed, QLatin1StringView("snoozed")},
    std::pair{ThreadFilter::done, QLatin1StringView("done")},
    std::pair{ThreadFilter::spam, QLatin1StringView("spam")},
};
constexpr QLatin1StringView oldest("oldest");

QByteArray toJson(const ThreadQuery &query)
{
    QJsonObject object;
    for (const auto &[filter, word] : filterWords) {
        if (filter == query.filter)
            object.insert(QStringLiteral("filter"), QString(word));
    }
    if (query.order == ThreadOrder::oldestFirst)
        object.insert(QStringLiteral("order"), QString(oldest));
    if (query.channel)
        object.insert(QStringLiteral("channel"), QString(name(*query.channel)));
    if (!query.assignee.isEmpty())
        object.insert(QStringLiteral("assignee"), query.assignee);
    if (!query.tag.isEmpty())
        object.insert(QStringLiteral("tag"), query.tag);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

ThreadQuery fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto text = [&object](const char *key) { return object.value(QLatin1StringView(key)).toString(); };
    ThreadQuery query;
    for (const auto &[filter, word] : filterWords) {
        if (text("filter") == word)
            query.filter = filter;
    }
    if (text("order") == oldest)
        query.order = ThreadOrder::oldestFirst;
    query.channel = channelFromName(text("channel"));
    query.assignee = text("assignee");
    query.tag = text("tag");
    return query;
}

} // namespace

QFuture<Result<QList<SavedView>>> savedViews(store::Store &store)
{
    const seal::Vault vault = store.vault();
    return store.read([vault](store::Database &db) -> Result<QList<SavedView>> {
        const Result<QList<store::SavedQuery>> saved = store::savedQueries(db, vault, store::QueryPlace::inbox);
        if (!saved)
            return saved.error();
        QList<SavedView> views;
        for (const store::SavedQuery &query : *saved)
            views.append({query.id, query.name, fromJson(query.query)});
        return views;
    });
}

QFuture<Result<qint64>> saveView(store::Store &store, SavedView view)
{
    return store.write([view](store::Transaction &transaction) {
        return store::saveQuery(transaction, store::QueryPlace::inbox, {view.id, view.name, toJson(view.query)});
    });
}

QFuture<Result<void>> removeView(store::Store &store, qint64 id)
{
    return store.write([id](store::Transaction &transaction) {
        return store::removeQuery(transaction, store::QueryPlace::inbox, id);
    });
}

} // namespace switchboard::workspace
