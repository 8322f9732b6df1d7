// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/contacts/contactswindow.h"
#include "ui/contacts/fileslot.h"
#include "ui/contacts/importsheet.h"
#include "ui/widgets/button.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/sheet.h"

#include <QComboBox>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>

using namespace switchboard;
using namespace switchboard::test;
using namespace switchboard::workspace;
using widgets::Sheet;

namespace {

ImportSample sampleFile()
{
    ImportSample sample;
    sample.headers = {QStringLiteral("First name"), QStringLiteral("Last name"), QStringLiteral("Mobile"), QStringLiteral("Mood"), QString()};
    sample.guesses = {{ImportField::firstName, 1, {}, {}}, {ImportField::lastName, 1, {}, {}}, {ImportField::phone, 1, QStringLiteral("mobile"), {}}, {}, {}};
    sample.rows = {{QStringLiteral("Ana"), QStringLiteral("Example"), QStringLiteral("512-555-0142"), QStringLiteral("glad"), QString()},
                   {QStringLiteral("Ben"), QStringLiteral("Sample"), QStringLiteral("hello"), QStringLiteral("glad"), QString()},
                   {QStringLiteral("Cleo"), QStringLiteral("Sample with a second family name that is long"), QStringLiteral("512-555-0144"), QStringLiteral("calm"), QString()}};
    return sample;
}

ImportReport sampleReport()
{
    ImportReport report;
    report.read = 12'480;
    report.added = 12'001;
    report.merged = 310;
    report.unchanged = 166;
    report.refused = 3;
    report.firstRefused = {{3, QStringLiteral("Mobile"), QStringLiteral("not_a_number")},
                           {118, QStringLiteral("Mobile"), QStringLiteral("too_short")},
                           {9'004, QString(), QStringLiteral("matches_several")}};
    report.ignoredColumns = {QStringLiteral("Mood")};
    return report;
}

class ImportWindow : public ContactsWindow
{
public:
    explicit ImportWindow(bool isDark = false) : ContactsWindow(isDark)
    {
        service.setSample(sampleFile());
        service.setReport(sampleReport());
    }
    QPushButton *next() const { return find<QPushButton>(QStringLiteral("next")); }
    void open()
    {
        show();
        key(Qt::Key_I);
        QTRY_VERIFY(find<Sheet>());
    }
    void choose()
    {
        QTest::keyClick(find<QPushButton>(QStringLiteral("chooseFile")), Qt::Key_Space);
        settle();
    }
};

} // namespace

/// Bringing a file of people in, from choosing it to what came of it.
class ImportSheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileGoesInStepByStep()
    {
        ImportWindow at;
        at.open();
        at.save(QStringLiteral("contacts-import-file"));
        at.choose();
        QTRY_VERIFY(at.words().contains(QStringLiteral("Step 2 of 4: Columns")));
        QVERIFY(at.words().contains(QStringLiteral("Ana · Ben · Cleo")));
        auto *mood = at.find<QComboBox>(QStringLiteral("becomes4"));
        QCOMPARE(mood->currentText(), QStringLiteral("Do not import"));
        QCOMPARE(at.find<QComboBox>(QStringLiteral("becomes3"))->currentText(), QStringLiteral("Phone"));
        mood->setFocus();
        at.key(Qt::Key_End);
        QCOMPARE(mood->currentText(), QStringLiteral("Field of its own"));
        at.save(QStringLiteral("contacts-import-columns"));
        at.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(at.words().contains(QStringLiteral("Step 3 of 4: Check")));
        const QList<ImportTarget> wanted{{ImportField::firstName, 1, {}, {}}, {ImportField::lastName, 1, {}, {}}, {ImportField::phone, 1, QStringLiteral("mobile"), {}},
                                         {ImportField::custom, 1, {}, QStringLiteral("Mood")}, {}};
        QVERIFY(at.service.importOptions().isDryRun);
        QCOMPARE(at.service.importOptions().targets, wanted);
        QVERIFY(at.words().contains(QStringLiteral("This is no phone number.")));
        QVERIFY(at.words().contains(QStringLiteral("Its addresses belong to several people.")));
        QVERIFY(at.words().contains(QStringLiteral("An import is not undone as a whole")));
        QCOMPARE(at.next()->text(), QStringLiteral("Import 12,311"));
        at.save(QStringLiteral("contacts-import-check"));
        at.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(at.words().contains(QStringLiteral("Step 4 of 4: Result")));
        QVERIFY(!at.service.importOptions().isDryRun);
        QCOMPARE(at.service.importOptions().targets, wanted);
        at.save(QStringLiteral("contacts-import-result"));
        at.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!at.find<Sheet>());
    }

