// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"
#include "core/store/settings.h"
#include "core/store/storefile.h"
#include "tests/core/store/fixtures.h"
#include "tests/support/testmain.h"

#include <QFile>

using namespace switchboard;

class StoreFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotOurStoreIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("a text file") << QByteArray("not a database, certainly not ours\n").repeated(200) << ErrorCode::foreign;
        QTest::newRow("an empty file") << QByteArray() << ErrorCode::damaged;
    }

    void whatIsNotOurStoreIsRefused()
    {
        QFETCH(QByteArray, content);
        QFETCH(ErrorCode, code);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("store.db"));
        writeFile(path, content);
        const Result<void> checked = store::storefile::check(path);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, code);
        QCOMPARE(readFile(path), content); // and left alone
    }

    void anSqliteFileOfAnotherProgramIsForeign()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("store.db"));
        {
            auto db = store::Database::open(path, store::Database::Mode::create);
            QVERIFY((*db)->executeOnce(QStringLiteral("CREATE TABLE mail (id INTEGER)")));
        }
        const Result<void> checked = store::storefile::check(path);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, ErrorCode::foreign);
    }

    void aNewerStoreIsRefusedWithBothVersions()
    {
        test::TestStore store;
        store.close();
        {
            auto db = store::Database::open(store::Store::filePath(store.folder()), store::Database::Mode::readWrite);
            QVERIFY((*db)->executeOnce((*db)->dialect().setSchemaVersion(store::latestSchemaVersion() + 1)));
        }
        const auto opened = store::Store::open({store.folder(), std::make_shared<SystemClock>(), 1}, store.workspaceKey());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::newer);
        QVERIFY(opened.error().detail.contains(QString::number(store::latestSchemaVersion() + 1)));
    }

    void damageIsFoundByTheCheck()
    {
        test::TestStore store;
        for (int i = 0; i < 200; ++i) {
            QVERIFY(store.write([i](store::Transaction &transaction) {
                return store::putSetting(transaction, QStringLiteral("key%1").arg(i), QString(500, u'x'));
            }));
        }
        store.close();
        const QString path = store::Store::filePath(store.folder());
        QByteArray bytes = readFile(path);
        for (qsizetype i = bytes.size() / 2; i < bytes.size() / 2 + 9000; ++i)
            bytes[i] = 'Z';
        writeFile(path, bytes);
        const Result<QStringList> problems = store::storefile::integrityProblems(path);
        QVERIFY(!problems || !problems->isEmpty());
    }

    void aBackupIsWholeAndGoesBack()
    {
        test::TestStore store;
        const QString backup = store.folder() + QStringLiteral("/kept.db");
        QVERIFY(put(store, QStringLiteral("before")));
        QVERIFY(store::storefile::backup(store::Store::filePath(store.folder()), backup));
        QVERIFY(put(store, QStringLiteral("after")));
        QCOMPARE(value(store), QStringLiteral("after"));

        store.close();
        QVERIFY(store::storefile::restore(backup, store::Store::filePath(store.folder())));
        store.reopen();
        QCOMPARE(value(store), QStringLiteral("before"));
        QVERIFY(QFile::exists(store::Store::filePath(store.folder()) + QStringLiteral(".before-restore")));
    }

    void aRestoreThatBrokeOffDoesNotCostWhatItPutAside()
    {
        test::TestStore store;
        const QString path = store::Store::filePath(store.folder());
        const QString backup = store.folder() + QStringLiteral("/kept.db");
        QVERIFY(put(store, QStringLiteral("before")));
        QVERIFY(store::storefile::backup(path, backup));
        QVERIFY(put(store, QStringLiteral("after")));
        store.close();
        // As a restore leaves it that ends between its two steps.
        const QString aside = path + QStringLiteral(".before-restore");
        QVERIFY(QFile::rename(path, aside));
        const QByteArray kept = readFile(aside);
        QVERIFY(store::storefile::restore(backup, path));
        QCOMPARE(readFile(aside), kept);
    }

    void aBackupNeverWritesOverAFile()
    {
        test::TestStore store;
        const QString target = store.folder() + QStringLiteral("/kept.db");
        writeFile(target, "precious");
        const Result<void> refused = store::storefile::backup(store::Store::filePath(store.folder()), target);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::alreadyExists);
        QCOMPARE(readFile(target), QByteArray("precious"));
    }

    void aDamagedBackupIsNotPutBack()
    {
        test::TestStore store;
        QVERIFY(put(store, QStringLiteral("kept")));
        store.close();
        const QString backup = store.folder() + QStringLiteral("/bad.db");
        writeFile(backup, "no database at all, but long enough to look at");
        QVERIFY(!store::storefile::restore(backup, store::Store::filePath(store.folder())));
        store.reopen();
        QCOMPARE(value(store), QStringLiteral("kept"));
    }

    void aSecondMigrationChangesNothing()
    {
        QTemporaryDir folder;
        auto db = store::Database::open(folder.filePath(QStringLiteral("s.db")), store::Database::Mode::create);
        QVERIFY(store::migrate(**db));
        const QStringList first = schema(**db);
        QVERIFY(first.size() > 20);
        QVERIFY(store::migrate(**db));
        QCOMPARE(schema(**db), first);
    }

    void aDiskThatIsFullIsAnErrorAndNothingIsHalfWritten()
    {
        test::TestStore store;
        QVERIFY(put(store, QStringLiteral("before")));
        // SQLite's own page limit plays the full disk: the same error code, the same lost transaction.
        QVERIFY(store.write([](store::Transaction &transaction) -> Result<void> {
            store::Rows pages = *transaction.db().select(QLatin1StringView("PRAGMA page_count"));
            pages.next();
            return transaction.db().executeOnce(QStringLiteral("PRAGMA max_page_count=%1").arg(pages.integer(0)));
        }));
        QList<QFuture<Result<void>>> answers;
        for (int i = 0; i < 20; ++i) {
            answers.append(store->write([i](store::Transaction &transaction) {
                return store::putSetting(transaction, QStringLiteral("big%1").arg(i), QString(200'000, u'x'));
            }));
        }
        for (const QFuture<Result<void>> &answer : answers) {
            const Result<void> failed = test::await(answer);
            QVERIFY(!failed);
            QCOMPARE(failed.error().code, ErrorCode::storage);
        }
        QCOMPARE(value(store), QStringLiteral("before"));
        QVERIFY(store.write([](store::Transaction &transaction) {
            return transaction.db().executeOnce(QStringLiteral("PRAGMA max_page_count=1000000"));
        }));
        QVERIFY(put(store, QStringLiteral("after")));
        QCOMPARE(value(store), QStringLiteral("after"));
    }

private:
    static void writeFile(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    static QByteArray readFile(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static Result<void> put(test::TestStore &store, const QString &value)
    {
        return store.write([value](store::Transaction &transaction) { return store::putSetting(transaction, QStringLiteral("key"), value); });
    }

    static QString value(test::TestStore &store)
    {
        const seal::Vault vault = store->vault();
        return store.read([vault](store::Database &db) { return store::allSettings(db, vault); })->value(QStringLiteral("key"));
    }

    static QStringList schema(store::Database &db)
    {
        QStringList lines;
        store::Rows rows = *db.select(QLatin1StringView("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"));
        while (rows.next())
            lines.append(rows.text(0));
        return lines;
    }
};

SWITCHBOARD_TEST(StoreFileTest)
#include "tst_storefile.moc"
