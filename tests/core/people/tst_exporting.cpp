// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/chunkseal.h"
#include "core/store/media.h"
#include "core/store/people/notes.h"
#include "core/store/suppressions.h"
#include "core/workspace/people/contactexporter.h"
#include "core/workspace/people/contactimporter.h"
#include "core/workspace/people/openexport.h"
#include "core/workspace/people/vcardwriter.h"
#include "tests/core/people/peoplefixture.h"
#include "tests/support/shared.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace switchboard;
using namespace switchboard::test;

namespace {

const QString number = QStringLiteral("+15125550142");

Contact richPerson(int i)
{
    Contact person;
    person.name = QStringLiteral("Zoë \"%1\", Example; \\ 😀").arg(i);
    person.firstName = QStringLiteral("Zoë %1").arg(i);
    person.lastName = QStringLiteral("Example");
    person.company = QStringLiteral("=1+2 & Sons\nSecond line");
    person.stage = QStringLiteral("lead");
    person.source = QStringLiteral("fair");
    person.owner = QStringLiteral("sam");
    person.household = QStringLiteral("Household %1").arg(i / 2);
    person.externalId = QStringLiteral("crm-%1").arg(i);
    person.nextStep = QStringLiteral("call, then write");
    person.nextStepAt = fromMs(1'800'000'000'123 + i);
    person.tags = {QStringLiteral("Buyer"), QStringLiteral("Very long tag of this person")};
    person.properties = {QStringLiteral("%1 Main St, Austin, TX").arg(i), QStringLiteral("9 Side St")};
    person.fields.insert(QStringLiteral("Budget %1").arg(i % 3), QStringLiteral("400k"));
    person.endpoints = {
        {{}, phone(QStringLiteral("+1512555%1").arg(i, 4, 10, QLatin1Char('0'))), QStringLiteral("mobile")},
        {{}, email(QStringLiteral("zoe%1@example.com").arg(i)), QStringLiteral("work")}};
    if (i % 2)
        person.endpoints.append({{}, phone(QStringLiteral("+1737555%1").arg(i, 4, 10, QLatin1Char('0'))), {}});
    return person;
}

QList<QJsonObject> linesOf(const QString &path)
{
    QList<QJsonObject> lines;
    const QList<QByteArray> texts = readAll(path).split('\n');
    for (const QByteArray &text : texts) {
        if (!text.isEmpty())
            lines.append(QJsonDocument::fromJson(text).object());
    }
    return lines;
}

} // namespace

class ExportingTest : public QObject
{
    Q_OBJECT

private:
    static QStringList everybody(PeopleStore &store)
    {
        QStringList people;
        const QList<Contact> contacts = store.everybody();
        for (const Contact &contact : contacts)
            people.append(described(contact));
        people.sort();
        return people;
    }

    static Result<workspace::ExportReport> write(PeopleStore &store, const QString &file,
                                                 workspace::ExportFormat format = workspace::ExportFormat::csv)
    {
        workspace::ExportOptions options;
        options.file = file;
        options.format = format;
        return workspace::exportContacts(store.store(), options);
    }

    static Result<workspace::ImportReport> readBack(PeopleStore &store, const QString &file)
    {
        workspace::ImportOptions options;
        options.file = file;
        return workspace::importContacts(store.store(), options);
    }

    static QString mediaName(PeopleStore &store, const QByteArray &content)
    {
        return QString::fromLatin1(seal::contentName(store.keys(), content).toHex());
    }

