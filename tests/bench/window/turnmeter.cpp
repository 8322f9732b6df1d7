// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/turnmeter.h"

#include "tests/support/storetrace.h"

#include <QtGlobal>

#include <utility>

#include <dlfcn.h>
#include <poll.h>
#include <time.h>

namespace switchboard::bench {

namespace {

Turns current;
bool isMeasuring = false;
double cpuAtBegin = 0;
double wallAtBegin = 0;

double msOf(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

void beginTurn()
{
    cpuAtBegin = msOf(CLOCK_THREAD_CPUTIME_ID);
    wallAtBegin = msOf(CLOCK_MONOTONIC);
}

/// GLib's GPollFD is made to be a pollfd.
int waitForEvents(pollfd *descriptors, unsigned count, int timeout)
{
    if (isMeasuring && wallAtBegin > 0) {
        current.cpuMs.push_back(msOf(CLOCK_THREAD_CPUTIME_ID) - cpuAtBegin);
        current.wallMs.push_back(msOf(CLOCK_MONOTONIC) - wallAtBegin);
    }
    const int ready = poll(descriptors, count, timeout);
    beginTurn();
    return ready;
}

template<class Function>
Function glib(const char *name)
{
    void *const found = dlsym(RTLD_DEFAULT, name);
    if (!found)
        qFatal("Qt does not use GLib here: no %s", name);
    return reinterpret_cast<Function>(found);
}

} // namespace

TurnMeter::TurnMeter()
{
    // Two functions, for which GLib's headers would have to be installed.
    void *const context = glib<void *(*)()>("g_main_context_default")();
    glib<void (*)(void *, int (*)(pollfd *, unsigned, int))>("g_main_context_set_poll_func")(context, waitForEvents);
}

void TurnMeter::start()
{
    current = {};
    wallAtBegin = 0;
    test::resetStoreCalls();
    isMeasuring = true;
}

Turns TurnMeter::stop()
{
    isMeasuring = false;
    current.storeCalls = test::storeCalls();
    return std::exchange(current, {});
}

} // namespace switchboard::bench
