// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/language.h"
#include "core/workspace/localopening.h"
#include "core/workspace/localsetup.h"
#include "tests/support/shared.h"
#include "tests/support/testmain.h"
#include "tests/ui/language/translationfile.h"
#include "tests/ui/support/layoutlint.h"
#include "tests/ui/tasks/keys.h"
#include "tests/ui/tasks/taskdesk.h"
#include "ui/settings/firstrun.h"
#include "ui/settings/unlocking.h"
#include "ui/settings/unlockwindow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QTest>

namespace switchboard::test {

namespace {

/// Asked where nobody else has a translation: remembers what of ours was looked up in vain.
class InVain : public QTranslator
{
public:
    explicit InVain(QSet<QString> contexts) : m_contexts(std::move(contexts)) { QCoreApplication::installTranslator(this); }
    ~InVain() override { QCoreApplication::removeTranslator(this); }

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        const QString from = QString::fromLatin1(context);
        if (from.startsWith(QLatin1StringView("switchboard")) || m_contexts.contains(from))
            m_texts.insert(from + QStringLiteral(": ") + QString::fromUtf8(source));
        return {};
    }
    QString texts() const
    {
        QStringList lines(m_texts.cbegin(), m_texts.cend());
        lines.sort();
        return lines.join(u'\n');
    }

private:
    QSet<QString> m_contexts;
    mutable QSet<QString> m_texts;
};

QSet<QString> ourContexts()
{
    QSet<QString> contexts;
    for (const TranslatedText &text : readTranslations(sourcePath(QStringLiteral("translations/switchboard_es.ts"))))
        contexts.insert(text.context);
    return contexts;
}

/// Where a widget stands, the same in every language.
QString placeOf(const QWidget &widget)
{
    QStringList steps;
    for (const QWidget *part = &widget; part->parentWidget() && !part->isWindow(); part = part->parentWidget()) {
        const QString kind = QString::fromLatin1(part->metaObject()->className()).section(QStringLiteral("::"), -1);
        steps.prepend(kind + QString::number(part->parentWidget()->children().indexOf(part)));
    }
    return steps.join(u'/');
}

/// Labels that elide by design and do so now: where they stand, with what they say.
QMap<QString, QString> elidedIn(const QWidget &window)
{
    QMap<QString, QString> elided;
    const QList<widgets::Label *> labels = window.findChildren<widgets::Label *>();
    for (const widgets::Label *label : labels) {
        if (label->isVisible() && label->fit() == widgets::Label::Fit::elide && label->sizeHint().width() > label->width() + 1)
            elided.insert(placeOf(*label), label->text());
    }
    return elided;
}

/// Columns that scroll up and down only, and hold more than they are wide.
QStringList widerThanTheirColumn(const QWidget &window)
{
    QStringList found;
    const QList<QScrollArea *> areas = window.findChildren<QScrollArea *>();
    for (const QScrollArea *area : areas) {
        if (area->isVisible() && area->widget() && area->widget()->width() > area->viewport()->width())
            found.append(QStringLiteral("%1 is wider than its column").arg(placeOf(*area->widget())));
    }
    return found;
}

/// Those that may be cut where every word is a third longer: their tool-tips have the whole.
bool mayBeCut(const QString &problem)
{
    return problem.startsWith(QLatin1StringView("RailButton")) || problem.startsWith(QLatin1StringView("Button#from"));
}

/// Whether a list of that many rows is in view.
bool hasRows(const QWidget &window, int count)
{
    const QList<QAbstractItemView *> views = window.findChildren<QAbstractItemView *>();
    return std::any_of(views.cbegin(), views.cend(), [count](const QAbstractItemView *view) {
        return view->isVisible() && view->model() && view->model()->rowCount() >= count;
    });
}

} // namespace

