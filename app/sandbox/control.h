// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/httpserver.h"
#include "app/sandbox/state.h"
#include "app/sandbox/twilio/carrier.h"

#include <functional>

namespace switchboard::sandbox {

/// The paths under /_sandbox/, by which tests look in and pull the strings (docs/sandbox.md).
class Control
{
public:
    Control(State &state, Carrier &carrier, std::function<void(Scenario)> use);

    static bool owns(const HttpRequest &request) { return request.path.startsWith("/_sandbox/"); }
    HttpResponse handle(const HttpRequest &request);

private:
    HttpResponse inbound(const QByteArray &json);
    HttpResponse messages() const;
    HttpResponse stats() const;
    HttpResponse scenario(const QByteArray &json);

    State &m_state;
    Carrier &m_carrier;
    std::function<void(Scenario)> m_use;
};

} // namespace switchboard::sandbox
