// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleworld/maker.h"
#include "tests/support/sampleworld/sampleworld.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace switchboard;

/// `switchboard-maker [MESSAGES [SEED [FOLDER]]]`: a sample workspace. Without a folder the kept one, which tests and
/// benchmarks share, is made where it is missing.
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int messages = arguments.value(1, QStringLiteral("20000")).toInt();
    const quint32 seed = arguments.value(2, QStringLiteral("1")).toUInt();
    QElapsedTimer watch;
    watch.start();
    Result<void> made;
    QString folder = arguments.value(3);
    QString keyFile = folder + QStringLiteral(".key");
    if (folder.isEmpty()) {
        const Result<test::SampleWorld> world = test::openSampleWorld(messages, seed);
        made = world ? Result<void>() : Result<void>(world.error());
        folder = world ? world->folder : QString();
        keyFile = world ? world->keyFile : QString();
    } else {
        test::MakerOptions options{folder, keyFile, messages, seed, test::sampleWorldNow,
                                   [&watch](const char *what, qint64 done) {
                                       std::fprintf(stderr, "%8.2f s %s %lld\n", double(watch.elapsed()) / 1000, what, static_cast<long long>(done));
                                   }};
        made = test::WorldMaker(options).make();
    }
    if (!made) {
        std::fprintf(stderr, "%s\n", qPrintable(describe(made.error())));
        return 1;
    }
    std::printf("%s\nkey file %s\n%d messages, %.1f s\n", qPrintable(folder), qPrintable(keyFile), messages, double(watch.elapsed()) / 1000);
    return 0;
}
