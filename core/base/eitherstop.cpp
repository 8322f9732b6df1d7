// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/eitherstop.h"

namespace switchboard {

EitherStop::EitherStop(const std::stop_token &one, const std::stop_token &other)
    : m_onOne(one, [this] { m_source.request_stop(); }), m_onOther(other, [this] { m_source.request_stop(); })
{}

} // namespace switchboard
