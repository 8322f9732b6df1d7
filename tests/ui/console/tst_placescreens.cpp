// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared.h"
#include "tests/support/testmain.h"
#include "tests/ui/support/layoutlint.h"
#include "tests/ui/tasks/keys.h"
#include "tests/ui/tasks/looks.h"
#include "tests/ui/tasks/taskdesk.h"

#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QScreen>
#include <QSet>
#include <QTextEdit>

namespace switchboard::test {

namespace {

QImage pictureOf(const QWidget &window)
{
    return window.screen()->grabWindow(window.winId()).toImage();
}

/// Once nothing moves any more: three pictures in a row are the same.
QImage stillPictureOf(const QWidget &window)
{
    QImage last = pictureOf(window);
    QElapsedTimer patience;
    patience.start();
    for (int same = 0; same < 2 && patience.elapsed() < 10'000;) {
        QTest::qWait(150);
        QImage next = pictureOf(window);
        same = next == last ? same + 1 : 0;
        last = std::move(next);
    }
    return last;
}

int coloursOf(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    return int(colours.size());
}

} // namespace

/// Each place of the real console in a real window, on two years of a made office: build/screenshots/place-….png. With
/// QT_SCALE_FACTOR=2 the same as on a dense screen, where a window has as much room in twice as many pixels.
class PlaceScreensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QGuiApplication::platformName() != QLatin1StringView("xcb"))
            QSKIP("there is no X server: Xvfb is not installed (Debian package xvfb)");
        QVERIFY(QDir().mkpath(folder()));
        m_desk = std::make_unique<TaskDesk>(World::history);
    }

    void cleanupTestCase() { m_desk.reset(); }

    void eachPlaceIsShown_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("isDark");
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
            if (m_desk->window().devicePixelRatio() > 1 && size.width() > 1280)
                continue;
            for (const bool isDark : {false, true})
                QTest::addRow("%dx%d %s", size.width(), size.height(), isDark ? "dark" : "light") << size << isDark;
        }
    }

    void eachPlaceIsShown()
    {
        QFETCH(QSize, size);
        QFETCH(bool, isDark);
        m_desk->theme().setMode(isDark ? widgets::Theme::Mode::dark : widgets::Theme::Mode::light);
        m_desk->window().resize(size);
        QTRY_COMPARE(m_desk->window().size(), size);

        press("Ctrl+1");
        TRY(rowsOf(QStringLiteral("Conversations")).size() > 5);
        press("J", 2);
        TRY(rowsOf(QStringLiteral("Messages")).size() > 2);
        keep("inbox");
        QCOMPARE(editorColour(), m_desk->theme().color(widgets::Color::surface).rgb());

        press("Ctrl+2");
        TRY(focusName() == QStringLiteral("Messages"));
        press("/");
        TRY(focusName() == QStringLiteral("Search"));
        press("Ctrl+A"); // what the last one left
        press("Backspace");
        press("Escape");
        TRY(rowsOf(QStringLiteral("Messages")).size() > 10);
        keep("history");
        press("/");
        TRY(focusName() == QStringLiteral("Search"));
        type(QStringLiteral("status:failed "));
        press("Return");
        TRY_SHOWS(QStringLiteral("Failed"));
        TRY(rowsOf(QStringLiteral("Messages")).size() > 2);
        press("Escape");
        press("J");
        TRY_SHOWS(QStringLiteral("Timeline"));
        keep("history-search");

        press("Ctrl+6");
        TRY(rowsOf(QStringLiteral("People")).size() > 10);
        press("J", 2);
        keep("contacts");

        press("Ctrl+,");
        TRY(focusName() == QStringLiteral("Sections of the settings"));
        constexpr std::pair<const char *, const char *> sections[] = {
            {"settings", "Name of the business"}, {"settings-providers", "Numbers and services"}, {"settings-sending", "Cost a day"},
            {"settings-security", "What opens this workspace"}, {"settings-backup", "Restore from a backup…"}, {"settings-checkup", "Look now"}};
        for (const auto &[place, word] : sections) {
            TRY_SHOWS(QString::fromUtf8(word));
            keep(place);
            press("Down");
        }
        press("Up", int(std::size(sections))); // where the next one begins
        TRY_SHOWS(QStringLiteral("Name of the business"));

        press("Ctrl+K");
        TRY(focusName() == QStringLiteral("What to do, or whom to find"));
        type(QStringLiteral("ma"));
        TRY(rowsOf(QStringLiteral("What was found")).size() > 2);
        keep("palette");
        press("Escape");
    }

private:
    static QString folder() { return sourcePath(QStringLiteral("build/screenshots")); }

    /// Of the place where a text is written; it keeps its palette itself.
    QRgb editorColour() const
    {
        const QList<QTextEdit *> editors = m_desk->window().findChildren<QTextEdit *>();
        for (const QTextEdit *editor : editors) {
            if (!editor->isVisible() || editor->accessibleName() != QLatin1StringView("Text message"))
                continue;
            const QPoint inside = editor->viewport()->mapTo(&m_desk->window(), QPoint(editor->viewport()->width() - 4, 4));
            return pictureOf(m_desk->window()).pixel(inside * int(m_desk->window().devicePixelRatio()));
        }
        return 0;
    }

    void keep(const char *place)
    {
        if (QTest::currentTestFailed())
            return;
        const QImage image = stillPictureOf(m_desk->window());
        const bool isDark = m_desk->theme().isDark();
        const qreal scale = m_desk->window().devicePixelRatio();
        const QString file = QStringLiteral("%1/place-%2-%3x%4-%5%6.png")
                                 .arg(folder(), QString::fromLatin1(place))
                                 .arg(m_desk->window().width())
                                 .arg(m_desk->window().height())
                                 .arg(isDark ? QStringLiteral("dark") : QStringLiteral("light"))
                                 .arg(scale > 1 ? QStringLiteral("-at-%1-percent").arg(qRound(scale * 100)) : QString());
        QVERIFY2(image.save(file), qPrintable(file));
        QCOMPARE(image.size(), m_desk->window().size() * scale);
        QCOMPARE(layoutProblems(m_desk->window()).join(u'\n'), QString());
        QVERIFY2(coloursOf(image) > 60, qPrintable(file));
        QVERIFY(!shows(QStringLiteral("Try again")));
    }

    std::unique_ptr<TaskDesk> m_desk;
};

SWITCHBOARD_TEST(PlaceScreensTest)

} // namespace switchboard::test

#include "tst_placescreens.moc"
