// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

namespace switchboard::test {
int runTests(QStringList arguments);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    return switchboard::test::runTests(QCoreApplication::arguments());
}
