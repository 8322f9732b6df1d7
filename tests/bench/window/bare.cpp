// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/barewindow.h"

#include <QApplication>

/// The least that a window of Qt with a table costs: what the console is measured beside.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    switchboard::bench::BareWindow window;
    window.show();
    return QApplication::exec();
}
