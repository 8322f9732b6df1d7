// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared.h"
#include "tests/support/testmain.h"
#include "tests/ui/support/accessiblewalk.h"
#include "tests/ui/support/fakemediaservice.h"
#include "ui/widgets/button.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/theme.h"
#include "ui/words/attachmentdesk.h"
#include "ui/words/attachmentsheet.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

using namespace switchboard;
using words::AttachmentSheet;

namespace {

constexpr MessageId message{7};
const QString jpeg = QStringLiteral("image/jpeg");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A window with the sheet of a message over it; keys go to the focus, files where the test says.
struct Shown
{
    explicit Shown(bool isDark = false)
    {
        theme.setMode(isDark ? widgets::Theme::Mode::dark : widgets::Theme::Mode::light);
        theme.install(*qApp);
        window.resize(1280, 800);
        window.setFocusPolicy(Qt::StrongFocus);
        desk = new words::AttachmentDesk(theme, media, &window);
        widgets::FileDialogs dialogs;
        dialogs.save = [this](QWidget *, const QString &, const QString &name, const QString &, const widgets::FileDialogs::Chosen &chosen) {
            proposed = name;
            if (!target.isEmpty())
                chosen(target);
        };
        desk->setFileDialogs(dialogs);
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
        window.setFocus();
    }
    AttachmentSheet *sheet() const { return window.findChild<AttachmentSheet *>(); }
    widgets::Button *button(const char *name) const { return sheet()->findChild<widgets::Button *>(QString::fromLatin1(name)); }
    QString told() const { return sheet()->findChild<widgets::MessageBar *>(QStringLiteral("saved"))->message(); }
    static void key(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

    widgets::Theme theme;
    test::FakeMediaService media;
    QWidget window;
    words::AttachmentDesk *desk = nullptr;
    QTemporaryDir folder;
    QString target;
    QString proposed;
};

} // namespace

class AttachmentSheetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPictureIsShownAndEscapeClosesIt()
    {
        Shown shown;
        shown.media.add(message, jpeg, test::samplePicture({1600, 1200}));
        shown.desk->open(message, 0);
        QTRY_VERIFY(shown.sheet()->isShown());
        QCOMPARE(shown.sheet()->accessibleName(), QStringLiteral("Picture, JPEG"));
        QVERIFY(shown.sheet()->sentence().isEmpty());
        QVERIFY(shown.button("save")->isEnabled());
        QVERIFY(!shown.button("next")->isVisible());
        QCOMPARE(test::accessibleProblems(*shown.sheet()).join(u'\n'), QString());
        QCOMPARE(QAccessible::queryAccessibleInterface(QApplication::focusWidget())->text(QAccessible::Name).section(u',', 0, 1), QStringLiteral("Picture, JPEG"));
        QPointer<AttachmentSheet> sheet = shown.sheet();
        Shown::key(Qt::Key_Escape);
        QTRY_VERIFY(!sheet);
        QTRY_VERIFY(shown.window.hasFocus());
    }

    void theArrowsGoFromOneToTheNext()
    {
        Shown shown;
        shown.media.add(message, jpeg, test::samplePicture({1600, 1200}));
        shown.media.add(message, QStringLiteral("image/png"), test::samplePicture({300, 900}, "PNG"));
        shown.media.add(message, QStringLiteral("application/pdf"), "%PDF-1.7");
        shown.desk->open(message, 1);
        QTRY_VERIFY(shown.sheet()->isShown());
        QCOMPARE(shown.sheet()->number(), 1);
        Shown::key(Qt::Key_Right);
        QTRY_COMPARE(shown.sheet()->number(), 2);
        QVERIFY(!shown.sheet()->isShown());
        QVERIFY(shown.sheet()->sentence().contains(QLatin1StringView("not opened from here")));
        QVERIFY(!shown.button("next")->isEnabled());
        Shown::key(Qt::Key_Right);
        QCOMPARE(shown.sheet()->number(), 2);
        shown.button("previous")->click();
        Shown::key(Qt::Key_Left);
        Shown::key(Qt::Key_Left);
        QTRY_COMPARE(shown.sheet()->number(), 0);
        QTRY_VERIFY(shown.sheet()->isShown());
    }

    void savingWritesEqualBytesAndSaysWhere()
    {
        Shown shown;
        const QByteArray bytes = test::samplePicture({1600, 1200});
        shown.media.add(message, jpeg, bytes);
        shown.target = shown.folder.filePath(QStringLiteral("roof.jpg"));
        shown.desk->open(message, 0);
        QTRY_VERIFY(shown.sheet()->isShown());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(contentOf(shown.target), bytes);
        QCOMPARE(shown.proposed, QStringLiteral("picture-7-1.jpg"));
        QTRY_VERIFY(shown.told().startsWith(QLatin1StringView("Saved as roof.jpg.")));
        QVERIFY(shown.told().contains(QLatin1StringView("not sealed")));
    }

