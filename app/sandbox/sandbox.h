// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/control.h"
#include "app/sandbox/twilio/twilioapi.h"

namespace switchboard::sandbox {

/// A practice provider on this machine: Twilio's REST API for texts, with a network and people behind it that
/// behave as a scenario says. Belongs to one thread; everything is in memory but the log.
class Sandbox : public QObject
{
    Q_OBJECT

public:
    Sandbox(std::shared_ptr<const Clock> clock, Scenario scenario, HttpLimits limits = {});

    /// Before listen(): records into `file`.
    Result<void> logTo(const QString &file) { return m_state.log.open(file); }

    /// On 127.0.0.1; 0 takes a free port. Outages count from here.
    Result<quint16> listen(quint16 port);

    void use(Scenario scenario);

private:
    void handle(const HttpRequest &request, const HttpReply &reply);
    void scheduleOutages();
    void beginOutage(bool refusesConnections);
    void endOutage();

    State m_state;
    Carrier m_carrier;
    TwilioApi m_api;
    Control m_control;
    HttpServer m_server;
    milliseconds m_startedAt{0};
    quint64 m_scenarioNumber = 0;
    bool m_isUnavailable = false;
};

} // namespace switchboard::sandbox
