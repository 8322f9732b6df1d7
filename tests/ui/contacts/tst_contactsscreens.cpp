// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/contacts/contactswindow.h"
#include "tests/ui/support/contrastprobe.h"
#include "tests/ui/support/layoutlint.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/states.h"

#include <QLineEdit>
#include <QPushButton>

using namespace switchboard;
using namespace switchboard::test;
using widgets::Sheet;

namespace {

void showMarisol(ContactsWindow &at)
{
    const auto row = at.names().indexOf(QStringLiteral("Marisol Vega"));
    QVERIFY(row >= 0);
    at.table()->selectRowAt(int(row));
    QTRY_VERIFY(at.words().contains(QStringLiteral("Vega family")));
}

} // namespace

/// Pictures of the place in all its states, and what can be measured of them.
class ContactsScreensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePlaceLightAndDark_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<QSize>("size");
        for (const bool isDark : {false, true}) {
            const QString look = isDark ? QStringLiteral("dark") : QStringLiteral("light");
            QTest::newRow(qPrintable(look + QStringLiteral("-1280x800"))) << isDark << QSize(1280, 724);
            QTest::newRow(qPrintable(look + QStringLiteral("-1920x1080"))) << isDark << QSize(1920, 1004);
        }
    }

    void thePlaceLightAndDark()
    {
        QFETCH(bool, isDark);
        QFETCH(QSize, size);
        ContactsWindow at(isDark);
        at.show(size);
        showMarisol(at);
        at.save(QStringLiteral("contacts-") + QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(layoutProblems(*at.window).join(u'\n'), QString());
        QCOMPARE(faintPairs(*at.window, at.theme).join(u'\n'), QString());
    }

    void theSheetsLightAndDark_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void theSheetsLightAndDark()
    {
        QFETCH(bool, isDark);
        const QString look = QString::fromLatin1(QTest::currentDataTag());
        ContactsWindow at(isDark);
        at.service.setPreview({{}, 300, 2, 4, 2});
        at.show();
        showMarisol(at);
        at.table()->setFocus();
        const auto picture = [&at, &look](Qt::Key key, const QString &name) {
            at.key(key);
            QTRY_VERIFY(at.find<Sheet>());
            at.settle();
            at.save(QStringLiteral("contacts-%1-%2").arg(name, look));
            QCOMPARE(layoutProblems(*at.window).join(u'\n'), QString());
            QCOMPARE(faintPairs(*at.window, at.theme).join(u'\n'), QString());
            at.key(Qt::Key_Escape);
            QTRY_VERIFY(!at.find<Sheet>());
        };
        picture(Qt::Key_E, QStringLiteral("form"));
        picture(Qt::Key_T, QStringLiteral("tags"));
        picture(Qt::Key_M, QStringLiteral("pick"));
        picture(Qt::Key_Delete, QStringLiteral("erase"));
        picture(Qt::Key_X, QStringLiteral("export"));
        at.key(Qt::Key_Down, Qt::ShiftModifier);
        at.save(QStringLiteral("contacts-several-") + look);
        picture(Qt::Key_M, QStringLiteral("merge"));
    }

    void everyState()
    {
        {
            ContactsWindow at(false, false);
            at.show();
            at.save(QStringLiteral("contacts-empty"));
            QCOMPARE(layoutProblems(*at.window).join(u'\n'), QString());
        }
        {
            ContactsWindow at;
            at.service.script.hold(true);
            at.show();
            QTRY_VERIFY(at.find<widgets::LoadingBars>());
            at.save(QStringLiteral("contacts-loading"));
        }
        {
            ContactsWindow at;
            at.show();
            at.key(Qt::Key_Slash);
            at.type(QStringLiteral("nobody at all"));
            QTRY_VERIFY(at.words().contains(QStringLiteral("Nobody found")));
            at.save(QStringLiteral("contacts-nothing-found"));
        }
        {
            ContactsWindow at;
            at.show();
            at.key(Qt::Key_D);
            at.save(QStringLiteral("contacts-comfortable"));
        }
    }

    void namesOfEveryKind_data()
    {
        QTest::addColumn<QString>("part");
        QTest::newRow("long") << QStringLiteral("Maximiliana");
        QTest::newRow("right-to-left") << QString::fromUtf8("\xD7\x99\xD7\xA2\xD7\xA7\xD7\x91");
        QTest::newRow("emoji") << QStringLiteral("Yolanda");
    }

    void namesOfEveryKind()
    {
        QFETCH(QString, part);
        ContactsWindow at;
        at.show();
        const QStringList names = at.names();
        const auto row = std::find_if(names.cbegin(), names.cend(), [&part](const QString &name) { return name.startsWith(part); });
        QVERIFY(row != names.cend());
        at.table()->selectRowAt(int(row - names.cbegin()));
        at.settle();
        at.save(QStringLiteral("contacts-name-") + QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(layoutProblems(*at.window).join(u'\n'), QString());
    }

    void fiftyThousandAreScrolledFromEndToEnd()
    {
        ContactsWindow at(false, false);
        for (int i = 0; i < 50'000; ++i)
            at.service.add(QStringLiteral("Person %1").arg(i, 5, 10, QChar(u'0')), QStringLiteral("(512) 555-%1").arg(i % 10'000, 4, 10, QChar(u'0')));
        at.show();
        QTRY_COMPARE(at.table()->model()->rowCount(), 50'000);
        at.table()->setFocus();
        at.key(Qt::Key_End);
        QTRY_COMPARE(at.table()->currentIndex().data().toString(), QStringLiteral("Person 49999"));
        at.save(QStringLiteral("contacts-fifty-thousand"));
        at.key(Qt::Key_Home);
        QTRY_COMPARE(at.table()->currentIndex().data().toString(), QStringLiteral("Person 00000"));
    }

    void aNarrowWindowHasTheDetailsInADrawer()
    {
        ContactsWindow at;
        at.show({900, 700});
        const auto row = at.names().indexOf(QStringLiteral("Marisol Vega"));
        at.table()->selectRowAt(int(row));
        at.save(QStringLiteral("contacts-narrow"));
        QVERIFY(!at.words().contains(QStringLiteral("Vega family")));
        at.table()->setFocus();
        at.key(Qt::Key_Return);
        QTRY_VERIFY(at.words().contains(QStringLiteral("Vega family")));
        at.save(QStringLiteral("contacts-narrow-drawer"));
        QCOMPARE(layoutProblems(*at.window).join(u'\n'), QString());
    }
};

SWITCHBOARD_TEST(ContactsScreensTest)
#include "tst_contactsscreens.moc"
