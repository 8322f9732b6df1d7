# SPDX-FileCopyrightText: 2026 The Switchboard authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Completion of switchboardctl for bash. Words come from the program's own --help, so that they never differ.

_switchboardctl_words() {
    # Options, and names of commands in the list below "Subcommands:".
    "$@" --help 2>/dev/null | awk '
        /^Subcommands:/ { commands = 1; next }
        /^[A-Z][a-z]*:/ { commands = 0 }
        commands && /^  [a-z]/ { print $1 }
        /^  -/ { while (match($0, /--[a-z][a-z-]*/)) { print substr($0, RSTART, RLENGTH); $0 = substr($0, RSTART + RLENGTH) } }'
}

_switchboardctl() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} word skip=0
    local -a command=("${COMP_WORDS[0]}")
    case $previous in
    --workspace | --passphrase-file | --recovery-code-file | --key-file | --auth-token-file | --api-secret-file | --token-file | --errors | --open)
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
        return
        ;;
    esac
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        if ((skip)); then
            skip=0
        elif [[ $word == --json || $word == --quiet ]]; then
            continue
        elif [[ $word == --* ]]; then
            skip=1
        elif [[ $word =~ ^[a-z]+$ ]]; then
            command+=("$word")
        fi
    done
    mapfile -t COMPREPLY < <(compgen -W "$(_switchboardctl_words "${command[@]}")" -- "$current")
    if ((${#COMPREPLY[@]} == 0)); then mapfile -t COMPREPLY < <(compgen -f -- "$current"); fi
}
complete -o filenames -F _switchboardctl switchboardctl
