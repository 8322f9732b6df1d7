# SPDX-FileCopyrightText: 2026 The Switchboard authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Short names for what CMake presets and the scripts in packaging/ do. JOBS=n limits parallel compilers.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
DEPS := packaging/install-deps.sh

# The npm packages that conformance tests and benchmarks compare with, into build/npm.
ifneq ($(wildcard packaging/npm-install.sh),)
NPM := packaging/npm-install.sh
else
NPM := echo "packaging/npm-install.sh is not there yet: what needs npm packages will say so and skip."
endif

.PHONY: run test build bench crash coverage fuzz package asan translations tidy format format-check help clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 22

run: build ## the console on a practice workspace; without a display the same on the command line
	@packaging/run-practice.sh

build: ## the programs, into build/release/bin/
	@$(DEPS) build run
	@packaging/build.sh release

test: ## builds everything and runs every test
	@$(DEPS) build run test
	@$(NPM)
	@packaging/run-tests.sh dev

asan: ## the whole suite under address and undefined-behaviour sanitizers
	@$(DEPS) build run test
	@$(NPM)
	@packaging/run-tests.sh asan

coverage: ## line coverage of each core folder
	@$(DEPS) build run test
	@$(NPM)
	@packaging/coverage.sh

crash: ## the crash tests at 200 random points
	@$(DEPS) build run test
	@$(NPM)
	@SWITCHBOARD_CRASH_POINTS=200 packaging/run-tests.sh dev -L crash

fuzz: ## each parser with made input for FUZZ_SECONDS (300), one a core
	@$(DEPS) build fuzz
	@packaging/fuzz.sh

bench: ## the figures of BENCHMARKS.md
	@$(DEPS) build run bench
	@$(NPM)
	@packaging/bench.sh

package: ## a .deb, into build/package/
	@$(DEPS) build run package
	@packaging/package.sh

translations: ## translations/*.ts from the texts of the sources; what is new there has to be translated
	@$(DEPS) build
	@packaging/update-translations.sh

tidy: ## clang-tidy over core, app and ui
	@packaging/tidy.sh

format: ## clang-format over core, app and ui (tables of tests are laid out by hand)
	@git ls-files 'core/*.cpp' 'core/*.h' 'app/*.cpp' 'app/*.h' 'ui/*.cpp' 'ui/*.h' | xargs clang-format -i

format-check: ## what clang-format would change; fails when anything
	@git ls-files 'core/*.cpp' 'core/*.h' 'app/*.cpp' 'app/*.h' 'ui/*.cpp' 'ui/*.h' | xargs clang-format --dry-run --Werror

clean: ## removes build/
	@rm -rf build
