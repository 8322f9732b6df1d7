// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/inboundhandler.h"
#include "core/store/endpoints.h"
#include "core/store/messages.h"
#include "core/store/outboxreads.h"
#include "core/store/people/erasing.h"
#include "core/store/suppressions.h"
#include "tests/support/store/teststore.h"
#include "tests/support/testmain.h"

#include <QFile>

using namespace switchboard;

class InboundHandlerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<test::TestStore>();
        QFile file(m_store->folder() + QStringLiteral("/flags.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(policy::Flags::defaults()) > 0);
        m_sender = {};
        const Result<SenderId> sender = m_store->write([this](store::Transaction &transaction) -> Result<SenderId> {
            store::Provider account;
            account.kind = QStringLiteral("twilio");
            const Result<ProviderId> provider = store::putProvider(transaction, account);
            if (!provider)
                return provider.error();
            m_sender.provider = *provider;
            m_sender.address = QStringLiteral("+15125550100");
            return store::putSender(transaction, m_sender);
        });
        QVERIFY(sender);
        m_sender.id = *sender;
    }

    void cleanup() { m_store.reset(); }

    void aTextIsStoredOnceHoweverOftenItIsListed()
    {
        QCOMPARE(*take(QStringLiteral("SM1"), QStringLiteral("hello")), true);
        QCOMPARE(*take(QStringLiteral("SM1"), QStringLiteral("hello")), false);
        QCOMPARE(messages().size(), 1);
        QCOMPARE(messages().constFirst().body, QStringLiteral("hello"));
        QCOMPARE(messages().constFirst().direction, Direction::inbound);
    }

    void stopSuppressesInTheSameTransactionAndStartLifts()
    {
        QVERIFY(take(QStringLiteral("SM1"), QStringLiteral("Stop.")));
        QVERIFY(isSuppressed());
        QVERIFY(take(QStringLiteral("SM2"), QStringLiteral("START")));
        QVERIFY(!isSuppressed());
    }

    void aTransactionThatFailsLeavesNeitherTheTextNorTheSuppression()
    {
        const Result<bool> failed = m_store->write([this](store::Transaction &transaction) -> Result<bool> {
            const Result<bool> taken = takeIn(transaction, QStringLiteral("SM1"), QStringLiteral("STOP"));
            if (!taken)
                return taken;
            return Error{ErrorCode::internal, QStringLiteral("the power went")};
        });
        QVERIFY(!failed);
        QVERIFY(!isSuppressed());
        QVERIFY(messages().isEmpty());
    }

    void aStepThatCannotBeStoredLeavesNothingOfTheText_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<int>("event"); // that must not be stored; 0: any row
        QTest::addColumn<QString>("text");
        const QString event = QStringLiteral("INSERT ON event");
        QTest::newRow("the text") << QStringLiteral("INSERT ON message") << 0 << QStringLiteral("Hello");
        QTest::newRow("the suppression") << QStringLiteral("INSERT ON suppression") << 0 << QStringLiteral("STOP");
        QTest::newRow("its end") << QStringLiteral("DELETE ON suppression") << 0 << QStringLiteral("START");
        QTest::newRow("that help was asked for") << event << int(EventKind::helpAsked) << QStringLiteral("HELP");
        QTest::newRow("our answer") << QStringLiteral("INSERT ON outbox") << 0 << QStringLiteral("HELP");
    }

    void aStepThatCannotBeStoredLeavesNothingOfTheText()
    {
        QFETCH(QString, change);
        QFETCH(int, event);
        QFETCH(QString, text);
        QVERIFY(take(QStringLiteral("SM1"), QStringLiteral("STOP")));
        if (text == QLatin1StringView("STOP"))
            QVERIFY(take(QStringLiteral("SM2"), QStringLiteral("START")));
        const bool wasSuppressed = isSuppressed();
        const qsizetype before = messages().size();
        m_sender.providerAnswersKeywords = false;
        const QString when = event == 0 ? QString() : QStringLiteral("WHEN NEW.kind = %1").arg(event);
        execute(QStringLiteral("CREATE TRIGGER spoiled BEFORE %1 %2 BEGIN SELECT abs(-9223372036854775807 - 1); END").arg(change, when));
        QVERIFY(!take(QStringLiteral("SM3"), text));
        QCOMPARE(messages().size(), before);
        QCOMPARE(isSuppressed(), wasSuppressed);
        QCOMPARE(queued(), 0);
        execute(QStringLiteral("DROP TRIGGER spoiled"));
        QCOMPARE(*take(QStringLiteral("SM3"), text), true); // so the next poll takes it whole
    }

    void yesIsAnAnswerUnlessSomebodyHadOptedOut()
    {
        m_sender.providerAnswersKeywords = false;
        QVERIFY(take(QStringLiteral("SM1"), QStringLiteral("Yes")));
        QCOMPARE(queued(), 0); // no confirmation of what never was
    }

    void keywordsAreAnsweredOnlyWhereTheProviderDoesNot_data()
    {
        QTest::addColumn<bool>("providerAnswers");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("answers");
        QTest::newRow("STOP, the provider answers") << true << QStringLiteral("STOP") << 0;
        QTest::newRow("STOP, we answer") << false << QStringLiteral("STOP") << 1;
        QTest::newRow("HELP, the provider answers") << true << QStringLiteral("HELP") << 0;
        QTest::newRow("HELP, we answer") << false << QStringLiteral("HELP") << 1;
        QTest::newRow("a plain text, we answer keywords") << false << QStringLiteral("See you then") << 0;
    }

    void keywordsAreAnsweredOnlyWhereTheProviderDoesNot()
    {
        QFETCH(bool, providerAnswers);
        QFETCH(QString, text);
        QFETCH(int, answers);
        m_sender.providerAnswersKeywords = providerAnswers;
        QVERIFY(take(QStringLiteral("SM1"), text));
        QCOMPARE(queued(), answers);
    }

    void theConfirmationOfAnOptOutIsOne()
    {
        m_sender.providerAnswersKeywords = false;
        QVERIFY(take(QStringLiteral("SM1"), QStringLiteral("STOP")));
        QVERIFY(take(QStringLiteral("SM2"), QStringLiteral("stop!!")));
        QCOMPARE(queued(), 1);
    }

    void aKeywordIsObeyedAlwaysAndAnsweredInTime_data()
    {
        QTest::addColumn<milliseconds>("age");
        QTest::addColumn<milliseconds>("left"); ///< for the answer
        constexpr milliseconds life = std::chrono::minutes(5);
        QTest::newRow("just written") << milliseconds(0) << life;
        QTest::newRow("two minutes ago") << milliseconds(120'000) << milliseconds(180'000);
        QTest::newRow("almost five minutes ago") << life - milliseconds(1) << milliseconds(1);
        QTest::newRow("five minutes ago") << life << milliseconds(0);
        constexpr milliseconds days = std::chrono::hours(48);
        QTest::newRow("two days ago, as a restore reads it again") << days << milliseconds(0);
        QTest::newRow("by a clock that is ahead of ours") << milliseconds(-60'000) << life;
    }

    void aKeywordIsObeyedAlwaysAndAnsweredInTime()
    {
        QFETCH(milliseconds, age);
        QFETCH(milliseconds, left);
        m_sender.providerAnswersKeywords = false;
        QVERIFY(take(QStringLiteral("SM1"), QStringLiteral("STOP"), age));
        QVERIFY(isSuppressed());
        QCOMPARE(timesLeft(), left > milliseconds(0) ? QList{left} : QList<milliseconds>());
        QVERIFY(take(QStringLiteral("SM2"), QStringLiteral("START"), age));
        QVERIFY(!isSuppressed());
        QVERIFY(take(QStringLiteral("SM3"), QStringLiteral("HELP"), age));
        QCOMPARE(queued(), left > milliseconds(0) ? 3 : 0);
    }

    void ofAnErasedPersonOnlyTheKeywordCounts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("wasSuppressed");
        QTest::addColumn<bool>("isSuppressedThen");
        QTest::newRow("STOP") << QStringLiteral("STOP") << false << true;
        QTest::newRow("START") << QStringLiteral("START") << true << false;
        QTest::newRow("HELP") << QStringLiteral("HELP") << false << false;
        QTest::newRow("no keyword") << QStringLiteral("See you then") << true << true;
    }

    void ofAnErasedPersonOnlyTheKeywordCounts()
    {
        QFETCH(QString, text);
        QFETCH(bool, wasSuppressed);
        QFETCH(bool, isSuppressedThen);
        m_sender.providerAnswersKeywords = false;
        erasePerson();
        if (wasSuppressed)
            QVERIFY(take(QStringLiteral("SM0"), QStringLiteral("STOP"), milliseconds(2'000)));
        QCOMPARE(isSuppressed(), wasSuppressed);
        QCOMPARE(*take(QStringLiteral("SM1"), text, milliseconds(1'000)), true);
        QCOMPARE(*take(QStringLiteral("SM1"), text, milliseconds(1'000)), false); // it is read once
        QCOMPARE(isSuppressed(), isSuppressedThen);
        for (const char *sql : {"SELECT COUNT(*) FROM message", "SELECT COUNT(*) FROM endpoint",
                                "SELECT COUNT(*) FROM conversation", "SELECT COUNT(*) FROM media"})
            QCOMPARE(countOf(sql), 0);
    }

    void anErasedPersonWhoWritesAgainIsNew()
    {
        m_sender.providerAnswersKeywords = false;
        erasePerson();
        QVERIFY(take(QStringLiteral("SM1"), QStringLiteral("HELP"), milliseconds(-1)));
        QCOMPARE(messages().constFirst().body, QStringLiteral("HELP"));
        QCOMPARE(queued(), 1);
    }

    void aShortCodeIsKeptAsGiven()
    {
        QCOMPARE(delivery::remoteAddress(QStringLiteral("+15125550142")).normal, QStringLiteral("+15125550142"));
        QVERIFY(!delivery::remoteAddress(QStringLiteral("262966")).normal.isEmpty());
    }

private:
    Result<bool> takeIn(store::Transaction &transaction, const QString &sid, const QString &text, milliseconds age = {})
    {
        channels::twilio::RemoteMessage remote;
        remote.sid = sid;
        remote.from = QStringLiteral("+15125550142");
        remote.to = QStringLiteral("+15125550100");
        remote.body = text;
        remote.direction = QStringLiteral("inbound");
        remote.createdAt = transaction.now() - age;
        remote.mediaCount = 1;
        const policy::Flags flags(m_store->folder() + QStringLiteral("/flags.json"), transaction.context().clock);
        return delivery::takeInbound(transaction, remote, m_sender, flags,
                                     {QStringLiteral("You are out."), QStringLiteral("You are in."), QStringLiteral("Write to us.")});
    }

    Result<bool> take(const QString &sid, const QString &text, milliseconds age = {})
    {
        return m_store->write([&](store::Transaction &transaction) { return takeIn(transaction, sid, text, age); });
    }

    /// As the journal has it erased after a restore of a store that never knew the person.
    void erasePerson()
    {
        const Address address{AddressKind::phone, QStringLiteral("+15125550142")};
        const store::ErasureTarget target{
            ContactId{7}, {ContactId{7}}, {(*m_store)->vault().addressToken(address)}, (*m_store)->clock().now()};
        const auto erased =
            m_store->write([target](store::Transaction &transaction) { return store::erase(transaction, target); });
        QVERIFY(erased);
    }

    /// How long each of our answers may still leave.
    QList<milliseconds> timesLeft()
    {
        QList<milliseconds> left;
        for (const Message &message : messages()) {
            if (message.direction == Direction::outbound)
                left.append(message.expiresAt - (*m_store)->clock().now());
        }
        return left;
    }

    qint64 countOf(const char *sql)
    {
        return *m_store->read([sql](store::Database &db) -> Result<qint64> {
            Result<store::Rows> rows = db.select(QLatin1StringView(sql));
            if (!rows)
                return rows.error();
            return rows->next() ? rows->integer(0) : -1;
        });
    }

    void execute(const QString &sql)
    {
        QVERIFY(m_store->write([sql](store::Transaction &transaction) { return transaction.db().executeOnce(sql); }));
    }

    bool isSuppressed()
    {
        const seal::Vault vault = (*m_store)->vault();
        return m_store
            ->read([vault](store::Database &db) {
                return store::suppression(db, vault, {AddressKind::phone, QStringLiteral("+15125550142")}, Channel::sms);
            })
            ->has_value();
    }

    QList<Message> messages()
    {
        const seal::Vault vault = (*m_store)->vault();
        return *m_store->read([vault](store::Database &db) { return store::messagesAfter(db, vault, {}, 100); });
    }

    int queued()
    {
        return m_store->read([](store::Database &db) { return store::outboxCounts(db); })->queued;
    }

    std::unique_ptr<test::TestStore> m_store;
    store::Sender m_sender;
};

SWITCHBOARD_TEST(InboundHandlerTest)
#include "tst_inboundhandler.moc"
