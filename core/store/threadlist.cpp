// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/threadlist.h"

#include "core/store/drafts.h"
#include "core/store/people/labels.h"
#include "core/store/people/profile.h"
#include "core/store/schema.h"
#include "core/store/suppressions.h"

#include <array>

namespace switchboard::store {

namespace {

// Each condition is worded as that of its index in the schema, or the index is not taken.
constexpr const char *openWhere =
    "v.is_done = 0 AND v.is_spam = 0 AND v.snoozed_until = 0 AND v.last_message_id IS NOT NULL";

/// What the filters say; mine is open with an assignee.
constexpr std::array<const char *, 6> filterWhere{
    openWhere,
    "v.is_done = 0 AND v.is_spam = 0 AND v.snoozed_until = 0 AND v.last_message_id IS NOT NULL AND v.unread > 0",
    openWhere,
    "v.snoozed_until > 0 AND v.is_done = 0 AND v.is_spam = 0 AND v.last_message_id IS NOT NULL",
    "v.is_done = 1 AND v.is_spam = 0 AND v.last_message_id IS NOT NULL",
    "v.is_spam = 1 AND v.last_message_id IS NOT NULL",
};

/// A run through one order. Oldest first is two among the open: those who wait, then the rest.
enum class Run { newest, oldest, waiting, rest };

constexpr std::array<const char *, 4> runWhere{
    " AND v.last_at <= ? AND (v.last_at < ? OR v.id < ?) ",
    " AND v.last_at >= ? AND (v.last_at > ? OR v.id > ?) ",
    " AND v.waits_since > 0 AND v.waits_since >= ? AND (v.waits_since > ? OR v.id > ?) ",
    " AND v.waits_since = 0 AND v.last_at >= ? AND (v.last_at > ? OR v.id > ?) ",
};
constexpr std::array<const char *, 4> runOrder{
    "ORDER BY v.last_at DESC, v.id DESC LIMIT ?",
    "ORDER BY v.last_at, v.id LIMIT ?",
    "ORDER BY v.waits_since, v.id LIMIT ?",
    "ORDER BY v.last_at, v.id LIMIT ?",
};

/// What leads to the rows: the order, an agent's own, or the people of a tag where they are few.
enum class Lead { order, assignee, tag };

constexpr std::array<const char *, 3> leadWhere{
    " AND (? = '' OR v.assignee = ?) AND (? = 0 OR EXISTS (SELECT 1 FROM contact_tag g WHERE "
    "g.contact_id = v.contact_id AND g.tag_id = ?) OR EXISTS (SELECT 1 FROM contact p JOIN contact_tag g "
    "ON g.contact_id = p.id WHERE p.root_id = v.contact_id AND p.root_id <> p.id AND g.tag_id = ?))",
    " AND ? <> '' AND v.assignee = ? AND (? = 0 OR EXISTS (SELECT 1 FROM contact_tag g WHERE "
    "g.contact_id = v.contact_id AND g.tag_id = ?) OR EXISTS (SELECT 1 FROM contact p JOIN contact_tag g "
    "ON g.contact_id = p.id WHERE p.root_id = v.contact_id AND p.root_id <> p.id AND g.tag_id = ?))",
    " AND (? = '' OR v.assignee = ?) AND v.contact_id IN (SELECT p.root_id FROM contact_tag g "
    "JOIN contact p ON p.id = g.contact_id WHERE ? <> 0 AND g.tag_id = ? AND g.tag_id = ?)",
};

constexpr const char *columns =
    "SELECT v.id, v.contact_id, COALESCE(m.endpoint_id, v.endpoint_id), v.assignee, v.is_done, v.is_spam, "
    "v.snoozed_until, v.waits_since, v.unread, v.last_channel, v.last_message_id, v.last_at, m.direction, m.body, "
    "m.media IS NOT NULL OR EXISTS (SELECT 1 FROM media f WHERE f.message_id = m.id), t.intent, t.status, t.reason, "
    "t.needs_person, c.profile, e.kind, e.address, d.id, d.body, EXISTS (SELECT 1 FROM mention n "
    "WHERE n.conversation_id = v.id AND n.agent = ? AND n.seen_at = 0) "
    "FROM (SELECT v.* FROM conversation v WHERE ";
constexpr const char *joins =
    ") v LEFT JOIN message m ON m.id = v.last_message_id LEFT JOIN message_state t ON t.message_id = v.last_message_id "
    "LEFT JOIN contact c ON c.id = v.contact_id "
    "LEFT JOIN endpoint e ON e.id = COALESCE(m.endpoint_id, v.endpoint_id) "
    "LEFT JOIN draft d ON d.id = (SELECT x.id FROM draft x WHERE x.conversation_id = v.id "
    "ORDER BY x.saved_at DESC, x.id DESC LIMIT 1) ";

QByteArray sqlOf(int filter, int run, int lead)
{
    const QByteArray order(runOrder[size_t(run)]);
    return QByteArray(columns) + filterWhere[size_t(filter)] + runWhere[size_t(run)]
           + "AND (? = 0 OR v.last_channel = ?)" + leadWhere[size_t(lead)] + ' ' + order + joins
           + order.left(order.indexOf(" LIMIT"));
}

/// Made once: the store keeps statements by where their text lies.
QLatin1StringView sql(ThreadFilter filter, Run run, Lead lead)
{
    static const auto all = [] {
        std::array<QByteArray, 6 * 4 * 3> made;
        for (size_t i = 0; i < made.size(); ++i)
            made[i] = sqlOf(int(i / 12), int(i / 3 % 4), int(i % 3));
        return made;
    }();
    return QLatin1StringView(all[size_t(filter) * 12 + size_t(run) * 3 + size_t(lead)]);
}

Result<ThreadLine> lineFrom(const Rows &rows, const seal::Vault &vault)
{
    ThreadLine line;
    ConversationRow &row = line.conversation;
    row.id = rows.id<ConversationId>(0);
    row.contact = rows.id<ContactId>(1);
    row.endpoint = rows.id<EndpointId>(2);
    row.assignee = rows.text(3);
    row.isDone = rows.integer(4) != 0;
    row.isSpam = rows.integer(5) != 0;
    row.snoozedUntil = rows.time(6);
    row.waitsSince = rows.time(7);
    row.unread = int(rows.integer(8));
    row.lastChannel = rows.as<Channel>(9);
    row.lastMessage = rows.id<MessageId>(10);
    row.lastAt = rows.time(11);
    line.direction = rows.as<Direction>(12);
    line.hasAttachment = rows.integer(14) != 0;
    line.state.intent = rows.as<IntentState>(15);
    line.state.status = rows.as<SmsStatus>(16);
    line.state.reason = rows.text(17);
    line.state.needsPerson = rows.integer(18) != 0;
    line.hasMention = rows.integer(24) != 0;
    line.address.kind = rows.as<AddressKind>(20);

    const auto open = [&](int column, seal::Cell at, QString &text) -> Result<void> {
        const QByteArray sealed = rows.blob(column);
        if (sealed.isEmpty())
            return {};
        Result<QString> opened = vault.openText(at, sealed);
        if (opened)
            text = std::move(*opened);
        return opened ? Result<void>() : Result<void>(opened.error());
    };
    for (const Result<void> &opened :
         {open(13, cell(Table::message, Column::body, row.lastMessage.value), line.body),
          open(21, cell(Table::endpoint, Column::address, row.endpoint.value), line.address.normal),
          open(23, cell(Table::draft, Column::body, rows.integer(22)), line.draft)}) {
        if (!opened)
            return opened.error();
    }
    line.draft = draftWords(line.draft);
    if (row.contact) {
        Result<Profile> profile = openProfile(vault, row.contact, rows.blob(19));
        if (!profile)
            return profile.error();
        line.name = std::move(profile->name);
    }
    return line;
}

/// Asked for each: the token of an address is not stored beside it.
Result<void> lookUpSuppression(Database &db, const seal::Vault &vault, ThreadLine &line)
{
    if (line.address.isEmpty())
        return {};
    const Result<std::optional<Suppression>> found = suppression(db, vault, line.address, Channel::sms);
    if (!found)
        return found.error();
    line.isSuppressed = found->has_value();
    line.isBlocked = line.isSuppressed && (*found)->reason == blockedReason;
    return {};
}

/// A list in the making.
class Listing
{
public:
    Listing(Database &database, const seal::Vault &vault, const ThreadQuery &query, const QString &agent)
        : m_db(database), m_vault(vault), m_query(query), m_agent(agent.isNull() ? QStringLiteral("") : agent)
    {}

