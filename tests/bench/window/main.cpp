// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/answers.h"
#include "tests/bench/window/busyness.h"
#include "tests/bench/window/starts.h"
#include "tests/bench/window/windowworld.h"
#include "tests/bench/window/xserver.h"

#include <QApplication>

/// `bench_window [MESSAGES [PART …]]` with the parts start, turns and keys; all of them where none is named.
int main(int argc, char **argv)
{
    using namespace switchboard;
    const bench::XServer server;
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const QStringList arguments = QCoreApplication::arguments();
    const test::SampleWorld world = bench::windowWorld(arguments.value(1, QStringLiteral("1000000")).toInt());
    const QStringList parts = arguments.mid(2);
    const auto isWanted = [&parts](const char *part) { return parts.isEmpty() || parts.contains(QLatin1StringView(part)); };
    if (isWanted("start"))
        bench::measureStarts(world, 9);
    if (isWanted("turns"))
        bench::measureBusyness(world);
    if (isWanted("keys"))
        bench::measureAnswers(world);
    return 0;
}
