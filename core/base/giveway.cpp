// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/giveway.h"

#include <sys/resource.h>
#include <unistd.h>

namespace switchboard {

namespace {
constexpr int step = 5; // about a third of the time that a thread beside it gets
}

void giveWay()
{
    const id_t thread = id_t(::gettid());
    thread_local const bool isDone =
        ::setpriority(PRIO_PROCESS, thread, ::getpriority(PRIO_PROCESS, thread) + step) == 0;
    (void)isDone; // where it may not, nothing is lost but smoothness
}

} // namespace switchboard