    Result<QList<ThreadLine>> page(int limit, ConversationCursor after)
    {
        const Result<bool> isEmpty = prepare();
        if (!isEmpty)
            return isEmpty.error();
        if (*isEmpty)
            return m_lines;
        const Result<void> filled =
            m_query.order == ThreadOrder::newestFirst ? run(Run::newest, after, limit) : oldestFirst(limit, after);
        if (!filled)
            return filled.error();
        for (ThreadLine &line : m_lines) {
            if (const Result<void> looked = lookUpSuppression(m_db, m_vault, line); !looked)
                return looked.error();
        }
        return m_lines;
    }

private:
    bool isOpen() const
    {
        return m_query.filter == ThreadFilter::open || m_query.filter == ThreadFilter::unread
               || m_query.filter == ThreadFilter::mine;
    }

    /// True where nothing can be in it.
    Result<bool> prepare()
    {
        m_assignee = m_query.assignee.isNull() ? QStringLiteral("") : m_query.assignee;
        if (m_query.filter == ThreadFilter::mine) {
            if (m_agent.isEmpty() || (!m_assignee.isEmpty() && m_assignee != m_agent))
                return true;
            m_assignee = m_agent;
        }
        if (!m_assignee.isEmpty() && isOpen())
            m_lead = Lead::assignee;
        if (m_query.tag.isEmpty())
            return false;
        const Result<qint64> tag = findTag(m_db, m_vault, m_query.tag);
        if (!tag)
            return tag.error();
        m_tag = *tag;
        if (m_tag == 0)
            return true;
        // Up to here it is quicker to look at all of them than to meet one by chance.
        constexpr int few = 2'000;
        Result<Rows> rows = m_db.select(
            QLatin1StringView("SELECT COUNT(*) FROM (SELECT 1 FROM contact_tag WHERE tag_id = ? LIMIT ?) t"), m_tag,
            few);
        if (!rows)
            return rows.error();
        if (rows->next() && rows->integer(0) < few)
            m_lead = Lead::tag;
        return false;
    }

