// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/starts.h"

#include "tests/bench/store/figures.h"
#include "tests/bench/window/startwatch.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace switchboard::bench {

namespace {

struct Candidate
{
    const char *name;
    QStringList command;
    QRectF watched;
    std::vector<StartFigures> starts;
};

/// Everything a program keeps for its user, in a home of its own.
void useHome(const QString &home)
{
    const std::pair<const char *, const char *> places[] = {
        {"HOME", ""},
        {"XDG_CONFIG_HOME", "/config"},
        {"XDG_DATA_HOME", "/data"},
        {"XDG_CACHE_HOME", "/cache"},
        {"XDG_STATE_HOME", "/state"},
        {"XDG_RUNTIME_DIR", "/run"},
    };
    for (const auto &[variable, folder] : places) {
        const QString path = home + QLatin1StringView(folder);
        QDir().mkpath(path);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv(variable, path.toLocal8Bit());
    }
}

double median(const std::vector<StartFigures> &starts, double StartFigures::*figure)
{
    std::vector<double> values;
    for (const StartFigures &start : starts)
        values.push_back(start.*figure);
    return quantile(values, 0.5);
}

void print(const Candidate &candidate)
{
    const auto of = [&candidate](double StartFigures::*figure) { return median(candidate.starts, figure); };
    std::printf("%-12s mapped %4.0f ms, painted %4.0f ms, settled %4.0f ms, PSS %5.1f MB, CPU %4.0f ms\n", candidate.name,
                of(&StartFigures::mapped), of(&StartFigures::painted), of(&StartFigures::settled), of(&StartFigures::pssMb),
                of(&StartFigures::cpuMs));
}

} // namespace

void measureStarts(const test::SampleWorld &world, int rounds)
{
    const QString bin = QCoreApplication::applicationDirPath();
    const QRectF whole(0, 0, 1, 1);
    // Of the console the list of conversations: it has settled once its rows are there.
    const QRectF list(0.06, 0.15, 0.23, 0.8);
    Candidate candidates[] = {
        {"KeePassXC", {QStringLiteral("keepassxc")}, whole, {}},
        {"bare window", {bin + QStringLiteral("/bare_window")}, whole, {}},
        {"console", {bin + QStringLiteral("/switchboard"), QStringLiteral("--workspace"), world.folder, QStringLiteral("--key-file"), world.keyFile}, list, {}},
    };
    StartWatch watch;
    const QTemporaryDir homes;
    // The first round warms the caches and writes the first settings; it does not count.
    for (int round = 0; round <= rounds; ++round) {
        for (Candidate &candidate : candidates) {
            useHome(homes.filePath(QString::fromLatin1(candidate.name)));
            StartFigures figures = watch.start(candidate.command, candidate.watched);
            figures.picture.save(QStringLiteral("%1/start-%2.png").arg(QFileInfo(bin).path(), QString::fromLatin1(candidate.name).replace(u' ', u'-')));
            if (round > 0)
                candidate.starts.push_back(figures);
        }
    }
    std::printf("start, medians of %d rounds in turns, each warm:\n", rounds);
    for (const Candidate &candidate : candidates)
        print(candidate);
}

} // namespace switchboard::bench
