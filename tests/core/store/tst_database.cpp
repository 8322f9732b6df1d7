// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/settings.h"
#include "core/store/storefile.h"
#include "tests/support/store/teststore.h"
#include "tests/support/testmain.h"

#include <QFile>

using namespace switchboard;

namespace {

constexpr QLatin1StringView allBoxesSql("SELECT a, b FROM box");

Result<int> countBoxes(store::Database &db)
{
    Result<store::Rows> rows = db.select(allBoxesSql);
    if (!rows)
        return rows.error();
    int count = 0;
    while (rows->next())
        ++count;
    return count;
}

template<class T>
concept Bindable = requires(const T &value) { store::bound(value); };

enum class Mood : quint8 { fine };

static_assert(Bindable<int> && Bindable<qint64> && Bindable<quint32> && Bindable<bool> && Bindable<Mood>);
static_assert(Bindable<Timestamp> && Bindable<ContactId> && Bindable<QString> && Bindable<QByteArray>);
static_assert(!Bindable<quint64> && !Bindable<size_t>, "no unsigned integers of 64 bits");
static_assert(!Bindable<double> && !Bindable<float>, "would be cut");
static_assert(!Bindable<const char *> && !Bindable<char[6]> && !Bindable<std::nullptr_t>, "a pointer is no value");
static_assert(!Bindable<std::string> && !Bindable<QStringView> && !Bindable<std::optional<int>>);

/// Leaves a row behind that names a parent it has not, which is told at the commit only.
Result<void> makeCommitFail(store::Database &db)
{
    for (const char *sql :
         {"COMMIT", "PRAGMA query_only=OFF", "PRAGMA foreign_keys=ON", "CREATE TEMP TABLE parent (id INTEGER PRIMARY KEY)",
          "CREATE TEMP TABLE child (parent REFERENCES parent DEFERRABLE INITIALLY DEFERRED)", "BEGIN",
          "INSERT INTO child VALUES (7)"}) {
        if (const Result<void> done = db.executeOnce(QLatin1StringView(sql)); !done)
            return done;
    }
    return {};
}

std::unique_ptr<store::Database> scratch(const QString &path)
{
    auto opened = store::Database::open(path, store::Database::Mode::create);
    if (!opened || !(*opened)->executeOnce(QStringLiteral("CREATE TABLE box (id INTEGER PRIMARY KEY, a, b)")))
        return nullptr;
    return std::move(*opened);
}

} // namespace

