// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared.h"
#include "tests/support/testmain.h"
#include "tests/ui/support/screenreader.h"
#include "tests/ui/support/xvfb.h"

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QSet>
#include <QTest>

using namespace switchboard;

/// The gallery as a person's X server shows it, and as a screen reader hears it. Xvfb chooses a free display itself.
class RealPartsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::Xvfb> m_server;

    QProcessEnvironment environment(const QByteArray &scale) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), QString::fromLatin1(m_server->display()));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QString::fromLatin1(scale));
        return environment;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QByteArray missing = test::Xvfb::missing(); !missing.isEmpty())
            QSKIP(missing.constData());
        m_server = std::make_unique<test::Xvfb>(QSize(2560, 1600));
        QVERIFY2(m_server->isRunning(), m_server->problem().constData());
    }

    void cleanupTestCase() { m_server.reset(); }

    void theGalleryShowsItself_data()
    {
        QTest::addColumn<QString>("look");
        QTest::addColumn<QByteArray>("scale");
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("size");
        for (const char *part : {"buttons", "confirm", "fields", "figures", "form", "messages", "people", "sheet", "story", "table", "threads", "toast"}) {
            for (const char *look : {"light", "dark"}) {
                for (const char *size : {"1280x800", "1920x1080"})
                    QTest::addRow("%s %s %s", part, look, size) << QString::fromLatin1(look) << QByteArray("1") << QString::fromLatin1(part) << QString::fromLatin1(size);
            }
            QTest::addRow("%s dark at 200 %%", part) << QStringLiteral("dark") << QByteArray("2") << QString::fromLatin1(part) << QStringLiteral("1280x800");
        }
    }

    void theGalleryShowsItself()
    {
        QFETCH(QString, look);
        QFETCH(QByteArray, scale);
        QFETCH(QString, part);
        QFETCH(QString, size);
        const QString folder = test::sourcePath(QStringLiteral("build/screenshots"));
        QVERIFY(QDir().mkpath(folder));
        const QString file = QStringLiteral("%1/parts-xvfb-%2-%3-%4-x%5.png").arg(folder, part, size, look, QString::fromLatin1(scale));
        QFile::remove(file);
        QProcess gallery;
        gallery.setProcessEnvironment(environment(scale));
        gallery.start(test::programPath(QStringLiteral("switchboard-parts")),
                      {QStringLiteral("--look"), look, QStringLiteral("--show"), part, QStringLiteral("--size"), size, QStringLiteral("--grab"), file});
        QTRY_VERIFY_WITH_TIMEOUT(gallery.state() == QProcess::NotRunning, 40'000);
        QVERIFY2(gallery.exitCode() == 0, gallery.readAllStandardError().constData());
        const QImage image(file);
        QVERIFY(!image.isNull());
        QSet<QRgb> colors;
        for (int x = 0; x < 1280; x += 3) {
            for (int y = 0; y < 800; y += 3)
                colors.insert(image.pixel(x, y));
        }
        QVERIFY2(colors.size() > 40, qPrintable(QString::number(colors.size())));
    }

    void aScreenReaderHearsEveryControl()
    {
        if (const QByteArray missing = test::ScreenReader::missing(); !missing.isEmpty())
            QSKIP(missing.constData());
        const test::ScreenReader reader(m_server->display());
        QVERIFY2(reader.isRunning(), reader.problem().constData());
        QProcess gallery;
        gallery.setProcessEnvironment(reader.environment());
        gallery.start(test::programPath(QStringLiteral("switchboard-parts")), {QStringLiteral("--show"), QStringLiteral("fields")});
        QList<test::Spoken> things;
        QTRY_VERIFY_WITH_TIMEOUT((things = reader.read(gallery.processId())).size() > 40, 90'000);
        test::stopProcess(gallery);
        const QStringList lines = test::linesOf(things);
        for (const char *expected : {"text: Search", "push button: Condition tag:seller", "push button: Remove the tag needs roof",
                                     "combo box: Newest first", "spin box: Undo for", "check box: Cancel on reply", "radio button: Light",
                                     "list: Sections"})
            QVERIFY2(lines.contains(QString::fromLatin1(expected)), qPrintable(QStringLiteral("%1 is not among\n%2").arg(QString::fromLatin1(expected), lines.join(u'\n'))));
        const QStringList without = test::nameless(things);
        QVERIFY2(without.isEmpty(), qPrintable(without.join(u'\n') + QStringLiteral("\namong\n") + lines.join(u'\n')));
    }
};

SWITCHBOARD_TEST(RealPartsTest)
#include "tst_realparts.moc"
