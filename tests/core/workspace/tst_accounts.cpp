// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/accounts.h"
#include "tests/core/channels/twiliofixture.h"
#include "tests/core/workspace/workspacefixture.h"
#include "tests/support/testmain.h"

using namespace switchboard;
using namespace switchboard::test;
using workspace::ProviderProbe;
using workspace::ProviderRow;
using workspace::TwilioAccount;

namespace {

TwilioAccount account(int number = 1)
{
    TwilioAccount account;
    account.accountSid = sidNumber(number, QLatin1StringView("AC"));
    account.secret = QByteArrayLiteral("sample-token");
    return account;
}

store::Sender senderAt(const QString &address, const QString &service = {})
{
    store::Sender sender;
    sender.address = address;
    sender.service = service;
    return sender;
}

QList<store::Provider> storedProviders(TestWorkspace &workspace)
{
    const seal::Vault vault = workspace.store().vault();
    return valueOf(workspace.read([vault](store::Database &db) { return store::allProviders(db, vault); }));
}

QStringList identities(TestWorkspace &workspace)
{
    QStringList names;
    for (const store::Sender &sender : valueOf(await(workspace::senderList(workspace.store()))))
        names.append(sender.identity() + (sender.isDefault ? QStringLiteral(" (default)") : QString()));
    return names;
}

/// Of a workspace that has neither provider nor sender yet.
void empty(TestWorkspace &workspace)
{
    workspace.execute(QStringLiteral("DELETE FROM sender"));
    workspace.execute(QStringLiteral("DELETE FROM provider"));
}

} // namespace

