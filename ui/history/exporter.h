// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/historyservice.h"

#include <QTimer>

#include <atomic>

namespace switchboard::history {

/// One export at a time: how far it is, and a way to stop it.
class Exporter : public QObject
{
    Q_OBJECT

public:
    explicit Exporter(workspace::HistoryService &service, QObject *parent = nullptr);
    ~Exporter() override;

    void start(const workspace::HistoryExport &what);
    void cancel();
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    void ended(const switchboard::Result<switchboard::workspace::HistoryExportReport> &answer);

private:
    /// Written by the thread of the export, read by ours now and then.
    struct Counter
    {
        std::atomic<qint64> done{0};
        std::atomic<qint64> total{0};
    };
    workspace::HistoryService &m_service;
    std::shared_ptr<Counter> m_counter;
    std::stop_source m_stop;
    QTimer m_look;
    bool m_isRunning = false;
};

} // namespace switchboard::history
