// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conversationchanges.h"
#include "core/store/conversations.h"
#include "core/store/ledger.h"
#include "core/store/people/erasing.h"
#include "core/store/people/merging.h"
#include "core/store/people/notes.h"
#include "core/store/storefile.h"
#include "core/store/suppressions.h"
#include "core/workspace/localinbox.h"
#include "tests/core/workspace/workspacefixture.h"
#include "tests/support/shared.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QProcess>
#include <QSignalSpy>

using namespace switchboard;
using namespace switchboard::test;
using workspace::LocalInbox;
using workspace::SavedView;
using workspace::ThreadDraft;
using workspace::ThreadItem;
using workspace::ThreadRow;

namespace {

/// The parts of a text between its bars.
QStringList list(const char *parts)
{
    return QString::fromUtf8(parts).split(u'|');
}

/// A thread as text: notes in brackets.
QStringList bodies(LocalInbox &inbox, ConversationId conversation, int limit = 100, MessageCursor before = {})
{
    QStringList bodies;
    for (const ThreadItem &item : valueOf(await(inbox.thread(conversation, limit, before))))
        bodies.append(item.isNote ? u'[' + item.body + u']' : item.body);
    return bodies;
}

ThreadDraft draft(const QString &body, bool isNote = false)
{
    ThreadDraft draft;
    draft.isNote = isNote;
    draft.body = body;
    return draft;
}

QStringList draftsOf(LocalInbox &inbox, ConversationId conversation)
{
    QStringList drafts;
    for (const ThreadDraft &each : valueOf(await(inbox.drafts(conversation))))
        drafts.append(each.isNote ? u'[' + each.body + u']' : each.body);
    return drafts;
}

QStringList sorted(QStringList texts)
{
    texts.sort();
    return texts;
}

ThreadRow rowOf(LocalInbox &inbox, ConversationId conversation)
{
    return valueOf(await(inbox.row(conversation)));
}

QStringList filesHolding(const QString &folder, const QByteArray &bytes)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        if (const QString path = files.next(); readAll(path).contains(bytes))
            found.append(path);
    }
    return found;
}

} // namespace

