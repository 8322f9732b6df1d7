// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/gate.h"
#include "core/store/spend.h"
#include "core/store/suppressions.h"
#include "tests/support/store/teststore.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace switchboard;
using policy::GateQuestion;
using policy::Outcome;

class GateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<test::TestStore>();
        QFile file(flagsPath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(policy::Flags::defaults()) > 0);
    }

    void cleanup() { m_store.reset(); }

    void everyCheckDecidesForItself_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("media");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<QString>("reason");
        const QString ann = QStringLiteral("+15125550142");
        QTest::newRow("a plain text passes") << QStringLiteral("Hello") << ann << 0 << Outcome::pass << QString();
        QTest::newRow("a picture without words passes") << QString() << ann << 1 << Outcome::pass << QString();
        QTest::newRow("nothing at all is blocked") << QStringLiteral(" \n") << ann << 0 << Outcome::block << QStringLiteral("empty");
        QTest::newRow("1,600 characters pass") << QString(1600, u'x') << ann << 0 << Outcome::pass << QString();
        QTest::newRow("1,601 characters are blocked") << QString(1601, u'x') << ann << 0 << Outcome::block << QStringLiteral("too_long");
        QTest::newRow("eleven pictures are blocked") << QStringLiteral("x") << ann << 11 << Outcome::block << QStringLiteral("too_many_media");
        QTest::newRow("a text to the sender itself is blocked")
            << QStringLiteral("x") << QStringLiteral("+15125550100") << 0 << Outcome::block << QStringLiteral("to_itself");
    }

    void everyCheckDecidesForItself()
    {
        QFETCH(QString, body);
        QFETCH(QString, to);
        QFETCH(int, media);
        QFETCH(Outcome, outcome);
        QFETCH(QString, reason);
        GateQuestion question = plain();
        question.body = body;
        question.to.normal = to;
        question.mediaCount = media;
        const policy::GateAnswer answer = ask(question);
        QCOMPARE(answer.outcome, outcome);
        QCOMPARE(answer.reason, reason);
    }

    void whoOptedOutIsBlockedAndTheVerdictSaysWhy()
    {
        suppress();
        const policy::GateAnswer answer = ask(plain());
        QCOMPARE(answer.outcome, Outcome::block);
        QCOMPARE(answer.reason, QStringLiteral("opted_out"));
        const QJsonArray rows = QJsonDocument::fromJson(answer.toJson()).object()[QStringLiteral("gate")].toArray();
        QCOMPARE(rows.last().toArray(), (QJsonArray{QStringLiteral("opt_out"), QStringLiteral("block"), QStringLiteral("opted_out")}));
    }

    void theOneConfirmationMayFollowWithinFiveMinutes()
    {
        suppress();
        GateQuestion confirmation = plain();
        confirmation.purpose = Purpose::optOutConfirmation;
        QCOMPARE(ask(confirmation).outcome, Outcome::pass);
        m_store->clock().advance(std::chrono::minutes(5) + std::chrono::milliseconds(1));
        confirmation.now = m_store->clock().now();
        QCOMPARE(ask(confirmation).outcome, Outcome::block);
    }

    void helpIsNotAPathAroundAnOptOut()
    {
        suppress();
        GateQuestion help = plain();
        help.purpose = Purpose::helpAnswer;
        QCOMPARE(ask(help).outcome, Outcome::block);
    }

    void anOptOutOfOneChannelIsOfThatChannel()
    {
        QVERIFY(m_store->write([this](store::Transaction &transaction) {
            return store::suppress(transaction, plain().to, Channel::email, QStringLiteral("manual"), {}, {});
        }));
        QCOMPARE(ask(plain()).outcome, Outcome::pass);
    }

    void theDaysLimitStopsHardUntilTheNextDay()
    {
        const policy::GateLimits limits{20'000};
        GateQuestion question = plain();
        question.segments = 2; // 16,600 micro-units
        QCOMPARE(ask(question, limits).outcome, Outcome::pass);
        QVERIFY(m_store->write([&](store::Transaction &transaction) {
            return store::addSpend(transaction, toDateTime(question.now).date(), 16'600);
        }));
        const policy::GateAnswer answer = ask(question, limits);
        QCOMPARE(answer.outcome, Outcome::hold);
        QCOMPARE(answer.reason, QStringLiteral("spend_limit"));
        QCOMPARE(toDateTime(answer.until).time(), QTime(0, 0));
        QVERIFY(answer.until > question.now);
        question.now = answer.until;
        QCOMPARE(ask(question, limits).outcome, Outcome::pass);
    }

    void aChannelThatIsSwitchedOffHoldsEverything()
    {
        QVERIFY(QFile::remove(flagsPath()));
        const policy::GateAnswer answer = ask(plain());
        QCOMPARE(answer.outcome, Outcome::hold);
        QCOMPARE(answer.reason, QStringLiteral("channel_off"));
    }

    void aCheckThatCannotReadIsAnErrorNotAPass()
    {
        const seal::Vault vault = (*m_store)->vault();
        const policy::Flags flags(flagsPath(), (*m_store)->context().clock);
        const GateQuestion question = plain();
        const Result<policy::GateAnswer> answer = m_store->write([&](store::Transaction &transaction) -> Result<policy::GateAnswer> {
            if (const Result<void> gone = transaction.db().executeOnce(QStringLiteral("ALTER TABLE suppression RENAME TO elsewhere")); !gone)
                return gone.error();
            return policy::Gate(flags, vault, {}).ask(transaction.db(), question);
        });
        QVERIFY(!answer);
    }

private:
    QString flagsPath() const { return m_store->folder() + QStringLiteral("/flags.json"); }

    GateQuestion plain() const
    {
        GateQuestion question;
        question.to = {AddressKind::phone, QStringLiteral("+15125550142")};
        question.body = QStringLiteral("Hello");
        question.segments = 1;
        question.sender.address = QStringLiteral("+15125550100");
        question.now = m_store->clock().now();
        return question;
    }

    void suppress()
    {
        QVERIFY(m_store->write([this](store::Transaction &transaction) {
            return store::suppress(transaction, plain().to, Channel::sms, QStringLiteral("stop"), {}, {});
        }));
    }

    policy::GateAnswer ask(const GateQuestion &question, policy::GateLimits limits = {})
    {
        const seal::Vault vault = (*m_store)->vault();
        const policy::Flags flags(flagsPath(), (*m_store)->context().clock);
        return *m_store->read([&](store::Database &db) { return policy::Gate(flags, vault, limits).ask(db, question); });
    }

    std::unique_ptr<test::TestStore> m_store;
};

SWITCHBOARD_TEST(GateTest)
#include "tst_gate.moc"