    Result<void> oldestFirst(int limit, ConversationCursor after)
    {
        const bool isTop = after == ConversationCursor{};
        if (!isOpen())
            return run(Run::oldest, isTop ? ConversationCursor{Timestamp{}, {}} : after, limit);
        if (isTop)
            return fromWaiting(limit, {Timestamp{}, {}});
        const Result<ConversationRow> row = conversation(m_db, after.id);
        if (row && row->waitsSince != Timestamp{})
            return fromWaiting(limit, {row->waitsSince, after.id});
        return run(Run::rest, after, limit);
    }

    Result<void> fromWaiting(int limit, ConversationCursor after)
    {
        if (const Result<void> filled = run(Run::waiting, after, limit); !filled)
            return filled;
        const int left = limit - int(m_lines.size());
        return left > 0 ? run(Run::rest, {Timestamp{}, {}}, left) : Result<void>();
    }

    Result<void> run(Run run, ConversationCursor after, int limit)
    {
        const int channel = m_query.channel ? int(*m_query.channel) : 0;
        // Who waits comes in order of the waiting; whose they are is asked on the way.
        const Lead lead = run == Run::waiting && m_lead == Lead::assignee ? Lead::order : m_lead;
        const Value id = run == Run::newest ? bound(after.id) : bound(after.id.value);
        Result<Rows> rows = m_db.select(sql(m_query.filter, run, lead), m_agent, after.at, after.at, id, channel,
                                        channel, m_assignee, m_assignee, m_tag, m_tag, m_tag, limit);
        if (!rows)
            return rows.error();
        while (rows->next()) {
            Result<ThreadLine> line = lineFrom(*rows, m_vault);
            if (!line)
                return line.error();
            m_lines.append(std::move(*line));
        }
        return {};
    }

    Database &m_db;
    const seal::Vault &m_vault;
    const ThreadQuery &m_query;
    QString m_agent;
    QString m_assignee;
    qint64 m_tag = 0;
    Lead m_lead = Lead::order;
    QList<ThreadLine> m_lines;
};

} // namespace

Result<QList<ThreadLine>> threads(Database &database, const seal::Vault &vault, const ThreadQuery &query,
                                  const QString &agent, int limit, ConversationCursor after)
{
    return Listing(database, vault, query, agent).page(limit, after);
}

Result<ThreadLine> threadLine(Database &database, const seal::Vault &vault, ConversationId conversation,
                              const QString &agent)
{
    static const QByteArray text = QByteArray(columns) + "v.id = ?" + joins;
    std::optional<ThreadLine> line;
    {
        Result<Rows> rows =
            database.select(QLatin1StringView(text), agent.isNull() ? QStringLiteral("") : agent, conversation);
        if (!rows)
            return rows.error();
        if (!rows->next())
            return Error{ErrorCode::notFound, QStringLiteral("no such conversation"), conversation.toString()};
        Result<ThreadLine> read = lineFrom(*rows, vault);
        if (!read)
            return read;
        line = std::move(*read);
    }
    const Result<void> looked = lookUpSuppression(database, vault, *line);
    return looked ? Result<ThreadLine>(std::move(*line)) : Result<ThreadLine>(looked.error());
}

Result<ThreadCounts> threadCounts(Database &database, const QString &agent)
{
    const auto counted = [](const QByteArray &where) -> QByteArray {
        return "(SELECT COUNT(*) FROM conversation v WHERE " + where + ')';
    };
    static const QByteArray text = "SELECT " + counted(filterWhere[0]) + ", " + counted(filterWhere[1]) + ", "
                                   + counted(filterWhere[3]) + ", " + counted(filterWhere[5]) + ", "
                                   + counted(openWhere + QByteArrayLiteral(" AND v.assignee = ?"));
    Result<Rows> rows = database.select(QLatin1StringView(text), agent.isEmpty() ? QString() : agent);
    if (!rows)
        return rows.error();
    ThreadCounts counts;
    if (rows->next()) {
        counts.open = int(rows->integer(0));
        counts.unread = int(rows->integer(1));
        counts.snoozed = int(rows->integer(2));
        counts.spam = int(rows->integer(3));
        counts.mine = int(rows->integer(4));
    }
    return counts;
}

} // namespace switchboard::store
