// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared.h"
#include "tests/support/testmain.h"
#include "tests/ui/gallery/partsgallery.h"
#include "tests/ui/support/accessiblewalk.h"
#include "tests/ui/support/contrastprobe.h"
#include "tests/ui/support/layoutlint.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/states.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMetaEnum>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>

using namespace switchboard;
using Section = test::PartsGallery::Section;
using widgets::Theme;

namespace {

QMetaEnum sections()
{
    return QMetaEnum::fromType<Section>();
}

/// A widget that paints one word in a colour on a fill.
class Word : public QWidget
{
public:
    Word(const QColor &ink, const QColor &fill) : m_ink(ink), m_fill(fill) { resize(60, 20); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), m_fill);
        painter.setPen(m_ink);
        painter.drawText(rect(), QStringLiteral("word"));
    }

private:
    QColor m_ink;
    QColor m_fill;
};

} // namespace

/// Each section of the gallery, light and dark: how it looks, whether it can be read, reached and is whole.
class GalleryTest : public QObject
{
    Q_OBJECT

private:
    void addRows()
    {
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<int>("section");
        for (const bool isDark : {false, true}) {
            for (int i = 0; i < sections().keyCount(); ++i)
                QTest::addRow("%s %s", sections().key(i), isDark ? "dark" : "light") << isDark << i;
        }
    }

    /// Some have their rows from a service, which answers a turn later.
    static void awaitLists(const test::PartsGallery &gallery)
    {
        for (const auto *list : gallery.findChildren<QListView *>()) {
            if (list->accessibleName() == QLatin1StringView("Conversations") || list->accessibleName() == QLatin1StringView("Messages"))
                QTRY_VERIFY(list->model()->rowCount() > 0);
        }
    }

    static void setLook(Theme &theme, bool isDark)
    {
        theme.setMode(isDark ? Theme::Mode::dark : Theme::Mode::light);
        theme.install(*qApp);
    }

private Q_SLOTS:
    void everythingPaintedCanBeRead_data() { addRows(); }

    void everythingPaintedCanBeRead()
    {
        QFETCH(bool, isDark);
        QFETCH(int, section);
        Theme theme;
        setLook(theme, isDark);
        test::PartsGallery gallery(theme);
        gallery.resize(1280, 1800);
        gallery.showSection(Section(section));
        gallery.show();
        awaitLists(gallery);
        QVERIFY(test::paintedPairs(gallery).size() > 20);
        QCOMPARE(test::faintPairs(gallery, theme).join(u'\n'), QString());
    }

    void whatFloatsCanBeRead_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void whatFloatsCanBeRead()
    {
        QFETCH(bool, isDark);
        Theme theme;
        setLook(theme, isDark);
        test::PartsGallery gallery(theme);
        gallery.resize(1280, 800);
        gallery.show();
        gallery.tellToast();
        for (widgets::Sheet *sheet : {gallery.openSheet(), gallery.openConfirm()}) {
            QCOMPARE(test::faintPairs(*sheet, theme).join(u'\n'), QString());
            QVERIFY(test::accessibleControls(*sheet) >= 4);
            QCOMPARE(test::accessibleProblems(*sheet).join(u'\n'), QString());
            QCOMPARE(test::layoutProblems(*sheet).join(u'\n'), QString());
        }
    }

    void everyControlHasANameARoleAndTab_data() { addRows(); }

    void everyControlHasANameARoleAndTab()
    {
        QFETCH(bool, isDark);
        QFETCH(int, section);
        Theme theme;
        setLook(theme, isDark);
        test::PartsGallery gallery(theme);
        gallery.resize(1280, 1800);
        gallery.showSection(Section(section));
        gallery.show();
        QVERIFY(test::accessibleControls(gallery) >= 1);
        QCOMPARE(test::accessibleProblems(gallery).join(u'\n'), QString());
    }

    void nothingIsCutOff_data() { addRows(); }

    void nothingIsCutOff()
    {
        QFETCH(bool, isDark);
        QFETCH(int, section);
        Theme theme;
        setLook(theme, isDark);
        test::PartsGallery gallery(theme);
        gallery.resize(1280, 1800);
        gallery.showSection(Section(section));
        gallery.show();
        QVERIFY(QTest::qWaitForWindowExposed(&gallery));
        QCOMPARE(test::layoutProblems(gallery).join(u'\n'), QString());
    }

