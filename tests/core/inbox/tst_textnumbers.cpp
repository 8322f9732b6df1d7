// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/endpoints.h"
#include "core/store/messages.h"
#include "core/store/suppressions.h"
#include "core/workspace/historyimporter.h"
#include "core/workspace/localinbox.h"
#include "core/workspace/localpeople.h"
#include "tests/core/workspace/workspacefixture.h"
#include "tests/support/testmain.h"

using namespace switchboard;
using namespace switchboard::test;
using workspace::BegunConversation;
using workspace::LocalInbox;
using workspace::LocalPeople;
using workspace::PersonCard;
using workspace::TextNumber;
using workspace::ThreadDraft;

namespace {

const QString mail = QStringLiteral("ana@example.com");
const QString hi = QStringLiteral("hi");

/// Ana has two numbers and an email address.
struct Desk
{
    Desk()
    {
        Contact person;
        person.name = QStringLiteral("Ana Example");
        person.endpoints = {{{}, {AddressKind::phone, ana}, QStringLiteral("mobile")},
                            {{}, {AddressKind::email, mail}, {}},
                            {{}, {AddressKind::phone, ben}, QStringLiteral("home")}};
        contact = workspace.addPerson(person);
        workspace.pause();
    }

    ConversationId receive(const QString &number)
    {
        return workspace.receive(number, QStringLiteral("hello")).conversation;
    }

    /// An email as an import brings it, newer than all that is there.
    void importMail()
    {
        workspace.clock().advance(seconds(5));
        const QByteArray line = QStringLiteral(R"({"at":"%1","direction":"in","channel":"email","from":"%2","body":"by mail"})")
                                    .arg(toIso(workspace.clock().now()), mail)
                                    .toUtf8();
        const QString file = workspace.beside(QStringLiteral("past.jsonl"));
        writeFile(file, line + '\n');
        const auto report = workspace::importHistory(workspace.store(), {file, QStringLiteral("US"), {}, false});
        QVERIFY2(report && report->added == 1, report ? "nothing was added" : qPrintable(describe(report.error())));
    }

    void suppress(const QString &number, const QString &reason = QStringLiteral("stop"))
    {
        QVERIFY(workspace
                    .write([=](store::Transaction &transaction) {
                        return store::suppress(transaction, {AddressKind::phone, number}, Channel::sms, reason, {}, {});
                    })
                    .ok());
    }

    /// The number that a text went to.
    QString targetOf(MessageId message)
    {
        const seal::Vault vault = workspace.store().vault();
        return valueOf(workspace.read([=](store::Database &db) -> Result<Address> {
                   const auto found = store::message(db, vault, message);
                   return found ? store::endpointAddress(db, vault, found->endpoint) : Result<Address>(found.error());
               }))
            .normal;
    }

    TextNumber number(ConversationId conversation, const QString &phone)
    {
        for (const TextNumber &each : valueOf(await(inbox.person(conversation))).numbers) {
            if (each.address.normal == phone)
                return each;
        }
        return {};
    }

    QString send(ConversationId conversation, EndpointId to = {})
    {
        return targetOf(valueOf(await(inbox.sendSms(conversation, {}, to, hi))));
    }

    QString refusal(ConversationId conversation, EndpointId to = {})
    {
        const auto answer = await(inbox.sendSms(conversation, {}, to, hi));
        return answer ? QStringLiteral("sent") : wordOf(answer) + u' ' + answer.error().detail;
    }

    TestWorkspace workspace;
    ContactId contact;
    LocalInbox inbox{*workspace};
    LocalPeople people{*workspace};
};

} // namespace

