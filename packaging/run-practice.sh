#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Switchboard authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run-practice.sh   makes a practice workspace with sample people, starts the sandbox that plays the provider, and opens
# the console on it. Without a display it does the main job on the command line: imports, sends, waits for
# delivery and a reply, prints the timelines.
#
#   SWITCHBOARD_PRACTICE   folder of the practice workspace (default: switchboard-practice in the user's data folder)
#   SWITCHBOARD_BIN        where the programs are (default: build/release/bin)
#
# Nothing leaves this computer: the workspace's only provider is the sandbox on 127.0.0.1.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
bin=${SWITCHBOARD_BIN:-$here/../build/release/bin}
workspace=${SWITCHBOARD_PRACTICE:-${XDG_DATA_HOME:-$HOME/.local/share}/switchboard-practice}
log=$workspace/sandbox.log
reply_seconds=60

# The account that the sandbox plays when its scenario names none (docs/sandbox.md).
account=AC00000000000000000000000000000001
token=token

fail() { printf 'run-practice: %s\n' "$*" >&2; exit 1; }
say() { printf '\n== %s\n' "$*"; }
ctl() { "$bin/switchboardctl" --workspace "$workspace" "$@"; }
has_display() { [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; }

# The value of a field in a JSON object on one line.
field() { sed -n "s/.*\"$1\": *\"\\{0,1\\}\\([^\",}]*\\).*/\\1/p" | head -n 1; }

started=()
stop_started() {
    local pid
    for pid in "${started[@]}"; do
        if kill "$pid" 2>/dev/null; then wait "$pid" 2>/dev/null || true; fi
    done
}
trap stop_started EXIT

require_programs() {
    local program wanted=(switchboardctl switchboard-sandbox)
    if has_display; then wanted+=(switchboard); fi
    for program in "${wanted[@]}"; do
        [[ -x $bin/$program ]] || fail "$program is not built (looked in $bin)"
    done
}

# Sets `port` to where the sandbox listens. Another seed each time, since message ids come from it and must not repeat.
start_sandbox() {
    local ready
    exec {sandbox_out}< <(exec "$bin/switchboard-sandbox" --http 0 --scenario "$here/practice/scenario.json" \
                              --seed "$(date +%s)" --log "$log")
    started+=($!)
    IFS= read -r -t 20 -u "$sandbox_out" ready || fail "the sandbox did not start; its message is above"
    port=$(field http <<<"$ready")
    say "The sandbox plays Twilio on 127.0.0.1:$port (what it accepts: $log)"
}

make_workspace() {
    if [[ -e $workspace/store.db ]]; then
        say "The practice workspace is in $workspace"
        ctl provider set twilio --practice --account-sid "$account" --auth-token-file <(printf '%s\n' "$token") \
            --base-url "http://127.0.0.1:$port"
    else
        say "Making the practice workspace in $workspace"
        ctl init --sandbox --base-url "http://127.0.0.1:$port"
    fi
}

# Sends $2 to $1 and prints the timeline.
send() {
    local answer message
    say "Writing to $1"
    answer=$(ctl --json send sms --to "$1" --text "$2" --wait) || fail "the text was not delivered (exit status $?): $answer"
    message=$(field message <<<"$answer")
    ctl history show "$message"
}

# Id of the newest text that came in; empty where none did.
newest_reply() { ctl --json --quiet history search 'status:received' --limit 1 | field message; }

# Prints the first text that came in after $1, the id of the newest one before.
await_reply() {
    local deadline=$((SECONDS + reply_seconds)) found
    say "Waiting for a reply (at most $reply_seconds s)"
    "$bin/switchboardctl" --workspace "$workspace" --quiet worker >/dev/null & # the program itself, so that $! ends it
    started+=($!)
    while ((SECONDS < deadline)); do
        found=$(newest_reply)
        if [[ -n $found && $found != "$1" ]]; then
            ctl history show "$found"
            return
        fi
        kill -0 "${started[0]}" 2>/dev/null || fail "the sandbox has ended; its message is above"
        read -r -t 1 -u "$sandbox_out" || true # a pause: the sandbox says nothing more
    done
    fail "no reply within $reply_seconds s"
}

require_programs
mkdir -p "$workspace"
start_sandbox
make_workspace
if has_display; then
    if [[ -z $(newest_reply) ]]; then
        say "Writing to the first sample people, so that the inbox has something to answer"
        ctl send sms --to +15125550142 --text "Hello Ann, shall we meet at the house on Friday at ten?"
        ctl send sms --to +15125550117 --text "Hello Ben, the papers are ready to be signed."
        ctl send sms --to +15125550163 --text "Hello Carla, did the survey arrive?"
        ctl send sms --to +15125550188 --text "Hello Dmitri, the flat on Sample Street is free from May."
    fi
    say "Opening the console"
    "$bin/switchboard" --workspace "$workspace"
else
    say "Importing the sample people (again adds nobody)"
    ctl contacts import "$here/../resources/sample/people.csv"
    earlier=$(newest_reply)
    send +15125550142 "Hello Ann, shall we meet at the house on Friday at ten?"
    send +15125550117 "Hello Ben, the papers are ready to be signed."
    await_reply "$earlier"
    say "Done: imported, sent, delivered, answered."
fi
