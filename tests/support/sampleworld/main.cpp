// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sampleworld/maker.h"
#include "tests/support/sampleworld/sampleworld.h"

#include <QCoreApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>

#include <cstdio>

using namespace switchboard;

/// `switchboard-maker [MESSAGES [SEED [FOLDER]]]`: a sample workspace. Without a folder the kept one, which tests and
/// benchmarks share, is made where it is missing.
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Makes a workspace of sample people and messages."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("messages"), QStringLiteral("how many, 20000 where nothing is said"), QStringLiteral("[messages]"));
    parser.addPositionalArgument(QStringLiteral("seed"), QStringLiteral("the same makes the same world; 1"), QStringLiteral("[seed]"));
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("where; build/samples where nothing is said"), QStringLiteral("[folder]"));
    parser.process(app);
    const QStringList arguments = parser.positionalArguments();
    bool isCount = false;
    bool isSeed = false;
    const int messages = arguments.value(0, QStringLiteral("20000")).toInt(&isCount);
    const quint32 seed = arguments.value(1, QStringLiteral("1")).toUInt(&isSeed);
    if (!isCount || messages <= 0 || !isSeed || arguments.size() > 3) {
        std::fprintf(stderr, "switchboard-maker: a number of messages above 0 and a seed are expected; see --help\n");
        return 2;
    }
    QElapsedTimer watch;
    watch.start();
    Result<void> made;
    QString folder = arguments.value(2);
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
