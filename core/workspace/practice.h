// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <QFuture>

namespace switchboard::workspace {

/// Where a practice workspace looks for the sandbox until something else is said.
inline constexpr char defaultSandboxUrl[] = "http://127.0.0.1:8025";

/// Gives an open workspace the sandbox's account, a sender, a sample name of the business and sample people; answers how
/// many people came. Done again it changes nothing but where the sandbox listens. The store outlives the future.
QFuture<Result<qint64>> furnishPractice(store::Store &store, QString baseUrl);

/// Only where the sandbox listens, for a workspace that is practice already.
QFuture<Result<ProviderId>> usePracticeSandbox(store::Store &store, QString baseUrl);

} // namespace switchboard::workspace
