# SPDX-FileCopyrightText: 2026 The Switchboard authors
# SPDX-License-Identifier: GPL-3.0-or-later

# One precompiled header for all of core and app, one for all tests: made once, a minute saved for each folder.
function(switchboard_precompiled name header)
    add_library(${name} OBJECT "${PROJECT_SOURCE_DIR}/cmake/pch.cpp")
    target_link_libraries(${name} PRIVATE ${ARGN})
    target_precompile_headers(${name} PRIVATE "${PROJECT_SOURCE_DIR}/cmake/${header}")
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
endfunction()

# switchboard_library(NAME SOURCES … [PUBLIC …] [PRIVATE …])
#   One static library per folder; its link line is the list of what the folder may see.
function(switchboard_library name)
    cmake_parse_arguments(arg "NO_PCH" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_include_directories(${name} PUBLIC "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${name} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
    if(NOT arg_NO_PCH)
        target_precompile_headers(${name} REUSE_FROM pch_core)
    endif()
endfunction()

# switchboard_program(NAME SOURCES … LINK …)
function(switchboard_program name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE ${arg_LINK})
    target_precompile_headers(${name} REUSE_FROM pch_core)
    install(TARGETS ${name} RUNTIME)
endfunction()

# What only tests run is not optimised: most of a build was the optimiser on test cases that run once.
function(switchboard_for_tests_only name)
    target_compile_options(${name} PRIVATE $<$<CONFIG:Debug>:-O0>)
endfunction()

# switchboard_test(NAME SOURCES … LINK … [LABELS …] [TIMEOUT seconds] [OWN_MAIN] [OWN_PCH | PCH target])
#   One test program per folder. Its classes register themselves (tests/support/testmain.h).
function(switchboard_test name)
    cmake_parse_arguments(arg "OWN_MAIN;OWN_PCH" "TIMEOUT;PCH" "SOURCES;LINK;LABELS" ${ARGN})
    if(NOT arg_OWN_MAIN)
        list(APPEND arg_SOURCES "${PROJECT_SOURCE_DIR}/tests/support/main.cpp")
    endif()
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE test_support ${arg_LINK})
    switchboard_for_tests_only(${name})
    # What moc made of the headers: mostly nothing, which needs no precompiled header.
    set_source_files_properties("${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/mocs_compilation.cpp"
        PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    # One of tests/CMakeLists.txt for its set of Qt modules, or its own where no other program has that set.
    if(arg_OWN_PCH)
        target_precompile_headers(${name} PRIVATE "${PROJECT_SOURCE_DIR}/cmake/pch_test.h")
    elseif(arg_PCH)
        target_precompile_headers(${name} REUSE_FROM ${arg_PCH})
    else()
        target_precompile_headers(${name} REUSE_FROM pch_test)
    endif()
    add_test(NAME ${name} COMMAND ${name})
    # A bound for what hangs, not for a slow machine. A crash ends the program at once: Qt Test would take stack traces
    # of it again and again until it is out of time.
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 300)
    endif()
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}" SKIP_REGULAR_EXPRESSION "NOTHING IS TESTED"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QTEST_DISABLE_STACK_DUMP=1;SWITCHBOARD_SOURCE=${PROJECT_SOURCE_DIR};SWITCHBOARD_BIN=${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
endfunction()