/// To which number of a person a text goes.
class TextNumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerToAnEmailGoesToTheirPhone()
    {
        Desk desk;
        const ConversationId conversation = desk.receive(ben);
        desk.importMail();
        QCOMPARE(valueOf(await(desk.inbox.row(conversation))).lastChannel, Channel::email);
        QCOMPARE(desk.send(conversation), ben);
        const PersonCard card = valueOf(await(desk.inbox.person(conversation)));
        QCOMPARE(card.address.normal, ben);
        QCOMPARE(card.formattedAddress, QStringLiteral("(512) 555-0143"));
        QCOMPARE(card.timeZone, QByteArray("America/Chicago"));
        QCOMPARE(card.timeZoneWhy, QStringLiteral("number"));
    }

    void whereOnlyEmailsCameTheFirstNumberThatMayBeWrittenToIsTaken()
    {
        Desk desk;
        desk.importMail();
        const ConversationId conversation = valueOf(await(desk.people.conversationWith(desk.contact)));
        QCOMPARE(desk.number(conversation, ana).label, QStringLiteral("mobile"));
        QCOMPARE(valueOf(await(desk.inbox.person(conversation))).number, desk.number(conversation, ana).endpoint);
        desk.suppress(ana);
        const PersonCard card = valueOf(await(desk.inbox.person(conversation)));
        QCOMPARE(card.number, desk.number(conversation, ben).endpoint);
        QVERIFY(!card.isSuppressed);
        QCOMPARE(desk.send(conversation), ben);
    }

    void thereIsNoNumberWhereOnlyAnEmailAddressIsKnown()
    {
        Desk desk;
        Contact person;
        person.name = QStringLiteral("Ben Example");
        person.endpoints = {{{}, {AddressKind::email, QStringLiteral("ben@example.com")}, {}}};
        const ContactId other = desk.workspace.addPerson(person);
        const ConversationId conversation = valueOf(await(desk.people.conversationWith(other)));
        const PersonCard card = valueOf(await(desk.inbox.person(conversation)));
        QVERIFY(card.numbers.isEmpty());
        QVERIFY(!card.number);
        QCOMPARE(card.formattedAddress, QStringLiteral("ben@example.com"));
        QCOMPARE(desk.refusal(conversation), QStringLiteral("refused no_phone"));
    }

    void theNumberThatWasChosenIsSentTo()
    {
        Desk desk;
        const ConversationId conversation = desk.receive(ana);
        QCOMPARE(desk.send(conversation), ana);
        QCOMPARE(desk.send(conversation, desk.number(conversation, ben).endpoint), ben);
        // That was the newest text: it is the usual number now.
        QCOMPARE(valueOf(await(desk.inbox.person(conversation))).formattedAddress, QStringLiteral("(512) 555-0143"));
        QCOMPARE(desk.send(conversation), ben);
        QCOMPARE(desk.send(conversation, desk.number(conversation, ana).endpoint), ana);
    }

    void theNumberOfSomebodyElseIsRefused()
    {
        Desk desk;
        const ConversationId conversation = desk.receive(ana);
        const EndpointId other = desk.workspace.receive(cleo, QStringLiteral("hello")).endpoint;
        QCOMPARE(desk.refusal(conversation, other), QStringLiteral("refused not_theirs"));
        QCOMPARE(desk.refusal(conversation, EndpointId{77}), QStringLiteral("refused not_theirs"));
    }

    void theNumberThatWasChosenIsBlocked()
    {
        Desk desk;
        const ConversationId conversation = desk.receive(ana);
        const TextNumber home = desk.number(conversation, ben);
        QVERIFY(home.endpoint != desk.number(conversation, ana).endpoint);
        const auto back = valueOf(await(desk.inbox.change({{conversation, {.isBlocked = true, .number = home.endpoint}}})));
        QCOMPARE(desk.refusal(conversation, home.endpoint), QStringLiteral("refused blocked_by_agent"));
        QVERIFY(!valueOf(await(desk.inbox.row(conversation))).isSpam); // they go on to be heard from the other
        QCOMPARE(desk.send(conversation), ana);
        // Taken back is what was done, whichever number is the newest by then.
        QVERIFY(await(desk.inbox.change(back)).ok());
        QCOMPARE(desk.send(conversation, home.endpoint), ben);

        const EndpointId other = desk.workspace.receive(cleo, QStringLiteral("hello")).endpoint;
        const auto refused = await(desk.inbox.change({{conversation, {.isBlocked = true, .number = other}}}));
        QCOMPARE(wordOf(refused), QStringLiteral("refused"));
        QCOMPARE(refused.error().detail, QStringLiteral("not_theirs"));
    }

    void aBlockCanBeLiftedFromANumberThatIsTheirsNoMore()
    {
        Desk desk;
        const ConversationId conversation = desk.receive(ana);
        const EndpointId home = desk.number(conversation, ben).endpoint;
        const auto back = valueOf(await(desk.inbox.change({{conversation, {.isBlocked = true, .number = home}}})));
        workspace::PersonEdit edit;
        edit.contact = desk.contact;
        edit.name = QStringLiteral("Ana Example");
        edit.addresses = {{ana, {}}};
        QVERIFY(await(desk.people.save(edit)).ok());
        QVERIFY(await(desk.inbox.change(back)).ok());
        const ConversationId anew = desk.workspace.receive(ben, QStringLiteral("hello again")).conversation;
        QVERIFY(!valueOf(await(desk.inbox.row(anew))).isBlocked);
    }

    void aNumberThatIsTheirsNoMoreIsNotOffered()
    {
        Desk desk;
        const ConversationId conversation = desk.receive(ben);
        const EndpointId gone = desk.number(conversation, ben).endpoint;
        workspace::PersonEdit edit;
        edit.contact = desk.contact;
        edit.name = QStringLiteral("Ana Example");
        edit.addresses = {{ana, {}}};
        QVERIFY(await(desk.people.save(edit)).ok());
        QCOMPARE(valueOf(await(desk.inbox.person(conversation))).numbers.size(), 1);
        QCOMPARE(desk.send(conversation), ana);
        QCOMPARE(desk.refusal(conversation, gone), QStringLiteral("refused not_theirs"));
    }

    void whoOptedOutIsRefusedWithTheReason()
    {
        Desk desk;
        const ConversationId conversation = desk.receive(ana);
        desk.suppress(ana);
        const TextNumber stopped = desk.number(conversation, ana);
        QVERIFY(stopped.isSuppressed);
        QVERIFY(stopped.suppressionWhy.startsWith(QStringLiteral("stop 20")));
        QCOMPARE(desk.refusal(conversation), QStringLiteral("refused stop"));
        QCOMPARE(desk.refusal(conversation, stopped.endpoint), QStringLiteral("refused stop"));
        QCOMPARE(desk.send(conversation, desk.number(conversation, ben).endpoint), ben);
    }

    void theNumberThatWasTypedIsSentTo_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isChosen");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("their second number") << QStringLiteral("(512) 555-0143") << false << ben;
        QTest::newRow("their first number") << QStringLiteral("512 555 0142") << false << ana;
        QTest::newRow("their second number, and they were chosen") << QStringLiteral("512-555-0143") << true << ben;
        QTest::newRow("its end, and they were chosen") << QStringLiteral("5550143") << true << ben;
        QTest::newRow("their name") << QStringLiteral("ana") << true << ana;
        QTest::newRow("another number, and they were chosen all the same") << QStringLiteral("(512) 555-0199") << true << ana;
    }

    void theNumberThatWasTypedIsSentTo()
    {
        QFETCH(QString, typed);
        QFETCH(bool, isChosen);
        Desk desk;
        const ConversationId conversation = desk.receive(ana);
        const BegunConversation begun =
            valueOf(await(desk.people.conversationWith(isChosen ? desk.contact : ContactId(), typed)));
        QCOMPARE(begun.conversation, conversation);
        QTEST(desk.send(begun.conversation, begun.to), "wanted");
    }

    void aTypedNumberOfNobodyIsItsOwnConversation()
    {
        Desk desk;
        const BegunConversation begun = valueOf(await(desk.people.conversationWith({}, cleo)));
        const PersonCard card = valueOf(await(desk.inbox.person(begun.conversation)));
        QCOMPARE(card.numbers.size(), 1);
        QCOMPARE(card.number, begun.to);
        QCOMPARE(desk.send(begun.conversation, begun.to), cleo);
    }

    void aDraftKeepsItsNumber()
    {
        Desk desk;
        const ConversationId conversation = desk.receive(ana);
        const EndpointId home = desk.number(conversation, ben).endpoint;
        const auto stored = [&] { return valueOf(await(desk.inbox.drafts(conversation))).value(0); };
        ThreadDraft draft{.body = QStringLiteral("half a\x1fthou"), .to = home};
        QVERIFY(await(desk.inbox.saveDraft(conversation, draft)).ok());
        QCOMPARE(stored().to, home);
        QCOMPARE(stored().body, draft.body);
        QCOMPARE(valueOf(await(desk.inbox.row(conversation))).draft, QStringLiteral("half a\x1fthou"));
        // Without a number it is as it always was, whatever it begins with.
        draft = {.body = QStringLiteral("\x1f" "7\x1fthou")};
        QVERIFY(await(desk.inbox.saveDraft(conversation, draft)).ok());
        QVERIFY(!stored().to);
        QCOMPARE(stored().body, draft.body);
    }

    void thePriceIsThatOfTheNumber()
    {
        TestWorkspace workspace;
        Contact person;
        person.name = QStringLiteral("Two Countries");
        person.endpoints = {{{}, {AddressKind::phone, cleo}, {}}, {{}, {AddressKind::phone, QStringLiteral("+442079460018")}, {}}};
        workspace.addPerson(person);
        const MessageId sent = workspace.taken(cleo, hi, SmsStatus::delivered).message;
        workspace.pause();
        workspace.execute(QStringLiteral("UPDATE message_state SET price = 8300 WHERE message_id = %1").arg(sent.value));
        LocalInbox inbox(*workspace);
        const ConversationId conversation = workspace.conversationOf(sent);
        const auto price = [&](EndpointId to) { return valueOf(await(inbox.pricePerPart(conversation, {}, to))); };
        const QList<TextNumber> numbers = valueOf(await(inbox.person(conversation))).numbers;
        QCOMPARE(numbers.size(), 2);
        QCOMPARE(price({}), std::optional<qint64>(8'300));
        QCOMPARE(price(numbers.at(0).endpoint), std::optional<qint64>(8'300));
        QCOMPARE(price(numbers.at(1).endpoint), std::optional<qint64>());
    }
};

SWITCHBOARD_TEST(TextNumbersTest)
#include "tst_textnumbers.moc"
