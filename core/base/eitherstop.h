// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>

namespace switchboard {

/// One token for two reasons to stop.
class EitherStop
{
public:
    EitherStop(const std::stop_token &one, const std::stop_token &other);
    std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::stop_callback<std::function<void()>> m_onOne;
    std::stop_callback<std::function<void()>> m_onOther;
};

} // namespace switchboard
