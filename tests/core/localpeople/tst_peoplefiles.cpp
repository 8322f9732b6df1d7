// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/localpeople.h"
#include "tests/core/workspace/workspacefixture.h"
#include "tests/support/testmain.h"

#include <QFile>

#include <atomic>

using namespace switchboard;
using namespace switchboard::test;
using namespace switchboard::workspace;

namespace {

const QByteArray table = "First name,Last name,Mobile,Mood\n"
                         "Ana,Example,512-555-0142,glad\n"
                         "Ben,Sample,hello,sad\n"
                         "Cleo,Sample,512-555-0144,calm\n";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString counts(const ImportReport &report)
{
    return QStringLiteral("read %1 added %2 merged %3 unchanged %4 refused %5")
        .arg(report.read).arg(report.added).arg(report.merged).arg(report.unchanged).arg(report.refused);
}

} // namespace

/// Files of people, in and out, as a window has it done.
class PeopleFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHeadOfATableIsShownWithGuesses()
    {
        TestWorkspace workspace;
        LocalPeople people(*workspace);
        const QString file = workspace.beside(QStringLiteral("people.csv"));
        writeFile(file, table);
        const ImportSample sample = valueOf(await(people.inspect(file)));
        QCOMPARE(sample.format, ImportFormat::csv);
        QCOMPARE(sample.headers.join(u'|'), QStringLiteral("First name|Last name|Mobile|Mood"));
        QCOMPARE(sample.rows.size(), 3);
        QCOMPARE(sample.rows.at(2).join(u'|'), QStringLiteral("Cleo|Sample|512-555-0144|calm"));
        QCOMPARE(sample.guesses.size(), 4);
        QCOMPARE(sample.guesses.at(0).field, ImportField::firstName);
        QCOMPARE(sample.guesses.at(2), (ImportTarget{ImportField::phone, 1, QStringLiteral("mobile"), {}}));
        QCOMPARE(sample.guesses.at(3).field, ImportField::ignored);
    }

    void aTableOfWhichNothingIsKnownIsShownAllTheSame()
    {
        TestWorkspace workspace;
        LocalPeople people(*workspace);
        const QString file = workspace.beside(QStringLiteral("people.csv"));
        writeFile(file, "x,y\n1,2\n");
        const ImportSample sample = valueOf(await(people.inspect(file)));
        QCOMPARE(sample.guesses, QList<ImportTarget>(2));
    }

    void cardsAreShownByTheirNames()
    {
        TestWorkspace workspace;
        LocalPeople people(*workspace);
        const QString file = workspace.beside(QStringLiteral("people.vcf"));
        writeFile(file, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Example\r\nTEL:512-555-0142\r\nEND:VCARD\r\n");
        const ImportSample sample = valueOf(await(people.inspect(file)));
        QCOMPARE(sample.format, ImportFormat::vcard);
        QCOMPARE(sample.rows, QList<QStringList>{{QStringLiteral("Ana Example")}});
    }

    void aFileThatIsNotThereOrEmptyIsTold()
    {
        TestWorkspace workspace;
        LocalPeople people(*workspace);
        QCOMPARE(await(people.inspect(workspace.beside(QStringLiteral("none.csv")))).error().detail, QStringLiteral("file_unreadable"));
        const QString file = workspace.beside(QStringLiteral("people.csv"));
        writeFile(file, {});
        QCOMPARE(await(people.inspect(file)).error().detail, QStringLiteral("empty"));
    }

    void aTrialWritesNothingAndTheRealRunWhatItSaid()
    {
        TestWorkspace workspace;
        LocalPeople people(*workspace);
        ImportOptions options;
        options.file = workspace.beside(QStringLiteral("people.csv"));
        writeFile(options.file, table);
        options.targets = valueOf(await(people.inspect(options.file))).guesses;
        options.targets[3] = {ImportField::custom, 1, {}, QStringLiteral("Mood")};
        options.isDryRun = true;
        const ImportReport trial = valueOf(await(people.import(options, {}, {})));
        QCOMPARE(counts(trial), QStringLiteral("read 3 added 2 merged 0 unchanged 0 refused 1"));
        QCOMPARE(trial.firstRefused, (QList<RefusedRow>{{3, QStringLiteral("Mobile"), QStringLiteral("not_a_number")}}));
        QCOMPARE(valueOf(await(people.facets())).people, 0);
        options.isDryRun = false;
        std::atomic<qint64> rows = 0;
        const ImportReport real = valueOf(await(people.import(options, {}, [&rows](const ImportProgress &progress) { rows = progress.rows; })));
        QCOMPARE(counts(real), counts(trial));
        QCOMPARE(rows.load(), 3);
        const QList<ContactId> found = valueOf(await(people.matches({}, 10, {})));
        QCOMPARE(found.size(), 2);
        const PersonDetail first = valueOf(await(people.detail(found.constFirst())));
        QCOMPARE(first.contact.name, QStringLiteral("Ana Example"));
        QCOMPARE(first.addresses.constFirst().label, QStringLiteral("mobile"));
        QCOMPARE(first.contact.fields.value(QStringLiteral("Mood")), QStringLiteral("glad"));
    }

    void refusedRowsCanBeSavedByATrialAfterwards()
    {
        TestWorkspace workspace;
        LocalPeople people(*workspace);
        ImportOptions options;
        options.file = workspace.beside(QStringLiteral("people.csv"));
        writeFile(options.file, table);
        QVERIFY(await(people.import(options, {}, {})));
        options.isDryRun = true;
        options.errorsFile = workspace.beside(QStringLiteral("refused.csv"));
        QCOMPARE(counts(valueOf(await(people.import(options, {}, {})))), QStringLiteral("read 3 added 0 merged 0 unchanged 2 refused 1"));
        QVERIFY(contentOf(options.errorsFile).contains("Ben,Sample,hello,sad,3,Mobile,not_a_number"));
    }

    void columnsThatCannotBeAreRefused()
    {
        TestWorkspace workspace;
        LocalPeople people(*workspace);
        ImportOptions options;
        options.file = workspace.beside(QStringLiteral("people.csv"));
        writeFile(options.file, table);
        options.targets = QList<ImportTarget>(4);
        QCOMPARE(wordOf(await(people.import(options, {}, {}))), QStringLiteral("invalid_input"));
        options.targets[0].field = options.targets[1].field = ImportField::name;
        QCOMPARE(await(people.import(options, {}, {})).error().detail, QStringLiteral("Last name"));
        options.targets = QList<ImportTarget>(3);
        QCOMPARE(wordOf(await(people.import(options, {}, {}))), QStringLiteral("invalid_input"));
    }

    void anImportStopsWhenItIsAsked()
    {
        TestWorkspace workspace;
        LocalPeople people(*workspace);
        QByteArray many = "name,phone\n";
        for (int i = 0; i < 20'000; ++i)
            many += "Person " + QByteArray::number(i) + ",+1512556" + QByteArray::number(10'000 + i).right(4) + "\n";
        ImportOptions options;
        options.file = workspace.beside(QStringLiteral("many.csv"));
        writeFile(options.file, many);
        std::stop_source stop;
        const ImportReport report =
            valueOf(await(people.import(options, stop.get_token(), [&stop](const ImportProgress &) { stop.request_stop(); })));
        QVERIFY(report.wasCancelled);
        QVERIFY(report.read > 0);
        QVERIFY(report.read < 20'000);
        QCOMPARE(valueOf(await(people.facets())).people, report.added);
    }

    void theServiceThatGoesStopsWhatRuns()
    {
        TestWorkspace workspace;
        auto people = std::make_unique<LocalPeople>(*workspace);
        QByteArray many = "name\n";
        for (int i = 0; i < 20'000; ++i)
            many += "Person " + QByteArray::number(i) + "\n";
        ImportOptions options;
        options.file = workspace.beside(QStringLiteral("many.csv"));
        writeFile(options.file, many);
        const QFuture<Result<ImportReport>> running = people->import(options, {}, {});
        people.reset();
        QVERIFY(running.isFinished());
        QVERIFY(valueOf(running.result()).wasCancelled);
    }

    void chosenPeopleAloneGoOut()
    {
        TestWorkspace workspace;
        LocalPeople people(*workspace);
        const ContactId one = workspace.addPerson(QStringLiteral("Ana"), ana);
        workspace.addPerson(QStringLiteral("Ben"), ben);
        const ContactId three = workspace.addPerson(QStringLiteral("Cleo"), cleo);
        ExportOptions options;
        options.file = workspace.beside(QStringLiteral("out.csv"));
        options.people = {three, ContactId{12345}, one};
        QCOMPARE(valueOf(await(people.exportPeople(options, {}, {}))).people, 2);
        const QByteArray out = contentOf(options.file);
        QVERIFY(out.indexOf("Cleo") > 0 && out.indexOf("Cleo") < out.indexOf("Ana"));
        QVERIFY(!out.contains("Ben"));
        QCOMPARE(wordOf(await(people.exportPeople(options, {}, {}))), QStringLiteral("already_exists"));
        options.people.clear();
        options.mayReplace = true;
        QCOMPARE(valueOf(await(people.exportPeople(options, {}, {}))).people, 3);
    }
};

SWITCHBOARD_TEST(PeopleFilesTest)
#include "tst_peoplefiles.moc"