    void aFieldGivenTwiceIsToldBeforeAnythingRuns()
    {
        ImportWindow at;
        at.open();
        at.choose();
        auto *mood = at.find<QComboBox>(QStringLiteral("becomes4"));
        QVERIFY(mood);
        mood->setCurrentText(QStringLiteral("First name"));
        QTRY_VERIFY(at.words().contains(QStringLiteral("A person has one of these only.")));
        QVERIFY(!at.next()->isEnabled());
        for (int column = 1; column <= 5; ++column)
            at.find<QComboBox>(QStringLiteral("becomes%1").arg(column))->setCurrentIndex(0);
        QTRY_VERIFY(at.words().contains(QStringLiteral("No column is imported")));
        QVERIFY(!at.next()->isEnabled());
        QVERIFY(at.service.script.calls().filter(QStringLiteral("import ")).isEmpty());
    }

    void cardsHaveNoColumns()
    {
        ImportWindow at;
        ImportSample cards;
        cards.format = ImportFormat::vcard;
        cards.rows = {{QStringLiteral("Ana Example")}};
        at.service.setSample(cards);
        at.open();
        at.choose();
        QTRY_VERIFY(at.words().contains(QStringLiteral("Step 3 of 4: Check")));
        QVERIFY(at.service.importOptions().targets.isEmpty());
    }

    void aFileThatCannotBeReadIsTold()
    {
        ImportWindow at;
        at.open();
        at.service.script.failNext(QStringLiteral("inspect"), {ErrorCode::invalidInput, QStringLiteral("no"), QStringLiteral("file_unreadable")});
        at.choose();
        QTRY_VERIFY(at.words().contains(QStringLiteral("This file cannot be imported. The file cannot be read.")));
        at.choose();
        QTRY_VERIFY(at.words().contains(QStringLiteral("Step 2 of 4: Columns")));
    }

    void whatRunsTellsHowFarItIsAndCanBeStopped()
    {
        ImportWindow at;
        at.open();
        at.choose();
        at.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(at.words().contains(QStringLiteral("Step 3 of 4: Check")));
        at.service.script.hold(true);
        at.key(Qt::Key_Return, Qt::ControlModifier);
        auto *progress = at.find<widgets::Progress>();
        QVERIFY(progress);
        at.service.tellImport({500, 1'000, 6'000});
        QTRY_COMPARE(progress->part(), 0.5);
        QVERIFY(at.words().contains(QRegularExpression(QStringLiteral("6,000 of [0-9,]+ rows"))));
        at.save(QStringLiteral("contacts-import-running"));
        at.key(Qt::Key_Escape);
        QVERIFY(at.find<Sheet>()); // not while it runs
        progress->cancelButton()->click();
        at.service.script.hold(false);
        at.service.script.answerAll();
        QTRY_VERIFY(at.words().contains(QStringLiteral("It was stopped.")));
    }

    void aSheetThatGoesStopsWhatRuns()
    {
        ImportWindow at;
        at.open();
        at.choose();
        at.service.script.hold(true);
        at.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(at.find<widgets::Progress>());
        delete at.find<contacts::ImportSheet>();
        at.service.tellImport({1, 2, 3}); // told to nobody
        at.service.script.answerAll();
        QVERIFY(!at.find<Sheet>());
    }

    void refusedRowsAreSavedByTryingOnceMore()
    {
        ImportWindow at;
        at.open();
        at.choose();
        at.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(at.find<QPushButton>(QStringLiteral("saveRefused")));
        at.chosenFile = at.folder.filePath(QStringLiteral("refused.csv"));
        QTest::keyClick(at.find<QPushButton>(QStringLiteral("saveRefused")), Qt::Key_Space);
        QTRY_VERIFY(at.words().contains(QStringLiteral("Save refused rows")));
        QTRY_COMPARE(at.service.importOptions().errorsFile, at.chosenFile);
        QVERIFY(at.service.importOptions().isDryRun);
    }

    void aDroppedFileIsTaken()
    {
        ImportWindow at;
        at.show();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/nowhere/dropped.csv"))});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(at.page, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        static_cast<QObject *>(at.page)->event(&drop); // an application delivers it to whom it knows a drag over
        QTRY_VERIFY(at.words().contains(QStringLiteral("dropped.csv")));
        QTRY_VERIFY(at.words().contains(QStringLiteral("Step 2 of 4: Columns")));
        QVERIFY(at.service.script.calls().contains(QStringLiteral("inspect /nowhere/dropped.csv")));
    }
};

SWITCHBOARD_TEST(ImportSheetTest)
#include "tst_importsheet.moc"
