// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandbox.h"

#include "core/base/log.h"

namespace switchboard::sandbox {

Sandbox::Sandbox(std::shared_ptr<const Clock> clock, Scenario scenario, HttpLimits limits)
    : m_state(std::move(clock), std::move(scenario)), m_carrier(m_state), m_api(m_state, m_carrier),
      m_control(m_state, m_carrier, [this](Scenario next) { use(std::move(next)); }),
      m_server([this](const HttpRequest &request, HttpReply reply) { handle(request, reply); }, limits)
{}

Result<quint16> Sandbox::listen(quint16 port)
{
    Result<quint16> result = m_server.listen(port);
    m_startedAt = m_state.clock().sinceBoot();
    if (result)
        scheduleOutages();
    return result;
}

void Sandbox::use(Scenario scenario)
{
    m_state.use(std::move(scenario));
    m_api.forgetCredentials();
    endOutage();
    scheduleOutages();
}

void Sandbox::handle(const HttpRequest &request, const HttpReply &reply)
{
    if (Control::owns(request))
        return reply.send(m_control.handle(request));
    if (m_isUnavailable)
        return reply.send(toResponse({503, 20503, "The service is not available."}));
    if (TwilioApi::owns(request))
        return m_api.handle(request, reply);
    reply.send(toResponse({404, 20404, "The requested resource does not exist here."}));
}

void Sandbox::scheduleOutages()
{
    const quint64 number = ++m_scenarioNumber;
    const milliseconds passed = m_state.clock().sinceBoot() - m_startedAt;
    for (const Outage &outage : m_state.scenario->outages) {
        if (milliseconds(outage.toMs) <= passed)
            continue;
        m_state.timeline.after(milliseconds(outage.fromMs) - passed, [this, number, outage] {
            if (number == m_scenarioNumber)
                beginOutage(outage.refusesConnections);
        });
        m_state.timeline.after(milliseconds(outage.toMs) - passed, [this, number] {
            if (number == m_scenarioNumber)
                endOutage();
        });
    }
}

void Sandbox::beginOutage(bool refusesConnections)
{
    m_state.log.count("outages");
    if (refusesConnections)
        m_server.suspend();
    else
        m_isUnavailable = true;
}

void Sandbox::endOutage()
{
    m_isUnavailable = false;
    if (m_server.port() == 0 || m_server.isListening())
        return;
    const Result<void> resumed = m_server.resume();
    if (resumed)
        return;
    qCWarning(lcSandbox) << "cannot listen again:" << describe(resumed.error());
    m_state.timeline.after(milliseconds(100), [this] { endOutage(); });
}

} // namespace switchboard::sandbox