/// What a value becomes in the database and back, and what a read tells that breaks off.
class DatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_db = scratch(m_folder->filePath(QStringLiteral("scratch.db")));
        QVERIFY(m_db);
    }

    void aTextComesBackAsItWas_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << QStringLiteral("hello");
        QTest::newRow("empty, which is not NULL") << QStringLiteral("");
        QTest::newRow("with a NUL inside") << QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b");
        QTest::newRow("outside the basic plane") << QStringLiteral("\U0001F3E1 and \u00e4\u4e2d");
        QTest::newRow("long") << QString(100'000, u'\u00e9');
    }

    void aTextComesBackAsItWas()
    {
        QFETCH(const QString, text);
        const Result<qint64> row = m_db->insert(insertSql, text, text.toUtf8());
        QVERIFY(row);
        Result<store::Rows> rows = m_db->select(selectSql, *row);
        QVERIFY(rows && rows->next());
        QCOMPARE(rows->text(0), text);
        QVERIFY(!rows->isNull(0));
        QCOMPARE(rows->blob(1), text.toUtf8());
        QVERIFY(!rows->isNull(1));
        QVERIFY(!rows->next());
    }

    void whatIsNullIsNullAndWhatIsEmptyIsNot()
    {
        QVERIFY(m_db->insert(insertSql, QString(), QByteArray()));
        QVERIFY(m_db->insert(insertSql, QStringLiteral(""), QByteArray("")));
        QVERIFY(m_db->insert(insertSql, store::nullable(QStringLiteral("")), store::nullable(QByteArray(""))));
        QVERIFY(m_db->insert(insertSql, ContactId(), store::nullable(Timestamp())));
        QVERIFY(m_db->insert(insertSql, ContactId{7}, Timestamp(milliseconds(9))));
        Result<store::Rows> rows = m_db->select(QLatin1StringView("SELECT a, b FROM box ORDER BY id"));
        QVERIFY(rows);
        for (const bool isNull : {true, false, true, true, false}) {
            QVERIFY(rows->next());
            QCOMPARE(rows->isNull(0), isNull);
            QCOMPARE(rows->isNull(1), isNull);
            QCOMPARE(rows->blob(1).isNull(), isNull);
        }
        QCOMPARE(rows->id<ContactId>(0), ContactId{7});
        QCOMPARE(rows->time(1), Timestamp(milliseconds(9)));
        QVERIFY(!rows->next());
        QVERIFY(!m_db->takeBrokenRead());
    }

    void anInsertTellsItsRowAndAChangeHowMany()
    {
        const Result<qint64> first = m_db->insert(insertSql, 1, true);
        const Result<qint64> second = m_db->insert(insertSql, qint64(1) << 62, false);
        QVERIFY(first && second);
        QCOMPARE(*second, *first + 1);
        QCOMPARE(*m_db->execute(QLatin1StringView("UPDATE box SET b = ?"), 3), 2);
        QCOMPARE(*m_db->execute(QLatin1StringView("DELETE FROM box WHERE id = ?"), *second + 1), 0);
    }

    void aStatementThatFailsLeavesNothingRunning()
    {
        QVERIFY(m_db->executeOnce(QStringLiteral("CREATE UNIQUE INDEX one ON box (a)")));
        QVERIFY(m_db->insert(insertSql, 1, 1));
        const Result<qint64> again = m_db->insert(insertSql, 1, 2);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::alreadyExists);
        QVERIFY(m_db->insert(insertSql, 2, 2));
        const Result<int> nonsense = m_db->execute(QLatin1StringView("SELEKT"));
        QVERIFY(!nonsense);
        QCOMPARE(nonsense.error().code, ErrorCode::internal);
        QVERIFY(!m_db->executeOnce(QStringLiteral("DELETE FROM box; DELETE FROM box")));
        QCOMPARE(rowCount(), 2);
    }

    void aStatementRunsWithTheValuesThatItWantsOnly_data()
    {
        QTest::addColumn<int>("given");
        QTest::newRow("none") << 0;
        QTest::newRow("too few") << 1;
        QTest::newRow("too many") << 3;
    }

    void aStatementRunsWithTheValuesThatItWantsOnly()
    {
        QFETCH(const int, given);
        QVERIFY(m_db->insert(insertSql, 1, 2));
        constexpr QLatin1StringView sql("UPDATE box SET a = ?, b = ?");
        const Result<int> done = given == 0   ? m_db->execute(sql)
                                 : given == 1 ? m_db->execute(sql, 7)
                                              : m_db->execute(sql, 7, 8, 9);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::internal);
        QVERIFY(done.error().detail.contains(sql));
        QVERIFY(!m_db->select(QLatin1StringView("SELECT a FROM box WHERE a = ? AND b = ?"), 1));
        QVERIFY(!m_db->executeOnce(QStringLiteral("DELETE FROM box WHERE a = ?")));
        Result<store::Rows> rows = m_db->select(allBoxesSql);
        QVERIFY(rows && rows->next());
        QCOMPARE(rows->integer(0), 1);
        QCOMPARE(rows->integer(1), 2);
    }

    void aValueThatIsNotTakenEndsTheOperation_data()
    {
        QTest::addColumn<store::Value::Kind>("kind");
        QTest::newRow("bytes") << store::Value::Kind::blob;
        QTest::newRow("a text") << store::Value::Kind::text;
        QTest::newRow("a word of our own") << store::Value::Kind::utf8;
    }

    /// SQLite takes 1 GB; more is refused before it is looked at.
    void aValueThatIsNotTakenEndsTheOperation()
    {
        QFETCH(const store::Value::Kind, kind);
        const store::Value huge{kind, 0, "", 2'000'000'000};
        QVERIFY(m_db->insert(insertSql, 1, 2));
        const Result<qint64> inserted = m_db->insert(insertSql, 3, huge);
        QVERIFY(!inserted);
        QVERIFY2(inserted.error().detail.contains(QLatin1StringView("too big")), qPrintable(describe(inserted.error())));
        QVERIFY(!m_db->select(QLatin1StringView("SELECT a FROM box WHERE b IS NOT ?"), huge));
        QCOMPARE(rowCount(), 1);
        QVERIFY(m_db->insert(insertSql, 3, 4));
        QCOMPARE(rowCount(), 2);
    }

    void oneTextAtAnotherPlaceIsAnotherStatement()
    {
        QByteArray sql("SELECT 1 + 0");
        const auto answer = [&] {
            Result<store::Rows> rows = m_db->select(QLatin1StringView(sql));
            return rows && rows->next() ? rows->integer(0) : qint64(-1);
        };
        QCOMPARE(answer(), 1);
        sql[7] = '5';
        QCOMPARE(answer(), 5);
        QCOMPARE(answer(), 5);
    }

    /// The connection would stay in its transaction: each later read would fail at BEGIN.
    void aReadWhoseEndFailsDoesNotSpoilTheNext()
    {
        QVERIFY(m_db->insert(insertSql, 1, 2));
        store::ReaderPool pool(m_folder->filePath(QStringLiteral("scratch.db")), 1);
        QVERIFY(test::await(pool.run(makeCommitFail)));
        for (int i = 1; i < 4; ++i) {
            const Result<int> counted = test::await(pool.run(countBoxes));
            QVERIFY(counted);
            QCOMPARE(*counted, i);
            QVERIFY(m_db->insert(insertSql, i, i));
        }
    }

    void aReadThatBreaksOffIsAnErrorOfTheWholeOperation()
    {
        test::TestStore store;
        QVERIFY(store.write([](store::Transaction &transaction) -> Result<void> {
            Result<void> done = transaction.db().executeOnce(QStringLiteral("CREATE TABLE box (id INTEGER PRIMARY KEY, a, b)"));
            for (int i = 0; i < 200 && done; ++i) {
                const Result<qint64> row = transaction.db().insert(insertSql, QStringLiteral("key%1").arg(i), QString(500, u'x'));
                if (!row)
                    done = row.error();
            }
            return done;
        }));
        const Result<int> whole = store.read(countBoxes);
        QVERIFY(whole);
        QCOMPARE(*whole, 200);
        store.close();
        damageALeafOf(store::Store::filePath(store.folder()));

        auto opened = store::Database::open(store::Store::filePath(store.folder()), store::Database::Mode::readOnly);
        QVERIFY(opened);
        const Result<int> part = countBoxes(**opened);
        QVERIFY(!part || *part < *whole);
        const std::optional<Error> told = (*opened)->takeBrokenRead();
        QVERIFY(!part || told);
        QVERIFY(!(*opened)->takeBrokenRead());

        store.reopen();
        const Result<int> read = store.read(countBoxes);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::damaged);
        const Result<int> written = store.write([](store::Transaction &transaction) -> Result<int> {
            const Result<int> counted = countBoxes(transaction.db());
            if (!counted)
                return counted.error();
            const Result<void> put = store::putSetting(transaction, QStringLiteral("made of a part"), QString::number(*counted));
            return put ? counted : Result<int>(put.error());
        });
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::damaged);
    }

private:
    static constexpr QLatin1StringView insertSql{"INSERT INTO box (a, b) VALUES (?, ?)"};
    static constexpr QLatin1StringView selectSql{"SELECT a, b FROM box WHERE id = ?"};

    int rowCount()
    {
        Result<store::Rows> rows = m_db->select(QLatin1StringView("SELECT COUNT(*) FROM box"));
        return rows && rows->next() ? int(rows->integer(0)) : -1;
    }

    /// Spoils the kind byte of a leaf page, well behind the first.
    static void damageALeafOf(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        constexpr qsizetype page = 4096;
        constexpr char tableLeaf = 0x0d;
        qsizetype found = 0;
        for (qsizetype at = page; at < bytes.size(); at += page) {
            if (bytes.at(at) == tableLeaf && bytes.mid(at, page).contains("key150"))
                found = at;
        }
        QVERIFY(found > 0);
        bytes[found] = char(0x77);
        QVERIFY(file.seek(0));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Database> m_db;
};

SWITCHBOARD_TEST(DatabaseTest)
#include "tst_database.moc"
