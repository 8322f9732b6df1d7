// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared.h"
#include "tests/support/testmain.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/rowchanges.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDirIterator>
#include <QMetaEnum>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace switchboard;
using widgets::Color;

class TokenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesATableThatIsNotWhole_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("a colour is missing") << QByteArray("\"canvas\"") << QByteArray("\"canvass\"");
        QTest::newRow("a colour is none") << QByteArray("#F2F5F6") << QByteArray("greyish");
        QTest::newRow("a size is zero") << QByteArray("\"topbar\": 48") << QByteArray("\"topbar\": 0");
        QTest::newRow("not JSON") << QByteArray("{") << QByteArray("");
    }

    void refusesATableThatIsNotWhole()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray json = test::readAll(test::sourcePath(QStringLiteral("resources/themes/tokens.json")));
        QVERIFY(widgets::TokenTable::parse(json).ok());
        QVERIFY(json.contains(from));
        json.replace(from, to);
        const auto table = widgets::TokenTable::parse(json);
        QVERIFY(!table.ok());
        QCOMPARE(table.error().code, ErrorCode::invalidInput);
    }

    void everyIconIsCompiledIn()
    {
        const widgets::Theme theme;
        for (int i = 0; i < widgets::iconCount; ++i) {
            const QImage image = theme.pixmap(widgets::Icon(i), 16, Color::text, 1).toImage();
            bool isDrawn = false;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    isDrawn = isDrawn || qAlpha(image.pixel(x, y)) > 100;
            }
            QVERIFY2(isDrawn, QMetaEnum::fromType<widgets::Icon>().valueToKey(i));
        }
    }

    void switchesLive()
    {
        widgets::Theme theme;
        theme.setMode(widgets::Theme::Mode::light);
        theme.install(*qApp);
        QCOMPARE(qApp->palette().color(QPalette::Window), theme.table().light[size_t(Color::surface)]);
        theme.setMode(widgets::Theme::Mode::system);
        theme.setSystemDark(true);
        QVERIFY(theme.isDark());
        QCOMPARE(qApp->palette().color(QPalette::Window), theme.table().dark[size_t(Color::surface)]);
    }

    void nothingElseNamesAColourOrAFont()
    {
        const QRegularExpression named(QStringLiteral(
            "#[0-9A-Fa-f]{6}\\b|QColor\\(\\d|Qt::(white|black|red|green|blue|gray)\\b|rgba?\\(|setPointSize|QFont\\(Q"));
        int seen = 0;
        QDirIterator files(test::sourcePath(QStringLiteral("ui")), {QStringLiteral("*.cpp"), QStringLiteral("*.h")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            ++seen;
            const auto match = named.match(QString::fromUtf8(test::readAll(path)));
            QVERIFY2(!match.hasMatch(), qPrintable(path + u": " + match.captured()));
        }
        QVERIFY(seen > 40);
    }

    void initialsOfNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("initials");
        QTest::newRow("first and last") << QStringLiteral("Ada Q. Tester") << QStringLiteral("AT");
        QTest::newRow("one word") << QStringLiteral("ada") << QStringLiteral("A");
        QTest::newRow("a joining sign is no word") << QStringLiteral("Carol & Dev") << QStringLiteral("CD");
        QTest::newRow("a number") << QStringLiteral("(512) 555-0161") << QStringLiteral("#");
        QTest::newRow("nothing") << QString() << QStringLiteral("#");
    }

    void initialsOfNames()
    {
        QFETCH(QString, name);
        QTEST(widgets::initials(name), "initials");
    }

    void rowChangesTurnAnyListIntoAnyOther()
    {
        QRandomGenerator random(20261117);
        for (int round = 0; round < 200; ++round) {
            QList<int> before;
            QList<int> after;
            for (int i = 0; i < 20; ++i) {
                if (random.bounded(3) > 0)
                    before.append(i);
                if (random.bounded(3) > 0)
                    after.append(i);
            }
            std::shuffle(after.begin(), after.end(), random);
            const auto changes = widgets::rowChanges(before, after, [](int row) { return row; });
            QList<int> rows = before;
            for (const auto &run : changes.removals)
                rows.remove(run.first, run.count);
            QList<int> moved(rows.size());
            for (int i = 0; i < rows.size(); ++i)
                moved[changes.newPlace[i]] = rows[i];
            for (const auto &run : changes.insertions) {
                for (int i = 0; i < run.count; ++i)
                    moved.insert(run.first + i, after[run.first + i]);
            }
            QCOMPARE(moved, after);
        }
    }
};

SWITCHBOARD_TEST(TokenTest)
#include "tst_tokens.moc"