    static void addMedia(PeopleStore &store, MessageId message, const QByteArray &content, bool withFile)
    {
        const QString name = mediaName(store, content);
        if (withFile) {
            QVERIFY(QDir().mkpath(store.folder() + QStringLiteral("/media")));
            QFile file(store.folder() + QStringLiteral("/media/") + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QBuffer plain;
            plain.setData(content);
            QVERIFY(plain.open(QIODevice::ReadOnly));
            QVERIFY(seal::sealContent(store.keys(), plain, file).ok());
        }
        QVERIFY(store
                    .write([=](store::Transaction &transaction) -> Result<void> {
                        (void)store::addWaitingMedia(transaction, message, 0, QStringLiteral("text/plain"),
                                                     QStringLiteral("x#0"));
                        const auto waiting = store::waitingMedia(transaction.db(), transaction.vault(), 10);
                        return store::mediaKept(transaction, waiting->constLast().id, name, content.size(),
                                                QStringLiteral("text/plain"));
                    })
                    .ok());
    }

private Q_SLOTS:
    void whatGoesOutAsCsvComesBackEqual()
    {
        PeopleStore store;
        for (int i = 0; i < 300; ++i)
            store.add(richPerson(i));
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("people.csv"));
        const auto written = write(store, file);
        QVERIFY2(written.ok(), written ? "" : qPrintable(describe(written.error())));
        QCOMPARE(written->people, 300);
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());

