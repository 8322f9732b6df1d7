// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/store/importing.h"
#include "tests/bench/store/searches.h"
#include "tests/bench/store/threads.h"

#include <QCoreApplication>
#include <QDir>

/// `bench_store [MESSAGES [PART …]]` with the parts import, index, thread, search, and "search=KIND" for one kind and
/// "query=TEXT" for one search; all of them where none is named.
int main(int argc, char **argv)
{
    using namespace switchboard;
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int messages = arguments.value(1, QStringLiteral("1000000")).toInt();
    const QStringList parts = arguments.mid(2);
    const auto isWanted = [&parts](const char *part) { return parts.isEmpty() || parts.contains(QLatin1StringView(part)); };
    const QString folder = qEnvironmentVariable("SWITCHBOARD_BENCH_FOLDER", QDir::tempPath());
    if (isWanted("import"))
        bench::measureImport(messages, folder);
    if (isWanted("index"))
        bench::measureIndexing(messages, folder);
    if (isWanted("thread"))
        bench::measureThreads(messages);
    if (isWanted("search"))
        bench::measureSearches(messages);
    for (const QString &part : parts) {
        if (part.startsWith(QLatin1StringView("search=")))
            bench::measureSearches(messages, part.section(u'=', 1));
        else if (part.startsWith(QLatin1StringView("query=")))
            bench::measureQuery(messages, part.section(u'=', 1));
    }
    return 0;
}
