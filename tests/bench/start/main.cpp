// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long a command that needs no workspace takes from its start to its end, against an empty script of the
// interpreter that most such tools are written in. In turns; medians count.
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QList>
#include <QProcess>

#include <algorithm>
#include <cstdio>

namespace {

double milliseconds(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(30'000) || process.exitCode() != 0)
        qFatal("%s failed", qPrintable(program));
    return double(timer.nsecsElapsed()) / 1e6;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QString ours = QCoreApplication::applicationDirPath() + QStringLiteral("/switchboardctl");
    QList<double> times;
    QList<double> peers;
    for (int round = 0; round < 30; ++round) {
        times.append(milliseconds(ours, {QStringLiteral("optout"), QStringLiteral("classify")}, "\"stop\"\n"));
        peers.append(milliseconds(QStringLiteral("node"), {QStringLiteral("-e"), QStringLiteral("0")}, {}));
    }
    std::printf("start to end: switchboardctl optout classify %.1f ms, node -e 0 %.1f ms\n", median(times), median(peers));
    return 0;
}
