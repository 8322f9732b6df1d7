// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search/searchconnection.h"
#include "tests/core/search/samples.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

using namespace switchboard;
using namespace switchboard::store;

/// What a statement of the search file answers where a value was not taken.
class SearchConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto opened =
            SearchConnection::open(m_dir.filePath(QStringLiteral("search.db")), test::sampleKey(), SealedMode::create);
        QVERIFY(opened);
        m_connection = std::move(*opened);
        QVERIFY(m_connection->exec("CREATE TABLE box (a, b)"));
    }

    void aValueThatIsNotTakenKeepsTheStatementFromRunning()
    {
        Result<SearchStatement> insert = m_connection->prepare("INSERT INTO box VALUES (?, ?)");
        QVERIFY(insert);
        insert->bind(1, qint64(1));
        insert->bind(3, qint64(2));
        insert->bind(2, qint64(3));
        QCOMPARE(insert->run() & 0xff, SQLITE_RANGE);
        QCOMPARE(count(), 0);

        insert->bind(1, qint64(4));
        insert->bind(2, QStringView(u"five"));
        QCOMPARE(insert->run(), SQLITE_OK);
        QCOMPARE(count(), 1);
    }

    void aSelectTellsItAtItsStepAndAtItsReset()
    {
        Result<SearchStatement> select = m_connection->prepare("SELECT a FROM box WHERE a IS NOT ?");
        QVERIFY(select);
        select->bindUtf8(2, "too far");
        QCOMPARE(select->step() & 0xff, SQLITE_RANGE);
        QCOMPARE(select->reset() & 0xff, SQLITE_RANGE);
        QCOMPARE(select->step(), SQLITE_ROW);
        QCOMPARE(select->reset(), SQLITE_OK);
    }

private:
    int count()
    {
        Result<SearchStatement> select = m_connection->prepare("SELECT COUNT(*) FROM box");
        return select && select->step() == SQLITE_ROW ? int(select->integer(0)) : -1;
    }

    QTemporaryDir m_dir;
    std::unique_ptr<SearchConnection> m_connection;
};

SWITCHBOARD_TEST(SearchConnectionTest)
#include "tst_searchconnection.moc"
