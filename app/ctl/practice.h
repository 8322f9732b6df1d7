// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/session.h"

namespace switchboard::ctl {

/// Gives an open workspace the sandbox's account, a sender, a sample name of the business and sample people.
QCoro::Task<int> furnishPractice(Session *session, QString baseUrl);

} // namespace switchboard::ctl