/// What agents write for themselves and for one another: notes, drafts, views.
class InboxWritingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNoteStandsBetweenTheTextsOfItsTime()
    {
        TestWorkspace workspace;
        workspace.set(workspace::setting::agent, QStringLiteral("Sam"));
        const ContactId person = workspace.addPerson(QStringLiteral("Ana"), ana);
        const ConversationId of = workspace.receive(ana, QStringLiteral("one")).conversation;
        workspace.pause();
        LocalInbox inbox(*workspace);
        follows(workspace, inbox);
        QSignalSpy changed(&inbox, &LocalInbox::conversationChanged);
        workspace.clock().advance(seconds(1));
        QVERIFY(await(inbox.addNote(of, QStringLiteral("wants a garden"))).ok());
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(changed.at(0).at(0).value<ConversationId>(), of);
        workspace.receive(ana, QStringLiteral("two"));
        QCOMPARE(bodies(inbox, of), list("one|[wants a garden]|two"));
        const ThreadItem note = valueOf(await(inbox.thread(of, 100, {}))).at(1);
        QCOMPARE(note.author, QStringLiteral("Sam"));
        QCOMPARE(note.at, workspace.clock().now() - seconds(1));
        QCOMPARE(note.state, MessageState{});

        // It is the person's, as one that was written about them elsewhere is here.
        QVERIFY(workspace.write([=](store::Transaction &transaction) {
            return store::addNote(transaction, person, QStringLiteral("Kim"), QStringLiteral("called"), {});
        }).ok());
        QCOMPARE(bodies(inbox, of).constLast(), QStringLiteral("[called]"));
        QCOMPARE(rowOf(inbox, of).preview, QStringLiteral("two"));
        QCOMPARE(wordOf(await(inbox.addNote(of, QStringLiteral(" \n")))), QStringLiteral("invalid_input"));
        QCOMPARE(wordOf(await(inbox.addNote(ConversationId{77}, QStringLiteral("x")))), QStringLiteral("not_found"));
    }

    /// Texts and notes of one moment and of others: page by page it is the same thread.
    void pagesOfTextsAndNotesLeaveNothingOut_data()
    {
        QTest::addColumn<int>("page");
        for (const int page : {1, 2, 3, 5, 40})
            QTest::addRow("%d at once", page) << page;
    }

    void pagesOfTextsAndNotesLeaveNothingOut()
    {
        QFETCH(int, page);
        TestWorkspace workspace;
        ConversationId of;
        for (int i = 0; i < 18; ++i) {
            if (i % 3 != 1) {
                of = workspace.receive(ana, QStringLiteral("text %1").arg(i)).conversation;
                continue;
            }
            const bool isLater = i % 2 == 0;
            const auto added = workspace.write([=](store::Transaction &transaction) {
                return store::addThreadNote(transaction, of, {}, QStringLiteral("note %1 %2").arg(i).arg(isLater), {});
            });
            QVERIFY(added.ok());
        }
        workspace.pause();
        LocalInbox inbox(*workspace);
        const QStringList whole = bodies(inbox, of);
        QCOMPARE(whole.size(), 18);
        QStringList paged;
        MessageCursor before;
        for (;;) {
            const auto items = valueOf(await(inbox.thread(of, page, before)));
            if (items.isEmpty())
                break;
            QVERIFY(items.size() <= page);
            before = items.constFirst().cursor();
            paged = bodies(inbox, of, int(items.size()), {items.constLast().at, MessageId{items.constLast().message.value + 1}}) + paged;
        }
        QCOMPARE(paged, whole);
    }

    void aNoteAboutANumberGoesAlongToThePersonItFinds()
    {
        TestWorkspace workspace;
        const ConversationId nobodys = workspace.receive(ana, QStringLiteral("who is this")).conversation;
        workspace.pause();
        LocalInbox inbox(*workspace);
        QVERIFY(await(inbox.addNote(nobodys, QStringLiteral("ask for the name"))).ok());
        QCOMPARE(bodies(inbox, nobodys), list("who is this|[ask for the name]"));
        const ContactId person = workspace.addPerson(QStringLiteral("Ana"), ana);
        const ConversationId own = *workspace.read([=](store::Database &db) { return store::conversationOf(db, person); });
        QVERIFY(own != nobodys);
        QCOMPARE(bodies(inbox, own), list("who is this|[ask for the name]"));
        const seal::Vault vault = workspace.store().vault();
        const auto notes = *workspace.read([=](store::Database &db) { return store::notesOf(db, vault, person); });
        QCOMPARE(notes.size(), 1);
        QCOMPARE(notes.constFirst().contact, person);
        QVERIFY(!notes.constFirst().conversation);
    }

    void whoIsNamedIsToldUntilTheyLooked()
    {
        TestWorkspace workspace;
        workspace.set(workspace::setting::agent, QStringLiteral("Sam"));
        const ConversationId of = workspace.receive(ana, QStringLiteral("hello")).conversation;
        const ConversationId other = workspace.receive(ben, QStringLiteral("hello")).conversation;
        workspace.change(other, {.assignee = QStringLiteral("Kim Example")});
        workspace.pause();
        LocalInbox inbox(*workspace);
        QVERIFY(await(inbox.addNote(of, QStringLiteral("@kim example, and me: @Sam"))).ok());
        QVERIFY(!rowOf(inbox, of).hasMention); // one's own note is no news
        workspace.set(workspace::setting::agent, QStringLiteral("Kim Example"));
        QVERIFY(rowOf(inbox, of).hasMention);
        QVERIFY(!rowOf(inbox, other).hasMention);
        QVERIFY(await(inbox.markRead(of)).ok());
        QVERIFY(!rowOf(inbox, of).hasMention);
        QVERIFY(await(inbox.addNote(of, QStringLiteral("mail to a@sam.example.com"))).ok());
        workspace.set(workspace::setting::agent, QStringLiteral("Sam"));
        QVERIFY(!rowOf(inbox, of).hasMention);
    }

    void whoIsCalledByAColleagueIsTold()
    {
        TestWorkspace workspace;
        workspace.set(workspace::setting::agent, QStringLiteral("Sam"));
        const ConversationId of = workspace.receive(ana, QStringLiteral("hello")).conversation;
        const ConversationId other = workspace.receive(ben, QStringLiteral("hello")).conversation;
        workspace.pause();
        LocalInbox inbox(*workspace);
        QSignalSpy called(&inbox, &LocalInbox::summoned);
        const auto change = [&](ConversationId conversation, const char *to, const char *by) {
            QVERIFY(workspace.write([=](store::Transaction &transaction) {
                return store::changeConversations(transaction, {{conversation, {.assignee = QString::fromLatin1(to)}}}, QString::fromLatin1(by));
            }).ok());
        };
        const auto note = [&](ConversationId conversation, const char *by, const char *text) {
            QVERIFY(workspace.write([=](store::Transaction &transaction) {
                return store::addThreadNote(transaction, conversation, QString::fromLatin1(by), QString::fromLatin1(text),
                                            {QStringLiteral("Sam"), QStringLiteral("Kim Example")});
            }).ok());
        };
        // What one does oneself, and what others do among themselves, is no call.
        QVERIFY(await(inbox.addNote(of, QStringLiteral("@Sam to myself"))).ok());
        QVERIFY(await(inbox.change({{of, {.assignee = QStringLiteral("Sam")}}})).ok());
        note(of, "Sam", "@Kim Example look");
        change(of, "Kim Example", "Lee");
        note(of, "Lee", "nobody in it");
        change(other, "Sam", "Kim Example");
        QTRY_COMPARE(called.size(), 1);
        QCOMPARE(called.at(0).at(0).value<ConversationId>(), other);
        QCOMPARE(called.at(0).at(1).value<workspace::Summons>(), workspace::Summons::assignment);
        QCOMPARE(called.at(0).at(2).toString(), QStringLiteral("Kim Example"));
        note(of, "Kim Example", "ask @sam about it");
        QTRY_COMPARE(called.size(), 2);
        QCOMPARE(called.at(1).at(0).value<ConversationId>(), of);
        QCOMPARE(called.at(1).at(1).value<workspace::Summons>(), workspace::Summons::mention);
        QCOMPARE(called.at(1).at(2).toString(), QStringLiteral("Kim Example"));
        note(of, "", "@Sam from nobody"); // written before anybody had a name
        QTRY_COMPARE(called.size(), 3);
        QCOMPARE(called.at(2).at(2).toString(), QString());
    }

    void whatNamesSomebodyFollowsAMergeAndComesBack()
    {
        TestWorkspace workspace;
        workspace.set(workspace::setting::agent, QStringLiteral("Sam"));
        const ContactId one = workspace.addPerson(QStringLiteral("Ana"), ana);
        const ContactId two = workspace.addPerson(QStringLiteral("Ben"), ben);
        const ConversationId ofAna = workspace.receive(ana, QStringLiteral("hello")).conversation;
        const ConversationId ofBen = workspace.receive(ben, QStringLiteral("hello")).conversation;
        QVERIFY(workspace.write([=](store::Transaction &transaction) {
            return store::addThreadNote(transaction, ofAna, QStringLiteral("Kim"), QStringLiteral("@Sam look"), {QStringLiteral("Sam")});
        }).ok());
        workspace.pause();
        LocalInbox inbox(*workspace);
        QVERIFY(workspace.write([=](store::Transaction &transaction) { return store::merge(transaction, one, two); }).ok());
        QVERIFY(rowOf(inbox, ofBen).hasMention);
        QCOMPARE(bodies(inbox, ofBen), list("hello|hello|[@Sam look]"));
        QVERIFY(workspace.write([=](store::Transaction &transaction) { return store::unmerge(transaction, one); }).ok());
        QVERIFY(!rowOf(inbox, ofBen).hasMention);
        QVERIFY(rowOf(inbox, ofAna).hasMention);
        QCOMPARE(bodies(inbox, ofBen), list("hello"));
    }

    void agentsAreThoseWhoWorkHere()
    {
        TestWorkspace workspace;
        workspace.set(workspace::setting::agent, QStringLiteral("Sam"));
        Contact person;
        person.name = QStringLiteral("Ana");
        person.owner = QStringLiteral("Kim");
        person.endpoints.append({{}, {AddressKind::phone, ana}, {}});
        workspace.addPerson(person);
        const ConversationId of = workspace.receive(ana, QStringLiteral("hello")).conversation;
        workspace.pause();
        LocalInbox inbox(*workspace);
        QCOMPARE(valueOf(await(inbox.agents())), list("Kim|Sam"));
        workspace.change(of, {.assignee = QStringLiteral("Avery")});
        QCOMPARE(valueOf(await(inbox.agents())), list("Avery|Kim|Sam"));
        workspace.change(of, {.isDone = true, .assignee = QStringLiteral("Sam")});
        QCOMPARE(valueOf(await(inbox.agents())), list("Kim|Sam"));
    }

    void aDraftIsKeptForEachKindUntilItIsEmptied()
    {
        TestWorkspace workspace;
        const ConversationId of = workspace.receive(ana, QStringLiteral("hello")).conversation;
        workspace.pause();
        LocalInbox inbox(*workspace);
        QSignalSpy changed(&inbox, &LocalInbox::conversationChanged);
        QVERIFY(await(inbox.saveDraft(of, draft(QStringLiteral("Hi Ana,\nthe house")))).ok());
        QTRY_COMPARE(changed.size(), 1);
        workspace.clock().advance(seconds(1));
        ThreadDraft note = draft(QStringLiteral("ask Kim"), true);
        note.sender = workspace.sender();
        QVERIFY(await(inbox.saveDraft(of, note)).ok());
        QCOMPARE(draftsOf(inbox, of), list("[ask Kim]|Hi Ana,\nthe house"));
        note.savedAt = workspace.clock().now();
        QCOMPARE(valueOf(await(inbox.drafts(of))).value(0), note);
        QCOMPARE(rowOf(inbox, of).draft, QStringLiteral("ask Kim"));
        QVERIFY(await(inbox.saveDraft(of, draft(QString(), true))).ok());
        QCOMPARE(rowOf(inbox, of).draft, QStringLiteral("Hi Ana, the house"));
        QVERIFY(await(inbox.saveDraft(of, draft(QStringLiteral("Hi")))).ok());
        QCOMPARE(draftsOf(inbox, of), list("Hi"));
        QVERIFY(await(inbox.saveDraft(of, draft({}))).ok());
        QCOMPARE(draftsOf(inbox, of), QStringList());
        QCOMPARE(wordOf(await(inbox.saveDraft(ConversationId{77}, draft(QStringLiteral("x"))))), QStringLiteral("not_found"));
    }

    void mergedConversationsKeepTheirDrafts()
    {
        TestWorkspace workspace;
        const ContactId one = workspace.addPerson(QStringLiteral("Ana"), ana);
        const ContactId two = workspace.addPerson(QStringLiteral("Ben"), ben);
        const ConversationId ofAna = workspace.receive(ana, QStringLiteral("hello")).conversation;
        const ConversationId ofBen = workspace.receive(ben, QStringLiteral("hello")).conversation;
        workspace.pause();
        LocalInbox inbox(*workspace);
        QVERIFY(await(inbox.saveDraft(ofAna, draft(QStringLiteral("to Ana")))).ok());
        QVERIFY(await(inbox.saveDraft(ofAna, draft(QStringLiteral("about Ana"), true))).ok());
        QVERIFY(await(inbox.saveDraft(ofBen, draft(QStringLiteral("to Ben")))).ok());
        const auto merge = [&] {
            return workspace.write([=](store::Transaction &transaction) { return store::merge(transaction, one, two); }).ok();
        };
        QVERIFY(merge());
        QCOMPARE(sorted(draftsOf(inbox, ofBen)), list("[about Ana]|to Ben"));
        QCOMPARE(draftsOf(inbox, ofAna), list("to Ana"));
        QVERIFY(workspace.write([=](store::Transaction &transaction) { return store::unmerge(transaction, one); }).ok());
        QCOMPARE(draftsOf(inbox, ofBen), list("to Ben"));
        QCOMPARE(sorted(draftsOf(inbox, ofAna)), list("[about Ana]|to Ana"));
    }

    void anErasureTakesDraftsNotesAndMentionsButNoView()
    {
        TestWorkspace workspace;
        workspace.set(workspace::setting::agent, QStringLiteral("Sam"));
        const ContactId person = workspace.addPerson(QStringLiteral("Ana"), ana);
        const ConversationId of = workspace.receive(ana, QStringLiteral("hello")).conversation;
        const ConversationId other = workspace.receive(ben, QStringLiteral("hello")).conversation;
        workspace.change(of, {.snoozedUntil = fromMs(1'900'000'000'000), .assignee = QStringLiteral("Kim")});
        workspace.pause();
        LocalInbox inbox(*workspace);
        for (const ConversationId each : {of, other}) {
            QVERIFY(await(inbox.saveDraft(each, draft(QStringLiteral("begun")))).ok());
            QVERIFY(await(inbox.addNote(each, QStringLiteral("@Kim see"))).ok());
        }
        QVERIFY(await(inbox.saveView({0, QStringLiteral("View"), {}})).ok());
        const seal::Vault vault = workspace.store().vault();
        const auto target = *workspace.read([=](store::Database &db) { return store::erasureTarget(db, vault, person); });
        QVERIFY(workspace.write([=](store::Transaction &transaction) { return store::erase(transaction, target); }).ok());
        QCOMPARE(draftsOf(inbox, of), QStringList());
        QCOMPARE(draftsOf(inbox, other), list("begun"));
        const auto count = [&](const char *sql) {
            return *workspace.read([sql](store::Database &db) -> Result<qint64> {
                Result<store::Rows> rows = db.select(QLatin1StringView(sql));
                return rows && rows->next() ? rows->integer(0) : -1;
            });
        };
        QCOMPARE(count("SELECT COUNT(*) FROM note"), 1);
        QCOMPARE(count("SELECT COUNT(*) FROM mention"), 1);
        QCOMPARE(count("SELECT COUNT(*) FROM conversation WHERE snoozed_until > 0 OR assignee IS NOT NULL"), 0);
        QCOMPARE(valueOf(await(inbox.savedViews())).size(), 1);
    }

    void anErasureTakesWhatWasNotedWhileTheNumberWasNobodys()
    {
        TestWorkspace workspace;
        const ConversationId nobodys = workspace.receive(ana, QStringLiteral("hello")).conversation;
        workspace.pause();
        LocalInbox inbox(*workspace);
        QVERIFY(await(inbox.addNote(nobodys, QStringLiteral("noted"))).ok());
        QVERIFY(await(inbox.saveDraft(nobodys, draft(QStringLiteral("begun")))).ok());
        const ContactId person = workspace.addPerson(QStringLiteral("Ana"), ana);
        const seal::Vault vault = workspace.store().vault();
        const auto target = *workspace.read([=](store::Database &db) { return store::erasureTarget(db, vault, person); });
        const auto erased = workspace.write([=](store::Transaction &transaction) { return store::erase(transaction, target); });
        QCOMPARE(valueOf(erased).notes, 1);
        QCOMPARE(bodies(inbox, nobodys), QStringList());
        QCOMPARE(draftsOf(inbox, nobodys), QStringList());
    }

    /// Killed while somebody types: what was answered as saved is there, and nothing of it lies readable.
    void aDraftSurvivesTheProgram()
    {
        TestWorkspace workspace;
        const ConversationId of = workspace.receive(ana, QStringLiteral("hello")).conversation;
        workspace.pause();
        QProcess child;
        child.start(QCoreApplication::applicationDirPath() + QStringLiteral("/draft_child"),
                    {workspace.folder(), of.toString()});
        QByteArray told;
        const auto savedUpTo = [&] {
            told += child.readAllStandardOutput();
            return told.left(told.lastIndexOf('\n')).split('\n').constLast().toInt();
        };
        QTRY_VERIFY_WITH_TIMEOUT(savedUpTo() >= 25, 60'000);
        child.kill();
        QVERIFY(child.waitForFinished());
        const int saved = savedUpTo();
        QCOMPARE(filesHolding(workspace.folder(), "canarydraft"), QStringList());
        LocalInbox inbox(*workspace);
        const QString body = draftsOf(inbox, of).value(0);
        QVERIFY2(body.count(QLatin1StringView("canarydraft")) >= saved, qPrintable(body));
        const QString backup = workspace.beside(QStringLiteral("backup.db"));
        QVERIFY(store::storefile::backup(store::Store::filePath(workspace.folder()), backup).ok());
        QVERIFY(!readAll(backup).contains("canarydraft"));
    }

    void aViewIsKeptAsItWasSaved()
    {
        TestWorkspace workspace;
        workspace.pause();
        LocalInbox inbox(*workspace);
        SavedView one{0, QStringLiteral("  canaryview of Kim "), {ThreadFilter::snoozed, ThreadOrder::oldestFirst, Channel::email, QStringLiteral("canarykim"), QStringLiteral("canarytag")}};
        one.id = valueOf(await(inbox.saveView(one)));
        one.name = QStringLiteral("canaryview of Kim");
        SavedView two{0, QStringLiteral("All"), {}};
        two.id = valueOf(await(inbox.saveView(two)));
        QCOMPARE(valueOf(await(inbox.savedViews())), (QList{one, two}));
        for (const char *canary : {"canaryview", "canarykim", "canarytag"})
            QCOMPARE(filesHolding(workspace.folder(), canary), QStringList());
        one.name = QStringLiteral("Renamed");
        one.query = {ThreadFilter::mine};
        QCOMPARE(valueOf(await(inbox.saveView(one))), one.id);
        QCOMPARE(valueOf(await(inbox.savedViews())), (QList{one, two}));
        QVERIFY(await(inbox.removeView(one.id)).ok());
        QCOMPARE(valueOf(await(inbox.savedViews())), QList{two});
        QCOMPARE(wordOf(await(inbox.removeView(one.id))), QStringLiteral("not_found"));
        QCOMPARE(wordOf(await(inbox.saveView(one))), QStringLiteral("not_found"));
        QCOMPARE(wordOf(await(inbox.saveView({0, QStringLiteral("  "), {}}))), QStringLiteral("invalid_input"));
    }

    void aPartCostsWhatItLatelyDid()
    {
        TestWorkspace workspace;
        const ConversationId of = workspace.receive(ana, QStringLiteral("hello")).conversation;
        const auto priced = [&](const QString &number, const QString &body, qint64 micros) {
            const Attempted sent = workspace.taken(number, body, SmsStatus::delivered);
            QVERIFY(workspace.write([=](store::Transaction &transaction) -> Result<void> {
                Event event;
                event.kind = EventKind::priceReported;
                event.message = sent.message;
                event.attempt = sent.attempt;
                event.amount = micros;
                const Result<Event> told = store::Ledger(transaction).append(event);
                return told ? Result<void>() : Result<void>(told.error());
            }).ok());
        };
        priced(ana, QStringLiteral("short"), 8'300);
        priced(ben, QString(200, u'a'), 15'800); // two parts
        priced(ben, QStringLiteral("dear"), 40'000);
        priced(QStringLiteral("+442079460018"), QStringLiteral("abroad"), 90'000);
        workspace.taken(ben, QStringLiteral("no price yet"), SmsStatus::sent);
        workspace.pause();
        LocalInbox inbox(*workspace);
        QCOMPARE(valueOf(await(inbox.pricePerPart(of, {}, {}))), std::optional<qint64>(8'300));
        QCOMPARE(valueOf(await(inbox.pricePerPart(of, workspace.sender(), {}))), std::optional<qint64>(8'300));
        const ConversationId canadian = workspace.receive(QStringLiteral("+14165550142"), QStringLiteral("hello")).conversation;
        QCOMPARE(valueOf(await(inbox.pricePerPart(canadian, {}, {}))), std::optional<qint64>());
        QCOMPARE(wordOf(await(inbox.pricePerPart(of, SenderId{77}, {}))), QStringLiteral("not_found"));
    }

    void theCardSaysWhatIsKnownAndWhy()
    {
        TestWorkspace workspace;
        workspace.set(workspace::setting::agent, QStringLiteral("Sam"));
        Contact person;
        person.name = QStringLiteral("Ana");
        person.endpoints = {{{}, {AddressKind::phone, ana}, QStringLiteral("mobile")},
                            {{}, {AddressKind::email, QStringLiteral("ana@example.com")}, QStringLiteral("work")}};
        workspace.addPerson(person);
        const auto came = workspace.receive(ana, QStringLiteral("hello"));
        const Timestamp cameAt = workspace.clock().now();
        workspace.pause();
        LocalInbox inbox(*workspace);
        const QStringList lastReply{QStringLiteral("sms"), toIso(cameAt)};
        auto card = valueOf(await(inbox.person(came.conversation)));
        QCOMPARE(card.whys, (QList<workspace::WhyNote>{{QStringLiteral("sender_only"), {QStringLiteral("Main line")}},
                                                       {QStringLiteral("last_reply"), lastReply}}));
        QCOMPARE(card.timeZone, QByteArrayLiteral("America/Chicago"));
        QCOMPARE(card.timeZoneWhy, QStringLiteral("number"));
        using workspace::AddressConsent;
        QCOMPARE(card.consents, (QList<AddressConsent>{{Channel::sms, QStringLiteral("(512) 555-0142"), QStringLiteral("mobile"), false, {}},
                                                       {Channel::voice, QStringLiteral("(512) 555-0142"), QStringLiteral("mobile"), false, {}},
                                                       {Channel::email, QStringLiteral("ana@example.com"), QStringLiteral("work"), false, {}}}));

        workspace.clock().advance(seconds(9));
        const QString now = toIso(workspace.clock().now());
        valueOf(await(inbox.change({{came.conversation, {.assignee = QStringLiteral("Kim")}}})));
        QVERIFY(workspace.write([](store::Transaction &transaction) {
            return store::suppress(transaction, {AddressKind::phone, ana}, Channel::sms, QStringLiteral("stop"), {}, {});
        }).ok());
        card = valueOf(await(inbox.person(came.conversation)));
        QCOMPARE(card.whys.value(0), (workspace::WhyNote{QStringLiteral("assigned"), {QStringLiteral("Kim"), QStringLiteral("Sam"), now}}));
        QCOMPARE(card.consents.value(0).why, QStringLiteral("stop ") + now);
        QVERIFY(card.consents.value(0).isSuppressed && !card.consents.value(1).isSuppressed);
        QCOMPARE(card.suppressionWhy, QStringLiteral("stop ") + now);

        // A number of nobody has an address all the same.
        const ConversationId unknown = workspace.receive(QStringLiteral("+18005550199"), QStringLiteral("hello")).conversation;
        card = valueOf(await(inbox.person(unknown)));
        QCOMPARE(card.consents.size(), 2);
        QVERIFY(card.timeZone.isEmpty() && card.timeZoneWhy.isEmpty());
    }
};

SWITCHBOARD_TEST(InboxWritingTest)
#include "tst_inboxwriting.moc"
