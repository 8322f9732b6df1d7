// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QCoro/QCoroTask>

#include <memory>
#include <stop_token>

namespace switchboard {

/// Waits on the event loop until `wait` has passed on `clock` or `stop` is requested, whichever is first.
QCoro::Task<> sleepFor(std::shared_ptr<const Clock> clock, milliseconds wait, std::stop_token stop);

} // namespace switchboard
