// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/audit.h"
#include "core/store/conversations.h"
#include "core/store/endpoints.h"
#include "core/store/ledger.h"
#include "core/store/media.h"
#include "core/store/messages.h"
#include "core/store/outbox.h"
#include "core/store/outboxreads.h"
#include "core/store/people/merging.h"
#include "core/store/people/notes.h"
#include "core/store/storefile.h"
#include "core/store/suppressions.h"
#include "core/workspace/people/contacteraser.h"
#include "core/workspace/people/erasurejournal.h"
#include "tests/core/people/peoplefixture.h"
#include "tests/support/shared.h"
#include "tests/support/testmain.h"

#include <QDir>

using namespace switchboard;
using namespace switchboard::test;
using workspace::ErasureJournal;

namespace {

const QString number = QStringLiteral("+15125550142");
const QString second = QStringLiteral("+15125550143");
const QString contentName = QStringLiteral("00ff00ff");

Contact canary()
{
    Contact person =
        personNamed(QStringLiteral("Canaryname"), {phone(number), email(QStringLiteral("canarymail@example.com"))});
    person.company = QStringLiteral("Canarycompany");
    person.stage = QStringLiteral("canarystage");
    person.owner = QStringLiteral("canaryowner");
    person.household = QStringLiteral("Canaryhouse");
    person.tags = {QStringLiteral("Canarytag")};
    person.externalId = QStringLiteral("canary-crm");
    person.fields.insert(QStringLiteral("Canaryfield"), QStringLiteral("Canaryvalue"));
    return person;
}

} // namespace

class ErasingTest : public QObject
{
    Q_OBJECT

private:
    /// A person with a thread, a note, a change, a file and an opt-out.
    static ContactId addCanary(PeopleStore &store, store::StoredInbound *inbound = nullptr)
    {
        const ContactId id = store.add(canary());
        const auto stored = store.receive(number, QStringLiteral("Canarybody"));
        if (inbound)
            *inbound = stored;
        valueOf(store.write([=](store::Transaction &transaction) -> Result<bool> {
            (void)store::addNote(transaction, id, QStringLiteral("Canaryauthor"), QStringLiteral("Canarynote"));
            (void)store::addWaitingMedia(transaction, stored.message, 0, QStringLiteral("image/png"),
                                         QStringLiteral("Canarysource"));
            const auto waiting = store::waitingMedia(transaction.db(), transaction.vault(), 1);
            (void)store::mediaKept(transaction, waiting->constFirst().id, contentName, 3, QStringLiteral("image/png"));
            return store::suppress(transaction, phone(number), Channel::sms, QStringLiteral("stop"), stored.message,
                                   id);
        }));
        store::ContactChange change;
        change.texts.insert(QStringLiteral("company"), QStringLiteral("Canarysecond"));
        if (!store.change(id, change))
            qFatal("nothing changed");
        (void)QDir().mkpath(store.folder() + QStringLiteral("/media"));
        (void)writeFile(store.folder() + QStringLiteral("/media"), contentName, "xyz");
        return id;
    }

    /// As a damaged store, or one from elsewhere, may name a file.
    static void nameAllMedia(PeopleStore &store, const QString &name)
    {
        valueOf(store.write([=](store::Transaction &transaction) {
            return transaction.db().execute(QLatin1StringView("UPDATE media SET content_name = ?"), name);
        }));
    }

    static MessageId queue(PeopleStore &store, const QString &to)
    {
        const EndpointId endpoint = store.endpoint(to);
        return valueOf(store.write([=](store::Transaction &transaction) {
            Draft draft;
            draft.endpoint = endpoint;
            draft.sender = SenderId{1};
            draft.body = QStringLiteral("Canaryqueued");
            return store::Outbox(transaction).enqueue(draft, QStringLiteral("+15125550100"));
        }));
    }

