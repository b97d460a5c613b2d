#!/bin/bash
# The first hour with real keys: nothing configured -> demo measured -> a folder of one's own -> its plan -> its run -> compare ->
# report as PDF and HTML, without an explanation and in fewer than forty events. A test (77: not possible here).
# walk.sh WINDOW COMMAND_LINE [PICTURES]   the engine is looked for as always; PICTURES gets a picture after each step
set -u
window=$1 cli=$2 pictures=${3:-}
for tool in Xvfb xdotool; do
    command -v $tool >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done
events=0
patience=${SWEETSPOT_WALK_PATIENCE:-600} # seconds for one step; a busy machine takes long
home=$(mktemp -d /tmp/walk.XXXXXX)
engines=${XDG_DATA_HOME:-$HOME/.local/share}/sweetspot/engines
end() {
    [ -n "${program:-}" ] && kill "$program" 2>/dev/null && wait "$program" 2>/dev/null
    [ -n "${screen:-}" ] && kill "$screen" 2>/dev/null && wait "$screen" 2>/dev/null
    rm -rf "$home"
}
trap end EXIT
fail() {
    echo "failed: $1 (after $events events)"
    tail -5 "$home/log"
    picture failed
    exit 1
}
picture() {
    [ -n "$pictures" ] && command -v import >/dev/null && import -window root "$pictures/$1.png"
    return 0
}
key() { # one event each
    for name in "$@"; do
        xdotool key --clearmodifiers "$name"
        events=$((events + 1))
        sleep 0.4
    done
}
words() { # a path typed is one event, as a person would paste it
    xdotool type --delay 5 "$1"
    events=$((events + 1))
    sleep 0.4
}
until_true() { # WHAT COMMAND...
    local what=$1
    shift
    for ((i = 0; i < patience * 2; ++i)); do
        "$@" && return
        kill -0 "$program" 2>/dev/null || fail "the program ended while waiting for $what"
        sleep 0.5
    done
    fail "no $what"
}
ended() { grep -qs '"kind":"end"' "$1"/runs/*/journal.jsonl; }
titled() { xdotool search --onlyvisible --name "$1" >/dev/null 2>&1; }

exec 3< <(exec Xvfb -displayfd 1 -screen 0 1440x900x24 2>/dev/null)
screen=$!
read -r -t 20 number <&3 || fail "Xvfb did not start"
export DISPLAY=:$number QT_QPA_PLATFORM=xcb LANG=C.UTF-8 LC_ALL=C.UTF-8
export HOME=$home/person XDG_CONFIG_HOME=$home/person/.config XDG_DATA_HOME=$home/person/.local/share XDG_CACHE_HOME=$home/person/.cache
unset XDG_RUNTIME_DIR DBUS_SESSION_BUS_ADDRESS
mkdir -p "$XDG_DATA_HOME/sweetspot" "$home/models"
[ -d "$engines" ] && ln -s "$engines" "$XDG_DATA_HOME/sweetspot/engines" # what a first download leaves
"$cli" demo "$home/made" >/dev/null 2>"$home/log" || { cat "$home/log"; echo "skipped: no engine"; exit 77; }
find "$home/made" -name 'demo-1m-q4_k_m.gguf' -exec cp {} "$home/models/mine-1m-q4_k_m.gguf" \;
find "$home/made" -name 'demo-1m-q8_0.gguf' -exec cp {} "$home/models/mine-1m-q8_0.gguf" \;

"$window" >>"$home/log" 2>&1 &
program=$!
until_true "window" titled Sweetspot
xdotool search --onlyvisible --name Sweetspot windowsize 1440 900 windowmove 0 0
sleep 2
xdotool search --onlyvisible --name Sweetspot windowfocus
picture 1-start
