// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/localinbox.h"
#include "tests/core/workspace/workspacefixture.h"
#include "tests/support/testmain.h"

using namespace switchboard;
using namespace switchboard::test;
using workspace::DoubtDecision;
using workspace::LocalInbox;
using workspace::ThreadFilter;

namespace {

/// A conversation with all that a call may ask for.
struct Sample
{
    ConversationId conversation;
    MessageId waiting;
    MessageId doubtful;
    MessageId held;
};

/// A call, and the word of what it answered.
using Call = std::function<QString(LocalInbox &inbox, const Sample &sample)>;

QList<std::pair<const char *, Call>> calls()
{
    return {
        {"threads", [](auto &inbox, auto &) { return wordOf(await(inbox.threads({ThreadFilter::open}, 50, {}))); }},
        {"thread", [](auto &inbox, auto &it) { return wordOf(await(inbox.thread(it.conversation, 50, {}))); }},
        {"person", [](auto &inbox, auto &it) { return wordOf(await(inbox.person(it.conversation))); }},
        {"timeline", [](auto &inbox, auto &it) { return wordOf(await(inbox.timeline(it.waiting))); }},
        {"senders", [](auto &inbox, auto &) { return wordOf(await(inbox.senders())); }},
        {"status", [](auto &inbox, auto &) { return wordOf(await(inbox.status())); }},
        {"markRead", [](auto &inbox, auto &it) { return wordOf(await(inbox.markRead(it.conversation))); }},
        {"row", [](auto &inbox, auto &it) { return wordOf(await(inbox.row(it.conversation))); }},
        {"counts", [](auto &inbox, auto &) { return wordOf(await(inbox.counts())); }},
        {"change",
         [](auto &inbox, auto &it) {
             return wordOf(await(inbox.change({{it.conversation, {.isBlocked = true, .assignee = QStringLiteral("Kim")}}})));
         }},
        {"addNote",
         [](auto &inbox, auto &it) { return wordOf(await(inbox.addNote(it.conversation, QStringLiteral("@Agent")))); }},
        {"agents", [](auto &inbox, auto &) { return wordOf(await(inbox.agents())); }},
        {"saveDraft",
         [](auto &inbox, auto &it) {
             workspace::ThreadDraft draft;
             draft.body = QStringLiteral("begun");
             return wordOf(await(inbox.saveDraft(it.conversation, draft)));
         }},
        {"drafts", [](auto &inbox, auto &it) { return wordOf(await(inbox.drafts(it.conversation))); }},
        {"pricePerPart", [](auto &inbox, auto &it) { return wordOf(await(inbox.pricePerPart(it.conversation, {}, {}))); }},
        {"savedViews", [](auto &inbox, auto &) { return wordOf(await(inbox.savedViews())); }},
        {"saveView",
         [](auto &inbox, auto &) { return wordOf(await(inbox.saveView({0, QStringLiteral("View"), {}}))); }},
        {"sendSms",
         [](auto &inbox, auto &it) { return wordOf(await(inbox.sendSms(it.conversation, {}, {}, QStringLiteral("hi")))); }},
        {"cancel", [](auto &inbox, auto &it) { return wordOf(await(inbox.cancel(it.waiting))); }},
        {"release", [](auto &inbox, auto &it) { return wordOf(await(inbox.release(it.held))); }},
        {"decideDoubt",
         [](auto &inbox, auto &it) { return wordOf(await(inbox.decideDoubt(it.doubtful, DoubtDecision::leave))); }},
    };
}

Sample furnish(TestWorkspace &workspace)
{
    Sample sample;
    workspace.addPerson(QStringLiteral("Ana Example"), ana);
    sample.doubtful = workspace.doubted(ana, QStringLiteral("in doubt")).message;
    sample.held = workspace.held(ben, QStringLiteral("held"), QStringLiteral("quiet_hours"));
    sample.waiting = workspace.queue(ana, QStringLiteral("waits"), seconds(5));
    sample.conversation = workspace.receive(ana, QStringLiteral("hello")).conversation;
    workspace.pause();
    return sample;
}

} // namespace