/// Providers and senders: added, changed, refused, asked.
class AccountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAccountIsAddedOnceAndThenReplaced()
    {
        TestWorkspace workspace;
        empty(workspace);
        const ProviderId id = valueOf(await(workspace::putTwilio(workspace.store(), account())));
        TwilioAccount changed = account();
        changed.user = sidNumber(7, QLatin1StringView("SK"));
        changed.secret = QByteArrayLiteral("another");
        changed.isPractice = true;
        changed.baseUrl = QStringLiteral("http://127.0.0.1:9");
        QCOMPARE(valueOf(await(workspace::putTwilio(workspace.store(), changed))), id);
        const ProviderId other = valueOf(await(workspace::putTwilio(workspace.store(), account(2))));
        QVERIFY(other != id);
        const QList<ProviderRow> rows = valueOf(await(workspace::providerRows(workspace.store())));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).id, id);
        QCOMPARE(rows.at(0).kind, QStringLiteral("twilio"));
        QCOMPARE(rows.at(0).user, changed.user);
        QCOMPARE(rows.at(0).baseUrl, changed.baseUrl);
        QVERIFY(rows.at(0).isPractice);
        QCOMPARE(rows.at(1).accountSid, account(2).accountSid);
        QCOMPARE(rows.at(1).user, account(2).accountSid);
        QVERIFY(!rows.at(1).isPractice);
    }

    void aReplacedAccountMaySendAgain()
    {
        TestWorkspace workspace;
        workspace.pause(QStringLiteral("credentials"));
        const auto paused = [&] {
            return valueOf(await(workspace::providerRows(workspace.store()))).value(0).pausedReason;
        };
        QCOMPARE(paused(), QStringLiteral("credentials"));
        TwilioAccount same = account();
        same.accountSid = accountSid;
        QCOMPARE(valueOf(await(workspace::putTwilio(workspace.store(), same))), workspace.provider());
        QCOMPARE(paused(), QString());
    }

    void theTokenOfTheAccountVerifiesWebhooksToo_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QByteArray>("authToken");
        QTest::addColumn<QByteArray>("verifiesWith");
        const QString key = sidNumber(7, QLatin1StringView("SK"));
        QTest::newRow("the account itself") << QString() << QByteArray() << QByteArrayLiteral("sample-token");
        QTest::newRow("the account and another token")
            << QString() << QByteArrayLiteral("auth") << QByteArrayLiteral("auth");
        QTest::newRow("a key alone") << key << QByteArray() << QByteArray();
        QTest::newRow("a key and the token") << key << QByteArrayLiteral("auth") << QByteArrayLiteral("auth");
    }

    void theTokenOfTheAccountVerifiesWebhooksToo()
    {
        QFETCH(QString, user);
        QFETCH(QByteArray, authToken);
        TestWorkspace workspace;
        empty(workspace);
        TwilioAccount given = account();
        given.user = user;
        given.authToken = authToken;
        QVERIFY(await(workspace::putTwilio(workspace.store(), given)).ok());
        QTEST(storedProviders(workspace).value(0).authToken, "verifiesWith");
    }

    void refusesAnAccountThatCannotBeRight_data()
    {
        QTest::addColumn<TwilioAccount>("given");
        QTest::addColumn<QString>("field");
        TwilioAccount wrong = account();
        wrong.accountSid = QStringLiteral("AC12");
        QTest::newRow("no account id") << wrong << QStringLiteral("account");
        wrong = account();
        wrong.user = QStringLiteral("sam@example.com");
        QTest::newRow("a user that is no key") << wrong << QStringLiteral("user");
        wrong = account();
        wrong.secret.clear();
        QTest::newRow("no secret") << wrong << QStringLiteral("secret");
        wrong = account();
        wrong.baseUrl = QStringLiteral("http://api.example.com");
        QTest::newRow("an open line over the network") << wrong << QStringLiteral("base-url");
        wrong.baseUrl = QStringLiteral("not a url");
        QTest::newRow("a base that is no address") << wrong << QStringLiteral("base-url");
    }

    void refusesAnAccountThatCannotBeRight()
    {
        QFETCH(TwilioAccount, given);
        TestWorkspace workspace;
        empty(workspace);
        const auto answer = await(workspace::putTwilio(workspace.store(), given));
        QCOMPARE(wordOf(answer), QStringLiteral("invalid_input"));
        QTEST(answer.error().place.field, "field");
        QVERIFY(storedProviders(workspace).isEmpty());
    }

    void asksWhetherAnAccountWorks_data()
    {
        QTest::addColumn<int>("http");
        QTest::addColumn<bool>("isKey");
        QTest::addColumn<QString>("found");
        QTest::newRow("it works") << 200 << false << QStringLiteral("Sample Account active Trial");
        QTest::newRow("a key that may only send") << 401 << true << QStringLiteral("limited");
        QTest::newRow("it is refused") << 401 << false << QStringLiteral("provider 20003");
        QTest::newRow("nobody answers") << 0 << false << QStringLiteral("unreachable ");
    }

    void asksWhetherAnAccountWorks()
    {
        QFETCH(int, http);
        QFETCH(bool, isKey);
        const QJsonObject told{{QStringLiteral("sid"), account().accountSid},
                               {QStringLiteral("friendly_name"), QStringLiteral("Sample Account")},
                               {QStringLiteral("status"), QStringLiteral("active")},
                               {QStringLiteral("type"), QStringLiteral("Trial")}};
        TestHttpServer provider([&](const HttpRequest &request, int) {
            if (request.target.contains("/Messages.json"))
                return ok(
                    {{QStringLiteral("messages"), QJsonArray()}, {QStringLiteral("next_page_uri"), QJsonValue()}});
            return http == 200 ? ok(told) : twilioError(http, 20003);
        });
        TestWorkspace workspace;
        empty(workspace);
        TwilioAccount given = account();
        given.baseUrl = http > 0 ? provider.url().toString() : QStringLiteral("http://127.0.0.1:9");
        given.user = isKey ? sidNumber(7, QLatin1StringView("SK")) : QString();
        QVERIFY(await(workspace::putTwilio(workspace.store(), given)).ok());
        const QList<ProviderProbe> probes = valueOf(await(workspace::testProviders(workspace.store())));
        QCOMPARE(probes.size(), 1);
        const ProviderProbe &probe = probes.at(0);
        QCOMPARE(probe.provider.accountSid, given.accountSid);
        const QString found = probe.problem ? QString(name(probe.problem->code)) + u' ' + probe.problem->detail
                              : probe.isLimitedKey
                                  ? QStringLiteral("limited")
                                  : QStringList{probe.accountName, probe.status, probe.type}.join(u' ');
        QTEST(found, "found");
    }

    void oneBadAccountHidesNoOther()
    {
        TestWorkspace workspace;
        empty(workspace);
        store::Provider broken;
        broken.kind = QStringLiteral("twilio");
        broken.accountSid = QStringLiteral("AC-none");
        QVERIFY(workspace.write([broken](store::Transaction &transaction) { return putProvider(transaction, broken); })
                    .ok());
        TwilioAccount away = account();
        away.baseUrl = QStringLiteral("http://127.0.0.1:9");
        QVERIFY(await(workspace::putTwilio(workspace.store(), away)).ok());
        QStringList problems;
        for (const ProviderProbe &probe : valueOf(await(workspace::testProviders(workspace.store()))))
            problems.append(probe.problem ? QString(name(probe.problem->code)) : QString());
        QCOMPARE(problems, (QStringList{QStringLiteral("invalid_input"), QStringLiteral("unreachable")}));
        const auto rows = valueOf(await(workspace::providerRows(workspace.store())));
        const auto one = valueOf(await(workspace::testProviders(workspace.store(), rows.at(1).id)));
        QCOMPARE(one.size(), 1);
        QCOMPARE(one.constFirst().provider.id, rows.at(1).id);
    }

    void aSenderGetsItsUsualForm_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("kept");
        QTest::newRow("a number as people write it")
            << QStringLiteral("(512) 555-0101") << QStringLiteral("+15125550101");
        QTest::newRow("a number of elsewhere") << QStringLiteral("+44 20 7946 0018") << QStringLiteral("+442079460018");
        QTest::newRow("a short code") << QStringLiteral("555012") << QStringLiteral("555012");
        QTest::newRow("a name") << QStringLiteral("EXAMPLE") << QStringLiteral("EXAMPLE");
    }

    void aSenderGetsItsUsualForm()
    {
        QFETCH(QString, given);
        TestWorkspace workspace;
        const SenderId id = valueOf(await(workspace::putSender(workspace.store(), senderAt(given))));
        for (const store::Sender &sender : valueOf(await(workspace::senderList(workspace.store())))) {
            if (sender.id == id) {
                QTEST(sender.address, "kept");
                QCOMPARE(sender.provider, workspace.provider());
                return;
            }
        }
        QFAIL("the sender is not in the list");
    }

    void theFirstSenderIsTheDefaultUntilAnotherIsChosen()
    {
        TestWorkspace workspace;
        workspace.execute(QStringLiteral("DELETE FROM sender"));
        const QString service = sidNumber(3, QLatin1StringView("MG"));
        QVERIFY(await(workspace::putSender(workspace.store(), senderAt(QStringLiteral("+15125550101")))).ok());
        QVERIFY(await(workspace::putSender(workspace.store(), senderAt(QStringLiteral("+15125550102")))).ok());
        QVERIFY(await(workspace::putSender(workspace.store(), senderAt({}, service))).ok());
        // Once more the first one: it stays one, and stays the default.
        QVERIFY(await(workspace::putSender(workspace.store(), senderAt(QStringLiteral("512-555-0101")))).ok());
        const QStringList one{QStringLiteral("+15125550101 (default)"), QStringLiteral("+15125550102"), service};
        QCOMPARE(identities(workspace), one);

        QVERIFY(await(workspace::setDefaultSender(workspace.store(), QStringLiteral("(512) 555-0102"))).ok());
        QCOMPARE(identities(workspace),
                 (QStringList{QStringLiteral("+15125550102 (default)"), QStringLiteral("+15125550101"), service}));
        QVERIFY(await(workspace::setDefaultSender(workspace.store(), service)).ok());
        QCOMPARE(identities(workspace).constFirst(), service + QStringLiteral(" (default)"));
        // The numbers have no service and the service no number: nothing names neither.
        for (const QString &none : {QStringLiteral("+15125550109"), QString()})
            QCOMPARE(wordOf(await(workspace::setDefaultSender(workspace.store(), none))), QStringLiteral("not_found"));
        QCOMPARE(identities(workspace).constFirst(), service + QStringLiteral(" (default)"));
    }

    void refusesASenderThatIsNone()
    {
        TestWorkspace workspace;
        const auto nothing = await(workspace::putSender(workspace.store(), senderAt({})));
        QCOMPARE(wordOf(nothing), QStringLiteral("invalid_input"));
        QCOMPARE(nothing.error().place.field, QStringLiteral("sender"));
        empty(workspace);
        const auto early = await(workspace::putSender(workspace.store(), senderAt(QStringLiteral("+15125550101"))));
        QCOMPARE(wordOf(early), QStringLiteral("not_found"));
        QCOMPARE(early.error().detail, QStringLiteral("no_provider"));
        QCOMPARE(identities(workspace), QStringList());
    }

    void aStoreThatCannotBeReadIsTold_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<std::function<QString(store::Store &)>>("call");
        using Call = std::function<QString(store::Store &)>;
        const Call add = [](store::Store &store) { return wordOf(await(workspace::putTwilio(store, account()))); };
        const Call list = [](store::Store &store) { return wordOf(await(workspace::providerRows(store))); };
        const Call ask = [](store::Store &store) { return wordOf(await(workspace::testProviders(store))); };
        const Call put = [](store::Store &store) {
            return wordOf(await(workspace::putSender(store, senderAt(QStringLiteral("+15125550101")))));
        };
        const Call choose = [](store::Store &store) { return wordOf(await(workspace::setDefaultSender(store, ours))); };
        const QString provider = QStringLiteral("provider");
        QTest::newRow("adding an account") << provider << add;
        QTest::newRow("listing the accounts") << provider << list;
        QTest::newRow("asking the accounts") << provider << ask;
        QTest::newRow("adding a sender without settings") << QStringLiteral("setting") << put;
        QTest::newRow("adding a sender without providers") << provider << put;
        QTest::newRow("adding a sender without senders") << QStringLiteral("sender") << put;
        QTest::newRow("choosing a sender without settings") << QStringLiteral("setting") << choose;
        QTest::newRow("choosing a sender without senders") << QStringLiteral("sender") << choose;
    }

    void aStoreThatCannotBeReadIsTold()
    {
        QFETCH(QString, table);
        QFETCH(std::function<QString(store::Store &)>, call);
        TestWorkspace workspace;
        {
            const MissingTable missing(workspace, table);
            QCOMPARE(call(workspace.store()), QStringLiteral("internal"));
        }
        QCOMPARE(call(workspace.store()), QStringLiteral("ok"));
    }
};

SWITCHBOARD_TEST(AccountsTest)
#include "tst_accounts.moc"
