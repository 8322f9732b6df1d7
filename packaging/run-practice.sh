#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Switchboard authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run-practice.sh   makes a practice workspace with sample people, starts the sandbox that plays the provider,
# and opens the console on it. Without a display it does the same job on the command line: imports, sends,
# waits for delivery and a reply, prints the timelines.
#
#   SWITCHBOARD_HOME   where the practice workspace lives (default: the user's data folder)
#   SWITCHBOARD_BIN    where the programs are (default: build/release/bin)
#
# Nothing leaves this computer: all providers of the workspace point at the sandbox on 127.0.0.1.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
bin=${SWITCHBOARD_BIN:-$here/../build/release/bin}
home=${SWITCHBOARD_HOME:-${XDG_DATA_HOME:-$HOME/.local/share}/switchboard}
workspace=$home/practice
sender=+15125550100
reply_seconds=60

# The account that the sandbox plays when its scenario names none.
account=AC00000000000000000000000000000001
token=token

fail() { printf 'run-practice: %s\n' "$*" >&2; exit 1; }
say() { printf '\n== %s\n' "$*"; }
ctl() { "$bin/switchboardctl" --workspace "$workspace" "$@"; }

# The value of a field in a JSON object on one line.
field() { sed -n "s/.*\"$1\": *\"\\{0,1\\}\\([^\",}]*\\).*/\\1/p" | head -n 1; }

has_display() { [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; }

require_programs() {
    local program missing=()
    local wanted=(switchboardctl switchboard-sandbox)
    if has_display; then wanted+=(switchboard); fi
    for program in "${wanted[@]}"; do
        if [[ ! -x $bin/$program ]]; then missing+=("$program"); fi
    done
    ((${#missing[@]} == 0)) || fail "not built: ${missing[*]} (looked in $bin)"
}

started=()
stop_started() {
    local pid
    for pid in "${started[@]}"; do
        if kill "$pid" 2>/dev/null; then wait "$pid" 2>/dev/null || true; fi
    done
}
trap stop_started EXIT

# Sets `port` to where the sandbox listens.
start_sandbox() {
    local ready
    exec {sandbox_out}< <(exec "$bin/switchboard-sandbox" --http 0 --scenario "$here/practice/scenario.json" \
                              --log "$home/practice-sandbox.log")
    started+=($!)
    IFS= read -r -t 20 -u "$sandbox_out" ready || fail "the sandbox did not start; its message is above"
    port=$(field http <<<"$ready")
    [[ $port =~ ^[0-9]+$ ]] || fail "the sandbox answered without a port: $ready"
    say "The sandbox plays Twilio on 127.0.0.1:$port (what it accepts: $home/practice-sandbox.log)"
}

# The workspace key goes to the keychain where there is one; a practice workspace may lie open otherwise.
prepare_key() {
    if [[ -z ${DBUS_SESSION_BUS_ADDRESS:-} ]]; then
        export SWITCHBOARD_PASSPHRASE_FILE=$home/practice.passphrase
        if [[ ! -e $SWITCHBOARD_PASSPHRASE_FILE ]]; then
            (umask 077 && head -c 24 /dev/urandom | base64 >"$SWITCHBOARD_PASSPHRASE_FILE")
            say "No keychain here: the passphrase of this practice workspace lies in $SWITCHBOARD_PASSPHRASE_FILE"
        fi
    fi
}

make_workspace() {
    if [[ -e $workspace ]]; then
        say "The practice workspace is in $workspace"
    else
        say "Making the practice workspace in $workspace"
        ctl init --sandbox ${SWITCHBOARD_PASSPHRASE_FILE:+--passphrase-file "$SWITCHBOARD_PASSPHRASE_FILE"}
    fi
    (umask 077 && printf '%s\n' "$token" >"$home/practice.token")
    ctl provider set twilio --account-sid "$account" --auth-token-file "$home/practice.token" \
        --base-url "http://127.0.0.1:$port"
}

import_people() {
    say "Importing the sample people"
    ctl contacts import "$here/practice/people.csv" --region US \
        --map Name=name --map Mobile=phone --map Email=email --map Company=company --map Tags=tags
}

# Sets `message` to the id of what was sent.
send() {
    local answer
    say "Writing to $1"
    answer=$(ctl --json send sms --to "$1" --from "$sender" --text "$2" --wait) ||
        fail "the text to $1 was not delivered (exit status $?): $answer"
    message=$(field message <<<"$answer")
    [[ $message =~ ^[0-9]+$ ]] || fail "switchboardctl told no message id: $answer"
    ctl history show "$message"
}

# Id of the newest text that came in; empty where none did.
newest_reply() { ctl --json history search 'status:received' --limit 1 | field message; }

# Waits for a text that came in after $1, the id of the newest one before.
await_reply() {
    local deadline=$((SECONDS + reply_seconds)) found
    say "Waiting for a reply (at most $reply_seconds s)"
    ctl worker &
    started+=($!)
    while ((SECONDS < deadline)); do
        found=$(newest_reply)
        if [[ $found =~ ^[0-9]+$ && $found != "$1" ]]; then
            ctl history show "$found"
            return
        fi
        kill -0 "${started[0]}" 2>/dev/null || fail "the sandbox has ended; its message is above"
        read -r -t 1 -u "$sandbox_out" || true # a pause: the sandbox says nothing more
    done
    fail "no reply within $reply_seconds s"
}

mkdir -p "$home"
require_programs
prepare_key
start_sandbox
make_workspace
import_people
if has_display; then
    say "Opening the console"
    "$bin/switchboard" --workspace "$workspace"
else
    earlier=$(newest_reply)
    send +15125550142 "Hello Ann, shall we meet at the house on Friday at ten?"
    send +15125550117 "Hello Ben, the papers are ready to be signed."
    await_reply "$earlier"
    say "Done: imported, sent, delivered, answered."
fi