/// What the window is told when its store fails: always an error, never half of the truth.
class InboxFailuresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCallAnswersOnAClosedWorkspace()
    {
        TestWorkspace workspace;
        const Sample sample = furnish(workspace);
        LocalInbox inbox(*workspace);
        workspace->close();
        for (const auto &[name, call] : calls())
            QVERIFY2(call(inbox, sample) == QStringLiteral("closed"), name);
    }

    void aStoreThatCannotBeReadIsTold_data()
    {
        QTest::addColumn<Call>("call");
        QTest::addColumn<QString>("table");
        QHash<QString, Call> byName;
        for (const auto &[name, call] : calls())
            byName.insert(QString::fromLatin1(name), call);
        const auto row = [&byName](const char *sentence, const char *call, const char *table) {
            QTest::newRow(sentence) << byName.value(QString::fromLatin1(call)) << QString::fromLatin1(table);
        };
        row("threads without settings", "threads", "setting");
        row("threads without conversations", "threads", "conversation");
        row("threads without messages", "threads", "message_state");
        row("threads without addresses", "threads", "endpoint");
        row("threads without names", "threads", "contact");
        row("threads without opt-outs", "threads", "suppression");
        row("a thread without messages", "thread", "message");
        row("a thread without media", "thread", "media");
        row("a person without conversation", "person", "conversation");
        row("a person without settings", "person", "setting");
        row("a person without profile", "person", "contact");
        row("a person without address", "person", "endpoint");
        row("a person without opt-outs", "person", "suppression");
        row("a timeline without events", "timeline", "event");
        row("senders without providers", "senders", "provider");
        row("senders without senders", "senders", "sender");
        row("senders without settings", "senders", "setting");
        row("a status without providers", "status", "provider");
        row("a status without outbox", "status", "outbox");
        row("a status without polls", "status", "poll_cursor");
        row("sending without conversation", "sendSms", "conversation");
        row("sending without settings", "sendSms", "setting");
        row("sending without senders", "sendSms", "sender");
        row("sending without outbox", "sendSms", "outbox");
        row("sending without ledger", "sendSms", "event");
        row("taking back without outbox", "cancel", "outbox");
        row("taking back without ledger", "cancel", "event");
        row("releasing without outbox", "release", "outbox");
        row("releasing without ledger", "release", "event");
        row("deciding without outbox", "decideDoubt", "outbox");
        row("deciding without ledger", "decideDoubt", "event");
        row("reading without conversations", "markRead", "conversation");
        row("reading without ledger", "markRead", "event");
        row("reading without mentions", "markRead", "mention");
        row("threads without drafts", "threads", "draft");
        row("threads without mentions", "threads", "mention");
        row("a row without conversations", "row", "conversation");
        row("counts without conversations", "counts", "conversation");
        row("a change without conversations", "change", "conversation");
        row("a change without opt-outs", "change", "suppression");
        row("a change without ledger", "change", "event");
        row("a thread without notes", "thread", "note");
        row("a note without notes", "addNote", "note");
        row("a note without ledger", "addNote", "event");
        row("agents without conversations", "agents", "conversation");
        row("agents without people", "agents", "contact");
        row("a draft without drafts", "saveDraft", "draft");
        row("drafts without drafts", "drafts", "draft");
        row("a price without attempts", "pricePerPart", "attempt");
        row("views without views", "savedViews", "saved_query");
        row("a view without views", "saveView", "saved_query");
    }

    void aStoreThatCannotBeReadIsTold()
    {
        QFETCH(Call, call);
        QFETCH(QString, table);
        TestWorkspace workspace;
        const Sample sample = furnish(workspace);
        LocalInbox inbox(*workspace);
        {
            const MissingTable missing(workspace, table);
            QCOMPARE(call(inbox, sample), QStringLiteral("internal"));
        }
        // What failed left nothing behind, and the same call works as soon as the store does.
        QCOMPARE(call(inbox, sample), QStringLiteral("ok"));
    }

    void aSealThatDoesNotFitIsTold_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<Call>("call");
        QHash<QString, Call> byName;
        for (const auto &[name, call] : calls())
            byName.insert(QString::fromLatin1(name), call);
        QTest::newRow("of a text, in the list")
            << QStringLiteral("UPDATE message SET body = x'00'") << byName.value(QStringLiteral("threads"));
        QTest::newRow("of a text, in its thread")
            << QStringLiteral("UPDATE message SET body = x'00'") << byName.value(QStringLiteral("thread"));
        QTest::newRow("of an address") << QStringLiteral("UPDATE endpoint SET address = x'00'")
                                       << byName.value(QStringLiteral("threads"));
        QTest::newRow("of a profile") << QStringLiteral("UPDATE contact SET profile = x'00'")
                                      << byName.value(QStringLiteral("person"));
        QTest::newRow("of a provider") << QStringLiteral("UPDATE provider SET config = x'00'")
                                       << byName.value(QStringLiteral("status"));
        QTest::newRow("of a sender") << QStringLiteral("UPDATE sender SET config = x'00'")
                                     << byName.value(QStringLiteral("sendSms"));
    }

    void aSealThatDoesNotFitIsTold()
    {
        QFETCH(QString, statement);
        QFETCH(Call, call);
        TestWorkspace workspace;
        const Sample sample = furnish(workspace);
        LocalInbox inbox(*workspace);
        workspace.execute(statement);
        QCOMPARE(call(inbox, sample), QStringLiteral("damaged"));
    }
};

SWITCHBOARD_TEST(InboxFailuresTest)
#include "tst_inboxfailures.moc"
