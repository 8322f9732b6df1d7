// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandbox.h"
#include "core/base/log.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>
#include <cstdio>
#include <sys/signalfd.h>
#include <unistd.h>

using namespace switchboard;
using namespace switchboard::sandbox;

namespace {

struct Options
{
    quint16 http = 0;
    int smtp = -1;
    std::string scenario;
    std::string log;
    std::optional<quint64> seed;
    bool isPractice = false;
};

/// People who answer, as a practice workspace has them; compiled in.
constexpr char practiceScenario[] = ":/practice/scenario.json";

constexpr int usageError = 2;

int fail(const Error &error)
{
    std::fprintf(stderr, "switchboard-sandbox: %s\n", qUtf8Printable(describe(error)));
    return usageError;
}

/// A descriptor that becomes readable at SIGTERM and SIGINT, which then do nothing else.
int signalDescriptor()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    sigprocmask(SIG_BLOCK, &signals, nullptr);
    return signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

int run(const Options &options)
{
    if (options.smtp >= 0)
        return fail({ErrorCode::unsupported, QStringLiteral("--smtp: the SMTP server is not built yet")});
    Scenario scenario;
    const std::string path = options.isPractice ? practiceScenario : options.scenario;
    if (!path.empty()) {
        Result<Scenario> loaded = Scenario::load(QString::fromStdString(path));
        if (!loaded)
            return fail(loaded.error());
        scenario = std::move(loaded).value();
    }
    if (options.seed)
        scenario.seed = *options.seed;
    Sandbox sandbox(programClock(), std::move(scenario));
    if (!options.log.empty()) {
        const Result<void> opened = sandbox.logTo(QString::fromStdString(options.log));
        if (!opened)
            return fail(opened.error());
    }
    const Result<quint16> port = sandbox.listen(options.http);
    if (!port)
        return fail(port.error());
    QSocketNotifier ended(signalDescriptor(), QSocketNotifier::Read);
    QObject::connect(&ended, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    std::printf("{\"http\": %d, \"ready\": true}\n", int(*port));
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    installScrubbingLog();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("switchboard-sandbox"));
    Options options;
    CLI::App cli("Plays the providers on 127.0.0.1, for practice and for tests.");
    cli.add_option("--http", options.http, "port of the Twilio API; 0, the default, takes a free one");
    cli.add_option("--smtp", options.smtp, "port of the SMTP server (not built yet)");
    CLI::Option *scenario =
        cli.add_option("--scenario", options.scenario, "JSON file that says how to misbehave (docs/sandbox.md)");
    cli.add_flag("--practice", options.isPractice, "the scenario of practice: people who answer")->excludes(scenario);
    cli.add_option("--log", options.log, "file to append one JSON line to for each event");
    cli.add_option("--seed", options.seed, "replaces the seed of the scenario");
    CLI11_PARSE(cli, argc, argv);
    return run(options);
}
