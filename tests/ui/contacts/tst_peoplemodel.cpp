// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/manualclock.h"
#include "tests/support/testmain.h"
#include "tests/ui/contacts/contactswindow.h"
#include "ui/contacts/peoplemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace switchboard;
using namespace switchboard::test;
using contacts::PeopleModel;
using workspace::PeopleOrder;
using workspace::PeopleQuery;

namespace {

class Rig
{
public:
    explicit Rig(bool hasSamples = true)
    {
        if (hasSamples)
            addContactsOfEveryKind(service);
    }
    FakePeopleService service;
    std::shared_ptr<ManualClock> clock = std::make_shared<ManualClock>(sampleNow());
    widgets::TimeWords times{clock, sampleZone()};
    PeopleModel model{service, times};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    void load(const PeopleQuery &query = {})
    {
        QSignalSpy loaded(&model, &PeopleModel::loaded);
        model.search(query);
        QTRY_VERIFY(!loaded.isEmpty());
        model.setVisible(0, 50);
        QCoreApplication::processEvents();
    }
    void reload()
    {
        QSignalSpy loaded(&model, &PeopleModel::loaded);
        model.refresh();
        QTRY_VERIFY(!loaded.isEmpty());
        QCoreApplication::processEvents();
    }
    QString printed(int rows = 100) const
    {
        QStringList lines;
        for (int row = 0; row < std::min(rows, model.rowCount()); ++row) {
            QStringList cells;
            for (int column = 0; column < model.columnCount(); ++column)
                cells.append(model.index(row, column).data().toString());
            lines.append(cells.join(u'|'));
        }
        return lines.join(u'\n');
    }
};

} // namespace

class PeopleModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsSayWhatIsKnown()
    {
        Rig rig;
        PeopleQuery query;
        query.tag = QStringLiteral("seller");
        rig.load(query);
        QCOMPARE(rig.printed(),
                 QStringLiteral("Carol Whitfield|(254) 555-0131|carol@example.com||Offer made|Riley|seller||16 Nov 18:05: Sign the amendment|Sat\n"
                                "Dev Whitfield|(254) 555-0132|||Offer made|Riley|seller|||Sat\n"
                                "Gwen Tate|(512) 555-0109|gwen@example.com|Tate & Daughters Property Management of Central Texas|Closed|Avery|seller, referral, vip, newsletter|||Sun\n"
                                "Marisol Vega|(512) 555-0142|marisol@example.com||Offer made|Avery|seller, vip||Today 17:05: Call about closing|13:05"));
    }

    void anOptOutIsSaidInWords()
    {
        Rig rig;
        PeopleQuery query;
        query.text = QStringLiteral("hector");
        rig.load(query);
        const QModelIndex cell = rig.model.index(0, PeopleModel::consent);
        QCOMPARE(cell.data().toString(), QStringLiteral("Opted out"));
        QCOMPARE(cell.data(widgets::CellRole).value<widgets::Cell>().icon, std::optional(widgets::Icon::ban));
    }

    void aChangeMovesOnlyItsRow()
    {
        Rig rig;
        rig.load();
        const int before = rig.model.rowCount();
        QSignalSpy reset(&rig.model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&rig.model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&rig.model, &QAbstractItemModel::rowsRemoved);
        rig.service.add(QStringLiteral("Bea Lane"));
        rig.reload();
        QCOMPARE(rig.model.rowCount(), before + 1);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(reset.size() + removed.size(), 0);
        rig.service.person(ContactId{1}).contact.stage = QStringLiteral("Closed");
        QSignalSpy changed(&rig.model, &QAbstractItemModel::dataChanged);
        rig.reload();
        QVERIFY(!changed.isEmpty());
        QCOMPARE(reset.size() + removed.size(), 0);
        QVERIFY(rig.printed().contains(QStringLiteral("Marisol Vega|(512) 555-0142|marisol@example.com||Closed")));
    }

    void theLatestQuestionWins()
    {
        Rig rig;
        rig.load();
        rig.service.script.hold(true);
        PeopleQuery one;
        one.text = QStringLiteral("carol");
        PeopleQuery two;
        two.text = QStringLiteral("gwen");
        rig.model.search(one);
        rig.model.search(two);
        rig.service.script.answer(1);
        rig.service.script.answer(0);
        QTRY_COMPARE(rig.model.rowCount(), 1);
        rig.service.script.hold(false);
        rig.model.setVisible(0, 1);
        rig.service.script.answerAll();
        QTRY_COMPARE(rig.model.index(0, 0).data().toString(), QStringLiteral("Gwen Tate"));
    }

    void aFailureLeavesTheRows()
    {
        Rig rig;
        rig.load();
        const QString before = rig.printed();
        QSignalSpy failed(&rig.model, &PeopleModel::failed);
        rig.service.script.failNext(QStringLiteral("matches"), {ErrorCode::storage, QStringLiteral("disk")});
        rig.model.refresh();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(rig.printed(), before);
    }

    void ofManyOnlyThoseInSightAreRead()
    {
        Rig rig(false);
        for (int i = 0; i < 50'000; ++i)
            rig.service.add(QStringLiteral("Person %1").arg(i, 5, 10, QChar(u'0')));
        rig.service.script.forgetCalls();
        QSignalSpy loaded(&rig.model, &PeopleModel::loaded);
        rig.model.search({});
        QTRY_VERIFY(!loaded.isEmpty());
        QCOMPARE(rig.model.rowCount(), 50'000);
        rig.model.setVisible(30'000, 30'020);
        QTRY_COMPARE(rig.model.index(30'010, 0).data().toString(), QStringLiteral("Person 30010"));
        QVERIFY(rig.model.index(100, 0).data(contacts::LoadingRole).toBool());
        QCOMPARE(rig.service.script.calls().filter(QStringLiteral("lines")).constLast(), QStringLiteral("lines 69"));
    }
};

SWITCHBOARD_TEST(PeopleModelTest)
#include "tst_peoplemodel.moc"
