// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QTest>

#include <cstdio>
#include <map>
#include <string>

namespace switchboard::test {

namespace {
std::map<std::string, std::function<std::unique_ptr<QObject>()>> &registry()
{
    static std::map<std::string, std::function<std::unique_ptr<QObject>()>> tests;
    return tests;
}
} // namespace

bool registerTest(const char *name, std::function<std::unique_ptr<QObject>()> make)
{
    return registry().emplace(name, std::move(make)).second;
}

/// Runs every registered class; the exit status is the number of failed classes, 1 when none ran.
int runTests(QStringList arguments)
{
    QStringList wanted;
    for (qsizetype i = arguments.indexOf(QStringLiteral("--class")); i >= 0 && i + 1 < arguments.size();
         i = arguments.indexOf(QStringLiteral("--class"))) {
        wanted.append(arguments.at(i + 1));
        arguments.remove(i, 2);
    }
    int ran = 0;
    int failed = 0;
    for (const auto &[name, make] : registry()) {
        if (!wanted.isEmpty() && !wanted.contains(QString::fromStdString(name)))
            continue;
        ++ran;
        const auto object = make();
        if (QTest::qExec(object.get(), arguments) != 0)
            ++failed;
    }
    if (ran == 0)
        std::fprintf(stderr, "no test class matches\n");
    return ran == 0 ? 1 : failed;
}

} // namespace switchboard::test
