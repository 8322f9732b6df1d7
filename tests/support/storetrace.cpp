// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/storetrace.h"

#include <cstdlib>
#include <utility>

#include <dlfcn.h>
#include <sqlite3.h>

namespace switchboard::test {

namespace {

thread_local bool isWatched = false;
long calls = 0; // of the watched thread alone

template<class Function>
Function real(const char *name)
{
    void *const found = dlsym(RTLD_NEXT, name);
    if (!found)
        std::abort();
    return reinterpret_cast<Function>(found);
}

void count()
{
    if (isWatched)
        ++calls;
}

} // namespace

long storeCalls()
{
    return calls;
}

void resetStoreCalls()
{
    isWatched = true;
    calls = 0;
}

OwnStoreCalls::OwnStoreCalls() : m_wasWatched(std::exchange(isWatched, false)) {}

OwnStoreCalls::~OwnStoreCalls()
{
    isWatched = m_wasWatched;
}

} // namespace switchboard::test

using switchboard::test::count;
using switchboard::test::real;

extern "C" {

int sqlite3_open_v2(const char *file, sqlite3 **connection, int flags, const char *vfs)
{
    static const auto next = real<decltype(&sqlite3_open_v2)>("sqlite3_open_v2");
    count();
    return next(file, connection, flags, vfs);
}

int sqlite3_prepare_v3(sqlite3 *connection, const char *sql, int size, unsigned flags, sqlite3_stmt **statement, const char **rest)
{
    static const auto next = real<decltype(&sqlite3_prepare_v3)>("sqlite3_prepare_v3");
    count();
    return next(connection, sql, size, flags, statement, rest);
}

int sqlite3_step(sqlite3_stmt *statement)
{
    static const auto next = real<decltype(&sqlite3_step)>("sqlite3_step");
    count();
    return next(statement);
}
}