        PeopleStore fresh;
        const auto report = readBack(fresh, file);
        QVERIFY2(report.ok(), report ? "" : qPrintable(describe(report.error())));
        QCOMPARE(report->added, 300);
        QVERIFY(report->ignoredColumns.isEmpty());
        QCOMPARE(everybody(fresh), everybody(store));
        // And once more, from the copy.
        const QString again = folder.filePath(QStringLiteral("again.csv"));
        QVERIFY(write(fresh, again).ok());
        QCOMPARE(readAll(again), readAll(file));
    }

    void whatGoesOutAsVCardsComesBack()
    {
        PeopleStore store;
        Contact person = richPerson(1);
        person.company = QStringLiteral("Acme, Inc.");
        person.name =
            QStringLiteral("Zoë Example with a name that is far longer than the seventy-five octets of a line 😀😀😀");
        store.add(person);
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("people.vcf"));
        QVERIFY(write(store, file, workspace::ExportFormat::vcard).ok());
        const QList<QByteArray> lines = readAll(file).split('\n');
        for (const QByteArray &line : lines)
            QVERIFY(line.size() <= 76);
        PeopleStore fresh;
        QCOMPARE(readBack(fresh, file)->added, 1);
        const Contact back = fresh.everybody().constFirst();
        QCOMPARE(back.name, person.name);
        QCOMPARE(back.firstName, person.firstName);
        QCOMPARE(back.lastName, person.lastName);
        QCOMPARE(back.company, person.company);
        QCOMPARE(back.externalId, person.externalId);
        QCOMPARE(back.tags, person.tags);
        QCOMPARE(back.properties, person.properties);
        QCOMPARE(back.endpoints.size(), 3);
    }

    void aPersonWithoutAnythingIsACardToo()
    {
        Contact person;
        person.company = QStringLiteral("Acme");
        QCOMPARE(workspace::toVCard(person, {}),
                 QByteArray("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Acme\r\nORG:Acme\r\nEND:VCARD\r\n"));
    }

    void aSpreadsheetRunsNoFormulaOfAName()
    {
        PeopleStore store;
        store.add(personNamed(QStringLiteral("=HYPERLINK(1)")));
        QTemporaryDir folder;
        workspace::ExportOptions options;
        options.file = folder.filePath(QStringLiteral("people.csv"));
        options.isForSpreadsheet = true;
        QVERIFY(workspace::exportContacts(store.store(), options).ok());
        const QByteArray bytes = readAll(options.file);
        QVERIFY(bytes.startsWith("\xef\xbb\xbf"));
        QVERIFY(bytes.contains("'=HYPERLINK(1)"));
    }

    void writesOnlyWhomTheFilterLetsThrough()
    {
        PeopleStore store;
        Contact person = personNamed(QStringLiteral("Ana"));
        person.stage = QStringLiteral("lead");
        store.add(person);
        store.add(personNamed(QStringLiteral("Ben")));
        QTemporaryDir folder;
        workspace::ExportOptions options;
        options.file = folder.filePath(QStringLiteral("people.csv"));
        options.filter.stage = QStringLiteral("lead");
        QCOMPARE(workspace::exportContacts(store.store(), options)->people, 1);
        QVERIFY(!readAll(options.file).contains("Ben"));
    }

    void keepsAFileThatIsThereUnlessToldOtherwise()
    {
        PeopleStore store;
        QTemporaryDir folder;
        workspace::ExportOptions options;
        options.file = writeFile(folder.path(), QStringLiteral("people.csv"), "mine");
        QCOMPARE(workspace::exportContacts(store.store(), options).error().code, ErrorCode::alreadyExists);
        QCOMPARE(readAll(options.file), QByteArray("mine"));
        options.mayReplace = true;
        QVERIFY(workspace::exportContacts(store.store(), options).ok());
        QVERIFY(readAll(options.file).startsWith("external_id,"));
        options.file = QStringLiteral("/nowhere/people.csv");
        QCOMPARE(workspace::exportContacts(store.store(), options).error().code, ErrorCode::invalidInput);
    }

    void aCancelLeavesNothing()
    {
        PeopleStore store;
        for (int i = 0; i < 600; ++i)
            store.add(richPerson(i));
        QTemporaryDir folder;
        workspace::ExportOptions options;
        options.file = folder.filePath(QStringLiteral("people.csv"));
        workspace::ContactExporter exporter(store.store(), options);
        const auto report = await(exporter.start([&exporter](qint64 done, qint64 total) {
            if (done <= total)
                exporter.cancel();
        }));
        QVERIFY(report.ok());
        QVERIFY(report->wasCancelled);
        workspace::OpenExporter open(store.store(), folder.filePath(QStringLiteral("all")));
        const auto everything = await(open.start([&open](const QString &part, qint64) {
            if (part == QLatin1StringView("contacts.jsonl"))
                open.cancel();
        }));
        QVERIFY(everything.ok());
        QVERIFY(everything->wasCancelled);
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden), QStringList());
    }

    void everythingGoesOutInOpenFormats()
    {
        PeopleStore store;
        const ContactId ana = store.add(QStringLiteral("Ana"), number);
        const auto inbound = store.receive(number, QStringLiteral("hello there"));
        QVERIFY(store
                    .write([=](store::Transaction &transaction) {
                        return store::addNote(transaction, ana, QStringLiteral("Sam"), QStringLiteral("likes dogs"));
                    })
                    .ok());
        store::ContactChange change;
        change.texts.insert(QStringLiteral("stage"), QStringLiteral("lead"));
        QVERIFY(store.change(ana, change));
        for (const Channel channel : {Channel::sms, Channel::email}) {
            QVERIFY(store
                        .write([=](store::Transaction &transaction) {
                            return store::suppress(transaction, phone(number), channel, QStringLiteral("stop"), {},
                                                   ana);
                        })
                        .ok());
        }
        addMedia(store, inbound.message, "the content of a file", true);
        addMedia(store, inbound.message, "of a file that is gone", false);

        QTemporaryDir folder;
        const QString target = folder.filePath(QStringLiteral("all"));
        const auto report = workspace::exportOpen(store.store(), target);
        QVERIFY2(report.ok(), report ? "" : qPrintable(describe(report.error())));
        QCOMPARE(report->people, 1);
        QCOMPARE(report->notes, 1);
        QCOMPARE(report->messages, 1);
        QCOMPARE(report->suppressions, 2);
        QCOMPARE(report->media, 1);
        QCOMPARE(report->mediaMissing, 1);
        QCOMPARE(report->events, store.events().size());

        QVERIFY(readAll(target + QStringLiteral("/contacts.csv")).contains("Ana"));
        const QJsonObject person = linesOf(target + QStringLiteral("/contacts.jsonl")).constFirst();
        QCOMPARE(person.value(QLatin1StringView("name")).toString(), QStringLiteral("Ana"));
        QCOMPARE(person.value(QLatin1StringView("addresses"))
                     .toArray()
                     .at(0)
                     .toObject()
                     .value(QLatin1StringView("address"))
                     .toString(),
                 number);
        QCOMPARE(
            linesOf(target + QStringLiteral("/notes.jsonl")).constFirst().value(QLatin1StringView("body")).toString(),
            QStringLiteral("likes dogs"));
        const QJsonObject message = linesOf(target + QStringLiteral("/messages.jsonl")).constFirst();
        QCOMPARE(message.value(QLatin1StringView("body")).toString(), QStringLiteral("hello there"));
        QCOMPARE(message.value(QLatin1StringView("address")).toString(), number);
        QCOMPARE(message.value(QLatin1StringView("events")).toArray().size(), 1);
        const QList<QJsonObject> events = linesOf(target + QStringLiteral("/events.jsonl"));
        QStringList kinds;
        for (const QJsonObject &event : events)
            kinds.append(event.value(QLatin1StringView("kind")).toString());
        QCOMPARE(kinds.mid(0, 4), (QStringList{QStringLiteral("contact_added"), QStringLiteral("message_received"),
                                               QStringLiteral("note_added"), QStringLiteral("contact_changed")}));
        QCOMPARE(events.at(3)
                     .value(QLatin1StringView("changed"))
                     .toObject()
                     .value(QLatin1StringView("stage"))
                     .toArray()
                     .at(1)
                     .toString(),
                 QStringLiteral("lead"));
        const QByteArray suppressions = readAll(target + QStringLiteral("/suppressions.jsonl"));
        QVERIFY(!suppressions.contains("5125550142"));
        const QStringList media = QDir(target + QStringLiteral("/media")).entryList(QDir::Files);
        QCOMPARE(media.size(), 1);
        QCOMPARE(readAll(target + QStringLiteral("/media/") + media.constFirst()), QByteArray("the content of a file"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList{QStringLiteral("all")});
    }

    void aNameThatIsNoContentNameOpensNothing_data()
    {
        QTest::addColumn<QString>("way"); ///< from the folder of the media; without a digit of hex, or no seal opens
        QTest::newRow("beside the media") << QStringLiteral("../zoo/");
        QTest::newRow("below the media") << QStringLiteral("zoo/");
        QTest::newRow("the media in other words") << QStringLiteral("./");
    }

    /// A damaged store, or one from elsewhere, may name any file.
    void aNameThatIsNoContentNameOpensNothing()
    {
        QFETCH(const QString, way);
        PeopleStore store;
        const store::StoredInbound inbound = store.receive(number, QStringLiteral("hello there"));
        const QByteArray content("the content of a file");
        addMedia(store, inbound.message, content, true);
        const QString media = store.folder() + QStringLiteral("/media/");
        const QString name = way + mediaName(store, content);
        QVERIFY(QDir().mkpath(media + way));
        QVERIFY(QFile::exists(media + name) || QFile::rename(media + mediaName(store, content), media + name));
        QVERIFY(store.write([=](store::Transaction &transaction) {
            return transaction.db().execute(QLatin1StringView("UPDATE media SET content_name = ?"), name);
        }));
        const QTemporaryDir folder;
        const auto report = workspace::exportOpen(store.store(), folder.filePath(QStringLiteral("all")));
        QVERIFY(report);
        QCOMPARE(report->media, 0);
        QCOMPARE(report->mediaMissing, 1);
        QVERIFY(QDir(folder.filePath(QStringLiteral("all/media"))).isEmpty());
    }

    void keepsAFolderThatIsThere()
    {
        PeopleStore store;
        QTemporaryDir folder;
        QCOMPARE(workspace::exportOpen(store.store(), folder.path()).error().code, ErrorCode::alreadyExists);
        QCOMPARE(workspace::exportOpen(store.store(), QStringLiteral("/nowhere/all")).error().code, ErrorCode::invalidInput);
    }
};

SWITCHBOARD_TEST(ExportingTest)
#include "tst_exporting.moc"
