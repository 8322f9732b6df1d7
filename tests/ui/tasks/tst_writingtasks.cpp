// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tasks/inboxkeys.h"

namespace switchboard::test {

/// What is written, and what becomes of it.
class WritingTasks : public TaskTest
{
    Q_OBJECT

private Q_SLOTS:
    void takesBackAText();
    void notesForTheTeamWithAMention();
    void keepsADraftOnBothTabs();
    void replacesTheCharactersThatCostAPart();
    void writesToANewNumber();
    void writesToAPerson();
    void seesWhyATextIsHeld();
    void cancelsAHeldText();
    void decidesADoubtfulText();
    void copiesWhatSomebodyWrote();
};

namespace {

const QString textField = QStringLiteral("Text message");
const QString noteField = QStringLiteral("Note for the team, never sent");

void set(TaskDesk &desk, const char *key, const char *value)
{
    orFatal(await(desk.settings().set(QString::fromLatin1(key), QString::fromLatin1(value))), key);
}

/// Opens Ann's thread, the newest.
void openAnn()
{
    TRY(rowsOf(threads).size() == 4);
    press("J");
    TRY(currentRowOf(threads).contains(ann));
    TRY(rowsOf(messages).join(u'\n').contains(QStringLiteral("on Friday at ten?")));
}

/// By the key of one of the two tabs.
void goTo(const char *key, const QString &field)
{
    press(key);
    TRY(focusName() == field);
}

void send(const QString &text)
{
    DO(goTo("R", textField));
    type(text);
    press("Ctrl+Return");
    TRY(focusText().isEmpty());
}

/// A text to Ann that is held, as the limit of the day is reached.
void sendBeyondTheLimit(TaskDesk &desk, const QString &text)
{
    set(desk, "spend.daily_limit", "0.001");
    desk.reopen();
    DO(openAnn());
    DO(send(text));
    TRY(newestMessage().contains(text + QStringLiteral(", Held, The spend limit of today is reached.")));
    QCOMPARE(desk.items(ann).last().state.reason, QStringLiteral("spend_limit"));
}

} // namespace

void WritingTasks::takesBackAText()
{
    TaskDesk &desk = sitDown();
    set(desk, "sms.undo_seconds", "30");
    DO(openAnn());
    DO(send(QStringLiteral("Friday is fine")));
    TRY(newestMessage().contains(QStringLiteral("Friday is fine, Queued")));
    TRY_SHOWS(QStringLiteral("Undo, "));
    press("Escape");
    TRY(focusName() == threads);
    press("Z");
    TRY(focusName() == textField && focusText() == QStringLiteral("Friday is fine"));
    TRY(newestMessage().contains(QStringLiteral("Friday is fine, Taken back")));
    QCOMPARE(desk.items(ann).size(), 2);
    QCOMPARE(desk.items(ann).last().state.intent, IntentState::canceled);
}

void WritingTasks::notesForTheTeamWithAMention()
{
    TaskDesk &desk = sitDown();
    orFatal(await(desk.inbox().change({{desk.row(ben).conversation, {.assignee = QStringLiteral("Jordan")}}})), "Jordan's");
    desk.reopen();
    DO(openAnn());
    DO(goTo("N", noteField));
    TRY_SHOWS(QStringLiteral("Only your team sees this. It is never sent."));
    type(QStringLiteral("Ask @jo"));
    TRY(screen().contains(QStringLiteral("Jordan")));
    press("Return");
    TRY(focusText() == QStringLiteral("Ask @Jordan "));
    type(QStringLiteral("about the keys"));
    press("Ctrl+Return");
    TRY(newestMessage().contains(QStringLiteral("Note by Avery")));
    QVERIFY(newestMessage().contains(QStringLiteral("not sent: Ask @Jordan about the keys")));
    TRY(focusText().isEmpty());
    const QList<workspace::ThreadItem> items = desk.items(ann);
    QCOMPARE(items.size(), 2); // what Ann wrote, and the note
    QVERIFY(items.last().isNote && items.last().body == QStringLiteral("Ask @Jordan about the keys"));
    QVERIFY(!desk.row(ann).hasMention); // of Avery, who looks
    set(desk, "agent.name", "Jordan");
    QVERIFY(desk.row(ann).hasMention);
}

void WritingTasks::keepsADraftOnBothTabs()
{
    TaskDesk &desk = sitDown();
    const QString text = QStringLiteral("Friday suits, but");
    const QString note = QStringLiteral("The lender first");
    DO(openAnn());
    DO(goTo("R", textField));
    type(text);
    press("Escape");
    DO(goTo("N", noteField));
    QVERIFY(focusText().isEmpty());
    type(note);
    press("Escape");
    DO(goTo("R", textField));
    QCOMPARE(focusText(), text);
    press("Escape");
    DO(goTo("N", noteField));
    QCOMPARE(focusText(), note);
    const auto drafts = [&] {
        QStringList bodies;
        for (const workspace::ThreadDraft &draft : orFatal(await(desk.inbox().drafts(desk.row(ann).conversation)), "drafts"))
            bodies.append(draft.isNote ? u"note: " + draft.body : draft.body);
        bodies.sort();
        return bodies;
    };
    TRY(drafts() == (QStringList{text, u"note: " + note}));
    press("Ctrl+Return");
    TRY(newestMessage().contains(note));
    TRY(drafts() == QStringList{text});
    press("Escape");
    DO(goTo("R", textField));
    QCOMPARE(focusText(), text);
}

void WritingTasks::replacesTheCharactersThatCostAPart()
{
    TaskDesk &desk = sitDown();
    DO(openAnn());
    DO(goTo("R", textField));
    type(QStringLiteral("The seller’s answer came: she’d like to see you on Friday, and it’s fine to bring your own plans."));
    TRY_SHOWS(QStringLiteral("2 parts, "));
    TRY_SHOWS(QStringLiteral("3 characters force the short encoding"));
    TRY_SHOWS(QStringLiteral("Replace with '"));
    press("Tab");
    press("Space");
    const QString plain = QStringLiteral("The seller's answer came: she'd like to see you on Friday, and it's fine to bring your own plans.");
    TRY(focusName() == textField && focusText() == plain);
    TRY_SHOWS(QStringLiteral("1 part, "));
    TRY_HIDES(QStringLiteral("force the short encoding"));
    press("Ctrl+Return");
    TRY(newestMessage().contains(plain + QStringLiteral(", Delivered")));
    QCOMPARE(desk.items(ann).last().body, plain);
    QCOMPARE(desk.items(ann).last().segments, 1);
}

void WritingTasks::writesToANewNumber()
{
    TaskDesk &desk = sitDown();
    TRY(rowsOf(threads).size() == 4);
    press("Ctrl+N");
    TRY(focusName() == QStringLiteral("To"));
    type(QStringLiteral("512-555-0199"));
    TRY(currentRowOf(QStringLiteral("People")).contains(QStringLiteral("Write to 512-555-0199")));
    press("Return");
    TRY(focusName() == textField);
    type(QStringLiteral("You asked about the flat?"));
    press("Ctrl+Return");
    TRY(newestMessage().contains(QStringLiteral("about the flat?, Delivered")));
    TRY(currentRowOf(threads).contains(QStringLiteral("(512) 555-0199")));
    const workspace::ThreadRow row = desk.row(QStringLiteral("(512) 555-0199"));
    QVERIFY(row.conversation && !row.contact);
    QCOMPARE(orFatal(await(desk.inbox().person(row.conversation)), "person").address.normal, QStringLiteral("+15125550199"));
}

void WritingTasks::writesToAPerson()
{
    TaskDesk &desk = sitDown();
    const QString olga = QStringLiteral("Olga Exemplar");
    TRY(rowsOf(threads).size() == 4);
    QVERIFY(!desk.row(olga).conversation);
    press("Ctrl+N");
    TRY(focusName() == QStringLiteral("To"));
    type(QStringLiteral("olga"));
    TRY(currentRowOf(QStringLiteral("People")).contains(olga));
    press("Return");
    TRY(focusName() == textField);
    type(QStringLiteral("Is the title clear?"));
    press("Ctrl+Return");
    TRY(newestMessage().contains(QStringLiteral("Is the title clear?, Delivered")));
    TRY(currentRowOf(threads).contains(olga));
    QCOMPARE(desk.items(olga).size(), 1);
    QCOMPARE(orFatal(await(desk.inbox().person(desk.row(olga).conversation)), "person").address.normal, QStringLiteral("+15125550110"));
}

void WritingTasks::seesWhyATextIsHeld()
{
    TaskDesk &desk = sitDown();
    DO(sendBeyondTheLimit(desk, QStringLiteral("Friday is fine")));
    TRY_SHOWS(QStringLiteral("Held 1"));
    DO(command(QStringLiteral("why"), QStringLiteral("What happened to the newest message")));
    TRY(focusName() == QStringLiteral("What happened"));
    TRY(screen().contains(QStringLiteral("Held back")));
    TRY(screen().contains(QStringLiteral("The spend limit of today is reached. It goes on tomorrow, or when the limit is raised.")));
    press("Escape");
    TRY(focusName() == textField);
    QCOMPARE(desk.items(ann).last().state.intent, IntentState::held);
}

void WritingTasks::cancelsAHeldText()
{
    TaskDesk &desk = sitDown();
    DO(sendBeyondTheLimit(desk, QStringLiteral("Friday is fine")));
    press("Escape");
    press("M");
    TRY(focusName() == messages && currentRowOf(messages).contains(QStringLiteral("Friday is fine, Held")));
    press("Right", 2); // past the one that tells why
    TRY(screen().contains(QStringLiteral("Do not send")));
    press("Return");
    TRY(newestMessage().contains(QStringLiteral("Friday is fine, Taken back")));
    TRY_SHOWS(QStringLiteral("Held 0"));
    // Nor when the limit is lifted.
    set(desk, "spend.daily_limit", "0");
    DO(send(QStringLiteral("Better on Monday")));
    TRY(newestMessage().contains(QStringLiteral("Better on Monday, Delivered")));
    const QList<workspace::ThreadItem> items = desk.items(ann);
    QCOMPARE(items.size(), 3);
    QCOMPARE(items.at(1).state.intent, IntentState::canceled);
    QCOMPARE(items.at(2).state.status, SmsStatus::delivered);
}

void WritingTasks::decidesADoubtfulText()
{
    TaskDesk &desk = sitDown(World::history);
    const auto doubtful = [&] {
        return orFatal(await(desk.history().matches(QStringLiteral("status:in_doubt"), workspace::HistoryOrder::newestFirst, 10, {}, {})), "search").keys;
    };
    QCOMPARE(doubtful().size(), 1);
    const MessageId message = doubtful().constFirst().id;
    TRY_SHOWS(QStringLiteral("In doubt 1"));
    press("Ctrl+F");
    TRY(focusName() == QStringLiteral("Search everything"));
    type(QStringLiteral("status:in_doubt"));
    press("Return");
    TRY_SHOWS(QStringLiteral("1 found"));
    press("J");
    TRY(currentRowOf(messages).contains(QStringLiteral("In doubt")));
    press("T");
    TRY_SHOWS(QStringLiteral("Nobody can tell whether it went. Resend may send it twice"));
    press("M");
    TRY(focusName() == messages && currentRowOf(messages).contains(QStringLiteral("In doubt")));
    press("Right", 3);
    TRY(screen().contains(QStringLiteral("Resend")));
    press("Return");
    TRY(newestMessage().contains(QStringLiteral(", Delivered")));
    TRY_SHOWS(QStringLiteral("In doubt 0"));
    const QList<workspace::TimelineEntry> story = orFatal(await(desk.inbox().timeline(message)), "story");
    const auto count = [&](EventKind kind) { return std::count_if(story.cbegin(), story.cend(), [kind](const auto &entry) { return entry.kind == kind; }); };
    QCOMPARE(count(EventKind::doubtResent), 1);
    QCOMPARE(count(EventKind::attemptAccepted), 1);
    TRY(doubtful().isEmpty());
}

void WritingTasks::copiesWhatSomebodyWrote()
{
    TaskDesk &desk = sitDown();
    const QString words = QStringLiteral("Could we see the house on Friday at ten?");
    DO(openAnn());
    press("M");
    TRY(focusName() == messages && currentRowOf(messages).contains(words));
    press("Ctrl+C");
    DO(goTo("N", noteField));
    press("Ctrl+V");
    TRY(focusText() == words);
    press("Ctrl+Return");
    TRY(newestMessage().contains(QStringLiteral("not sent: ") + words));
    QCOMPARE(desk.items(ann).last().body, words);
}

SWITCHBOARD_TASKS("Inbox", WritingTasks)

} // namespace switchboard::test

#include "tst_writingtasks.moc"
