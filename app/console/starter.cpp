// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/starter.h"

#include "app/console/console.h"
#include "app/console/firststart.h"
#include "core/base/whenready.h"
#include "core/workspace/ownthread.h"
#include "core/workspace/restore.h"

#include <QApplication>
#include <QFileInfo>
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
    m_folder = m_startup.folder;
    reopen();
}

void Starter::reopen()
{
    whenReady(this, workspace::Workspace::open(m_folder, m_startup.sources, programClock()),
              [this](const Result<std::shared_ptr<workspace::Workspace>> &opened) {
                  if (opened)
                      show(*opened);
                  else
                      fail(opened.error());
              });
}

void Starter::show(const std::shared_ptr<workspace::Workspace> &workspace)
{
    m_folder = workspace->folder(); // of practice, perhaps
    m_console = std::make_unique<Console>(workspace, m_theme, m_state);
    connect(&m_console->pages(), &Pages::restoreAsked, this, &Starter::restore, Qt::QueuedConnection);
    m_console->show();
    QApplication::setQuitOnLastWindowClosed(false); // it goes on in the tray, or says itself when it ends
}

/// Where it cannot be put back the store is as it was, and is opened again after the reason was read.
void Starter::restore(const QString &file)
{
    QApplication::setQuitOnLastWindowClosed(false); // there is none for a moment
    m_console.reset();
    const auto put = [file, folder = m_folder] { return workspace::restoreFrom(file, folder); };
    whenReady(this, workspace::onOwnThread(put), [this, file](const Result<workspace::MediaCount> &restored) {
        if (restored) {
            reopen();
            return;
        }
        auto *box = new QMessageBox(QMessageBox::Warning, tr("Switchboard"),
                                    tr("%1 was not put back, and nothing was changed: %2")
                                        .arg(QFileInfo(file).fileName(), describe(restored.error())));
        box->setAttribute(Qt::WA_DeleteOnClose);
        connect(box, &QMessageBox::finished, this, &Starter::reopen);
        box->open();
    });
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
