// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/people/merging.h"
#include "core/store/people/notes.h"
#include "core/workspace/people/contactimporter.h"
#include "tests/core/people/peoplefixture.h"
#include "tests/support/shared.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QStringEncoder>

#include <atomic>

using namespace switchboard;
using namespace switchboard::test;
using workspace::ImportOptions;
using workspace::ImportReport;

namespace {

/// "read added merged unchanged refused"
QString counts(const ImportReport &report)
{
    return QStringLiteral("%1 %2 %3 %4 %5")
        .arg(report.read)
        .arg(report.added)
        .arg(report.merged)
        .arg(report.unchanged)
        .arg(report.refused);
}

QByteArray manyRows(int count, int from = 0)
{
    QByteArray csv = "id,name,phone,email,stage,tags\r\n";
    for (int i = from; i < from + count; ++i) {
        const QByteArray number = QByteArray::number(i);
        csv += "crm-" + number + ",Person " + number + ",+1512555" + number.rightJustified(4, '0') + ",p" + number
               + "@example.com,lead,Buyer\r\n";
    }
    return csv;
}

} // namespace

class ImportingTest : public QObject
{
    Q_OBJECT

private:
    static Result<ImportReport> import(PeopleStore &store, const QByteArray &bytes, ImportOptions options = {},
                                       const QString &name = QStringLiteral("people.csv"))
    {
        QTemporaryDir folder;
        options.file = writeFile(folder.path(), name, bytes);
        return workspace::importContacts(store.store(), options);
    }

    static QStringList names(PeopleStore &store)
    {
        QStringList names;
        const QList<Contact> people = store.everybody();
        for (const Contact &person : people)
            names.append(person.name);
        return names;
    }

private Q_SLOTS:
    void readsEveryFieldOfARow()
    {
        PeopleStore store;
        const auto report = import(
            store,
            "external_id,name,first,last,phone,phone_label,phone2,email,email2,company,stage,source,owner,household,"
            "property,tags,next_step,next_step_at,note,custom:Budget,other\r\n"
            "crm-1,Ana Example,Ana,Example,(512) 555-0142,mobile,512.555.0143,\"Ana <ANA@Example.com>\","
            "a2@example.com,Acme,lead,fair,sam,The Examples,1 Main St|2 Side St,\"Buyer; VIP,Buyer\",call back,"
            "2026-11-20T10:00:00Z,likes dogs,400k,x\r\n");
        QVERIFY2(report.ok(), report ? "" : qPrintable(describe(report.error())));
        QCOMPARE(counts(*report), QStringLiteral("1 1 0 0 0"));
        QCOMPARE(report->ignoredColumns, QStringList{QStringLiteral("other")});
        const Contact person = store.everybody().constFirst();
        QCOMPARE(
            described(person).split(u'\n'),
            (QStringList{QStringLiteral("Ana Example"), QStringLiteral("Ana"), QStringLiteral("Example"),
                         QStringLiteral("Acme"), QStringLiteral("lead"), QStringLiteral("fair"), QStringLiteral("sam"),
                         QStringLiteral("The Examples"), QStringLiteral("crm-1"), QStringLiteral("call back"),
                         QStringLiteral("2026-11-20T10:00:00.000Z"), QStringLiteral("Buyer|VIP"),
                         QStringLiteral("1 Main St|2 Side St"), QStringLiteral("Budget=400k"),
                         QStringLiteral("+15125550142(mobile)"), QStringLiteral("+15125550143()"),
                         QStringLiteral("a2@example.com()"), QStringLiteral("ana@example.com()")}));
        const auto notes = valueOf(
            store.read([&](store::Database &db) { return store::notesOf(db, store.store().vault(), person.id); }));
        QCOMPARE(notes.size(), 1);
        QCOMPARE(notes.constFirst().body, QStringLiteral("likes dogs"));
        QCOMPARE(store.kinds(), (QList{EventKind::contactAdded, EventKind::noteAdded, EventKind::contactsImported}));
    }

    void composesANameOfItsParts()
    {
        PeopleStore store;
        QVERIFY(import(store, "First,Last,Phone\nAna,Example,5125550142\nBen,,5125550143\n").ok());
        QCOMPARE(names(store), (QStringList{QStringLiteral("Ana Example"), QStringLiteral("Ben")}));
    }

