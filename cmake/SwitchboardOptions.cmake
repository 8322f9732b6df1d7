# SPDX-FileCopyrightText: 2026 The Switchboard authors
# SPDX-License-Identifier: GPL-3.0-or-later

option(SWITCHBOARD_CONSOLE "Build the Qt Widgets console" ON)
option(SWITCHBOARD_TESTS "Build the tests" ON)
option(SWITCHBOARD_BENCHMARKS "Build the benchmarks" OFF)
option(SWITCHBOARD_WERROR "Treat warnings as errors" OFF)
option(SWITCHBOARD_TEST_BUILD "Allow SWITCHBOARD_CLOCK_RATE and other test-only switches in the programs" OFF)
option(SWITCHBOARD_COVERAGE "Instrument for line coverage" OFF)
option(SWITCHBOARD_FUZZ "Build the parsers alone, to be fuzzed; clang only" OFF)
set(SWITCHBOARD_SANITIZERS "" CACHE STRING "Value of -fsanitize=, empty for none")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_ARCHIVE_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/lib")

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    # A precompiled header is only cached when ccache may trust its macros and times. It has some 250 MB: without the
    # inode cache each compilation reads all of it again, 0.8 s that no compiler works.
    set(ccache_launcher "${CMAKE_COMMAND}" -E env CCACHE_INODECACHE=true
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime "${CCACHE_PROGRAM}")
    set(CMAKE_C_COMPILER_LAUNCHER ${ccache_launcher})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${ccache_launcher})
endif()

find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_link_options(-fuse-ld=mold)
endif()

add_compile_options(
    -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wunused
    $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-fcoroutines> $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-fpch-preprocess>)
# With a precompiled header in memory the compiler would begin to collect garbage at once; a tenth of its time.
add_compile_options($<$<COMPILE_LANG_AND_ID:CXX,GNU>:--param=ggc-min-heapsize=1048576>) # KiB
if(SWITCHBOARD_WERROR)
    add_compile_options(-Werror)
endif()
if(SWITCHBOARD_SANITIZERS)
    add_compile_options(-fsanitize=${SWITCHBOARD_SANITIZERS} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${SWITCHBOARD_SANITIZERS})
    # GCC's manual: with a sanitizer it takes values for uninitialised that are not.
    add_compile_options($<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-maybe-uninitialized>)
endif()
if(SWITCHBOARD_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(SWITCHBOARD_COVERAGE)
    add_compile_options(--coverage -fprofile-update=atomic)
    add_link_options(--coverage)
endif()
if(SWITCHBOARD_TEST_BUILD)
    add_compile_definitions(SWITCHBOARD_TEST_BUILD)
endif()

add_compile_definitions(
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_USE_QSTRINGBUILDER QT_NO_FOREACH QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
