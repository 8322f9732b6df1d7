// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/starter.h"

#include "app/console/console.h"
#include "app/console/firststart.h"
#include "core/base/whenready.h"

#include <QApplication>
#include <QMessageBox>

namespace switchboard::app {

namespace {
constexpr int cannotOpen = 4;
}

Starter::Starter(Startup startup, widgets::Theme &theme, widgets::UiState &state)
    : m_startup(std::move(startup)), m_theme(theme), m_state(state)
{}

Starter::~Starter() = default;

void Starter::begin()
{
    if (!workspace::Workspace::isThere(m_startup.folder)) {
        leadIn();
        return;
    }
    whenReady(this, workspace::Workspace::open(m_startup.folder, m_startup.sources, programClock()),
              [this](const Result<std::shared_ptr<workspace::Workspace>> &opened) {
                  if (opened)
                      show(*opened);
                  else
                      fail(opened.error());
              });
}

void Starter::show(const std::shared_ptr<workspace::Workspace> &workspace)
{
    m_console = std::make_unique<Console>(workspace, m_theme, m_state);
    m_console->show();
}

void Starter::leadIn()
{
    m_first = std::make_unique<FirstStart>(m_startup.folder, m_theme, programClock());
    connect(m_first.get(), &FirstStart::opened, this, &Starter::show);
    connect(m_first.get(), &FirstStart::failed, this, &Starter::fail);
    m_first->show();
}

void Starter::fail(const Error &error)
{
    const QString reason = describe(error);
    std::fprintf(stderr, "switchboard: %s\n", qPrintable(reason));
    auto *box = new QMessageBox(QMessageBox::Critical, tr("Switchboard"),
                                tr("The workspace in %1 cannot be opened: %2").arg(m_startup.folder, reason));
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::finished, qApp, [] { QCoreApplication::exit(cannotOpen); });
    box->open();
}

void Starter::bringForward()
{
    if (m_console)
        m_console->bringForward();
    else if (m_first)
        m_first->show();
}

} // namespace switchboard::app
