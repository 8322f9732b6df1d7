// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/people/contactexporter.h"
#include "core/workspace/people/contactimporter.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace switchboard;

namespace {

/// Rows of eight columns; every one is a new person with a phone and an email address.
QByteArray table(int rows)
{
    QByteArray csv = "id,first name,last name,phone,email,company,stage,tags\r\n";
    for (int i = 0; i < rows; ++i) {
        const QByteArray n = QByteArray::number(i);
        csv += "crm-" + n + ",First" + n + ",Last" + n + ",(" + QByteArray::number(201 + i / 10'000 % 700) + ") 555-"
               + QByteArray::number(i % 10'000).rightJustified(4, '0') + ",person" + n + "@example.com,Company "
               + QByteArray::number(i % 500) + ',' + (i % 3 ? "lead" : "client") + ',' + (i % 2 ? "Buyer" : "Seller")
               + "\r\n";
    }
    return csv;
}

void print(const char *what, const workspace::ImportReport &report, qint64 ms)
{
    std::printf("%s: %lld rows in %.2f s, %.0f rows/s; added %lld, merged %lld, unchanged %lld, refused %lld\n", what,
                static_cast<long long>(report.read), double(ms) / 1000,
                double(report.read) * 1000 / double(std::max<qint64>(ms, 1)), static_cast<long long>(report.added),
                static_cast<long long>(report.merged), static_cast<long long>(report.unchanged),
                static_cast<long long>(report.refused));
}

int fail(const Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(describe(error)));
    return 1;
}

} // namespace

/// `bench_import [ROWS] [FOLDER]`: imports a table twice into a fresh store and exports it. FOLDER says on which disk.
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int rows = arguments.value(1, QStringLiteral("100000")).toInt();
    QTemporaryDir folder(arguments.value(2, QDir::tempPath()) + QStringLiteral("/import-XXXXXX"));
    const auto clock = std::make_shared<SystemClock>();
    const seal::Secret key = seal::Secret::random();
    const QString workspaceFolder = folder.filePath(QStringLiteral("workspace"));
    if (const auto made = store::Store::create({workspaceFolder, clock}, seal::KeyRing::generate(), key, {}); !made)
        return fail(made.error());
    const auto store = store::Store::open({workspaceFolder, clock}, key);
    if (!store)
        return fail(store.error());
    workspace::ImportOptions options;
    options.file = folder.filePath(QStringLiteral("people.csv"));
    QFile file(options.file);
    if (!file.open(QIODevice::WriteOnly) || file.write(table(rows)) < 0)
        return 1;
    file.close();

    QElapsedTimer watch;
    for (const char *what : {"import", "import again"}) {
        watch.start();
        const auto report = workspace::importContacts(**store, options);
        if (!report)
            return fail(report.error());
        print(what, *report, watch.elapsed());
    }
    workspace::ExportOptions exported;
    exported.file = folder.filePath(QStringLiteral("out.csv"));
    watch.start();
    const auto report = workspace::exportContacts(**store, exported);
    if (!report)
        return fail(report.error());
    std::printf("export: %lld people in %.2f s\n", static_cast<long long>(report->people),
                double(watch.elapsed()) / 1000);
    return 0;
}
