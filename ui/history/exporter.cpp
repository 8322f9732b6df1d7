// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/exporter.h"

#include "ui/widgets/latest.h"

namespace switchboard::history {

using namespace std::chrono_literals;
using workspace::HistoryExportReport;

Exporter::Exporter(workspace::HistoryService &service, QObject *parent) : QObject(parent), m_service(service)
{
    m_look.setInterval(100ms);
    connect(&m_look, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_counter->done, m_counter->total); });
}

Exporter::~Exporter()
{
    m_stop.request_stop();
}

void Exporter::start(const workspace::HistoryExport &what)
{
    if (std::exchange(m_isRunning, true))
        return;
    m_counter = std::make_shared<Counter>();
    m_stop = std::stop_source();
    m_look.start();
    const auto progress = [counter = m_counter](qint64 done, qint64 total) {
        counter->done = done;
        counter->total = total;
    };
    widgets::whenAnswered<HistoryExportReport>(this, m_service.exportMatches(what, m_stop.get_token(), progress),
                                               [this](const Result<HistoryExportReport> &answer) {
                                                   m_look.stop();
                                                   m_isRunning = false;
                                                   Q_EMIT ended(answer);
                                               });
}

void Exporter::cancel()
{
    m_stop.request_stop();
}

} // namespace switchboard::history