/// Each place of the real console, on two years of a made office, in each language: build/screenshots/place-….png.
class LanguageScreensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreNotCut_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en"); // first: what it elides may be elided
        QTest::newRow("Spanish") << QStringLiteral("es");
        QTest::newRow("the pseudo-locale") << QStringLiteral("pseudo");
    }

    void wordsAreNotCut()
    {
        QFETCH(QString, language);
        m_language = language;
        QVERIFY(QDir().mkpath(folder()));
        const InVain inVain(ourContexts());
        const app::SpokenLanguage spoken({language, QLocale(language == QLatin1StringView("es") ? QLocale::Spanish : QLocale::English, QLocale::UnitedStates)});
        TaskDesk desk(World::history);
        desk.theme().setMode(widgets::Theme::Mode::light);
        desk.window().resize(1280, 800);
        visit(desk.window());
        if (language == QLatin1StringView("es"))
            QCOMPARE(inVain.texts(), QString());
    }

    void theFirstStartIsNotCut_data() { wordsAreNotCut_data(); }

    void theFirstStartIsNotCut()
    {
        QFETCH(QString, language);
        m_language = language;
        const app::SpokenLanguage spoken({language, QLocale(QLocale::English)});
        widgets::Theme theme;
        theme.setMode(widgets::Theme::Mode::light);
        theme.install(*qApp);
        const QTemporaryDir place;
        workspace::LocalSetup service(place.filePath(QStringLiteral("workspace")), place.filePath(QStringLiteral("practice")),
                                      std::make_shared<SystemClock>(), {});
        settings::FirstRun window(theme, service);
        window.resize(1000, 720);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        look(window, "first-welcome");
        window.findChild<QAbstractButton *>(QStringLiteral("real"))->click();
        look(window, "first-identity");
        window.findChild<QLineEdit *>(QStringLiteral("name"))->setText(QStringLiteral("Avery"));
        chooseAPassphrase(window);
        window.findChild<QAbstractButton *>(QStringLiteral("make"))->click();
        auto *written = window.findChild<QAbstractButton *>(QStringLiteral("written"));
        QTRY_VERIFY_WITH_TIMEOUT(written->isVisible(), 20'000);
        look(window, "first-code");
        written->click();
        window.findChild<QAbstractButton *>(QStringLiteral("next"))->click();
        look(window, "first-account");
        service.takeWorkspace()->close();
        window.hide();
        unlock(theme, place.filePath(QStringLiteral("workspace")));
    }

private:
    /// The workspace that only a passphrase opens, with a wrong one.
    void unlock(widgets::Theme &theme, const QString &workspace)
    {
        workspace::UnlockSources sources;
        sources.useKeychain = false;
        workspace::LocalOpening service(workspace, std::make_shared<SystemClock>());
        settings::Unlocking unlocking(service, sources);
        settings::UnlockWindow window(theme, unlocking);
        window.resize(1000, 720);
        window.show();
        unlocking.begin();
        QTRY_COMPARE_WITH_TIMEOUT(unlocking.state(), settings::Unlocking::State::wanting, 20'000);
        look(window, "unlock");
        sources.passphrase = QStringLiteral("another lamp");
        unlocking.unlockWith(sources);
        QTRY_COMPARE_WITH_TIMEOUT(unlocking.state(), settings::Unlocking::State::wanting, 20'000);
        look(window, "unlock-wrong");
    }

    static void chooseAPassphrase(const settings::FirstRun &window)
    {
        const auto *keepers = window.findChild<widgets::SegmentedControl *>();
        keepers->findChildren<QAbstractButton *>().constLast()->click();
        for (const char *field : {"first", "second"})
            window.findChild<QLineEdit *>(QString::fromLatin1(field))->setText(QStringLiteral("seven quiet lamps"));
    }

    static QString folder() { return sourcePath(QStringLiteral("build/screenshots")); }

    void visit(QWidget &window)
    {
        QTRY_VERIFY_WITH_TIMEOUT(hasRows(window, 6), 20'000);
        press("J", 2);
        look(window, "inbox");
        lookBehind(window, {{"H", "inbox-snooze"}, {"A", "inbox-assign"}, {"N", "inbox-new"}, {"Ctrl+K", "palette"}});
        press("Ctrl+2");
        QTRY_VERIFY_WITH_TIMEOUT(hasRows(window, 1000), 20'000);
        look(window, "history");
        press("/");
        type(QStringLiteral("status:failed "));
        press("Return");
        QTRY_VERIFY_WITH_TIMEOUT(!hasRows(window, 10'000) && hasRows(window, 3), 20'000);
        press("Escape");
        press("J");
        look(window, "history-search");
        lookBehind(window, {{"Ctrl+G", "history-jump"}, {"S", "history-sums"}, {"Ctrl+E", "history-export"}});
        press("Ctrl+6");
        QTRY_VERIFY_WITH_TIMEOUT(hasRows(window, 10), 20'000);
        press("J", 2);
        look(window, "contacts");
        lookBehind(window, {{"N", "contacts-new"}, {"E", "contacts-edit"}, {"I", "contacts-import"}, {"T", "contacts-tag"}, {"M", "contacts-merge"}, {"X", "contacts-export"}, {"Delete", "contacts-erase"}});
        press("Ctrl+,");
        const char *const sections[]{"settings", "settings-providers", "settings-sending", "settings-security", "settings-backup", "settings-checkup"};
        for (const char *section : sections) {
            look(window, section);
            press("Down");
        }
        lookBehind(window, {{"?", "keys"}});
    }

    /// At what a key opens, which Escape closes.
    void lookBehind(QWidget &window, const QList<std::pair<const char *, const char *>> &doors)
    {
        for (const auto &[key, place] : doors) {
            const QPointer<QWidget> before = QApplication::focusWidget();
            press(key);
            QTRY_VERIFY2(QApplication::focusWidget() != before || QApplication::activePopupWidget(), place);
            look(window, place);
            press("Escape");
        }
    }

    /// Until nothing changes, then at what is cut, and into a picture.
    void look(QWidget &window, const char *place)
    {
        QImage last;
        const auto isStill = [&] {
            QImage next = window.grab().toImage();
            const bool same = next == std::exchange(last, next);
            return same;
        };
        QTest::qWait(200);
        QTRY_VERIFY_WITH_TIMEOUT(isStill(), 10'000);
        const QString name = QString::fromLatin1(place);
        QVERIFY(last.save(QStringLiteral("%1/place-%2-%3.png").arg(folder(), name, m_language)));
        const QMap<QString, QString> elided = elidedIn(window);
        QStringList cut = widerThanTheirColumn(window);
        const QWidgetList tops = QApplication::topLevelWidgets();
        for (QWidget *top : tops) { // popovers have windows of their own
            if (top->isVisible())
                cut += layoutProblems(*top);
        }
        if (m_language == QLatin1StringView("pseudo"))
            cut.removeIf(mayBeCut);
        if (m_language == QLatin1StringView("en"))
            m_elidedInEnglish.insert(name, elided);
        if (m_language == QLatin1StringView("es")) {
            for (auto it = elided.begin(); it != elided.end(); ++it) {
                if (!m_elidedInEnglish.value(name).contains(it.key()))
                    cut.append(QStringLiteral("“%1” is elided in Spanish alone").arg(it.value()));
            }
        }
        if (!cut.isEmpty())
            qWarning("%s in %s:\n  %s", place, qPrintable(m_language), qPrintable(cut.join(QStringLiteral("\n  "))));
        m_problems += cut;
    }

    QString m_language;
    QStringList m_problems;
    QMap<QString, QMap<QString, QString>> m_elidedInEnglish;

private Q_SLOTS:
    void init() { m_problems.clear(); }
    void cleanup() { QCOMPARE(m_problems.join(u'\n'), QString()); }
};

SWITCHBOARD_TEST(LanguageScreensTest)

} // namespace switchboard::test

#include "tst_languagescreens.moc"
