// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTest>

using namespace switchboard;

/// The gallery as a person's X server shows it. Xvfb chooses a free display itself.
class RealWindowTest : public QObject
{
    Q_OBJECT

private:
    QProcess m_server;
    QByteArray m_display;

private Q_SLOTS:
    void initTestCase()
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("Xvfb"));
        if (program.isEmpty())
            QSKIP("Xvfb is not installed (Debian package xvfb)");
        m_server.start(program, {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
                                 QStringLiteral("2880x1800x24"), QStringLiteral("-nolisten"), QStringLiteral("tcp")});
        QTRY_VERIFY_WITH_TIMEOUT(m_server.canReadLine() || m_server.state() == QProcess::NotRunning, 20'000);
        m_display = ':' + m_server.readLine().trimmed();
        QVERIFY2(m_display.size() > 1, m_server.readAllStandardError().constData());
    }

    void cleanupTestCase()
    {
        if (m_server.state() == QProcess::NotRunning)
            return;
        m_server.terminate();
        if (!m_server.waitForFinished(5'000))
            m_server.kill();
        m_server.waitForFinished(5'000);
    }

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
        environment.insert(QStringLiteral("DISPLAY"), QString::fromLatin1(m_display));
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