    void theStyleSheetCanBeRead_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<int>("text");
        QTest::addColumn<int>("behind");
        static const QRegularExpression rule(QStringLiteral("([^{}]+)\\{([^{}]*)\\}"));
        static const QRegularExpression named(QStringLiteral("(?:^|[;\\s])(selection-)?(color|background)(?:-color)?: @(\\w+)"));
        QString sheet = QString::fromUtf8(test::readAll(test::sourcePath(QStringLiteral("resources/themes/console.qss"))));
        sheet.remove(QRegularExpression(QStringLiteral("/\\*.*?\\*/"), QRegularExpression::DotMatchesEverythingOption));
        const QMetaEnum colors = QMetaEnum::fromType<widgets::Color>();
        for (auto rules = rule.globalMatch(sheet); rules.hasNext();) {
            const auto match = rules.next();
            const QString name = match.captured(1).simplified();
            if (name.contains(QLatin1StringView("QScrollBar")) || name.contains(QLatin1StringView("QSplitter"))
                || name.contains(QLatin1StringView("separator")))
                continue;
            // A rule that names only one of the two is on, or has on it, what the palette gives.
            QMap<QString, std::pair<QString, QString>> pairs;
            for (auto found = named.globalMatch(match.captured(2)); found.hasNext();) {
                const auto part = found.next();
                const bool isSelection = !part.captured(1).isEmpty();
                auto &pair = pairs.insert(part.captured(1), pairs.value(part.captured(1), isSelection ? std::pair(QStringLiteral("onAccent"), QStringLiteral("accent")) : std::pair(QStringLiteral("text"), QStringLiteral("surface")))).value();
                (part.captured(2) == QLatin1StringView("color") ? pair.first : pair.second) = part.captured(3);
            }
            for (auto pair = pairs.cbegin(); pair != pairs.cend(); ++pair)
                QTest::addRow("%s %s", qPrintable(name), qPrintable(pair.key()))
                    << name << colors.keyToValue(pair->first.toLatin1().constData()) << colors.keyToValue(pair->second.toLatin1().constData());
        }
    }

    void theStyleSheetCanBeRead()
    {
        QFETCH(QString, rule);
        QFETCH(int, text);
        QFETCH(int, behind);
        QVERIFY2(text >= 0 && behind >= 0, qPrintable(rule));
        const Theme theme;
        for (const auto &colors : {theme.table().light, theme.table().dark}) {
            const test::PaintedPair pair{test::PaintedPair::Kind::text, rule, colors[size_t(text)], colors[size_t(behind)]};
            QVERIFY2(pair.contrast() >= 4.5, qPrintable(QStringLiteral("%1: %2").arg(rule).arg(pair.contrast())));
        }
    }

    void edgesOfControlsAreSeen_data()
    {
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("behind");
        const QMetaEnum colors = QMetaEnum::fromType<widgets::Color>();
        for (const auto line : {widgets::Color::lineControl, widgets::Color::accent, widgets::Color::dangerLamp}) {
            for (const auto behind : {widgets::Color::surface, widgets::Color::canvas, widgets::Color::sunken})
                QTest::addRow("%s on %s", colors.valueToKey(int(line)), colors.valueToKey(int(behind))) << int(line) << int(behind);
        }
    }

    void edgesOfControlsAreSeen()
    {
        QFETCH(int, line);
        QFETCH(int, behind);
        const Theme theme;
        for (const auto &colors : {theme.table().light, theme.table().dark}) {
            const test::PaintedPair pair{test::PaintedPair::Kind::mark, {}, colors[size_t(line)], colors[size_t(behind)]};
            QVERIFY2(pair.contrast() >= 3, qPrintable(QString::number(pair.contrast())));
        }
    }

    void theProbesSeeWhatIsWrong()
    {
        Theme theme;
        setLook(theme, false);
        Word faint(theme.color(widgets::Color::lineStrong), theme.color(widgets::Color::surface));
        QCOMPARE(test::faintPairs(faint, theme), QStringList(QStringLiteral("lineStrong on surface is 1.60: text \"word\"")));
        Word plain(theme.color(widgets::Color::text), theme.color(widgets::Color::surface));
        QCOMPARE(test::faintPairs(plain, theme), QStringList());

        QWidget window;
        window.resize(200, 200);
        auto *nameless = new QLineEdit(&window);
        auto *unreached = new QCheckBox(QStringLiteral("Box"), &window);
        unreached->setFocusPolicy(Qt::ClickFocus);
        auto *silent = new QWidget(&window);
        silent->setFocusPolicy(Qt::TabFocus);
        auto *cut = new QLabel(QStringLiteral("A line that is longer than the room it has"), &window);
        cut->setGeometry(0, 100, 60, 20);
        auto *out = new QToolButton(&window);
        out->setAccessibleName(QStringLiteral("Out"));
        out->setGeometry(180, 180, 60, 60);
        window.show();
        QCOMPARE(test::accessibleProblems(window).join(u'\n'),
                 QStringLiteral("QWidget/QLineEdit has no name\nQWidget/QCheckBox \"Box\" is not reached by Tab\n"
                                "QWidget/QWidget takes the focus but its role says nothing (%1)\nQWidget/QWidget has no name").arg(int(QAccessible::Grouping)));
        QCOMPARE(test::layoutProblems(window).size(), 2);
        Q_UNUSED(nameless)
    }

    void looksRight_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::addColumn<QSize>("size");
        for (const bool isDark : {false, true}) {
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)})
                QTest::addRow("%s %dx%d", isDark ? "dark" : "light", size.width(), size.height()) << isDark << size;
        }
    }

    /// Not compared by the machine: to be looked at, beside the mock-ups.
    void looksRight()
    {
        QFETCH(bool, isDark);
        QFETCH(QSize, size);
        const QString folder = test::sourcePath(QStringLiteral("build/screenshots"));
        QVERIFY(QDir().mkpath(folder));
        Theme theme;
        setLook(theme, isDark);
        test::PartsGallery gallery(theme);
        gallery.resize(size);
        gallery.show();
        awaitLists(gallery);
        const auto save = [&](const char *what) {
            const QString file = QStringLiteral("%1/parts-%2-%3-%4.png").arg(folder, QString::fromLatin1(what), isDark ? QStringLiteral("dark") : QStringLiteral("light")).arg(size.width());
            QVERIFY(gallery.grab().save(file));
        };
        for (int i = 0; i < sections().keyCount(); ++i) {
            gallery.showSection(Section(i));
            for (const auto *bars : gallery.findChildren<widgets::LoadingBars *>())
                QTRY_VERIFY(bars->isVisible() || Section(i) != Section::messages);
            save(sections().key(i));
        }
        gallery.tellToast();
        save("toast");
        gallery.openSheet();
        save("sheet");
        gallery.openConfirm();
        save("confirm");
    }
};

SWITCHBOARD_TEST(GalleryTest)
#include "tst_gallery.moc"
