// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/giveway.h"

#include <sys/resource.h>
#include <unistd.h>

namespace switchboard {

namespace {
constexpr int niceness = 5; // about a third of the time that a thread beside it gets
}

void giveWay()
{
    thread_local const bool isDone = ::setpriority(PRIO_PROCESS, id_t(::gettid()), niceness) == 0;
    (void)isDone; // where it may not, nothing is lost but smoothness
}

} // namespace switchboard
