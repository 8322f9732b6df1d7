// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conversationchanges.h"
#include "core/store/conversations.h"
#include "core/store/migrations.h"
#include "core/store/people/notes.h"
#include "core/store/schema.h"
#include "core/store/threadlist.h"
#include "tests/core/store/fixtures.h"
#include "tests/support/testmain.h"

using namespace switchboard;

namespace {

const Timestamp day = fromMs(1'790'000'000'000);

/// Every table and index with its text, in the order of their names.
QStringList schemaOf(store::Database &db)
{
    Result<store::Rows> rows = db.select(QLatin1StringView(
        "SELECT type || ' ' || name || ': ' || COALESCE(sql, '') FROM sqlite_master ORDER BY type, name"));
    QStringList all;
    while (rows && rows->next())
        all.append(rows->text(0));
    return all;
}

/// The plan of a statement, one line.
QString planOf(store::Database &db, const QString &sql)
{
    static QList<QByteArray> kept; // statements are known by where their text lies
    kept.append(QByteArray("EXPLAIN QUERY PLAN ") + sql.toUtf8());
    Result<store::Rows> rows = db.select(QLatin1StringView(kept.constLast()));
    QStringList lines;
    while (rows && rows->next())
        lines.append(rows->text(3));
    return lines.join(u'|');
}

} // namespace

