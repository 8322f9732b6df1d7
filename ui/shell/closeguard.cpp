// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/closeguard.h"

#include "ui/shell/mainwindow.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/uistate.h"

#include <QEvent>
#include <QGuiApplication>
#include <QTimer>

namespace switchboard::shell {

using namespace std::chrono_literals;

namespace {
constexpr auto patience = 1s; // for the store to say what waits
}

CloseGuard::CloseGuard(const FrameParts &parts, workspace::InboxService &service, MainWindow &window,
                       std::function<bool()> hasTray)
    : QObject(&window), m_parts(parts), m_service(service), m_window(window), m_hasTray(std::move(hasTray)),
      m_status(this)
{
    window.installEventFilter(this);
}

bool CloseGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_window || event->type() != QEvent::Close || m_isLeaving || qGuiApp->isSavingSession())
        return QObject::eventFilter(watched, event);
    event->ignore();
    if (m_parts.state.value(staysInTrayKey, false).toBool() && m_hasTray())
        m_window.hide();
    else
        quit();
    return true;
}

void CloseGuard::quit()
{
    if (m_sheet && m_sheet->isVisibleTo(&m_window)) {
        m_window.bringForward();
        return;
    }
    if (m_isLeaving || m_status.isWaiting())
        return;
    m_status.ask(m_service.status(), [this](const Result<workspace::SystemStatus> &status) {
        take(status ? std::optional(status->queued) : std::nullopt);
    });
    QTimer::singleShot(patience, this, [this] {
        if (m_status.isWaiting()) {
            m_status.drop();
            take({});
        }
    });
}

void CloseGuard::take(std::optional<int> waiting)
{
    if (waiting == 0) {
        leave();
        return;
    }
    m_window.bringForward();
    widgets::Question question{
        .title = tr("It is not known whether texts still wait"),
        .text = tr("The store does not answer. What has not left leaves when Switchboard runs again."),
        .yes = tr("Quit"),
        .no = tr("Stay"),
    };
    if (waiting) {
        question.title = waiting == 1 ? tr("1 text has not left yet") : tr("%1 texts have not left yet").arg(*waiting);
        question.text =
            waiting == 1 ? tr("It leaves when Switchboard runs again.") : tr("They leave when Switchboard runs again.");
    }
    m_sheet = widgets::askToConfirm(m_parts.theme, &m_window, question, [this] { leave(); });
}

void CloseGuard::leave()
{
    m_isLeaving = true;
    m_window.close();
    Q_EMIT left();
}

} // namespace switchboard::shell
