// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGuiApplication>

namespace switchboard::test {
int runTests(QStringList arguments);
}

/// With fonts, for a PDF, and without a screen.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    return switchboard::test::runTests(QCoreApplication::arguments());
}