/// What an older store becomes.
class MigrationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStepAtATimeIsTheSameAsAllAtOnce()
    {
        QTemporaryDir folder;
        const auto made = [&](const QString &name) {
            return std::move(*store::Database::open(folder.filePath(name), store::Database::Mode::create));
        };
        const auto atOnce = made(QStringLiteral("once.db"));
        QVERIFY(store::migrate(*atOnce));
        const auto stepwise = made(QStringLiteral("steps.db"));
        for (int version = 1; version <= store::latestSchemaVersion(); ++version) {
            QVERIFY(store::migrate(*stepwise, version));
            QCOMPARE(*stepwise->schemaVersion(), version);
        }
        QCOMPARE(schemaOf(*stepwise), schemaOf(*atOnce));
        QVERIFY(store::migrate(*stepwise)); // nothing is left to do
    }

    void anOlderSchemaLosesNothing_data()
    {
        QTest::addColumn<int>("version");
        QTest::newRow("the first") << 1;
        QTest::newRow("the second") << 2;
        QTest::newRow("the third, filled as the second") << 3;
    }

    /// A store of an older schema, with conversations, messages and notes, opened by this program.
    void anOlderSchemaLosesNothing()
    {
        QFETCH(const int, version);
        test::TestStore store;
        store.close();
        const QString path = store::Store::filePath(store.folder());
        const seal::Vault vault(store.keys());
        {
            QFile::rename(path, path + QStringLiteral(".keys"));
            auto opened = store::Database::open(path, store::Database::Mode::create);
            QVERIFY(opened);
            store::Database &db = **opened;
            QVERIFY(db.executeOnce(db.dialect().setApplicationId()));
            QVERIFY(store::migrate(db, std::min(version, 2)));
            const auto run = [&](const QString &sql) { QVERIFY2(db.executeOnce(sql), qPrintable(sql)); };
            run(QStringLiteral("ATTACH '%1' AS other").arg(path + QStringLiteral(".keys")));
            run(QStringLiteral("INSERT INTO meta SELECT * FROM other.meta"));
            run(QStringLiteral("DETACH other"));
            run(QStringLiteral("INSERT INTO contact (id, root_id, created_at, last_activity_at) VALUES (1, 1, 5, 5)"));
            run(QStringLiteral("INSERT INTO endpoint (id, kind, token, address) VALUES (7, 1, x'01', x'02'), (8, 1, x'03', x'04')"));
            run(QStringLiteral("INSERT INTO conversation (id, contact_id, endpoint_id, team, assignee, is_done, unread, "
                               "last_message_id, last_at) VALUES (10, 1, 7, 'main', 'Kim', 0, 3, 104, 400), "
                               "(11, NULL, 8, 'main', NULL, 1, 0, 106, 600)"));
            // Ana wrote, was answered, wrote twice, and something that was taken back went to her; Ben was answered last.
            const QList<std::array<int, 5>> messages{{101, 10, 7, 1, 100}, {102, 10, 7, 2, 200}, {103, 10, 7, 1, 300},
                                                     {104, 10, 7, 1, 400}, {107, 10, 7, 2, 350}, {105, 11, 8, 1, 500},
                                                     {106, 11, 8, 2, 600}};
            for (const auto &[id, conversation, endpoint, direction, at] : messages) {
                run(QStringLiteral("INSERT INTO message (id, conversation_id, endpoint_id, channel, direction, created_at, due_at, "
                                   "expires_at, segments, purpose) VALUES (%1, %2, %3, 1, %4, %5, 0, 0, 1, 0)")
                        .arg(id).arg(conversation).arg(endpoint).arg(direction).arg(at));
                run(QStringLiteral("INSERT INTO message_state (message_id, intent, attempts, status, error_code, needs_person, price) "
                                   "VALUES (%1, %2, 0, 0, 0, 0, 0)").arg(id).arg(id == 107 ? 7 : direction == 1 ? 10 : 5));
            }
            Result<int> noted = db.execute(
                QLatin1StringView("INSERT INTO note (id, contact_id, at, author, body) VALUES (?, ?, ?, ?, ?)"), 50, 1, day,
                vault.sealText(store::cell(store::Table::note, store::Column::author, 50), QStringLiteral("Kim")),
                vault.sealText(store::cell(store::Table::note, store::Column::body, 50), QStringLiteral("wants a garden")));
            QVERIFY(noted);
            QVERIFY(store::migrate(db, version));
            QCOMPARE(*db.schemaVersion(), version);
        }
        store.reopen();
        const auto row = [&](qint64 id) {
            return *store.read([=](store::Database &db) { return store::conversation(db, ConversationId{id}); });
        };
        const store::ConversationRow open = row(10);
        QCOMPARE(open.assignee, QStringLiteral("Kim"));
        QCOMPARE(open.unread, 3);
        QCOMPARE(open.lastMessage, MessageId{104});
        QCOMPARE(open.lastChannel, Channel::sms);
        QCOMPARE(open.waitsSince, fromMs(300));
        QCOMPARE(open.snoozedUntil, Timestamp{});
        QVERIFY(!open.isSpam && !open.isDone);
        QVERIFY(row(11).isDone);
        QCOMPARE(row(11).waitsSince, Timestamp{});
        const auto notes = *store.read([&](store::Database &db) { return store::notesOf(db, vault, ContactId{1}); });
        QCOMPARE(notes.size(), 1);
        QCOMPARE(notes.constFirst().id, store::NoteId{50});
        QCOMPARE(notes.constFirst().body, QStringLiteral("wants a garden"));
        QCOMPARE(notes.constFirst().author, QStringLiteral("Kim"));
        QCOMPARE(notes.constFirst().at, day);
        // And it goes on as any other.
        QVERIFY(store.write([](store::Transaction &transaction) {
            return store::changeConversations(transaction, {{ConversationId{11}, {.isDone = false}}}, {});
        }));
        QVERIFY(!row(11).isDone);
    }

    /// The lists of the inbox come out of their index in order: nothing is sorted, nothing is looked through.
    void listsComeOutOfTheirIndex_data()
    {
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("order");
        QTest::addColumn<QString>("index");
        const QString open = QStringLiteral("is_done = 0 AND is_spam = 0 AND snoozed_until = 0 AND last_message_id IS NOT NULL");
        const QString newest = QStringLiteral("last_at DESC, id DESC");
        const QString before = QStringLiteral(" AND last_at <= 9 AND (last_at < 9 OR id < 9)");
        QTest::newRow("open") << open + before << newest << QStringLiteral("conversation_open");
        QTest::newRow("unread") << open + QStringLiteral(" AND unread > 0") + before << newest << QStringLiteral("conversation_open");
        QTest::newRow("an agent's") << open + before + QStringLiteral(" AND 'x' <> '' AND assignee = 'x'") << newest
                                    << QStringLiteral("conversation_assigned");
        QTest::newRow("who waits") << open + QStringLiteral(" AND waits_since > 0 AND waits_since >= 9 AND (waits_since > 9 OR id > 9)")
                                   << QStringLiteral("waits_since, id") << QStringLiteral("conversation_waiting");
        QTest::newRow("done") << QStringLiteral("is_done = 1 AND is_spam = 0 AND last_message_id IS NOT NULL") + before << newest
                              << QStringLiteral("conversation_done");
        QTest::newRow("spam") << QStringLiteral("is_spam = 1 AND last_message_id IS NOT NULL") + before << newest
                              << QStringLiteral("conversation_spam");
    }

    void listsComeOutOfTheirIndex()
    {
        QFETCH(const QString, where);
        QFETCH(const QString, order);
        QFETCH(const QString, index);
        test::TestStore store;
        const QString plan = *store.read([&](store::Database &db) {
            return Result<QString>(planOf(db, QStringLiteral("SELECT * FROM conversation WHERE %1 ORDER BY %2 LIMIT 50").arg(where, order)));
        });
        QVERIFY2(plan.contains(QStringLiteral("USING INDEX ") + index + u' '), qPrintable(plan));
        QVERIFY2(!plan.contains(QLatin1StringView("TEMP B-TREE")), qPrintable(plan));
    }
};

SWITCHBOARD_TEST(MigrationsTest)
#include "tst_migrations.moc"
