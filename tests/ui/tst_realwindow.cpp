// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared.h"
#include "tests/support/testmain.h"
#include "tests/ui/support/xvfb.h"

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QSet>
#include <QTest>

using namespace switchboard;

/// The gallery as a person's X server shows it. Xvfb chooses a free display itself.
class RealWindowTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::Xvfb> m_server;

private Q_SLOTS:
    void initTestCase()
    {
        if (const QByteArray missing = test::Xvfb::missing(); !missing.isEmpty())
            QSKIP(missing.constData());
        m_server = std::make_unique<test::Xvfb>(QSize(2880, 1800));
        QVERIFY2(m_server->isRunning(), m_server->problem().constData());
    }

    void cleanupTestCase() { m_server.reset(); }

    void theGalleryShowsItself_data()
    {
        QTest::addColumn<QString>("look");
        QTest::addColumn<int>("scale");
        QTest::newRow("light") << QStringLiteral("light") << 1;
        QTest::newRow("dark") << QStringLiteral("dark") << 1;
        QTest::newRow("light at 200 %") << QStringLiteral("light") << 2;
        QTest::newRow("dark at 200 %") << QStringLiteral("dark") << 2;
    }

    void theGalleryShowsItself()
    {
        QFETCH(QString, look);
        QFETCH(int, scale);
        const QString folder = test::sourcePath(QStringLiteral("build/screenshots"));
        QVERIFY(QDir().mkpath(folder));
        const QString file = folder + (scale == 1 ? QStringLiteral("/window-xvfb-%1.png") : QStringLiteral("/window-xvfb-200-%1.png")).arg(look);
        QFile::remove(file);
        QProcess gallery;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), QString::fromLatin1(m_server->display()));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QString::number(scale));
        gallery.setProcessEnvironment(environment);
        gallery.start(test::programPath(QStringLiteral("switchboard-gallery")),
                      {QStringLiteral("--look"), look, QStringLiteral("--size"), QStringLiteral("1440x900"), QStringLiteral("--grab"), file});
        QTRY_VERIFY_WITH_TIMEOUT(gallery.state() == QProcess::NotRunning, 40'000);
        QVERIFY2(gallery.exitStatus() == QProcess::NormalExit && gallery.exitCode() == 0,
                 gallery.readAllStandardError().constData());
        const QImage image(file);
        QCOMPARE(image.size(), QSize(1440, 900) * scale);
        QSet<QRgb> colors;
        for (int y = 0; y < image.height(); y += 3) {
            for (int x = 0; x < image.width(); x += 3)
                colors.insert(image.pixel(x, y));
        }
        QVERIFY(colors.size() > 60);
    }
};

SWITCHBOARD_TEST(RealWindowTest)
#include "tst_realwindow.moc"