    static Result<int> extend(PeopleStore &store)
    {
        return store.write([](store::Transaction &transaction) { return store::audit::extend(transaction, 10'000); });
    }

    static store::audit::Report verify(PeopleStore &store)
    {
        return valueOf(
            store.read([&store](store::Database &db) { return store::audit::verify(db, store.store().vault()); }));
    }

    /// A text as the provider lists it, stored if it is to be.
    static store::StoredInbound listed(PeopleStore &store, Timestamp at, const QString &from = number)
    {
        store::InboundText text;
        text.provider = ProviderId{1};
        text.sender = SenderId{1};
        text.reference = QStringLiteral("SM") + QString::number(toMs(at));
        text.from = phone(from);
        text.body = QStringLiteral("Canarylisted");
        text.at = at;
        text.media = {{QStringLiteral("image/png"), QStringLiteral("Canarysource")}};
        const auto stored = valueOf(
            store.write([text](store::Transaction &transaction) { return store::storeInbound(transaction, text); }));
        if (!stored)
            qFatal("listed before");
        return *stored;
    }

    static QString backUp(PeopleStore &store)
    {
        const QString backup = store.folder() + QStringLiteral("/backup.db");
        if (!store::storefile::backup(store::Store::filePath(store.folder()), backup))
            qFatal("no backup");
        return backup;
    }

    /// Puts a backup back and erases again whom the journal names.
    static void restore(PeopleStore &store, const QString &backup)
    {
        store.close();
        if (!store::storefile::restore(backup, store::Store::filePath(store.folder())))
            qFatal("not restored");
        store.reopen();
        valueOf(workspace::reapplyErasures(store.store()));
    }

    static qint64 rows(PeopleStore &store, const char *sql)
    {
        return valueOf(store.read([sql](store::Database &db) -> Result<qint64> {
            auto found = db.select(QLatin1StringView(sql));
            if (!found)
                return found.error();
            return found->next() ? found->integer(0) : qint64(-1);
        }));
    }

private Q_SLOTS:
    void nothingOfThePersonStays()
    {
        PeopleStore store;
        store::StoredInbound inbound;
        const ContactId id = addCanary(store, &inbound);
        QVERIFY(extend(store).ok());
        const auto erased = workspace::eraseContact(store.store(), id);
        QVERIFY2(erased.ok(), erased ? "" : qPrintable(describe(erased.error())));
        QCOMPARE(erased->report.contacts, 1);
        QCOMPARE(erased->report.messages, 1);
        QCOMPARE(erased->report.notes, 1);
        QVERIFY(erased->report.events >= 5);
        QCOMPARE(erased->report.mediaNames, QStringList{contentName});
        QVERIFY(erased->mediaKept.isEmpty());
        QVERIFY(erased->isLogEmptied);
        QVERIFY(!QFile::exists(store.folder() + QStringLiteral("/media/") + contentName));

        for (const char *table :
             {"SELECT COUNT(*) FROM endpoint", "SELECT COUNT(*) FROM endpoint_owner", "SELECT COUNT(*) FROM note",
              "SELECT COUNT(*) FROM tag", "SELECT COUNT(*) FROM household", "SELECT COUNT(*) FROM media",
              "SELECT COUNT(*) FROM contact_tag", "SELECT COUNT(*) FROM event WHERE secret IS NOT NULL",
              "SELECT COUNT(*) FROM message WHERE body IS NOT NULL OR author IS NOT NULL",
              "SELECT COUNT(*) FROM contact WHERE profile IS NOT NULL OR stage IS NOT NULL OR owner IS NOT NULL "
              "OR external_token IS NOT NULL OR household_id IS NOT NULL"})
            QCOMPARE(rows(store, table), 0);
        QVERIFY(store.person(id).isErased);
        QCOMPARE(store.count(), 0);
        QCOMPARE(store.listed().size(), 0);
        QCOMPARE(store.thread(inbound.conversation), QStringList{QString()});
        QCOMPARE(store.kinds().constLast(), EventKind::contactErased);
    }

    void aNameThatIsNoContentNameDeletesNothing_data()
    {
        QTest::addColumn<QString>("up"); ///< from the folder of the media
        QTest::newRow("outside the workspace") << QStringLiteral("../../");
        QTest::newRow("beside the media") << QStringLiteral("../");
    }

    void aNameThatIsNoContentNameDeletesNothing()
    {
        QFETCH(const QString, up);
        PeopleStore store;
        const ContactId id = addCanary(store);
        const QString media = store.folder() + QStringLiteral("/media/");
        const QTemporaryDir other(QDir::cleanPath(media + up) + QStringLiteral("/other-XXXXXX"));
        const QString path = writeFile(other.path(), contentName, "somebody's");
        const QString name = up + QFileInfo(other.path()).fileName() + u'/' + contentName;
        QVERIFY(QFile::exists(media + name));
        nameAllMedia(store, name);
        const auto erased = workspace::eraseContact(store.store(), id);
        QVERIFY(erased);
        QCOMPARE(erased->report.mediaNames, QStringList{name});
        QVERIFY(erased->mediaKept.isEmpty());
        QVERIFY(QFile::exists(path));
    }

    void noSealedByteOfThemLiesInTheStoreOrItsLog()
    {
        PeopleStore store;
        const ContactId id = addCanary(store);
        // What was sealed cannot be read, so its very bytes are looked for: profile, body, note, address, secret.
        QList<QByteArray> sealed;
        for (const char *sql :
             {"SELECT profile FROM contact", "SELECT body FROM message", "SELECT body FROM note",
              "SELECT author FROM note", "SELECT address FROM endpoint", "SELECT name FROM tag",
              "SELECT name FROM household", "SELECT source FROM media", "SELECT external_token FROM contact",
              "SELECT token FROM endpoint", "SELECT secret FROM event WHERE secret IS NOT NULL",
              "SELECT salt FROM event WHERE message_id IS NOT NULL"}) {
            const auto value = store.read([sql](store::Database &db) -> Result<QByteArray> {
                auto found = db.select(QLatin1StringView(sql));
                if (!found)
                    return found.error();
                return found->next() ? found->blob(0) : QByteArray();
            });
            QVERIFY(value.ok());
            QVERIFY2(value->size() >= 16, sql);
            QVERIFY2(!store.filesHolding(*value).isEmpty(), sql);
            sealed.append(*value);
        }
        const QByteArray addressToken = sealed.takeAt(9); // by which their older texts are known
        QVERIFY(workspace::eraseContact(store.store(), id).ok());
        for (const QByteArray &value : std::as_const(sealed))
            QCOMPARE(store.filesHolding(value), QStringList());
        QVERIFY(readAll(store.folder() + QStringLiteral("/erasures.log")).contains(addressToken.toHex()));
        store.close();
        for (const char *word : {"Canary", "canary", "5125550142"})
            QCOMPARE(store.filesHolding(word), QStringList());
    }

    void theAuditChainStillHolds()
    {
        PeopleStore store;
        const ContactId id = addCanary(store);
        store.add(QStringLiteral("Ben"), second);
        QVERIFY(extend(store).ok());
        const auto before = verify(store);
        QCOMPARE(before.erased, 0);
        const auto erased = workspace::eraseContact(store.store(), id);
        QVERIFY(erased.ok());
        const auto after = verify(store);
        QCOMPARE(after.firstBad, Position{});
        QCOMPARE(after.erased, erased->report.events);
        QCOMPARE(after.head, before.head);
        QCOMPARE(after.unlinked, 1 + erased->report.messages);
        QVERIFY(extend(store).ok());
        QCOMPARE(verify(store).firstBad, Position{});
    }

    void anOptOutOutlivesThem()
    {
        PeopleStore store;
        const ContactId id = addCanary(store);
        QVERIFY(workspace::eraseContact(store.store(), id).ok());
        const auto kept = valueOf(store.read([&store](store::Database &db) {
            return store::suppression(db, store.store().vault(), phone(number), Channel::sms);
        }));
        QVERIFY(kept.has_value());
        QCOMPARE(kept->reason, QStringLiteral("stop"));
    }

    void theirNumberIsNobodysAfterwards()
    {
        PeopleStore store;
        const ContactId id = addCanary(store);
        QVERIFY(workspace::eraseContact(store.store(), id).ok());
        QCOMPARE(store.endpoint(number), EndpointId{});
        QCOMPARE(store.receive(number, QStringLiteral("back")).contact, ContactId{});
        Contact again = canary();
        QVERIFY(store.add(again)); // the same external id is free again
    }

    void aSharedNumberStaysWithTheOther()
    {
        PeopleStore store;
        const ContactId id = addCanary(store);
        const ContactId ben = store.add(personNamed(QStringLiteral("Ben"), {phone(number)}));
        const auto own = store.receive(number, QStringLiteral("to the primary"));
        QCOMPARE(own.contact, id);
        QVERIFY(workspace::eraseContact(store.store(), id).ok());
        QCOMPARE(store.person(ben).endpoints.constFirst().address.normal, number);
        const auto next = store.receive(number, QStringLiteral("to Ben"));
        QCOMPARE(next.contact, ben);
        QCOMPARE(store.thread(next.conversation), QStringList{QStringLiteral("to Ben")});
    }

    void everybodyMergedIntoThemIsErasedToo()
    {
        PeopleStore store;
        const ContactId id = addCanary(store);
        const ContactId alias = store.add(QStringLiteral("Canaryalias"), second);
        const auto theirs = store.receive(second, QStringLiteral("Canaryother"));
        QVERIFY(
            store.write([=](store::Transaction &transaction) { return store::merge(transaction, alias, id); }).ok());
        const auto erased = workspace::eraseContact(store.store(), alias);
        QVERIFY(erased.ok());
        QCOMPARE(erased->report.contacts, 2);
        QCOMPARE(erased->report.messages, 2);
        QCOMPARE(store.thread(theirs.conversation), QStringList());
        QCOMPARE(store.endpoint(second), EndpointId{});
        QCOMPARE(store.write([=](store::Transaction &transaction) { return store::unmerge(transaction, alias); })
                     .error()
                     .code,
                 ErrorCode::notFound);
    }

    void whatWaitsToLeaveIsCanceled()
    {
        PeopleStore store;
        const ContactId id = store.add(canary());
        const MessageId message = queue(store, number);
        QVERIFY(workspace::eraseContact(store.store(), id).ok());
        QCOMPARE(valueOf(store.read([](store::Database &db) { return store::outboxCounts(db); })).queued, 0);
        const auto left = valueOf(store.read(
            [&store, message](store::Database &db) { return store::message(db, store.store().vault(), message); }));
        QCOMPARE(left.state.intent, IntentState::canceled);
        QVERIFY(left.body.isEmpty());
    }

    void waitsWhileATextIsBeingHandedOver()
    {
        PeopleStore store;
        const ContactId id = store.add(canary());
        const MessageId message = queue(store, number);
        // As the dispatcher leaves it between the record of an attempt and its answer.
        QVERIFY(store
                    .write([=](store::Transaction &transaction) {
                        return transaction.db().execute(
                            QLatin1StringView("UPDATE outbox SET intent = ? WHERE message_id = ?"),
                            IntentState::attempting, message);
                    })
                    .ok());
        const auto erased = workspace::eraseContact(store.store(), id);
        QVERIFY(!erased.ok());
        QCOMPARE(erased.error().code, ErrorCode::locked);
        QVERIFY(erased.error().retryable);
        QCOMPARE(store.person(id).name, QStringLiteral("Canaryname"));
        // The journal does not say what did not happen.
        QVERIFY(ErasureJournal(store.folder()).entries()->isEmpty());
    }

    void doubtAboutATextToThemIsLeft()
    {
        PeopleStore store;
        const ContactId id = store.add(canary());
        const MessageId message = queue(store, number);
        valueOf(store.write([=](store::Transaction &transaction) -> Result<bool> {
            const AttemptId attempt{77};
            for (const EventKind kind : {EventKind::attemptOpened, EventKind::attemptInDoubt}) {
                Event event;
                event.kind = kind;
                event.message = message;
                event.attempt = attempt;
                (void)store::Ledger(transaction).append(event);
            }
            (void)transaction.db().execute(
                QLatin1StringView("INSERT INTO attempt (id, message_id, sender_id, opened_at) VALUES (?, ?, 1, 0)"),
                attempt, message);
            return transaction.db()
                .execute(QLatin1StringView("UPDATE outbox SET intent = ?, attempt_id = ? WHERE message_id = ?"),
                         IntentState::inDoubt, attempt, message)
                .ok();
        }));
        const auto erased = workspace::eraseContact(store.store(), id);
        QVERIFY2(erased.ok(), erased ? "" : qPrintable(describe(erased.error())));
        QCOMPARE(valueOf(store.read([](store::Database &db) { return store::outboxCounts(db); })).inDoubt, 0);
        QVERIFY(store.kinds().contains(EventKind::doubtLeft));
    }

    void isDoneOnce()
    {
        PeopleStore store;
        const ContactId id = addCanary(store);
        QVERIFY(workspace::eraseContact(store.store(), id).ok());
        QCOMPARE(workspace::eraseContact(store.store(), id).error().code, ErrorCode::notFound);
        QCOMPARE(workspace::eraseContact(store.store(), ContactId{5}).error().code, ErrorCode::notFound);
        const auto note = store.write([=](store::Transaction &transaction) {
            return store::addNote(transaction, id, {}, QStringLiteral("too late"));
        });
        QCOMPARE(note.error().code, ErrorCode::notFound);
        store::ContactChange change;
        change.texts.insert(QStringLiteral("name"), QStringLiteral("again"));
        const auto changed =
            store.write([=](store::Transaction &transaction) { return store::People(transaction).change(id, change); });
        QCOMPARE(changed.error().code, ErrorCode::notFound);
    }

    void aRestoreForgetsThemAgain()
    {
        PeopleStore store;
        const ContactId id = addCanary(store);
        const ContactId ben = store.add(QStringLiteral("Ben"), second);
        const QString path = store::Store::filePath(store.folder());
        const QString backup = store.folder() + QStringLiteral("/backup.db");
        QVERIFY(store::storefile::backup(path, backup).ok());
        QVERIFY(workspace::eraseContact(store.store(), id).ok());
        store.close();
        QVERIFY(store::storefile::restore(backup, path).ok());
        store.reopen();
        QCOMPARE(store.person(id).name, QStringLiteral("Canaryname"));
        QCOMPARE(valueOf(workspace::reapplyErasures(store.store())), 1);
        QVERIFY(store.person(id).isErased);
        QCOMPARE(store.endpoint(number), EndpointId{});
        QCOMPARE(store.person(ben).name, QStringLiteral("Ben"));
        const qsizetype events = store.events().size();
        QCOMPARE(valueOf(workspace::reapplyErasures(store.store())), 0);
        QCOMPARE(store.events().size(), events);
    }

    void aRestoreKeepsWhatTheNumberWroteLater()
    {
        PeopleStore store;
        const ContactId id = addCanary(store);
        QVERIFY(workspace::eraseContact(store.store(), id).ok());
        const auto later = store.receive(number, QStringLiteral("somebody new"));
        QCOMPARE(valueOf(workspace::reapplyErasures(store.store())), 0);
        QCOMPARE(store.thread(later.conversation), QStringList{QStringLiteral("somebody new")});
        QVERIFY(store.endpoint(number));
    }

    void aRestoreTakesNothingOfThemInAgain_data()
    {
        QTest::addColumn<bool>("isInTheBackup");
        QTest::newRow("the backup knows them") << true;
        QTest::newRow("they came after the backup") << false;
    }

    void aRestoreTakesNothingOfThemInAgain()
    {
        QFETCH(const bool, isInTheBackup);
        PeopleStore store;
        QString backup = isInTheBackup ? QString() : backUp(store);
        const ContactId id = addCanary(store);
        if (isInTheBackup)
            backup = backUp(store);
        const Timestamp tuesday = store.clock().now() + std::chrono::hours(24);
        QVERIFY(!listed(store, tuesday).isWithheld());
        store.clock().advance(std::chrono::hours(48));
        const Timestamp wednesday = store.clock().now();
        QVERIFY(workspace::eraseContact(store.store(), id).ok());
        store.clock().advance(std::chrono::hours(24));
        restore(store, backup);

        const qint64 messages = rows(store, "SELECT COUNT(*) FROM message");
        const qint64 conversations = rows(store, "SELECT COUNT(*) FROM conversation");
        QVERIFY(listed(store, tuesday).isWithheld());
        QVERIFY(listed(store, wednesday).isWithheld());
        QCOMPARE(rows(store, "SELECT COUNT(*) FROM message"), messages);
        QCOMPARE(rows(store, "SELECT COUNT(*) FROM conversation"), conversations);
        QCOMPARE(rows(store, "SELECT COUNT(*) FROM endpoint"), 0);
        QCOMPARE(rows(store, "SELECT COUNT(*) FROM media"), 0);
        QVERIFY(valueOf(store.read([tuesday](store::Database &db) {
                    return store::knownInbound(db, ProviderId{1},
                                               {QStringLiteral("SM") + QString::number(toMs(tuesday))});
                })).size()
                == 1);

        const auto later = listed(store, wednesday + milliseconds(1));
        QCOMPARE(later.contact, ContactId{});
        QCOMPARE(store.thread(later.conversation), QStringList{QStringLiteral("Canarylisted")});
        QCOMPARE(rows(store, "SELECT COUNT(*) FROM media"), 1);
    }

    void aRestoreTakesInWhatOthersWroteFromTheSameNumber()
    {
        PeopleStore store;
        const ContactId id = addCanary(store);
        const ContactId ben = store.add(personNamed(QStringLiteral("Ben"), {phone(number)}));
        const QString backup = backUp(store);
        store.clock().advance(std::chrono::hours(24));
        const Timestamp tuesday = store.clock().now();
        store.clock().advance(std::chrono::hours(24));
        QVERIFY(workspace::eraseContact(store.store(), id).ok());
        QCOMPARE(listed(store, tuesday).contact, ben);
        restore(store, backup);
        QCOMPARE(listed(store, tuesday).contact, ben);
    }

    void whoeverIsAddedAfterwardsGetsNoOlderText()
    {
        PeopleStore store;
        const ContactId id = addCanary(store);
        const Timestamp tuesday = store.clock().now();
        store.clock().advance(std::chrono::hours(24));
        QVERIFY(workspace::eraseContact(store.store(), id).ok());
        store.clock().advance(std::chrono::hours(24));
        const ContactId again = store.add(canary());
        QVERIFY(listed(store, tuesday - milliseconds(1)).isWithheld());
        QCOMPARE(listed(store, store.clock().now()).contact, again);
    }

    void theLaterOfTwoErasuresCounts()
    {
        PeopleStore store;
        const seal::Token token = store.store().vault().addressToken(phone(number));
        const Timestamp noon = store.clock().now();
        for (const auto after : {std::chrono::hours(1), std::chrono::hours(2), std::chrono::hours(0)}) {
            const store::ErasureTarget target{ContactId{7}, {ContactId{7}}, {token}, noon + after};
            const auto done =
                store.write([target](store::Transaction &transaction) { return store::erase(transaction, target); });
            QVERIFY(done.ok());
        }
        QVERIFY(listed(store, noon + std::chrono::hours(2)).isWithheld());
        QVERIFY(!listed(store, noon + std::chrono::hours(2) + milliseconds(1)).isWithheld());
    }

    void runsOnAThreadOfItsOwn()
    {
        PeopleStore store;
        const ContactId id = addCanary(store);
        workspace::ContactEraser eraser(store.store());
        QVERIFY(await(eraser.start(id)).ok());
        QVERIFY(store.person(id).isErased);
    }

    void readsItsJournal_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("entries");
        const QByteArray line =
            R"({"id":"a1","at":"2026-11-20T10:00:00.000Z","person":"7","contacts":["7","8"],"tokens":["00ff"]})";
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("one line") << QByteArray(line + '\n') << 1;
        QTest::newRow("a last line that a crash cut off") << QByteArray(line + '\n' + line.left(20)) << 1;
        QTest::newRow("a cut line and one after it") << QByteArray(line.left(20) + '\n' + line + '\n') << 1;
        QTest::newRow("a line that was withdrawn") << QByteArray(line + "\n{\"withdrawn\":\"a1\"}\n") << 0;
        QTest::newRow("a line that is broken") << QByteArray("{nonsense}\n" + line + '\n') << -1;
    }

    void readsItsJournal()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, entries);
        QTemporaryDir folder;
        (void)writeFile(folder.path(), QStringLiteral("erasures.log"), bytes);
        ErasureJournal journal(folder.path());
        const auto read = journal.entries();
        QCOMPARE(read ? int(read->size()) : -1, entries);
        if (!read) {
            QCOMPARE(read.error().code, ErrorCode::damaged);
            QCOMPARE(read.error().place.line, 1);
            return;
        }
        // And it can always be written on.
        QVERIFY(journal.append({ContactId{9}, {ContactId{9}}, {}, fromMs(1)}).ok());
        QCOMPARE(int(journal.entries()->size()), entries + 1);
        QCOMPARE(journal.entries()->constLast().person, ContactId{9});
    }

    void cannotEraseWithoutAJournal()
    {
        PeopleStore store;
        const ContactId id = addCanary(store);
        QVERIFY(QDir().mkpath(store.folder() + QStringLiteral("/erasures.log")));
        QCOMPARE(workspace::eraseContact(store.store(), id).error().code, ErrorCode::storage);
        QVERIFY(!store.person(id).isErased);
    }
};

SWITCHBOARD_TEST(ErasingTest)
#include "tst_erasing.moc"