    void takesARowOrRefusesItWithItsReason_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<qint64>("line");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QByteArray &rows, const char *expected, qint64 line = 0,
                            const char *column = "", const char *reason = "") {
            QTest::newRow(name) << rows << QString::fromLatin1(expected) << line << QString::fromLatin1(column)
                                << QString::fromLatin1(reason);
        };
        row("a name without an address", "1,Ana,,\n", "1 1 0 0 0");
        row("an address without a name", ",,5125550142,\n", "1 1 0 0 0");
        row("neither", ",,,\n", "1 0 0 0 1", 2, "", "empty");
        row("a number that is too short", "1,Ana,555,\n", "1 0 0 0 1", 2, "phone", "too_short");
        row("a number without its area code", "1,Ana,5550142,\n", "1 0 0 0 1", 2, "phone", "local_only");
        row("words for a number", "1,Ana,call me,\n", "1 0 0 0 1", 2, "phone", "not_a_number");
        row("an email address without an at sign", "1,Ana,,ana.example.com\n", "1 0 0 0 1", 2, "email", "no_at");
        row("the good rows around a bad one", "1,Ana,5125550142,\n2,Bad,1,\n3,Cem,5125550144,\n", "3 2 0 0 1", 3,
            "phone", "not_a_number");
        row("broken UTF-8", "1,Zo\xc3\xab,5125550142,\n2,\xff\xfe\xfa,5125550143,\n", "2 1 0 0 1", 3, "", "encoding");
        row("a NUL", QByteArray("1,A\0na,5125550142,\n2,Ben,5125550143,\n", 37), "2 1 0 0 1", 2, "", "nul");
        row("a quote that is never closed", "1,\"Ana,5125550142,\n2,Ben,5125550143,\n", "2 1 0 0 1", 2, "",
            "unterminated_quote");
        row("text behind a closing quote", "1,\"Ana\"x,5125550142,\n2,Ben,5125550143,\n", "2 1 0 0 1", 2, "",
            "text_after_quote");
        row("too few columns", "1,Ana\n2,Ben,5125550143,\n", "2 1 0 0 1", 2, "", "too_few_columns");
        row("too many columns", "1,Ana,5125550142,,x,y\n2,Ben,5125550143,\n", "2 1 0 0 1", 2, "", "too_many_columns");
        row("a field of 10 MB", "1," + QByteArray(10'000'000, 'x') + ",5125550142,\n2,Ben,5125550143,\n", "2 1 0 0 1",
            2, "", "field_too_long");
        row("a person twice by the external id", "1,Ana,5125550142,\n1,Ana,,ana@example.com\n", "2 1 1 0 0");
        row("a person twice by the number", "1,Ana,5125550142,\n,Ana,(512) 555-0142,\n", "2 1 0 1 0");
        row("a number of somebody with another external id", "1,Ana,5125550142,\n2,Ben,5125550142,\n", "2 1 0 0 1", 3,
            "external_id", "external_id_conflict");
        row("an external id of one and a number of another",
            "1,Ana,5125550142,\n2,Ben,5125550143,\n1,Ana,5125550143,\n", "3 2 0 0 1", 4, "phone", "address_of_another");
        row("a number of one and an email address of another",
            "1,Ana,5125550142,\n2,Ben,,ben@example.com\n,Who,5125550142,ben@example.com\n", "3 2 0 0 1", 4, "phone",
            "matches_several");
    }

    void takesARowOrRefusesItWithItsReason()
    {
        QFETCH(QByteArray, rows);
        QFETCH(QString, reason);
        QFETCH(qint64, line);
        QFETCH(QString, column);
        PeopleStore store;
        QTemporaryDir folder;
        ImportOptions options;
        options.errorsFile = folder.filePath(QStringLiteral("refused.csv"));
        const auto report = import(store, "external_id,name,phone,email\n" + rows, options);
        QVERIFY2(report.ok(), report ? "" : qPrintable(describe(report.error())));
        QTEST(counts(*report), "expected");
        QCOMPARE(store.count(), report->added);
        if (reason.isEmpty()) {
            QVERIFY(report->firstRefused.isEmpty());
            QVERIFY(!QFile::exists(options.errorsFile));
            QVERIFY(report->errorsFile.isEmpty());
            return;
        }
        QCOMPARE(report->firstRefused.size(), 1);
        QCOMPARE(report->firstRefused.constFirst().line, line);
        QCOMPARE(report->firstRefused.constFirst().reason, reason);
        QCOMPARE(report->firstRefused.constFirst().column, column);
        QCOMPARE(report->errorsFile, options.errorsFile);
        const QByteArray refused = readAll(options.errorsFile);
        QVERIFY(refused.startsWith("external_id,name,phone,email,line,column,reason\r\n"));
        QVERIFY(refused.trimmed().endsWith(QByteArray("," + reason.toUtf8())));
        QCOMPARE(QFile::permissions(options.errorsFile) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void cannotUseAFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::newRow("that is empty") << QByteArray() << QStringLiteral("people.csv");
        QTest::newRow("whose header says nothing") << QByteArray("a,b\n1,2\n") << QStringLiteral("people.csv");
        QTest::newRow("whose header is broken") << QByteArray("name,\"phone\n") << QStringLiteral("people.csv");
    }

    void cannotUseAFile()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        PeopleStore store;
        const auto report = import(store, bytes, {}, name);
        QVERIFY(!report.ok());
        QCOMPARE(report.error().code, ErrorCode::invalidInput);
        QVERIFY(report.error().place.file.endsWith(name));
        QVERIFY(store.events().isEmpty());
    }

    void cannotReadAFileThatIsNotThere()
    {
        PeopleStore store;
        ImportOptions options;
        for (const char *name : {"/nowhere/people.csv", "/nowhere/people.vcf"}) {
            options.file = QString::fromLatin1(name);
            const auto report = workspace::importContacts(store.store(), options);
            QCOMPARE(report.error().code, ErrorCode::invalidInput);
            QCOMPARE(report.error().place.file, options.file);
        }
    }

    void readsEncodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString text = QStringLiteral("Nombre,Teléfono\r\nZoë Ñandú,5125550142\r\n");
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("UTF-8 with a mark") << QByteArray("\xef\xbb\xbf") + text.toUtf8();
        QTest::newRow("UTF-16, little end first")
            << QByteArray(QStringEncoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom)(text));
        QTest::newRow("UTF-16, big end first")
            << QByteArray(QStringEncoder(QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom)(text));
        QTest::newRow("the encoding of old spreadsheets") << text.toLatin1();
    }

    void readsEncodings()
    {
        QFETCH(QByteArray, bytes);
        PeopleStore store;
        const auto report = import(store, bytes);
        QVERIFY2(report.ok(), report ? "" : qPrintable(describe(report.error())));
        QCOMPARE(names(store), QStringList{QStringLiteral("Zoë Ñandú")});
    }

    void readsVCards_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("person");
        QTest::newRow("version 3 with everything we take")
            << QByteArray(
                   "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Example\r\nN:Example;Ana;;;\r\nORG:Acme\r\nUID:crm-1\r\n"
                   "TEL;TYPE=CELL:(512) 555-0142\r\nTEL;TYPE=WORK,PREF:512-555-0143\r\nEMAIL:ana@example.com\r\n"
                   "CATEGORIES:Buyer,VIP\r\nNOTE:likes dogs\r\nADR;TYPE=HOME:;;1 Main "
                   "St;Austin;TX;78701;USA\r\nEND:VCARD\r\n")
            << QStringLiteral("1 1 0 0 0")
            << QStringLiteral("Ana Example/Ana/Example/Acme/crm-1/Buyer|VIP/+15125550143(work) +15125550142(mobile) "
                              "ana@example.com()");
        QTest::newRow("version 2.1 in quoted-printable") << QByteArray(
            "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=91and=C3=BA;Zo=C3=AB;;;\r\n"
            "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=AB "
            "=C3=91and=C3=BA\r\nTEL;CELL:5125550142\r\nEND:VCARD\r\n")
                                                         << QStringLiteral("1 1 0 0 0")
                                                         << QStringLiteral(
                                                                "Zoë Ñandú/Zoë/Ñandú////+15125550142(mobile)");
        QTest::newRow("version 4 with a telephone URI") << QByteArray(
            "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ana\r\nTEL;VALUE=uri;TYPE=cell:tel:+1-512-555-0142\r\nEND:VCARD\r\n")
                                                        << QStringLiteral("1 1 0 0 0")
                                                        << QStringLiteral("Ana//////+15125550142(mobile)");
        QTest::newRow("a bad number refuses the card and the next one is taken") << QByteArray(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bad\r\nTEL:12\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\n"
            "TEL:5125550142\r\nEND:VCARD\r\n") << QStringLiteral("2 1 0 0 1")
                                                                                 << QStringLiteral(
                                                                                        "Ana//////+15125550142()");
        QTest::newRow("a bad email address refuses the card")
            << QByteArray("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bad\r\nEMAIL:nowhere\r\nEND:VCARD\r\n")
            << QStringLiteral("1 0 0 0 1") << QString();
        QTest::newRow("a card that breaks off")
            << QByteArray("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\n") << QStringLiteral("1 0 0 0 1") << QString();
    }

    void readsVCards()
    {
        QFETCH(QByteArray, bytes);
        PeopleStore store;
        const auto report = import(store, bytes, {}, QStringLiteral("people.vcf"));
        QVERIFY2(report.ok(), report ? "" : qPrintable(describe(report.error())));
        QTEST(counts(*report), "expected");
        QString person;
        const QList<Contact> everybody = store.everybody();
        for (const Contact &contact : everybody) {
            QStringList addresses;
            for (const Endpoint &endpoint : contact.endpoints)
                addresses.append(endpoint.address.normal + u'(' + endpoint.label + u')');
            person = QStringList{contact.name,       contact.firstName,       contact.lastName,    contact.company,
                                 contact.externalId, contact.tags.join(u'|'), addresses.join(u' ')}
                         .join(u'/');
        }
        QTEST(person, "person");
    }

    void theSameFileAgainAddsNothing()
    {
        PeopleStore store;
        const QByteArray csv = manyRows(600);
        const auto first = import(store, csv);
        QCOMPARE(counts(*first), QStringLiteral("600 600 0 0 0"));
        const qsizetype events = store.events().size();
        const auto second = import(store, csv);
        QCOMPARE(counts(*second), QStringLiteral("600 0 0 600 0"));
        QCOMPARE(store.count(), 600);
        QCOMPARE(store.events().size(), events);
    }

    void fillsWhatAPersonLacksAndKeepsTheRest()
    {
        PeopleStore store;
        QVERIFY(import(store, "name,phone,company,tags\nAna,5125550142,Acme,Buyer\n").ok());
        const auto report = import(
            store,
            "id,name,phone,email,company,stage,tags,custom:Budget,property,note,household,next_step_at\n"
            "crm-1,Somebody,5125550142,ana@example.com,Other,lead,buyer|VIP,400k,1 Main St,hello,Ex,2026-11-20\n");
        QCOMPARE(counts(*report), QStringLiteral("1 0 1 0 0"));
        const Contact person = store.everybody().constFirst();
        QCOMPARE(person.name, QStringLiteral("Ana"));
        QCOMPARE(person.company, QStringLiteral("Acme"));
        QCOMPARE(person.stage, QStringLiteral("lead"));
        QCOMPARE(person.externalId, QStringLiteral("crm-1"));
        QCOMPARE(person.household, QStringLiteral("Ex"));
        QCOMPARE(toIso(person.nextStepAt), QStringLiteral("2026-11-20T00:00:00.000Z"));
        QCOMPARE(person.tags, (QStringList{QStringLiteral("Buyer"), QStringLiteral("VIP")}));
        QCOMPARE(person.fields.value(QStringLiteral("Budget")), QStringLiteral("400k"));
        QCOMPARE(person.properties, QStringList{QStringLiteral("1 Main St")});
        QCOMPARE(person.endpoints.size(), 2);
    }

    void anAddressTakenAwayDoesNotComeBackByAFile()
    {
        PeopleStore store;
        const QByteArray csv = "id,name,phone\n1,Ana,5125550142\n";
        QVERIFY(import(store, csv).ok());
        const ContactId ana = store.everybody().constFirst().id;
        const EndpointId endpoint = store.endpoint(QStringLiteral("+15125550142"));
        QVERIFY(store
                    .write([=](store::Transaction &transaction) {
                        return store::People(transaction).ownership().unlink(ana, endpoint, transaction.now());
                    })
                    .ok());
        QCOMPARE(counts(*import(store, csv)), QStringLiteral("1 0 0 1 0"));
        QVERIFY(store.person(ana).endpoints.isEmpty());
    }

    void findsAMergedPersonByWhatTheAliasHad()
    {
        PeopleStore store;
        const ContactId root = store.add(QStringLiteral("Ana"), QStringLiteral("+15125550142"));
        const ContactId alias = store.add(QStringLiteral("Anna"), QStringLiteral("+15125550143"));
        QVERIFY(
            store.write([=](store::Transaction &transaction) { return store::merge(transaction, alias, root); }).ok());
        const auto report = import(store, "name,phone,phone2,company\nAnna,5125550143,5125550142,Acme\n");
        QCOMPARE(counts(*report), QStringLiteral("1 0 1 0 0"));
        QCOMPARE(store.row(root).profile.company, QStringLiteral("Acme"));
    }

    void aDryRunReportsTheSameAndWritesNothing()
    {
        PeopleStore store;
        QVERIFY(import(store, "id,name,phone\n9,Here already,5125559999\n").ok());
        const QByteArray csv =
            manyRows(700) + "crm-3,Person 3,,second@example.com,,\r\n,Nobody,12,,,\r\n,X,5125559999,,lead,\r\n";
        const qsizetype events = store.events().size();
        ImportOptions dry;
        dry.isDryRun = true;
        const auto tried = import(store, csv, dry);
        QVERIFY2(tried.ok(), tried ? "" : qPrintable(describe(tried.error())));
        QVERIFY(tried->isDryRun);
        QCOMPARE(store.count(), 1);
        QCOMPARE(store.events().size(), events);
        QVERIFY(QDir(store.folder()).entryList({QStringLiteral("scratch*")}, QDir::Dirs).isEmpty());
        const auto done = import(store, csv);
        QCOMPARE(counts(*tried), counts(*done));
        QCOMPARE(counts(*done), QStringLiteral("703 700 2 0 1"));
        QCOMPARE(tried->firstRefused, done->firstRefused);
    }

    void aCancelKeepsWholeBatchesAndTheRestComesLater()
    {
        PeopleStore store;
        QTemporaryDir folder;
        ImportOptions options;
        const int rows = 5000;
        options.file = writeFile(folder.path(), QStringLiteral("people.csv"), manyRows(rows));
        workspace::ContactImporter importer(store.store(), options);
        std::atomic<int> progressed = 0;
        const auto cancelled = await(importer.start([&](const workspace::ImportProgress &progress) {
            if (progress.rows > 0 && progressed++ == 0)
                importer.cancel();
        }));
        QVERIFY(cancelled.ok());
        QVERIFY(cancelled->wasCancelled);
        QVERIFY(cancelled->added > 0 && cancelled->added < rows);
        QCOMPARE(store.count(), cancelled->added);
        workspace::ContactImporter again(store.store(), options);
        const auto finished = await(again.start());
        QCOMPARE(finished->added, rows - cancelled->added);
        QCOMPARE(finished->unchanged, cancelled->added);
        QCOMPARE(store.count(), rows);
    }

    void tellsProgressToTheEnd()
    {
        PeopleStore store;
        QTemporaryDir folder;
        ImportOptions options;
        options.file = writeFile(folder.path(), QStringLiteral("people.csv"), manyRows(1000));
        QList<workspace::ImportProgress> steps;
        QVERIFY(workspace::importContacts(store.store(), options, {}, [&](const workspace::ImportProgress &step) {
                    steps.append(step);
                }).ok());
        QVERIFY(steps.size() >= 3);
        for (qsizetype i = 1; i < steps.size(); ++i)
            QVERIFY(steps.at(i).rows > steps.at(i - 1).rows && steps.at(i).bytes >= steps.at(i - 1).bytes);
        QCOMPARE(steps.constLast().rows, 1000);
        QCOMPARE(steps.constLast().bytes, steps.constLast().totalBytes);
    }

    void tellsWhatEndedIt()
    {
        PeopleStore store;
        QTemporaryDir folder;
        ImportOptions options;
        options.file = writeFile(folder.path(), QStringLiteral("people.csv"), manyRows(10));
        store->close();
        const auto report = workspace::importContacts(store.store(), options);
        QVERIFY(report.ok());
        QVERIFY(report->failure.has_value());
        QCOMPARE(report->failure->code, ErrorCode::closed);
        QCOMPARE(report->added, 0);
    }

    void cannotWriteTheFileOfRefusedRows()
    {
        PeopleStore store;
        ImportOptions options;
        options.errorsFile = QStringLiteral("/nowhere/refused.csv");
        const auto report = import(store, "name,phone\nAna,12\nBen,5125550142\n", options);
        QVERIFY(!report.ok());
        QCOMPARE(report.error().code, ErrorCode::invalidInput);
        QCOMPARE(report.error().place.file, options.errorsFile);
        QCOMPARE(store.count(), 0);
    }

    void usesTheRegionForNumbersWithoutACountry()
    {
        PeopleStore store;
        ImportOptions options;
        options.region = QStringLiteral("GB");
        QVERIFY(import(store, "name,phone\nAna,020 7946 0018\n", options).ok());
        QCOMPARE(store.everybody().constFirst().endpoints.constFirst().address.normal, QStringLiteral("+442079460018"));
    }

    void neitherTheFileNorItsRowsLieReadableInTheStore()
    {
        PeopleStore store;
        QVERIFY(
            import(store, "name,phone,tags,custom:Canaryfield\nCanaryname,5125550142,Canarytag,Canaryvalue\n").ok());
        store.close();
        for (const char *word : {"Canaryname", "Canarytag", "Canaryvalue", "Canaryfield", "5125550142"})
            QCOMPARE(store.filesHolding(word), QStringList());
    }
};

SWITCHBOARD_TEST(ImportingTest)
#include "tst_importing.moc"