    void aFailedSavingIsToldInASentence()
    {
        Shown shown;
        shown.media.add(message, jpeg, test::samplePicture({160, 120}));
        shown.target = shown.folder.filePath(QStringLiteral("no such folder/roof.jpg"));
        shown.desk->open(message, 0);
        QTRY_VERIFY(shown.sheet()->isShown());
        shown.button("save")->click();
        QTRY_VERIFY(shown.told().startsWith(QLatin1StringView("roof.jpg could not be written: ")));
        QVERIFY(shown.button("save")->isEnabled());
        shown.media.erase(message);
        shown.button("save")->click();
        QTRY_COMPARE(shown.told(), QStringLiteral("roof.jpg was not written. It was erased."));
    }

    void toSaveAtOnceAsksForAFile()
    {
        Shown shown;
        shown.media.add(message, QStringLiteral("application/pdf"), "%PDF-1.7");
        shown.target = shown.folder.filePath(QStringLiteral("offer.pdf"));
        shown.desk->save(message, 0);
        QTRY_COMPARE(contentOf(shown.target), QByteArray("%PDF-1.7"));
        QCOMPARE(shown.proposed, QStringLiteral("document-7-1.pdf"));
    }

    void whatIsNotThereSaysWhy_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("part");
        QTest::newRow("it waits") << QStringLiteral("waiting") << QStringLiteral("still being fetched");
        QTest::newRow("it is lost") << QStringLiteral("lost") << QStringLiteral("could not be fetched");
        QTest::newRow("it is a link") << QStringLiteral("link") << QStringLiteral("not fetched from there");
        QTest::newRow("it was erased") << QStringLiteral("erased") << QStringLiteral("erased");
        QTest::newRow("it is broken") << QStringLiteral("broken") << QStringLiteral("can be saved");
        QTest::newRow("its file is gone") << QStringLiteral("missing") << QStringLiteral("missing");
        QTest::newRow("the store does not answer") << QStringLiteral("storage") << QStringLiteral("could not be read");
    }

    void whatIsNotThereSaysWhy()
    {
        QFETCH(QString, state);
        QFETCH(QString, part);
        Shown shown;
        if (state == QLatin1StringView("link"))
            shown.media.add(message, QStringLiteral("https://media.example.com/x/front.jpg"));
        else if (state != QLatin1StringView("erased"))
            shown.media.add(message, jpeg, state == QLatin1StringView("broken") ? QByteArray("no picture") : state == QLatin1StringView("missing") ? test::samplePicture({90, 60}) : QByteArray());
        if (state == QLatin1StringView("lost"))
            shown.media.lose(message, 0);
        if (state == QLatin1StringView("missing"))
            shown.media.script.failNext(QStringLiteral("content"), {ErrorCode::notFound, {}, QStringLiteral("missing")});
        if (state == QLatin1StringView("storage"))
            shown.media.script.failNext(QStringLiteral("attachments"), {ErrorCode::storage, {}});
        shown.desk->open(message, 0);
        QTRY_VERIFY2(shown.sheet()->sentence().contains(part), qPrintable(shown.sheet()->sentence()));
        QVERIFY(!shown.sheet()->isShown());
        QCOMPARE(shown.button("save")->isEnabled(), state == QLatin1StringView("broken"));
        QVERIFY(QApplication::focusWidget()->accessibleDescription().contains(part));
    }

    void aLinkIsCopiedAndNothingElse()
    {
        Shown shown;
        const QString link = QStringLiteral("https://media.example.com/x/front.jpg");
        shown.media.add(message, link);
        shown.desk->open(message, 0);
        QTRY_VERIFY(shown.sheet()->sentence().startsWith(link));
        for (auto *button : shown.sheet()->findChildren<widgets::Button *>()) {
            if (button->text() == QLatin1StringView("Copy the link"))
                button->click();
        }
        QCOMPARE(QApplication::clipboard()->text(), link);
        QCOMPARE(shown.media.script.calls(), QStringList(QStringLiteral("attachments 7")));
    }

    void oneThatWaitedIsShownWhenItComes()
    {
        Shown shown;
        shown.media.add(message, jpeg);
        shown.desk->open(message, 0);
        QTRY_VERIFY(shown.sheet()->sentence().contains(QLatin1StringView("still being fetched")));
        shown.media.fetch(message, 0, test::samplePicture({640, 480}));
        QTRY_VERIFY(shown.sheet()->isShown());
        QVERIFY(shown.button("save")->isEnabled());
    }

    void closedWhileItLoads()
    {
        Shown shown;
        shown.media.add(message, jpeg, test::samplePicture({1600, 1200}));
        shown.media.script.hold(true);
        shown.desk->open(message, 0);
        QPointer<AttachmentSheet> sheet = shown.sheet();
        Shown::key(Qt::Key_Escape);
        QTRY_VERIFY(!sheet);
        shown.media.script.answerAll();
    }
};

SWITCHBOARD_TEST(AttachmentSheetTest)
#include "tst_attachmentsheet.moc"
