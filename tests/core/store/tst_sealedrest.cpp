// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/inbound.h"
#include "core/store/messages.h"
#include "core/store/settings.h"
#include "core/store/storefile.h"
#include "core/store/suppressions.h"
#include "tests/core/store/fixtures.h"
#include "tests/support/testmain.h"

using namespace switchboard;

namespace {
const QString number = QStringLiteral("+15125550177");
const QString outgoing = QStringLiteral("canaryoutgoing at the old mill");
const QString incoming = QStringLiteral("canaryincoming from the pier");
const QString settingText = QStringLiteral("canarysetting of the house");
} // namespace

class SealedRestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingThatPeopleSayLiesReadable()
    {
        test::TestStore store;
        const Result<SenderId> sender = store.write([](store::Transaction &transaction) { return test::addSender(transaction); });
        const Result<MessageId> message =
            store.write([&](store::Transaction &transaction) { return test::queue(transaction, *sender, number, outgoing); });
        QVERIFY(message);
        QVERIFY(store.write([&](store::Transaction &transaction) {
            store::InboundText text;
            text.provider = ProviderId{1};
            text.sender = *sender;
            text.reference = QStringLiteral("SM1");
            text.from = test::phone(number);
            text.body = incoming;
            text.at = transaction.now();
            return store::storeInbound(transaction, text);
        }));
        QVERIFY(store.write([&](store::Transaction &transaction) { return store::putSetting(transaction, QStringLiteral("x"), settingText); }));
        QVERIFY(store.write([&](store::Transaction &transaction) {
            return store::suppress(transaction, test::phone(number), Channel::sms, QStringLiteral("stop"), *message, {});
        }));
        // It is there, and it opens.
        const Result<Message> opened =
            store.read([&](store::Database &db) { return store::message(db, store->vault(), *message); });
        QCOMPARE(opened->body, outgoing);

        const QString backup = store.folder() + QStringLiteral("/backup.db");
        QVERIFY(store::storefile::backup(store::Store::filePath(store.folder()), backup));
        for (const char *canary : {"canaryoutgoing", "canaryincoming", "canarysetting", "5125550177"}) {
            QCOMPARE(store.filesHolding(canary), QStringList());
            QCOMPARE(store.filesHolding(QString::fromLatin1(canary).toUtf8().toHex()), QStringList());
        }
        // The look itself works: the id of a table's name is there in plain.
        QVERIFY(!store.filesHolding("CREATE TABLE").isEmpty());
    }

    void aFlippedByteOfABodyIsRefused()
    {
        test::TestStore store;
        const MessageId message = queued(store);
        QVERIFY(store.write([&](store::Transaction &transaction) {
            return transaction.db().execute(
                QLatin1StringView("UPDATE message SET body = substr(body, 1, 40) || x'00' || substr(body, 42) WHERE id = ?"), message);
        }));
        const Result<Message> opened = store.read([&](store::Database &db) { return store::message(db, store->vault(), message); });
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::damaged);
    }

    void aValueMovedToAnotherRowIsRefused()
    {
        test::TestStore store;
        const MessageId first = queued(store, QStringLiteral("first"));
        const MessageId second = queued(store, QStringLiteral("second"));
        QVERIFY(store.write([&](store::Transaction &transaction) {
            return transaction.db().execute(
                QLatin1StringView("UPDATE message SET body = (SELECT body FROM message WHERE id = ?) WHERE id = ?"), first, second);
        }));
        const Result<Message> opened = store.read([&](store::Database &db) { return store::message(db, store->vault(), second); });
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::damaged);
    }

    void aWrongKeyOpensNoStore()
    {
        test::TestStore store;
        queued(store);
        store.close();
        const auto opened =
            store::Store::open({store.folder(), std::make_shared<SystemClock>(), 1}, seal::Secret::random());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::wrongKey);
    }

private:
    static MessageId queued(test::TestStore &store, const QString &body = QStringLiteral("a body that is long enough to be cut"))
    {
        const Result<SenderId> sender = store.write([](store::Transaction &transaction) { return test::addSender(transaction); });
        return *store.write([&](store::Transaction &transaction) { return test::queue(transaction, *sender, number, body); });
    }
};

SWITCHBOARD_TEST(SealedRestTest)
#include "tst_sealedrest.moc"
