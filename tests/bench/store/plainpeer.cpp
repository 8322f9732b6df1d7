// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/store/plainpeer.h"

#include <sqlite3.h>

namespace switchboard::bench {

PlainPeer::PlainPeer(const QString &path)
{
    sqlite3_open(qPrintable(path), &m_database);
    exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-262144;"
         "CREATE TABLE message(id INTEGER PRIMARY KEY, contact INTEGER NOT NULL, channel TEXT NOT NULL,"
         " direction TEXT NOT NULL, status TEXT NOT NULL, ts INTEGER NOT NULL, template INTEGER NOT NULL, body TEXT NOT NULL);"
         "CREATE INDEX message_contact_ts ON message(contact, ts);"
         "CREATE INDEX message_ts ON message(ts);"
         "CREATE VIRTUAL TABLE message_fts USING fts5(body, content='message', content_rowid='id');"
         "CREATE TRIGGER ai AFTER INSERT ON message BEGIN"
         " INSERT INTO message_fts(rowid, body) VALUES (new.id, new.body); END");
    sqlite3_prepare_v2(m_database, "INSERT INTO message(contact, channel, direction, status, ts, template, body) VALUES(?,?,?,?,?,?,?)", -1,
                       &m_insert, nullptr);
}

PlainPeer::~PlainPeer()
{
    sqlite3_finalize(m_insert);
    sqlite3_close(m_database);
}

void PlainPeer::exec(const char *sql)
{
    if (sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(m_database));
}

void PlainPeer::load(const QList<store::PastMessage> &messages)
{
    exec("BEGIN");
    for (const store::PastMessage &message : messages) {
        const QByteArray body = message.body.toUtf8();
        const QLatin1StringView channel = name(message.channel);
        const QLatin1StringView direction = name(message.direction);
        const QLatin1StringView status =
            name(message.steps.isEmpty() ? SmsStatus::received : message.steps.constLast().status);
        sqlite3_bind_int64(m_insert, 1, message.contact.value);
        sqlite3_bind_text(m_insert, 2, channel.data(), int(channel.size()), SQLITE_STATIC);
        sqlite3_bind_text(m_insert, 3, direction.data(), int(direction.size()), SQLITE_STATIC);
        sqlite3_bind_text(m_insert, 4, status.data() ? status.data() : "", int(status.size()), SQLITE_STATIC);
        sqlite3_bind_int64(m_insert, 5, toMs(message.at));
        sqlite3_bind_int64(m_insert, 6, message.messageTemplate.value);
        sqlite3_bind_text(m_insert, 7, body.constData(), int(body.size()), SQLITE_STATIC);
        if (sqlite3_step(m_insert) != SQLITE_DONE)
            qFatal("%s", sqlite3_errmsg(m_database));
        sqlite3_reset(m_insert);
    }
    exec("COMMIT");
}

} // namespace switchboard::bench
