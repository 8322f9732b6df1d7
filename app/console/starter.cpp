// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/starter.h"

#include "app/console/console.h"
#include "app/console/firststart.h"
#include "app/console/opening.h"
#include "core/base/whenready.h"
#include "core/workspace/ownthread.h"
#include "core/workspace/restore.h"
#include "ui/settings/backupbar.h"
#include "ui/settings/restorewindow.h"
#include "ui/widgets/errorwords.h"

#include <QApplication>
#include <QFileInfo>

namespace switchboard::app {

namespace {
constexpr int cannotOpen = 4;
constexpr QSize restoreSize(720, 520);
} // namespace

Starter::Starter(Startup startup, widgets::Theme &theme, widgets::UiState &state)
    : m_startup(std::move(startup)), m_theme(theme), m_state(state)
{}

Starter::~Starter() = default;

void Starter::begin()
{
    if (workspace::Workspace::isThere(m_startup.folder))
        open(m_startup.folder);
    else
        leadIn();
}

void Starter::open(const QString &folder)
{
    QApplication::setQuitOnLastWindowClosed(false); // there is none for a moment
    m_opening = std::make_unique<Opening>(folder, m_startup.sources, m_theme, programClock());
    m_opening->setNotice(m_trouble);
    connect(m_opening.get(), &Opening::opened, this, &Starter::take);
    connect(m_opening.get(), &Opening::givenUp, this, &Starter::end);
    m_opening->begin();
}

/// The window that asked for the key goes after the console is there: with the last window the program ends.
void Starter::take(const std::shared_ptr<workspace::Workspace> &workspace)
{
    const bool isByCode = m_opening->wasOpenedByCode();
    show(workspace);
    m_opening.release()->deleteLater();
    if (!m_trouble.isEmpty())
        m_console->tell(std::exchange(m_trouble, {}));
    else if (isByCode)
        m_console->offerNewKeys();
}

void Starter::show(const std::shared_ptr<workspace::Workspace> &workspace)
{
    m_folder = workspace->folder(); // of practice, perhaps
    m_console = std::make_unique<Console>(workspace, m_theme, m_state);
    connect(&m_console->pages(), &Pages::restoreAsked, this, &Starter::restore, Qt::QueuedConnection);
    m_console->show();
    QApplication::setQuitOnLastWindowClosed(false); // it goes on in the tray, or says itself when it ends
}

/// Where it cannot be put back the store is as it was, and is opened again.
void Starter::restore(const QString &file)
{
    QApplication::setQuitOnLastWindowClosed(false);
    m_restoring = std::make_unique<settings::RestoreWindow>(m_theme, file);
    m_restoring->resize(restoreSize);
    m_restoring->show();
    m_console.reset();
    const settings::BackupBar &bar = m_restoring->bar();
    const auto put = [file, folder = m_folder, stop = bar.stopToken(), told = bar.progressed()] {
        return workspace::restoreFrom(file, folder, stop, told);
    };
    whenReady(this, workspace::onOwnThread(put), [this, file](const Result<workspace::MediaCount> &restored) {
        if (!restored && restored.error().code == ErrorCode::cancelled) {
            m_trouble = tr("%1 was not put back, since you stopped it. What was there is there still.")
                            .arg(QFileInfo(file).fileName());
        } else if (!restored) {
            const widgets::ErrorWords words = widgets::wordsFor(restored.error());
            m_trouble = tr("%1 was not put back, and nothing was changed. %2 %3")
                            .arg(QFileInfo(file).fileName(), words.meaning, words.advice);
        } else if (m_restoring->bar().stopToken().stop_requested()) {
            m_trouble = tr("%1 was put back: it was too late to stop that.").arg(QFileInfo(file).fileName());
        }
        m_restoring.reset();
        open(m_folder);
    });
}

void Starter::leadIn()
{
    m_first = std::make_unique<FirstStart>(m_startup.folder, m_theme, programClock());
    connect(m_first.get(), &FirstStart::opened, this, &Starter::show);
    connect(m_first.get(), &FirstStart::givenUp, this, &Starter::end);
    m_first->show();
}

void Starter::end()
{
    QCoreApplication::exit(m_opening && m_opening->hasFailed() ? cannotOpen : 0);
}

void Starter::bringForward()
{
    if (m_console)
        m_console->bringForward();
    else if (m_opening)
        m_opening->bringForward();
    else if (m_first)
        m_first->show();
}

} // namespace switchboard::app
