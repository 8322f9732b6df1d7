// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared.h"
#include "tests/support/testmain.h"
#include "tests/ui/shell/shellfixture.h"
#include "tests/ui/support/accessiblewalk.h"
#include "tests/ui/support/contrastprobe.h"
#include "ui/shell/keysheet.h"
#include "ui/shell/topbar.h"
#include "ui/widgets/button.h"

#include <QMenu>
#include <QPainter>
#include <QSet>

using namespace switchboard;
using test::ShellWindow;

/// Pictures of the frame's own parts, looked at for contrast and names.
class ShellScreensTest : public QObject
{
    Q_OBJECT

private:
    QString m_name;

    void save(ShellWindow &ui, const QString &state, const QMenu *menu = nullptr)
    {
        QApplication::sendPostedEvents();
        QApplication::processEvents();
        QImage image = ui.window.grab().toImage();
        if (menu)
            QPainter(&image).drawPixmap(ui.window.mapFromGlobal(menu->pos()), const_cast<QMenu *>(menu)->grab());
        QSet<QRgb> colors;
        for (int y = 0; y < image.height(); y += 3) {
            for (int x = 0; x < image.width(); x += 3)
                colors.insert(image.pixel(x, y));
        }
        QVERIFY(colors.size() > 20);
        const QString folder = test::sourcePath(QStringLiteral("build/screenshots"));
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(image.save(folder + QStringLiteral("/shell-%1-%2.png").arg(state, m_name)));
        // What lies behind a scrim is meant to be faint.
        auto *sheet = ui.window.findChild<widgets::Sheet *>();
        QWidget *looked = &ui.window;
        if (sheet)
            looked = sheet;
        else if (ui.palette())
            looked = ui.palette();
        const QStringList problems = (sheet ? QStringList() : test::faintPairs(*looked, ui.theme)) + test::accessibleProblems(*looked);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    static void fill(ShellWindow &ui)
    {
        workspace::PersonDetail out;
        out.contact.name = QStringLiteral("Margo R.");
        out.addresses = {{EndpointId{9}, {AddressKind::phone, QStringLiteral("+15125550190")}, QStringLiteral("(512) 555-0190"), {}, true, {}}};
        ui.people.add(QStringLiteral("Marisol V."), QStringLiteral("(512) 555-0142"));
        ui.people.add(QStringLiteral("Marcus A."), QStringLiteral("(210) 555-0118"));
        ui.people.add(out);
        for (int i = 0; i < 9; ++i)
            ui.people.add(QStringLiteral("Marta %1").arg(i), QStringLiteral("(512) 555-01%1").arg(20 + i));
        ui.searches.saved = {{1, QStringLiteral("Marked as failed"), QStringLiteral("status:failed tag:hot")}};
        ui.window.setAgent(QStringLiteral("Avery"));
        ui.window.setCount(shell::Place::inbox, 7);
        ui.window.statusBar().setStatus({.provider = QStringLiteral("Twilio"), .isReachable = true, .problem = {}, .queued = 0, .held = 3, .inDoubt = 0,
                                         .lastPollAt = ui.clock->now() - std::chrono::seconds(2), .isPractice = false,
                                         .providers = {{QStringLiteral("Twilio"), true, {}}, {QStringLiteral("Email"), true, {}}, {QStringLiteral("Voice"), true, QStringLiteral("slow")}}});
    }

private Q_SLOTS:
    void looksRight_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("isDark");
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080), QSize(800, 560)}) {
            QTest::addRow("%dx%d-light", size.width(), size.height()) << size << false;
            QTest::addRow("%dx%d-dark", size.width(), size.height()) << size << true;
        }
    }

    void looksRight()
    {
        QFETCH(QSize, size);
        QFETCH(bool, isDark);
        m_name = QString::fromLatin1(QTest::currentDataTag());
        ShellWindow ui(isDark);
        fill(ui);
        ui.show(size);
        ui.inboxPage->setSummary(QStringLiteral("42 open"));
        ui.inboxPage->setPersonZone("America/Chicago");
        save(ui, QStringLiteral("frame"));

        ui.undo.push(QStringLiteral("Marisol V. is done"), [] { return QFuture<Result<void>>(); });
        save(ui, QStringLiteral("undo"));

        ui.press(Qt::Key_K, Qt::ControlModifier);
        save(ui, QStringLiteral("palette-empty"));
        ui.type(QStringLiteral("mar"));
        QTRY_VERIFY2(ui.listed().contains(QStringLiteral("Show 9 more people")), qPrintable(ui.listed()));
        save(ui, QStringLiteral("palette-found"));
        ui.palette()->edit()->setText(QStringLiteral("snooze tue 9"));
        save(ui, QStringLiteral("palette-time"));
        ui.window.setSources({});
        ui.press(Qt::Key_Escape);
        ui.press(Qt::Key_K, Qt::ControlModifier);
        ui.palette()->edit()->setText(QStringLiteral("qqqq"));
        save(ui, QStringLiteral("palette-nothing"));
        ui.press(Qt::Key_Escape);

        ui.inboxPage->setFocus();
        ui.press(Qt::Key_Question);
        auto *sheet = ui.window.findChild<shell::KeySheet *>();
        QVERIFY(sheet);
        save(ui, QStringLiteral("keys"));
        shell::KeyButton *key = sheet->buttonOf(QStringLiteral("app.palette"));
        key->setFocus();
        key->click();
        save(ui, QStringLiteral("keys-listening"));
        ui.press(Qt::Key_F, Qt::ControlModifier);
        save(ui, QStringLiteral("keys-conflict"));
        sheet->close();
        QTRY_VERIFY(!ui.window.findChild<shell::KeySheet *>());
        ui.actions.action(QStringLiteral("app.about"))->trigger();
        save(ui, QStringLiteral("about"));
        delete ui.window.findChild<widgets::Sheet *>();

        auto *button = ui.window.findChild<shell::TopBar *>()->menuButton();
        QMenu *menu = button->menu();
        const QPoint below = button->mapToGlobal(QPoint(button->width(), button->height() + 4));
        menu->popup(below - QPoint(menu->sizeHint().width(), 0));
        QVERIFY(QTest::qWaitForWindowExposed(menu));
        menu->move(below - QPoint(menu->width(), 0));
        save(ui, QStringLiteral("menu"), menu);
        menu->close();
    }
};

SWITCHBOARD_TEST(ShellScreensTest)
#include "tst_shellscreens.moc"
